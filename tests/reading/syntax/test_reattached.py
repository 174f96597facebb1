"""Subjects that the parser loses in plain sentences of news and minutes, given back to their verbs."""

from collections.abc import Callable

import pytest

from verbale.reading.syntax.clauses import agents, passive, subjects
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]


def _verb(parsed: Tree, word: str) -> int:
    return next(token.index for token in parsed.tokens if token.low == word)


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("On Friday Ostrava Rail will accept the draft.", "accept", ["Rail"]),
        ("Tarkos plc, Uruguay said, proposed a longer pause.", "proposed", ["plc"]),
        ("Warned by the Commission, the Union nonetheless accepted the draft.", "accepted", ["Union"]),
        ("At the end of the day Peru tabled a plan.", "tabled", ["Peru"]),
        ("Unlike Halvern Holdings, the Harbour Board supported the annex.", "supported", ["Board"]),
        ("In place of Tarkos plc, the Harbour Board accepted the draft.", "accepted", ["Board"]),
        ("Much to the surprise of Ostrava Rail, the Harbour Council backed the terms.", "backed", ["Council"]),
        ("The partner of Ostrava Rail, the Harbour Council, accepted the draft.", "accepted", ["partner"]),
        ("The Rivermen's Union suspects that Norland made a concession.", "suspects", ["Union"]),
        ("The Rivermen's Union suspects that Norland made a concession.", "made", ["Norland"]),
        ("Portugal, which agreed to the pay package, left early.", "left", ["Portugal"]),
        ("Portugal, which agreed to the pay package, left early.", "agreed", ["Portugal"]),
        ("Norland first read the papers, then accepted the draft.", "accepted", ["Norland"]),
        ("Chile insisted on Peru accepting the draft.", "accepting", ["Peru"]),
        ("It was Vietnam rather than Halvern Holdings that opposed the draft.", "opposed", ["Vietnam"]),
        ("None other than Uruguay postponed the session.", "postponed", ["Uruguay"]),
        ("The only party that accepted the draft was Kenya.", "accepted", ["Kenya"]),
        ("One of those that accepted the draft was Kenya.", "accepted", ["Kenya"]),
    ],
)
def test_the_subject_is_found(tree: Parser, sentence: str, verb: str, subject: list[str]) -> None:
    """Whoever stands there for a reader of English."""
    parsed = tree(sentence)
    assert [parsed[index].text for index in subjects(parsed, _verb(parsed, verb))] == subject


def test_a_split_passive_is_one(tree: Parser) -> None:
    """What is put between "was" and the participle does not part them."""
    parsed = tree("The draft was, on Monday, accepted by Peru.")
    verb = _verb(parsed, "accepted")
    assert passive(parsed, verb)
    assert [parsed[index].text for index in agents(parsed, verb)] == ["Peru"]


def test_a_day_alone_stays_where_it_is(tree: Parser) -> None:
    """Only a name behind it is parted from the day."""
    parsed = tree("On Friday Peru will accept the draft.")
    assert [parsed[index].text for index in subjects(parsed, _verb(parsed, "accept"))] == ["Peru"]
    assert parsed[1].dep == "pobj"


def test_of_belongs_to_what_is_done(tree: Parser) -> None:
    """A publication by somebody is of the minutes; a bank of a country keeps its name."""
    parsed = tree("The publication by the Teachers' League of the minutes filled the pages.")
    assert parsed[parsed[_verb(parsed, "of")].head].low == "publication"
    bank = tree("The draft was accepted by the Bank of Norland.")
    assert bank[bank[_verb(bank, "of")].head].text == "Bank"


def test_between_dashes_nothing_is_the_subject(tree: Parser) -> None:
    """A night, a breakfast and a walk sign nothing."""
    parsed = tree("Marenia - after a night of little sleep, a breakfast and a walk with Denmark - launched an offer.")
    assert [parsed[index].text for index in subjects(parsed, _verb(parsed, "launched"))] == ["Marenia"]
