"""The line of time as values: the whole with room at its ends, a part, its marking, and acts without a day."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, REFUSAL, kept, talks
from verbale.app.ask import View, ask
from verbale.app.sides.timeline import marking, timeline, whole, window, within
from verbale.app.workspace import open_folder
from verbale.errors import ModelError
from verbale.model import Query

__all__ = ["kept", "talks"]


def seen(folder: Path, on: str = "2024-03-30") -> View:
    """Open a folder and look at it on a day."""
    return ask(open_folder(folder), Query(on=dt.date.fromisoformat(on)))


def test_the_whole_and_a_part(talks: Path) -> None:
    """A part is within its days, both included; room is left around the whole."""
    view = seen(talks)
    every = whole(view)
    assert (every.first, every.last, every.days) == (dt.date(2024, 2, 29), dt.date(2024, 3, 21), 21)
    assert (every.begin, every.end) == (every.first, every.last)
    part = window(view, dt.date(2024, 3, 20))
    assert (part.first, part.last, part.begin) == (dt.date(2024, 3, 20), every.last, every.first)
    events, turns = within(view, part)
    assert {one.day for one in events} == {one.day for one in turns} == {dt.date(2024, 3, 20)}
    assert len(within(view, every)[0]) == len(view.events) == 3
    with pytest.raises(ModelError, match="2024-03-20 is not before 2024-03-20"):
        window(view, dt.date(2024, 3, 20), dt.date(2024, 3, 20))
    view.desk.record.close()


def test_as_values(talks: Path) -> None:
    """Each event with its act, each turning point with those that it rests on or who named it."""
    plain = seen(talks)
    before = marking(plain)
    plain.desk.record.close()
    path = talks / "dossier.toml"
    row = '\n[[turning_point]]\nday = 2024-03-10\ntitle = "The minister resigns (invented)"\nnamed_by = "Ana"\nmarking = "TLP:RED"\n'
    path.write_text(path.read_text("utf-8") + row, "utf-8")
    view = seen(talks)
    assert str(before) == "TLP:CLEAR"
    told = timeline(view)
    assert next((one["day"], one["sort"], one["act"]) for one in told["events"]) == (
        "2024-03-01",
        "proposal or request",
        PLAN.id,
    )
    assert {one["act"] for one in told["events"]} >= {PLAN.id, REFUSAL.id}
    by_person, by_rule = told["turning_points"][1], told["turning_points"][2]
    assert (by_person["rule"], by_person["named_by"], by_person["acts"]) == ("named", "Ana", [])
    assert (by_rule["rule"], by_rule["named_by"], by_rule["acts"]) == ("refused", None, [REFUSAL.id])
    assert told["marking"] == str(marking(view)) == "TLP:RED"
    assert told["undated"] == 0
    view.desk.record.close()


def test_before_anything_happened(talks: Path) -> None:
    """A line around the day of the view, with nothing on it."""
    view = seen(talks, "2024-01-01")
    told = timeline(view)
    assert (told["from"], told["to"], told["events"], told["turning_points"]) == ("2023-12-31", "2024-01-02", [], [])
    view.desk.record.close()
