"""A note of what was exported, and of who signed in, as a page asks for it."""

from starlette.requests import Request

from verbale.app.audit import append


def note(request: Request, deed: str, what: str) -> None:
    """Append a note of an export or a sign-in to the record, after the reads before it."""
    office = request.app.state.office
    user = getattr(request.state, "user", "") or "desk"
    office.reads.flush()
    append(office, user, deed, what, {"query": request.url.query[:300]})
