"""The whole watch: order of an alert, bad input as stated limits, debts of both sides, replay, calendars, iCalendar."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verbale.dossier import parse
from verbale.errors import WatchError
from verbale.model import Coverage, Pause, Status
from verbale.watch import watch
from verbale.watch.changes import changes, moved
from verbale.watch.clocks.icalendar import calendar_file

D = dt.date
LATE = "opened = 2023-11-20"


def test_the_watch_needs_no_database() -> None:
    """Importing the watch loads neither a database nor a reader, nor the holiday tables."""
    code = "import sys, verbale.watch; print([n for n in ('sqlalchemy', 'trafilatura', 'holidays', 'scipy') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_open_obligation_no_alert(golden: Callable[[str], Any]) -> None:
    """Whose turn is it? With nothing owed there is no clock."""
    case = golden("courteous-stalling")
    closed = tuple(item for item in case.play.obligations if item.closed)
    assert not watch(case.dossier, replace(case.play, obligations=closed)).alerts


def test_coverage_before_the_request_is_none(golden: Callable[[str], Any]) -> None:
    """Documents from before the request say nothing about the silence after it."""
    case = golden("courteous-stalling")
    old = tuple(Coverage(name, 1, (D(2023, 8, 1),)) for name in ("alba", "borea"))
    found = watch(case.dossier, replace(case.play, coverage=old))
    assert not found.alerts
    assert any(line.startswith("No coverage of Borea") for line in found.limits)


def test_a_source_that_failed_is_named(golden: Callable[[str], Any]) -> None:
    """A wire that could not be read is no proof of silence."""
    case = golden("sincere-but-slow")
    seen = tuple(replace(row, failing=("the invented wire",)) for row in case.play.coverage)
    found = watch(case.dossier, replace(case.play, coverage=seen))
    assert "the invented wire could not be read; it may be about Borea." in found.limits


def test_an_answer_clears_the_alert(golden: Callable[[str], Any]) -> None:
    """What would clear it clears it: the changes say so."""
    case = golden("courteous-stalling")
    before = watch(case.dossier, case.play)
    answered = tuple(replace(item, status=Status.ANSWERED, closed=case.play.on) for item in case.play.obligations)
    after = watch(case.dossier, replace(case.play, obligations=answered))
    assert [(item.what, item.alert.id) for item in changes(before, after)] == [("cleared", "protraction.borea.fish")]
    assert [item.what for item in changes(after, before)] == ["new"]
    assert not changes(before, before)


def test_an_answer_dated_before_its_request_is_a_stated_limit(scenario: Callable[[str], Any], small: str) -> None:
    """It is left out of the history, and the watch says so."""
    wrong = '[[obligation]]\ndebtor = "borea"\ncreditor = "alba"\npoint = "ports"\nopened = 2023-06-10\nclosed = 2023-06-01\n'
    found = scenario(small + wrong).watched
    assert any("before it was asked on 2023-06-10; left out" in line for line in found.limits)


def test_a_pause_outside_its_clock_is_a_stated_limit(scenario: Callable[[str], Any], small: str) -> None:
    """A pause that ended before the request excuses nothing."""
    case = scenario(small)
    (item,) = case.play.obligations
    early = replace(item, pauses=(Pause(D(2023, 1, 1), D(2023, 1, 9), "an old reason"),))
    found = watch(case.dossier, replace(case.play, obligations=(early,)))
    assert any("lies outside its clock; left out" in line for line in found.limits)


def test_a_deadline_before_the_request_is_a_stated_limit(scenario: Callable[[str], Any], small: str) -> None:
    """It makes nobody late."""
    found = scenario(small.replace(LATE, f"{LATE}\ndeadline = 2023-01-05")).watched
    assert any("lies before it was asked" in line for line in found.limits)
    assert not found.alerts


def test_an_open_ended_deadline_is_none(scenario: Callable[[str], Any], small: str) -> None:
    """An open end ("from May on") sets no last day, and breaks no calendar."""
    case = scenario(small.replace(LATE, f"{LATE}\ndeadline = 9999-12-31"))
    figure = case.watched.figure("p2.borea.fish")
    assert figure is not None
    assert "90th percentile" in figure.text
    assert "BEGIN:VEVENT" not in calendar_file(case.dossier, case.play)


def test_an_open_obligation_with_an_odd_closing_day(scenario: Callable[[str], Any], small: str) -> None:
    """A record that contradicts itself is told, not stumbled over."""
    case = scenario(small)
    (item,) = case.play.obligations
    odd = replace(item, closed=D(2023, 1, 1))
    found = watch(case.dossier, replace(case.play, obligations=(odd,)))
    assert any("left out" in line for line in found.limits)


def test_a_party_without_a_calendar(scenario: Callable[[str], Any], small: str) -> None:
    """Working days then leave out weekends only, and the watch says so."""
    text = small.replace('calendar = "NO"\n', "").replace("median = 20", 'median = 20\nunit = "working days"')
    found = scenario(text).watched
    assert any(line.startswith("Borea has no calendar") for line in found.limits)


def test_a_holiday_table_that_ends_before_the_clock(scenario: Callable[[str], Any], small: str) -> None:
    """No clock runs where the holidays are not known, and the watch says so."""
    text = small.replace("on = 2023-12-01", "on = 2102-12-01").replace(
        "median = 20", 'median = 20\nunit = "working days"'
    )
    found = scenario(text).watched
    assert any("The holiday table NO covers" in line for line in found.limits)
    assert not found.alerts


def test_an_unknown_calendar_is_an_error(scenario: Callable[[str], Any], small: str) -> None:
    """A country that does not exist is the dossier's mistake."""
    text = small.replace('calendar = "NO"', 'calendar = "XX"').replace(
        "median = 20", 'median = 20\nunit = "working days"'
    )
    case = scenario(text)
    with pytest.raises(WatchError, match="'XX'"):
        watch(case.dossier, case.play)


def test_a_yardstick_makes_no_deadline(scenario: Callable[[str], Any], small: str) -> None:
    """A rule of our own measures lateness; only one that binds makes a fact that speaks for itself."""
    place = '[[comparison]]\nname = "requests'
    rule = '[[clock]]\npreset = "calendar-days"\nlength = 5\nagreed = {}\n'
    text = small.replace("on = 2023-12-01", "on = 2023-12-08").replace("median = 20", "median = 30")
    own = scenario(text.replace(place, rule.format("false") + place, 1))
    found = watch(own.dossier, own.play)
    late = found.figure("p2.borea.fish")
    assert not found.alerts
    assert late is not None
    assert late.value == pytest.approx(18 / 5)
    binding = scenario(text.replace(place, rule.format("true") + place, 1))
    (alert,) = watch(binding.dossier, binding.play).alerts
    assert alert.level == "red"
    assert "deadline under the rule calendar-days, 2023-11-25, passed" in alert.text


@pytest.mark.parametrize(
    ("since", "until", "fires"),
    [(D(2023, 10, 1), None, False), (D(2023, 9, 15), D(2023, 10, 12), False), (D(2023, 9, 6), D(2023, 9, 10), True)],
)
def test_a_reason_that_still_holds_keeps_a_passed_date_from_speaking(
    golden: Callable[[str], Any], since: dt.date, until: dt.date | None, *, fires: bool
) -> None:
    """A pause that still runs is a reason; one that ended before the promised date is none."""
    case = golden("deadline-passed")
    (item,) = case.play.obligations
    for pause in (Pause(since, until, "an invented reason"),):
        play = replace(case.play, obligations=(replace(item, pauses=(pause,)),))
        assert bool(watch(case.dossier, play).alerts) is fires


def test_a_changed_holiday_or_rule_says_what_moved(scenario: Callable[[str], Any], small: str) -> None:
    """The diff names each deadline that moves, and nothing else."""
    place = '[[comparison]]\nname = "requests'
    rule = '[[clock]]\npreset = "working-days"\nlength = 10\n'
    before = scenario(small.replace(place, rule + place, 1))
    works = '[[holiday]]\ncalendar = "NO"\nsince = 2023-11-23\nname = "an invented day"\n'
    after = scenario(small.replace(place, rule + works + place, 1))
    (line,) = moved(before.dossier, after.dossier, before.play)
    assert "due 2023-12-04" in line
    assert "due 2023-12-05" in line
    assert not moved(before.dossier, before.dossier, before.play)


def test_the_calendar_file_follows_the_standard(golden: Callable[[str], Any]) -> None:
    """CRLF, 75 octets a line, one event per deadline, one to-do per answer owed, commas escaped, the same bytes again."""
    case = golden("deadline-passed")
    dossier = replace(case.dossier, title="Talks, long; very long " + "ü" * 80)
    text = calendar_file(dossier, case.play)
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "\n" not in text.replace("\r\n", "")
    unfolded = text.replace("\r\n ", "")
    assert "Talks\\, long\\; very long " + "ü" * 80 in unfolded
    assert "DTSTART;VALUE=DATE:20230920" in unfolded
    assert unfolded.count("BEGIN:VTODO") == 1
    assert text == calendar_file(dossier, case.play)


def test_one_request_on_many_points_is_one_observation(scenario: Callable[[str], Any], small: str) -> None:
    """Eight points answered in one letter are not eight answers."""
    rows = "".join(
        f'[[obligation]]\ndebtor = "borea"\ncreditor = "alba"\npoint = "x{number}"\nopened = 2023-03-01\nclosed = 2023-03-21\n'
        'by = "one"\nclosed_by = "two"\n'
        for number in range(8)
    )
    figure = scenario(small + rows).watched.figure("p1.borea.fish")
    assert figure is not None
    assert figure.cases == 1


def test_a_dossier_without_parties_still_works(golden: Callable[[str], Any]) -> None:
    """Whoever owes or is owed is watched, by id."""
    case = golden("courteous-stalling")
    alerts = watch(parse('title = "bare"'), case.play).alerts
    assert [alert.party for alert in alerts] == ["borea"]


def test_a_pause_moves_a_written_deadline_and_then_ends(scenario: Callable[[str], Any], small: str) -> None:
    """Four excused days move the deadline by four days; after that, silence speaks for itself."""
    row = (
        "opened = 2023-11-01\ndeadline = 2023-11-20\n"
        'pauses = [{ since = 2023-11-18, until = 2023-11-21, reason = "a works holiday" }]'
    )
    text = small.replace(LATE, row)
    for day, fires in ((D(2023, 11, 24), False), (D(2023, 11, 25), True)):
        case = scenario(text.replace("on = 2023-12-01", f"on = {day}").replace("why =", "coverage_every = 1\nwhy =", 1))
        assert bool(case.watched.alerts) is fires, day


def test_an_undated_reason_does_not_last_for_ever(scenario: Callable[[str], Any], small: str) -> None:
    """A reason without a date excuses thirty days beyond the deadline, a promised date excuses up to itself."""
    reason = (
        '[[act]]\nid = "h"\nkind = "hold"\nactors = ["borea"]\nday = 2023-10-05\nreason = "the board must decide"\n'
    )
    held = 'opened = 2023-10-01\ndeadline = 2023-10-20\nholds = [{ since = 2023-10-05, act = "h" }]'
    for day, fires in ((D(2023, 11, 19), False), (D(2023, 11, 20), True)):
        text = small.replace(LATE, held).replace("on = 2023-12-01", f"on = {day}").replace("median = 20", "median = 60")
        case = scenario(text.replace("why =", "coverage_every = 1\nwhy =", 1) + reason)
        assert bool(case.watched.alerts) is fires, day


def test_what_matches_no_point_is_not_held_against_a_side_that_spoke(
    scenario: Callable[[str], Any], small: str
) -> None:
    """Where a request could not be matched to a point and the debtor spoke since, the watch says that it cannot tell."""
    loose = small.replace('point = "fish"\nopened = 2023-11-20', 'point = "the other matter"\nopened = 2023-03-01')
    assert [alert.point for alert in scenario(loose).watched.alerts] == ["the other matter"]
    spoke = '[[act]]\nkind = "propose"\nactors = ["borea"]\npoints = ["fish"]\nday = 2023-04-01\n'
    found = scenario(loose + spoke).watched
    assert not found.alerts
    assert any("matches no point" in line for line in found.limits)
