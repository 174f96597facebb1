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
