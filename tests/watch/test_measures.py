"""Which measures count: done, by a known maker, with a named target or point; by the same rule for every side."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from verbale.model import Measure
from verbale.watch.context import WatchContext
from verbale.watch.measures import against_others, assessed, register

DEED = """
[[act]]
id = "m0"
kind = "measure"
actors = {by}
points = {points}
day = {day}
modality = "{modality}"
rule = "news/verb.x/measure.{deed}"
words = "{words}"

[[measure]]
by = {by}
affected = ["alba", "borea"]
day = {day}
point = "{point}"
title = "{words}"
"""


def deed(
    by: str = '["borea"]',
    points: str = '["fish"]',
    modality: str = "done",
    kind: str = "deployment",
    day: str = "2023-10-02",
) -> str:
    """Return a measure as the state of play has it: everybody else at the table taken for affected."""
    return DEED.format(
        by=by,
        points=points,
        modality=modality,
        deed=kind,
        words="Borea sent ships.",
        point=points.strip('[]"'),
        day=day,
    )


def known(scenario: Callable[[str], Any], text: str) -> Any:
    """Return the register of a scenario."""
    made = scenario(text)
    return register(WatchContext(made.dossier, made.play))


def test_bystanders_are_not_affected(scenario: Callable[[str], Any], small: str) -> None:
    """Who is only at the table is no target: neither words nor a person name it."""
    found = known(scenario, small + deed())
    (row,) = found.counted
    assert row.affected == ()
    assert (row.point, row.severity, row.sign) == ("fish", None, 1)


def test_without_target_or_point_it_counts_against_nobody(scenario: Callable[[str], Any], small: str) -> None:
    """It is listed, until a person says whom it touches: then it counts, with their severity and their name."""
    found = known(scenario, small + deed(points="[]"))
    assert (len(found.counted), len(found.aimless), len(found.done)) == (0, 1, 1)
    ruled = '[[assessment]]\nby = "borea"\nday = 2023-10-02\naffected = ["alba"]\ngrade = "grave"\nassessed_by = "A. Analyst"\n'
    text = small.replace('[[comparison]]\nname = "requests', ruled + '[[comparison]]\nname = "requests', 1)
    (row,) = known(scenario, text + deed(points="[]")).counted
    assert (row.affected, row.severity, row.assessed_by) == (("alba",), 9.5, "A. Analyst")


@pytest.mark.parametrize(
    ("modality", "word"), [("intended", "announced"), ("conditional", "threatened or put on conditions")]
)
def test_what_is_only_said_is_listed_apart(
    scenario: Callable[[str], Any], small: str, modality: str, word: str
) -> None:
    """Announced and threatened measures count nowhere, and keep the word for what they are."""
    found = known(scenario, small + deed(modality=modality))
    assert found.done == ()
    ((row, how),) = found.ahead
    assert (row.by, how) == (("borea",), word)


@pytest.mark.parametrize("modality", ["demanded", "feared", "not-done", "denied"])
def test_what_others_want_or_fear_is_no_measure(scenario: Callable[[str], Any], small: str, modality: str) -> None:
    """Neither done nor announced by anybody."""
    found = known(scenario, small + deed(modality=modality))
    assert (found.done, found.ahead) == ((), ())


def test_nobody_named_as_maker(scenario: Callable[[str], Any], small: str) -> None:
    """A deed without a known maker is listed, and nobody is held to it."""
    found = known(scenario, small + deed(by="[]"))
    assert (found.counted, len(found.nobody)) == ((), 1)


def test_swapped_names_give_the_swapped_register(scenario: Callable[[str], Any], small: str) -> None:
    """One rule for our side and theirs."""
    ours, theirs = (known(scenario, small + deed(by=f'["{name}"]')) for name in ("alba", "borea"))
    assert [(row.affected, row.point, row.sign) for row in ours.done] == [
        (row.affected, row.point, row.sign) for row in theirs.done
    ]


def test_of_an_unknown_type_nobody_knows_the_sign(scenario: Callable[[str], Any], small: str) -> None:
    """It is no adverse measure until a person says so."""
    (row,) = known(scenario, small + deed(kind="personnel")).counted
    assert row.sign == 0
    assert not against_others(row, "borea")


def test_adverse_means_another_is_the_target_or_a_point_is() -> None:
    """What falls on its maker alone, or eases, is none."""

    def made(affected: tuple[str, ...], sign: int = 1) -> Measure:
        return Measure("m", dt.date(2023, 1, 1), ("a",), affected, "p", "x", sign=sign)

    assert against_others(made(("b",)), "a")
    assert against_others(made(()), "a")
    assert not against_others(made(("a",)), "a")
    assert not against_others(made(("b",), -1), "a")
    assert not against_others(made(("b",)), "b")


def test_measures_entered_as_such_stand_as_they_were(scenario: Callable[[str], Any], small: str, measures: str) -> None:
    """What no words of a document tell keeps whom its author named."""
    made = scenario(small + measures)
    rows = assessed(WatchContext(made.dossier, made.play))
    assert [row.severity for row in rows] == [6.0, 4.0, None]
    assert rows[0].affected == ("alba",)
