"""What single papers come to: weight before order, no words twice."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import act, document
from verbale.brief.gist import gist
from verbale.model import Kind, Modality, Move, Polarity, RecordedAct

TEXT = "Arda said so. Bel refused it. Arda asked Bel again. Bel met Arda. Arda welcomed it. Bel warned Arda. Bel fears a storm."
PAPER = document(TEXT, "2024-03-05", "paper.txt")


def told(words: str, kind: Kind, *actors: str, **facts: object) -> RecordedAct:
    """Return an act on words of the paper, named by them."""
    made = act(PAPER, words, kind, actors=actors, **facts)
    return replace(made, id=f"{words} {kind}", happened=dt.date(2024, 3, 5))


SAID = told("Arda said so", Kind.STATE, "arda")
REFUSED = told("Bel refused it", Kind.REFUSE, "bel", addressees=("arda",))
ASKED = told("Arda asked Bel again", Kind.REQUEST, "arda", addressees=("bel",))
MET = told("Bel met Arda", Kind.MEET, "bel", "arda")
PRAISED = told("Arda welcomed it", Kind.WELCOME, "arda", polarity=Polarity.POSITIVE)
WARNED = told("Bel warned Arda", Kind.WARN, "bel", addressees=("arda",))
FEARED = told("Bel fears a storm", Kind.STATE, "bel", modality=Modality.FEARED)
ALL = [FEARED, WARNED, PRAISED, MET, ASKED, REFUSED, SAID]


def test_the_weightiest_are_told_in_the_order_of_the_paper() -> None:
    """Refused, asked, warned and feared; what was merely said, met about or praised is not."""
    assert gist(ALL) == [REFUSED, ASKED, WARNED, FEARED]
    assert gist(ALL, 2) == [REFUSED, ASKED]


def test_what_opens_a_paper_weighs_more() -> None:
    """A meeting in the first sentence comes before praise further down."""
    assert gist([told("Arda said so", Kind.MEET, "arda", "bel"), PRAISED, FEARED], 2)[0].act.kind is Kind.MEET


def test_no_words_are_told_twice() -> None:
    """Neither the same quote nor the same deed of the same sides."""
    twin = told("Bel refused it", Kind.CRITICISE, "bel", polarity=Polarity.NEGATIVE)
    again = told("Bel warned Arda", Kind.REFUSE, "bel", addressees=("arda",))
    assert gist([REFUSED, twin, again]) == [REFUSED]


@pytest.mark.parametrize("modality", [Modality.CONDITIONAL, Modality.INTENDED, Modality.NOT_DONE, Modality.DENIED])
def test_what_was_done_comes_before_what_was_not(modality: Modality) -> None:
    """Of two alike."""
    unreal = told("Bel met Arda", Kind.REFUSE, "arda", addressees=("bel",), modality=modality)
    assert gist([SAID, unreal, REFUSED], 1) == [REFUSED]


def test_who_has_not_turned_something_down_has_said_nothing_of_it() -> None:
    """Of "has neither accepted nor rejected it" the first is told."""
    neither = told("Bel refused it", Kind.REFUSE, "bel", addressees=("arda",), modality=Modality.NOT_DONE)
    assert gist([SAID, neither, PRAISED], 2) == [SAID, PRAISED]


def test_a_request_for_silence_and_an_answer_that_says_nothing_weigh_less() -> None:
    """What was feared in the first sentence is told before either."""
    silence = told("Arda asked Bel again", Kind.REQUEST, "arda", addressees=("bel",), move=Move.NONE)
    handed = told("Bel met Arda", Kind.ANSWER, "bel", polarity=Polarity.NEUTRAL)
    feared = told("Arda said so", Kind.STATE, "arda", modality=Modality.FEARED)
    assert gist([silence, handed, feared], 1) == [feared]


def test_acts_of_nobody_are_left_out() -> None:
    """A bottom line names who did it."""
    assert gist([told("Bel met Arda", Kind.REFUSE)]) == []


def test_neither_accepted_nor_rejected_is_no_answer() -> None:
    """Of one sentence that takes back both, neither half is told as what a side did not do."""
    no_yes = told("Bel refused it", Kind.ACCEPT, "bel", modality=Modality.NOT_DONE)
    no_no = told("Bel refused it", Kind.REFUSE, "bel", modality=Modality.NOT_DONE)
    assert gist([no_yes, no_no, SAID]) == [SAID]
    assert gist([no_yes, SAID]) == [SAID, no_yes]
