"""What changed since an earlier state of play: stances that moved, answers that came, acts that are new."""

import datetime as dt

from verbale.brief.context import BriefContext
from verbale.brief.page import CitedSentence
from verbale.brief.wording import counted, day, listed, short_day
from verbale.model import Position, RecordedAct
from verbale.model.naming import named


def changes(case: BriefContext) -> CitedSentence | None:
    """Return one sentence on what changed; ``None`` without an earlier state of play."""
    before = case.before
    if before is None:
        return None
    old = {(cell.point, cell.party): cell.stance for cell in before.positions}
    moved = [cell for cell in case.play.positions if old.get((cell.point, cell.party)) != cell.stance]
    known = {item.id for item in before.acts}
    fresh = [item for item in case.play.acts if item.id not in known]
    since = f"Since {day(before.on)}"
    if not fresh:
        steps = [f"{len(before.acts)} acts in view on {before.on}, {len(case.play.acts)} on {case.play.on}."]
        return case.says("changes", 0, "acts", f"{since}: nothing new.", steps)
    text = f"{since}: {counted(len(fresh), 'new act')}, {_latest(fresh)}"
    if moved:
        told = [_told(case, cell, before.on) for cell in moved]
        text += f"; {listed(told, 3)}"
    return CitedSentence(f"{text}.", case.cite([*(cell.act for cell in moved), *(item.id for item in fresh[-1:])]))


def _told(case: BriefContext, cell: Position, before: dt.date) -> str:
    """Return how a cell stands now; what was done before the earlier day, and only told since, is no move of these days."""
    act = next((item for item in case.play.acts if item.id == cell.act), None)
    who, where = named(case.name(cell.party)), case.title(cell.point)
    if act is not None and act.dated and act.happened < before:
        return f"{who} “{cell.stance}” on {where} ({day(act.happened)}, reported since)"
    return f"{who} now “{cell.stance}” on {where}"


def _latest(fresh: list[RecordedAct]) -> str:
    """Return the last day of some acts; of an undated one no day is known, whenever it was read in."""
    dated = [item.happened for item in fresh if item.dated]
    if dated:
        return f"the latest of {short_day(max(dated))}"
    return "undated" if len(fresh) == 1 else "all undated"
