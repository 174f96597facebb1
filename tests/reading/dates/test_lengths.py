"""Lengths of time and what recurs."""

import pytest

from tests.reading.dates.told import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They have three months.", "three months", "P3M"),
        ("A 16-hour session.", "16-hour", "PT16H"),
        ("They need several years.", "several years", "PXY"),
        ("It ran for a day.", "a day", "P1D"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("The past two years were dry.", "The past two years", "P2Y"),
        ("The coming weeks are hard.", "The coming weeks", "PXW"),
        ("A decade-long quarrel.", "A decade-long", "P10Y"),
        ("A weeks-old plan.", "weeks-old", "PXW"),
        ("It ended within hours.", "hours", "PTXH"),
        ("They have at least ten working days.", "at least ten working days", "P10D"),
    ],
)
def test_how_long(text: str, words: str, value: str) -> None:
    """Counted, vague and past ones."""
    assert read(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every week.", "every week", "P1W"),
        ("They meet every other month.", "every other month", "P2M"),
        ("They meet each Friday.", "each Friday", "XXXX-WXX-5"),
        ("They meet every evening.", "every evening", "XXXX-XX-XXTEV"),
        ("The quota per year is low.", "per year", "P1Y"),
        ("They pay 300 euros a month.", "a month", "P1M"),
        ("They meet annually.", "annually", "P1Y"),
        ("A quarterly report.", "quarterly", "P3M"),
    ],
)
def test_how_often(text: str, words: str, value: str) -> None:
    """By unit, weekday, part of the day and adverb."""
    assert read(text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    "text",
    ["One second, please.", "The Daily wrote it.", "A 40-year-old driver.", "Every second counts.", "A day off."],
)
def test_words_that_are_no_length(text: str) -> None:
    """Titles, ages and figures of speech."""
    assert read(text) == []


def test_within_is_a_limit() -> None:
    """The one length that is a deadline."""
    from verbale.reading.dates import dates

    assert [one.deadline for one in dates("Reply within three weeks; talks took three weeks.", None)] == [True, False]
