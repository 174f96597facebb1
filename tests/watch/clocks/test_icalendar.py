"""The iCalendar file: every line of it, escaped and folded as RFC 5545 says."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import icalendar
import pytest

from verbale.model import Marking, Status
from verbale.watch.alert import Alert, Level
from verbale.watch.clocks.icalendar import calendar_file

D = dt.date
HEAD = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Verbale//answers owed//EN", "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:Small (invented)", "X-WR-CALDESC:TLP:CLEAR",
]  # fmt: skip


@pytest.fixture
def case(scenario: Callable[[str], Any], small: str) -> Any:
    """Return the small case: Borea was asked on 20 November 2023, the day of the view is 1 December."""
    return scenario(small)


def lines(case: Any, *items: Any, title: str = "Small (invented)", marking: Marking | None = None) -> list[str]:
    """Return the lines of the file, unfolded."""
    play = replace(case.play, obligations=items, marking=marking or Marking())
    text = calendar_file(replace(case.dossier, title=title), play)
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_a_debt_with_a_deadline_is_an_event_and_a_to_do(case: Any) -> None:
    """The day of the deadline, and what is owed since when."""
    (item,) = case.play.obligations
    told = "DESCRIPTION:Asked on 2023-11-20\\; 11 days have run\\; due 2023-12-24 (act)."
    assert lines(case, replace(item, deadline=D(2023, 12, 24))) == [
        *HEAD,
        "BEGIN:VEVENT", "UID:o0.due@verbale", "DTSTAMP:20231201T000000Z", "DTSTART;VALUE=DATE:20231224", "DTEND;VALUE=DATE:20231225",
        "SUMMARY:Due: answer of Borea to Alba: Fishing quotas", told, "TRANSP:TRANSPARENT", "END:VEVENT",
        "BEGIN:VTODO", "UID:o0@verbale", "DTSTAMP:20231201T000000Z", "DTSTART;VALUE=DATE:20231120", "DUE;VALUE=DATE:20231224",
        "SUMMARY:Owed: answer of Borea to Alba: Fishing quotas", told, "STATUS:NEEDS-ACTION", "END:VTODO",
        "END:VCALENDAR",
    ]  # fmt: skip


def test_a_debt_without_a_deadline_is_a_to_do_alone(case: Any) -> None:
    """On no point, where it is on none."""
    (item,) = case.play.obligations
    assert lines(case, replace(item, point="")) == [
        *HEAD,
        "BEGIN:VTODO", "UID:o0@verbale", "DTSTAMP:20231201T000000Z", "DTSTART;VALUE=DATE:20231120",
        "SUMMARY:Owed: answer of Borea to Alba", "DESCRIPTION:Asked on 2023-11-20\\; 11 days have run\\; no deadline.",
        "STATUS:NEEDS-ACTION", "END:VTODO",
        "END:VCALENDAR",
    ]  # fmt: skip


@pytest.mark.parametrize(("deadline", "starts"), [(D(2023, 11, 20), False), (D(2023, 11, 21), True)])
def test_a_to_do_is_due_after_it_starts(case: Any, deadline: dt.date, starts: bool) -> None:
    """One that is due on the day it was asked has no start."""
    (item,) = case.play.obligations
    found = lines(case, replace(item, deadline=deadline))
    assert ("DTSTART;VALUE=DATE:20231120" in found[found.index("BEGIN:VTODO") :]) is starts
    assert f"DUE;VALUE=DATE:{deadline:%Y%m%d}" in found


def test_what_is_closed_is_not_owed(case: Any) -> None:
    """The calendar is empty then."""
    (item,) = case.play.obligations
    assert lines(case, replace(item, status=Status.ANSWERED, closed=D(2023, 11, 30))) == [*HEAD, "END:VCALENDAR"]


def test_signs_are_escaped(case: Any) -> None:
    """Strokes, semicolons, commas and line breaks of every kind; the marking stands in full."""
    found = lines(case, title="a\\b; c, d\r\ne\nf\rg", marking=Marking("RESTREINT", "EU"))
    assert found[4:6] == ["X-WR-CALNAME:a\\\\b\\; c\\, d\\ne\\nf\\ng", "X-WR-CALDESC:RESTREINT UE/EU RESTRICTED"]


@pytest.mark.parametrize("sign", ["x", "é", "語", "😀"])
def test_lines_are_folded_at_75_octets(case: Any, sign: str) -> None:
    """Never inside a sign; each further piece begins with a space; nothing is lost."""
    title = sign * 100
    play = replace(case.play, obligations=())
    raw = calendar_file(replace(case.dossier, title=title), play).split("\r\n")
    widths = [len(line.encode()) for line in raw]
    assert max(widths) <= 75
    first = next(number for number, line in enumerate(raw) if line.startswith("X-WR-CALNAME:"))
    assert widths[first] > 75 - len(sign.encode())
    assert widths[first + 1] > 75 - len(sign.encode()) or not raw[first + 2].startswith(" ")
    assert raw[first + 1].startswith(" ")
    assert "X-WR-CALNAME:" + title in lines(case, title=title)
    exactly = "x" * (75 - len("X-WR-CALNAME:"))
    assert f"X-WR-CALNAME:{exactly}" in calendar_file(replace(case.dossier, title=exactly), play).split("\r\n")


def test_an_alert_is_an_event_and_a_to_do(case: Any) -> None:
    """Since calendars ignore to-dos; with what would clear it."""
    alert = Alert(
        id="silence.borea", kind="protraction", level=Level.RED, party="borea", point="", text="Borea, silent; long", figures=(), evidence=(),
        clears_when="it answers",
    )  # fmt: skip
    text = calendar_file(case.dossier, replace(case.play, obligations=()), [alert])
    calendar = icalendar.Calendar.from_ical(text)
    assert [part.name for part in calendar.subcomponents] == ["VEVENT", "VTODO"]
    assert {str(part["SUMMARY"]) for part in calendar.subcomponents} == {"RED: Borea, silent; long"}
    assert len({str(part["UID"]) for part in calendar.subcomponents}) == 2
