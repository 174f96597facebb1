"""What an alert rests on: red on reviewed acts or the side's own words, a likelihood on reviewed debts alone."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verbale.model import Status
from verbale.watch import Level, watch
from verbale.watch.context import WatchContext
from verbale.watch.grounds import established, own_words, rests, reviewed

LATE = """
deadline = 2023-11-25
by = "a0"

[[act]]
id = "a0"
kind = "propose"
actors = ["alba"]
points = ["fish"]
day = 2023-11-20
rule = "{rule}"

[[act]]
id = "a1"
kind = "hold"
actors = ["borea"]
points = ["fish"]
day = 2023-11-22
rule = "{rule}"
"""


def made(scenario: Callable[[str], Any], small: str, rule: str = "letter/verb.x", held: str = "") -> Any:
    """Return a debt with a deadline that passed, opened by an act that nobody reviewed."""
    return scenario(small.rstrip() + "\n" + held + LATE.format(rule=rule))


HOLDS = 'holds = [{ act = "a1", since = 2023-11-22 }]\n'


def test_an_unreviewed_debt_is_amber_and_has_no_likelihood(scenario: Callable[[str], Any], small: str) -> None:
    """By the letters alone; a review makes it red, and then a likelihood is given."""
    case = made(scenario, small)
    (alert,) = case.watched.alerts
    assert (alert.level, alert.probability, alert.likelihood) == (Level.AMBER, None, "")
    assert "No likelihood is given: no person has reviewed this." in alert.text
    looked = tuple(replace(item, reviewed=True) if item.id == "a0" else item for item in case.play.acts)
    (after,) = watch(case.dossier, replace(case.play, acts=looked)).alerts
    assert after.level is Level.RED
    assert after.likelihood


def test_the_debtors_own_word_makes_red(scenario: Callable[[str], Any], small: str) -> None:
    """It wrote that the answer will come: then that it has not come rests on its own words; what a paper tells of it does not."""
    (own,) = made(scenario, small, held=HOLDS).watched.alerts
    assert (own.level, own.probability) == (Level.RED, None)
    (told,) = made(scenario, small, rule="news/verb.x", held=HOLDS).watched.alerts
    assert told.level is Level.AMBER


def test_no_answer_found_is_said_so(scenario: Callable[[str], Any], small: str) -> None:
    """With the letters since, and how often an answer was found late in this record: a number, no likelihood."""
    case = made(scenario, small)
    (owed,) = case.play.obligations
    play = replace(case.play, obligations=(replace(owed, status=Status.NOT_FOUND, letters=3),))
    (alert,) = watch(case.dossier, play).alerts
    assert (
        "No answer of Borea to a proposal of Alba on Fishing quotas, made on 2023-11-20, was found; 3 later papers between them in view."
        in alert.text
    )
    assert "no such debt of this record has been reviewed" in alert.text
    (counted,) = watch(case.dossier, play, (3, 9)).alerts
    assert "Of 12 such debts reviewed in this record, 3 had an answer that was found late." in counted.text
    assert "likely" not in counted.text.replace("likelihood", "")


def test_a_deadline_without_a_later_document_is_a_limit(scenario: Callable[[str], Any], small: str) -> None:
    """It is said, and nothing is concluded from it."""
    unseen = "coverage_every = 0\n" + small.rstrip() + "\n" + LATE.format(rule="letter/verb.x")
    found = scenario(unseen).watched
    assert found.alerts == ()
    assert any(
        "2023-11-25, for an answer of Borea on Fishing quotas has passed; no later document about it is in view" in line
        for line in found.limits
    )


@pytest.mark.parametrize(
    ("rule", "more", "own"),
    [
        ("letter/verb.x", {}, True),
        ("turns/verb.x", {}, True),
        ("minutes.finite.x", {}, True),
        ("news/verb.x", {}, False),
        ("news/verb.x", {"speaker": "bo"}, True),
        ("letter/verb.x", {"according_to": "alba"}, False),
        ("letter/verb.x", {"actors": ("alba",)}, False),
    ],
)
def test_own_words(scenario: Callable[[str], Any], small: str, rule: str, more: dict[str, Any], own: bool) -> None:
    """Written, said or signed by the side, or quoted from its own people; not told of it by others."""
    person = '[[person]]\nid = "bo"\nname = "Bo"\nrole = "Minister"\nparty = "borea"\n\n[[point]]\nid = "fish"'
    case = made(scenario, small.replace('[[point]]\nid = "fish"', person, 1), rule=rule)
    seen = WatchContext(case.dossier, case.play)
    item = replace(seen.acts["a1"], act=replace(seen.acts["a1"].act, **more))
    assert own_words(seen, "borea", item) is own


def test_what_was_entered_as_such_rests_on_who_entered_it(scenario: Callable[[str], Any], small: str) -> None:
    """Acts that are not among the acts in view, and a person's "not answered"."""
    case = scenario(small)
    seen = WatchContext(case.dossier, case.play)
    (owed,) = case.play.obligations
    assert reviewed(seen, owed)
    assert rests(seen, "borea", ["nothing"])
    told = made(scenario, small)
    seen, (owed,) = WatchContext(told.dossier, told.play), told.play.obligations
    assert not established(seen, owed)
    assert established(seen, replace(owed, status=Status.NOT_ANSWERED))
