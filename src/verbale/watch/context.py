"""A dossier and a state of play with what all indicators look up in them. Nothing here judges."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from verbale.dossier import Dossier
from verbale.dossier.dossier import unlisted
from verbale.model import Modality, RecordedAct, StateOfPlay
from verbale.model.kinds import KINDS
from verbale.watch.clocks.calendars import Calendar, calendar_for
from verbale.watch.clocks.due_reasons import with_reasons


class WatchContext:
    """What the watch looks at.

    Parameters
    ----------
    dossier, play
        What people set up, and what was known at two dates.
    reviews
        Debts whose answer a person found late, and those that one confirmed as not answered.
    """

    def __init__(self, dossier: Dossier, play: StateOfPlay, reviews: tuple[int, int] = (0, 0)) -> None:
        self.dossier = dossier
        self.reviews = reviews
        trimmed = up_to_its_day(play)
        self.play = replace(trimmed, obligations=with_reasons(trimmed, dossier.due_reasons))
        self.on = play.on
        self._calendars: dict[str, Calendar] = {}
        self._weights: dict[str, tuple[dict[str, float], float]] = {}
        self._alike: dict[object, Calendar] = {}

    @cached_property
    def acts(self) -> dict[str, RecordedAct]:
        """Acts by id."""
        return {known.id: known for known in self.play.acts}

    @cached_property
    def coverage(self) -> dict[str, tuple[dt.date, ...]]:
        """Days of documents by party, up to the date of the view."""
        return {row.party: tuple(sorted({day for day in row.days if day <= self.on})) for row in self.play.coverage}

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties at the table, our own first; of all that owe or are owed when the dossier names none."""
        seated = [party.id for party in self.dossier.at_table]
        if seated:
            return tuple(seated)
        met = {name for item in self.play.obligations for name in (item.debtor, item.creditor)}
        return tuple(sorted(met))

    @cached_property
    def deadlines(self) -> dict[tuple[str, str], list[tuple[dt.date, dt.date]]]:
        """(party, point) → (asked, written deadline) of its obligations."""
        found: dict[tuple[str, str], list[tuple[dt.date, dt.date]]] = {}
        for item in self.play.obligations:
            if item.deadline is not None:
                found.setdefault((item.debtor, item.point), []).append((item.opened, item.deadline))
        return found

    @cached_property
    def agreed(self) -> dict[str, dt.date]:
        """Point → day on which it was first agreed."""
        found: dict[str, dt.date] = {}
        for known in self.play.acts:
            if KINDS[known.act.kind].settles and known.act.modality is Modality.DONE:
                for point in known.act.points:
                    found.setdefault(point, known.happened)
        return found

    @cached_property
    def start(self) -> dt.date:
        """First day of the talks: the dossier's baseline, else the first act or obligation."""
        if self.dossier.baseline is not None:
            return self.dossier.baseline
        days = [item.opened for item in self.play.obligations] + [known.happened for known in self.play.acts]
        return min([*days, self.on])

    def calendar(self, party: str) -> Calendar:
        """Calendar of a party, with the dossier's extra days; parties with the same days share one."""
        if party not in self._calendars:
            made = calendar_for(self.dossier, party)
            alike = (made.name, made.weekend, tuple(sorted(made.extra.items())))
            self._calendars[party] = self._alike.setdefault(alike, made)
        return self._calendars[party]

    def last_seen(self, party: str, after: dt.date) -> dt.date | None:
        """Last day of a document about a party later than a day, ``None`` without one."""
        days = self.coverage.get(party, ())
        place = bisect_right(days, self.on) - 1
        return days[place] if place >= 0 and days[place] > after else None

    def name(self, party: str) -> str:
        """Return a party's name for people."""
        return self._names.get(party) or unlisted(party)

    def title(self, point: str) -> str:
        """Return a point's title for people, or the words of the topic."""
        return self._titles.get(point, point)

    def names(self, parties: Iterable[str]) -> str:
        """Names of several parties, or ``nobody named``."""
        return ", ".join(self.name(party) for party in parties) or "nobody named"

    def weight(self, point: str, party: str) -> float:
        """Weight of a point for a party as a share of its heaviest; the mean share where the point is not one of them."""
        if party not in self._weights:
            given = {known.id: known.weights[party] for known in self.dossier.points if party in known.weights}
            top = max(given.values(), default=0.0)
            shares = {name: weight / top for name, weight in given.items()} if top > 0 else {}
            self._weights[party] = (shares, sum(shares.values()) / len(shares) if shares else 1.0)
        shares, mean = self._weights[party]
        return shares.get(point, mean)

    @cached_property
    def _names(self) -> dict[str, str]:
        people = {known.id: known.name for known in self.dossier.people}
        return people | {known.id: known.name for known in self.dossier.parties}

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {known.id: known.title for known in self.dossier.points}


def up_to_its_day(play: StateOfPlay) -> StateOfPlay:
    """Return the state of play without what happened after its day, or on no known day: nothing is counted from those."""
    on = play.on
    return replace(
        play,
        obligations=tuple(item for item in play.obligations if item.dated and item.opened <= on),
        sessions=tuple(row for row in play.sessions if row.day <= on),
        procedures=tuple(row for row in play.procedures if row.day <= on),
        measures=tuple(row for row in play.measures if row.day <= on),
        acts=tuple(known for known in play.acts if known.dated and known.happened <= on),
    )


def asked(request: str) -> str:
    """Return the noun for what opened an obligation: "proposal" for a kind of act called "propose"."""
    return {"propose": "proposal", "accept": "condition", "agree": "condition", "support": "condition"}.get(
        request, request
    )


def slug(text: str) -> str:
    """Words as part of a figure's name: lower-case letters, digits and dashes; ``all`` for none."""
    return re.sub(r"[^a-z0-9._]+", "-", text.lower()).strip("-")[:60] or "all"
