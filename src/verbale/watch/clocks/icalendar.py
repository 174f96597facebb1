"""Deadlines and answers owed as an iCalendar file (RFC 5545). The same state of play gives the same bytes."""

import datetime as dt
from collections.abc import Sequence

from verbale.dossier import Dossier
from verbale.model import StateOfPlay
from verbale.watch.alert import Alert
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import OpenClock, open_clocks
from verbale.watch.context import WatchContext

WIDTH = 75  # octets of a line, by RFC 5545, 3.1


def calendar_file(dossier: Dossier, play: StateOfPlay, alerts: Sequence[Alert] = ()) -> str:
    """Return an iCalendar of every open answer: an all-day event where it has a deadline, and a to-do in any case.

    Parameters
    ----------
    dossier, play
        What is owed.
    alerts
        Each is a to-do as well, and an event of the day of the view, since calendars ignore to-dos.
    """
    case = WatchContext(dossier, play)
    stamp = f"{play.on:%Y%m%d}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Verbale//answers owed//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(dossier.title)}")
    lines.append(f"X-WR-CALDESC:{_text(play.marking.banner)}")
    for turn in open_clocks(case, CaseClocks(case)):
        if turn.due is not None:
            lines += _event(case, turn, turn.due, stamp)
        lines += _todo(case, turn, stamp)
    for alert in alerts:
        lines += _looked_at(alert, play.on, stamp)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _folded(line))


def _event(case: WatchContext, turn: OpenClock, due: dt.date, stamp: str) -> list[str]:
    item = turn.obligation
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(item.id)}.due@verbale",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + dt.timedelta(1):%Y%m%d}",
        f"SUMMARY:{_text(f'Due: {_title(case, turn)}')}",
        f"DESCRIPTION:{_text(_told(turn))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _todo(case: WatchContext, turn: OpenClock, stamp: str) -> list[str]:
    item = turn.obligation
    due = [] if turn.due is None else [f"DUE;VALUE=DATE:{turn.due:%Y%m%d}"]
    late = turn.due is not None and turn.due <= item.opened  # RFC 5545, 3.8.2.3: due comes after the start
    start = [] if late else [f"DTSTART;VALUE=DATE:{item.opened:%Y%m%d}"]
    return [
        "BEGIN:VTODO",
        f"UID:{_text(item.id)}@verbale",
        f"DTSTAMP:{stamp}",
        *start,
        *due,
        f"SUMMARY:{_text(f'Owed: {_title(case, turn)}')}",
        f"DESCRIPTION:{_text(_told(turn))}",
        "STATUS:NEEDS-ACTION",
        "END:VTODO",
    ]


def _looked_at(alert: Alert, on: dt.date, stamp: str) -> list[str]:
    told = [
        f"SUMMARY:{_text(f'{alert.level.upper()}: {alert.text}')}",
        f"DESCRIPTION:{_text(f'Clears when: {alert.clears_when}')}",
    ]
    event = [f"DTSTART;VALUE=DATE:{on:%Y%m%d}", f"DTEND;VALUE=DATE:{on + dt.timedelta(1):%Y%m%d}"]
    return [
        "BEGIN:VEVENT", f"UID:{_text(alert.id)}.{alert.level}.day@verbale", f"DTSTAMP:{stamp}", *event, *told, "TRANSP:TRANSPARENT", "END:VEVENT",
        "BEGIN:VTODO", f"UID:{_text(alert.id)}.{alert.level}@verbale", f"DTSTAMP:{stamp}", *told, "STATUS:NEEDS-ACTION", "END:VTODO",
    ]  # fmt: skip


def _title(case: WatchContext, turn: OpenClock) -> str:
    item = turn.obligation
    on = f": {case.title(item.point)}" if item.point else ""
    return f"answer of {case.name(item.debtor)} to {case.name(item.creditor)}{on}"


def _told(turn: OpenClock) -> str:
    limit = f"; due {turn.due} ({turn.due_from})" if turn.due else "; no deadline"
    return f"Asked on {turn.obligation.opened}; {turn.time:g} {turn.unit} have run{limit}."


def _text(words: str) -> str:
    """Escape a text value: RFC 5545, 3.3.11."""
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n")):
        words = words.replace(sign, escaped)
    return words


def _folded(line: str) -> list[str]:
    """Cut a line into pieces of 75 octets, the next ones led by a space, never inside a character."""
    pieces, piece = [], ""
    for sign in line:
        if len((piece + sign).encode()) > WIDTH:
            pieces.append(piece)
            piece = " "
        piece += sign
    return [*pieces, piece]
