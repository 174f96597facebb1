"""Who read and exported what, in the chain. Notes are appended by themselves and change no view."""

import datetime as dt
from dataclasses import replace

from starlette.requests import Request

from verbale.model import highest
from verbale.record.entries import Draft, EntryKind


def note(request: Request, deed: str, what: str) -> None:
    """Append a note of a read or an export to the record."""
    office = request.app.state.office
    user = getattr(request.state, "user", "") or "desk"
    body = {"deed": deed, "what": what, "query": request.url.query[:300]}
    today = dt.datetime.now(dt.UTC).date()
    marking = str(replace(highest(office.desk().dossier.marking.profile), caveats=frozenset()))
    with office.lock:
        draft = Draft(EntryKind.AUDIT, f"{deed}:{what}", body, today, marking)
        office.audited(office.record.append([draft], f"desk:{user}"))
