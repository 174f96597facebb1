"""Who sits for whom, from the line that says who is present; somebody of no stated side is a side of their own."""

import pytest

from benchmarks.reading.told import reading_of

BODY = (
    "1. Opening. The chair opened the meeting. The agenda was approved.\n\n"
    "2. Rosters. Mr Falk proposed a trial of four months. Ms Okoye replied that the branch could not agree to four months and "
    "asked for two. Mr Falk promised to circulate the figures by 12 May. The agenda item was closed by the chair.\n"
)


def acts(present: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return kinds and actors' names of minutes with a list of those present."""
    text = f"Minutes of the joint committee\n3 May 2024\n\n{present}\n\n{BODY}"
    reading = reading_of(text)
    names = {party.id: party.name for party in reading.parties}
    return [(str(act.kind), tuple(names[one] for one in act.actors)) for act in reading.acts]


@pytest.mark.parametrize(
    "present",
    [
        "Present: Mr Falk (works manager) and Ms Rhee for management; Ms Okoye (convenor), Mr Bell for the branch.",
        "For management: Mr Falk, Ms Rhee\nFor the branch: Ms Okoye, Mr Bell",
        "Management: Mr Falk (works manager), Ms Rhee\nBranch: Ms Okoye, Mr Bell",
        "Present: Mr Falk (works manager), Ms Rhee (management); Ms Okoye (convenor), Mr Bell (branch)",
        "Present: Management (Mr Falk, Ms Rhee), Branch (Ms Okoye, Mr Bell)",
    ],
)
def test_people_act_for_the_side_that_they_sit_for(present: str) -> None:
    """Every form of the list gives the same sides."""
    found = acts(present)
    assert ("propose", ("management",)) in found
    assert ("request", ("branch",)) in found
    assert ("assure", ("management",)) in found
    assert not [one for one in found if one[0] in {"propose", "request", "assure"} and not one[1]]


def test_people_of_no_stated_side_act_for_themselves() -> None:
    """Nobody acts for nobody: the person is the actor, to be confirmed."""
    found = acts("Apologies: Ms Rhee.")
    assert ("propose", ("Falk",)) in found
    assert ("assure", ("Falk",)) in found


STATES = (
    "1. Gauges. Ms Adler asked when the gauging data for April would be sent. Mr Stroem replied that they would be sent by 20 May.\n\n"
    "2. Flow. Mr Pohl proposed to raise the winter flow. Ms Quist said that Halvia could not accept a figure before the study was finished.\n"
)


@pytest.mark.parametrize(
    "present",
    [
        "Present: for Gorland, Ms Adler and Mr Pohl; for Halvia, Mr Stroem and Ms Quist.",
        "Present: Ms Adler (Gorland), Mr Pohl (Gorland), Mr Stroem (Halvia), Ms Quist (Halvia)",
        "For Gorland (items 1 and 2): Ms Adler, Mr Pohl\nFor Halvia (all items): Mr Stroem, Ms Quist",
    ],
)
def test_sides_that_no_list_knows_are_those_of_the_list_of_those_present(present: str) -> None:
    """Their people act for them; the answer replies to the question before it, and both are about the data."""
    reading = reading_of(f"Minutes of the joint committee\n3 May 2024\n\n{present}\n\n{STATES}")
    told = [(str(act.kind), act.actors, act.topic) for act in reading.acts]
    assert ("request", ("gorland",), "gauging data for April") in told
    assert ("answer", ("halvia",), "gauging data for April") in told
    assert ("propose", ("gorland",), "winter flow") in told
    assert [kind for kind, who, _ in told if who == ("halvia",) and kind in {"refuse", "state", "hold"}] == ["hold"]
    assert {party.name for party in reading.parties} >= {"Gorland", "Halvia"}


def test_how_long_somebody_stayed_is_no_side() -> None:
    """The words "for items 2 to 5" say when."""
    found = acts("Present: Ms Okoye, Mr Falk (works manager) for items 2 to 5")
    assert not [names for _, names in found if any("items" in name for name in names)]


def test_a_heading_that_runs_into_its_sentence_seats_nobody() -> None:
    """What stands before the colon is the subject, whoever speaks behind it."""
    text = (
        "BUDGET: NEW ALDERNEY cautioned that the programme would have to be suspended. NEW ALDERNEY, supported by PALISSY, "
        "proposed following this advice. PALISSY opposed the fee.\n"
    )
    assert "BUDGET" not in {party.name for party in reading_of(text).parties}
