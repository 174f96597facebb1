"""Lanes: what each party did at the table and away from it, on one line of time per party."""

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import COLOURS, SHAPES, WIDTH, Picture, days
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Kind, RecordedAct
from verbale.model.kinds import KINDS, LANES

MOST = 600
LENGTH = 900  # of the line of time: many acts fall on neighbouring days


def group_of(kind: Kind) -> str:
    """Return the group that a kind of act is drawn in."""
    return KINDS[kind].lane


def picture(case: BriefContext, wide: int = WIDTH) -> Picture:
    """Draw the lanes."""
    people = speakers(case.dossier)
    latest = case.play.acts[-MOST:]
    found = [(item, party) for item in latest if item.dated for party in _parties(item, people)]
    undated = sum(not item.dated for item in latest)
    shown = set(case.parties) | {party for _, party in found}
    parties = [*case.parties, *sorted(shown - set(case.parties), key=case.name)]
    parties = [party for party in parties if any(name == party for _, name in found)]
    data = [
        {
            "day": item.happened.isoformat(),
            "party": case.name(party),
            "group": group_of(item.act.kind),
            "act": case.told(item)[:160],
        }
        for item, party in found
    ]
    used = [name for name in LANES if any(row["group"] == name for row in data)]
    at = list(LANES)
    chart = {
        "data": {"values": data},
        "mark": {"type": "point", "filled": False, "size": 70, "strokeWidth": 1.8, "opacity": 0.9},
        "encoding": {
            "x": days(sorted({row["day"] for row in data})),
            "y": {"field": "party", "type": "nominal", "sort": [case.name(name) for name in parties], "title": None,
                  "axis": {"grid": True, "domain": False, "ticks": False}},
            "yOffset": {"field": "group", "type": "nominal", "scale": {"domain": used, "paddingOuter": 0.4}},
            "shape": {"field": "group", "type": "nominal", "title": None, "scale": {"domain": used, "range": [SHAPES[at.index(name)] for name in used]}},
            "color": {"field": "group", "type": "nominal", "title": None, "scale": {"domain": used, "range": [COLOURS[at.index(name)] for name in used]}},
            "tooltip": {"field": "act", "type": "nominal"},
        },
        "width": LENGTH if wide == WIDTH else wide - 130,
        "height": max(60, 44 * len(parties)),
    }  # fmt: skip
    rows = tuple(
        (item.happened.isoformat(), case.name(party), group_of(item.act.kind), case.told(item)) for item, party in found
    )
    span = f" from {rows[0][0]} to {rows[-1][0]}" if rows else ""
    described = (
        f"{len(data)} acts of {len(parties)} parties{span}, one line per party; the shape says what kind of act it was."
    )
    described += f" Without a day, and not drawn: {undated}." if undated else ""
    return Picture("lanes", "Who did what, when", described, ("Day", "Party", "Kind", "Act"), rows, chart)


def _parties(item: RecordedAct, people: dict[str, str]) -> list[str]:
    return list(parties_of(item.act.actors, people))
