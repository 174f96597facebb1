"""What stands on the table in sentences, each with its acts: refused key concerns first, then openings, distances, conditional offers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.counsel.exchanges import Exchange
from verbale.counsel.tabled import Answered, Distance, Tabled
from verbale.counsel.told import joined
from verbale.dossier import Dossier
from verbale.model import StateOfPlay
from verbale.model.cell import Amount
from verbale.model.naming import named

SAME = "the same points as above"
NO_OPENING = (
    "No opening: on no point has a side at the table answered another side's proposal constructively in what was read."
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and the acts that it rests on."""

    text: str
    acts: tuple[str, ...] = ()


def sentences(dossier: Dossier, play: StateOfPlay, found: Tabled, offers: Sequence[Exchange]) -> list[Line]:
    """Return everything that stands on the table, in the order in which it is to be read.

    Parameters
    ----------
    dossier, play
        For names and days.
    found, offers
        What stands there, and the conditional offers.
    """
    return [
        *refused(dossier, found),
        *(openings(dossier, found) or [Line(NO_OPENING)]),
        *silent(dossier, found),
        *apart(dossier, found.distances),
        *(offered(dossier, play, one) for one in offers),
    ]


def refused(dossier: Dossier, found: Tabled) -> list[Line]:
    """Name the key concerns that somebody refuses, those refused by the same sides together."""
    keys = {point.id: point for point in dossier.points if point.key_for}
    rows = [one for one in found.refused if one.point in keys]
    lines = []
    for who, to, points, acts, end in _grouped(dossier, rows):
        whose = joined(
            [f"{dossier.point_title(point)} (key for {_names(dossier, keys[point].key_for)})" for point in points]
        )
        lines.append(Line(f"Key {_many(points, 'concern')} refused by {who}, put by {to}: {whose}{end}.", acts))
    return lines


def openings(dossier: Dossier, found: Tabled) -> list[Line]:
    """Say who answered whose proposals constructively, by whose account, and who has not answered on the same points."""
    lines, last = [], ""
    for who, to, points, acts, end in _grouped(dossier, found.openings):
        titles = joined([dossier.point_title(point) for point in points])
        last = titles
        own = [one for one in found.openings if one.own and one.act in acts and one.point in points]
        beside = (
            f"; in their own words they offer something on {'it' if len(points) == 1 else 'each'}"
            if _all_own(own, points)
            else ""
        )
        text = f"Opening: {who} answered what {to} put on {titles} constructively{end}{beside}."
        every = dict.fromkeys([*acts, *(one.own for one in own)])
        lines.append(Line(text, tuple(act for act in every if act)))
    for who, to, points, acts, end in _grouped(dossier, found.welcomed):
        titles = joined([dossier.point_title(point) for point in points])
        titles, last = SAME if titles == last else titles, titles
        lines.append(Line(f"Opening: {who} spoke well of what {to or 'the others'} said on {titles}{end}.", acts))
    for who, to, points, acts, end in _grouped(dossier, found.claimed):
        titles = joined([dossier.point_title(point) for point in points])
        lines.append(Line(f"No opening yet: only {to} calls the answer of {who} on {titles} constructive{end}.", acts))
    return lines


def _all_own(own: Sequence[Answered], points: Sequence[str]) -> bool:
    return {one.point for one in own} == set(points)


def silent(dossier: Dossier, found: Tabled) -> list[Line]:
    """Say whose answers to proposals are missing on points with an opening: silence is neither consent nor refusal."""
    rows: dict[str, list[Answered]] = {}
    for one in found.silent:
        rows.setdefault(one.by, []).append(one)
    every = list(dict.fromkeys(one.point for one in (*found.openings, *found.welcomed)))
    lines = []
    for by, owed in rows.items():
        points = list(dict.fromkeys(one.point for one in owed))
        titles = joined([dossier.point_title(point) for point in points])
        if points == every and len(points) > 1:
            titles = SAME
        whose = _names(dossier, tuple(dict.fromkeys(one.to for one in owed)))
        text = f"No answer of {_named(dossier, by)} is in view to what {whose} put on {titles}; that is neither consent nor refusal."
        lines.append(Line(text, tuple(dict.fromkeys(one.proposal for one in owed))))
    return lines


def _named(dossier: Dossier, party: str) -> str:
    return named(dossier.party_name(party))


def _grouped(dossier: Dossier, rows: Sequence[Answered]) -> list[tuple[str, str, list[str], tuple[str, ...], str]]:
    """Put together what the same sides answered alike: who, whose proposals, on which points, by which acts, when and by whose account."""
    by_point: dict[tuple[str, str], list[Answered]] = {}
    for one in rows:
        by_point.setdefault((one.point, one.to), []).append(one)
    groups: dict[tuple[object, ...], list[list[Answered]]] = {}
    for (_, to), same in by_point.items():
        key = (to, tuple(one.by for one in same), tuple((one.day, one.according_to, one.condition) for one in same))
        groups.setdefault(key, []).append(same)
    found = []
    for alike in groups.values():
        first, flat = alike[0], [one for group in alike for one in group]
        end = _ending(dossier, first[0])
        acts = tuple(dict.fromkeys(act for one in flat for act in (one.act, one.proposal) if act))
        names = _names(dossier, tuple(one.by for one in first))
        found.append(
            (names, _named(dossier, first[0].to) if first[0].to else "", [group[0].point for group in alike], acts, end)
        )
    return found


def _ending(dossier: Dossier, one: Answered) -> str:
    day = f" ({day_of(one.day)})" if one.day is not None else ""
    told = f", according to {dossier.party_name(one.according_to)}" if one.according_to else ""
    condition = f", if {one.condition}" if one.condition else ""
    return f"{condition}{day}{told}"


def apart(dossier: Dossier, rows: Sequence[Distance]) -> list[Line]:
    """Say how two sides' amounts moved, and how far they are apart now, a line for each point."""
    lines = []
    for row in rows:
        sides = [f"{_named(dossier, party)} {_moved(amounts)}" for party, amounts in (row.first, row.second)]
        lines.append(Line(f"On {dossier.point_title(row.point)}: {'; '.join(sides)}; {_gap(row)}.", row.acts))
    return lines


def apart_in_short(dossier: Dossier, rows: Sequence[Distance]) -> list[Line]:
    """Say in one line how far sides are apart; nothing where no two put amounts of one unit."""
    parts = [f"on {dossier.point_title(row.point)} {_gap(row)}" for row in rows]
    acts = tuple(dict.fromkeys(act for row in rows for act in row.acts))
    return [Line(f"Amounts: {'; '.join(parts)}.", acts)] if parts else []


def _moved(amounts: Sequence[Amount]) -> str:
    return f"{amounts[0].words}, now {amounts[-1].words}" if len(amounts) > 1 else amounts[0].words


def _gap(row: Distance) -> str:
    unit = "percentage points" if row.unit == "per cent" else row.unit
    at_first = "as at first" if row.now == row.at_first else f"at first {row.at_first:g}"
    return f"{row.now:g} {unit} apart ({at_first})"


def offered(dossier: Dossier, play: StateOfPlay, one: Exchange) -> Line:
    """Say a conditional offer: by whom, what for what in its words, whether anybody accepted it, and what its maker did since."""
    who, when = _names(dossier, one.by), f" ({day_of(one.day)})" if one.day is not None else ""
    told = f", according to {dossier.party_name(one.according_to)}" if one.according_to else ""
    taken = (
        f"accepted by {_names(dossier, one.accepted_by)}" if one.accepted_by else "accepted by nobody in what was read"
    )
    text = f"Conditional offer of {who}{when}{told}: “{one.gives}”, if “{one.wants}”; {taken}"
    later = play.act(one.later) if one.later else None
    if later is not None:
        text += f"; since then ({day_of(later.happened)}) {who} made a proposal on it without that condition"
    return Line(f"{text}.", tuple(filter(None, (one.act, one.later))))


def day_of(day: dt.date) -> str:
    """``26 January 2022``."""
    return f"{day.day} {day:%B %Y}"


def _names(dossier: Dossier, parties: tuple[str, ...]) -> str:
    return joined([_named(dossier, party) for party in parties])


def _many(points: Sequence[str], one: str) -> str:
    return one if len(points) == 1 else f"{one}s"
