"""What an interview starts from: statements, values, positions as assumptions called so, and ends of scales to ask about."""

import pytest

from tests.counsel.asking.conftest import ISSUES, POINTS
from verbale.counsel.asking.starting import UNKNOWN, from_positions, start
from verbale.dossier.preferences import Preferences, Statement

SIDES = ("union", "port")


def test_positions_tell_directions() -> None:
    """Each side likes the end on its side of the others; an end that it asks for; the middle alone tells nothing."""
    pay = POINTS[0]
    apart = {("pay", "union"): "mid", ("pay", "port"): "low"}
    order = from_positions(pay, "union", apart)
    assert order is not None
    assert (tuple(order.options), order.source) == (("high", "mid", "low"), "assumed from its position")
    lower = from_positions(pay, "port", apart)
    assert lower is not None
    assert lower.options[0] == "low"
    assert from_positions(pay, "union", {("pay", "union"): "mid"}) is None
    alone = from_positions(pay, "union", {("pay", "union"): "high"})
    assert alone is not None
    assert alone.options[0] == "high"
    assert from_positions(pay, "union", {("pay", "union"): "mid", ("pay", "port"): "mid"}) is None
    assert from_positions(pay, "union", {}) is None


def test_what_is_open_is_asked_first_and_left_out() -> None:
    """The heaviest point first; an answer gives the order along the scale, no answer leaves the point out."""
    begun = start(POINTS, SIDES, {("pay", "union"): "high", ("pay", "port"): "low"})
    assert [point.id for point in begun.points] == ["pay"]
    assert [(pair.party, dict(pair.first), dict(pair.second)) for pair in begun.open][:2] == [
        ("union", {"hours": "38"}, {"hours": "36"}), ("port", {"hours": "38"}, {"hours": "36"}),
    ]  # fmt: skip
    assert begun.assumed == (("union", "pay", "high"), ("port", "pay", "low"))
    assert begun.threat == dict.fromkeys(SIDES, UNKNOWN)
    assert begun.unknown == SIDES
    answers = ["2", "1", "?", "1"]
    ends = list(zip(begun.open, answers, strict=True))
    done = start(POINTS, SIDES, {("pay", "union"): "high", ("pay", "port"): "low"}, None, ends)
    assert done.open == ()
    assert [point.id for point in done.points] == ["pay", "hours"]
    orders = {(saying.party, saying.issue): tuple(saying.options) for saying in done.sayings}
    assert orders["union", "hours"] == ISSUES["hours"][::-1]
    assert orders["port", "hours"] == ISSUES["hours"]


def test_statements_and_values_come_before_assumptions() -> None:
    """An order stated, an order of values, threat points and weights as they were given."""
    known = Preferences(
        assessed_by="A. Nalyst",
        threat={"union": 0.2},
        values={"port": {"pay": {"low": 1.0, "mid": 0.9, "high": 0.0}}},
        statements=(
            Statement(party="union", point="pay", source="letter", says="order", options=("mid", "high", "low")),
            Statement(party="union", point="pay", source="letter", says="rather", package={"pay": "mid", "hours": "38"},
                      to_package={"pay": "low", "hours": "36"}),
        ),
    )  # fmt: skip
    begun = start(POINTS[:1], SIDES, {("pay", "union"): "high", ("pay", "port"): "high"}, known)
    assert begun.assumed == ()
    assert begun.unknown == ("port",)
    assert begun.threat["union"] == 0.2
    assert [(saying.party, tuple(saying.options)) for saying in begun.sayings] == [
        ("union", ("mid", "high", "low")), ("port", ("low", "mid", "high")),
    ]  # fmt: skip


def test_constraints_of_it() -> None:
    """Ready to draw from."""
    pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
    wanted = {(issue, "union"): options[-1] for issue, options in ISSUES.items()}
    wanted |= {(issue, "port"): options[0] for issue, options in ISSUES.items()}
    made = start(POINTS, SIDES, wanted).partial()
    assert made.size == 18
    assert made.necessarily("union", {"pay": "high", "hours": "36", "berths": "ended"}, {"pay": "low", "hours": "36", "berths": "ended"})  # fmt: skip
