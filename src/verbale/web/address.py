"""What the address of a page asks for: the two dates, the party read for. A wrong one is an error that says so."""

import datetime as dt
import re
from urllib.parse import urlencode

from starlette.requests import Request

from verbale.errors import ClearanceError, ModelError
from verbale.model import Marking, Query, When

LIMIT, MOST = 50, 200
YEARS = (1900, 2099)  # calendars are worked out year by year: a desk is not kept busy with the year 9999


def asked(request: Request) -> Query:
    """Return what the address asks for, never above the reader's clearance."""
    get = request.query_params.get
    own: Marking | None = getattr(request.state, "clearance", None)
    wanted = _marking(get("clearance", ""), own)
    day = _exact if request.url.path.startswith("/api/") else _day
    on, known, since = (day(get(name, "")) for name in ("as_of", "known", "since"))
    return Query(on, known, _party(get("for", ""), request), wanted, since)


def query(request: Request, **more: str) -> str:
    """Return the part of an address that keeps the dates and the party, with its question mark; empty for none."""
    kept = {
        name: request.query_params[name]
        for name in ("as_of", "known", "for", "clearance", "since")
        if request.query_params.get(name)
    }
    kept |= more
    return f"?{urlencode(kept)}" if kept else ""


def page_of(request: Request) -> tuple[int, int]:
    """Return offset and limit of a list."""
    offset, limit = number(request, "offset", 0), number(request, "limit", LIMIT)
    if not 1 <= limit <= MOST:
        raise ModelError(f"limit is {limit}.", f"Ask for 1 to {MOST}.")
    return offset, limit


def number(request: Request, name: str, default: int) -> int:
    """Return a whole number of the address.

    Parameters
    ----------
    request
        Whose address it is.
    name
        Of the value; its digits are at most nine.
    default
        Where the address does not say.
    """
    text = request.query_params.get(name, "")
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise ModelError(f"{name} is {text[:20]!r}, not a number.", "Write digits.")
    return int(text)


def edge(request: Request, name: str) -> dt.date | None:
    """Return the first or the last day of a part of the line of time; ``None`` where the address names none.

    Parameters
    ----------
    request
        Whose address it is; of a month, a person means its first day by ``from`` and its last by ``to``.
    name
        ``from`` or ``to``.
    """
    text = request.query_params.get(name, "").strip()
    if not text:
        return None
    if request.url.path.startswith("/api/"):
        return _exact(text)
    found = When.parse(text)
    return _near(found.first if name == "from" else found.last, text)


def _day(text: str) -> dt.date | None:
    if not text.strip():
        return None
    return _near(When.parse(text).last, text)


def _near(found: dt.date, text: str) -> dt.date:
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise ModelError(f"{text[:40]!r} is too far off.", f"Ask for a date from {YEARS[0]} to {YEARS[1]}.")
    return found


def _exact(text: str) -> dt.date | None:
    """Return a day for a machine, which has to write it out; an absent one is none."""
    if text and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ModelError(f"{text[:40]!r} is not a day.", "Write YYYY-MM-DD.")
    return _day(text)


def _party(text: str, request: Request) -> str:
    """Return the party read for: whoever reads for one may not read for another."""
    own: str = getattr(request.state, "party", "")
    if own and text not in {"", own}:
        raise ClearanceError(f"You read for {own}, not for {text[:40]!r}.", f"Leave it out, or ask for {own}.")
    return own or text


def _marking(text: str, own: Marking | None) -> Marking | None:
    if not text.strip():
        return own
    wanted = Marking.parse(text, own.profile if own else "TLP")
    if own is not None and own.join(wanted) != own:
        raise ClearanceError(f"{wanted} is above your clearance.", f"Ask for {own} or below.")
    return wanted
