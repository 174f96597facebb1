"""A quote stands at its offsets, or it is an error."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import GroundingError, ModelError
from verbale.model import Document, Evidence, Marking, Segment, text_digest

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


def test_a_bad_document_says_what_is_wrong() -> None:
    """The digest is shown by its beginning, a text that is missing by the name of its file, else by the digest."""
    with pytest.raises(ModelError) as caught:
        Document("x" * 200, "text")
    assert (caught.value.what, caught.value.cure) == (
        f"Document id {'x' * 80!r} is not a SHA-256.", "Use the digest of the bytes.",
    )  # fmt: skip
    with pytest.raises(ModelError, match="is not a SHA-256"):
        Document("A" * 64, "text")
    with pytest.raises(ModelError, match="is not a SHA-256"):
        Document("a" * 63, "text")
    with pytest.raises(ModelError) as empty:
        Document("0123456789abcdef" * 4, " ", name="note.txt")
    assert (empty.value.what, empty.value.cure) == (
        "Document note.txt has no text.",
        "Give the text that was extracted.",
    )
    with pytest.raises(ModelError, match=r"^Document 0123456789ab has no text\."):
        Document("0123456789abcdef" * 4, " ")


def test_bad_evidence_says_what_is_wrong() -> None:
    """Offsets that do not fit, and words that are not there: shown by their beginning."""
    with pytest.raises(GroundingError) as caught:
        Evidence("0" * 64, 0, 2, "abc")
    assert caught.value.what == "Evidence 0–2 does not fit its 3 characters of quote."
    assert caught.value.cure == "Give the offsets of the exact words."
    with pytest.raises(GroundingError) as moved:
        Evidence(document().id, 1, 71, "w" * 70).check(document())
    assert moved.value.what == f"The quote {'w' * 60!r} does not stand at 1–71 of {document().id[:12]}."
    assert moved.value.cure == "Quote the document's own words."
    with pytest.raises(GroundingError, match=r"of note\.txt\."):
        Evidence(document().id, 0, 2, "ww").check(replace(document(), name="note.txt"))


def test_a_quote_carries_the_markings_of_its_document() -> None:
    """And its offsets and words."""
    quote = replace(document(), marking=Marking("RED")).quote(6, 7)
    assert quote == Evidence(document().id, 6, 7, "A", Marking("RED"))


def test_the_digest_of_a_text_is_its_sha_256() -> None:
    """In UTF-8, lone surrogates of damaged files included."""
    assert document().text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest() == text_digest(TEXT)
    assert text_digest("\ud800") == hashlib.sha256(b"\xed\xa0\x80").hexdigest()


@pytest.mark.parametrize(
    ("place", "page"),
    [("p. iv", "p. iv"), ("p. 12, footnote", "p. 12"), ("row 4, Council", ""), ("", "")],
)
def test_words_know_where_in_the_file_they_stand(place: str, page: str) -> None:
    """The place whole, and the page alone where the file has pages; nothing between stretches."""
    placed = replace(document(), segments=(Segment(0, 7, place=place), Segment(10, 20, place="p. 99")))
    assert (placed.place_at(3), placed.page_at(3)) == (place, page)
    assert (placed.place_at(8), placed.page_at(8)) == ("", "")
    assert (document().place_at(3), document().page_at(3)) == ("", "")
