"""Topics are noun phrases that a person would use as a heading, never cut clauses."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Peru rejected the draft treaty on river fishing.", "draft treaty on river fishing"),
        ("Peru rejected the draft treaty, which Chile had tabled.", "draft treaty"),
        ("Peru rejected its neighbour's offer of two ships.", "neighbour's offer of two ships"),
        ("Peru opposed deleting the second article.", "second article"),
        ("Peru gave a negative answer on the main demands of Chile.", "main demands of Chile"),
        ("Peru gave Chile a negative reply on fishing rights.", "fishing rights"),
        ("Peru rejected it on Monday.", ""),
        ("Peru turned down Chile.", ""),
        ("Peru refused on Tuesday.", ""),
        ("Peru opposed some of the changes.", "changes"),
        ("Peru objected to two of the new rules.", "new rules"),
    ],
)
def test_a_heading(acts: Reader, sentence: str, topic: str) -> None:
    """Articles and relative clauses go; the noun keeps what describes it."""
    (act,) = (
        one
        for one in acts(sentence)
        if one.kind in {Kind.REFUSE, Kind.OPPOSE} or (one.kind is Kind.ANSWER and one.polarity == "negative")
    )
    assert act.topic == topic


def test_the_table_of_the_talks_is_no_topic(acts: Reader) -> None:
    """Who urges two sides to return to it asks for nothing by that name."""
    (act,) = acts("Chile urged Peru to return to the table.")
    assert act.topic == ""


def test_no_word_is_cut_at_its_hyphen(acts: Reader) -> None:
    """Wherever the parser hung the second half of it."""
    (act,) = acts("NATO said that it saw no de-escalation on the ground.")
    assert act.topic.split()[-1] == "de-escalation"


@pytest.mark.parametrize(
    ("after", "topic"),
    [
        (
            "These are steps concerning long nets and a number of proposals on cutting waste, building up trust and harbour fees.",
            "long nets; cutting waste; building up trust and harbour fees",
        ),
        ("They concern harbour fees and the port of Callao.", "harbour fees and the port of Callao"),
        ("Those are the ones about tolls.", "tolls"),
        ("These are grave words.", "replies"),
        ("Chile spoke about tolls.", "replies"),
    ],
)
def test_what_is_praised_is_explained_by_the_next_sentence(acts: Reader, after: str, topic: str) -> None:
    """A sentence on "these" says what the judgement before it is about."""
    (act,) = (
        one
        for one in acts(f"Peru said that some of the replies were quite constructive. {after}")
        if one.kind is Kind.WELCOME
    )
    assert act.topic == topic


def test_replies_are_not_what_was_demanded(acts: Reader) -> None:
    """Of replies on something that was demanded, the thing was demanded."""
    (act,) = (
        one
        for one in acts("Peru handed over replies to Chile on the fishing rights that it was demanding.")
        if one.kind is Kind.REQUEST
    )
    assert act.topic == "fishing rights"
