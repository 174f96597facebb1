"""The clock strip: how long each answer has been, or was, waited for, by its own clock, with what is excused and what it was allowed.

The number at a bar is the clock of the table of what is owed: the same rule, the same unit, the same pauses left out.
"""

import datetime as dt
import math
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import WIDTH, Picture
from verbale.brief.wording import counted, listed, quoted
from verbale.model import Obligation, Status
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.context import WatchContext
from verbale.watch.stats.likelihood import number

MOST = 30
ROOM = 1.4  # of the longest bar: what is written behind it has its place
LETTER = 5.6  # width of a letter of a label
STATES = ("waiting", "answered", "withdrawn")


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: answers asked and answered together.

    Parameters
    ----------
    group
        Those answers.
    state, unit
        How they stand, and what the clock counts.
    time, excused
        Clock time, and what is left out of it.
    allowed
        Clock time until the day it was due; ``None`` without one.
    """

    group: list[Obligation]
    state: str
    unit: str
    time: float
    excused: float
    allowed: float | None

    @property
    def words(self) -> str:
        """What stands at the bar."""
        left = f" ({number(self.excused)} more excused)" if self.excused > 0 else ""
        return f"{number(self.time)} {self.unit}{left}"


def picture(case: BriefContext, wide: int = WIDTH) -> Picture:
    """Draw the clock strip; answers asked for in an undated paper, or on which no clock runs, have no length and are counted."""
    bars, without = _bars(case)
    labels = _labels(case, [bar.group for bar in bars])
    rows = tuple(
        (
            case.name(bar.group[0].debtor), "; ".join(case.title(one.point) for one in bar.group), bar.group[0].opened.isoformat(),
            bar.state, f"{number(bar.time)} {bar.unit}", number(bar.excused) if bar.excused else "", "" if bar.allowed is None else number(bar.allowed),
        )
        for bar in bars
    )  # fmt: skip
    data = [
        {"label": label, "shown": quoted(label, int(wide / LETTER)), "time": bar.time, "whole": bar.time + bar.excused, "state": bar.state, "text": bar.words, "allowed": bar.allowed}
        for label, bar in zip(labels, bars, strict=True)
    ]  # fmt: skip
    waiting_now = sum(bar.state == "waiting" for bar in bars)
    described = (
        f"{len(rows)} answers, {waiting_now} of them still awaited on {case.play.on}; a bar is the time waited by its own clock, a dashed frame behind it "
        "what is excused, an upright stroke the time that was allowed."
    )
    described += (
        f" {counted(without, 'answer')} without a length {'is' if without == 1 else 'are'} not drawn."
        if without
        else ""
    )
    chart = {
        "data": {"values": data},
        "layer": _layers(
            max((bar.time + bar.excused for bar in bars), default=1.0) * (ROOM if wide >= WIDTH else 2.2), wide - 20
        ),
        "width": wide - 40,
        "height": max(50, 40 * len(rows)),
    }
    return Picture(
        "clocks", "How long answers take", described, ("Owed by", "On", "Asked", "State", "Clock", "Excused", "Allowed"), rows, chart
    )  # fmt: skip


def _layers(most: float, room: int) -> list[dict[str, object]]:
    """Return what is drawn: as far as the longest wait and what stands beside it, words over a bar within so many points."""
    place = {"y": {"field": "label", "type": "nominal", "sort": None, "title": None, "axis": None}}
    units = "time waited by its own clock: longer to the right"
    along = {
        "field": "time",
        "type": "quantitative",
        "title": units,
        "scale": {"domain": [0, most], "nice": False},
        "axis": {"tickMinStep": 1, "tickCount": 6},
    }
    colours = {
        "field": "state",
        "type": "nominal",
        "title": None,
        "scale": {"domain": list(STATES), "range": ["#D55E00", "#56B4E9", "#8a8a8a"]},
    }
    dashes = {
        "field": "state",
        "type": "nominal",
        "title": None,
        "scale": {"domain": list(STATES), "range": [[1, 0], [4, 2], [1, 2]]},
    }
    label = {"align": "left", "baseline": "bottom", "x": 0, "dy": -8, "limit": room}
    beside = {"align": "left", "dx": 4, "dy": 1, "limit": 2000}
    return [
        {"transform": [{"filter": "datum.whole > datum.time"}], "mark": {"type": "bar", "height": 11, "fillOpacity": 0, "stroke": "#8a8a8a", "strokeDash": [3, 2]},
         "encoding": {**place, "x": {**along, "field": "whole"}}},
        {"mark": {"type": "bar", "height": 11, "strokeWidth": 1.2}, "encoding": {**place, "x": along, "color": colours, "strokeDash": dashes, "stroke": {"value": "#6b6b6b"}}},
        {"mark": {"type": "text", **label}, "encoding": {"y": place["y"], "text": {"field": "shown", "type": "nominal"}}},
        {"mark": {"type": "text", **beside}, "encoding": {**place, "x": {**along, "field": "whole"}, "text": {"field": "text", "type": "nominal"}}},
        {"transform": [{"filter": "isValid(datum.allowed)"}], "mark": {"type": "tick", "thickness": 3, "height": 18, "color": "#CC79A7"}, "encoding": {**place, "x": {**along, "field": "allowed"}}},
    ]  # fmt: skip


def _bars(case: BriefContext) -> tuple[list[Bar], int]:
    """Return the lines, and how many answers have no length: undated ones, and those on which no clock can run."""
    clocks = CaseClocks(WatchContext(case.dossier, case.play))
    groups = _chosen(case)
    firsts = [group[0] for group in groups]
    ends = [item.closed or case.play.on for item in firsts]
    found, without = [], 0
    for group, end, gross in zip(groups, ends, clocks.gross(firsts, ends), strict=True):
        item = group[0]
        turn = case.turns.get(item.id)
        if not item.dated or math.isnan(gross) or (item.status.waiting and turn is None):
            without += len(group)
            continue
        time = turn.time if turn else sum(share * time for share, time in clocks.times(item, end, gross))
        state = "waiting" if item.status.waiting else "answered" if item.status is Status.ANSWERED else "withdrawn"
        whole = turn.gross if turn else gross
        found.append(Bar(group, state, clocks.unit(item), time, max(0.0, whole - time), turn.allowed if turn else None))
    return found, without


def _labels(case: BriefContext, groups: list[list[Obligation]]) -> list[str]:
    """Return a label for each line, each once: bars that share a label would stand on top of one another."""
    waited_for: dict[tuple[dt.date, str], set[str]] = {}
    for group in groups:
        waited_for.setdefault((group[0].opened, group[0].debtor), set()).add(group[0].creditor)
    labels: list[str] = []
    for group in groups:
        item = group[0]
        whom = f" to {case.name(item.creditor)}" if len(waited_for[item.opened, item.debtor]) > 1 else ""
        label = f"{item.opened:%d %b %y}  {case.name(item.debtor)}{whom}: {_about(case, group)}"
        alike = sum(known == label or known.startswith(f"{label} (") for known in labels)
        labels.append(f"{label} ({alike + 1})" if alike else label)
    return labels


def _about(case: BriefContext, group: list[Obligation]) -> str:
    """Say what a line is about: the title of one point, else how many; topics and requests without a point are none of them."""
    if len(group) == 1:
        return quoted(case.title(group[0].point), 36)
    known = {point.id for point in case.dossier.points}
    points = sum(one.point in known for one in group)
    rest = [quoted(case.title(one.point), 36) for one in group if one.point not in known]
    rest = rest if len(rest) == 1 else [counted(len(rest), "more matter" if points else "matter")] if rest else []
    return listed([*([counted(points, "point")] if points else []), *rest])


def _chosen(case: BriefContext) -> list[list[Obligation]]:
    """Open ones first, then the latest answered; points asked and answered together take one line."""
    groups: dict[tuple[object, ...], list[Obligation]] = {}
    order = [*case.waiting, *reversed([item for item in case.play.obligations if item not in case.waiting])]
    for item in order:
        groups.setdefault((item.debtor, item.creditor, item.opened, item.dated, item.status, item.closed), []).append(
            item
        )
    return list(groups.values())[:MOST]
