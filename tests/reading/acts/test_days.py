"""Days by their own clause: a date is the predicate's that governs it, never the nearest one's."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        ("Peru rejected the draft on 3 March.", Kind.REFUSE, "2022-03-03"),
        ("On 3 March Peru rejected the draft.", Kind.REFUSE, "2022-03-03"),
        ("Peru rejected the draft of 3 March.", Kind.REFUSE, None),
        ("Peru rejected Note No. 88/22 of 3 March.", Kind.REFUSE, None),
        ("The offer of 3 March was turned down by Peru on Tuesday.", Kind.REFUSE, "2022-03-08"),
        ("Peru said on Tuesday that it had rejected the draft.", Kind.REFUSE, None),
        ("Peru proposed a ban from 1 January 2030.", Kind.PROPOSE, None),
    ],
)
def test_the_day_is_the_predicates_own(acts: Reader, sentence: str, kind: Kind, day: str | None) -> None:
    """The day of the thing, of the saying or of what is to come is not the day of the act."""
    (act,) = (one for one in acts(sentence) if one.kind is kind)
    assert (act.when.edtf if act.when else None) == day


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru on Tuesday handed Chile a written reaction to the Chilean response of 3 March.",
        "Peru gave Chile an answer to the proposal of 3 March.",
        "Peru sent Chile its reply to the note of 3 March.",
    ],
)
def test_the_day_of_what_is_answered_is_not_the_answers(acts: Reader, sentence: str) -> None:
    """An answer to a paper of a day came later than that day, or at least is not said to be of it."""
    answers = [one for one in acts(sentence) if one.kind is Kind.ANSWER and "pe" in one.actors]
    assert answers
    assert all(one.when is None or one.when.edtf != "2022-03-03" for one in answers)


def test_a_deadline_is_by_when(acts: Reader) -> None:
    """The word "by" before a date makes it a deadline, no day of asking."""
    (act,) = (one for one in acts("Peru asked Chile to reply by 1 April.") if one.kind is Kind.REQUEST)
    assert act.deadline is not None
    assert (act.when, act.deadline.edtf) == (None, "2022-04-01")


def test_nothing_done_is_later_than_its_document(acts: Reader) -> None:
    """No done act has a day after the paper that tells it."""
    for sentence in (
        "Peru rejected the draft on 3 December.",
        "Peru meets Chile on 20 March.",
        "Peru will meet Chile on 20 March.",
    ):
        for act in acts(sentence):
            assert act.when is None or act.modality.value != "done" or act.when.edtf <= "2022-03-10"
