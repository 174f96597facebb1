"""Small mails for the tests of mail, with invented names."""

from collections.abc import Sequence

from tests.sides import ENVOYS, KESTRIA_AND_LUNDEN
from verbale.dossier import Dossier, parse
from verbale.model import Document, Reading
from verbale.reading.load import load_bytes
from verbale.reading.read import read

ANN, BEN, CAL = (
    "Ann Vole <ann.vole@kestria.example>",
    "Ben Osk <osk@lunden.example>",
    "Cal Ruud <ruud@morvik.example>",
)
_TALKS = (
    """
title = "Bridge talks"
known = "published"
"""
    + KESTRIA_AND_LUNDEN
    + """[[party]]
id = "m"
name = "Morvik"
"""
    + ENVOYS
    + """[[person]]
id = "cal"
name = "Cal Ruud"
role = "Envoy"
party = "m"
[[point]]
id = "toll"
title = "Bridge toll"
[[point]]
id = "dam"
title = "Upper dam"
[[point]]
id = "eel"
title = "Eel licence"
"""
)


def talks() -> Dossier:
    """Return the talks of Kestria, Lunden and Morvik."""
    return parse(_TALKS)


def mail(
    body: str,
    *,
    sender: str = ANN,
    to: str = BEN,
    date: str = "Fri, 9 May 2031 09:30:00 +0100",
    subject: str = "Re: the bridge",
    more: Sequence[str] = ("Content-Type: text/plain; charset=utf-8",),
) -> bytes:
    """Return the bytes of a mail."""
    head = [f"From: {sender}", f"To: {to}", f"Date: {date}", f"Subject: {subject}", "Message-ID: <1@x.example>"]
    return "\n".join([*(line for line in head if line), "MIME-Version: 1.0", *more, "", body]).encode()


def many(*parts: str, kind: str = "mixed") -> str:
    """Return the body of a mail of several parts, for a boundary of ``b``."""
    del kind
    return "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"


def parted(*parts: str, kind: str = "mixed", **head: str) -> bytes:
    """Return the bytes of a mail of several parts, each with its own head."""
    return mail(many(*parts), more=[f'Content-Type: multipart/{kind}; boundary="b"'], **head)


def document(raw: bytes) -> Document:
    """Return the document of some bytes."""
    found = load_bytes(raw, "in.eml")
    assert isinstance(found, Document), found
    return found


def reading(raw: bytes) -> Reading:
    """Read some bytes with the talks."""
    return read(document(raw), talks())


def acts(found: Reading) -> set[tuple[str, str, str, str]]:
    """Return kind, actor, point and the day on which it was told, of each act that is asserted and done."""
    return {
        (
            str(act.kind),
            "+".join(act.actors),
            "+".join(act.points),
            str(act.when or act.told or found.document.published or ""),
        )
        for act in found.acts
        if act.modality == "done" and act.certainty == "asserted"
    }
