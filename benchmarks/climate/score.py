"""Statements beside cells: right, wrong, missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.climate.statements import ADOPTED, Statement
from verbale.model import Modality, Position, RecordedAct, Stance

# What a cell shows, in the words of the statements.
SHOWN: Mapping[Stance, str] = {
    Stance.PROPOSES: "for",
    Stance.AGREED: "for",
    Stance.ACCEPTS: "for",
    Stance.SUPPORTS: "for",
    Stance.OPEN: "for",
    Stance.MIXED: "mixed",
    Stance.CONCERNED: "mixed",
    Stance.OPPOSES: "against",
    Stance.REFUSES: "against",
    Stance.NEUTRAL: "none",
    Stance.SILENT: "none",
}


@dataclass(slots=True)
class Score:
    """Counts over statements.

    Parameters
    ----------
    given
        Statements that say something: all but ``none``.
    right, wrong, missing
        Of those, cells that show the stance, another, or nothing.
    silent, kept_silent
        Statements that say ``none``, and of those the cells that show nothing.
    settled
        Cells shown as agreed on a point that nothing had been adopted on.
    told
        A line for each that is not right.
    """

    given: int = 0
    right: int = 0
    wrong: int = 0
    missing: int = 0
    silent: int = 0
    kept_silent: int = 0
    settled: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def shown(self) -> int:
        """Cells of statements that show something."""
        return self.right + self.wrong + self.silent - self.kept_silent

    @property
    def false(self) -> int:
        """Cells that show something wrong."""
        return self.wrong + self.silent - self.kept_silent


def shown(cell: Position | None, acts: Mapping[str, RecordedAct]) -> str:
    """Return what a cell shows, in the words of the statements.

    Parameters
    ----------
    cell
        The position; ``None`` where the cell is empty.
    acts
        Acts of the state of play, by id.
    """
    if cell is None:
        return "none"
    item = acts.get(cell.act)
    favour = SHOWN[cell.stance] == "for"
    if favour and item is not None and item.act.modality is Modality.CONDITIONAL:
        return "conditional"
    return SHOWN[cell.stance]


def scored(rows: Iterable[Statement], cells: Iterable[Position], acts: Mapping[str, RecordedAct], score: Score) -> None:
    """Count the statements of one day into a score."""
    found = {(cell.point, cell.party): cell for cell in cells}
    day = None
    for row in rows:
        day = row.day
        cell = found.get(row.cell)
        said = shown(cell, acts)
        if row.stance == "none":
            score.silent += 1
            score.kept_silent += said == "none"
        else:
            score.given += 1
            score.right += said == row.stance
            score.missing += said == "none"
            score.wrong += said not in {"none", row.stance}
        if said != row.stance:
            score.told.append(_line(row, said, cell, acts))
    if day is not None:
        score.settled += sum(falsely_settled(cell, day) for cell in found.values())


def falsely_settled(cell: Position, day: object) -> bool:
    """Say whether a cell is shown as agreed on a point on which nothing had been adopted by that day."""
    return cell.stance is Stance.AGREED and not (cell.point in ADOPTED and ADOPTED[cell.point] <= day)  # type: ignore[operator]


def _line(row: Statement, said: str, cell: Position | None, acts: Mapping[str, RecordedAct]) -> str:
    text = f"{row.day} {row.point:16} {row.party:9} {row.stance:11} shown {said:11} {row.place:14} {row.label}"
    item = acts.get(cell.act) if cell is not None else None
    if item is None:
        return text
    act = item.act
    return f"{text}\n    {item.happened} {act.kind} {act.modality} {act.rule}: {' '.join(act.evidence[0].exact.split())[:300]}"
