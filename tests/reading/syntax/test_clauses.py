"""Who stands where: voice, owners of nouns, objects, and clauses of what shall be done."""

from collections.abc import Callable

import pytest

from verbale.reading.syntax.clauses import cleft, direct_object, owners, passive, subjects, subjunctive
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]


def _at(parsed: Tree, word: str) -> int:
    return next(token.index for token in parsed.tokens if token.low == word)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Peru accepted the draft.", "accepted", False),
        ("Peru has accepted the draft.", "accepted", False),
        ("The draft was accepted.", "accepted", True),
        ("The draft accepted by Peru was short.", "accepted", True),
        ("The draft was read and accepted.", "accepted", True),
        ("Peru was read to and accepted the draft.", "accepted", False),
    ],
)
def test_voice(tree: Parser, sentence: str, verb: str, expected: bool) -> None:
    """By auxiliary, by agent, or shared with the verb before."""
    parsed = tree(sentence)
    assert passive(parsed, _at(parsed, verb)) is expected


@pytest.mark.parametrize(
    ("sentence", "noun", "who"),
    [
        ("Peru's offer came on Friday.", "offer", ["Peru"]),
        ("The offer by Peru came on Friday.", "offer", ["Peru"]),
        ("An offer came from Peru on Friday.", "offer", ["Peru"]),
        ("Peru made an offer.", "offer", ["Peru"]),
        ("The offer came on Friday.", "offer", []),
    ],
)
def test_owners(tree: Parser, sentence: str, noun: str, who: list[str]) -> None:
    """A possessor, "by", "from", or the subject of the light verb."""
    parsed = tree(sentence)
    assert [parsed[index].text for index in owners(parsed, _at(parsed, noun))] == who


@pytest.mark.parametrize(
    ("sentence", "verb", "thing"),
    [
        ("Peru accepted the draft.", "accepted", "draft"),
        ("The draft was accepted.", "accepted", "draft"),
        ("The draft that Peru accepted was short.", "accepted", "draft"),
        ("Peru, which accepted the draft, left.", "accepted", "draft"),
        ("Peru read and accepted the draft.", "read", "draft"),
    ],
)
def test_objects(tree: Parser, sentence: str, verb: str, thing: str) -> None:
    """Of a passive its subject, of a relative clause what it belongs to, of two verbs the shared one."""
    parsed = tree(sentence)
    found = direct_object(parsed, _at(parsed, verb))
    assert found is not None
    assert parsed[found].text == thing


def test_what_nothing_is_done_to_has_no_object(tree: Parser) -> None:
    """An intransitive verb."""
    parsed = tree("Peru left.")
    assert direct_object(parsed, _at(parsed, "left")) is None


def test_an_infinitive_has_the_subject_of_what_governs_it(tree: Parser) -> None:
    """Who wants to leave leaves; whom somebody urges to leave leaves."""
    wants = tree("Peru wants to leave.")
    assert [wants[i].text for i in subjects(wants, _at(wants, "leave"))] == ["Peru"]
    urged = tree("Chile urged Peru to leave.")
    assert [urged[i].text for i in subjects(urged, _at(urged, "leave"))] == ["Peru"]


def test_a_cleft_has_its_name(tree: Parser) -> None:
    """Of a sentence that only tells when, no name is taken."""
    plain = tree("Peru accepted the draft.")
    assert cleft(plain, _at(plain, "accepted")) is None


def test_the_bare_verb_asks(tree: Parser) -> None:
    """To insist that Peru open it asks; to insist that Peru opened it tells."""
    asks = tree("Chile insisted that Peru open the dam.")
    assert subjunctive(asks, _at(asks, "insisted"), _at(asks, "open"))
    tells = tree("Chile insisted that Peru opened the dam.")
    assert not subjunctive(tells, _at(tells, "insisted"), _at(tells, "opened"))
