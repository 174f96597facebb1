"""Forms of verbs and nouns, and the dictionary forms behind words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.lang.en.inflection import Forms, Lemmas, forms, irregular, plural, singular

LEMMAS = Lemmas(
    frozenset({"table", "refuse", "impose", "go", "travel", "leave"}), frozenset({"go-ahead", "rubber-stamp"})
)


@pytest.mark.parametrize(
    ("verb", "wanted"),
    [
        ("be", "is was been being"),
        ("have", "has had had having"),
        ("go", "goes went gone going"),
        ("table", "tables tabled tabled tabling"),
        ("agree", "agrees agreed agreed agreeing"),
        ("deny", "denies denied denied denying"),
        ("delay", "delays delayed delayed delaying"),
        ("stop", "stops stopped stopped stopping"),
        ("reject", "rejects rejected rejected rejecting"),
        ("fix", "fixes fixed fixed fixing"),
        ("die", "dies died died dying"),
        ("push", "pushes pushed pushed pushing"),
        ("re-impose", "re-imposes re-imposed re-imposed re-imposing"),
        ("re-go", "re-goes re-went re-gone re-going"),
    ],
)
def test_the_forms_of_a_verb(verb: str, wanted: str) -> None:
    """Regular spelling, irregular verbs, and a prefix with a hyphen."""
    assert forms(verb) == Forms(verb, *wanted.split())


@given(st.sampled_from(sorted(irregular())))
def test_irregular_verbs_come_from_the_table(verb: str) -> None:
    """Past and participle as they stand there."""
    found = forms(verb)
    if verb != "be":
        assert (found.past, found.participle) == irregular()[verb]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("toll", "tolls"),
        ("levy", "levies"),
        ("day", "days"),
        ("fix", "fixes"),
        ("branch", "branches"),
        ("talks", "talks"),
    ],
)
def test_one_and_many(one: str, many: str) -> None:
    """There and back."""
    assert (plural(one), singular(many)) == (many, one)


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("chairmen", "chairman"),
        ("specimen", "specimen"),
        ("people", "people"),
        ("memoranda", "memorandum"),
        ("crisis", "crisis"),
        ("consensus", "consensus"),
        ("losses", "loss"),
        ("loss", "loss"),
        ("dies", "die"),
        ("toll", "toll"),
    ],
)
def test_odd_plurals(word: str, one: str) -> None:
    """Men, Latin, and what only looks like many."""
    assert singular(word) == one


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("refused", "VBD", "refuse"),
        ("went", "VBD", "go"),
        ("re-imposed", "VBD", "impose"),
        ("travelled", "VBD", "travel"),
        ("traveled", "VBD", "travel"),
        ("was", "VBD", "be"),
        ("'ve", "VBP", "have"),
        ("walked", "VBD", "walk"),
        ("planned", "VBD", "plan"),
        ("missing", "VBG", "miss"),
        ("walks", "VBZ", "walk"),
        ("red", "VBD", "red"),
        ("tables", "NNS", "table"),
        ("tables", "NN", "tables"),
        ("left", "JJ", "left"),
        ("left", "VBN", "leave"),
    ],
)
def test_dictionary_forms(word: str, tag: str, lemma: str) -> None:
    """Those of the lexicon surely, others by a plain guess; a tag that is neither verb nor plural changes nothing."""
    assert LEMMAS.lemma(word, tag) == lemma


def test_words_with_a_hyphen() -> None:
    """One word where the lexicon has it."""
    words = ("go-ahead", "go-aheads", "co-chair", "rubber-stamp", "go-home")
    assert [LEMMAS.whole(word) for word in words] == [True, True, True, True, False]


def test_the_verb_of_a_form() -> None:
    """Of those that matter only."""
    assert [LEMMAS.verb(word) for word in ("refusing", "gone", "refuse", "walked", "is")] == [
        "refuse",
        "go",
        "refuse",
        "",
        "be",
    ]
