"""A dossier's statements as constraints, its weights within a margin, and what holds in words."""

from typing import Any

import pytest

from verbale.counsel.preferences.from_statements import asked, partial_of, ready
from verbale.counsel.preferences.robustness import Question
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences, Statement
from verbale.model import Option, Party, Point

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
PAY = Point(
    "pay", "Pay rise", options=(Option("low", "2 %"), Option("high", "4 %")), weights={"union": 3.0, "port": 1.0}
)
HOURS = Point(
    "hours", "Hours", options=(Option("38", "38 h"), Option("37", "37 h")), weights={"union": 1.0, "port": 1.0}
)
NAME = Point("name", "Name", options=(Option("one", "The one"),))
DOSSIER = Dossier(title="Talks", parties=(Party("union", "Union"), Party("port", "Port")), points=(PAY, HOURS, NAME))
PARTIES = ["union", "port"]


def row(party: str, point: str, says: str, **more: Any) -> Statement:
    """Return a statement."""
    return Statement(party=party, point=point, says=says, source="an invented letter", **more)


ORDERS = tuple(
    row(party, point.id, "order", options=tuple(option.id for option in point.options)[:: 1 if party == "port" else -1])
    for party in PARTIES
    for point in (PAY, HOURS)
)


def preferences(*rows: Statement, **more: Any) -> Preferences:
    """Return preferences of these statements."""
    return Preferences(
        **{"assessed_by": "A. Nalyst", "threat": {"union": 0.2, "port": (0.1, 0.3)}, "statements": rows, **more}
    )


def test_orders_that_nobody_stated() -> None:
    """Pair by pair; other statements are none, and an issue with one option needs none."""
    words = row("union", "hours", "red line", option="38")
    assert ready([PAY, HOURS], PARTIES, preferences(ORDERS[0], words)) == [
        ("union", "hours"),
        ("port", "pay"),
        ("port", "hours"),
    ]
    assert ready([PAY, HOURS, NAME], PARTIES, preferences(*ORDERS)) == []


def test_statements_become_constraints() -> None:
    """Those of the parties and points asked for; words for people alone and points left out are not reckoned with."""
    extra = (
        row("union", "pay", "", quote="We want more."), row("navy", "pay", "red line", option="low"), row("union", "fish", "red line", option="x"),
        row("union", "pay", "cares more", than="fish"), row("union", "pay", "cares more", than="hours", times=2.0),
    )  # fmt: skip
    made = partial_of([PAY, HOURS], PARTIES, preferences(*ORDERS, *extra))
    assert [(saying.party, saying.says, saying.issue) for saying in made.sayings[4:]] == [
        ("union", "cares more", "pay")
    ]
    assert (made.sayings[4].than, made.sayings[4].times, made.sayings[4].source) == ("hours", 2.0, "an invented letter")
    assert made.unknowns.issues == {"pay": ("low", "high"), "hours": ("38", "37")}
    assert made.parties == ("union", "port")


def test_weights_within_a_margin() -> None:
    """Shares of the total, a quarter either way unless it says otherwise, never above all; none for who lacks one."""
    made = partial_of([PAY, HOURS], PARTIES, preferences(*ORDERS))
    assert made.weights["union"] == {"pay": pytest.approx((0.5625, 0.9375)), "hours": pytest.approx((0.1875, 0.3125))}
    wide = partial_of([PAY, HOURS], PARTIES, preferences(*ORDERS, weights_within=0.5))
    assert wide.weights["union"]["pay"] == pytest.approx((0.375, 1.0))
    light = Point("hours", "Hours", options=HOURS.options, weights={"union": 1.0})
    assert set(partial_of([PAY, light], PARTIES, preferences(*ORDERS)).weights) == {"union"}


def test_a_question_in_the_dossiers_names() -> None:
    """Titles of points and options, names of parties."""
    assert asked(DOSSIER, Question("union", "pay", "hours")) == "Does Union care more about Pay rise than about Hours?"
    assert (
        asked(DOSSIER, Question("port", "pay", option="low"))
        == "Is '2 %' on Pay rise worth more than half of the best to Port?"
    )
    assert (
        asked(DOSSIER, Question("port", level=0.25))
        == "Is no agreement worth more than 0.25 of everything it wants to Port?"
    )
