"""The time line of the talks: drawn, clickable, with the same events as a table; what part of it is shown stands in the address."""

import datetime as dt
from collections import Counter
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from verbale.app.ask import View
from verbale.app.sides.timeline import Window, marking, whole, window, within
from verbale.brief.timeline.drawing import LEFT, RIGHT, WIDE, Drawing, Mark, drawing
from verbale.brief.timeline.events import TALKS_LANE, Event, Sort, words
from verbale.brief.timeline.turning import TurningPoint
from verbale.brief.wording import counted, listed, short_day, upper
from verbale.errors import ModelError
from verbale.web.address import asked, edge, page_of, query
from verbale.web.rendering import link, office, show

TITLES = 2  # events named in the title of a mark for several
TURNS = 40  # turning points on the page


def page(request: Request) -> Response:
    """Show the time line."""
    scene = office(request).scene(asked(request))
    error, part = None, whole(scene)
    try:
        part = window(scene, edge(request, "from"), edge(request, "to"))
    except ModelError as fault:
        error = fault
    shown, turned = within(scene, part)
    drawn = drawing(shown, turned, scene.case().parties, part.first, part.last) if shown or turned else None
    offset, limit = page_of(request)
    return show(
        request, "timeline.html", 200 if error is None else 400, title="Time line", error=error, window=part, drawn=drawn,
        marks=[_mark(scene, mark, request) for mark in drawn.marks] if drawn else [], lanes=_lanes(scene, drawn), moves=_moves(request, part), frame=(WIDE, LEFT, RIGHT),
        turns=[_turn(scene, one, request) for one in turned[:TURNS]], more=max(0, len(turned) - TURNS), rows=[_row(scene, one, request) for one in shown[offset : offset + limit]], total=len(shown), offset=offset, limit=limit,
        told=_told(part, shown, turned), undated=scene.events_undated, sorts=[str(sort) for sort in Sort if sort in {one.sort for one in shown}],
        kept=query(request, **{"from": part.first.isoformat(), "to": part.last.isoformat()}), marking=marking(scene), dated=scene.play,
    )  # fmt: skip


def _moves(request: Request, window: Window) -> list[tuple[str, str, str, str]]:
    """Return the ways to another part: key, name, words, address."""
    half = dt.timedelta(days=max(1, window.days // 4))
    jump = dt.timedelta(days=max(1, window.days // 2))
    near = (window.first + half, window.last - half) if window.days > 4 else None
    far = (max(window.first - jump, window.begin), min(window.last + jump, window.end))
    found = [
        ("+", "Closer", near),
        ("-", "Wider", far if (window.first, window.last) != far and far[0] < far[1] else None),
        ("ArrowLeft", "Earlier", (window.first - jump, window.last - jump) if window.first > window.begin else None),
        ("ArrowRight", "Later", (window.first + jump, window.last + jump) if window.last < window.end else None),
        ("0", "All of it", (window.begin, window.end) if (window.first, window.last) != (window.begin, window.end) else None),
    ]  # fmt: skip
    return [(key, name, _address(request, *days), _sign(key)) for key, name, days in found if days is not None]


def _sign(key: str) -> str:
    return {"ArrowLeft": "←", "ArrowRight": "→", "-": "−"}.get(key, key)


def _address(request: Request, first: dt.date, last: dt.date) -> str:
    return f"/timeline{query(request, **{'from': first.isoformat(), 'to': last.isoformat()})}#line"


def _mark(scene: View, mark: Mark, request: Request) -> dict[str, object]:
    """Return a mark with what it says and where it leads: to its words, or closer."""
    case, first = scene.case(), mark.events[0]
    if len(mark.events) == 1:
        return {
            "x": mark.x, "y": mark.y, "sort": mark.sort.name.lower(), "count": 1, "href": _words(scene, first, request),
            "title": f"{short_day(first.day)}, {mark.sort}: {words(case, first)}",
        }  # fmt: skip
    told = "; ".join(words(case, one) for one in mark.events[:TITLES])
    more = f"; {len(mark.events) - TITLES} more" if len(mark.events) > TITLES else ""
    days = short_day(mark.first) if mark.first == mark.last else f"{short_day(mark.first)} to {short_day(mark.last)}"
    same = mark.first == mark.last  # a day comes no closer: its rows stand in the table
    part = (mark.first, mark.last + dt.timedelta(days=1)) if same else (mark.first, mark.last)
    return {
        "x": mark.x, "y": mark.y, "sort": mark.sort.name.lower(), "count": len(mark.events), "href": _address(request, *part),
        "title": f"{days}, {counted(len(mark.events), 'event')}: {told}{more}"[:150],
    }  # fmt: skip


def _lanes(scene: View, drawn: Drawing | None) -> list[tuple[str, str, float]]:
    """Return each line: id of its side where it has a page, name, place."""
    known = {party.id for party in scene.dossier.parties}
    return [
        (lane if lane in known else "", "The talks" if lane == TALKS_LANE else scene.case().name(lane), y)
        for lane, y in (drawn.lanes if drawn else ())
    ]


def _row(scene: View, one: Event, request: Request) -> dict[str, str]:
    case = scene.case()
    return {
        "day": short_day(one.day), "iso": one.day.isoformat(), "who": listed([case.name(side) for side in one.sides]) or "nobody named", "sort": str(one.sort),
        "what": words(case, one), "star": "" if one.item.reviewed else "*", "href": _words(scene, one, request),
    }  # fmt: skip


def _turn(scene: View, one: TurningPoint, request: Request) -> dict[str, object]:
    case = scene.case()
    return {
        "day": short_day(one.day), "name": one.name, "by": one.by, "star": "" if one.reviewed else "*",
        "words": [link(request)(cited) for cited in case.cite(one.acts)[:6]],
    }  # fmt: skip


def _words(scene: View, one: Event, request: Request) -> str:
    cited = scene.case().cite([one.item.id])
    return str(link(request)(cited[0])) if cited else f"/quote/{quote(one.item.id, safe='')}{query(request)}"


def _told(window: Window, shown: list[Event], turned: list[TurningPoint]) -> str:
    """Say in words what the drawing shows, for who does not see it."""
    found = Counter(one.sort for one in shown)
    counts = {sort: found[sort] for sort in Sort}
    plural = {
        Sort.PROCEDURE: "changes of procedure",
        Sort.PROPOSAL: "proposals or requests",
        Sort.AHEAD: "measures announced",
    }
    single = {Sort.PROCEDURE: "change of procedure"}
    parts = [
        counted(number, single.get(sort, str(sort)), plural.get(sort, "")) for sort, number in counts.items() if number
    ]
    whole = listed([*(parts or ["no event"]), counted(len(turned), "turning point")], len(Sort) + 1)
    return f"{upper(whole)} from {short_day(window.first)} to {short_day(window.last)}."
