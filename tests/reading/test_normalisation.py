"""Bytes into text, once: what is certain, what is guessed and said so, and what a frozen text leaves out."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.normalisation import UndecodableError, decode, normalise, normalise_pieces

WARNING = "not UTF-8; read as {}, so accented letters may be wrong"
TEXTS = st.text("ab \t\n\r\f\u00ad\u200b\ufeffe\u0301\u2028\x07", max_size=24)


@pytest.mark.parametrize(
    ("raw", "text", "warning"),
    [
        ("é".encode(), "é", ""),
        ("\ufeffé".encode(), "é", ""),
        ("é".encode("utf-16"), "é", ""),
        (b"\xfe\xff\x00\xe9", "é", ""),
        (b"a caf\xe9", "a café", WARNING.format("cp1252")),
        ("Привет".encode("cp1251"), "Привет", WARNING.format("cp1251")),
    ],
)
def test_encodings(raw: bytes, text: str, warning: str) -> None:
    """UTF-8 and marked UTF-16 are certain; old pages are a guess that is told."""
    assert decode(raw) == (text, warning)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"\xff\xfea", "it begins as UTF-16 and is not"),
        (b"abc\x81", "its bytes are text in no encoding that can be told"),
    ],
)
def test_no_encoding(raw: bytes, what: str) -> None:
    """An error that says which."""
    with pytest.raises(UndecodableError) as error:
        decode(raw)
    assert str(error.value) == what


@pytest.mark.parametrize(
    ("text", "frozen"),
    [
        ("a\r\nb\rc", "a\nb\nc\n"),
        ("a\fb", "a\n\nb\n"),
        ("a\u2028b\u2029c\x85d", "a\nb\n\nc\nd\n"),
        ("e\u0301", "é\n"),
        ("co\u00adop\u200b\ufeff\x07", "coop\n"),
        ("a  \t\nb", "a\nb\n"),
        ("a\n\n\n \n\nb", "a\n\nb\n"),
        ("\n \n  a\n\n", "  a\n"),
        ("a\tb", "a\tb\n"),
        (" \n\t", ""),
        ("", ""),
    ],
)
def test_the_frozen_form(text: str, frozen: str) -> None:
    """One kind of line end, at most one empty line, nothing invisible, no blanks at the ends of lines."""
    assert normalise(text) == frozen


@given(TEXTS)
def test_a_frozen_text_stays(text: str) -> None:
    """Freezing twice is freezing once."""
    frozen = normalise(text)
    assert normalise(frozen) == frozen
    assert unicodedata.is_normalized("NFC", frozen)


@given(st.lists(TEXTS, max_size=5))
def test_pieces_keep_their_places(pieces: list[str]) -> None:
    """Bounds run up from the beginning to the end, and each piece holds no words but its own."""
    text, bounds = normalise_pieces(pieces)
    assert bounds == sorted(bounds)
    assert len(bounds) == len(pieces) + 1
    for piece, (first, last) in zip(pieces, pairwise(bounds), strict=True):
        assert text[first:last].split() == normalise(piece).split()
