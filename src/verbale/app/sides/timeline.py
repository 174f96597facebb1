"""The line of time as JSON values, the same at every door: events and turning points of a part of it, each with its acts."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from verbale.app.answers import head
from verbale.app.ask import View
from verbale.brief.timeline.events import Event, words
from verbale.brief.timeline.turning import TurningPoint
from verbale.errors import ModelError
from verbale.model import Marking, join_all


@dataclass(frozen=True, slots=True)
class Window:
    """What part of the line is shown: its first and last day, and those of the whole."""

    first: dt.date
    last: dt.date
    begin: dt.date
    end: dt.date

    @property
    def days(self) -> int:
        """How long it is."""
        return (self.last - self.first).days


def whole(view: View) -> Window:
    """Return the whole line, with a little room at both ends; the day of the view where nothing happened."""
    days = [one.day for one in (*view.events[:1], *view.events[-1:])] + [one.day for one in view.turning_points]
    first, last = min(days, default=view.play.on), max(days, default=view.play.on)
    room = dt.timedelta(days=1 + (last - first).days // 50)
    return Window(first - room, last + room, first - room, last + room)


def window(view: View, first: dt.date | None = None, last: dt.date | None = None) -> Window:
    """Return a part of the line; raise `ModelError` where its days are in the wrong order.

    Parameters
    ----------
    view
        What is in view.
    first, last
        Its days; where one is left out, that of the whole.
    """
    every = whole(view)
    found = Window(first or every.first, last or every.last, every.begin, every.end)
    if found.first >= found.last:
        raise ModelError(f"{found.first} is not before {found.last}.", "Choose an earlier day to begin with.")
    return found


def within(view: View, part: Window) -> tuple[list[Event], list[TurningPoint]]:
    """Return the events and the turning points of a part of the line, in order of their days."""
    events = [one for one in view.events if part.first <= one.day <= part.last]
    return events, [one for one in view.turning_points if part.first <= one.day <= part.last]


def marking(view: View) -> Marking:
    """Return the marking of the line: that of the acts, and of what people name."""
    return join_all(view.dossier.marks.get("turning_points", {}).values(), view.play.marking)


def timeline(view: View, first: dt.date | None = None, last: dt.date | None = None) -> dict[str, Any]:
    """Return the events and turning points of a part of the line, and how many acts have no day to stand on.

    Parameters
    ----------
    view
        What is in view.
    first, last
        Days of the part; the whole line where they are left out.
    """
    part = window(view, first, last)
    events, turns = within(view, part)
    case = view.case()
    return {
        **head(view.play), "marking": str(marking(view)), "from": part.first.isoformat(), "to": part.last.isoformat(),
        "events": [
            {"day": one.day.isoformat(), "sort": str(one.sort), "sides": list(one.sides), "text": words(case, one), "act": one.item.id, "also": [item.id for item in one.also], "reviewed": one.item.reviewed}
            for one in events
        ],
        "turning_points": [
            {"day": one.day.isoformat(), "name": one.name, "rule": one.rule, "named_by": one.by or None, "acts": list(one.acts), "reviewed": one.reviewed} for one in turns
        ],
        "undated": view.events_undated,
    }  # fmt: skip
