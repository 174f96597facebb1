"""Owed: who owes whom an answer on what, since when, on which clock, and how it stands: what was said since, and why."""

import datetime as dt
from collections.abc import Mapping

from verbale.brief.context import BriefContext
from verbale.brief.gaps import gaps
from verbale.brief.page import Cell, CitedSentence, Section, Table
from verbale.brief.wording import counted, listed, plural, quoted, short_day, upper
from verbale.model import Move, Obligation, Status
from verbale.model.kinds import KINDS
from verbale.model.naming import named
from verbale.state.debts.unread import LEAST, unread
from verbale.state.obligations import adrift, asked_of_nobody
from verbale.watch.clocks.open_clocks import OpenClock
from verbale.watch.stats.likelihood import number

SHORT, LONG = 8, 150  # lines on one page, and in the annex
TITLES = 3  # points named on one line


def owed(case: BriefContext) -> Section:
    """Return the open obligations, the longest waiting first."""
    rows = case.waiting
    if not rows:
        return Section("owed", "Owed", (nothing_owed(case),))
    groups = _alike(case)
    kept = groups[: LONG if case.long else SHORT]
    shown = [row for group in kept for row in group]
    table = Table(
        "",
        ("By", "To", "On", "Since", "Clock", "Due", "How it stands"),
        tuple(_row(case, group) for group in kept),
    )
    more = [row for row in rows if row not in shown]
    lines = []
    if more:
        names = [f"{case.name(row.debtor)} to {case.name(row.creditor)}: {case.title(row.point)}" for row in more]
        lines.append(
            case.says(
                "owed.more", len(more), "answers", f"{counted(len(more), 'more answer')} owed: see the annex.", names
            )
        )
    if any(row.status is Status.NOT_FOUND for row in rows):
        lines.append(_unread(case))
    return Section("owed", "Owed", tuple(lines), table)


def _unread(case: BriefContext) -> CitedSentence:
    """Say how likely an answer is that was not found, by what people found when they looked; or that it is not known."""
    found = unread(case.play.obligations, case.acts)
    steps = [
        f"debts that a person looked at: {found.reviews}; an answer found late: {found.late}; confirmed as not answered: {found.silent}",
        f"chance ~ Beta(1 + {found.late}, 1 + {found.silent}): mean, and the interval between its 5th and 95th percentile; unknown below {LEAST} reviews",
    ]
    if found.chance is None or found.low is None or found.high is None:
        text = f"Whether an answer stands unread where none was found is not known: {counted(found.reviews, 'such debt')} reviewed, of {LEAST} needed."
        return case.says("owed.unread", found.reviews, "reviews", text, steps)
    shares = [f"{round(100 * share)}" for share in (found.chance, found.low, found.high)]
    text = (
        f"Where no answer was found, one was given all the same in about {shares[0]} of 100 cases ({shares[1]} to {shares[2]}), "
        f"by {found.reviews} debts of this record that people looked at."
    )
    return case.says("owed.unread", found.chance, "share", text, steps)


def overdue_line(case: BriefContext) -> CitedSentence:
    """Return the bottom line's sentence on what is owed."""
    rows = case.waiting
    if not rows:
        return nothing_owed(case)
    pairs: dict[tuple[str, str], list[Obligation]] = {}
    for row in rows:
        pairs.setdefault((row.debtor, row.creditor), []).append(row)
    (debtor, creditor), own = max(pairs.items(), key=lambda item: (len(item[1]), item[0]))
    first = min(own, key=lambda row: row.opened)
    titles = listed([case.title(row.point) for row in sorted(own, key=_unnamed)], 3)
    turn = case.turns.get(first.id)
    clock = f", {_clock(turn)} so far{_excused(turn)}" if turn else ""
    rest = len(rows) - len(own)
    text = f"{upper(named(case.name(debtor)))} {'owe' if plural(case.name(debtor)) else 'owes'} {named(case.name(creditor))} an answer on {titles}"
    text += f"{', the first' if len({row.opened for row in own}) > 1 else ''} {_since(first)}{clock}"
    others = f"; {counted(rest, 'further answer')} {'is' if rest == 1 else 'are'} owed" if rest else ""
    return CitedSentence(f"{text}{others}.", case.cite([row.opened_by for row in own]) or nothing_owed(case).citations)


def _unnamed(row: Obligation) -> bool:
    """Sort what was asked on no point of the dossier behind the points."""
    return not row.point


def nothing_owed(case: BriefContext) -> CitedSentence:
    """Say what may be said where no debt is open: that nobody owes only where nothing was left unread, undated or unplaced."""
    done = [row for row in case.play.obligations if row.status is Status.ANSWERED]
    steps = [
        f"{case.name(row.debtor)} to {case.name(row.creditor)} on {case.title(row.point)}: {row.status}"
        for row in case.play.obligations
    ]
    loose = asked_of_nobody(case.play.told, case.play.obligations)
    if loose:  # an answer may well be owed: it is not known by whom
        acts = counted(len(loose), "proposal or request", "proposals or requests")
        text = f"Who owes an answer was not established: {acts} in view opened no debt, as no known side is addressed or the reading is unsure."
        steps += [f"{case.told(item)}: no debt opened" for item in loose]
    elif left_over := adrift(
        case.play.told, case.play.obligations
    ):  # somebody waits, and for what is in no paper in view
        acts = counted(len(left_over), "holding reply or reminder", "holding replies or reminders")
        text = f"Who owes an answer was not established: {acts} in view {'belongs' if len(left_over) == 1 else 'belong'} to no request in view."
        steps += [f"{case.told(item)}: no request in view" for item in left_over]
        loose = left_over
    elif not case.play.obligations:
        text = "No proposal or request was found in what is in view, so nobody is known to owe an answer."
        if any(KINDS[item.act.kind].opens for item in case.play.told):
            text = "No answer is known to be owed: what was read of proposals and requests opened no debt."
        steps = [text]
    else:
        text = f"Nobody owes an answer in view; {counted(len(done), 'answer')} given."
    left = gaps(case)
    if left and not loose:  # nothing is said not to be there while something was not read, dated or placed
        given = f", {counted(len(done), 'answer')} given" if done else ""
        text = f"No answer is found to be owed{given}; {left.text}."
        steps += left.steps
    return case.says("owed", len(loose), "answers", text, steps)


def _since(row: Obligation) -> str:
    return f"since {short_day(row.opened)}" if row.dated else "asked in an undated paper"


def _status(row: Obligation, on: dt.date) -> tuple[str, ...]:
    """Return how a debt stands in words: its status, reminders, the day promised, receipt, letters since, reasons, holding replies."""
    words = (
        [] if row.status is Status.HELD and row.holds else [str(row.status)]
    )  # its holding replies say that it is held
    if row.status is Status.NOT_FOUND and row.letters:
        words.append(f"{counted(row.letters, 'later paper')} between them")
    reminded = row.count(Move.REMIND)
    if reminded:
        words.append("asked again once" if reminded == 1 else f"asked again {reminded} times")
    if row.promised is not None:
        often = len({hold.promised for hold in row.holds if hold.promised is not None})
        again = f", {often} days named in turn" if often > 1 else ""
        words.append(f"promised by {short_day(row.promised)}{' (passed)' if row.promised < on else ''}{again}")
    if row.count(Move.NOT_RECEIVED) and row.received is None:
        words.append("said not to have been received")
    if row.received is not None:
        words.append(f"received {short_day(row.received)}")
    if row.count(Move.REDATE) and row.deadline is not None:
        words.append("due day moved")
    reasons = dict.fromkeys(quoted(pause.reason, 60) for pause in row.pauses)
    return (*words, *reasons, *_replies(row), *_entered(row))


def _entered(row: Obligation) -> tuple[str, ...]:
    """Return who said the last move that a person entered: no paper has it."""
    move = next((step.hand for step in reversed(row.steps) if step.hand is not None), None)
    if move is None:
        return ()
    return (f"{move.move}, {short_day(move.day)}: “{quoted(move.told, 60)}” (entered by {move.by})",)


def _replies(row: Obligation) -> tuple[str, ...]:
    days = sorted({hold.since for hold in row.holds})
    if not days:
        return ()
    if len(days) == 1:
        return (f"holding reply {short_day(days[0])}",)
    return (f"{len(days)} holding replies, the last {short_day(days[-1])}",)


def _alike(case: BriefContext) -> list[list[Obligation]]:
    """Put answers together that one act asked for and that stand alike, so that they take one line."""
    groups: dict[tuple[object, ...], list[Obligation]] = {}
    for row in case.waiting:
        turn = case.turns.get(row.id)
        key = (
            row.debtor,
            row.creditor,
            row.opened,
            _status(row, case.play.on),
            turn and (turn.due, turn.time),
            row.holds,
            row.pauses,
        )
        groups.setdefault(key, []).append(row)
    return _joined(groups)


def _joined(groups: Mapping[tuple[object, ...], list[Obligation]]) -> list[list[Obligation]]:
    """Put groups together that differ in nothing but who waits: "to the United States and NATO"."""
    same: dict[tuple[object, ...], list[Obligation]] = {}
    for key, rows in groups.items():
        points = tuple(sorted({row.point for row in rows}))
        same.setdefault((key[0], points, *key[2:]), []).extend(rows)
    return list(same.values())


def _row(case: BriefContext, group: list[Obligation]) -> tuple[Cell, ...]:
    row = group[0]
    turn = case.turns.get(row.id)
    due = due_words(turn)
    late = turn is not None and turn.due is not None and turn.due < case.play.on
    titles = list(dict.fromkeys(case.title(item.point) for item in sorted(group, key=_unnamed)))
    return (
        Cell(case.name(row.debtor)),
        Cell(listed([case.name(name) for name in dict.fromkeys(item.creditor for item in group)], TITLES)),
        Cell(_on(titles, long=case.long)),
        Cell(short_day(row.opened) if row.dated else "undated", citations=case.cite(item.opened_by for item in group)),
        Cell(clock_words(turn)),
        Cell(due, "▲" if late else "", "red" if late else ""),
        Cell("; ".join(_status(row, case.play.on)), citations=case.cite(hold.act for hold in row.holds)),
    )


def _on(titles: list[str], *, long: bool) -> str:
    if long or len(titles) <= TITLES:
        return "; ".join(titles)
    return f"{'; '.join(titles[: TITLES - 1])}; {len(titles) - TITLES + 1} more"


def _clock(turn: OpenClock) -> str:
    return f"{number(turn.time)} {turn.unit}"


def _excused(turn: OpenClock) -> str:
    """Say how much of a wait is left out of its clock, so that nobody counts the days and finds others."""
    left = turn.gross - turn.time
    return f" ({number(left)} more excused)" if left > 0 else ""


def clock_words(turn: OpenClock | None) -> str:
    """Return the clock of an open answer in words, the same wherever it is shown."""
    return _clock(turn) if turn else "no clock runs"


def due_words(turn: OpenClock | None) -> str:
    """Return the day on which an answer is due in words, the same wherever it is shown."""
    if turn is None or turn.due is None:
        return "no date set"
    return f"{short_day(turn.due)}{' (yardstick)' if turn.yardstick else ''}"
