"""The signs of a page as they are painted: where each stands, how large it is, and whether anybody can see it.

Only this file and `covers` speak to the library. Coordinates are points from the lower left corner of the upright page.
"""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

from verbale.reading.formats.pdf.covers import Paint, Veil, covers, paints

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u2010": "-", "\u2011": "-"}
_SMALLEST = 2.0  # points: what is smaller cannot be read by anybody
_LINE = 1.15  # of the font's size: from the lowest to the highest sign of a line


class Glyph(NamedTuple):
    """A painted sign: its box, its base line, its height in points, and its number in the order of painting."""

    sign: str
    left: float
    right: float
    base: float
    height: float
    number: int
    spaced: bool = False  # the library put a space before it


@dataclass(frozen=True, slots=True)
class Painted:
    """The signs of a page.

    Parameters
    ----------
    glyphs
        What can be seen and stands upright.
    turned
        Words that stand across the others: watermarks, stamps.
    unseen, covered
        How many signs nobody can see, and how many lie under something.
    width, height
        Of the page, in points.
    """

    glyphs: tuple[Glyph, ...]
    turned: str
    unseen: int
    covered: int
    width: float
    height: float


class _Sign(NamedTuple):
    glyph: Glyph
    box: tuple[float, float, float, float]
    angle: int
    paint: Paint | None


def painted(page: Any, textpage: Any) -> Painted:
    """Take the signs off a page, set apart by whether they can be seen."""
    from pypdfium2 import raw  # heavy

    seen = _Signs(page, textpage, raw)
    signs = seen.all()
    upright = Counter(one.angle for one in signs if one.glyph.sign.strip()).most_common(1)
    turn = upright[0][0] if upright and upright[0][0] % 90 == 0 else 0
    left, bottom, right, top = page.get_bbox()
    veil = Veil(covers(page, raw), (right - left) * (top - bottom))
    kept: list[Glyph] = []
    turned: list[str] = []
    unseen = covered = 0
    for one in signs:
        how = _hidden(one, veil, (left, bottom, right, top))
        if how == "covered":
            covered += bool(one.glyph.sign.strip())
            mark = one.glyph._replace(sign="█")
            if one.glyph.sign.strip() and not (kept and kept[-1].sign == "█" and kept[-1].number == mark.number - 1):
                kept.append(_turned(mark, one.box, turn, (left, bottom, right, top)))
            elif kept and kept[-1].sign == "█":
                kept[-1] = kept[-1]._replace(number=mark.number, right=max(kept[-1].right, mark.right))
        elif how:
            unseen += bool(one.glyph.sign.strip())
        elif one.angle == turn:
            kept.append(_turned(one.glyph, one.box, turn, (left, bottom, right, top)))
        else:
            turned.append((" " if one.glyph.spaced else "") + one.glyph.sign)
    wide, high = (right - left, top - bottom) if turn % 180 == 0 else (top - bottom, right - left)
    return Painted(tuple(kept), " ".join("".join(turned).split()), unseen, covered, wide, high)


class _Signs:
    """Reads one page sign by sign; what belongs to a text object is asked once for each object."""

    def __init__(self, page: Any, textpage: Any, raw: Any) -> None:
        self._raw, self._text = raw, textpage
        self._paints = paints(page, raw)
        self._rect, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._objects: dict[int, tuple[Paint | None, int, float]] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._row, self._base = (0, 0.0, 0.0), 0.0

    def all(self) -> list[_Sign]:
        found: list[_Sign] = []
        spaced = False
        generated = self._raw.FPDFText_IsGenerated
        for number in range(self._text.count_chars()):
            sign = self._sign(number)
            if sign.isspace() and generated(self._text, number) == 1:
                spaced = True
                continue
            one = self._one(number, sign, spaced=spaced)
            if one is not None:
                found.append(one)
            spaced = False
        return found

    def _sign(self, number: int) -> str:
        code = self._raw.FPDFText_GetUnicode(self._text, number)
        if 0x20 <= code < 0x7F:
            return chr(code)
        sign = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
        return _HYPHENS.get(sign) or _LIGATURES.get(sign) or sign

    def _one(self, number: int, sign: str, *, spaced: bool) -> _Sign | None:
        if not self._raw.FPDFText_GetLooseCharBox(self._text, number, self._rect):
            return None
        left, right, bottom, top = self._rect.left, self._rect.right, self._rect.bottom, self._rect.top
        left, right = (left, right) if left <= right else (right, left)
        bottom, top = (bottom, top) if bottom <= top else (top, bottom)
        found = self._raw.FPDFText_GetTextObject(self._text, number)
        address = ctypes.addressof(found.contents) if found else 0
        paint, angle, height = self._of_object(address, number)
        row = (address, bottom, top)
        if row != self._row or not address:  # signs of one object whose boxes are as high stand on one line
            self._raw.FPDFText_GetCharOrigin(self._text, number, self._x, self._y)
            self._row, self._base = row, self._y.value
        if not sign.isprintable() and ("\ue000" <= sign <= "\uf8ff" or sign in "\r\n\0"):
            sign = "•" if "\uf000" <= sign <= "\uf0ff" else ""
        glyph = Glyph(sign, left, right, self._base, height or top - bottom, number, spaced)
        return _Sign(glyph, (left, bottom, right, top), angle, paint) if sign else None

    def _of_object(self, address: int, number: int) -> tuple[Paint | None, int, float]:
        """Return how a text object is painted, at which angle, and how high its lines are: the same for all its signs."""
        if not address or address not in self._objects:
            size = self._raw.FPDFText_GetFontSize(self._text, number)
            scaled = self._raw.FPDFText_GetMatrix(self._text, number, self._matrix)
            scale = math.hypot(self._matrix.b, self._matrix.d) if scaled else 1.0
            angle = round(math.degrees(self._raw.FPDFText_GetCharAngle(self._text, number))) % 360
            self._objects[address] = (self._paints.get(address), angle, _LINE * size * (scale or 1.0))
        return self._objects[address]


def _hidden(one: _Sign, veil: Veil, page: tuple[float, float, float, float]) -> str:
    """Return why nobody can see a sign, empty for one that can be seen."""
    left, bottom, right, top = one.box
    middle, centre = (left + right) / 2, (bottom + top) / 2
    if not (page[0] <= middle <= page[2] and page[1] <= centre <= page[3]):
        return "outside"
    if one.glyph.height < _SMALLEST:
        return "tiny"
    return "" if one.paint is None else veil.hides(one.paint, (middle, centre))


def _turned(
    glyph: Glyph, box: tuple[float, float, float, float], turn: int, page: tuple[float, float, float, float]
) -> Glyph:
    """Return a sign as it stands on a page that has been turned upright."""
    left, bottom, right, top = box
    if turn == 0 and page[0] == page[1] == 0:
        return glyph
    if turn == 0:
        return glyph._replace(left=left - page[0], right=right - page[0], base=glyph.base - page[1])
    if turn == 90:
        return glyph._replace(left=bottom, right=top, base=page[2] - right, height=right - left)
    if turn == 180:
        return glyph._replace(left=page[2] - right, right=page[2] - left, base=page[3] - top)
    return glyph._replace(left=page[3] - top, right=page[3] - bottom, base=left, height=right - left)
