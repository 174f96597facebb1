"""Clock rules: presets with their sources, rules as people write them, and the rule of a debt."""

import datetime as dt
from dataclasses import replace

import pytest

from verbale.dossier import ClockRule
from verbale.errors import WatchError
from verbale.model import Obligation, Status
from verbale.watch.clocks.rules import UNITS, CountingRule, presets, rule_for, rule_of

DEBT = Obligation(
    id="o", debtor="port", creditor="union", point="pay", request="propose", opened=dt.date(2025, 3, 3), opened_by="a", status=Status.OPEN
)  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "what", "cure"),
    [
        (
            {"unit": "fortnights"}, "The clock rule 'x' counts in 'fortnights'.", "Use days, working days, weeks, months, years.",
        ),
        ({"roll": "back"}, "The clock rule 'x' cannot be read.", "roll is forward or none."),
        ({"counted_from": "noon"}, "The clock rule 'x' cannot be read.", "roll is forward or none."),
        ({"length": -1}, "The clock rule 'x' has length -1.", "Give 0 or more."),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_is_told(fields: dict[str, object], what: str, cure: str) -> None:
    """When it is made."""
    with pytest.raises(WatchError) as caught:
        CountingRule(name="x", **fields)  # type: ignore[arg-type]  # each has its own type
    assert (caught.value.what, caught.value.cure) == (what, cure)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(("roll", "counted_from"), [("none", "event"), ("forward", "day after")])
def test_every_unit_and_way_of_counting_is_a_rule(unit: str, roll: str, counted_from: str) -> None:
    """A length of nought too; the same rule with another length is otherwise the same."""
    rule = CountingRule(name="x", unit=unit, roll=roll, counted_from=counted_from, length=0, agreed=False)
    assert rule.of(3) == CountingRule(name="x", unit=unit, roll=roll, counted_from=counted_from, length=3, agreed=False)


def test_presets_are_those_of_the_data_file() -> None:
    """Under their names, in their order, whole."""
    assert list(presets())[:3] == ["calendar-days", "working-days", "weeks"]
    assert presets()["eu-1182-days"] == CountingRule(
        name="eu-1182-days", title="Days under EU Regulation 1182/71", unit="days", roll="forward", least_working_days=2,
        source="Regulation (EEC, Euratom) No 1182/71, Art. 3(1), (2)(b), (4), (5)",
    )  # fmt: skip


def test_a_rule_is_written_in_three_ways() -> None:
    """As such, by name with or without a length, or as a mapping of its fields."""
    rule = CountingRule(name="own", length=3)
    assert rule_of(rule) is rule
    assert rule_of("weeks") is presets()["weeks"]
    assert rule_of(" weeks :6") == rule_of("weeks: 6") == presets()["weeks"].of(6)
    assert rule_of({"unit": "months", "length": 3}) == CountingRule(name="given", unit="months", length=3)
    assert rule_of({"name": "own", "length": 3}) == rule


@pytest.mark.parametrize(
    ("given", "what", "cure"),
    [
        ({"units": "days", "zeal": 1}, "A clock rule has no 'units'.", "Did you mean 'unit'?"),
        ("week:6", "There is no clock rule 'week'.", "Did you mean 'weeks'?"),
        ("weeks:six", "'weeks:six' has no length that can be read.", "Write for example working-days:20."),
        ("weeks:-6", "'weeks:-6' has no length that can be read.", "Write for example working-days:20."),
    ],
)
def test_what_is_no_rule_is_told(given: object, what: str, cure: str) -> None:
    """With a near one, where there is one."""
    with pytest.raises(WatchError) as caught:
        rule_of(given)  # type: ignore[arg-type]  # some of it is wrong on purpose
    assert (caught.value.what, caught.value.cure) == (what, cure)


@pytest.mark.parametrize(
    ("limits", "fits"),
    [
        ({}, True), ({"request": "propose"}, True), ({"debtor": "port"}, True), ({"point": "pay"}, True),
        ({"request": "propose", "debtor": "port", "point": "pay"}, True), ({"request": "request"}, False),
        ({"debtor": "union"}, False), ({"point": "hours"}, False), ({"debtor": "port", "point": "hours"}, False),
    ],
)  # fmt: skip
def test_a_rule_fits_what_it_is_limited_to(limits: dict[str, str], fits: bool) -> None:
    """By kind of request, debtor and point; what is not said limits nothing."""
    found = rule_for((replace(ClockRule(preset="weeks", length=2), **limits),), DEBT)  # type: ignore[arg-type]  # texts all
    assert (found is not None) == fits


def test_the_first_rule_that_fits_counts() -> None:
    """With the dossier's length, extensions and whether it was agreed; the preset's length where none is given."""
    rows = (
        ClockRule(preset="weeks", length=2, point="hours"),
        ClockRule(preset="working-days", length=15, extensions=(5, 3), agreed=False),
        ClockRule(preset="calendar-days", length=1),
    )
    assert rule_for(rows, DEBT) == CountingRule(
        name="working-days", title="Working days of the debtor's calendar", source="plain counting", unit="working days", length=23,
        agreed=False,
    )  # fmt: skip
    own = rule_for((ClockRule(preset="eu-merger-phase-1", extensions=(10,)),), DEBT)
    assert own is not None
    assert (own.length, own.agreed) == (35, True)
    bare = rule_for((ClockRule(preset="weeks", extensions=(1,)),), DEBT)
    assert bare is not None
    assert bare.length is None
    assert rule_for((), DEBT) is None
