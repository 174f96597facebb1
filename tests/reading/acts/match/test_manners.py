"""Manners of speaking that tell no act, and what looks like one kind and is another."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"
LETTER = "From: Tarkos plc\nTo: The Seamen's League\nDate: 6 March 2025\n\nDear colleagues,\n\n{}\n\nYours sincerely,\nAna Ruiz, for Tarkos plc\n"


def told(words: str, head: str = HEAD + "{}\n") -> list[tuple[str, str, tuple[str, ...]]]:
    """Return kind, modality and actors of what is asserted."""
    acts = [act for act in reading_of(head.format(words)).acts if "/move." not in act.rule]
    return [(str(act.kind), str(act.modality), act.actors) for act in acts if act.certainty == "asserted"]


@pytest.mark.parametrize(
    "words",
    [
        "That removes one of the risks you mention.",
        "We have read the advice he referred to.",
        "I refer to your letter of 3 May.",
        "We refer to our conversation of last week.",
        "We want to let you know where things stand.",
        "We wish to inform you of the timetable.",
    ],
)
def test_a_manner_of_speaking(words: str) -> None:
    """No position is stated by it."""
    assert not [row for row in told(words, LETTER) if row[0] == "state"]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Nor has Peru agreed, as one station reported, to observers on board.", {"brief", "state", "disclose"}),
        ("Peru could not answer for the consequences.", {"answer", "hold"}),
        ("Peru put aside 40,000 pounds to help the families.", {"hold"}),
        ("Chile said that a visit could not take the place of a release.", {"meet", "refuse"}),
    ],
)
def test_words_of_another_sense(words: str, kinds: set[str]) -> None:
    """What the words mean here is no such act."""
    assert not [row for row in told(words) if row[0] in kinds and row[2] != ("cl",)]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Peru is not able to meet this demand.", ("refuse", "done", ("pe",))),
        ("Peru cannot meet the claim of Chile.", ("refuse", "done", ("pe",))),
        ("Peru met the demand of Chile.", ("accept", "done", ("pe",))),
        ("Peru once again refused to discuss parking charges.", ("refuse", "done", ("pe",))),
        ("Peru met Chile on Monday.", ("meet", "done", ("pe", "cl"))),
    ],
)
def test_what_is_met_and_refused(words: str, act: tuple[str, str, tuple[str, ...]]) -> None:
    """A demand is met, a party is met with; charges that are paid are no claim."""
    assert act in told(words)


def test_who_assures_that_it_would_promises() -> None:
    """Asked whether it would be, the chair assured them that it would."""
    rows = told("Peru asked Chile to publish the report. Chile assured Peru that it would.")
    assert ("assure", "done", ("cl",)) in rows
    assert "accept" not in {row[0] for row in rows}


@pytest.mark.parametrize(
    "words",
    [
        "Peru is grateful to Chile for its offer to host the talks.",
        "Peru expressed its thanks to Chile for its offer to host the talks.",
    ],
)
def test_the_thing_thanked_for_is_theirs_who_are_thanked(words: str) -> None:
    """Who is thanked made the offer."""
    assert ("pe",) not in {row[2] for row in told(words) if row[0] == "propose"}


def test_who_is_given_a_request_makes_none() -> None:
    """It was given to them."""
    assert not [row for row in told("The Works Council had been given the request on Tuesday.") if row[2]]


def test_who_lets_somebody_know_speaks_of_themselves() -> None:
    """Whoever lets know is meant by "it"."""
    rows = told("Marlow, which holds a tenth of the shares, has let Chile know that it would not accept 352 pence.")
    assert [row[2] for row in rows if row[0] == "refuse"] == [("marlow",)]


@pytest.mark.parametrize("name", ["Isles of Marden", "Duchy of Lorne", "Port of Danforth"])
def test_lands_with_of_in_their_name(name: str) -> None:
    """The whole name is the name."""
    assert told(f"The {name} rejected the draft.")[0][2] == (name.lower().replace(" ", "-"),)


def test_a_seat_of_a_house_is_no_side() -> None:
    """Who sits for a place in a house, short in later turns, speaks for nobody but themselves."""
    text = (
        "ASSEMBLY OF NORRICK\nOFFICIAL REPORT\n25 February 2025\n\n"
        "Mrs Joan Tilley (Eastmere) (Prog): To ask the Minister for Health what progress there is.\n\n"
        "The Minister for Health (Mr Gareth Pole): We offered 5 per cent on 12 February. We have met the doctors twice.\n\n"
        "Mrs Tilley: I welcome the study. Will he publish it?\n\nMr Pole: I will not publish it this week.\n"
    )
    acts = [act for act in reading_of(text).acts if act.kind == "welcome"]
    assert acts
    assert not any("eastmere" in act.actors for act in acts)
