"""Turning points: each rule by a case that fires it and one that does not; a person's own beside them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.brief.conftest import DOSSIER, act, looked, play_of, playing
from verbale.brief.context import BriefContext
from verbale.brief.timeline.turning import TurningPoint, turning_points
from verbale.dossier import Dossier, parse
from verbale.model import Document, Kind, Polarity, RecordedAct, When

Make = Callable[..., RecordedAct]


@pytest.fixture
def make(documents: list[Document]) -> Make:
    """Return what makes an act of a day."""

    def made(kind: Kind, who: str, day: str, *points: str, **more: object) -> RecordedAct:
        item = act(
            documents[0], "Arda proposed to Bel", kind, actors=(who,), points=points, when=When.parse(day), **more
        )
        return replace(item, id=f"{kind}-{who}-{day}-{'-'.join(points)}", happened=dt.date.fromisoformat(day))

    return made


def told(dossier: Dossier, *acts: RecordedAct) -> list[tuple[str, str, str]]:
    """Return day, rule and name of every turning point of these acts."""
    found = turning_points(looked(dossier, playing(acts=acts)))
    return [(one.day.isoformat(), one.rule, one.name) for one in found]


def test_the_invented_talks(case: BriefContext) -> None:
    """The first proposal with all its points, and the refusal of the key concern."""
    assert [(one.rule, one.name) for one in turning_points(case)] == [
        ("first", "First proposal on the table, by Arda: Quota for cod, Access to ports and Catch data"),
        ("refused", "The Bel Republic refuses a key concern: Quota for cod"),
    ]


def test_a_side_opens_on_what_it_had_refused(dossier: Dossier, make: Make) -> None:
    """Once; opening on what it had not refused is none, nor is refusing what is nobody's key concern."""
    yes = Polarity.POSITIVE
    assert told(
        dossier,
        make(Kind.REFUSE, "bel", "2024-03-01", "quota"),
        make(Kind.REFUSE, "bel", "2024-03-02", "quota"),
        make(Kind.ANSWER, "bel", "2024-03-03", "quota", polarity=yes),
        make(Kind.REFUSE, "bel", "2024-03-04", "ports"),
        make(Kind.ANSWER, "arda", "2024-03-05", "ports", polarity=yes),
    ) == [
        ("2024-03-01", "refused", "The Bel Republic refuses a key concern: Quota for cod"),
        ("2024-03-03", "opens", "The Bel Republic opens on Quota for cod, which it had refused"),
    ]  # fmt: skip


def test_agreed_and_taken_back(dossier: Dossier, make: Make) -> None:
    """A point is agreed once, whoever tells it; what is taken back is named."""
    assert told(
        dossier,
        make(Kind.AGREE, "arda", "2024-03-01", "data"),
        make(Kind.AGREE, "bel", "2024-03-02", "data"),
        make(Kind.RETRACT, "bel", "2024-03-05", "data"),
    ) == [
        ("2024-03-01", "agreed", "Agreed: Catch data"),
        ("2024-03-05", "taken back", "The Bel Republic takes back an offer or agreement on Catch data"),
    ]  # fmt: skip


def test_talks_broken_off_and_taken_up_again(dossier: Dossier, make: Make) -> None:
    """In the words of the acts; two on one day are one turning point."""
    found = told(
        dossier,
        make(Kind.SUSPEND, "bel", "2024-03-01"),
        make(Kind.POSTPONE, "arda", "2024-03-01"),
        make(Kind.RESUME, "bel", "2024-03-09"),
    )
    assert [(day, rule) for day, rule, _ in found] == [("2024-03-01", "procedure"), ("2024-03-09", "procedure")]
    assert found[0][2] == "The Bel Republic suspended the talks and Arda postponed"


def test_two_sides_on_one_day(dossier: Dossier, make: Make) -> None:
    """One turning point, in the plural."""
    refusals = (make(Kind.REFUSE, "bel", "2024-03-01", "quota"), make(Kind.REFUSE, "zed", "2024-03-01", "quota"))
    assert told(dossier, *refusals)[0][2] == "The Bel Republic and zed refuse a key concern: Quota for cod"


def test_an_undated_act_and_an_unknown_point_turn_nothing(dossier: Dossier, make: Make) -> None:
    """Words that match no point, and what has no day."""
    assert told(dossier, replace(make(Kind.AGREE, "bel", "2024-03-01", "data"), dated=False)) == []
    assert told(dossier, make(Kind.AGREE, "bel", "2024-03-01", "weather")) == []


def test_a_person_names_one(documents: list[Document]) -> None:
    """With the name of who says so; one of a later day is not in view yet."""
    rows = '[[turning_point]]\nday = 2024-03-10\ntitle = "The minister resigns"\nnamed_by = "Ana"\n'
    rows += '[[turning_point]]\nday = 2024-05-10\ntitle = "Later"\nnamed_by = "Ana"\n'
    dossier = parse(DOSSIER + rows)
    case = looked(dossier, play_of(dossier, [], documents, dt.date(2024, 3, 30)))
    assert turning_points(case) == (TurningPoint(dt.date(2024, 3, 10), "The minister resigns", "named", by="Ana"),)
