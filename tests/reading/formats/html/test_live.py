"""Entries of a live page each have their own day; a list of other stories with times makes no live page."""

import pytest

from verbale.model import Document, When
from verbale.reading import load_bytes, read

TOP = "<!doctype html><html><body><article><h1>Strike at the mill: as it happened</h1>"
ENTRIES = [
    ("2024-05-05T09:00:00Z", "France rejected the pay table today."),
    ("2024-05-03T11:00:00Z", "Germany opposed the pay table yesterday, and left the hall in the early afternoon."),
]


def page(kind: str = "live-entry", entries: list[tuple[str, str]] = ENTRIES) -> Document:
    """Load a page with such entries."""
    body = "".join(
        f'<section class="{kind}"><time datetime="{stamp}">{stamp[11:16]}</time><p>{words}</p></section>'
        for stamp, words in entries
    )
    found = load_bytes(f"{TOP}<p>Last updated 6 May 2024</p>{body}</article></body></html>".encode(), "live.html")
    assert isinstance(found, Document)
    return found


def test_each_entry_is_a_stretch_of_its_own_day() -> None:
    """The page has no day of its own; its entries have theirs."""
    found = page()
    assert found.published is None
    days = [(str(one.day), found.text[one.start : one.start + 6]) for one in found.segments if one.day is not None]
    assert days == [("2024-05-05", "France"), ("2024-05-03", "German")]


def test_relative_days_count_from_the_entry(model: object) -> None:
    """Today and yesterday are those of the entry in which they stand."""
    assert model is not None
    acts = {act.kind.value: act.when for act in read(page()).acts}
    assert acts["refuse"] == When.parse("2024-05-05")
    assert acts["oppose"] == When.parse("2024-05-02")


def test_entries_under_headings_of_day_and_time_have_their_days(model: object) -> None:
    """Where the page marks no time in its code; the day of an entry is not the page's."""
    assert model is not None
    body = "".join(
        f"<div><h3>{day}</h3><p>{words}</p></div>"
        for day, words in (
            ("5 May 2024, 09:00", "France rejected the pay table today, and the owners left the hall at once."),
            (
                "Friday 3 May 2024 – 11.00",
                "Germany opposed the pay table yesterday, and left the hall in the early afternoon.",
            ),
        )
    )
    found = load_bytes(f"{TOP}<p>Last updated 6 May 2024</p>{body}</article></body></html>".encode(), "live.html")
    assert isinstance(found, Document)
    assert found.published is None
    acts = {act.kind.value: act.when for act in read(found).acts}
    assert (acts["refuse"], acts["oppose"]) == (When.parse("2024-05-05"), When.parse("2024-05-02"))


def test_a_heading_that_is_only_a_day_begins_no_entry() -> None:
    """Nor does one with other words: a chronology is one text."""
    body = "".join(
        f"<h3>{day}</h3><p>France rejected the pay table.</p>"
        for day in ("5 May 2024", "The round of 3 May 2024 at 11.00")
    )
    found = load_bytes(f"{TOP}{body}</article></body></html>".encode(), "page.html")
    assert isinstance(found, Document)
    assert all(one.day is None for one in found.segments)


@pytest.mark.parametrize("kind", ["card", "story"])
def test_stories_of_one_day_are_no_entries(kind: str) -> None:
    """Boxes with the same day that are not called entries are no live page."""
    same = [("2024-05-05T09:00:00Z", words) for _, words in ENTRIES]
    assert all(one.day is None for one in page(kind, same).segments)
