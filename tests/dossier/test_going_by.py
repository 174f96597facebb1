"""Who goes by another id: acts and moves of the record are told by the id that the dossier has for them now."""

import datetime as dt

from verbale.dossier import parse
from verbale.dossier.going_by import NOBODY, going_by
from verbale.model import Act, Evidence, HandMove, Kind, Move

DOSSIER = parse(
    """title = "Talks"
[[party]]
id = "arda"
name = "Arda"
formerly = ["ardan-ministry", "coast-office"]
[[party]]
id = "bel"
name = "Bel"
[[point]]
id = "quota"
title = "Quota"
formerly = ["catch"]
"""
)
WORDS = Evidence("0" * 64, 0, 4, "said")


def test_nobody_goes_by_another_id() -> None:
    """A dossier without former ids changes nothing, and is false."""
    act = Act(kind=Kind.STATE, actors=("x",), evidence=(WORDS,), rule="r")
    assert not NOBODY
    assert NOBODY.act(act) is act
    assert NOBODY.housed({"ann": "x"}) == {"ann": "x"}


def test_an_act_is_told_by_todays_ids() -> None:
    """Actors that have become one are one; whom they spoke to among themselves is addressed no more; points alike."""
    act = Act(
        kind=Kind.PROPOSE, actors=("ardan-ministry", "arda"), addressees=("coast-office", "bel"), points=("catch", "quota"),
        speaker="coast-office", on_behalf_of="ardan-ministry", according_to="bel", evidence=(WORDS,), rule="r",
    )  # fmt: skip
    told = going_by(DOSSIER).act(act)
    assert (told.actors, told.addressees, told.points) == (("arda",), ("bel",), ("quota",))
    assert (told.speaker, told.on_behalf_of, told.according_to) == ("arda", "arda", "bel")


def test_a_move_by_hand_and_people_follow() -> None:
    """Debtor, creditor, point and to whom an answer was passed on; and the party that a paper puts a person with."""
    day = dt.date(2025, 3, 1)
    move = HandMove(
        id="m", move=Move.REFER, debtor="coast-office", creditor="bel", point="catch", day=day, said_by="x", by="ann",
        known=day, refer_to="ardan-ministry",
    )  # fmt: skip
    told = going_by(DOSSIER).move(move)
    assert (told.debtor, told.creditor, told.point, told.refer_to) == ("arda", "bel", "quota", "arda")
    assert going_by(DOSSIER).housed({"ann": "coast-office", "ben": "bel"}) == {"ann": "arda", "ben": "bel"}
