"""A real wire report of 15 February 2022, read from beside the repository: the acts it must yield by the general rules."""

import os
from pathlib import Path

import pytest

from verbale.model import Act, Document, Kind, Modality, Polarity
from verbale.reading import load, read

HOME = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ["VERBALE_DATA"]).parent if "VERBALE_DATA" in os.environ else HOME.parent / "shared"
REPORT = SHARED / "cases" / "european-security" / "report-2022-02-15.txt"


@pytest.fixture(scope="module")
def report() -> list[Act]:
    """Return the acts of the report, each with its words where it says they are."""
    if not REPORT.exists():
        pytest.skip(f"{REPORT.name} is not beside the repository")
    document = load(REPORT)
    assert isinstance(document, Document)
    found = read(document)
    assert not found.rejected
    for act in found.acts:
        for item in act.evidence:
            assert document.text[item.start : item.end] == item.exact
    return list(found.acts)


def one(acts: list[Act], kind: Kind, **wanted: object) -> Act:
    """Return the only act of a kind with these fields."""
    found = [
        act for act in acts if act.kind is kind and all(getattr(act, name) == value for name, value in wanted.items())
    ]
    assert len(found) == 1, [(act.kind, act.actors, act.polarity) for act in acts]
    return found[0]


def day(act: Act) -> str | None:
    """Return an act's date."""
    return act.when.edtf if act.when else None


def test_written_answers(report: list[Act]) -> None:
    """Two parties answered a third on 26 January, in the report's own voice."""
    act = one(report, Kind.ANSWER, according_to=None)
    assert (set(act.actors), act.addressees, day(act)) == ({"us", "nato"}, ("ru",), "2022-01-26")


def test_confidence_asked_and_broken(report: list[Act]) -> None:
    """One side asked it of who received the papers, on that day; two officials disclosed the main provisions on no day that is told."""
    asked, told = one(report, Kind.REQUEST, actors=("us",)), one(report, Kind.DISCLOSE)
    assert (asked.addressees, day(asked)) == (("ru",), "2022-01-26")
    assert (set(told.actors), day(told)) == ({"us", "nato"}, None)
    assert told.speaker is not None
    assert "blinken" in told.speaker
    assert "stoltenberg" in told.speaker


def test_the_minister_briefs(report: list[Act]) -> None:
    """The minister briefed his president; the negative answer that he told of is according to him."""
    told = one(report, Kind.BRIEF)
    assert (told.speaker, told.addressees) == ("sergey-lavrov", ("vladimir-putin",))
    act = one(report, Kind.ANSWER, polarity=Polarity.NEGATIVE)
    assert (set(act.actors), act.according_to) == ({"us", "nato"}, "sergey-lavrov")


def test_not_satisfied_and_constructive(report: list[Act]) -> None:
    """One side cannot be satisfied with the responses, and finds some of them constructive: two judgements of its own."""
    assert one(report, Kind.CRITICISE).actors == ("ru",)
    act = one(report, Kind.WELCOME)
    assert (act.actors, act.speaker, act.polarity) == (("ru",), "sergey-lavrov", Polarity.POSITIVE)


def test_fears_are_no_measures(report: list[Act]) -> None:
    """What is feared is a concern of who fears it; the report tells of no measure at all."""
    feared = [act for act in report if act.modality is Modality.FEARED]
    assert feared
    assert {(act.kind, act.actors, act.speaker) for act in feared} == {(Kind.STATE, ("ru",), "vladimir-putin")}
    assert not [act for act in report if act.kind is Kind.MEASURE]


def test_talks_of_the_day(report: list[Act]) -> None:
    """Talks with the visiting chancellor are a meeting of both sides on the day of the report."""
    act = one(report, Kind.MEET)
    assert (act.actors, act.addressees, day(act)) == (("ru", "de"), (), "2022-02-15")


def test_no_concessions_but_directions(report: list[Act]) -> None:
    """Concessions were not made; directions were indicated, which is an offer and no concession."""
    assert one(report, Kind.CONCEDE, modality=Modality.NOT_DONE).actors == ("west",)
    assert not [act for act in report if act.kind is Kind.CONCEDE and act.modality is Modality.DONE]
    act = next(act for act in report if act.kind is Kind.PROPOSE and "direction" in act.rule)
    assert (act.actors, act.polarity) == (("west",), Polarity.POSITIVE)
