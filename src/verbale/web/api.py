"""The same views for machines: read-only JSON under /api, paginated, with entry ids and markings."""

from collections.abc import Callable, Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from verbale.app.workspace_cache import View
from verbale.brief.render.as_json import encode, figure_json
from verbale.model import Document, Marking, Obligation, Position, RecordedAct, StateOfPlay
from verbale.model.encode import encode_act
from verbale.model.marking import PROFILES
from verbale.watch import Alert
from verbale.web.address import asked, page_of
from verbale.web.openapi import description
from verbale.web.rendering import office


def _scene(request: Request) -> View:
    return office(request).scene(asked(request))


def _head(play: StateOfPlay) -> dict[str, Any]:
    known = None if play.known is None else play.known.isoformat()
    return {"as_of": play.on.isoformat(), "known": known, "marking": str(play.marking)}


def _listed(
    request: Request, play: StateOfPlay, name: str, rows: Sequence[Any], encoder: Callable[[Any], Any]
) -> JSONResponse:
    offset, limit = page_of(request)
    shown = [encoder(row) for row in rows[offset : offset + limit]]
    return JSONResponse({**_head(play), "total": len(rows), "offset": offset, "limit": limit, name: shown})


def state(request: Request) -> JSONResponse:
    """Positions: points × parties."""
    play = _scene(request).play
    return _listed(request, play, "cells", play.positions, _cell)


def owed(request: Request) -> JSONResponse:
    """Obligations, open and closed."""
    play = _scene(request).play
    return _listed(request, play, "obligations", play.obligations, _obligation)


def watch(request: Request) -> JSONResponse:
    """Alerts of the watch, own side first."""
    scene = _scene(request)
    return _listed(request, scene.play, "alerts", scene.watch.alerts, _alert)


def figures(request: Request) -> JSONResponse:
    """Figures of the watch with their computation."""
    scene = _scene(request)
    return _listed(request, scene.play, "figures", scene.watch.indicators, figure_json)


def brief(request: Request) -> JSONResponse:
    """Return the brief: sections, sentences, citations."""
    return JSONResponse(encode(office(request).brief(asked(request))))


def acts(request: Request) -> JSONResponse:
    """Acts in order of when they happened."""
    play = _scene(request).play
    return _listed(request, play, "acts", play.acts, lambda item: _act(item, numbered=_whole(request)))


def act(request: Request) -> JSONResponse:
    """One act."""
    play = _scene(request).play
    found = play.act(request.path_params["id"])
    if found is None:
        raise HTTPException(404, "That act is not in view at these dates.")
    return JSONResponse({**_head(play), "act": _act(found, numbered=_whole(request))})


def documents(request: Request) -> JSONResponse:
    """Documents without their texts."""
    play = _scene(request).play
    return _listed(request, play, "documents", list(play.documents.values()), _document)


def document(request: Request) -> JSONResponse:
    """One document with its text."""
    play = _scene(request).play
    found = play.documents.get(request.path_params["id"])
    if found is None:
        raise HTTPException(404, "That document is not in view at these dates.")
    return JSONResponse({**_head(play), "document": {**_document(found), "text": found.text}})


def search(request: Request) -> JSONResponse:
    """Acts and documents that hold all words of `q`."""
    scene = _scene(request)
    wanted = request.query_params.get("q", "")[:200]

    def shown(hit: RecordedAct | Document) -> dict[str, Any]:
        found = scene.index.shown(hit, wanted)
        return {"kind": found.kind, "id": found.id, "title": found.title}

    return _listed(request, scene.play, "found", scene.index.find(wanted), shown)


def openapi(request: Request) -> JSONResponse:
    """Describe this interface, with the parties and markings that may be asked for."""
    own: Marking | None = getattr(request.state, "clearance", None)
    dossier = office(request).desk().for_reader(own, getattr(request.state, "party", "") or None).dossier
    profile = (own or dossier.marking).profile
    levels = PROFILES[profile][: own.rank + 1 if own else None]
    marks = [f"{profile}:{level}" for level in levels]
    return JSONResponse(description([party.id for party in dossier.parties], marks))


def _cell(cell: Position) -> dict[str, Any]:
    return {
        "point": cell.point, "party": cell.party, "stance": str(cell.stance), "option": cell.option,
        "since": cell.since.isoformat(), "act": cell.act, "reviewed": cell.reviewed,
    }  # fmt: skip


def _obligation(row: Obligation) -> dict[str, Any]:
    return {
        "id": row.id, "debtor": row.debtor, "creditor": row.creditor, "point": row.point, "request": row.request,
        "opened": row.opened.isoformat(), "opened_by": row.opened_by,
        "closed": row.closed.isoformat() if row.closed else None, "closed_by": row.closed_by or None,
        "status": str(row.status), "deadline": row.deadline.isoformat() if row.deadline else None,
    }  # fmt: skip


def _alert(alert: Alert) -> dict[str, Any]:
    return {
        "id": alert.id, "kind": alert.kind, "level": str(alert.level), "party": alert.party, "point": alert.point or None,
        "text": alert.text, "figures": [figure.id for figure in alert.figures], "evidence": list(alert.evidence),
        "clears_when": alert.clears_when, "likelihood": alert.likelihood or None, "ours": alert.ours,
    }  # fmt: skip


def _whole(request: Request) -> bool:
    return office(request).reader(asked(request)).whole


def _act(item: RecordedAct, *, numbered: bool) -> dict[str, Any]:
    """Return an act; its entry's number is 0 for a reader to whom gaps would tell how much is hidden."""
    return {
        **encode_act(item.act), "id": item.id, "entry": item.seq if numbered else 0, "happened": item.happened.isoformat(),
        "known": item.known.isoformat(), "reviewed": item.reviewed, "marking": str(item.act.marking),
    }  # fmt: skip


def _document(one: Document) -> dict[str, Any]:
    return {
        "id": one.id, "title": one.title, "publisher": one.publisher, "published": one.published.edtf if one.published else None,
        "address": one.address or None, "media_type": one.media_type, "name": one.name, "marking": str(one.marking),
        "text_sha256": one.text_sha256, "characters": len(one.text),
    }  # fmt: skip


ROUTES = [
    Route("/state", state),
    Route("/owed", owed),
    Route("/watch", watch),
    Route("/figures", figures),
    Route("/brief", brief),
    Route("/acts", acts),
    Route("/acts/{id:str}", act),
    Route("/documents", documents),
    Route("/documents/{id:str}", document),
    Route("/search", search),
    Route("/openapi.json", openapi),
]
