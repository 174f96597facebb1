"""Signing in and out."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.accounts import IDLE, Accounts
from verbale.errors import VerbaleError
from verbale.web.auditing import note
from verbale.web.auth import COOKIE
from verbale.web.rendering import office, show


def page(request: Request) -> Response:
    """Show the form."""
    expired = request.query_params.get("expired") == "1"
    why = "Your session has ended. Nothing was recorded; sign in and go on." if expired else ""
    return _form(request, 200, why)


async def sign_in(request: Request) -> Response:
    """Check name and password, and begin a session."""
    async with request.form() as form:
        name, password, to = (str(form.get(field, "")) for field in ("name", "password", "to"))
    accounts = Accounts(office(request).record.engine)
    try:
        token = accounts.sign_in(name[:64], password[:1000])
    except VerbaleError as error:
        return _form(request, 429, f"{error.what} {error.cure}")
    if token is None:
        return _form(request, 401, "Name or password is wrong.")
    request.state.user = name
    note(request, "sign-in", name[:64])
    answer = RedirectResponse(to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/", 303)
    answer.set_cookie(
        COOKIE, token, max_age=int(IDLE.total_seconds()), httponly=True, samesite="strict",
        secure=request.url.scheme == "https",
    )  # fmt: skip
    return answer


async def sign_out(request: Request) -> Response:
    """End the session."""
    token = request.cookies.get(COOKIE, "")
    if token:
        Accounts(office(request).record.engine).sign_out(token)
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(COOKIE)
    return answer


def _form(request: Request, status: int, why: str) -> Response:
    return show(request, "sign.html", status, title="Sign in", why=why, to=request.query_params.get("to", "/")[:300])
