"""A quote stands at its offsets, or it is an error."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import GroundingError, ModelError
from verbale.model import Document, Evidence

TEXT = "Party A handed its reply to party B. 😀 It was “short”."


def document(text: str = TEXT) -> Document:
    """Make a document of a text."""
    return Document(hashlib.sha256(text.encode()).hexdigest(), text)


@given(st.data())
def test_every_quote_of_a_document_checks(data: st.DataObject) -> None:
    """Whatever span is quoted, the quote checks against the same document."""
    start = data.draw(st.integers(0, len(TEXT) - 1))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    document().quote(start, end).check(document())


def test_a_moved_quote_is_caught() -> None:
    """The same words one character further are not there."""
    quote = document().quote(0, 7)
    with pytest.raises(GroundingError, match="does not stand at"):
        Evidence(quote.document, 1, 8, quote.exact).check(document())


def test_a_quote_of_another_document_is_caught() -> None:
    """The same words in another version of a document do not count."""
    with pytest.raises(GroundingError):
        document().quote(0, 7).check(document(TEXT + " More."))


@pytest.mark.parametrize(("start", "end", "exact"), [(0, 0, ""), (3, 2, "x"), (0, 2, "abc"), (-1, 1, "ab")])
def test_spans_that_do_not_fit_are_refused(start: int, end: int, exact: str) -> None:
    """Empty, backward and ill-fitting spans are no evidence."""
    with pytest.raises(GroundingError):
        Evidence("0" * 64, start, end, exact)


@pytest.mark.parametrize(("digest", "text"), [("abc", "text"), ("0" * 64, "  \n")])
def test_documents_without_digest_or_text_are_refused(digest: str, text: str) -> None:
    """A document has a SHA-256 and words."""
    with pytest.raises(ModelError):
        Document(digest, text)
