"""Where events stand on the line of time: a line for the talks and one for each side. Pure geometry; what draws it is a page.

What would fall on top of one another is one mark with its number, which leads to a closer look. Nothing is left out.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from verbale.brief.timeline.events import TALKS_LANE, Event, Sort
from verbale.brief.timeline.turning import TurningPoint
from verbale.brief.wording import quoted

WIDE, LEFT, RIGHT = 960, 180, 20  # of the drawing; of the names before the lines; behind them
LANE, TOP, STEP = 34, 14, 17  # height of a line, of what stands above all, and of a line of words
CELL = 19  # marks nearer than that share one
LABELS = 7  # turning points that are named in the drawing; all of them stand in the list
LETTER = 5.9  # mean width of a letter of the names
TICKS = 8

Along = Callable[[dt.date], float]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: an event, or several that share a place.

    Parameters
    ----------
    x, y
        Its middle.
    sort
        What it is; of several the one that most of them are.
    events
        Those that it stands for, in order.
    first, last
        Days between which they lie.
    """

    x: float
    y: float
    sort: Sort
    events: tuple[Event, ...]
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Flag:
    """A turning point above the lines: where it stands, its number in the list, and its name where there is room."""

    x: float
    number: int
    text: str = ""
    y: float = 0.0
    at: str = "start"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A time line.

    Parameters
    ----------
    first, last
        Days that are shown.
    height
        Of the drawing, whose width is `WIDE`.
    lanes
        Id of a side, empty for the talks, and where its line stands.
    ticks
        Place and words of the days along it.
    marks, flags
        Events, and turning points.
    top
        Where the lines begin, below the names of turning points.
    """

    first: dt.date
    last: dt.date
    height: float
    lanes: tuple[tuple[str, float], ...]
    ticks: tuple[tuple[float, str], ...]
    marks: tuple[Mark, ...]
    flags: tuple[Flag, ...]
    top: float


def drawing(
    shown: Sequence[Event], turns: Sequence[TurningPoint], sides: Sequence[str], first: dt.date, last: dt.date
) -> Drawing:
    """Return where everything stands.

    Parameters
    ----------
    shown, turns
        Events and turning points between the two days.
    sides
        Ids of parties in the order of their lines; those without an event get none, others come behind.
    first, last
        The days at the two ends.
    """
    span = max((last - first).days, 1)

    @cache  # there are many events to a day
    def along(day: dt.date) -> float:
        return round(LEFT + (WIDE - LEFT - RIGHT) * (day - first).days / span, 1)

    flags, rows = _flags(turns, along)
    top = TOP + STEP * rows + (12 if flags else 0)
    met: dict[str, list[Event]] = {}
    for one in shown:
        for lane in one.lanes:
            met.setdefault(lane, []).append(one)
    order = [TALKS_LANE, *(side for side in sides if side in met), *(lane for lane in met if lane not in sides)]
    lanes = {lane: top + LANE * (place + 0.5) for place, lane in enumerate(dict.fromkeys(order))}
    marks = tuple(mark for lane, y in lanes.items() for mark in _marks(met.get(lane, ()), y, along))
    return Drawing(first, last, top + LANE * len(lanes) + 26, tuple(lanes.items()), tuple(_ticks(first, last, along)), marks, flags, top)  # fmt: skip


def _marks(own: Iterable[Event], y: float, along: Along) -> Iterable[Mark]:
    """Yield the marks of a line: neighbours join until no two of them stand nearer than a cell, from the left, once through."""
    gathered: list[tuple[float, list[Event]]] = []  # sum of the places, events
    for one in own:
        at, held = along(one.day), [one]
        while gathered and at / len(held) - gathered[-1][0] / len(gathered[-1][1]) < CELL:
            before, earlier = gathered.pop()
            earlier.extend(held)  # in place: there are many events to a mark
            at, held = at + before, earlier
        gathered.append((at, held))
    for at, held in gathered:
        sorts = Counter(one.sort for one in held)
        yield Mark(round(at / len(held), 1), y, sorts.most_common(1)[0][0], tuple(held), held[0].day, held[-1].day)


def _flags(turns: Sequence[TurningPoint], along: Along) -> tuple[tuple[Flag, ...], int]:
    """Return the turning points and how many lines their names take; of many only the numbers stand in the drawing."""
    if len(turns) > LABELS:
        return _numbered(turns, along), 1
    flags, ends = [], [-1.0 * WIDE] * len(turns)  # where the words of each line end
    for number, one in enumerate(turns, start=1):
        x, text = along(one.day), f"{number} {quoted(one.name, 70)}"
        wide = len(text) * LETTER
        left = x if x + wide < WIDE else max(0.0, x - wide)
        row = next((place for place, end in enumerate(ends) if end + 8 < left), 0)
        ends[row] = left + wide
        flags.append(Flag(x, number, text, TOP + STEP * row, "start" if left == x else "end"))
    return tuple(flags), 1 + max((int((flag.y - TOP) / STEP) for flag in flags), default=-1)


def _numbered(turns: Sequence[TurningPoint], along: Along) -> tuple[Flag, ...]:
    """Return one flag for those that share a place: the number of the first, and of the last where there are several."""
    cells: dict[int, list[int]] = {}
    for number, one in enumerate(turns, start=1):
        cells.setdefault(int((along(one.day) - LEFT) // (2 * CELL)), []).append(number)
    return tuple(
        Flag(along(turns[held[0] - 1].day), held[0], f"{held[0]}" if len(held) == 1 else f"{held[0]}–{held[-1]}", TOP, "middle")
        for held in cells.values()
    )  # fmt: skip


def _ticks(first: dt.date, last: dt.date, along: Along) -> Iterable[tuple[float, str]]:
    """Yield days along the line: years, months or days, as the span allows."""
    span = (last - first).days
    if span > 3 * 366:
        step = -(-span // (366 * TICKS))
        yield from ((along(dt.date(year, 1, 1)), str(year)) for year in range(first.year + 1, last.year + 1, step))
    elif span > 75:
        step, months = -(-span // (31 * TICKS)), (last.year - first.year) * 12 + last.month - first.month
        for ahead in range(1, months + 1, step):
            month = first.month - 1 + ahead
            day = dt.date(first.year + month // 12, month % 12 + 1, 1)
            yield along(day), f"{day:%b %Y}" if step > 1 or day.month == 1 or ahead == 1 else f"{day:%b}"
    else:
        step = max(1, -(-span // TICKS))
        for ahead in range(0, max(span, 0) + 1, step):
            day = first + dt.timedelta(days=ahead)
            yield along(day), f"{day.day} {day:%b}"
