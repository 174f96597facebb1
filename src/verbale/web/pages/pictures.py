"""Pictures in pages: drawn on this machine, once for each view, so that a page keeps their room; and the list of all acts."""

import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from starlette.requests import Request
from starlette.responses import Response

from verbale.app.ask import View
from verbale.brief.pictures import movement
from verbale.brief.pictures.gallery import make
from verbale.brief.pictures.picture import NARROW, THEMES, WIDTH, Picture, draw
from verbale.errors import OutputError
from verbale.web.address import asked
from verbale.web.rendering import office, show

TYPES = {"svg": "image/svg+xml", "png": "image/png", "json": "application/json"}
ADVISED = frozenset({"plane"})  # rests on what people gave for counsel, and carries its marking
KEPT = 16  # drawings of one view
LISTED = 60  # rows of a picture's data on the page
_SIZE = re.compile(rb'<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"')
_drawn: WeakKeyDictionary[View, OrderedDict[tuple[object, ...], bytes]] = WeakKeyDictionary()
_known: WeakKeyDictionary[View, dict[tuple[str, str, str], "Facts | None"]] = WeakKeyDictionary()
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Asked:
    """A picture that is asked for: its name, how wide, for whom it is read, and the one point that it is of."""

    name: str
    wide: int = WIDTH
    party: str = ""
    point: str = ""

    def made(self, scene: View) -> Picture:
        """Return it; raise `OutputError` where there is nothing to draw."""
        case = scene.case(self.party)
        banner = (case.play if self.name in ADVISED else scene.play).marking.banner
        if not self.point:
            return replace(make(self.name, case, self.wide), banner=banner)
        found = movement.picture(case, self.wide, self.point) if self.name == "movement" else None
        if found is None or not found.rows:
            raise OutputError(
                f"There is no picture {self.name[:40]!r} of one point.", "Ask for movement, of a point with an axis."
            )
        return replace(found, banner=banner)


def lanes(request: Request) -> Response:
    """List every act, the latest first."""
    scene = office(request).scene(asked(request))
    case = scene.case()
    acts = [(item, case.told(item), case.when(item)) for item in reversed(case.play.acts[-200:])]
    return show(
        request, "lanes.html", title="Every act", acts=acts, total=len(case.play.acts), marking=scene.play.marking, dated=scene.play
    )  # fmt: skip


def picture(request: Request) -> Response:
    """Draw a picture."""
    name, form = request.path_params["name"], request.path_params["form"]
    theme = "dark" if request.query_params.get("theme") == "dark" else "light"
    if form not in TYPES or theme not in THEMES:
        raise OutputError(f"There is no picture as {form[:20]!r}.", f"Use one of {', '.join(TYPES)}.")
    wanted = asked(request)
    scene, wide = office(request).scene(wanted), NARROW if request.query_params.get("narrow") == "1" else WIDTH
    one = Asked(name, wide, wanted.party, request.query_params.get("point", ""))
    return Response(_kept(scene, one, form, theme), media_type=TYPES[form])


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of a picture: title, description, sizes wide and narrow, and its data, of which long ones stand in part."""

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int
    wide: tuple[int, int]
    narrow: tuple[int, int]


def shown(request: Request, scene: View, name: str, point: str = "") -> dict[str, Any] | None:
    """Return what a page says of a picture, and its addresses; ``None`` where there is nothing to draw.

    Parameters
    ----------
    request, scene
        Who asks, and what is in view.
    name, point
        Which picture, of one point alone where one is named.
    """
    facts = _facts_of(scene, name, asked(request).party, point)
    if facts is None:
        return None
    return {
        "name": name,
        "address": partial(_address, request, name, point),
        **{one.name: getattr(facts, one.name) for one in fields(facts)},
    }


def _facts_of(scene: View, name: str, party: str, point: str) -> Facts | None:
    """Return the facts of a picture, worked out once for each view."""
    key = (name, party, point)
    with _lock:
        held = _known.setdefault(scene, {})
        if key in held:
            return held[key]
    facts = None
    if movement.axis_of(scene.case(party), point) is not None if point else DRAWN[name](scene):
        wide, slim = Asked(name, WIDTH, party, point), Asked(name, NARROW, party, point)
        made = wide.made(scene)
        sizes = [_size(_kept(scene, one, "svg", "light")) for one in (wide, slim)]
        facts = Facts(
            made.title, made.description, made.columns, made.rows[:LISTED], len(made.rows), sizes[0], sizes[1]
        )
    with _lock:
        held[key] = facts
    return facts


def _address(request: Request, name: str, point: str, form: str, **more: str) -> str:
    kept = {
        key: request.query_params[key]
        for key in ("as_of", "known", "for", "clearance")
        if request.query_params.get(key)
    }
    asked_for = kept | ({"point": point} if point else {}) | more
    return f"/picture/{name}.{form}{'?' if asked_for else ''}{urlencode(asked_for)}"


def _size(drawn: bytes) -> tuple[int, int]:
    """Return width and height of a drawing, which a page keeps free for it."""
    found = _SIZE.search(drawn[:600])
    return (round(float(found[1])), round(float(found[2]))) if found else (WIDTH, WIDTH // 2)


def _kept(scene: View, one: Asked, form: str, theme: str) -> bytes:
    """Return a drawing, from memory where it was made for this very view; only the one for pages is kept."""
    if form != "svg":
        return draw(one.made(scene), form, theme)
    with _lock:
        held = _drawn.setdefault(scene, OrderedDict())
        known = held.get((one, theme))
    if known is None:
        known = draw(one.made(scene), form, theme)
        with _lock:
            held[one, theme] = known
            while len(held) > KEPT:
                held.popitem(last=False)
    return known


# Picture → whether there is anything to draw.
DRAWN: dict[str, Callable[[View], bool]] = {
    "clocks": lambda scene: bool(scene.clocks) or any(row.closed and row.dated for row in scene.play.obligations),
    "deterioration": lambda scene: any(
        row.id.startswith("s2.") and row.value is not None for row in scene.watch.indicators
    ),
    "movement": lambda scene: any(movement.axis_of(scene.case(), point) is not None for point in scene.case().points),
    "plane": lambda scene: bool(scene.counsel and scene.counsel.packages),
}
