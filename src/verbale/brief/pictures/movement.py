"""Movement lines: each party's stance on each point over time, on the point's options where they are ordered."""

import datetime as dt
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import COLOURS, SHAPES, WIDTH, Picture, days
from verbale.model import Stance
from verbale.state.positions import holders, points_of, stance_of

MOST = 8
# From refusing to agreed: an order of words, not a measure of distance.
SCALE = (Stance.REFUSES, Stance.OPPOSES, Stance.CONCERNED, Stance.MIXED, Stance.NEUTRAL, Stance.OPEN, Stance.PROPOSES,
         Stance.SUPPORTS, Stance.ACCEPTS, Stance.AGREED)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StanceStep:
    """A stance taken on a day."""

    day: dt.date
    point: str
    party: str
    place: int
    word: str


def picture(case: BriefContext) -> Picture:
    """Draw the movement lines of the points with most movement."""
    steps = _steps(case)
    busy: dict[str, int] = {}
    for step in steps:
        busy[step.point] = busy.get(step.point, 0) + 1
    chosen = [point for point in case.points if point in sorted(busy, key=lambda name: -busy[name])[:MOST]]
    steps = [step for step in steps if step.point in chosen]
    data = [
        {
            "day": step.day.isoformat(),
            "point": case.title(step.point),
            "party": case.name(step.party),
            "place": step.place,
            "word": step.word,
        }
        for step in steps
    ]
    parties = [
        case.name(name)
        for name in dict.fromkeys([*case.parties, *(step.party for step in steps)])
        if any(step.party == name for step in steps)
    ]
    scale = {"domain": parties, "range": [COLOURS[place % len(COLOURS)] for place in range(len(parties))]}
    forms = {"domain": parties, "range": [SHAPES[place % len(SHAPES)] for place in range(len(parties))]}
    shared = {
        "x": days(sorted({row["day"] for row in data})),
        "y": {"field": "place", "type": "quantitative", "title": None, "scale": {"domain": [-0.6, len(SCALE) - 0.4]},
              "axis": {"values": [0, 3, 6, 9], "labelExpr": "{'0': 'refuses', '3': 'mixed', '6': 'proposes', '9': 'agreed'}['' + datum.value]"}},
        "color": {"field": "party", "type": "nominal", "title": None, "scale": scale},
    }  # fmt: skip
    last: dict[tuple[str, str], StanceStep] = {}
    for step in steps:
        last[step.point, step.party] = step
    held = [
        {
            "day": case.play.on.isoformat(),
            "point": case.title(step.point),
            "party": case.name(step.party),
            "place": step.place,
        }
        for step in last.values()
    ]
    inner = {
        "layer": [
            {"mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 1.6}, "encoding": shared},
            {
                "transform": [{"filter": "datum.taken == 1"}],
                "mark": {"type": "point", "size": 55, "filled": False, "strokeWidth": 1.8},
                "encoding": {**shared, "shape": {"field": "party", "type": "nominal", "title": None, "scale": forms}},
            },
        ],
        "width": (WIDTH - 130) // 2,
        "height": 96,
    }
    chart = {
        "data": {"values": [*({**row, "taken": 1} for row in data), *({**row, "taken": 0} for row in held)]},
        "facet": {
            "field": "point",
            "type": "nominal",
            "title": None,
            "sort": [case.title(point) for point in chosen],
            "header": {"labelLimit": 270, "labelAnchor": "start"},
        },
        "columns": 2,
        "spec": inner,
    }
    rows = tuple((step.day.isoformat(), case.title(step.point), case.name(step.party), step.word) for step in steps)
    described = f"{len(rows)} stances of {len(parties)} parties on {len(chosen)} points over time, from refusing at the bottom to agreed at the top."
    return Picture("movement", "Movement by point", described, ("Day", "Point", "Party", "Stance"), rows, chart)


def _steps(case: BriefContext) -> list[StanceStep]:
    found = []
    for item in case.play.acts:
        stance = stance_of(item.act) if item.dated else None  # on a line of time an undated act has no place
        if stance is None:
            continue
        for point in points_of(item.act):
            for party in holders(item.act, case.dossier):
                word = f"{stance} {item.act.option}" if item.act.option else str(stance)
                found.append(
                    StanceStep(item.happened, point, party, SCALE.index(stance) if stance in SCALE else 4, word)
                )
    return found
