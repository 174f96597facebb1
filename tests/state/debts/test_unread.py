"""How likely an unread answer is: Beta(1 + late, 1 + silent) of this record's own reviews, unknown below ten."""

from dataclasses import replace

import pytest

from tests.state.debts.test_by_hand import ASKED, act, day, hand, lived, one
from verbale.model import Kind, Move, Obligation
from verbale.state.debts.unread import LEAST, below, quantile, unread

REMINDED = hand(Move.REMIND, 8)
LATE = replace(hand(Move.ANSWER, 10), known=day(20))
SILENT = hand(Move.NOT_ANSWERED, 12)


def count(row: Obligation) -> tuple[int, int]:
    """Return what one debt counts as."""
    found = unread([row], {})
    return found.late, found.silent


def test_what_a_review_is() -> None:
    """An overdue answer entered after its day; a person's word that there was none; nothing else."""
    assert count(one(REMINDED, LATE)) == (1, 0)
    assert count(one(SILENT)) == (0, 1)
    assert count(one()) == (0, 0)
    assert count(one(REMINDED)) == (0, 0)
    assert count(one(LATE)) == (0, 0)  # nobody had called for it
    assert count(one(REMINDED, hand(Move.ANSWER, 10))) == (0, 0)  # entered on its day
    assert count(one(hand(Move.REDATE, 5, to=day(9)), LATE)) == (1, 0)


def test_what_came_after_a_look_was_not_there_then() -> None:
    """An answer after "not answered" leaves it silent; one before it shows that the person was wrong."""
    after = replace(hand(Move.ANSWER, 15), known=day(20))
    assert count(one(REMINDED, SILENT, after)) == (0, 1)
    assert count(one(REMINDED, SILENT, LATE)) == (1, 0)


@pytest.mark.parametrize(
    ("rule", "certainty", "late"), [("hand:x", "asserted", 1), ("letter/x", "unsure", 1), ("letter/x", "asserted", 0)]
)
def test_an_answer_that_the_reader_missed_or_doubted(rule: str, certainty: str, late: int) -> None:
    """Entered from its words, or accepted though unsure; a plain reading that was accepted was found in time."""
    answer = act(Kind.REFUSE, 15, "b", "a")
    answer = replace(answer, act=replace(answer.act, rule=rule, certainty=certainty), reviewed=True)
    rows = lived(acts=(ASKED, answer))
    assert unread(rows, {answer.id: answer}).late == late
    assert unread(rows, {answer.id: replace(answer, reviewed=False)}).late == 0


def test_below_ten_reviews_it_is_unknown() -> None:
    """The counts are told all the same."""
    few = unread([one(SILENT)] * (LEAST - 1), {})
    assert (few.reviews, few.chance, few.low, few.high) == (LEAST - 1, None, None, None)
    found = unread([*[one(SILENT)] * 8, *[one(REMINDED, LATE)] * 2], {})
    assert (found.late, found.silent, found.chance) == (2, 8, 3 / 12)
    assert [round(share or 0, 2) for share in (found.low, found.high)] == [0.08, 0.47]


def test_the_share_below_a_value_is_the_integral_of_the_density() -> None:
    """By sums of thin slices, computed apart."""
    for first, second, value in ((1, 1, 0.3), (3, 9, 0.25), (11, 1, 0.9)):
        slices = 20_000
        inner = [((n + 0.5) / slices) ** (first - 1) * (1 - (n + 0.5) / slices) ** (second - 1) for n in range(slices)]
        share = sum(inner[: round(value * slices)]) / sum(inner)
        assert below(first, second, value) == pytest.approx(share, abs=1e-4)
        assert quantile(first, second, share) == pytest.approx(value, abs=1e-3)
