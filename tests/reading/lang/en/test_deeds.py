"""The class of a deed, by which the watch gives a measure its default severity."""

import pytest

from verbale.reading.lang.en.deeds import deed_of
from verbale.reading.lang.en.lexicon import parse_row
from verbale.watch.severity import default_for


@pytest.mark.parametrize(
    ("pattern", "deed"),
    [
        ("impose sanction", "sanction"),
        ("expel ambassador", "diplomatic"),
        ("deploy {measure!}", "mobilise"),
        ("begin overtime ban", "strike"),
        ("begin blockade", ""),
        ("lift sanction", "ease"),
    ],
)
def test_rows_have_their_class(pattern: str, deed: str) -> None:
    """The words of a row decide, its verb where it asks for no word."""
    assert deed_of(parse_row(f"{pattern} | measure | . | y | not-done | Norland did it.")) == deed


def test_the_watch_knows_the_class_of_a_rule() -> None:
    """A rule that ends in its deed has a default severity."""
    assert default_for("news/verb.impose-sanction/measure.sanction") is not None


def test_a_row_of_no_class_has_none() -> None:
    """What a dam release weighs is for a person to say."""
    assert deed_of(parse_row("open dam | measure | . | y | not-done | Norland opened the dam.")) == ""
