"""Signs put together to fragments of lines: what stands on one base line without a wide gap. Raised figures are set apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from verbale.reading.formats.pdf.glyphs import Glyph

_SPACE = 0.18  # of the height: a gap from which on two signs are two words
_GAP = 0.6  # of the height: a gap from which on two fragments may be of two columns
_SAME = 0.5  # of the height: figures raised by less belong to the line


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a line: its words, its place and height in points.

    Parameters
    ----------
    raised
        Figures set high behind a word, as they point to footnotes: (place in `words`, figures).
    alone
        Whether it is a paragraph of its own wherever it stands: the value of a form.
    """

    words: str
    left: float
    right: float
    base: float
    height: float
    raised: tuple[tuple[int, str], ...] = field(default=())
    alone: bool = False

    @property
    def top(self) -> float:
        """Roughly where its tallest signs end."""
        return self.base + 0.8 * self.height


def fragments(glyphs: Sequence[Glyph]) -> list[Fragment]:
    """Return the fragments of a page's lines, from the top down and from left to right."""
    rows: list[list[Glyph]] = []
    for run in _runs(glyphs):
        row = next((row for row in reversed(rows[-60:]) if _one_row(row, run)), None)
        if row is None:
            rows.append(list(run))
        else:
            row.extend(run)
    found = [fragment for row in rows for fragment in _split(sorted(row, key=lambda one: (one.left, one.number)))]
    return sorted(found, key=lambda fragment: (-fragment.base, fragment.left))


def _runs(glyphs: Sequence[Glyph]) -> Iterable[list[Glyph]]:
    """Yield signs that were painted one after the other on one base line."""
    run: list[Glyph] = []
    for one in glyphs:
        if run and (abs(one.base - run[-1].base) > 0.05 * one.height or abs(one.height - run[-1].height) > 0.1):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _one_row(row: list[Glyph], run: list[Glyph]) -> bool:
    """Say whether a run belongs to a row: on its base line, or raised figures that touch its end."""
    first, height = row[0], max(row[0].height, run[0].height)
    apart = abs(run[0].base - first.base)
    if apart <= 0.12 * height:
        return True
    return apart <= _SAME * height and min(abs(run[0].left - one.right) for one in row) < 0.3 * height


def _split(row: list[Glyph]) -> list[Fragment]:
    """Cut a row at its wide gaps."""
    ink = [one for one in row if one.sign.strip()]
    if not ink:
        return []
    height = median(one.height for one in ink)
    parts: list[list[Glyph]] = [[]]
    last: Glyph | None = None
    for one in row:
        if one.sign.strip():
            if last is not None and one.left - last.right > _GAP * height:
                parts.append([])
            last = one
        if last is not None:
            parts[-1].append(one)
    return [_fragment(part) for part in parts]


def _fragment(part: list[Glyph]) -> Fragment:
    ink = [one for one in part if one.sign.strip()]
    height = median(one.height for one in ink)
    base = median(one.base for one in ink)
    words, last = "", None
    raised: list[tuple[int, str]] = []
    for one in part:
        if not one.sign.strip():
            words += " "
        else:
            if last is not None and not words.endswith(" ") and _apart(last, one):
                words += " "
            sign = words.strip().isdigit() and last is not None and abs(last.height - one.height) < 0.05 * one.height
            small = one.height < 0.8 * height and one.base > base + 0.1 * height
            if small and one.sign.isdigit() and words.strip() and not sign:
                place = len(words.rstrip())
                if raised and raised[-1][0] == place:
                    raised[-1] = (place, raised[-1][1] + one.sign)
                else:
                    raised.append((place, one.sign))
            else:
                words += one.sign
            last = one
    return Fragment(words.rstrip(), ink[0].left, max(one.right for one in ink), base, height, tuple(raised))


def _apart(before: Glyph, after: Glyph) -> bool:
    """Say whether a space stands between two signs: the library says so, or the gap does where they were painted apart."""
    if after.number == before.number + 1:
        return after.spaced
    return after.spaced or after.left - before.right > _SPACE * min(before.height, after.height)
