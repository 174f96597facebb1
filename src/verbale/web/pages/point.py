"""One point: what each side wants, how it answers the others, how it moved, and which answers are owed on it."""

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.brief.context import BriefContext
from verbale.brief.said import according, said, what
from verbale.brief.wording import short_day
from verbale.model import RecordedAct
from verbale.model.cell import MatrixCell, Reply, Wish
from verbale.state.cells.history import replies_over_time
from verbale.web.address import asked
from verbale.web.rendering import link, office, show


def page(request: Request) -> Response:
    """Show a point of the dossier, or a topic on which somebody took a stance."""
    scene = office(request).scene(asked(request))
    case, point = scene.case(asked(request).party), request.path_params["point"]
    if point not in case.points:
        raise HTTPException(404, "That point is not in view at these dates.")
    debts = [row for row in scene.play.obligations if row.point == point]
    owed = [
        (
            case.name(row.debtor),
            case.name(row.creditor),
            short_day(row.opened) if row.dated else "undated",
            str(row.status),
        )
        for row in debts
    ]
    return show(
        request, "point.html", title=case.title(point), sides=[_side(case, point, party, request) for party in case.parties],
        steps=_steps(case, point, request), owed=owed, key_for=[case.name(name) for one in scene.dossier.points if one.id == point for name in one.key_for],
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def links(case: BriefContext) -> list[tuple[str, str]]:
    """Return id and title of every point of the matrix."""
    return [(point, case.title(point)) for point in case.points]


def _side(case: BriefContext, point: str, party: str, request: Request) -> dict[str, Any]:
    cell = case.matrix.get((point, party), MatrixCell(point=point, party=party))
    return {
        "name": case.name(party), "link": party if any(one.id == party for one in case.dossier.parties) else "", "text": said(case, point, party).text, "follows": case.name(cell.follows) if cell.follows else "",
        "wants": None if cell.wants is None else _wish(case, point, party, cell.wants, request),
        "moved": [_wish(case, point, party, wish, request) for wish in cell.moved],
        "replies": [_reply(case, party, one, request) for one in cell.replies],
        "last": short_day(cell.last_spoke) if cell.last_spoke else "",
    }  # fmt: skip


def _wish(case: BriefContext, point: str, party: str, wish: Wish, request: Request) -> dict[str, str]:
    item = case.acts[wish.act]
    words = what(case, point, wish).strip()
    return {
        "what": "the point itself" if wish.itself and words == "it" else words or "what takes more than a few words", "since": short_day(wish.since),
        "form": str(wish.legal_form or ""), "word": "offers" if wish.offered else "wants", "told": _told(case, party, item),
        "address": _address(case, wish.act, request),
    }  # fmt: skip


def _reply(case: BriefContext, party: str, reply: Reply, request: Request) -> dict[str, str]:
    item = case.acts.get(reply.act)
    return {
        "to": case.name(reply.to), "response": str(reply.response), "condition": reply.condition,
        "day": short_day(reply.day) if reply.day is not None else "", "told": _told(case, party, item) if item is not None else "",
        "address": _address(case, reply.act, request),
    }  # fmt: skip


def _told(case: BriefContext, party: str, item: RecordedAct) -> str:
    return f"{'' if item.reviewed else '*'}{according(case, [item], {party})}"


def _address(case: BriefContext, act: str, request: Request) -> str:
    cited = case.cite([act])
    return str(link(request)(cited[0])) if cited else ""


def _steps(case: BriefContext, point: str, request: Request) -> list[tuple[str, str, str, str]]:
    """Return what each side wanted and answered, day by day: day, side, what, and what leads to its words."""
    rows = []
    for (name, party), cell in case.matrix.items():
        if name == point and not cell.follows:
            for wish in (*cell.moved, *([cell.wants] if cell.wants is not None else [])):
                made = _wish(case, point, party, wish, request)
                rows.append((wish.since, case.name(party), f"{made['word']} {made['what']}", made["address"]))
    for party, reply in replies_over_time(case.play, case.dossier, point):
        if reply.day is not None:
            told = f"{reply.response}{f' {reply.condition}' if reply.condition else ''}, to {case.name(reply.to)}"
            rows.append((reply.day, case.name(party), told, _address(case, reply.act, request)))
    return [(short_day(day), who, told, address) for day, who, told, address in sorted(rows, key=lambda row: row[0])]
