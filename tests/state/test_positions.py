"""Each party's latest stance on each point."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.brief.conftest import act, document, position
from verbale.dossier import Dossier
from verbale.dossier.membership import Membership
from verbale.model import Kind, Modality, Party, Person, Point, Polarity, RecordedAct, Stance
from verbale.state.positions import holders, points_of, positions, stance_of

PAPER = document("Arda spoke of it.", "2024-03-05", "paper.txt")
DOSSIER = Dossier(
    title="Talks", parties=(Party("arda", "Arda"), Party("bel", "Bel"), Party("ring", "Ring", members=("arda", "zed"))),
    people=(Person("mara", "Mara", party="bel"),), points=(Point("p", "Ports"), Point("q", "Quota")),
)  # fmt: skip


def told(kind: Kind, *actors: str, day: int = 5, name: str = "a", **facts: object) -> RecordedAct:
    """Return an act on a day of March."""
    made = act(PAPER, "Arda spoke of it", kind, actors=actors, **{"points": ("p",), **facts})
    return replace(made, id=name, happened=dt.date(2024, 3, day))


@pytest.mark.parametrize(
    ("kind", "facts", "stance"),
    [
        (Kind.PROPOSE, {}, Stance.PROPOSES),
        (Kind.REFUSE, {}, Stance.REFUSES),
        (Kind.AGREE, {}, Stance.AGREED),
        (Kind.AGREE, {"modality": Modality.INTENDED}, Stance.OPEN),
        (Kind.ACCEPT, {"modality": Modality.INTENDED}, Stance.OPEN),
        (Kind.ACCEPT, {"modality": Modality.CONDITIONAL}, Stance.OPEN),
        (Kind.SUPPORT, {"modality": Modality.CONDITIONAL}, Stance.OPEN),
        (Kind.SUPPORT, {"modality": Modality.INTENDED}, Stance.SUPPORTS),
        (Kind.REFUSE, {"modality": Modality.CONDITIONAL}, Stance.REFUSES),
        (Kind.ANSWER, {"polarity": Polarity.POSITIVE}, Stance.OPEN),
        (Kind.ANSWER, {"polarity": Polarity.NEGATIVE}, Stance.REFUSES),
        (Kind.STATE, {"polarity": Polarity.NEGATIVE}, Stance.CONCERNED),
        (Kind.STATE, {"modality": Modality.FEARED}, Stance.CONCERNED),
        # a polarity that is not the kind's says that it bears on the point the other way
        (Kind.PROPOSE, {"polarity": Polarity.NEGATIVE}, Stance.OPPOSES),
        (Kind.SUPPORT, {"polarity": Polarity.NEGATIVE}, Stance.OPPOSES),
        (Kind.OPPOSE, {"polarity": Polarity.POSITIVE}, Stance.SUPPORTS),
        (Kind.RESTATE, {"polarity": Polarity.NEGATIVE}, Stance.OPPOSES),
        (Kind.RESTATE, {"polarity": Polarity.POSITIVE}, None),  # its own proposal, repeated
        (Kind.RESTATE, {}, None),
        # who asks nobody in particular for a thing wants it
        (Kind.REQUEST, {}, Stance.PROPOSES),
        (Kind.REQUEST, {"polarity": Polarity.NEGATIVE}, Stance.OPPOSES),
        (Kind.REQUEST, {"addressees": ("bel",)}, None),
        (Kind.REQUEST, {"modality": Modality.INTENDED}, None),
        # what there must be, and what there must not be
        (Kind.STATE, {"modality": Modality.DEMANDED, "polarity": Polarity.POSITIVE}, Stance.SUPPORTS),
        (Kind.STATE, {"modality": Modality.DEMANDED, "polarity": Polarity.NEGATIVE}, Stance.OPPOSES),
        (Kind.STATE, {"modality": Modality.DEMANDED}, None),
        # one side's word that all agreed settles nothing
        (Kind.AGREE, {"according_to": "bel"}, None),
        (Kind.ANSWER, {}, None),
        (Kind.STATE, {}, None),
        (Kind.PROPOSE, {"modality": Modality.FEARED}, None),
        (Kind.PROPOSE, {"modality": Modality.NOT_DONE}, None),
        (Kind.REFUSE, {"modality": Modality.DENIED}, None),
        (Kind.ACCEPT, {"modality": Modality.DEMANDED}, None),
        (Kind.WELCOME, {"polarity": Polarity.POSITIVE}, None),
        (Kind.MEET, {}, None),
    ],
)
def test_the_stance_of_an_act(kind: Kind, facts: dict[str, Any], stance: Stance | None) -> None:
    """By its kind, else its polarity; on conditions or in future an agreement is an opening; what was not done takes none."""
    assert stance_of(told(kind, "arda", **facts).act) is stance


def test_a_group_speaks_for_those_who_are_in_it_that_day() -> None:
    """Who joined on 10 March follows what the group says from then on."""
    joined = (Membership(group="ring", party="bel", since=dt.date(2024, 3, 10)),)
    early, late = told(Kind.OPPOSE, "ring", day=5), told(Kind.SUPPORT, "ring", day=12, name="b")
    dossier = replace(DOSSIER, memberships=joined)
    stood = {cell.party: cell.stance for cell in positions([early], dossier)}
    assert stood == {"ring": Stance.OPPOSES, "arda": Stance.OPPOSES}
    stood = {cell.party: cell.stance for cell in positions([early, late], dossier)}
    assert stood == dict.fromkeys(("ring", "arda", "bel"), Stance.SUPPORTS)


def test_points_or_the_topics_words() -> None:
    """And nothing where there is neither."""
    assert points_of(told(Kind.STATE, "arda", topic="salt").act) == ("p",)
    assert points_of(told(Kind.STATE, "arda", points=(), topic="salt").act) == ("salt",)
    assert points_of(told(Kind.STATE, "arda", points=()).act) == ()


def test_whose_stance() -> None:
    """The group's that is spoken for, else the actors', people as their party."""
    assert holders(told(Kind.STATE, "mara", "arda", "bel").act, DOSSIER) == ("bel", "arda")
    assert holders(told(Kind.STATE, "mara", on_behalf_of="ring").act, DOSSIER) == ("ring",)


def test_the_latest_counts() -> None:
    """Point by point and party by party, in order; with its option, act and day."""
    acts = [
        told(Kind.PROPOSE, "arda", name="one", option="low"), told(Kind.REFUSE, "mara", name="two", points=("q", "p")),
        told(Kind.ACCEPT, "bel", name="three", day=6),
    ]  # fmt: skip
    assert positions(acts, DOSSIER) == (
        position("p", "arda", Stance.PROPOSES, option="low", act="one"),
        position("p", "bel", Stance.ACCEPTS, "2024-03-06", act="three"),
        position("q", "bel", Stance.REFUSES, act="two"),
    )


def test_on_one_day_a_view_does_not_blur_a_definite_stance() -> None:
    """But a later day's does, and so does a definite one of the same day."""
    refused, fears = (
        told(Kind.REFUSE, "bel", name="no"),
        told(Kind.STATE, "bel", name="fear", modality=Modality.FEARED),
    )
    assert [cell.act for cell in positions([refused, fears], DOSSIER)] == ["no"]
    assert [cell.act for cell in positions([fears, refused], DOSSIER)] == ["no"]
    assert [cell.act for cell in positions([refused, replace(fears, happened=dt.date(2024, 3, 6))], DOSSIER)] == [
        "fear"
    ]
    assert [cell.act for cell in positions([refused, told(Kind.ACCEPT, "bel", name="yes")], DOSSIER)] == ["yes"]


def test_members_follow_their_group_until_they_speak() -> None:
    """Those at the table; their own word wins, whenever it was said."""
    group = told(Kind.REFUSE, "ring", name="ring", day=9)
    assert [(cell.party, cell.stance) for cell in positions([group], DOSSIER)] == [
        ("arda", Stance.REFUSES),
        ("ring", Stance.REFUSES),
    ]
    own = told(Kind.ACCEPT, "arda", name="own", day=1)
    assert [(cell.party, cell.act) for cell in positions([own, group], DOSSIER)] == [("arda", "own"), ("ring", "ring")]


def test_topics_are_rows_only_without_points() -> None:
    """Where the dossier has points, words that match none are no row."""
    topic = told(Kind.REFUSE, "bel", points=(), topic="salt")
    assert positions([topic], DOSSIER) == ()
    assert [cell.point for cell in positions([topic], replace(DOSSIER, points=()))] == ["salt"]


def test_topics_are_parted_by_semicolons() -> None:
    """One sentence may be about several things."""
    assert points_of(told(Kind.WELCOME, "arda", points=(), topic="missiles; visits on both sides").act) == (
        "missiles",
        "visits on both sides",
    )


def test_without_points_only_loose_groups_speak_for_their_members() -> None:
    """An organisation acts by itself."""
    for kind, held in (("group", {"ring", "arda"}), ("organisation", {"ring"})):
        sides = (*DOSSIER.parties[:2], replace(DOSSIER.parties[2], kind=kind))
        bare = replace(DOSSIER, points=(), parties=sides)
        made = positions([told(Kind.PROPOSE, "ring", points=(), topic="salt")], bare)
        assert {cell.party for cell in made} == held
