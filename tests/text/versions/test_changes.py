"""What changed between two wordings, with both of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.tree import Draft
from verbale.text.versions.aligning import align
from verbale.text.versions.changes import Change, changes
from verbale.text.versions.meanings import Turn


def drafts(old: str, new: str) -> tuple[Draft, Draft]:
    """Read two drafts of one paragraph."""
    first, second = (read_draft(f"Article 1\n\nBOATS\n\n1. {words}\n") for words in (old, new))
    return first, second


def told(old: str, new: str, *terms: str) -> list[Change]:
    """Return the changes of one paragraph."""
    first, second = drafts(old, new)
    return [one for link in align(articles(first), articles(second)) for one in changes(link, first, second, terms)]


@pytest.mark.parametrize(
    ("old", "new", "turn", "words"),
    [
        ("Each Party shall count its boats.", "Each Party should count its boats.", Turn.WEAKER, ("shall", "should")),
        (
            "Each Party shall count its boats.",
            "Each Party shall [count its] boats.",
            Turn.OPENED,
            ("count its", "count its"),
        ),
        (
            "Each Party shall [count its] boats.",
            "Each Party shall count its boats.",
            Turn.AGREED,
            ("count its", "count its"),
        ),
        (
            "Each Party [shall] [should] count boats.",
            "Each Party [shall] count boats.",
            Turn.ALTERNATIVE_OUT,
            ("should", ""),
        ),
        ("Each Party shall [now] count boats.", "Each Party shall count boats.", Turn.BRACKETED_OUT, ("now", "")),
        ("Each Party shall count the boats.", "Each Party shall count the red boats.", Turn.PUT_IN, ("", "red")),
        ("Each Party shall count the red boats.", "Each Party shall count the boats.", Turn.TAKEN_OUT, ("red", "")),
        (
            "Each Party shall count by 2035 its boats.",
            "Each Party shall count by 2040 its boats.",
            Turn.NUMBER,
            ("2035", "2040"),
        ),
    ],
)
def test_each_turn(old: str, new: str, turn: Turn, words: tuple[str, str]) -> None:
    """One change, told with the words on both sides and those around them."""
    (found,) = told(old, new)
    assert (found.turn, found.words) == (turn, words)
    assert found.old_place == found.new_place == "article 1, para. 1"


def test_places_are_exact() -> None:
    """The spans are those of the words in the two texts."""
    first, second = drafts("Each Party shall count its boats.", "Each Party may count its boats.")
    (found,) = told("Each Party shall count its boats.", "Each Party may count its boats.")
    assert first.text[slice(*found.old_span)] == "shall"
    assert second.text[slice(*found.new_span)] == "may"
    assert found.old == "Each Party shall count its boats."


def test_key_terms_that_are_gone() -> None:
    """A term that stands nowhere in the new wording is told; one that moved within it is not."""
    found = told("The life cycle of boats is counted here.", "The use of boats is counted here.", "life cycle", "boats")
    assert [one.words[0] for one in found if one.turn is Turn.TERM_OUT] == ["life cycle"]


def test_a_bracket_around_the_whole_paragraph_opens_it() -> None:
    """Words are open where a bracket is around them, wherever it opens."""
    (found,) = told("Each Party shall count its boats.", "[Each Party shall count its boats.]")
    assert found.turn is Turn.OPENED
    assert found.words[1].startswith("Each Party")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["shall", "[", "]", "boats", "2035", "and", "each", "count", "without prejudice"]),
        min_size=4,
        max_size=20,
    )
)
def test_a_version_against_itself_shows_no_change(words: list[str]) -> None:
    """Whatever the words."""
    assert told(" ".join(words), " ".join(words)) == []


def test_nothing_is_opened_where_a_bracket_is_alone() -> None:
    """A bracket without its other half leaves open what stands in it, so neither wording was opened or cleaned."""
    first = "Article 1\n\nBOATS\n\n1. {} shall count the boats on its shore and tell the others of them.\n\nArticle 2\n\nREST\n\n1. None."
    for words, turns in (("[Each Party]", [Turn.OPENED]), ("[Each [Party]", [])):
        old, new = (read_draft(first.format(one)) for one in ("Each Party", words))
        (link, *_) = align(articles(old), articles(new))
        assert [one.turn for one in changes(link, old, new)] == turns
