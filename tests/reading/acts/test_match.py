"""Rows of the lexicon on predicates: the row that asks for more is meant, and its slots are filled by grammar, not by nearness."""

from collections.abc import Callable

import pytest

from verbale.reading.acts.match import Match
from verbale.reading.syntax.tree import Tree

Matcher = Callable[[str], tuple[Tree, list[Match]]]


def rows(found: tuple[Tree, list[Match]]) -> list[tuple[str, str, list[str], list[str], list[str]]]:
    """Return kind, head, and the words that act, are addressed, and are acted on."""
    tree, every = found
    return [
        (
            match.frame.kind.value,
            match.frame.head,
            [tree[index].text for index in match.actors],
            [tree[index].text for index in match.addressees],
            [tree[index].text for index in match.things],
        )
        for match in every
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru turned down the offer.", ("refuse", "turn", ["Peru"], [], ["offer"])),
        ("The offer was turned down by Peru.", ("refuse", "turn", ["Peru"], [], ["offer"])),
        ("Peru and Chile rejected the draft.", ("refuse", "reject", ["Peru", "Chile"], [], ["draft"])),
        ("Peru, which had waited for Chile, rejected the draft.", ("refuse", "reject", ["Peru"], [], ["draft"])),
        ("The draft was rejected.", ("refuse", "reject", [], [], ["draft"])),
    ],
)
def test_who_does_what(
    frames: Matcher, sentence: str, expected: tuple[str, str, list[str], list[str], list[str]]
) -> None:
    """The actor is the subject, or the agent of a passive; nobody stands in for an agent that is not named."""
    assert expected in rows(frames(sentence))


def test_the_addressee_is_the_one_asked(frames: Matcher) -> None:
    """Who is urged is addressed, and does nothing; what is asked of them is under the asking."""
    found = rows(frames("Chile urged Peru to reject the draft."))
    assert ("request", "urge", ["Chile"], ["Peru"]) in [row[:4] for row in found]


def test_the_noun_that_is_the_act_belongs_to_its_owner(frames: Matcher) -> None:
    """A nominal act is its possessor's."""
    (refusal,) = (row for row in rows(frames("Peru's rejection of the draft surprised Chile.")) if row[0] == "refuse")
    assert refusal[2] == ["Peru"]


@pytest.mark.parametrize(
    "sentence",
    ["Peru took the train.", "Peru turned the page.", "Peru gave the driver the key.", "Peru put the kettle on."],
)
def test_a_weak_verb_needs_its_own_object(frames: Matcher, sentence: str) -> None:
    """Verbs of many uses are no act without an object of the trade."""
    assert rows(frames(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The version the firm gave in court was another.",
        "The singer gave a concert in the old mill.",
        "Peru held out a hand in Lima.",
    ],
)
def test_a_particle_with_an_object_of_its_own_is_a_preposition(
    frames: Callable[[str], tuple[Tree, list[Match]]], sentence: str
) -> None:
    """Giving something in court is no giving in."""
    _, found = frames(sentence)
    assert not {match.frame.pattern for match in found if match.frame.words[:1] in {("in",), ("out",)}}


@pytest.mark.parametrize(
    ("sentence", "pattern"),
    [
        ("Finmark wants the cap lowered.", "want {any} done"),
        ("Belmira would like the footnote deleted.", "would like {any} done"),
        ("The lenders need the covenant restored.", "need {any} done"),
    ],
)
def test_any_participle_may_say_what_is_wished(
    frames: Callable[[str], tuple[Tree, list[Match]]], sentence: str, pattern: str
) -> None:
    """What is wanted done is asked for, whatever the participle."""
    _, found = frames(sentence)
    assert [match.frame.pattern for match in found] == [pattern]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The mayor told the senators what was planned.", "brief"),
        ("The abbot flew to Lima to see the president.", "meet"),
        ("For the islanders the new threshold is a red line.", "oppose"),
    ],
)
def test_literal_words_stand_in_the_clause_that_completes_the_verb(
    frames: Callable[[str], tuple[Tree, list[Match]]], sentence: str, kind: str
) -> None:
    """Words that ask, infinitives of purpose and a fronted "for" belong to the row."""
    _, found = frames(sentence)
    assert kind in {match.frame.kind.value for match in found}
