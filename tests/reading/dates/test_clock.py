"""Times of day, with the day they belong to."""

import pytest

from tests.reading.dates.told import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("At 10:35 a.m. on Friday they will meet.", "10:35 a.m. on Friday", "2022-02-18T10:35"),
        ("It began at 3 p.m. yesterday.", "3 p.m. yesterday", "2022-02-14T15:00"),
        ("It began at 12 p.m. today.", "12 p.m. today", "2022-02-15T12:00"),
        ("It began at 12 a.m. today.", "12 a.m. today", "2022-02-15T00:00"),
        ("It begins at 9am tomorrow.", "9am tomorrow", "2022-02-16T09:00"),
        ("They spoke at 1430 GMT.", "1430 GMT", "2022-02-15T14:30"),
        ("They spoke at 14.30 CET.", "14.30 CET", "2022-02-15T14:30"),
        ("They spoke at 14:30.", "14:30", "2022-02-15T14:30"),
        ("They spoke at 14:30 hours.", "14:30 hours", "2022-02-15T14:30"),
        ("They left by 5 o'clock.", "5 o'clock", "2022-02-15T05:00"),
        ("They left at noon tomorrow.", "noon tomorrow", "2022-02-16T12:00"),
        ("They left at midnight.", "midnight", "2022-02-15T24:00"),
        ("On 3 March 2022 they left at noon.", "noon", "2022-03-03T12:00"),
    ],
)
def test_an_hour_and_its_day(text: str, words: str, value: str) -> None:
    """The day told with it, else the day last named, else the day of writing."""
    found = [(shown, worth) for shown, timex, worth in read(text) if timex == "TIME"]
    assert found == ([(words, value)])


@pytest.mark.parametrize("text", ["At 25:10 GMT.", "At 13 p.m. they left.", "At 10:75 a.m. they left.", "High noon."])
def test_no_such_hour(text: str) -> None:
    """Figures that no clock shows, and a film."""
    assert [one for one in read(text) if one[1] == "TIME"] == []


def test_an_hour_without_a_day() -> None:
    """Nothing to lean on."""
    assert read("They left at noon.", None) == [("noon", "TIME", "XXXX-XX-XXT12:00")]
