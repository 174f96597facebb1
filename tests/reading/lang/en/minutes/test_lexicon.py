"""Verbs and nouns of minutes by their forms, and where they stand in a text."""

import pytest

from verbale.model import Kind
from verbale.reading.lang.en.minutes.lexicon import Cue, Form, cues, nouns, regular, verbs


@pytest.mark.parametrize(
    ("word", "shape"),
    [("propose", "base"), ("proposes", "third"), ("proposed", "past"), ("proposing", "ing")],
)
def test_the_forms_of_a_verb(word: str, shape: str) -> None:
    """Each with its act."""
    assert verbs()[word] == Form("propose", Kind.PROPOSE, shape)


@pytest.mark.parametrize(
    ("verb", "wanted"),
    [
        ("agree", ("agrees", "agreed", "agreeing")),
        ("note", ("notes", "noted", "noting")),
        ("query", ("queries", "queried", "querying")),
        ("delay", ("delays", "delayed", "delaying")),
        ("fix", ("fixes", "fixed", "fixing")),
        ("support", ("supports", "supported", "supporting")),
    ],
)
def test_regular_verbs(verb: str, wanted: tuple[str, str, str]) -> None:
    """By their last letters."""
    assert regular(verb) == wanted


def test_what_is_a_noun_stands_among_the_nouns() -> None:
    """With the act that its owner does."""
    assert nouns()["proposal"] == Form("proposal", Kind.PROPOSE, "noun")
    assert all(form.shape == "noun" for form in nouns().values())
    assert {form.shape for form in verbs().values()} == {"base", "third", "past", "ing", "phrase"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kestria Proposed a toll", [Cue(8, 16, "proposed")]),
        ("Kestria unproposed it", []),
        ("Kestria reproposes, proposedly", []),
        ("İ proposed", [Cue(2, 10, "proposed")]),
        ("", []),
    ],
)
def test_whole_words_in_their_places(text: str, found: list[Cue]) -> None:
    """Large or small, also behind letters that grow when lowered."""
    assert cues(text) == found


def test_a_part_of_a_text_keeps_the_places_of_the_whole() -> None:
    """Between two places."""
    text = "Kestria proposed a toll. Lunden rejected it. Morvik agreed."
    assert cues(text, 24, 44) == [Cue(32, 40, "rejected")]
    assert [cue.word for cue in cues(text)] == ["proposed", "rejected", "agreed"]
