"""The table that goes round between delegations: a row for each point, a column for each side in its own words, a last one for what is agreed.

Each cell opens with the word of its stance, so that whoever reads the table, this reader too, takes a refusal for no proposal.
"""

from verbale.brief.context import BriefContext
from verbale.brief.page import Cell, Section, Table
from verbale.brief.said import according
from verbale.brief.wording import short_day
from verbale.model import Modality, RecordedAct, Stance
from verbale.model.cell import MatrixCell
from verbale.state.positions import holders, stance_of

AGREED = "Agreed text"
UNANSWERED = "No answer yet"
# Stance → how a cell opens; what a side wants is its words alone.
OPENINGS: dict[Stance, str] = {
    Stance.AGREED: "Agrees",
    Stance.ACCEPTS: "Accepts",
    Stance.SUPPORTS: "Supports",
    Stance.OPEN: "Is open",
    Stance.MIXED: "Answers in part",
    Stance.NEUTRAL: "Takes no side",
    Stance.CONCERNED: "Is concerned",
    Stance.OPPOSES: "Opposes",
    Stance.REFUSES: "Rejects",
}
ON_CONDITION = "Accepts on condition"


def columns(case: BriefContext) -> Section:
    """Return the positions side by side, in the words that prove them."""
    parties = case.parties
    heads = ("Topic" if case.plain else "Point", *(case.name(party) for party in parties), AGREED)
    rows = tuple(_row(case, point, parties) for point in case.points)
    if not rows:
        line = case.says("columns", 0, "points", "There is no point and no topic to make a row of.", ())
        return Section("columns", "Positions side by side", (line,))
    note = "* read by machine, not yet reviewed" if any(not cell.reviewed for cell in case.play.positions) else ""
    return Section("columns", "Positions side by side", (), Table("", heads, rows, note))


def _row(case: BriefContext, point: str, parties: tuple[str, ...]) -> tuple[Cell, ...]:
    settled = _settled(case, point, parties)
    if settled is None:
        return (Cell(case.title(point)), *(_cell(case, point, party) for party in parties), Cell("–"))
    words = f"Agreed, {_words(settled)}"
    return (Cell(case.title(point)), *(Cell("–") for _ in parties), Cell(words, citations=case.cite([settled.id])))


def _settled(case: BriefContext, point: str, parties: tuple[str, ...]) -> RecordedAct | None:
    """Return the act by which all columns agreed on a point; ``None`` where one of them did not."""
    cells = [case.cells.get((point, party)) for party in parties]
    if not cells or any(cell is None or cell.stance is not Stance.AGREED for cell in cells):
        return None
    found = [case.acts[cell.act] for cell in cells if cell is not None and cell.act in case.acts]
    return max(found, key=lambda item: item.valid) if found else None


def _cell(case: BriefContext, point: str, party: str) -> Cell:
    value = case.matrix.get((point, party), MatrixCell(point=point, party=party))
    shown = [case.acts[one.act] for one in (value.wants, value.taken) if one is not None]
    shown = shown[-1:] if len({item.id for item in shown}) == 1 else shown
    lines = [_line(case, party, item) for item in shown]
    owed = next((row for row in case.waiting if row.debtor == party and row.point == point), None)
    if owed is not None and value.taken is None:
        asked = f", asked {short_day(owed.opened)}" if owed.dated else ""
        lines.append(f"{UNANSWERED}{asked}")
        shown += [case.acts[owed.opened_by]] if owed.opened_by in case.acts else []
    return Cell("\n".join(lines) or "–", citations=case.cite(item.id for item in shown))


def _line(case: BriefContext, party: str, item: RecordedAct) -> str:
    stance = stance_of(item.act)
    conditional = item.act.modality is Modality.CONDITIONAL and stance is Stance.OPEN
    opening = ON_CONDITION if conditional else OPENINGS.get(stance, "") if stance is not None else ""
    told = according(case, [item], {party, *holders(item.act, case.dossier)})
    return f"{opening}{': ' if opening else ''}{_words(item)}{told}"


def _words(item: RecordedAct) -> str:
    mark = "" if item.reviewed else "*"
    return f"“{' '.join(item.act.evidence[0].exact.split())}”, {short_day(item.valid)}{mark}"
