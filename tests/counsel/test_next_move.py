"""What to table next, and why now: from the record alone."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import debt, playing, position
from tests.counsel.conftest import DOSSIER, SPACE, TRADE
from verbale.counsel.next_move import NextMove, move
from verbale.counsel.space.space import Space
from verbale.model import Position, Stance, Status

# Arda stands at high and shut: towards the trade it can open the ports, for 0.25 and 0.75 to Bel.
OPENS = "Arda could offer 'All' on Access to ports instead of 'None': it costs 0.250 and gives 0.750 to Bel."
SHUT = position("ports", "arda", Stance.PROPOSES, option="shut")
HIGH = position("quota", "arda", Stance.PROPOSES, option="high")


def asked(*cells: Position, by: str = "arda", **more: object) -> NextMove | None:
    """Return the next move on a record of these stances."""
    return move(DOSSIER, playing(positions=cells, **more), SPACE, TRADE, by)


def test_a_move_without_a_reason() -> None:
    """What it costs and gives; nothing is made up for why now."""
    assert asked(SHUT, HIGH) == NextMove("ports", "open", "arda", "bel", OPENS)


def test_from_its_best_where_the_record_has_no_option() -> None:
    """Not "instead of" anything: a stance without an option, or one of another point, says none."""
    found = asked(position("ports", "arda", Stance.OPEN), position("quota", "arda", Stance.PROPOSES, option="shut"))
    assert found is not None
    assert found.text == "Arda could offer 'All' on Access to ports: it costs 0.250 and gives 0.750 to Bel."


def test_an_answer_that_is_owed_is_a_reason() -> None:
    """To whom and for how many days, by the act that asked; not one that was given, nor the other side's."""
    owed = debt("ports", "2024-03-01", debtor="arda", creditor="bel", opened_by="q7")
    found = asked(SHUT, HIGH, obligations=(owed,))
    assert found is not None
    assert (found.why, found.acts) == ("Bel has waited for an answer on it for 29 days.", ("q7",))
    for other in (
        replace(owed, status=Status.ANSWERED, closed=dt.date(2024, 3, 9)), replace(owed, point="quota"),
        debt("ports", debtor="bel", creditor="arda"),
    ):  # fmt: skip
        assert getattr(asked(SHUT, HIGH, obligations=(other,)), "why", None) == ""


def test_an_opening_of_the_other_side_is_a_reason() -> None:
    """That it was open, or made a proposal itself, and when; a refusal is none."""
    opened = position("ports", "bel", Stance.OPEN, "2024-03-09", act="a3")
    found = asked(SHUT, HIGH, opened)
    assert found is not None
    assert (found.why, found.acts) == ("Bel was open to it on 9 March 2024.", ("a3",))
    made = asked(SHUT, HIGH, replace(opened, stance=Stance.PROPOSES))
    assert made is not None
    assert made.why == "Bel made a proposal on it on 9 March 2024."
    refused = asked(SHUT, HIGH, replace(opened, stance=Stance.REFUSES))
    assert refused is not None
    assert refused.why == ""


def test_a_step_with_a_reason_comes_before_a_better_one() -> None:
    """Access gives more for what it costs; but of the quota the record says that the other side was open to it."""
    space = Space(
        dict(SPACE.issues),
        {"arda": {"quota": [0.0, 0.2], "ports": [0.1, 0.0]}, "bel": {"quota": [0.3, 0.0], "ports": [0.0, 0.4]}},
        {"arda": 0.0, "bel": 0.0},
    )
    target = space.package({"quota": "low", "ports": "open"})
    opened = position("quota", "bel", Stance.OPEN, "2024-03-09", act="a3")
    without, having = (move(DOSSIER, playing(positions=cells), space, target, "arda") for cells in ((), (opened,)))
    assert (without and without.point, having and having.point) == ("ports", "quota")


def test_the_other_side_has_its_own() -> None:
    """From where it stands itself."""
    back = move(
        DOSSIER, playing(positions=(position("quota", "bel", Stance.PROPOSES, option="low"),)), SPACE, TRADE, "bel"
    )
    assert back is not None
    assert (
        back.text
        == "Bel could offer '200 tons' on Quota for cod instead of '100 tons': it costs 0.250 and gives 0.750 to Arda."
    )


def test_nothing_to_table() -> None:
    """A stranger, a side that stands there already, or steps that cost more than they give."""
    assert asked(by="zed") is None
    assert asked(position("ports", "arda", Stance.PROPOSES, option="open"), HIGH) is None
    dear = SPACE.package({"quota": "low", "ports": "shut"})
    assert move(DOSSIER, playing(positions=(HIGH, SHUT)), SPACE, dear, "arda") is None
