"""The dossier: begun from documents, read and edited as its own file, checked before it replaces the old one."""

from collections.abc import Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.changes import settings
from verbale.app.ingest_read import read_uploads
from verbale.app.new_dossier import start
from verbale.app.workspace_cache import WorkspaceCache
from verbale.dossier import FILE
from verbale.dossier.editing.fields import HEAD
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.dossier.preferences import load_preferences
from verbale.dossier.seen import content_marking
from verbale.errors import ClearanceError, OutputError, RecordError, VerbaleError
from verbale.files import replace_file
from verbale.model import Marking, highest
from verbale.web.address import asked
from verbale.web.rendering import office, show
from verbale.web.uploads import bring, safe_name

# Table of the settings → what people call its rows, and one of them.
NAMES = {
    HEAD: ("The talks", "the talks"), "party": ("Parties", "party"), "person": ("People", "person"), "point": ("Points", "point"),
    "membership": ("Who is in a group, and since when", "membership"),
    "clock": ("Clocks on answers owed", "clock"), "comparison": ("What answers usually take", "comparison"),
    "baseline_item": ("How things were when the talks began", "item"), "assessment": ("Assessed measures", "assessment"),
    "due_reason": ("Due reasons for waiting", "due reason"), "break_even": ("Until when talking is worth it", "set of values"),
    "finished_talks": ("How comparable talks ended", "set of talks"), "holiday": ("Days off that no list has", "day off"),
    "cue": ("Words that these talks use their own way", "word"), "source": ("Where documents come from", "source"), "submission": ("Issue and recommendation of briefs", "text for a brief"),
    "turning_point": ("Turning points that a person names", "turning point"),
    "followed": ("Places whose news are read in", "place"), "second_reader": ("A language model behind the gate", "endpoint"),
}  # fmt: skip
LONGEST = 2_000_000
LISTED = 30  # changes of the settings on the page
ABOUT = {
    FILE: "It is checked before it takes the place of the old one; a mistake is named with its line. Documents are read with the parties and "
    "points that stand here when they come in; acts read before keep theirs until you correct them.",
    PREFERENCES: "What options are worth to each party, and what each has without agreement: counsel rests on it. It is checked first, too.",
}


def beginning(request: Request) -> Response:
    """Show how to begin, where there is no dossier yet."""
    if office(request).begun:
        return RedirectResponse("/", 303)
    return show(request, "begin.html", title="Begin a dossier", error=None, given="")


async def begin(request: Request) -> Response:
    """Make a dossier, from documents where some were given, and read them in."""
    place = office(request)
    async with request.form(max_files=200, max_fields=20) as form:
        title = str(form.get("title", "")).strip()
        files = [item for item in form.getlist("files") if not isinstance(item, str) and item.filename]
        kept = [(str(item.filename), await item.read()) for item in files]
    if place.begun:
        return RedirectResponse("/dossier", 303)
    if not title:
        error = OutputError("The dossier has no title.", "Write what the talks are about.")
        return show(request, "begin.html", 400, title="Begin a dossier", error=error, given=title)
    readings = await run_in_threadpool(read_uploads, [(safe_name(name), content) for name, content in kept])
    text = start(title, readings)
    try:
        replace_file(place.path, text)
    except OSError as error:
        fault = OutputError(f"The dossier cannot be written: {error.strerror}.", "Give the folder write permission.")
        return show(request, "begin.html", 400, title="Begin a dossier", error=fault, given=title)
    if not kept:
        return RedirectResponse("/dossier?done=The+dossier+is+begun.", 303)
    return RedirectResponse(f"/reading/{bring(place, kept, getattr(request.state, 'user', '') or 'desk')}", 303)


def dossier(request: Request) -> Response:
    """Show parties and points, and the file itself to edit."""
    return _page(request, office(request), 200, None)


async def save(request: Request) -> Response:
    """Check an edited file and put it in the old one's place; keep what was typed when it cannot be used."""
    place = office(request)
    refuse_others(request, place)
    async with request.form() as form:
        text = str(form.get("text", "")).replace("\r\n", "\n")
        seen = str(form.get("seen", ""))
        name = PREFERENCES if form.get("file") == PREFERENCES else FILE
        reason = str(form.get("reason", ""))[:500].strip()
    try:
        if len(text) > LONGEST:
            raise OutputError(f"{name} is longer than two million characters.", "Shorten it.")
        with place.writing:
            desk = place.desk()
            settings.save(desk.record, place.folder, desk.dossier, name, text, user(request), seen=seen, reason=reason)
    except VerbaleError as error:
        return _page(request, place, 400, error, {name: text})
    except OSError as error:
        fault = OutputError(f"{name} cannot be written: {error.strerror}.", "Give the folder write permission.")
        return _page(request, place, 400, fault, {name: text})
    return RedirectResponse("/dossier?done=Saved.", 303)


async def back(request: Request) -> Response:
    """Take a change of the settings back."""
    place = office(request)
    refuse_others(request, place)
    async with request.form() as form:
        number = str(form.get("entry", ""))
    try:
        if not number.isascii() or not number.isdigit():
            raise RecordError(f"{number[:20]!r} is no entry.", "Choose one of the list.")
        with place.writing:
            desk = place.desk()
            settings.take_back(desk.record, place.folder, desk.dossier, int(number), user(request))
    except VerbaleError as error:
        return _page(request, place, 400, error)
    except OSError as error:
        fault = OutputError(f"It cannot be written: {error.strerror}.", "Give the folder write permission.")
        return _page(request, place, 400, fault)
    return RedirectResponse("/dossier?done=Taken+back.", 303)


def user(request: Request) -> str:
    """Return who is signed in, or the desk's own name where nobody signs in."""
    return getattr(request.state, "user", "") or "desk"


def refuse_others(request: Request, place: WorkspaceCache) -> None:
    """Raise `ClearanceError` for who may not see the settings whole: they are not changed by them either."""
    if not _open(request, place):
        raise ClearanceError("The file itself is for those who may see everything.", "Ask one of them.")


def _page(
    request: Request,
    place: WorkspaceCache,
    status: int,
    error: VerbaleError | None,
    typed: Mapping[str, str] | None = None,
) -> Response:
    whole = place.desk().dossier
    wanted = asked(request)
    known = place.desk().for_reader(wanted.clearance, wanted.party or None).dossier
    mark = content_marking(known)
    marking = whole.marking.join(mark) if mark else whole.marking
    editable = _open(request, place)
    if editable and (preferences := _preferences_marking(place)) is not None:
        marking = marking.join(preferences)
    return show(
        request, "dossier.html", status, title="Dossier", dossier=known, error=error, marking=marking,
        editors=[_editor(place, name, typed or {}) for name in (FILE, PREFERENCES)] if editable else [],
        tables=NAMES, told=place.desk().told if editable else (), changes=_changes(request, place) if editable else [],
    )  # fmt: skip


def _editor(place: WorkspaceCache, name: str, typed: Mapping[str, str]) -> dict[str, str]:
    path = place.folder / name
    kept = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    return {"name": name, "text": typed.get(name, kept), "seen": settings.state(path), "about": ABOUT[name]}


def _changes(request: Request, place: WorkspaceCache) -> list[dict[str, Any]]:
    """Return the latest changes of the settings, the newest first, and whether each can be taken back."""
    wanted = asked(request)
    found = place.page(
        wanted, ("changes of the settings",), lambda: settings.listed(place.record, place.reader(wanted))
    )
    last = {change.entry.subject: change.entry.seq for change in found}
    began = {change.entry.subject: change.entry.seq for change in reversed(found)}
    return [
        {
            "change": change,
            "at": change.entry.recorded_at[:16].replace("T", " "),
            "open": change.entry.seq == last[change.entry.subject]
            and (change.entry.subject == PREFERENCES or change.entry.seq != began[change.entry.subject]),
        }
        for change in reversed(found[-LISTED:])
    ]


def _preferences_marking(place: WorkspaceCache) -> Marking | None:
    try:
        found = load_preferences(place.folder, place.desk().dossier)
    except VerbaleError:  # its mistakes are for whoever edits it, on the page that shows it
        return highest(place.desk().dossier.marking.profile)
    return found.marking if found else None


def _open(request: Request, place: WorkspaceCache) -> bool:
    return settings.sees_settings(place.reader(asked(request)))
