"""The parts of the grammar alone: forms of cue verbs, quotations, words with their classes, subjects."""

import pytest

from verbale.reading.attribution import subjects
from verbale.reading.attribution.quotes import covering, quotations
from verbale.reading.lang.en.attribution.lexicon import cues, forms, nouns
from verbale.reading.lang.en.attribution.word_classes import line


@pytest.mark.parametrize(
    ("lemma", "irregular", "expected"),
    [
        ("warn", [], ["warn", "warns", "warned", "warned", "warning"]),
        ("deny", [], ["deny", "denies", "denied", "denied", "denying"]),
        ("urge", [], ["urge", "urges", "urged", "urged", "urging"]),
        ("write", ["wrote", "written"], ["write", "writes", "wrote", "written", "writing"]),
        ("stress", [], ["stress", "stresses", "stressed", "stressed", "stressing"]),
    ],
)
def test_a_verb_takes_its_forms(lemma: str, irregular: list[str], expected: list[str]) -> None:
    """Regular and irregular verbs are spelt right."""
    assert [word for word, _ in forms(lemma, irregular)] == expected


def test_the_lexicon_holds_known_words() -> None:
    """Every lemma is lower-case and takes something that the grammar knows."""
    assert cues()["said"].lemma == "say"
    assert cues()["said"].form == "past"
    assert all(word == word.lower() and set(cue.takes) <= set("qtoirknjv") for word, cue in cues().items())
    assert "that" in nouns()["claim"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said ''yes'' twice.", ["''yes''"]),
        ("“One. Two,” she said.", ["“One. Two,”"]),
        ("“An open one goes on.\n\n“Here it ends.”", ["“An open one goes on.", "“Here it ends.”"]),
        ("No quotation; don't look.", []),
    ],
)
def test_quotations_end_with_their_paragraph(text: str, expected: list[str]) -> None:
    """Quotations are paired inside a paragraph; an open one ends with it."""
    assert [text[start:end] for start, end in quotations(text)] == expected


def test_an_offset_is_covered_or_not() -> None:
    """The quotation around an offset is found; outside there is none."""
    spans = quotations('He said "yes" at once.')
    assert covering(spans, 9) == (8, 13)
    assert covering(spans, 2) is None


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("On Tuesday the envoy said so", "said", "the envoy"),
        ("People who live nearby said so", "said", "People who live nearby"),
        ("Norway and Chile said so", "said", "Norway and Chile"),
        ("Ann Lee, 53, of Bergen, said so", "said", "Ann Lee, 53, of Bergen,"),
        ("When asked, he said so", "said", "he"),
    ],
)
def test_the_subject_before_a_verb_is_whole(text: str, verb: str, expected: str) -> None:
    """Times are left out, relative clauses and appositions taken along."""
    words = line(text, 0, len(text))
    found = subjects.before(words, words.lows.index(verb))
    assert found is not None
    assert text[words.starts[found[0]] : words.ends[found[1] - 1]] == expected


def test_the_object_of_an_earlier_verb_is_no_subject() -> None:
    """A participle behind an object has no subject there: nothing is made up."""
    text = "It was a show called Hope"
    words = line(text, 0, len(text))
    assert subjects.before(words, words.lows.index("called")) is None
