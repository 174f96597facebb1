"""Who says yes to what was asked without saying to what; names of conferences; what is told of a time spoken of before."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"


def told(words: str) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return kind, modality, actors and addressees of what is asserted."""
    acts = reading_of(f"{HEAD}{words}\n").acts
    return [
        (str(act.kind), str(act.modality), act.actors, act.addressees) for act in acts if act.certainty == "asserted"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Peru asked Chile for the survey data, and Chile agreed.",
        "Peru asked Chile for the survey data, and Chile has agreed.",
        "Peru asked Chile to publish the data, and Chile consented.",
        "Peru invited Chile to the talks. Chile agreed.",
        "Peru asked Chile for a list of the wells; it agreed.",
    ],
)
def test_a_bare_yes_accepts(words: str) -> None:
    """What was asked is what is agreed to."""
    rows = told(words)
    assert ("accept", "done", ("cl",), ("pe",)) in rows
    assert rows[0][2] == ("pe",)


@pytest.mark.parametrize(
    "words",
    ["Peru asked Chile for the data, but Chile has not agreed.", "Peru asked Chile for the data. Chile did not agree."],
)
def test_a_bare_no_yes_yet(words: str) -> None:
    """Nothing was accepted."""
    assert ("accept", "not-done", ("cl",), ("pe",)) in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "Peru said that the text was weak, and Chile agreed.",
        "Peru asked Chile for the data, and Kenya agreed with Peru.",
        "Peru asked Chile for the data, and Chile agreed with Kenya on a date.",
    ],
)
def test_other_agreement_accepts_nothing_asked(words: str) -> None:
    """Agreeing with somebody, or to what was said, takes no request."""
    assert not [row for row in told(words) if row[0] == "accept"]


@pytest.mark.parametrize(
    "words",
    [
        "The UN Ocean Conference opened in Nice.",
        "The UN Food Summit was postponed.",
        "At the UN Water Conference, Peru proposed a fund.",
    ],
)
def test_a_conference_is_not_whoever_its_name_begins_with(words: str) -> None:
    """A name inside a name acts for nobody."""
    assert not [row for row in told(words) if "un" in row[2]]


def test_mandates_extended() -> None:
    """An agentless passive has no actor, and says what was extended."""
    assert told("The mandates of the mission and the panel of experts were extended.") == [("agree", "done", (), ())]


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("Peru offered to meet them that week.", False),
        ("Peru offered at that time to meet Chile.", False),
        ("Peru offered to meet Chile that same week.", True),
        ("At the same time Peru offered to meet Chile.", True),
        ("Peru offered to meet Chile on Monday.", True),
    ],
)
def test_an_offer_of_a_time_spoken_of_before(words: str, sure: bool) -> None:
    """Told long after, it is no offer of the day of the paper."""
    assert bool([row for row in told(words) if row[0] == "propose"]) is sure
