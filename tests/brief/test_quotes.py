"""A quote is shown in its own paragraph, and what is cut off is said."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.brief.quotes import REACH, InContext, in_context
from verbale.model import Document


def paper(text: str) -> Document:
    """Return a document of a text."""
    return Document(hashlib.sha256(text.encode()).hexdigest(), text)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("One. Two. Three.", "Two.", ("One. ", " Three.")),
        ("Before.\n\nOne. Two.\n\nAfter.", "One.", ("", " Two.")),
        ("Before.\nOne. Two. \nAfter.", "Two.", ("One. ", "")),
        ("Two.", "Two.", ("", "")),
        ("Before.\n\n   One. Two.", "Two.", ("One. ", "")),
        ("A\nB two\nC", "A\nB", ("", " two")),
    ],
)
def test_the_paragraph_and_no_more(text: str, words: str, shown: tuple[str, str]) -> None:
    """The words around a quote end where its paragraph ends."""
    document, start = paper(text), text.index(words)
    quote = document.quote(start, start + len(words))
    assert in_context(quote, document) == InContext(shown[0], words, shown[1])


def test_a_very_long_paragraph_is_cut_on_both_sides() -> None:
    """What lies further away than the reach is left out, and dots say so."""
    text = "a" * (REACH + 1) + "Two." + "b" * (REACH + 1)
    quote = paper(text).quote(REACH + 1, REACH + 5)
    assert in_context(quote, paper(text)) == InContext("… " + "a" * REACH, "Two.", "b" * REACH + " …")
    exact = text[1:-1]
    assert in_context(paper(exact).quote(REACH, REACH + 4), paper(exact)) == InContext("a" * REACH, "Two.", "b" * REACH)


@given(st.text("ab \n", min_size=1, max_size=60).filter(str.strip), st.data())
def test_what_is_shown_stands_there(text: str, data: st.DataObject) -> None:
    """The words shown stand one behind the other in the document, with no line break around the quote."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = paper(text)
    around = in_context(document.quote(start, end), document)
    assert around.before + around.exact + around.after in text
    assert "\n" not in around.before + around.after
