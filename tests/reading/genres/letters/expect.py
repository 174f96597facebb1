"""What a document of our own must give: rows of acts that are asserted, and readings that would be wrong."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from verbale.model import Act, Document, Reading
from verbale.reading import load, read


@dataclass(frozen=True)
class Told:
    """One act that a reader of the document would write down.

    Parameters
    ----------
    kinds
        Kinds that are right, parted by "|".
    actors
        Ids of the actors; empty for an act without one.
    words
        Words of the sentence that tells it.
    modality
        Modalities that are right, parted by "|".
    to
        Ids of the addressees, where they matter.
    when, according_to
        Where they matter.
    """

    kinds: str
    actors: tuple[str, ...]
    words: str
    modality: str = "done"
    to: tuple[str, ...] | None = None
    when: str = ""
    according_to: str = ""


@dataclass(frozen=True)
class Paper:
    """A document with what it tells and what it does not."""

    name: str
    dialect: str
    text: str
    told: tuple[Told, ...]
    never: tuple[Told, ...] = field(default=())


def reading_of(paper: Paper, folder: Path) -> Reading:
    """Return the reading of a document."""
    path = folder / f"{hashlib.sha256(paper.text.encode()).hexdigest()[:12]}.txt"
    path.write_text(paper.text, encoding="utf-8")
    document = load(path)
    assert isinstance(document, Document)
    return read(document)


def asserted(reading: Reading) -> list[Act]:
    """Return the acts that are asserted."""
    return [act for act in reading.acts if act.certainty != "unsure"]


def fits(act: Act, row: Told) -> bool:
    """Say whether an act is the one of a row."""
    people = set(act.addressees)
    return (
        act.kind in row.kinds.split("|")
        and set(act.actors) == set(row.actors)
        and any(row.words in item.exact for item in act.evidence)
        and act.modality in row.modality.split("|")
        and (row.to is None or bool(set(row.to) & people))
        and (not row.when or (act.when is not None and act.when.edtf == row.when))
        and (not row.according_to or act.according_to == row.according_to)
    )


def clashes(act: Act, row: Told) -> bool:
    """Say whether an act is the wrong reading of a row: its kind and modality, by its actors where some are named."""
    return (
        act.kind in row.kinds.split("|")
        and (not row.actors or bool(set(act.actors) & set(row.actors)))
        and row.words in act.evidence[0].exact
        and act.modality in row.modality.split("|")
    )


def shown(act: Act) -> str:
    """Return an act in a line, for a test that fails."""
    when = act.when.edtf if act.when else ""
    return f"{act.kind} {act.actors} → {act.addressees} {act.modality} {when} {act.according_to or ''} {act.rule}: {act.evidence[0].exact[:70]}"
