"""Passages are whole sentences of one stretch, in order, and together they are the document."""

from itertools import pairwise

from verbale.model import Document, Segment
from verbale.reading.second import passages as module
from verbale.reading.second.passages import passages

ID = "a" * 64


def test_they_cover_the_text() -> None:
    """In order, none over another, each with its own words; no longer than they may be."""
    text = " ".join(f"Chile tabled its proposal number {number} on Monday." for number in range(90))
    document = Document(ID, text)
    found = list(passages(document))
    assert len(found) > 2
    assert all(document.text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(len(one.text) <= module.LONGEST for one in found)
    assert sum(len(one.text.replace(" ", "")) for one in found) == len(text.replace(" ", ""))


def test_two_writers_are_two_passages() -> None:
    """A quoted mail is not asked about together with the mail that quotes it."""
    first, second = "Chile accepts the draft.", "Peru refused the draft."
    text = f"{first}\n\n{second}"
    document = Document(
        ID, text, segments=(Segment(0, len(first) + 2), Segment(len(first) + 2, len(text), writer="Peru"))
    )
    assert [one.text for one in passages(document)] == [first, second]


def test_a_sentence_without_an_end_is_cut() -> None:
    """At twice the length of a passage."""
    document = Document(ID, "word " * 3000)
    assert max(len(one.text) for one in passages(document)) <= 2 * module.LONGEST
