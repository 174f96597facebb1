"""Plain ways of telling: whose a fear, a briefing, a plea or a judgement is, and what is not told at all."""

import hashlib

import pytest

from verbale.model import Act, Document, Kind, Modality
from verbale.reading import load_bytes, read


def acts(text: str) -> list[Act]:
    """Read a text of Wednesday, 5 March 2025."""
    whole = f"Talks on the river go on\n\n5 March 2025\n\n{text}\n"
    document = load_bytes(whole.encode(), f"{hashlib.sha256(whole.encode()).hexdigest()[:8]}.txt")
    assert isinstance(document, Document)
    return [act for act in read(document).acts if act.certainty == "asserted"]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Peru is alarmed by the plan. What worries Peru is that the dam may be closed.", Kind.STATE, {"pe"}),
        (
            "Chile's President Juan Soto left. What bugs him is that the others could string the talks out.",
            Kind.STATE,
            {"cl"},
        ),
        ("The US and NATO rejection of the plan came on Monday.", Kind.REFUSE, {"us", "nato"}),
        ("Peruvian-Chilean consultations were held on Monday.", Kind.MEET, {"pe", "cl"}),
        ("A plea to keep the text secret was received from the Chilean side on Monday.", Kind.REQUEST, {"cl"}),
        ("The main points were made known by Peru on Monday.", Kind.DISCLOSE, {"pe"}),
        ("The replies of Peru and Chile were transmitted on Monday.", Kind.ANSWER, {"pe", "cl"}),
        ("Peru insisted that Chile open the dam.", Kind.REQUEST, {"pe"}),
        ("Peru, he thinks, is right. Chile thinks that parts of the reply are useful.", Kind.WELCOME, {"cl"}),
        ("From the letters it emerges that Chile rejected the levy.", Kind.REFUSE, {"cl"}),
        ("Peru has two worries. The first is that Chile will close the dam.", Kind.STATE, {"pe"}),
        ("NATO met on Monday. The plan was rejected by the Alliance.", Kind.REFUSE, {"nato"}),
        ("Nothing was offered by Chile, while it asked Peru for data.", Kind.REQUEST, {"cl"}),
        (
            "Peru's foreign minister, Ada Quispe, met Chile's foreign minister, Luz Soto, on Monday.",
            Kind.MEET,
            {"pe", "cl"},
        ),
        ("Peru said that steps might be taken which would leave Peru worse off.", Kind.STATE, {"pe"}),
    ],
)
def test_whose_act_it_is(text: str, kind: Kind, actors: set[str]) -> None:
    """The act is there, and it is all of theirs."""
    found = [act for act in acts(text) if act.kind is kind]
    assert {name for act in found for name in act.actors} == actors


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru's counterparts rejected the levy on Monday.", Kind.REFUSE),
        ("Peru's partners will play for time.", Kind.HOLD),
        ("There was no movement from Chile on fish, but some pointers to further talks.", Kind.CONCEDE),
        ("Chile's approval of a few passages was plain.", Kind.ACCEPT),
        ("The chancellor of Austria was in Lima for a conversation on fish.", Kind.SUPPORT),
        ("Peru has two worries. The first is that Chile will close the dam.", Kind.MEASURE),
        ("Back on Monday, Chile sent Peru a letter.", Kind.REFUSE),
        ("Chile calls the outcome unsatisfactory for Peru.", Kind.REQUEST),
    ],
)
def test_what_is_not_told(text: str, kind: Kind) -> None:
    """Those opposite a side are not that side; an emptied noun, a mere place, a far particle make no act."""
    assert not [act for act in acts(text) if act.kind is kind and act.modality is Modality.DONE and act.actors]


def test_answers_to_its_proposals_are_to_those_of_who_is_given_them() -> None:
    """And who will give them has not answered yet."""
    found = acts("Chile will give Peru written answers to its proposals next week.")
    assert {(act.kind, act.actors) for act in found} == {(Kind.HOLD, ("cl",)), (Kind.PROPOSE, ("pe",))}
    assert not [
        act
        for act in acts("Chile gave Peru written answers to its proposals.")
        if act.actors == ("cl",) and act.kind is Kind.PROPOSE
    ]


def test_whom_talks_are_offered_to_and_whose_register_it_is_not() -> None:
    """A name right behind the verb is given something; one inside a thing is part of its name."""
    (offer,) = (act for act in acts("Chile offers Peru talks on arms control.") if act.kind is Kind.PROPOSE)
    assert offer.addressees == ("pe",)
    assert not [act for act in acts("Chile gave up its demand for a separate EU register.") if "eu" in act.addressees]
