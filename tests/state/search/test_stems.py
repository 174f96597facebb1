"""Words by their stems, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.state.search.stems import stems, wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("negotiated", "negotiating"),
        ("Proposal", "proposals"),
        ("négociation", "négociations"),
        ("переговоры", "переговоров"),
        ("ёлка", "Ёлки"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """By the rules of its language, whatever the case."""
    assert stems(one) & stems(other)


def test_what_a_text_holds() -> None:
    """English and French rules for Latin letters, apart; the Russian ones alone for Cyrillic."""
    assert stems("Talks, talks!") == {"talk", "fr:talk"}
    assert stems("переговоры") == {"переговор"}
    assert stems("12.5 %") == {"12", "fr:12", "5", "fr:5"}
    assert stems("…") == frozenset()


def test_each_word_of_a_question() -> None:
    """Once, in order; of a word with a sign in it every part."""
    assert wanted("Pay pay rise") == [frozenset({"pay", "fr:pay"}), frozenset({"rise", "fr:ris"})]
    assert [len(group) for group in wanted("co-operate U.S. — 3.5")] == [2] * 6
    assert wanted(" … ") == []


@given(st.text(max_size=40))
def test_a_text_holds_every_word_of_itself(text: str) -> None:
    """Whatever its signs."""
    assert all(group & stems(text) for group in wanted(text))
