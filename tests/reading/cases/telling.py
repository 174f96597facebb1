"""What a small file tells, with the talks of Kestria, Lunden and Morvik."""

from tests.reading.formats.mail.mails import talks
from verbale.model import Act, Document, Reading
from verbale.reading.load import load_bytes
from verbale.reading.read import read

HEAD = "Talks on the bridge\nRiver Courier, 9 May 2031\n\n"
Told = tuple[str, str, str, str]


def reading_of(raw: bytes, name: str = "in.txt") -> Reading:
    """Read a file."""
    found = load_bytes(raw, name)
    assert isinstance(found, Document), found
    return read(found, talks())


def report(words: str) -> Reading:
    """Read the words of a report of 9 May 2031."""
    return reading_of(f"{HEAD}{words}\n".encode())


def told(found: Reading) -> set[Told]:
    """Return kind, actors, points and modality of what is asserted."""
    return {
        (str(act.kind), "+".join(act.actors), "+".join(act.points), str(act.modality))
        for act in found.acts
        if act.certainty == "asserted"
    }


def the_act(found: Reading, kind: str) -> Act:
    """Return the one act of a kind."""
    (act,) = (one for one in found.acts if str(one.kind) == kind)
    return act
