"""The desk as an application: routes, the guard around them, and pages for what goes wrong. No request leaves the machine."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from verbale.app.workspace_cache import WorkspaceCache
from verbale.errors import ClearanceError, DossierError, VerbaleError
from verbale.web import api
from verbale.web.auth import Signing
from verbale.web.guard import UPLOAD, Guard, TooLarge
from verbale.web.kept import kept
from verbale.web.pages import (
    asking,
    counsel,
    documents,
    dossier,
    evidence,
    files,
    owed,
    pictures,
    point,
    questions,
    review,
    search,
    sides,
    text,
    timeline,
    views,
)
from verbale.web.pages.mend import by_hand, choosing, gaps, preferences, tables
from verbale.web.patience import Patient, TooSlowError
from verbale.web.posted import beside
from verbale.web.rendering import show

HERE = Path(__file__).parent
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PROTOCOL = Patient  # how a server speaks that serves it
log = logging.getLogger("verbale.web")

ROUTES = [
    Route("/", kept(views.overview)),
    *(Route(f"/{name}", kept(views.view)) for name in views.VIEWS),
    Route("/point/{point:path}", kept(point.page)),
    Route("/owed/move", beside(owed.enter), methods=["POST"]),
    Route("/owed/move/{move:str}/back", beside(owed.back), methods=["POST"]),
    Route("/timeline", kept(timeline.page)),
    Route("/lanes", kept(pictures.lanes)),
    Route("/picture/{name:str}.{form:str}", pictures.picture),
    Route("/brief.{form:str}", files.brief),
    Route("/counsel", kept(counsel.page)),
    Route("/counsel/{question:str}", questions.page),
    Route("/text", kept(text.page)),
    Route("/text/article/{article:path}", kept(text.article)),
    Route("/text/article/{article:path}", beside(text.rule), methods=["POST"]),
    Route("/text/compare", kept(text.compared)),
    *(Route(f"/text.{form}", text.download) for form in ("docx", "csv", "xml")),
    Route("/counsel/ask/keep", beside(questions.keep), methods=["POST"]),
    Route("/counsel/ask/accept", beside(questions.accept), methods=["POST"]),
    Route("/documents", kept(documents.documents)),
    Route("/documents", beside(documents.upload, files=200), methods=["POST"]),
    Route("/document/{document:str}", kept(documents.document)),
    Route("/document/{document:str}/head", beside(documents.head), methods=["POST"]),
    Route("/document/{document:str}/act", beside(by_hand.act), methods=["POST"]),
    Route("/document/{document:str}/nothing", beside(gaps.nothing), methods=["POST"]),
    Route("/document/{document:str}/again", by_hand.again),
    Route("/document/{document:str}/again", beside(by_hand.read), methods=["POST"]),
    Route("/documents/again", beside(by_hand.all_again), methods=["POST"]),
    Route("/documents/note", beside(by_hand.noted), methods=["POST"]),
    Route("/gaps", kept(gaps.page)),
    Route("/gaps/name", beside(gaps.name), methods=["POST"]),
    Route("/reading/{number:str}", documents.reading),
    Route("/review", kept(review.queue)),
    Route("/review/share", beside(review.share_out), methods=["POST"]),
    Route("/review/seen", review.seen, methods=["POST"]),
    Route("/act/{act:str}", kept(review.act)),
    Route("/act/{act:str}", beside(review.ruling), methods=["POST"]),
    Route("/act/{act:str}/back", beside(review.back), methods=["POST"]),
    Route("/quote/{act:str}/{place:str}", kept(evidence.quote)),
    Route("/quote/{act:str}", kept(evidence.quote)),
    Route("/figure/{name:path}", kept(evidence.figure)),
    Route("/search", kept(search.search)),
    Route("/ask", kept(asking.page)),
    Route("/party/{party:str}", kept(sides.party)),
    Route("/compare", kept(sides.compare)),
    Route("/together", kept(sides.stands_with)),
    Route("/begin", dossier.beginning),
    Route("/begin", beside(dossier.begin, files=200), methods=["POST"]),
    Route("/dossier", kept(dossier.dossier)),
    Route("/dossier", beside(dossier.save), methods=["POST"]),
    Route("/dossier/choose", kept(choosing.page)),
    Route("/dossier/choose", beside(choosing.choose, fields=2000), methods=["POST"]),
    Route("/dossier/table/{table:str}", kept(tables.page)),
    Route("/dossier/table/{table:str}", beside(tables.change), methods=["POST"]),
    Route("/dossier/preferences", kept(preferences.page)),
    Route("/dossier/preferences", beside(preferences.change, fields=2000), methods=["POST"]),
    Route("/dossier/back", beside(dossier.back), methods=["POST"]),
    Mount("/api", routes=api.ROUTES),
    Route("/print.css", files.sheet),
    Route("/static/brief.css", files.style),
    Mount("/static/vendor", StaticFiles(directory=HERE / "vendor")),
    Mount("/static", StaticFiles(directory=HERE / "static")),
]


def make_app(
    folder: Path,
    *,
    address: str | None = None,
    hosts: frozenset[str] = LOOPBACK,
    user: str = "desk",
    sign_in: bool = False,
) -> Starlette:
    """Make the desk of a folder.

    Parameters
    ----------
    folder
        The dossier's; it may be empty.
    address
        Record to use instead of the one in the folder.
    hosts
        Names under which it may be asked for.
    user
        Whose rulings they are where nobody signs in.
    sign_in
        Whether people have to sign in.
    """
    office = WorkspaceCache(folder, address)
    app = Starlette(
        lifespan=_closing,
        routes=[*ROUTES, *(signing_routes() if sign_in else [])],
        middleware=[
            Middleware(Guard, hosts=hosts, refuse=_refusal),
            Middleware(GZipMiddleware, minimum_size=2000),
            Middleware(Signing, office=office, user=user, required=sign_in, refuse=_refusal),
            Middleware(_Begun, office=office),
        ],
        exception_handlers={
            VerbaleError: _verbale_error,
            HTTPException: _http_error,
            TooLarge: _too_large,
            TooSlowError: _too_slow,
            sa.exc.SQLAlchemyError: _database_error,
            Exception: _unexpected,
        },
    )
    app.state.office = office
    return app


@asynccontextmanager
async def _closing(app: Starlette) -> AsyncIterator[None]:
    """Note what waits and let go of the record when the server ends."""
    yield
    app.state.office.close()


def signing_routes() -> list[Route]:
    """Return the pages for signing in and out."""
    from verbale.web.pages import sign_in  # needs argon2, which a desk for one does not

    return [
        Route("/sign-in", sign_in.page),
        Route("/sign-in", sign_in.sign_in, methods=["POST"]),
        Route("/sign-out", sign_in.sign_out, methods=["POST"]),
    ]


class _Begun:
    """Leads to the first page while there is no dossier."""

    def __init__(self, app: ASGIApp, office: WorkspaceCache) -> None:
        self.app, self.office = app, office

    async def __call__(self, scope, receive, send) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # Starlette's signature
        free = scope["type"] != "http" or scope["path"].startswith(("/static/", "/begin", "/sign-", "/api"))
        if free or self.office.begun:
            await self.app(scope, receive, send)
        else:
            await RedirectResponse("/begin", 303)(scope, receive, send)


def _refusal(status: int, what: str, cure: str) -> ASGIApp:
    body = f"<!doctype html><html lang=en><title>Not done</title><h1>Not done</h1><p>{what} {cure}</p></html>"
    return Response(body, status, media_type="text/html")


def _fault(request: Request, status: int, what: str, cure: str) -> Response:
    if request.url.path.startswith("/api"):
        problem = {"status": status, "title": what, "detail": cure}
        return JSONResponse(problem, status, media_type="application/problem+json")
    return show(request, "fault.html", status, title="Not done", what=what, cure=cure)


def _verbale_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, VerbaleError)  # noqa: S101  # registered for it alone
    status = 403 if isinstance(error, ClearanceError) else 400
    if isinstance(error, DossierError) and not request.app.state.office.begun:
        status = 404
    return _fault(request, status, error.what, error.cure)


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  # Starlette's signature
    plain = {404: "There is no such page.", 405: "That cannot be done here."}
    what = (
        error.detail
        if error.detail and not error.detail.startswith(("Not Found", "Method"))
        else plain.get(error.status_code, error.detail)
    )
    answer = _fault(request, error.status_code, what, "Go back, or begin at the brief.")
    answer.headers.update(error.headers or {})
    return answer


def _too_large(request: Request, error: Exception) -> Response:  # noqa: ARG001  # Starlette's signature
    return _fault(
        request, 413, f"More than {UPLOAD >> 20} MB were sent; nothing was kept.", "Send fewer or smaller files."
    )


def _too_slow(request: Request, _: Exception) -> Response:
    return _fault(request, 408, "What was sent stopped coming; nothing was kept.", "Send it again.")


def _database_error(request: Request, error: Exception) -> Response:
    log.error("database: %s", error)
    return _fault(request, 503, "The record does not answer.", "Nothing was lost; try again in a moment.")


def _unexpected(request: Request, error: Exception) -> Response:
    log.error("unexpected", exc_info=error)
    return _fault(
        request, 500, "Something went wrong that should not.", "Nothing was recorded; the server's log says more."
    )
