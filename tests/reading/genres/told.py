"""Documents with what they tell: a text, a line of equals signs, then one line for each act, or for each wrong reading.

``kind[,kind] | actors | words of the text | field=value …`` — actors are names joined by "+", "-" stands for nobody; fields are
``to``, ``for``, ``by`` (according to), ``how`` (modality), ``sign`` (polarity), ``when``. A line that begins with "never" is a
wrong reading: no asserted act of these kinds and actors may stand on these words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verbale.model import Act, Document, Reading
from verbale.reading.load import load
from verbale.reading.metadata import date_in
from verbale.reading.read import read

HERE = Path(__file__).parent / "told"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what is told."""

    kinds: tuple[str, ...]
    actors: tuple[str, ...]
    words: str
    fields: dict[str, str]
    never: bool


def documents() -> list[Path]:
    """Return every document of the folder."""
    return sorted(HERE.glob("*.txt"))


def parted(path: Path) -> tuple[str, list[Line]]:
    """Return a document's own text, and its lines."""
    text, _, rest = path.read_text(encoding="utf-8").partition("\n=====\n")
    return text + "\n", [_line(row) for row in rest.splitlines() if row.strip()]


def _line(row: str) -> Line:
    kinds, actors, words, *more = (cell.strip() for cell in row.split(" | "))
    never = kinds.startswith("never ")
    fields = dict(pair.split("=", 1) for pair in re.split(r"\s{2,}", more[0])) if more else {}
    named = () if actors == "-" else tuple(actors.split("+"))
    return Line(tuple(kinds.removeprefix("never ").split(",")), named, words, fields, never)


def told(path: Path, folder: Path) -> tuple[Reading, list[Line], list[Line]]:
    """Read a document: its reading, the lines that were missed, and the wrong readings that were made."""
    text, lines = parted(path)
    file = folder / path.name
    file.write_text(text, encoding="utf-8")
    document = load(file)
    assert isinstance(document, Document)
    if document.published is None:  # the day that the head states
        document = replace(document, published=date_in(text[:400]), dateline="")
    reading = read(document)
    names = {party.id: (party.name, *party.aliases) for party in reading.parties}
    names |= {person.id: (person.name, *person.aliases) for person in reading.people}
    made = [act for act in reading.acts if act.certainty != "unsure"]
    met = {id(line): any(_fits(line, act, reading.document.text, names) for act in made) for line in lines}
    missed = [line for line in lines if not line.never and not met[id(line)]]
    return reading, missed, [line for line in lines if line.never and met[id(line)]]


def _fits(line: Line, act: Act, text: str, names: Mapping[str, tuple[str, ...]]) -> bool:
    at = text.find(line.words)
    assert at >= 0, f"{line.words!r} does not stand in the text"
    if str(act.kind) not in line.kinds or not any(
        e.start < at + len(line.words) and at < e.end for e in act.evidence[:1]
    ):
        return False
    every = {name.lower() for actor in (*act.actors, act.on_behalf_of or "") for name in (actor, *names.get(actor, ()))}
    if not all(name.lower() in every for name in line.actors):
        return False
    if (
        not line.actors
        and not line.never
        and act.actors
        and act.speaker is None
        and str(act.kind) not in {"agree", "meet"}
    ):
        return False
    return all(_has(act, field, value, names) for field, value in line.fields.items())


def _has(act: Act, field: str, value: str, names: Mapping[str, tuple[str, ...]]) -> bool:
    if field in {"how", "sign", "when"}:
        found = {"how": act.modality, "sign": act.polarity, "when": act.when.edtf if act.when else None}[field]
        return str(found) in value.split(",")
    ids = {"to": act.addressees, "for": (act.on_behalf_of,), "by": (act.according_to,)}[field]
    given = {name.lower() for one in ids if one for name in (one, *names.get(one, ()))}
    return all(
        any(name == part.lower() or name.endswith(" " + part.lower()) for name in given) for part in value.split("+")
    )
