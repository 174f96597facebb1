"""An interview: true answers lead to the truly best package, the same answers to the same place, and clashes are named."""

import pytest

from tests.counsel.asking.conftest import best, least, partial, truly
from verbale.counsel.asking.interview import MOST, answer, interview, replayed
from verbale.errors import CounselError

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")


def test_true_answers_lead_to_a_good_package() -> None:
    """At most twelve are asked, none twice, and the package found loses hardly anything against the best."""
    here = interview(partial())
    before = here.regret
    while here.question is not None:
        here = answer(here, truly(here.question))
    keys = [pair.key for pair, _ in here.asked]
    assert len(keys) == len(set(keys)) <= MOST
    assert here.regret < before
    assert best() - least(here.package) <= 0.1
    assert len(here.statements) == here.answered == len(keys)


def test_the_same_answers_lead_to_the_same_place() -> None:
    """A door that keeps nothing but the answers asks the same."""
    here = answer(answer(interview(partial()), "1"), "?")
    again = replayed(partial(), ["1", "?"])
    assert (again.question, again.package, again.regret) == (here.question, here.package, here.regret)
    assert here.answered == 1


def test_what_is_not_known_is_not_asked_again() -> None:
    """And changes nothing else."""
    here = interview(partial())
    after = answer(here, "?")
    assert after.question is not None
    assert here.question is not None
    assert after.question.key != here.question.key
    assert after.package == here.package


def test_answers_that_are_none() -> None:
    """Or where nothing was asked."""
    here = interview(partial())
    with pytest.raises(CounselError, match="'maybe' is no answer"):
        answer(here, "maybe")
    done = interview(partial(), [(here.question, "1")] * MOST)  # type: ignore[list-item]  # there is one
    assert done.question is None
    with pytest.raises(CounselError, match="no question to answer"):
        answer(done, "1")
