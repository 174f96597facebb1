"""A table of contents, and the headings that it names."""

from verbale.text.outline.blocks import cut
from verbale.text.outline.contents import Entry, contents_in, headings_of
from verbale.text.tree import Level


def test_entries_run_into_each_other(paper: str) -> None:
    """Entries are told apart by their pages, and their levels by their numbers."""
    blocks = list(cut(paper, paper))
    found = contents_in(blocks)
    assert found is not None
    assert [(one.title, one.page) for one in found.entries][:4] == [
        ("Part I", 2),
        ("1. Preamble", 2),
        ("2. Objective", 2),
        ("Part II", 3),
    ]
    assert [one.level for one in found.entries][3:] == [Level.PART, Level.ARTICLE, Level.DIVISION, Level.ANNEX]
    headings, missing = headings_of(blocks, found)
    assert (len(headings), missing) == (7, [])
    assert [blocks[one.first].words for one in headings][-2:] == ["a. Nets", "Annex A Gauges"]


def test_a_title_runs_over_lines_and_dots() -> None:
    """Leaders are no part of a title; one that breaks is put together, in the table and in the text."""
    text = "Contents\n\n1. Fishing ........ 3\n\n2. Boats and all\n\nother craft ..... 4\n\n1. Fishing\n\nWords.\n\n2. Boats and all other\n\ncraft\n\nWords."
    blocks = list(cut(text, text))
    found = contents_in(blocks)
    assert found is not None
    assert [one.title for one in found.entries] == ["1. Fishing", "2. Boats and all other craft"]
    headings, missing = headings_of(blocks, found)
    assert [(one.first, one.last) for one in headings] == [(4, 5), (6, 8)]
    assert missing == []


def test_what_runs_on_behind_a_heading_is_cut() -> None:
    """An option on the same line as its heading is parted from it; an entry without a heading is told."""
    text = "Contents\n\n1. Fishing with nets 3\n\n2. Boats 4\n\n1. Fishing with nets Option 1\n\nWords."
    blocks = list(cut(text, text))
    found = contents_in(blocks)
    assert found is not None
    headings, missing = headings_of(blocks, found)
    assert blocks[headings[0].first].words[: headings[0].cut].strip() == "1. Fishing with nets"
    assert missing == [Entry("2. Boats", 4)]


def test_no_table() -> None:
    """A paper without one has none."""
    assert contents_in(list(cut("Words.", "Words."))) is None
