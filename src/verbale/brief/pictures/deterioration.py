"""Deterioration curves: the index of the standstill watch for each party over time, with its band."""

import datetime as dt
from typing import Any

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import COLOURS, SHAPES, WIDTH, Picture, days
from verbale.brief.wording import listed, quoted, short_day
from verbale.model import Measure
from verbale.watch.context import WatchContext
from verbale.watch.indicators.s2_deterioration import curve, unit
from verbale.watch.measures import assessed
from verbale.watch.stats.likelihood import number

MOST = 12  # measures that are marked
POINTS = 40  # days on which the curve is worked out


def picture(case: BriefContext, wide: int = WIDTH) -> Picture:
    """Draw the curves of every party that an assessed measure affects."""
    seen = WatchContext(case.dossier, case.play)
    measures = [row for row in assessed(seen) if row.severity is not None and row.affected]
    parties = [
        name
        for name in dict.fromkeys([*case.parties, *(name for row in measures for name in row.affected)])
        if any(name in row.affected for row in measures)
    ]
    along = _days(seen.start, case.play.on, [row.day for row in measures])
    data, rows = [], []
    for party in parties:
        found = curve(seen, party, measures, along)
        for day, whole, low, high in zip(
            along, found.whole.tolist(), found.low.tolist(), found.high.tolist(), strict=True
        ):
            data.append(
                {
                    "day": day.isoformat(),
                    "party": case.name(party),
                    "index": round(whole / unit(), 3),
                    "low": round(low / unit(), 3),
                    "high": round(high / unit(), 3),
                }
            )
        index, low, high = (
            number(round(float(found_at[-1]) / unit(), 3)) for found_at in (found.whole, found.low, found.high)
        )
        rows.append((case.name(party), along[-1].isoformat(), index, f"{low} to {high}"))
    names = [case.name(name) for name in parties]
    colour = {
        "field": "party",
        "type": "nominal",
        "title": None,
        "scale": {"domain": names, "range": [COLOURS[place % len(COLOURS)] for place in range(len(names))]},
    }
    dash = {
        "field": "party",
        "type": "nominal",
        "title": None,
        "scale": {"domain": names, "range": [[1, 0], [6, 3], [2, 2], [8, 2, 2, 2]]},
    }
    ends = [row for row in data if row["day"] == along[-1].isoformat()] if along else []
    deeds = [
        {"day": row.day.isoformat(), "number": str(place)}
        for place, row in enumerate(sorted(measures, key=lambda row: row.day), 1)
    ]
    layers = [
        {"data": {"values": data}, "mark": {"type": "area", "opacity": 0.16}, "encoding": {"x": days(along), "y": {"field": "low", "type": "quantitative", "title": "worse upwards: as many serious measures"}, "y2": {"field": "high"}, "color": colour}},
        {"data": {"values": data}, "mark": {"type": "line", "strokeWidth": 2}, "encoding": {"x": days(along), "y": {"field": "index", "type": "quantitative"}, "color": colour, "strokeDash": dash}},
        {"data": {"values": ends}, "mark": {"type": "point", "filled": True, "size": 50}, "encoding": {"x": days(along), "y": {"field": "index", "type": "quantitative"}, "color": colour, "shape": {"field": "party", "type": "nominal", "title": None, "scale": {"domain": names, "range": list(SHAPES[: len(names)])}}}},
        *_labelled(deeds),
    ]  # fmt: skip
    described = (
        f"Deterioration index of {len(parties)} parties from {along[0]} to {along[-1]}, with a band from the 5th to the 95th percentile of 500 draws; 1 is as much as one serious measure on the party's heaviest point; {len(measures)} assessed measures."
        if parties
        else "No measure in view has been assessed, so no index is drawn."
    )
    if parties:
        described += f" Upright lines: {_deeds(case, measures)}."
        bare = [case.name(name) for name in case.parties if name not in parties]
        described += f" No assessed measure affects {listed(bare)}, so there is no curve." if bare else ""
    chart = {"layer": layers, "width": wide - 90, "height": 230}
    return Picture(
        "deterioration", "Is a position worsening?", described, ("Party", "Day", "Index", "Band"), tuple(rows), chart
    )


def _deeds(case: BriefContext, measures: list[Measure]) -> str:
    """Name the measures that the upright lines stand for."""
    rows = sorted(measures, key=lambda row: row.day)[:MOST]
    named = [
        f"{place}: {short_day(row.day)}, {listed([case.name(name) for name in row.by]) or 'nobody named'}, “{quoted(row.title, 60)}”"
        for place, row in enumerate(rows, 1)
    ]
    return "; ".join(named)


def _labelled(deeds: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the layers that mark and number the measures: an upright line for each."""
    kept = {"values": deeds[:MOST]}
    place = {"x": days(deeds)}
    return [
        {"data": kept, "mark": {"type": "rule", "strokeDash": [2, 3], "color": "#8a8a8a"}, "encoding": place},
        {"data": kept, "mark": {"type": "text", "y": -6, "fontSize": 10}, "encoding": {**place, "text": {"field": "number", "type": "nominal"}}},
    ]  # fmt: skip


def _days(first: dt.date, last: dt.date, jumps: list[dt.date]) -> list[dt.date]:
    span = max((last - first).days, 1)
    step = max(1, span // POINTS)
    regular = {first + dt.timedelta(days=number) for number in range(0, span + 1, step)}
    around = {day + dt.timedelta(days=shift) for day in jumps for shift in (-1, 0)}
    return sorted(day for day in regular | around | {last} if first <= day <= last)
