"""One point: what each side wants, how it answers the others, how it moved, and which answers are owed on it."""

import datetime as dt
from collections import Counter
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.app.ask import View
from verbale.app.text.on_point import wording_on
from verbale.brief.context import BriefContext
from verbale.brief.said import according, said, what
from verbale.brief.sections.owed import clock_words, due_words
from verbale.brief.wording import short_day
from verbale.model import LegalForm, Obligation, RecordedAct
from verbale.model.cell import MatrixCell, Reply, Wish
from verbale.state.positions import points_of
from verbale.web.address import asked, number
from verbale.web.pages.pictures import shown
from verbale.web.rendering import link, office, show

DOCUMENTS = 50  # with acts on the point, on its page
STEPS, DEBTS, BEFORE = (
    100,
    60,
    5,
)  # of its history, of the answers asked for, and of what a side wanted before: the rest in parts, or counted


def page(request: Request) -> Response:
    """Show a point of the dossier, or a topic on which somebody took a stance."""
    scene = office(request).scene(asked(request))
    case, point = scene.case(asked(request).party), request.path_params["point"]
    if point not in case.points:
        raise HTTPException(404, "That point is not in view at these dates.")
    rows = [row for row in scene.play.obligations if row.point == point]
    if len(rows) > DEBTS:
        rows.sort(key=lambda row: not row.status.waiting)
    owed = [_debt(case, row, request) for row in rows[:DEBTS]]
    steps = _steps(case, point)
    offset = min(number(request, "offset", max(0, len(steps) - STEPS)), len(steps))
    known = next((one for one in scene.dossier.points if one.id == point), None)
    return show(
        request, "point.html", title=case.title(point), sides=[_side(case, point, party, request) for party in case.parties],
        steps=[(short_day(day), who, told, _address(case, act, request)) for day, who, told, act in steps[offset : offset + STEPS]], offset=offset, limit=STEPS, total=len(steps),
        owed=owed, asked_for=len(rows), key_for=[case.name(name) for name in known.key_for] if known else [], point=point,
        picture=shown(request, scene, "movement", point),
        wording=wording_on(scene.play, known) if known else None, documents=_documents(scene, point), options=[option.title for option in known.options] if known else [], others=links(case),
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def _debt(case: BriefContext, row: Obligation, request: Request) -> dict[str, str]:
    """Return an answer that is or was owed: by and to whom, since when, its clock and its day, how it stands, its words."""
    turn = case.turns.get(row.id)
    return {
        "by": case.name(row.debtor), "to": case.name(row.creditor), "since": short_day(row.opened) if row.dated else "undated", "status": str(row.status),
        "clock": clock_words(turn), "due": due_words(turn), "address": _address(case, row.opened_by, request) if row.opened_by else "",
        "closed": short_day(row.closed) if row.closed else "", "answer": _address(case, row.closed_by, request) if row.closed_by else "",
    }  # fmt: skip


def _documents(scene: View, point: str) -> list[tuple[str, str, str, int]]:
    """Return the documents with acts on a point, the newest first: id, title, day, how many acts."""
    counts = Counter(
        words.document for item in scene.play.told if point in points_of(item.act) for words in item.act.evidence[:1]
    )
    found = [
        (one.published.edtf if one.published else "", one.id, one.title or one.name or one.id[:12], one, number)
        for name, number in counts.items()
        if (one := scene.play.documents.get(name)) is not None
    ]
    return [
        (name, title, short_day(one.published.last) if one.published else "undated", number)
        for _, name, title, one, number in sorted(found, key=lambda row: row[:2], reverse=True)[:DOCUMENTS]
    ]


def links(case: BriefContext) -> list[tuple[str, str]]:
    """Return id and title of every point of the matrix."""
    return [(point, case.title(point)) for point in case.points]


def _side(case: BriefContext, point: str, party: str, request: Request) -> dict[str, Any]:
    cell = case.matrix.get((point, party), MatrixCell(point=point, party=party))
    return {
        "name": case.name(party), "link": party if any(one.id == party for one in case.dossier.parties) else "", "text": said(case, point, party).text, "follows": case.name(cell.follows) if cell.follows else "",
        "wants": None if cell.wants is None else _wish(case, point, party, cell.wants, request),
        "moved": [_wish(case, point, party, wish, request) for wish in cell.moved[-BEFORE:]], "earlier": max(0, len(cell.moved) - BEFORE),
        "replies": [_reply(case, party, one, request) for one in cell.replies],
        "last": short_day(cell.last_spoke) if cell.last_spoke else "",
    }  # fmt: skip


def _wish(case: BriefContext, point: str, party: str, wish: Wish, request: Request) -> dict[str, str]:
    item = case.acts[wish.act]
    return {
        "what": _what(case, point, wish), "since": short_day(wish.since),
        "form": "" if wish.legal_form in {None, LegalForm.UNSPECIFIED} else str(wish.legal_form), "word": _word(wish), "told": _told(case, party, item),
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


def _steps(case: BriefContext, point: str) -> list[tuple[dt.date, str, str, str]]:
    """Return what each side wanted and answered, day by day: day, side, what, and the act with its words."""
    rows = []
    for (name, party), cell in case.matrix.items():
        if name == point and not cell.follows:
            rows += [
                (wish.since, case.name(party), f"{_word(wish)} {_what(case, point, wish)}", wish.act)
                for wish in (*cell.moved, *([cell.wants] if cell.wants is not None else []))
            ]
    for party, reply in case.replies(point):
        if reply.day is not None:
            told = f"{reply.response}{f' {reply.condition}' if reply.condition else ''}, to {case.name(reply.to)}"
            rows.append((reply.day, case.name(party), told, reply.act))
    return sorted(rows, key=lambda row: row[0])


def _word(wish: Wish) -> str:
    return "offers" if wish.offered else "wants"


def _what(case: BriefContext, point: str, wish: Wish) -> str:
    words = what(case, point, wish).strip()
    return "the point itself" if wish.itself and words == "it" else words or "what takes more than a few words"
