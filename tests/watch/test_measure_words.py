"""Measures in words: dated, by whom, against which baseline item, how grave by whose word, and whether they can be undone."""

from collections.abc import Callable
from typing import Any

from tests.watch.test_measures import deed
from verbale.watch.context import WatchContext
from verbale.watch.grades import grade_named
from verbale.watch.measure_words import HARD, planned, told, undone
from verbale.watch.measures import register

ITEM = '[[baseline_item]]\npoint = "fish"\ntext = "Ten ships."\nsource = "survey (invented)"\n'
JUDGED = (
    '[[assessment]]\nby = "borea"\nday = 2023-10-02\naffected = ["alba"]\nseverity = 3\nassessed_by = "A. Analyst"\n'
)


def lines(scenario: Callable[[str], Any], text: str) -> list[str]:
    """Return every measure of a scenario in words."""
    made = scenario(text)
    case = WatchContext(made.dossier, made.play)
    known = register(case)
    return [told(case, row) for row in known.done] + [planned(case, row, how) for row, how in known.ahead]


def before(small: str, tables: str) -> str:
    """Put tables into the dossier of a scenario."""
    return small.replace('[[comparison]]\nname = "requests', tables + '[[comparison]]\nname = "requests', 1)


def test_a_measure_nobody_assessed(scenario: Callable[[str], Any], small: str) -> None:
    """Its day, maker and words, the baseline of its point, its class by type with the reference event; no number."""
    (line,) = lines(scenario, before(small, ITEM) + deed())
    assert line == (
        "2 October 2023, Borea: “Borea sent ships”: on Fishing quotas; at the start: “Ten ships” (survey (invented)); "
        f"serious by its type (as {grade_named('serious').event('force')}); can be undone, by its type; nobody has assessed it."
    )


def test_a_measure_that_a_person_assessed(scenario: Callable[[str], Any], small: str) -> None:
    """The number stands with its scale and its assessor, and the class follows it."""
    (line,) = lines(scenario, before(small, JUDGED) + deed())
    assert "directed at Alba on Fishing quotas, for which no baseline item says how things were" in line
    assert "minor (as " in line
    assert "severity 3 of 10 as judged by A. Analyst" in line
    assert "nobody has assessed" not in line


def test_what_touches_nobody_named_says_so(scenario: Callable[[str], Any], small: str) -> None:
    """No target, no point: against nobody; a type without a class has none."""
    (line,) = lines(scenario, small + deed(points="[]", kind="personnel"))
    assert "counts against nobody until a person says whom it touches" in line
    assert "no class, for its type has none" in line


def test_an_easing_type_is_no_class_of_harm(scenario: Callable[[str], Any], small: str) -> None:
    """What lifts a burden is not called grave."""
    (line,) = lines(scenario, small + deed(kind="withdrawal"))
    assert "eases by its type" in line
    assert not any(grade in line for grade in ("grave", "serious"))


def test_an_announcement_is_called_one(scenario: Callable[[str], Any], small: str) -> None:
    """And nothing is said of its weight."""
    (line,) = lines(scenario, small + deed(modality="intended"))
    assert line.endswith("announced, not counted; no paper in view says that it was carried out.")


def test_whether_it_can_be_undone_in_words() -> None:
    """From what wears off to what stays."""
    assert len({undone(share) for share in (0.05, 0.2, 0.5, 0.9)}) == 4
    assert undone(0.9) == HARD
