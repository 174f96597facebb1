"""Signing in and out."""

import asyncio
import datetime as dt
from concurrent.futures import ThreadPoolExecutor

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.accounts import IDLE, Accounts
from verbale.errors import VerbaleError
from verbale.web.auditing import note
from verbale.web.auth import COOKIE
from verbale.web.rendering import office, show

DEVICE = "verbale-device"  # that this name has signed in here before: strangers who try it cannot keep its owner out
KNOWN = dt.timedelta(days=180)
MOST_WAITING = 4  # for their password to be hashed, the one that is being hashed included
KNOWN_WAITING = 16  # the same for who has signed in here before: strangers who crowd do not keep them out
_HASHING = ThreadPoolExecutor(1, thread_name_prefix="hashing")
_WAITING: set[object] = set()


def page(request: Request) -> Response:
    """Show the form."""
    expired = request.query_params.get("expired") == "1"
    why = "Your session has ended. Nothing was recorded; sign in and go on." if expired else ""
    return _form(request, 200, why)


async def sign_in(request: Request) -> Response:
    """Check name and password, and begin a session: hashing takes its turn beside the pages, and few may wait for it."""
    async with request.form(max_files=0, max_fields=10) as form:
        name, password, to = (str(form.get(field, "")) for field in ("name", "password", "to"))
    accounts = await run_in_threadpool(_accounts, request)
    device = request.cookies.get(DEVICE, "")[:100]
    known = await run_in_threadpool(accounts.knows, name[:64], device)
    address = request.client.host if request.client is not None else ""
    if not known and accounts.tries.crowds(address, dt.datetime.now(dt.UTC)):
        return await run_in_threadpool(_form, request, 429, "Too many tries from your address. Try again in a minute.")
    if len(_WAITING) >= (KNOWN_WAITING if known else MOST_WAITING):
        return await run_in_threadpool(_form, request, 503, "Too many sign in at once. Try again in a moment.")
    turn = object()
    _WAITING.add(turn)
    try:
        right = await asyncio.get_running_loop().run_in_executor(
            _HASHING, accounts.fits, name[:64], password[:1000], device
        )
    except VerbaleError as error:
        return await run_in_threadpool(_form, request, 429, f"{error.what} {error.cure}")
    finally:
        _WAITING.discard(turn)
    if not right:
        return await run_in_threadpool(_form, request, 401, "Name or password is wrong.")
    return await run_in_threadpool(_signed_in, request, accounts, name[:64], to)


def _accounts(request: Request) -> Accounts:
    return Accounts(office(request).record.engine)


def _signed_in(request: Request, accounts: Accounts, name: str, to: str) -> Response:
    token = accounts.begin(name)
    request.state.user = name
    note(request, "sign-in", name)
    answer = RedirectResponse(to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/", 303)
    secure = request.url.scheme == "https"
    for cookie, value, lasts in ((DEVICE, accounts.device(name), KNOWN), (COOKIE, token, IDLE)):
        seconds = int(lasts.total_seconds())
        answer.set_cookie(cookie, value, max_age=seconds, httponly=True, samesite="strict", secure=secure)
    return answer


async def sign_out(request: Request) -> Response:
    """End the session."""
    token = request.cookies.get(COOKIE, "")
    if token:
        await run_in_threadpool(lambda: _accounts(request).sign_out(token))
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(COOKIE)
    return answer


def _form(request: Request, status: int, why: str) -> Response:
    return show(request, "sign.html", status, title="Sign in", why=why, to=request.query_params.get("to", "/")[:300])
