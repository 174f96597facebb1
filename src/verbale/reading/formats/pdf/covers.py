"""What lies over and under the words of a page: filled boxes, pictures, colours. Told by the order in which things are painted."""

import ctypes
from dataclasses import dataclass
from typing import Any

_NEAR = 24  # of 255: colours nearer than this are one to the eye
_INVISIBLE = 3  # render mode "neither fill nor stroke": PDF 32000-1, table 106
_ANNOTATIONS = (5, 28)  # a square drawn over the page; words marked for redaction


@dataclass(frozen=True, slots=True)
class Paint:
    """How the words of a text object are painted, and as which of all objects."""

    order: int
    colour: tuple[int, int, int, int]
    mode: int


@dataclass(frozen=True, slots=True)
class Cover:
    """An opaque area: its box, its colour (of a picture none), and as which of all objects it is painted."""

    order: int
    box: tuple[float, float, float, float]
    colour: tuple[int, int, int] | None
    picture: bool = False

    @property
    def area(self) -> float:
        """In square points."""
        return (self.box[2] - self.box[0]) * (self.box[3] - self.box[1])


def paints(page: Any, raw: Any) -> dict[int, Paint]:
    """Return how each text object of a page is painted, by its address."""
    found = {}
    for order, one in enumerate(page.get_objects()):
        if one.type == raw.FPDF_PAGEOBJ_TEXT:
            found[ctypes.addressof(one.raw.contents)] = Paint(
                order, _colour(one, raw), raw.FPDFTextObj_GetTextRenderMode(one)
            )
    return found


def covers(page: Any, raw: Any) -> list[Cover]:
    """Return the opaque areas of a page, in the order of painting; boxes drawn as annotations lie on top."""
    found = []
    for order, one in enumerate(page.get_objects()):
        if one.type == raw.FPDF_PAGEOBJ_IMAGE:
            found.append(Cover(order, _box(one), None, picture=True))
        elif one.type == raw.FPDF_PAGEOBJ_PATH and _filled(one, raw) and not raw.FPDFPageObj_HasTransparency(one):
            red, green, blue, alpha = _colour(one, raw)
            if alpha > 250:
                found.append(Cover(order, _box(one), (red, green, blue)))
    return found + _annotated(page, raw)


class Veil:
    """Tells whether painted words can be seen, by the areas over and under them.

    Parameters
    ----------
    over
        The opaque areas of the page.
    area
        Of the page, in square points. Where a picture fills it, unseen words on or under it are those of the picture, as text
        recognition leaves them, and count.
    """

    def __init__(self, over: list[Cover], area: float) -> None:
        self.scanned = any(one.picture and one.area > 0.5 * area for one in over)
        self._over = [one for one in over if not (self.scanned and one.picture)]
        self._before: dict[int, _Before] = {}  # by the order of painting

    def hides(self, paint: Paint, place: tuple[float, float]) -> str:
        """Return why words at a place cannot be seen: "unseen", "covered", or empty where they can."""
        before = self._before.get(paint.order)
        if before is None:
            before = self._before[paint.order] = self._of(paint)
        if before.unseen:
            return "unseen"
        if before.above and _over(before.above, place) is not None:
            return "covered"
        if not before.grounds:
            return ""
        under = _over(before.below, place)
        ground = under.colour if under else (255, 255, 255)
        return "unseen" if ground is not None and _same(ground, paint) else ""  # a picture's colours are not looked at

    def _of(self, paint: Paint) -> "_Before":
        """Return what all words of one paint have in common."""
        unseen = not self.scanned and (paint.mode == _INVISIBLE or paint.colour[3] < _NEAR)
        above = tuple(one for one in self._over if one.order > paint.order)
        below = tuple(one for one in reversed(self._over) if one.order < paint.order)
        colours = [(255, 255, 255), *(one.colour for one in below if one.colour is not None)]
        return _Before(unseen, above, below, not self.scanned and any(_same(colour, paint) for colour in colours))


@dataclass(frozen=True, slots=True)
class _Before:
    """Of one paint: whether it paints nothing, what is painted after it and (the last first) before it, and whether a ground could be of its colour."""

    unseen: bool
    above: tuple[Cover, ...]
    below: tuple[Cover, ...]
    grounds: bool


def _over(areas: tuple[Cover, ...], place: tuple[float, float]) -> Cover | None:
    """Return the first area that a place lies in."""
    across, up = place
    for one in areas:
        left, bottom, right, top = one.box
        if left <= across <= right and bottom <= up <= top:
            return one
    return None


def _same(colour: tuple[int, int, int], paint: Paint) -> bool:
    """Say whether words of a paint are of one colour with their ground, to the eye."""
    return all(abs(one - other) < _NEAR for one, other in zip(colour, paint.colour, strict=False))


def _filled(one: Any, raw: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(one, mode, stroke)) and mode.value != 0


def _colour(one: Any, raw: Any) -> tuple[int, int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(one, *parts):
        return 0, 0, 0, 255
    red, green, blue, alpha = (part.value for part in parts)
    return red, green, blue, alpha


def _box(one: Any) -> tuple[float, float, float, float]:
    """Return an object's box on the page: one inside a form is carried out by the form's own matrix."""
    left, bottom, right, top = one.get_bounds()
    form = one.container if hasattr(one, "container") else None
    while form is not None:
        matrix = form.get_matrix()
        corners = [matrix.on_point(x, y) for x in (left, right) for y in (bottom, top)]
        left, right = min(x for x, _ in corners), max(x for x, _ in corners)
        bottom, top = min(y for _, y in corners), max(y for _, y in corners)
        form = form.container
    return left, bottom, right, top


def _annotated(page: Any, raw: Any) -> list[Cover]:
    found = []
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        rect, parts = raw.FS_RECTF(), [ctypes.c_uint() for _ in range(4)]
        inside = raw.FPDFAnnot_GetColor(note, raw.FPDFANNOT_COLORTYPE_InteriorColor, *parts)
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind in _ANNOTATIONS and raw.FPDFAnnot_GetRect(note, rect) and (inside or kind != _ANNOTATIONS[0]):
            red, green, blue = (part.value for part in parts[:3])
            left, right = sorted((rect.left, rect.right))
            bottom, top = sorted((rect.bottom, rect.top))
            found.append(Cover(1 << 30, (left, bottom, right, top), (red, green, blue)))
        raw.FPDFPage_CloseAnnot(note)
    return found
