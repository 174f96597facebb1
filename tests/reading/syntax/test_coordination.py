"""Who stands in a noun phrase of several: joined, left out, excepted."""

from collections.abc import Callable

import pytest

from verbale.reading.syntax.clauses import agents, subjects
from verbale.reading.syntax.coordination import excepted
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Peru and Chile accepted the draft.", ["Peru", "Chile"]),
        ("Peru, Chile and Kenya accepted the draft.", ["Peru", "Chile", "Kenya"]),
        ("Not only Peru but also Chile accepted the draft.", ["Peru", "Chile"]),
        ("The Dockers' Federation as well as Marenia accepted the draft.", ["Federation", "Marenia"]),
        ("Not Peru but Chile accepted the draft.", ["Chile"]),
        ("Peru, not Chile, accepted the draft.", ["Peru"]),
        ("Tarkos plc and not Kenya accepted the draft.", ["plc"]),
        ("Peru rather than Chile accepted the draft.", ["Peru"]),
        ("The Fisheries Board instead of Tarkos plc accepted the draft.", ["Board"]),
        ("Norland but not Portugal accepted the draft.", ["Norland"]),
        ("Nobody but Peru accepted the draft.", ["Peru"]),
        ("No party except Peru accepted the draft.", ["Peru"]),
        ("Nobody other than Peru accepted the draft.", ["Peru"]),
    ],
)
def test_who_is_meant(tree: Parser, sentence: str, who: list[str]) -> None:
    """The subject of "accepted", in order."""
    parsed = tree(sentence)
    verb = next(token.index for token in parsed.tokens if token.low == "accepted")
    assert [parsed[index].text for index in subjects(parsed, verb)] == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The draft was accepted by Peru and Chile.", ["Peru", "Chile"]),
        ("The draft was accepted by Peru, not by Chile.", ["Peru"]),
        ("The draft was accepted not by Peru but by Chile.", ["Chile"]),
        ("The draft was accepted by Friday.", []),
    ],
)
def test_by_whom(tree: Parser, sentence: str, who: list[str]) -> None:
    """The doers of a passive."""
    parsed = tree(sentence)
    verb = next(token.index for token in parsed.tokens if token.low == "accepted")
    assert [parsed[index].text for index in agents(parsed, verb)] == who


def test_a_full_subject_excepts_nobody(tree: Parser) -> None:
    """Only an empty one leaves somebody."""
    parsed = tree("Peru accepted nothing but the draft.")
    assert excepted(parsed, 0) is None
