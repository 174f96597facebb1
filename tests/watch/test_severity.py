"""What a measure weighs: the published scale, the reading's deeds, and a person before a default."""

import csv
import os
import tomllib
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from tests.watch.test_measures import deed
from verbale.watch import watch
from verbale.watch.context import WatchContext
from verbale.watch.indicators.s2_deterioration import unit
from verbale.watch.measures import register
from verbale.watch.severity import class_of, default_for, defaults, type_of

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[3] / "shared" / "data"))


def test_defaults_are_those_of_the_published_scale() -> None:
    """Each type's score is that of its CAMEO class in the published table."""
    path = DATA / "events" / "cameo_goldstein.csv"
    if not path.is_file():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    with path.open(encoding="utf-8") as lines:
        scores = {row["code"]: float(row["goldstein"]) for row in csv.DictReader(lines)}
    for row in defaults().values():
        assert scores[row.cameo.lstrip("0")] == row.goldstein, row.name
        assert 0 <= row.severity <= 10
        assert 0 <= row.irreversible <= 1
        assert row.half_life > 0


def test_no_name_has_two_types() -> None:
    """A rule can mean one type only."""
    names = [name for row in defaults().values() for name in {row.name, *row.names}]
    assert len(names) == len(set(names))


def test_the_type_comes_from_the_rule() -> None:
    """The last part of a rule that names a type is the type."""
    found = default_for("news/measure.sanction")
    assert found is not None
    assert found.severity == pytest.approx(8.0)
    assert found.sign == 1
    lifted = default_for("news/measure.lift-sanctions")
    assert lifted is not None
    assert lifted.sign == -1
    assert default_for("news/measure") is None


def test_every_deed_of_the_reading_has_a_default_or_is_left_to_people() -> None:
    """The classes of deeds that documents are read for are those of the table; two are for a person to judge."""
    text = (resources.files("verbale.reading.lang.en") / "deed_classes.toml").read_text(encoding="utf-8")
    deeds = {row["deed"] for row in tomllib.loads(text)["class"]}
    assert {deed for deed in deeds if default_for(f"news/measure.{deed}") is None} == {"recognise", "personnel"}


def test_a_person_judges_before_a_type(scenario: Callable[[str], Any], small: str) -> None:
    """The dossier's assessment gives the number, and its author is named."""
    judged = small.replace(
        '[[comparison]]\nname = "requests',
        '[[assessment]]\nby = "alba"\nday = 2023-11-01\naffected = ["borea"]\nseverity = 3.0\nassessed_by = "A. Analyst (invented)"\n\n'
        '[[comparison]]\nname = "requests',
        1,
    )
    case = scenario(judged + deed(by='["alba"]', day="2023-11-01"))
    figure = watch(case.dossier, case.play).figure("s2.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value * unit() == pytest.approx(
        3 * 0.5 * (0.2 + 0.8 * 2 ** (-30 / 120))
    )  # fish weighs half of ports for Borea
    assert any("A. Analyst (invented)" in step for step in figure.steps)


def test_the_type_alone_gives_a_class_and_no_number(scenario: Callable[[str], Any], small: str) -> None:
    """Its score says which class, and whether it worsens; nothing of it enters an index."""
    made = scenario(small + deed())
    case = WatchContext(made.dossier, made.play)
    (row,) = register(case).counted
    found, default = class_of(case, row), type_of(case, row)
    assert found is not None
    assert default is not None
    assert (found[0].name, found[1], default.name, row.severity) == ("serious", "", "deployment", None)
    index = watch(made.dossier, made.play).figure("s2.alba")
    assert index is not None
    assert index.value is None


def test_of_a_type_nobody_knows_there_is_no_class(scenario: Callable[[str], Any], small: str) -> None:
    """A change of staff is for a person to judge."""
    made = scenario(small + deed(kind="personnel"))
    case = WatchContext(made.dossier, made.play)
    assert class_of(case, register(case).counted[0]) is None
