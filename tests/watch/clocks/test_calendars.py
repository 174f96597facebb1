"""Calendars: weekends, holidays of countries and institutions, days of a dossier; a table that ends says so."""

import datetime as dt

import numpy as np
import pytest

from verbale.dossier import Dossier, ExtraHoliday
from verbale.errors import WatchError
from verbale.model import Party
from verbale.watch.clocks.calendars import Calendar, calendar_for, calendar_of, institutions

D = dt.date
FRIDAY, SATURDAY, SUNDAY, MONDAY = D(2024, 3, 8), D(2024, 3, 9), D(2024, 3, 10), D(2024, 3, 11)


def test_a_day_is_off_for_a_reason() -> None:
    """An extra day by its name, a holiday by its name, a weekend by the name of the day; a working day for none."""
    own = Calendar(extra={FRIDAY: "works outing", SATURDAY: "fair"})
    assert [own.off(day) for day in (FRIDAY, SATURDAY, SUNDAY, MONDAY)] == ["works outing", "fair", "Sunday", ""]
    assert calendar_of("GB-ENG").off(D(2024, 3, 29)) == "Good Friday"
    assert calendar_of("GB-ENG").off(D(2024, 3, 28)) == ""


def test_a_country_has_its_weekend_its_holidays_and_its_working_saturdays() -> None:
    """As the library knows them; a subdivision has more."""
    israel = calendar_of("il")
    assert (israel.name, israel.public, israel.weekend) == ("IL", "IL", frozenset({4, 5}))
    assert [israel.off(day) != "" for day in (FRIDAY, SATURDAY, SUNDAY)] == [True, True, False]
    russia = calendar_of("RU")
    assert russia.off(D(2021, 2, 20)) == ""
    assert russia.off(D(2021, 2, 27)) == "Saturday"
    assert calendar_of("DE-BY").off(D(2024, 1, 6)) != "Saturday"
    assert calendar_of("DE").off(D(2024, 1, 6)) == "Saturday"
    assert russia.first is not None
    assert russia.last is not None
    assert russia.off(D(russia.first - 1, 1, 1)) in {
        "",
        *["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    }


@pytest.mark.parametrize(
    ("name", "day", "why"),
    [
        ("TARGET", D(2024, 3, 29), "Good Friday"),
        ("TARGET", D(2024, 4, 1), "Easter Monday"),
        ("TARGET", D(2024, 5, 9), ""),
        ("eu-commission", D(2024, 5, 9), "Ascension"),
        ("EU-COMMISSION", D(2024, 5, 10), "Day after Ascension"),
        ("EU-COMMISSION", D(2023, 5, 9), "Anniversary of the Schuman declaration"),
        ("EU-COMMISSION", D(2024, 5, 20), "Whit Monday"),
        ("EU-TRIS", D(2009, 1, 2), "2 January"),
        ("EU-TRIS", D(2008, 1, 2), ""),
        ("EU-TRIS", D(2011, 4, 25), ""),
        ("EU-TRIS", D(2010, 4, 5), "Easter Monday"),
        ("EU-TRIS", D(2012, 4, 9), "Easter Monday"),
    ],
)
def test_an_institution_has_its_days(name: str, day: dt.date, why: str) -> None:
    """Fixed dates and days from Easter, in the years in which they were observed."""
    assert calendar_of(name).off(day) == why


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1818, 3, 22), (1943, 4, 25), (1954, 4, 18), (1981, 4, 19), (1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24),
        (2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2038, 4, 25), (2049, 4, 18), (2076, 4, 19), (2100, 3, 28), (2285, 3, 22),
        (2299, 4, 16), (2300, 4, 8), (3000, 4, 13),
    ],
)  # fmt: skip
def test_easter_falls_where_the_tables_say(year: int, month: int, day: int) -> None:
    """Published dates of Easter Sunday, the earliest and the latest among them."""
    from verbale.watch.clocks import calendars

    assert calendars._easter(year) == D(year, month, day)


def test_institutions_are_listed_with_what_they_are() -> None:
    """For people who choose one."""
    assert institutions()["TARGET"] == "TARGET closing days (European Central Bank)"
    assert set(institutions()) >= {"TARGET", "EU-COMMISSION", "EU-TRIS"}
    target = calendar_of("target")
    assert (target.name, target.public, target.first, target.last) == ("TARGET", "TARGET", 2002, None)


def test_a_calendar_is_made_of_what_people_write() -> None:
    """Itself, nothing, a list of days, one of numpy's."""
    own = Calendar("own", extra={FRIDAY: "outing"})
    assert calendar_of(own) == own
    assert calendar_of(None) == calendar_of("") == Calendar()
    assert calendar_of([FRIDAY, MONDAY]) == Calendar(extra={FRIDAY: "day off", MONDAY: "day off"})
    gulf = calendar_of(np.busdaycalendar("1111001", [MONDAY]))
    assert gulf == Calendar("", frozenset({4, 5}), {MONDAY: "day off"})


@pytest.mark.parametrize("name", ["XX", "DE-XX", "Atlantis"])
def test_an_unknown_calendar_is_told(name: str) -> None:
    """With what can be written."""
    with pytest.raises(WatchError) as caught:
        calendar_of(name)
    assert caught.value.what == f"No holidays are known for the calendar {name!r}."
    assert caught.value.cure == (
        "Use a country of ISO 3166 (DE, DE-BY, RU), an institution of `verbale clocks`, or leave it empty."
    )


def test_days_of_a_dossier_are_added_by_name() -> None:
    """To the calendar they are given for, in either case; from the first to the last day."""
    rows = [
        ExtraHoliday(calendar="gb-eng", since=FRIDAY, until=MONDAY, name="fair"),
        ExtraHoliday(calendar="DE", since=D(2024, 3, 12), name="x"),
    ]
    made = calendar_of("GB-ENG", rows)
    assert made.extra == dict.fromkeys((FRIDAY, SATURDAY, SUNDAY, MONDAY), "fair")
    assert calendar_of(Calendar("OWN", extra={SUNDAY: "old"}), [ExtraHoliday(calendar="own", since=MONDAY, name="new")]).extra == {
        SUNDAY: "old", MONDAY: "new",
    }  # fmt: skip


def test_a_party_has_its_calendar_and_its_own_days() -> None:
    """By its country and by its id; one without a calendar has weekends and its own days."""
    rows = (
        ExtraHoliday(calendar="GB-ENG", since=FRIDAY, name="fair"), ExtraHoliday(calendar="union", since=MONDAY, name="congress"),
    )  # fmt: skip
    parties = (
        Party("port", "Port", calendar="GB-ENG"),
        Party("union", "Union", calendar="GB-ENG"),
        Party("board", "Board"),
    )
    dossier = Dossier(title="x", parties=parties, holidays=rows)
    assert calendar_for(dossier, "port").extra == {FRIDAY: "fair"}
    assert calendar_for(dossier, "union").extra == {FRIDAY: "fair", MONDAY: "congress"}
    assert calendar_for(dossier, "union").name == "GB-ENG"
    assert calendar_for(dossier, "board") == calendar_for(dossier, "stranger") == Calendar()


def test_days_that_end_before_they_begin_are_told() -> None:
    """One day alone needs no end, and may be its own end."""
    row = ExtraHoliday(calendar="GB-ENG", since=MONDAY, until=SUNDAY, name="fair")
    with pytest.raises(WatchError) as caught:
        calendar_of("GB-ENG", [row])
    assert caught.value.what == "The holiday 'fair' ends before it begins."
    assert caught.value.cure == "Turn since and until round."
    assert calendar_of("GB-ENG", [ExtraHoliday(calendar="GB-ENG", since=MONDAY, until=MONDAY, name="fair")]).extra == {
        MONDAY: "fair"
    }


@pytest.mark.parametrize(
    ("first", "last", "years", "span"),
    [
        (2020, 2024, (2019, 2024), "2020–2024"), (2020, 2024, (2020, 2025), "2020–2024"), (None, 2024, (1, 2025), "…–2024"),
        (2020, None, (2019, 3000), "2020–…"),
    ],
)  # fmt: skip
def test_a_table_that_ends_says_so(first: int | None, last: int | None, years: tuple[int, int], span: str) -> None:
    """With its name and its years, and those of the clock."""
    table = Calendar("own", first=first, last=last)
    with pytest.raises(WatchError) as caught:
        table.days_off(*years)
    assert caught.value.what == f"The holiday table own covers {span}, the clock runs in {years[0]}–{years[1]}."
    assert caught.value.cure == "Extend the table, or add the days as [[holiday]]."
    with pytest.raises(WatchError, match=r"^The holiday table given covers"):
        Calendar(first=first, last=last).check(*years)
    table.check(first or 1, last or 3000)


def test_all_days_off_of_some_years() -> None:
    """From the first of January to the last of December, sorted; extra days once."""
    found = Calendar(extra={FRIDAY: "x", SATURDAY: "x"}).days_off(2024, 2024).astype(object).tolist()
    every = [D(2024, 1, 1) + dt.timedelta(step) for step in range(366)]
    assert found == [day for day in every if day.weekday() >= 5 or day == FRIDAY]
    assert len(Calendar().days_off(2023, 2024)) == 105 + 104
    assert len(Calendar(weekend=frozenset()).days_off(2024, 2024)) == 0


def test_calendars_with_other_days_are_not_mixed_up() -> None:
    """What was worked out for one is not given for another."""
    plain, own = Calendar(), Calendar(extra={FRIDAY: "x"})
    assert len(own.days_off(2024, 2024)) == len(plain.days_off(2024, 2024)) + 1
    assert len(Calendar(weekend=frozenset({6})).days_off(2024, 2024)) == 52
    assert len(calendar_of("GB-ENG").days_off(2024, 2024)) > len(plain.days_off(2024, 2024))
    assert Calendar(extra={FRIDAY: "x"}).days_off(2024, 2024) is own.days_off(2024, 2024)
