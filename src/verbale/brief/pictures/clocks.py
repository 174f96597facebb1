"""The clock strip: how long each answer has been, or was, waited for, against the responder's other answers and its date."""

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import WIDTH, Picture
from verbale.brief.wording import counted, quoted
from verbale.model import Obligation, Status

MOST = 30


def picture(case: BriefContext) -> Picture:
    """Draw the clock strip; lengths are calendar days between opening and answer, or today."""
    rows, data, ticks = [], [], []
    chosen = _chosen(case)
    for group, label in zip(chosen, _labels(case, chosen), strict=True):
        item = group[0]
        days = ((item.closed or case.play.on) - item.opened).days
        waiting = item.status.waiting
        turn = case.turns.get(item.id)
        allowed = (turn.due - item.opened).days if turn and turn.due else None
        state = "waiting" if waiting else "answered" if item.status is Status.ANSWERED else "withdrawn"
        data.append({"label": label, "days": days, "state": state, "text": f"{days} d"})
        if allowed is not None:
            ticks.append({"label": label, "days": allowed})
        points = "; ".join(case.title(one.point) for one in group)
        rows.append(
            (
                case.name(item.debtor),
                points,
                item.opened.isoformat(),
                state,
                str(days),
                "" if allowed is None else str(allowed),
            )
        )
    place = {
        "y": {
            "field": "label",
            "type": "nominal",
            "sort": None,
            "title": None,
            "axis": {"domain": False, "ticks": False, "labelLimit": 340},
        }
    }
    along = {"field": "days", "type": "quantitative", "title": "calendar days", "axis": {"tickMinStep": 1}}
    layers = [
        {"data": {"values": data}, "mark": {"type": "bar", "height": 11, "strokeWidth": 1.2}, "encoding": {
            **place, "x": along,
            "color": {"field": "state", "type": "nominal", "title": None, "scale": {"domain": ["waiting", "answered", "withdrawn"], "range": ["#D55E00", "#56B4E9", "#8a8a8a"]}},
            "strokeDash": {"field": "state", "type": "nominal", "title": None, "scale": {"domain": ["waiting", "answered", "withdrawn"], "range": [[1, 0], [4, 2], [1, 2]]}},
            "stroke": {"value": "#6b6b6b"},
        }},
        {"data": {"values": data}, "mark": {"type": "text", "align": "left", "dx": 4}, "encoding": {**place, "x": along, "text": {"field": "text", "type": "nominal"}}},
        {"data": {"values": ticks}, "mark": {"type": "tick", "thickness": 3, "height": 18, "color": "#CC79A7"}, "encoding": {**place, "x": along}},
    ]  # fmt: skip
    waiting_now = sum(row[3] == "waiting" for row in rows)
    described = f"{len(rows)} answers, {waiting_now} of them still awaited on {case.play.on}; a bar is the time waited, an upright stroke the date it was due."
    chart = {"layer": layers, "width": WIDTH - 330, "height": max(50, 24 * len(rows))}
    return Picture(
        "clocks",
        "How long answers take",
        described,
        ("Owed by", "On", "Asked", "State", "Days", "Due after days"),
        tuple(rows),
        chart,
    )


def _labels(case: BriefContext, groups: list[list[Obligation]]) -> list[str]:
    """Return a label for each line, each once: bars that share a label would stand on top of one another."""
    labels: list[str] = []
    for group in groups:
        item = group[0]
        about = quoted(case.title(item.point), 36) if len(group) == 1 else counted(len(group), "point")
        asked, who = f"{item.opened:%d %b %y}", case.name(item.debtor)
        label = f"{asked}  {who}: {about}"
        if label in labels:
            label = f"{asked}  {who} to {case.name(item.creditor)}: {about}"
        alike = sum(known == label or known.startswith(f"{label} (") for known in labels)
        labels.append(f"{label} ({alike + 1})" if alike else label)
    return labels


def _chosen(case: BriefContext) -> list[list[Obligation]]:
    """Open ones first, then the latest answered; points asked and answered together take one line."""
    groups: dict[tuple[object, ...], list[Obligation]] = {}
    order = [*case.waiting, *reversed([item for item in case.play.obligations if item not in case.waiting])]
    for item in order:
        groups.setdefault((item.debtor, item.creditor, item.opened, item.status, item.closed), []).append(item)
    return list(groups.values())[:MOST]
