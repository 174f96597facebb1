"""Clocks: presets, pauses, resets, extensions, days off; each rule against dates worked out by hand or on public record."""

import csv
import datetime as dt
import os
from pathlib import Path

import numpy as np
import pytest

from verbale.errors import WatchError
from verbale.model import Pause
from verbale.watch.clocks.calendars import Calendar, calendar_of
from verbale.watch.clocks.deadlines import due, elapsed, explain, paused_days
from verbale.watch.clocks.rules import CountingRule, presets, rule_of

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[4] / "shared" / "data"))
D = dt.date


@pytest.mark.parametrize(
    ("start", "rule", "calendar", "expected"),
    [
        (D(2022, 1, 26), "us-foia", None, D(2022, 2, 24)),  # 21 February is a federal holiday
        (D(2022, 1, 31), "eu-1182-months:1", "BE", D(2022, 2, 28)),  # the last day of a shorter month
        (D(2023, 12, 31), "eu-1182-months:2", "BE", D(2024, 2, 29)),  # a leap year
        (D(2022, 3, 25), "eu-1182-days:30", "BE", D(2022, 4, 25)),  # 24 April is a Sunday
        (D(2024, 5, 3), "eu-1182-days:2", "BE", D(2024, 5, 7)),  # two working days at least
        (
            D(2024, 5, 3),
            "eu-1182-days:1",
            "BE",
            D(2024, 5, 6),
        ),  # one day: Saturday, moved on; Article 3(5) is for two or more
        (D(2022, 4, 13), "eu-1182-working-days:3", "BE", D(2022, 4, 19)),  # Easter Monday falls inside
        (D(2012, 1, 30), "eu-tris-standstill", None, D(2012, 5, 2)),  # 1 May rolls over
        (D(2022, 2, 1), "wto-dsu-consultations", None, D(2022, 4, 2)),
        (D(2024, 3, 1), "wto-dsu-reply", None, D(2024, 3, 11)),
        (D(2024, 3, 28), "uk-foi", None, D(2024, 4, 29)),  # Good Friday and Easter Monday
        (D(2024, 1, 1), "weeks:6", None, D(2024, 2, 12)),
        (D(2024, 6, 6), "working-days:2", "IL", D(2024, 6, 10)),  # Friday and Saturday are the weekend
        (D(2024, 6, 3), "calendar-days:0", None, D(2024, 6, 3)),
    ],
)
def test_known_dates(start: dt.date, rule: str, calendar: str | None, expected: dt.date) -> None:
    """Presets give the dates that their texts give when read by hand."""
    assert due(start, rule, calendar) == expected


def test_every_preset_has_a_source_and_a_title() -> None:
    """A rule without its provision is an opinion."""
    assert all(rule.source and rule.title for rule in presets().values())


def test_the_standstill_register_is_reproduced() -> None:
    """At least 94 % of the un-postponed ends since 2004 come out to the day, and 99 % of those since 2012."""
    path = DATA / "clocks" / "eu_tris_standstill_to_2013.csv"
    if not path.is_file():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    hits: dict[bool, list[bool]] = {False: [], True: []}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            flags = [float(row[name] or 0) for name in ("postponement", "count_opinions")]
            if any(flags) or not row["start_date"] or not row["end_date"] or row["start_date"] < "2008":
                continue
            start, end = D.fromisoformat(row["start_date"]), D.fromisoformat(row["end_date"])
            found = due(start, "eu-tris-standstill")
            if (found - end).days <= 45:  # the urgency procedure ends at once
                hits[start.year >= 2012].append(found == end)
    everything = hits[False] + hits[True]
    assert sum(everything) / len(everything) >= 0.94
    assert sum(hits[True]) / len(hits[True]) >= 0.99


def test_a_pause_stops_the_clock() -> None:
    """Ten days with a pause of five end five days later; the day of the event is not counted."""
    assert due(D(2024, 3, 1), "calendar-days:10") == D(2024, 3, 11)
    assert due(D(2024, 3, 1), "calendar-days:10", pauses=[(D(2024, 3, 4), D(2024, 3, 8))]) == D(2024, 3, 16)
    assert due(D(2024, 3, 1), "working-days:5", pauses=[(D(2024, 3, 4), D(2024, 3, 8))]) == D(2024, 3, 15)


def test_overlapping_pauses_count_once() -> None:
    """A day cannot be excused twice."""
    once = due(D(2024, 3, 1), "calendar-days:10", pauses=[(D(2024, 3, 4), D(2024, 3, 8))])
    twice = [(D(2024, 3, 4), D(2024, 3, 8)), (D(2024, 3, 5), D(2024, 3, 7))]
    assert due(D(2024, 3, 1), "calendar-days:10", pauses=twice) == once


def test_resets_and_extensions() -> None:
    """A reset starts anew, one after the end does nothing, an extension adds units."""
    assert due(D(2024, 3, 1), "calendar-days:10", resets=[D(2024, 3, 6)]) == D(2024, 3, 16)
    assert due(D(2024, 3, 1), "calendar-days:10", resets=[D(2024, 4, 6)]) == D(2024, 3, 11)
    assert due(D(2024, 3, 1), "us-foia", extensions=[10]) == due(D(2024, 3, 1), "us-foia:30")


def test_explain_lists_every_step_and_holiday() -> None:
    """The way to a date can be read: rule, first day, days off, rolling, last day."""
    worked = explain(D(2012, 1, 30), "eu-tris-standstill")
    told = "\n".join(worked.steps)
    assert "2012-01-31: first day counted" in told
    assert "Labour Day, so the end moves on" in told
    assert told.endswith("2012-05-02: last day")
    assert (D(2012, 4, 9), "Easter Monday") in worked.off


def test_a_dossier_calendar_and_a_list_of_days() -> None:
    """Days off may be given as such."""
    assert due(D(2024, 3, 1), "working-days:1", [D(2024, 3, 4)]) == D(2024, 3, 5)
    own = Calendar("own", extra={D(2024, 3, 4): "works holiday"})
    assert due(D(2024, 3, 1), "working-days:1", own) == D(2024, 3, 5)


def test_a_rule_and_a_calendar_as_plain_data() -> None:
    """A rule may be a mapping, a calendar one of numpy's; a field that does not exist is named."""
    rule = {"unit": "months", "length": 3, "plus_days": 1, "roll": "forward"}
    assert due(D(2012, 1, 30), rule, [D(2012, 5, 1)]) == D(2012, 5, 2)
    gulf = np.busdaycalendar("1111001", [D(2024, 6, 9)])
    assert due(D(2024, 6, 6), "working-days:2", gulf) == D(2024, 6, 11)
    with pytest.raises(WatchError, match="'units'"):
        due(D(2024, 6, 6), {"units": "days"})


def test_working_saturdays_of_a_country_count() -> None:
    """Where a Saturday was made a working day, it is one."""
    assert elapsed(D(2021, 2, 19), D(2021, 2, 20), "working days", calendar_of("RU")) == 1
    assert elapsed(D(2021, 2, 26), D(2021, 2, 27), "working days", calendar_of("RU")) == 0


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({"rule": "eu-merger-phase-3"}, "eu-merger-phase-2"),
        ({"rule": "working-days"}, "no length"),
        ({"rule": "working-days:x"}, "no length that can be read"),
        ({"rule": "calendar-days:5", "calendar": "XX"}, "No holidays are known"),
        ({"rule": "calendar-days:5", "pauses": [(D(2024, 1, 1), D(2024, 2, 1))]}, "before the clock"),
        ({"rule": "calendar-days:5", "pauses": [(D(2024, 5, 2), D(2024, 5, 1))]}, "Turn the two dates"),
        ({"rule": "calendar-days:5", "resets": [D(2024, 1, 1)]}, "before the clock"),
        ({"rule": "calendar-days:5", "extensions": [-9]}, "backwards"),
        ({"rule": "working-days:5", "calendar": Calendar("short", last=2023)}, "covers"),
        ({"rule": "working-days:400", "calendar": Calendar("short", last=2024)}, "covers"),
    ],
)
def test_bad_input_is_named(arguments: dict[str, object], word: str) -> None:
    """Unknown rules and calendars, pauses outside the clock and tables that end too soon are clear errors."""
    with pytest.raises(WatchError, match=word):
        due(D(2024, 3, 1), **arguments)  # type: ignore[arg-type]


def test_a_rule_that_cannot_be() -> None:
    """A rule is checked when it is made."""
    with pytest.raises(WatchError, match="fortnights"):
        CountingRule(name="x", unit="fortnights")
    with pytest.raises(WatchError, match="0 or more"):
        rule_of("calendar-days").of(-1)
    with pytest.raises(WatchError, match="cannot be read"):
        CountingRule(name="x", roll="back")


def test_an_answer_before_its_request() -> None:
    """Time does not run backwards."""
    with pytest.raises(WatchError, match="before its request"):
        elapsed(D(2024, 3, 2), D(2024, 3, 1), "days", Calendar())


PLAIN = "2024-03-01: the event; rule calendar-days (Calendar days; an end on a day off stays; plain counting)"
START = D(2024, 3, 1)  # a Friday


def steps(rule: object, calendar: object = None, start: dt.date = START, **more: object) -> tuple[str, ...]:
    """Return the way to a date."""
    return explain(start, rule, calendar, **more).steps  # type: ignore[arg-type]  # each has its own type


def test_the_way_of_plain_days() -> None:
    """The event, the first day counted, the length, the last day."""
    assert steps("calendar-days:10") == (
        PLAIN,
        "2024-03-02: first day counted; the day of the event is not",
        "2024-03-11: 10 days",
        "2024-03-11: last day",
    )


def test_the_way_of_working_days() -> None:
    """On which calendar they are counted, by its name where it has one."""
    head = "2024-03-01: the event; rule working-days (Working days of the debtor's calendar; plain counting)"
    first = "2024-03-02: first day counted; the day of the event is not"
    assert steps("working-days:2") == (
        head, first, "2024-03-05: 2 working days on the calendar of weekends only", "2024-03-05: last day",
    )  # fmt: skip
    assert steps("working-days:2", "GB-ENG")[2] == "2024-03-05: 2 working days on the calendar GB-ENG"


def test_the_way_of_months_and_years() -> None:
    """They end on the same date, or on the last day of the month; days added after them; the end moves on from a day off."""
    rule = {"name": "own", "unit": "months", "length": 1, "plus_days": 2, "roll": "forward"}
    assert steps(rule, start=D(2024, 1, 31)) == (
        "2024-01-31: the event; rule own (given; given)",
        "2024-02-01: first day counted; the day of the event is not",
        "2024-02-29: 1 months, ending on the same date (or the last day of the month)",
        "2024-03-02: 2 day more, as the rule counts",
        "2024-03-02: Saturday, so the end moves on",
        "2024-03-03: Sunday, so the end moves on",
        "2024-03-04: last day",
    )
    assert steps({"unit": "years", "length": 1}, start=D(2024, 2, 29))[2:] == (
        "2025-02-28: 1 years, ending on the same date (or the last day of the month)", "2025-02-28: last day",
    )  # fmt: skip
    assert steps({"unit": "weeks", "length": 2})[2] == "2024-03-15: 2 weeks"
    assert due(D(2024, 11, 15), "months:2") == D(2025, 1, 15)
    assert due(D(2024, 11, 15), "months:1") == D(2024, 12, 15)
    assert due(D(2024, 1, 15), "months:12") == D(2025, 1, 15)


def test_the_day_of_the_event_may_be_the_first() -> None:
    """Then one day less remains, and no line speaks of a first day."""
    assert steps({"unit": "days", "length": 10, "counted_from": "event"}) == (
        "2024-03-01: the event; rule given (given; given)", "2024-03-10: 10 days", "2024-03-10: last day",
    )  # fmt: skip
    assert due(START, {"unit": "working days", "length": 1, "counted_from": "event"}) == START
    assert due(D(2024, 3, 2), {"unit": "working days", "length": 1, "counted_from": "event"}) == D(2024, 3, 4)


def test_the_way_through_pauses_resets_and_extensions() -> None:
    """Each is a line with its day."""
    spans = [(D(2024, 3, 8), D(2024, 3, 9)), (D(2024, 3, 4), D(2024, 3, 4))]
    assert steps("calendar-days:5", extensions=[3, 2], pauses=spans) == (
        PLAIN,
        "length 5 + 3 + 2 = 10 days",
        "2024-03-02: first day counted; the day of the event is not",
        "2024-03-11: 10 days",
        "2024-03-14: the clock stood still on 3 days",
        "2024-03-14: last day",
    )
    assert steps("calendar-days:10", resets=[D(2024, 4, 1), D(2024, 3, 6)]) == (
        PLAIN,
        "2024-03-02: first day counted; the day of the event is not",
        "2024-03-11: 10 days",
        "2024-03-11: last day",
        "2024-03-06: the clock starts anew",
        "2024-03-07: first day counted; the day of the event is not",
        "2024-03-16: 10 days",
        "2024-03-16: last day",
        "2024-04-01: a reset after the end has no effect",
    )


def test_a_reset_drops_pauses_before_it() -> None:
    """Those that end on its day or later still stop the clock; one on the very last day still counts."""
    before, across = (D(2024, 3, 3), D(2024, 3, 4)), (D(2024, 3, 5), D(2024, 3, 7))
    assert due(START, "calendar-days:10", pauses=[before], resets=[D(2024, 3, 6)]) == D(2024, 3, 16)
    assert due(START, "calendar-days:10", pauses=[across], resets=[D(2024, 3, 6)]) == D(2024, 3, 17)
    assert due(START, "calendar-days:10", pauses=[across], resets=[D(2024, 3, 7)]) == D(2024, 3, 17)
    assert due(START, "calendar-days:10", resets=[D(2024, 3, 11)]) == D(2024, 3, 21)
    assert due(START, "calendar-days:10", resets=[START]) == D(2024, 3, 11)


def test_a_pause_counts_from_the_clock_on() -> None:
    """Its days before the clock excuse nothing; a pause of the model is as good as two days; one on the first day counts."""
    assert due(START, "calendar-days:10", pauses=[(D(2024, 1, 1), D(2024, 3, 3))]) == D(2024, 3, 13)
    assert due(START, "calendar-days:10", pauses=[Pause(D(2024, 3, 4), D(2024, 3, 8), "x", "y")]) == D(2024, 3, 16)
    assert due(START, "calendar-days:10", pauses=[(START, START)]) == D(2024, 3, 11)
    assert due(START, {"unit": "months", "length": 1, "plus_days": 1}, pauses=[(D(2024, 4, 2), D(2024, 4, 2))]) == D(
        2024, 4, 3
    )


def test_two_working_days_at_least() -> None:
    """A period of two days or more holds them, and says so; a shorter one does not."""
    assert steps("eu-1182-days:2", "BE", start=D(2024, 5, 3))[2:] == (
        "2024-05-05: 2 days",
        "2024-05-05: Sunday, so the end moves on",
        "2024-05-07: so that the period holds 2 working days",
        "2024-05-07: last day",
    )
    assert due(D(2024, 5, 2), "eu-1182-days:1", "BE") == D(2024, 5, 3)
    assert due(D(2024, 5, 1), "eu-1182-days:2", "BE") == D(2024, 5, 3)
    own = {"unit": "days", "length": 2, "least_working_days": 2}
    assert due(D(2024, 3, 1), own) == D(2024, 3, 5)
    assert due(D(2024, 3, 1), own | {"length": 1}) == D(2024, 3, 2)


def test_days_off_on_the_way_are_named() -> None:
    """Holidays between start and end, both included; weekends are not worth a line."""
    worked = explain(D(2024, 3, 29), "calendar-days:3", "GB-ENG")
    assert worked.off == ((D(2024, 3, 29), "Good Friday"), (D(2024, 4, 1), "Easter Monday"))
    assert worked.due == D(2024, 4, 1) == due(D(2024, 3, 29), "calendar-days:3", "GB-ENG")


def test_the_rules_own_calendar_counts_unless_another_is_given() -> None:
    """By the preset's institution, or by the one that is asked for."""
    rule = {"unit": "working days", "length": 1, "calendar": "EU-COMMISSION"}
    assert due(D(2024, 5, 8), rule) == D(2024, 5, 13)  # Schuman day, Ascension and the day after
    assert due(D(2024, 5, 8), rule, "GB-ENG") == D(2024, 5, 9)
    assert due(D(2024, 5, 8), rule, []) == D(2024, 5, 9)


@pytest.mark.parametrize(
    ("arguments", "what", "cure"),
    [
        ({"rule": "working-days"}, "The clock rule 'working-days' has no length.", "Write working-days:20, or set length."),
        ({"extensions": [-11]}, "A clock of -1 days runs backwards.", "Correct the extensions."),
        ({"resets": [D(2024, 2, 29)]}, "A reset on 2024-02-29 comes before the clock (2024-03-01).", "Correct its day."),
        (
            {"pauses": [Pause(D(2024, 3, 4), None, "x", "y")]}, "The clock stands still since 2024-03-04.",
            "There is no end date until the pause ends.",
        ),
        ({"pauses": [(D(2024, 3, 5), D(2024, 3, 4))]}, "A pause from 2024-03-05 ends on 2024-03-04.", "Turn the two dates round."),
        (
            {"pauses": [(D(2024, 2, 1), D(2024, 2, 29))]},
            "The pause 2024-02-01 to 2024-02-29 lies before the clock (2024-03-01).", "Correct its dates.",
        ),
        ({"rule": "working-days:9999999"}, "A clock of 20000058 days is not one.", "Check its length."),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_told(arguments: dict[str, object], what: str, cure: str) -> None:
    """Word for word, with what to do."""
    with pytest.raises(WatchError) as caught:
        due(START, **{"rule": "calendar-days:10", **arguments})  # type: ignore[arg-type]  # each has its own type
    assert (caught.value.what, caught.value.cure) == (what, cure)


def test_the_edges_of_what_can_be_counted() -> None:
    """No length at all, an extension that takes all of it away, a pause of one day that ends as the clock starts."""
    assert due(START, "calendar-days:10", extensions=[-10]) == START
    assert due(START, "working-days:0") == START
    assert due(START, "calendar-days:1", pauses=[(D(2024, 2, 1), START)]) == D(2024, 3, 2)


def test_time_that_has_run() -> None:
    """After the start, up to and including the end; days off and pauses left out, each once; parts outside do not count."""
    weekends = Calendar()
    assert elapsed(START, START, "days", weekends) == 0.0
    assert elapsed(START, D(2024, 3, 11), "days", weekends) == 10.0
    assert elapsed(START, D(2024, 3, 11), "working days", weekends) == 6.0
    spans = [(D(2024, 2, 1), D(2024, 3, 2)), (D(2024, 3, 4), D(2024, 3, 5)), (D(2024, 3, 5), D(2024, 3, 5))]
    assert elapsed(START, D(2024, 3, 11), "days", weekends, spans) == 7.0
    assert elapsed(START, D(2024, 3, 11), "working days", weekends, spans) == 4.0
    assert elapsed(D(2023, 12, 29), D(2024, 1, 2), "working days", calendar_of("GB-ENG")) == 1.0
    with pytest.raises(WatchError) as caught:
        elapsed(START, D(2024, 2, 29), "days", weekends)
    assert caught.value.what == "An answer on 2024-02-29 comes before its request on 2024-03-01."
    assert caught.value.cure == "Correct one of the two dates."


def test_paused_days_are_sorted_and_single() -> None:
    """Both ends included; none for no interval."""
    found = paused_days([(D(2024, 3, 4), D(2024, 3, 5)), (D(2024, 3, 1), D(2024, 3, 4))])
    assert found.astype(str).tolist() == [f"2024-03-0{day}" for day in range(1, 6)]
    assert paused_days([]).dtype == np.dtype("datetime64[D]")
    assert paused_days([]).size == 0


def test_a_long_clock_needs_the_table_to_its_end() -> None:
    """A table that ends later is enough, one that ends before the clock does is not."""
    assert due(D(2023, 12, 1), "working-days:10", Calendar("short", first=2023, last=2023)) == D(2023, 12, 15)
    with pytest.raises(WatchError, match="covers"):
        due(D(2023, 12, 27), "working-days:10", Calendar("short", first=2023, last=2023))
    assert due(D(2023, 1, 2), "working-days:300", Calendar("long", first=2023, last=2024)) == D(2024, 2, 26)
