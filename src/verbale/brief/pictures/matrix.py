"""The matrix as a picture: points × parties, a word and a mark in each cell, tint only as a help."""

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import WIDTH, Picture
from verbale.brief.said import NOTHING
from verbale.brief.stances import MARKS, WORDS
from verbale.brief.wording import short_day

MOST = 24
TINTS = {"red": "#D55E00", "amber": "#E69F00", "green": "#009E73", "blue": "#0072B2", "": "#8a8a8a"}


def picture(case: BriefContext, wide: int = WIDTH) -> Picture:
    """Draw the matrix."""
    points, parties = case.points[:MOST], case.parties
    rows, data = [], []
    for point in points:
        line = [case.title(point)]
        for party in parties:
            cell = case.cells.get((point, party))
            mark, tone = MARKS[cell.stance] if cell else ("", "")
            text = f"{mark} {WORDS[cell.stance]}" if cell else NOTHING
            line.append(f"{text}, {short_day(cell.since)}" if cell else text)
            data.append({
                "point": case.title(point), "party": case.name(party), "text": text, "tint": TINTS[tone],
                "since": short_day(cell.since) if cell else "", "shown": 0.28 if cell else 0.06,
            })  # fmt: skip
        rows.append(tuple(line))
    order = [case.title(point) for point in points]
    place = {
        "x": {"field": "party", "type": "nominal", "sort": [case.name(name) for name in parties], "title": None,
              "axis": {"orient": "top", "labelAngle": 0, "domain": False, "ticks": False, "labelLimit": 150}},
        "y": {"field": "point", "type": "nominal", "sort": order, "title": None, "axis": {"domain": False, "ticks": False}},
    }  # fmt: skip
    layers = [
        {
            "mark": {"type": "rect", "stroke": "#8a8a8a", "strokeWidth": 0.4},
            "encoding": {
                **place,
                "color": {"field": "tint", "type": "nominal", "scale": None},
                "opacity": {"field": "shown", "type": "quantitative", "scale": None},
            },
        },
        {
            "mark": {"type": "text", "dy": -6, "fontSize": 11, "font": "DejaVu Sans, sans-serif"},
            "encoding": {**place, "text": {"field": "text", "type": "nominal"}},
        },
        {
            "mark": {"type": "text", "dy": 8, "fontSize": 9},
            "encoding": {**place, "text": {"field": "since", "type": "nominal"}},
        },
    ]
    known = sum((point, party) in case.cells for point in points for party in parties)
    described = f"{len(points)} points by {len(parties)} parties on {case.play.on}; {known} positions known. Each cell holds the stance in a word and its date."
    chart = {
        "data": {"values": data},
        "layer": layers,
        "width": min(wide - 200, max(150, 130 * len(parties))),
        "height": max(60, 34 * len(points)),
    }
    return Picture(
        "matrix",
        "Where the talks stand",
        described,
        ("Point", *(case.name(name) for name in parties)),
        tuple(rows),
        chart,
    )
