"""Who is asking. Where sign-in is required, nothing but the sign-in page and its style is served without a session."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from verbale.app.accounts import Account, Accounts
from verbale.app.workspace_cache import WorkspaceCache
from verbale.web.roles import needed

COOKIE = "verbale"
FREE = ("/sign-in", "/static/")
Refusal = Callable[[int, str, str], ASGIApp]


class Signing:
    """Middleware that knows the reader.

    Parameters
    ----------
    app, office
        The pages and the dossier they show.
    user
        Whose rulings they are where nobody signs in.
    required
        Whether people have to sign in.
    refuse
        Makes the page that says why something is not for a role: ``(status, what, cure) -> app``.
    """

    def __init__(
        self, app: ASGIApp, office: WorkspaceCache, user: str, *, required: bool, refuse: Refusal | None = None
    ) -> None:
        self.app, self.office, self.user, self.required = app, office, user, required
        self.refuse = refuse or _plainly

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Name the reader, or lead to the sign-in page."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        if not self.required:
            state.update(user=self.user, signed=False, clearance=None)
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        token = request.cookies.get(COOKIE, "")
        person = await run_in_threadpool(self._who, token) if token else None
        if person is not None:
            state.update(
                user=person.name, signed=True, clearance=person.clearance, party=person.party, role=person.role
            )
            least = needed(request.method, request.url.path)
            if not person.role.may(least):
                await self.refuse(
                    403, f"Your role is {person.role}; this needs a {least}.", "Ask a keeper of the desk."
                )(scope, receive, send)
                return
        elif not request.url.path.startswith(FREE):
            await _away(request, expired=bool(token))(scope, receive, send)
            return
        await self.app(scope, receive, self._noting(request, person.name, send) if person is not None else send)

    def _who(self, token: str) -> Account | None:
        return Accounts(self.office.record.engine).who(token)

    def _noting(self, request: Request, name: str, send: Send) -> Send:
        """Note that a page was shown, once its first words leave."""

        async def sending(message: Message) -> None:
            shown = message["type"] == "http.response.start" and message["status"] == 200
            if shown and request.method == "GET" and not request.url.path.startswith(FREE):
                self.office.reads.add(name, request.url.path, request.url.query)
            await send(message)

        return sending


def _plainly(status: int, what: str, cure: str) -> ASGIApp:
    return PlainTextResponse(f"{what} {cure}", status)


def _away(request: Request, *, expired: bool) -> ASGIApp:
    if request.url.path.startswith("/api"):
        problem = {"status": 401, "title": "Sign in first.", "detail": "Send the session's cookie."}
        return JSONResponse(problem, 401, media_type="application/problem+json")
    back = request.url.path if request.method == "GET" else "/"
    why = "&expired=1" if expired else ""
    return RedirectResponse(f"/sign-in?to={quote(back, safe='/')}{why}", 303)
