"""A measure in words: when, by whom, on what, against which baseline item, how grave, whether it can be undone, and who says so."""

import datetime as dt

from verbale.model import Measure
from verbale.watch.context import WatchContext
from verbale.watch.grades import ANY, Grade
from verbale.watch.severity import class_of, type_of
from verbale.watch.stats.likelihood import number

# Share that stays → whether a measure can be undone, in words.
UNDONE = ((0.1, "wears off or can be undone at once"), (0.3, "can be undone"), (0.6, "can be undone in part"))
HARD = "is hard to undo"


def day(when: dt.date) -> str:
    """``26 January 2022``."""
    return f"{when.day} {when:%B %Y}"


def undone(irreversible: float) -> str:
    """Say whether a measure can be undone, from the share 0–1 that stays for good."""
    return next((words for most, words in UNDONE if irreversible <= most), HARD)


def head(case: WatchContext, row: Measure) -> str:
    """Return when and by whom, with the words: ``10 February 2022, Russia and Belarus: “…”``."""
    who = " and ".join(case.name(party) for party in row.by) or "nobody named"
    return f"{day(row.day)}, {who}: “{row.title.strip().rstrip('.')}”"


def touched(case: WatchContext, row: Measure) -> str:
    """Say whom or what a measure touches, and how that was at the start."""
    named = " and ".join(case.name(party) for party in row.affected)
    title = case.title(row.point) if row.point else ""
    if not (named or title):
        return "it names no target and no point, so it counts against nobody until a person says whom it touches"
    effect = "eases things for" if row.sign < 0 else "directed at"
    whom = " ".join(filter(None, [named and f"{effect} {named}", title and f"on {title}"]))
    return f"{whom}{_baseline(case, row.point) if title else ''}"


def _baseline(case: WatchContext, point: str) -> str:
    items = [item for item in case.dossier.baseline_items if item.point == point]
    if not items:
        return ", for which no baseline item says how things were"
    return "; at the start: " + "; ".join(f"“{item.text.rstrip('.')}” ({item.source})" for item in items)


def judged(case: WatchContext, row: Measure) -> str:
    """Say the class of a measure with its reference event, whether it can be undone, and who judged that."""
    found, default = class_of(case, row), type_of(case, row)
    if found is None:
        return "no class, for its type has none; nobody has assessed it, or said whether it can be undone"
    grade, by = found
    event = grade.event(default.domain if default else ANY)
    back = undone(row.irreversible)
    if by or row.severity is not None:
        who = by or "nobody named"
        return f"{grade.name} (as {event}), severity {number(row.severity or 0)} of 10 as judged by {who}; {back}"
    if row.sign < 0:
        return f"eases by its type; {back}, by its type; nobody has assessed it"
    return f"{grade.name} by its type (as {event}); {back}, by its type; nobody has assessed it"


def told(case: WatchContext, row: Measure) -> str:
    """Return a measure that was done in one line."""
    return f"{head(case, row)}: {touched(case, row)}; {judged(case, row)}."


def brief(case: WatchContext, row: Measure) -> str:
    """Return the same on half a line: what it touches, its class and whose, and whether it can be undone."""
    found = class_of(case, row)
    named = " and ".join(case.name(party) for party in row.affected)
    on = " ".join(filter(None, [named and f"at {named}", row.point and f"on {case.title(row.point)}"]))
    if found is None:
        return f"{on or 'touching nobody named'}; nobody has said how grave it is"
    grade = "eases, by its type" if row.sign < 0 else _grade(*found)
    return f"{on or 'touching nobody named'}; {grade}, {undone(row.irreversible)}"


def _grade(grade: Grade, by: str) -> str:
    return f"{grade.name} as judged by {by}" if by else f"{grade.name} by type alone"


def planned(case: WatchContext, row: Measure, how: str) -> str:
    """Return a measure that was announced or threatened in one line.

    Parameters
    ----------
    case, row
        Where, and which.
    how
        The word for that, of `Register.ahead`.
    """
    return f"{head(case, row)}: {how}, not counted; no paper in view says that it was carried out."
