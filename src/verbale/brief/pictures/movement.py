"""Movement: where each side stood on a point, day by day, on an axis that says towards what.

A point with ordered options has them as its axis, from one end to the other; one on which amounts of a unit were named has the amounts. Where neither is known the
axis is the proposal that was answered most: how far the others went towards it. A point with no such axis is not drawn: words have no distance.
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import COLOURS, SHAPES, WIDTH, Picture, days
from verbale.brief.said import what
from verbale.brief.wording import counted, upper
from verbale.dossier.amounts import amount_in
from verbale.model import Point
from verbale.model.cell import Amount, MatrixCell, Response, Wish

MOST = 8
# How far an answer goes towards the proposal that it answers: an order of words, not a measure of distance.
TOWARDS = (Response.REFUSED, Response.COUNTER, Response.IN_PART, Response.OPEN, Response.ACCEPTED_IF, Response.ACCEPTED)
MADE = "proposes it"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a side stood from a day on: its place on the axis, and in words."""

    day: dt.date
    party: str
    place: float
    word: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of a point and what stands on it.

    Parameters
    ----------
    point
        Its id.
    title
        What it says: towards what.
    labels
        Place → words at it; empty for amounts, which are their own.
    places
        In order of days.
    """

    point: str
    title: str
    labels: tuple[str, ...]
    places: tuple[Place, ...]


def picture(case: BriefContext, wide: int = WIDTH, point: str = "") -> Picture:
    """Draw the points with most movement, each on its own axis.

    Parameters
    ----------
    case, wide
        Of what, and how many points across.
    point
        One point alone, as wide as the page; empty for all.
    """
    points = [point] if point else case.points
    axes = [axis for one in points if (axis := axis_of(case, one)) is not None]
    busiest = sorted(axes, key=lambda axis: -len(axis.places))[:MOST]
    chosen = [axis for axis in axes if axis in busiest]
    names = [
        case.name(name)
        for name in dict.fromkeys([*case.parties, *(one.party for axis in chosen for one in axis.places)])
    ]
    shown = {case.name(one.party) for axis in chosen for one in axis.places}
    parties = [name for name in names if name in shown]
    rows = tuple(
        (one.day.isoformat(), case.title(axis.point), case.name(one.party), one.word, axis.title)
        for axis in chosen
        for one in axis.places
    )
    left = len(points) - len(axes)
    described = f"{counted(len(rows), 'position')} of {counted(len(parties), 'party', 'parties')} on {counted(len(chosen), 'point')} over time, each point on its own axis."
    described += (
        f" {upper(counted(left, 'point'))} {'has' if left == 1 else 'have'} no axis: nothing but words was put."
        if left
        else ""
    )
    columns = 2 if wide >= WIDTH and not point else 1
    across = (wide - 260) // 2 if columns == 2 else wide - 150 if wide >= WIDTH else wide - 190
    chart = {
        "concat": [_panel(case, axis, parties, across, 6 if wide >= WIDTH else 1) for axis in chosen],
        "columns": columns,
        "spacing": 24,
    }
    return Picture(
        "movement", "Movement by point", described, ("Day", "Point", "Party", "Position", "Axis"), rows, chart
    )


def axis_of(case: BriefContext, point: str) -> Axis | None:
    """Return the axis of a point with what stands on it; ``None`` where there is none."""
    known = next((one for one in case.dossier.points if one.id == point), None)
    cells = [cell for (name, _), cell in case.matrix.items() if name == point and not cell.follows]
    numbers = {} if known is None else {option.id: amount_in(option.title) for option in known.options}
    if known is not None and None in numbers.values():  # options that are all amounts lie among the other amounts
        found = _options(known, cells)
        if found is not None:
            return found
    return _amounts(case, point, cells, numbers) or _towards(case, point)


def _options(known: Point, cells: list[MatrixCell]) -> Axis | None:
    if len(known.options) < 2:
        return None
    places = tuple(
        Place(wish.since, cell.party, rank, known.options[rank].title)
        for cell in cells
        for wish in _wishes(cell)
        if (rank := known.rank(wish.option)) is not None
    )
    labels = tuple(option.title for option in known.options)
    title = f"from {labels[0]} to {labels[-1]}"
    return Axis(known.id, title, labels, _dated(places)) if _dated(places) else None


def _amounts(
    case: BriefContext, point: str, cells: list[MatrixCell], numbers: Mapping[str, Amount | None]
) -> Axis | None:
    """Return the axis of the unit that most wishes are in; an option whose title is an amount stands at it."""
    found = [
        (cell.party, wish, amount)
        for cell in cells
        for wish in _wishes(cell)
        if (amount := numbers.get(wish.option or "") or wish.amount) is not None
    ]
    scales = Counter(amount.scale for _, _, amount in found)
    if not scales:
        return None
    unit, per = scales.most_common(1)[0][0]
    places = _dated(
        tuple(
            Place(wish.since, party, amount.number, what(case, point, wish).strip(" “”"))
            for party, wish, amount in found
            if amount.scale == (unit, per)
        )
    )
    return Axis(point, f"{unit} per {per}" if per else unit, (), places) if places else None


def _towards(case: BriefContext, point: str) -> Axis | None:
    """Return the axis of the proposal that most answers were given to; its maker stands at its end."""
    answers = case.replies(point)
    if not answers:
        return None
    to = Counter(reply.to for _, reply in answers).most_common(1)[0][0]
    maker = case.matrix[point, to].wants
    places = [
        Place(reply.day, party, TOWARDS.index(reply.response), f"{reply.response}")
        for party, reply in answers
        if reply.to == to and reply.response in TOWARDS and reply.day is not None
    ]
    if maker is None or not places:
        return None
    first = min((wish.since for wish in _wishes(case.matrix[point, to])), default=maker.since)
    labels = (*map(str, TOWARDS), MADE)
    made = Place(first, to, len(TOWARDS), MADE)
    return Axis(point, f"towards the proposal of {case.name(to)}", labels, _dated((made, *places)))


def _wishes(cell: MatrixCell) -> tuple[Wish, ...]:
    return (*cell.moved, cell.wants) if cell.wants is not None else cell.moved


def _dated(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return places in order of their days, the last of a side on each; on a line of time an undated one has none."""
    last = {(one.day, one.party): one for one in places if one.day != dt.date.min}
    return tuple(sorted(last.values(), key=lambda one: one.day))


def _panel(case: BriefContext, axis: Axis, parties: list[str], across: int, keys: int) -> dict[str, Any]:
    """Return the chart of one point, so many points across and so many keys in a row: a line for each side, held to the day of the view."""
    rows = [
        {"day": one.day.isoformat(), "party": case.name(one.party), "place": one.place, "word": one.word, "taken": 1}
        for one in axis.places
    ]
    last = {one.party: one for one in axis.places}
    rows += [
        {"day": case.play.on.isoformat(), "party": case.name(party), "place": one.place, "word": one.word, "taken": 0}
        for party, one in last.items()
    ]
    scale = {"domain": parties, "range": [COLOURS[place % len(COLOURS)] for place in range(len(parties))]}
    forms = {"domain": parties, "range": [SHAPES[place % len(SHAPES)] for place in range(len(parties))]}
    shared = {
        "x": days(sorted({str(row["day"]) for row in rows})),
        "y": _scale(axis),
        "color": {"field": "party", "type": "nominal", "title": None, "scale": scale, "legend": {"columns": keys}},
    }
    shaped = {
        **shared,
        "shape": {"field": "party", "type": "nominal", "title": None, "scale": forms, "legend": {"columns": keys}},
    }
    mark = {"type": "point", "size": 55, "filled": False, "strokeWidth": 1.8}
    return {
        "title": {"text": case.title(axis.point), "subtitle": axis.title, "anchor": "start", "limit": max(270, across)},
        "data": {"values": rows},
        "layer": [
            {"mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 1.6}, "encoding": shared},
            {"transform": [{"filter": "datum.taken == 1"}], "mark": mark, "encoding": shaped},
        ],
        "width": across,
        "height": 110,
    }


def _scale(axis: Axis) -> dict[str, Any]:
    """Return the axis as Vega-Lite has it: words at their places, or amounts from the least to the most."""
    if not axis.labels:
        return {
            "field": "place",
            "type": "quantitative",
            "title": axis.title,
            "scale": {"zero": False, "nice": True, "padding": 8},
        }
    said = ", ".join(f"'{place}': {_text(label)}" for place, label in enumerate(axis.labels))
    return {
        "field": "place", "type": "quantitative", "title": None, "scale": {"domain": [-0.4, len(axis.labels) - 0.6]},
        "axis": {"values": list(range(len(axis.labels))), "labelExpr": f"{{{said}}}['' + datum.value]", "labelLimit": 110},
    }  # fmt: skip


def _text(label: str) -> str:
    """Return a label as a text of Vega's expressions."""
    plain = label.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ")
    return f"'{plain}'"
