"""The same views for machines: read-only JSON under /api, paginated, with entry ids and markings."""

from collections.abc import Callable, Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from verbale.app import answers
from verbale.app.ask import WEEK, View
from verbale.app.sides import answers as side_answers
from verbale.app.sides.timeline import timeline as timed
from verbale.brief.render.as_json import encode, figure_json
from verbale.model import Document, Marking, RecordedAct, StateOfPlay
from verbale.model.encode import encode_act
from verbale.model.marking import PROFILES
from verbale.web.address import asked, edge, number, page_of
from verbale.web.kept import kept
from verbale.web.openapi import description
from verbale.web.pages.questions import TITLES, given
from verbale.web.rendering import office

LAST = 20  # entries of the log, unless more are asked for


def _scene(request: Request) -> View:
    return office(request).scene(asked(request))


def _paged(request: Request, answer: dict[str, Any], name: str) -> JSONResponse:
    """Return an answer with the part of its long list that was asked for, and how long that is."""
    offset, limit = page_of(request)
    rows = answer[name]
    part = {"total": len(rows), "offset": offset, "limit": limit, name: rows[offset : offset + limit]}
    return JSONResponse({**answer, **part})


def _listed(request: Request, play: StateOfPlay, name: str, rows: Sequence[Any], encoder: Callable[[Any], Any]) -> JSONResponse:  # fmt: skip
    offset, limit = page_of(request)
    shown = [encoder(row) for row in rows[offset : offset + limit]]
    return JSONResponse({**answers.head(play), "total": len(rows), "offset": offset, "limit": limit, name: shown})


def state(request: Request) -> JSONResponse:
    """Positions: points × parties."""
    scene = _scene(request)
    return _paged(
        request, office(request).printed(scene, ("state",), lambda: answers.state(scene)), answers.ROWS["state"]
    )


def owed(request: Request) -> JSONResponse:
    """Obligations, open and closed."""
    scene = _scene(request)
    return _paged(request, office(request).printed(scene, ("owed",), lambda: answers.owed(scene)), answers.ROWS["owed"])


def watch(request: Request) -> JSONResponse:
    """Alerts of the watch, own side first; what changed since a day, where one is named."""
    return _paged(request, answers.watch(_scene(request)), answers.ROWS["watch"])


def figures(request: Request) -> JSONResponse:
    """Figures of the watch with their computation."""
    scene = _scene(request)
    return _listed(request, scene.play, "figures", scene.watch.indicators, figure_json)


def counsel(request: Request) -> JSONResponse:
    """Return openings, packages, what to table next, and what is missing to say more."""
    return JSONResponse(answers.counsel(_scene(request)))


def told(request: Request) -> JSONResponse:
    """Return what counsel says to a further question: words, limits, values."""
    question = request.path_params["question"]
    if question not in TITLES:
        raise HTTPException(404, "There is no such question.")
    return JSONResponse(answers.told(_scene(request), question, given(request) if question == "ask" else []))


def explain(request: Request) -> JSONResponse:
    """Names of all figures."""
    return _paged(request, answers.explain(_scene(request)), answers.ROWS["explain"])


def explained(request: Request) -> JSONResponse:
    """One figure with its computation."""
    return JSONResponse(answers.explain(_scene(request), request.path_params["name"]))


def sources(request: Request) -> JSONResponse:
    """Return what was read from where, whom it covers, and what failed."""
    return _paged(request, answers.sources(_scene(request)), answers.ROWS["sources"])


def gaps(request: Request) -> JSONResponse:
    """Return what was not read, dated or placed, with what leads to each place."""
    return _paged(request, answers.gaps(_scene(request)), answers.ROWS["gaps"])


def ask(request: Request) -> JSONResponse:
    """Return the answer to a question in plain words, `q`."""
    return JSONResponse(answers.ask(_scene(request), request.query_params.get("q", "")[:400]))


def party(request: Request) -> JSONResponse:
    """Return all of one party."""
    view = _scene(request)
    if all(one.id != request.path_params["id"] for one in view.dossier.parties):
        raise HTTPException(404, "That party is not in view.")
    return JSONResponse(side_answers.party(view, request.path_params["id"]))


def compare(request: Request) -> JSONResponse:
    """Return what changed since the day `since`; a week before the view's where none is named."""
    view = _scene(request)
    return JSONResponse(side_answers.compare(view, view.query.since or view.play.on - WEEK))


def together(request: Request) -> JSONResponse:
    """Return who stands with whom."""
    return JSONResponse(side_answers.stands_with(_scene(request)))


def five(request: Request) -> JSONResponse:
    """Return the five answers in a line each, with what changed since the day `since`, or in a week."""
    return JSONResponse(answers.five(_scene(request)))


def timeline(request: Request) -> JSONResponse:
    """Events and turning points on the line of time, or those from the day `from` to the day `to`."""
    return _paged(request, timed(_scene(request), edge(request, "from"), edge(request, "to")), "events")


def log(request: Request) -> JSONResponse:
    """History of an act, or the last entries of the record."""
    answer = answers.log(_scene(request), request.query_params.get("act", "")[:200], number(request, "last", LAST))
    return _paged(request, answer, answers.ROWS["log"])


def settings(request: Request) -> JSONResponse:
    """Return the changes of the settings: who, when, how many lines."""
    return _paged(request, answers.settings(_scene(request)), answers.ROWS["settings"])


def brief(request: Request) -> JSONResponse:
    """Return the brief: sections, sentences, citations."""
    return JSONResponse(encode(office(request).brief(asked(request))))


def acts(request: Request) -> JSONResponse:
    """Acts in order of when they happened."""
    play = _scene(request).play
    return _listed(request, play, "acts", play.told, lambda item: _act(item, numbered=_whole(request)))


def act(request: Request) -> JSONResponse:
    """One act."""
    play = _scene(request).play
    found = play.act(request.path_params["id"])
    if found is None:
        raise HTTPException(404, "That act is not in view at these dates.")
    return JSONResponse({**answers.head(play), "act": _act(found, numbered=_whole(request))})


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
    return JSONResponse({**answers.head(play), "document": {**_document(found), "text": found.text}})


def search(request: Request) -> JSONResponse:
    """Where all words of `q` stand, in acts and documents."""
    get = request.query_params.get
    only = {name: get(name, "")[:200] for name in ("party", "point", "kind")}
    mark = get("marking", "")[:200]
    marking = Marking.parse(mark) if mark.strip() else None
    return _paged(
        request, answers.search(_scene(request), get("q", "")[:200], marking=marking, **only), answers.ROWS["search"]
    )


def openapi(request: Request) -> JSONResponse:
    """Describe this interface, with the parties and markings that may be asked for."""
    own: Marking | None = getattr(request.state, "clearance", None)
    dossier = office(request).desk().for_reader(own, getattr(request.state, "party", "") or None).dossier
    profile = (own or dossier.marking).profile
    levels = PROFILES[profile][: own.rank + 1 if own else None]
    marks = [f"{profile}:{level}" for level in levels]
    return JSONResponse(description([party.id for party in dossier.parties], marks))


def _whole(request: Request) -> bool:
    return office(request).reader(asked(request)).whole


def _act(item: RecordedAct, *, numbered: bool) -> dict[str, Any]:
    """Return an act; its entry's number is 0 for a reader to whom gaps would tell how much is hidden."""
    return {
        **encode_act(item.act), "id": item.id, "entry": item.seq if numbered else 0, "happened": item.happened.isoformat() if item.dated else None,
        "known": item.known.isoformat(), "reviewed": item.reviewed, "marking": str(item.act.marking),
    }  # fmt: skip


def _document(one: Document) -> dict[str, Any]:
    return {
        "id": one.id, "title": one.title, "publisher": one.publisher, "published": one.published.edtf if one.published else None,
        "address": one.address or None, "media_type": one.media_type, "name": one.name, "marking": str(one.marking),
        "text_sha256": one.text_sha256, "characters": len(one.text),
    }  # fmt: skip


ROUTES = [
    Route("/state", kept(state)),
    Route("/owed", kept(owed)),
    Route("/watch", kept(watch)),
    Route("/figures", kept(figures)),
    Route("/brief", kept(brief)),
    Route("/counsel", kept(counsel)),
    Route("/counsel/{question:str}", told),
    Route("/explain", explain),
    Route("/explain/{name:path}", explained),
    Route("/sources", sources),
    Route("/ask", kept(ask)),
    Route("/party/{id:str}", kept(party)),
    Route("/compare", kept(compare)),
    Route("/together", kept(together)),
    Route("/answers", kept(five)),
    Route("/timeline", kept(timeline)),
    Route("/gaps", kept(gaps)),
    Route("/log", log),
    Route("/settings", settings),
    Route("/acts", kept(acts)),
    Route("/acts/{id:str}", act),
    Route("/documents", kept(documents)),
    Route("/documents/{id:str}", document),
    Route("/search", kept(search)),
    Route("/openapi.json", openapi),
]
