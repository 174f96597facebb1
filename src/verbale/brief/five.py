"""The five questions in a line each: how it stands, and what changed since a day. Both are cited; nothing is said that a page does not show in full."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.page import CitedSentence
from verbale.brief.said import said
from verbale.brief.sections.alerts import PROTRACTION, in_short, none_found
from verbale.brief.sections.bottom import bottom
from verbale.brief.sections.owed import overdue_line
from verbale.brief.sections.reach import answered, reach
from verbale.brief.stances import OPENING, REFUSING, SETTLED
from verbale.brief.wording import counted, listed, short_day, upper
from verbale.counsel.tabled_words import NO_OPENING
from verbale.model import Status
from verbale.model.naming import named
from verbale.watch import Alert
from verbale.watch.changes import changes as alert_changes
from verbale.watch.context import WatchContext
from verbale.watch.measures import register

REFUSED, AGREED, OPEN, TABLED, SPOKEN, UNKNOWN = (
    "refused by a side", "agreed", "open or answered in part", "on the table without an answer", "spoken of", "without a word",
)  # fmt: skip
_TELLING = ("new", "raised", "lowered", "cleared")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer.

    Parameters
    ----------
    key, question
        Its name: ``standing``, ``owed``, ``protracted``, ``worsening`` or ``reach``; and what is asked.
    state, change
        How it stands, and what changed since the day.
    """

    key: str
    question: str
    state: CitedSentence
    change: CitedSentence


def five(case: BriefContext, was: BriefContext | None) -> tuple[Answer, ...]:
    """Return the five answers.

    Parameters
    ----------
    case, was
        The day of the view, and the earlier one; ``None`` where that day is no earlier.
    """
    rows: tuple[tuple[str, str, Callable[[BriefContext], CitedSentence], Callable[..., CitedSentence]], ...] = (
        ("standing", "Where do the talks stand?", _standing, _moved),
        ("owed", "Who owes whom an answer, since when?", overdue_line, _owed_since),
        ("protracted", "Are the talks being protracted?", _protracted, _protracted_since),
        ("worsening", "Is a position worsening meanwhile?", _worsening, _worse_since),
        ("reach", "What agreement is in reach?", _reach, _nearer),
    )
    return tuple(
        Answer(key, question, state(case), change(case, was) if was is not None else _no_day(case, key))
        for key, question, state, change in rows
    )


def _no_day(case: BriefContext, key: str) -> CitedSentence:
    text = "What changed is shown for an earlier day than that of the view."
    return case.says(f"since.{key}", 0, "days", text, [f"the view is of {case.play.on}"])


def _since(case: BriefContext, was: BriefContext, key: str, parts: list[str], steps: list[str]) -> CitedSentence:
    """Return one sentence on what changed, with what it was counted from; that nothing did, where nothing did."""
    text = f"Since {short_day(was.play.on)}: {listed(parts) if parts else 'no change'}."
    return case.says(
        f"since.{key}", len(steps), "changes", text, steps or [f"{was.play.on} and {case.play.on}: the same"]
    )


def _standing(case: BriefContext) -> CitedSentence:
    if case.plain:
        return bottom(case).sentences[0]
    classes = {point.id: _class(case, point.id) for point in case.dossier.points}
    counts = Counter(classes.values())
    keys = [point for point in case.keys if classes[point] == REFUSED]
    parts = []
    for name in (AGREED, REFUSED, OPEN, TABLED, SPOKEN, UNKNOWN):
        if counts[name]:
            key = f" ({counted(len(keys), 'key concern')} among them)" if name == REFUSED and keys else ""
            parts.append(f"{counts[name]} {name}{key}")
    steps = [f"{case.title(point)}: {found}" for point, found in classes.items()]
    text = f"Of {counted(len(classes), 'point')}: {listed(parts, 6)}."
    return case.says("standing", len(classes), "points", text, steps)


def _class(case: BriefContext, point: str) -> str:
    """Return how a point stands: one class each, what stands against an agreement first."""
    stances = {cell.stance for party in case.parties if (cell := case.cells.get((point, party))) is not None}
    if stances & REFUSING:
        return REFUSED
    if stances & SETTLED:
        return AGREED
    if stances & OPENING:
        return OPEN
    if any(party_cell.wants is not None for (name, _), party_cell in case.matrix.items() if name == point):
        return TABLED
    return SPOKEN if stances else UNKNOWN


def _moved(case: BriefContext, was: BriefContext) -> CitedSentence:
    found = [
        (point, party)
        for point in dict.fromkeys((*case.points, *was.points))
        for party in dict.fromkeys((*case.parties, *was.parties))
        if _plain(was, point, party) != _plain(case, point, party)
    ]
    points = list(dict.fromkeys(point for point, _ in found))
    steps = [
        f"{case.title(point)}, {case.name(party)}: {_plain(was, point, party)} → {_plain(case, point, party)}"
        for point, party in found
    ]
    parts = (
        [f"{counted(len(found), 'cell')} moved, on {listed([case.title(point) for point in points], 3)}"]
        if found
        else []
    )
    return _since(case, was, "standing", parts, steps)


def _plain(case: BriefContext, point: str, party: str) -> str:
    return said(case, point, party).text.replace("*", "")


def _owed_since(case: BriefContext, was: BriefContext) -> CitedSentence:
    old = {row.id: row for row in was.play.obligations if row.status.waiting}
    new = {row.id: row for row in case.play.obligations}
    opened = [row for row in new.values() if row.status.waiting and row.id not in old]
    ended = [new[name] for name in old if name in new and not new[name].status.waiting]
    given = [row for row in ended if row.status is Status.ANSWERED]
    steps = [
        f"{case.name(row.debtor)} to {case.name(row.creditor)} on {case.title(row.point)}: {row.status}"
        for row in (*opened, *ended)
    ]
    rest = len(ended) - len(given)
    parts = [
        f"{counted(len(rows), 'answer')} {word}"
        for rows, word in ((opened, "came to be owed"), (given, "given"))
        if rows
    ]
    parts += [f"{counted(rest, 'answer')} owed no more"] if rest else []
    return _since(case, was, "owed", parts, steps)


def _worst(case: BriefContext, alerts: list[Alert]) -> CitedSentence:
    worst = max(alerts, key=lambda alert: (alert.level.rank, alert.probability or 0.0))
    more = f"; {counted(len(alerts) - 1, 'more finding')}" if len(alerts) > 1 else ""
    return CitedSentence(f"{in_short(case, worst)}{more}.", case.of_alert(worst), tone=worst.level.value)


def _split(case: BriefContext) -> tuple[list[Alert], list[Alert]]:
    delay = [alert for alert in case.watch.alerts if alert.kind in PROTRACTION]
    return delay, [alert for alert in case.watch.alerts if alert.kind not in PROTRACTION]


def _protracted(case: BriefContext) -> CitedSentence:
    delay, _ = _split(case)
    return _worst(case, delay) if delay else none_found(case, "protraction")


def _worsening(case: BriefContext) -> CitedSentence:
    _, other = _split(case)
    return _worst(case, other) if other else none_found(case, "standstill")


def _protracted_since(case: BriefContext, was: BriefContext) -> CitedSentence:
    parts, steps = _findings(case, was, delay=True)
    return _since(case, was, "protracted", parts, steps)


def _worse_since(case: BriefContext, was: BriefContext) -> CitedSentence:
    parts, steps = _findings(case, was, delay=False)
    fresh = [row for row in register(WatchContext(case.dossier, case.play)).done if row.day > was.play.on]
    parts += [f"{counted(len(fresh), 'measure')} done"] if fresh else []
    steps += [
        f"{row.day}: {listed([named(case.name(name)) for name in row.by]) or 'nobody named'}: {row.title}"
        for row in fresh
    ]
    return _since(case, was, "worsening", parts, steps)


def _findings(case: BriefContext, was: BriefContext, *, delay: bool) -> tuple[list[str], list[str]]:
    """Return how many findings came, went or changed their level, in words, and which."""
    found = [one for one in alert_changes(was.watch, case.watch) if (one.alert.kind in PROTRACTION) is delay]
    counts = Counter(one.what for one in found)
    parts = [f"{counted(counts[what], f'finding {what}', f'findings {what}')}" for what in _TELLING if counts[what]]
    return parts, [f"{one.what}: {one.alert.id}" for one in found]


def _reach(case: BriefContext) -> CitedSentence:
    lines = answered(case)
    if not lines:
        return reach(case).sentences[0] if case.plain else case.says("openings", 0, "points", NO_OPENING, [NO_OPENING])
    more = f" {upper(counted(len(lines) - 1, 'more opening'))}." if len(lines) > 1 else ""
    return CitedSentence(f"{lines[0].text}{more}", lines[0].citations)


def _nearer(case: BriefContext, was: BriefContext) -> CitedSentence:
    old, new = {line.text for line in answered(was)}, [line.text for line in answered(case)]
    fresh, gone = [text for text in new if text not in old], [text for text in old if text not in new]
    parts = [counted(len(fresh), "new opening")] if fresh else []
    parts += [f"{counted(len(gone), 'opening')} no more"] if gone else []
    return _since(
        case, was, "reach", parts, [*(f"new: {text}" for text in fresh), *(f"no more: {text}" for text in sorted(gone))]
    )
