"""What a person says of a document, and whom their words mean."""

import pytest

from verbale.errors import DateError
from verbale.model import Document, Party, Person, When
from verbale.reading.said import given, means, with_said

PAPER = Document("a" * 64, "We agree.\n", title="Paper", published=When.parse("2031-05-09"))
PARTIES = (Party("k", "Kestria", ("The Kestrians",)), Party("l", "Lunden"))
PEOPLE = (Person("ann", "Ann Vole", aliases=("Vole",), role="Envoy", party="k"),)


def test_what_is_said_replaces_what_the_file_says() -> None:
    """And is marked so, once each, in the order in which it is asked for; blanks leave the file's own."""
    made = with_said(PAPER, {"title": " Letter ", "published": "2031-05", "sender": "  ", "publisher": ""})
    assert (made.title, made.published, made.sender) == ("Letter", When.parse("2031-05"), "")
    assert made.by_hand == ("published", "title")
    assert with_said(made, {"title": "Note", "sender": "Ann Vole"}).by_hand == ("published", "title", "sender")
    assert made.text == PAPER.text


def test_nothing_said_changes_nothing() -> None:
    """Nor does what is no head data."""
    assert with_said(PAPER, {"title": " ", "text": "We refuse."}) is PAPER


def test_a_day_that_is_none() -> None:
    """An error, not a guess."""
    with pytest.raises(DateError):
        with_said(PAPER, {"published": "soon"})


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("ann vole", ("k", "ann")),
        ("Vole", ("k", "ann")),
        ("ann", ("k", "ann")),
        (" KESTRIA ", ("k", "")),
        ("the kestrians", ("k", "")),
        ("L", ("l", "")),
        ("Ann", ("k", "ann")),
        ("Kestria and Lunden", ("", "")),
        ("", ("", "")),
    ],
)
def test_whom_words_mean(words: str, meant: tuple[str, str]) -> None:
    """Whole names only, large or small."""
    assert means(words, PARTIES, PEOPLE) == meant


def test_those_who_need_not_be_named() -> None:
    """Sender and addressee, each with the party spoken for."""
    letter = with_said(PAPER, {"sender": "Ann Vole", "addressee": "Lunden"})
    assert given(letter, PARTIES, PEOPLE) == {"k", "ann", "l"}
    assert given(PAPER, PARTIES, PEOPLE) == frozenset()
