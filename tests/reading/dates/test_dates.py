"""Expressions of time, each as a reader of the report of 15 February 2022 (a Tuesday) would settle it."""

import itertools
import random

import pytest

from tests.reading.dates.told import REPORT, read
from verbale.model import When
from verbale.reading.dates import dates
from verbale.reading.parsed_document import Dated


def only(text: str) -> Dated:
    """Return the single expression of a text."""
    found = dates(text, REPORT)
    assert len(found) == 1, read(text)
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The reply came on 26 January 2022.", "26 January 2022", "2022-01-26"),
        ("It was signed on December 4th, 2012.", "December 4th, 2012", "2012-12-04"),
        ("The note is dated 2012-12-04.", "2012-12-04", "2012-12-04"),
        ("The note is dated 4.12.2012.", "4.12.2012", "2012-12-04"),
        ("They replied on Wednesday, 26 January.", "Wednesday, 26 January", "2022-01-26"),
        ("MOSCOW, February 15. /AGENCY/", "February 15", "2022-02-15"),
        ("The draft was tabled on 17 December.", "17 December", "2021-12-17"),
        ("The talks of January 26-28 failed.", "January 26-28", "2022-01-26/2022-01-28"),
        ("They meet from 10 to 20 February.", "from 10 to 20 February", "2022-02-10/2022-02-20"),
        ("The pause, 17 December–26 January, was long.", "17 December–26 January", "2021-12-17/2022-01-26"),
        ("They agreed in early December.", "early December", "2021-12"),
        ("They signed in December 1997.", "December 1997", "1997-12"),
        ("The treaty of 1990 stands.", "1990", "1990"),
        ("Trade grew in the 1990s.", "the 1990s", "199X"),
        ("Profits in the third quarter of 2015 fell.", "the third quarter of 2015", "2015-Q3"),
        ("They met in the fall of 2021.", "the fall of 2021", "2021-FA"),
        ("By the first half of 2023 it is over.", "the first half of 2023", "2023-H1"),
        ("Borders of the 19th century matter.", "the 19th century", "18XX"),
    ],
)
def test_places_in_the_calendar(text: str, words: str, value: str) -> None:
    """Absolute and partial dates get exactly the value their words give, the year settled from the anchor."""
    assert read(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He briefed the president on Monday.", "2022-02-14"),
        ("He briefed the president on Tuesday.", "2022-02-15"),
        ("The talks will be held on Friday.", "2022-02-18"),
        ("On Friday the envoys met.", "2022-02-11"),
        ("They postponed the vote until Thursday.", "2022-02-17"),
        ("The minister rejected Wednesday's offer.", "2022-02-09"),
        ("They spoke last Tuesday.", "2022-02-08"),
        ("They meet next Tuesday.", "2022-02-22"),
        ("They met last week.", "2022-W06"),
        ("They met earlier this month.", "2022-02"),
        ("They left a year ago.", "2021"),
        ("They left two months ago.", "2021-12"),
        ("They left three weeks ago.", "2022-W04"),
        ("They left yesterday.", "2022-02-14"),
        ("They will leave tomorrow.", "2022-02-16"),
        ("They met last October.", "2021-10"),
        ("They met last summer.", "2021-SU"),
        ("They met at Christmas.", "2021-12-25"),
        ("They met over the weekend.", "2022-W06-WE"),
    ],
)
def test_what_leans_on_the_report(text: str, value: str) -> None:
    """A relative expression is anchored to the report's day, on the side its clause looks to."""
    assert only(text).value == value


def test_what_leans_on_the_day_last_named() -> None:
    """The words "two days earlier" and "the following week" count from the date told before, not from the report."""
    text = "The answer came on 26 January. Two days earlier they had met, and the following week they parted."
    assert [value for _, _, value in read(text)] == ["2022-01-26", "2022-01-24", "2022-W05"]


def test_the_second_day_of_a_pair() -> None:
    """The day after "and" belongs to the month told before it."""
    assert [value for _, _, value in read("The summit will be held on April 24 and 25, with 50 delegates.")] == [
        "2022-04-24",
        "2022-04-25",
    ]


@pytest.mark.parametrize(
    ("text", "timex", "value"),
    [
        ("They talked for three months.", "DURATION", "P3M"),
        ("They talked for two and a half years.", "DURATION", "P2.5Y"),
        ("It was a 16-hour flight.", "DURATION", "PT16H"),
        ("They waited half an hour.", "DURATION", "PT30M"),
        ("They waited 5 1/2 hours.", "DURATION", "PT5H30M"),
        ("They waited several weeks.", "DURATION", "PXW"),
        ("Over the past two decades little moved.", "DURATION", "P20Y"),
        ("They meet every year.", "SET", "P1Y"),
        ("They meet annually.", "SET", "P1Y"),
        ("They meet every Monday.", "SET", "XXXX-WXX-1"),
        ("They pay 5 million a year.", "SET", "P1Y"),
        ("They met recently.", "DATE", "PAST_REF"),
        ("They are now allies.", "DATE", "PRESENT_REF"),
        ("They fear the future.", "DATE", "FUTURE_REF"),
        ("They met at 10:35 a.m. on Friday.", "TIME", "2022-02-11T10:35"),
        ("They met at 18.30 hours.", "TIME", "2022-02-15T18:30"),
        ("They met on Friday morning.", "TIME", "2022-02-11TMO"),
    ],
)
def test_lengths_sets_references_and_times(text: str, timex: str, value: str) -> None:
    """What is not a day gets its TimeML type and value."""
    one = only(text)
    assert (one.timex, one.value) == (timex, value)
    assert timex in {"DATE", "TIME"} or one.when is None


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the second line while the sun sets and prices fall.",
        "May said so. Mrs May left.",
        "Resolution 1999 was adopted by 2000 people on 1995 km of road for $2001.",
        "The 44-year-old envoy spoke.",
        "Decision FCCC/CP/1995/L.11 stands.",
        "A wall may eventually fall.",
        "Ninety-nine of 1,995 cases.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    """Names, verbs, counts and document symbols are not dates."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("An answer is due by the end of March.", "2022-03"),
        ("An answer is due no later than 1 March.", "2022-03-01"),
        ("They let the 1 March deadline pass.", "2022-03-01"),
        ("They hope to finish before Thursday.", "2022-02-17"),
    ],
)
def test_deadlines(text: str, edtf: str) -> None:
    """A limit is flagged, and its day kept."""
    one = only(text)
    assert one.deadline
    assert one.when is not None
    assert one.when.edtf == edtf


def test_no_deadline_without_a_limit() -> None:
    """A plain date is no limit."""
    assert not only("They met on 1 March 2021.").deadline


def test_edtf_of_what_timeml_writes_differently() -> None:
    """Weeks, seasons, quarters and decades become EDTF that the model can order."""
    text = "last week, last summer, the third quarter of 2015, the 1990s"
    whens = [one.when for one in dates(text, REPORT)]
    assert [when.edtf if when else None for when in whens] == [
        "2022-02-07/2022-02-13",
        "2021-22",
        "2015-35",
        "1990/1999",
    ]


def test_without_an_anchor_nothing_is_guessed() -> None:
    """Full dates stand; what leans on an unknown day has no `When`."""
    found = dates("On Monday, 3 March and on 4 March 2020 they met.", None)
    assert [(one.value, one.when.edtf if one.when else None) for one in found] == [
        ("XXXX-03-03", None),
        ("2020-03-04", "2020-03-04"),
    ]


def test_offsets_stand_in_odd_text() -> None:
    """Letters that grow when lowered do not shift the places of what follows."""
    text = "İİİ Straße met on 26 January 2022."
    one = only(text)
    assert text[one.start : one.end] == "26 January 2022"


@pytest.mark.parametrize(
    "text", ["", "\n", "31 February 2022", "99/99/2022", "the 1st", "0:00", "May 32", "year 0000-00-00"]
)
def test_nonsense_is_left_out(text: str) -> None:
    """Days that do not exist never become values."""
    assert all(one.when is None or one.when.first.year > 1 for one in dates(text, REPORT))


def test_expressions_come_in_order_and_apart() -> None:
    """No expression overlaps another."""
    text = "From 10 to 20 February 2022, on Monday, 14 February at 9 a.m. Tuesday, last week and every day this year."
    found = dates(text, REPORT)
    assert len(found) >= 5
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


EDGES = (
    "On Monday, last Tuesday and next Sunday night they met; yesterday, tomorrow, the weekend before last, 9 a.m. Friday. "
    "A century ago, 9000 years later, 99999999 days ago, two and a half years earlier, last week, next decade, last winter, "
    "Thanksgiving, in May, on 31 December, the first quarter, the end of next month, the following day, that same evening."
)


@pytest.mark.parametrize("anchor", ["0001-01-01", "0001-01-08", "9999-12-31", "9999", "2020-02/..", "../1999"])
def test_the_ends_of_the_calendar(anchor: str) -> None:
    """At the first and last years nothing breaks, and no date lies outside the calendar."""
    for one in dates(EDGES, When.parse(anchor)):
        assert one.value
        assert one.when is None or 1 <= one.when.first.year <= 9999


def test_random_edits_break_nothing() -> None:
    """Two hundred seeded mutilations of a text: places stay inside it, in order and apart."""
    chance = random.Random(7)  # a seeded test wants repeatable chance
    for _ in range(200):
        text = _mutilated(EDGES, chance)
        found = dates(text, REPORT)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert all(left.end <= right.start for left, right in itertools.pairwise(found))


def _mutilated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 10)):
        place = chance.randrange(len(text))
        piece = chance.choice(["", " ", "31", "/", "İ", "’s", " in ", "2000-W99", "\n"])
        text = text[:place] + piece + text[place + chance.randint(0, 9) :]
    return text


def test_a_year_earlier_is_as_exact_as_what_it_leans_on() -> None:
    """After a quarter or a month, "a year earlier" is the same quarter or month."""
    assert [value for _, _, value in read("In the third quarter of 2015 trade fell from a year earlier.")] == [
        "2015-Q3",
        "2014-Q3",
    ]
    assert [value for _, _, value in read("In March 2015 trade rose; two years earlier it fell.")] == [
        "2015-03",
        "2013-03",
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The owners met the weavers on 4, 7 and 9 February.", ["2022-02-04", "2022-02-07", "2022-02-09"]),
        ("They sat on February 4, 7 and 9 in the hall.", ["2022-02-04", "2022-02-07", "2022-02-09"]),
        ("Talks were held on 4 and 9 February 2022.", ["2022-02-04", "2022-02-09"]),
        ("The mayor will speak this Friday.", ["2022-02-18"]),
        ("The mayor sits this Friday.", ["2022-02-18"]),
        ("The mayor spoke this Friday.", ["2022-02-11"]),
        ("An answer is due by 03/04/2022.", ["2022-XX-XX"]),
        ("It was sent on 25/02/2022 and is due by 03/04/2022.", ["2022-02-25", "2022-04-03"]),
        ("It was sent on 02/25/2022 and is due by 03/04/2022.", ["2022-02-25", "2022-03-04"]),
        ("An answer is due by 03/03/2022.", ["2022-03-03"]),
    ],
)
def test_lists_and_orders_of_days(text: str, values: list[str]) -> None:
    """Each day of a list is one; a weekday of this week leans with its verb; two readings of figures are no day."""
    assert [value for _, _, value in read(text)] == values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They asked for a reply not later than midnight on 31 March 2022.", "2022-03-31"),
        ("They want it by 5 p.m. on Friday 25 March.", "2022-03-25"),
        ("Replies are due by noon, 25 March 2022.", "2022-03-25"),
        ("No later than 18:00 on 5 April 2022 they must answer.", "2022-04-05"),
    ],
)
def test_an_hour_belongs_to_its_day(text: str, day: str) -> None:
    """A limit at an hour of a day is that day, one expression."""
    found = only(text)
    assert found.deadline
    assert str(found.when).startswith(day)
