"""The lexicon of predicates: shapes of verbs, order of forms, cues of a dossier."""

import pytest

from verbale.dossier import Cue
from verbale.model import Kind, Polarity
from verbale.reading.lang.en.predicates import forms, judging, nouns, shapes, speech


@pytest.mark.parametrize(
    ("verb", "past", "ing", "third"),
    [
        ("propose", "proposed", "proposing", "proposes"),
        ("deny", "denied", "denying", "denies"),
        ("ban", "banned", "banning", "bans"),
        ("give", "gave", "giving", "gives"),
        ("put", "put", "putting", "puts"),
        ("press", "pressed", "pressing", "presses"),
        ("do", "did", "doing", "does"),
    ],
)
def test_shapes_of_verbs(verb: str, past: str, ing: str, third: str) -> None:
    """Regular and irregular verbs take their shapes."""
    made = shapes(verb)
    assert (made["past"], made["ing"], made["s"]) == (past, ing, third)


def test_longer_forms_come_first() -> None:
    """The two words of turning down are tried before any form of turning alone."""
    lengths = [len(form.rest) for form in forms()["called"]]
    assert lengths == sorted(lengths, reverse=True)


def test_a_cue_of_the_dossier_comes_with_its_kind() -> None:
    """A user teaches a verb by a table in dossier.toml, without code."""
    cue = Cue(verb="greenlight", kind="accept", polarity="positive")
    rows = forms((cue,))["greenlighted"]
    assert {(row.frame.kind, row.frame.polarity) for row in rows} == {(Kind.ACCEPT, Polarity.POSITIVE)}
    assert "greenlighted" not in forms()


def test_nouns_and_judgements() -> None:
    """Nouns have plurals; judging words have a side; verbs of saying have their shapes."""
    assert nouns()["replies" if "replies" in nouns() else "replys"].kind is Kind.ANSWER
    assert nouns()["refusals"].polarity is Polarity.NEGATIVE
    assert judging()["constructive"] is Polarity.POSITIVE
    assert {"said", "says", "saying", "pointed out"} <= speech()
