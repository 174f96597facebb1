"""The dossier: begun from documents, read and edited as its own file, checked before it replaces the old one."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.new_dossier import start
from verbale.app.workspace_cache import WorkspaceCache
from verbale.dossier import FILE, parse
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.dossier.preferences import load_preferences, parse_preferences
from verbale.dossier.seen import content_marking
from verbale.errors import ClearanceError, OutputError, VerbaleError
from verbale.model import Failure, Marking, Reading, highest
from verbale.reading import read
from verbale.reading.load import load_bytes
from verbale.web.address import asked
from verbale.web.rendering import office, show
from verbale.web.uploads import bring, safe_name

LONGEST = 2_000_000
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
    text = start(title, _readings(kept))
    try:
        replace_file(place.path, text)
    except OSError as error:
        fault = OutputError(f"The dossier cannot be written: {error.strerror}.", "Give the folder write permission.")
        return show(request, "begin.html", 400, title="Begin a dossier", error=fault, given=title)
    if not kept:
        return RedirectResponse("/dossier?done=The+dossier+is+begun.", 303)
    return RedirectResponse(f"/reading/{bring(place, kept, getattr(request.state, 'user', '') or 'desk')}", 303)


def _readings(files: list[tuple[str, bytes]]) -> list[Reading]:
    loaded = [load_bytes(content, safe_name(name)) for name, content in files]
    return [read(document) for document in loaded if not isinstance(document, Failure)]


def dossier(request: Request) -> Response:
    """Show parties and points, and the file itself to edit."""
    return _page(request, office(request), 200, None)


async def save(request: Request) -> Response:
    """Check an edited file and put it in the old one's place; keep what was typed when it cannot be used."""
    place = office(request)
    if not _open(request, place):
        raise ClearanceError("The file itself is for those who may see everything.", "Ask one of them.")
    async with request.form() as form:
        text = str(form.get("text", "")).replace("\r\n", "\n")
        seen = str(form.get("seen", ""))
        name = PREFERENCES if form.get("file") == PREFERENCES else FILE
    path = place.folder / name
    try:
        if len(text) > LONGEST:
            raise OutputError(f"{name} is longer than two million characters.", "Shorten it.")
        with place.lock:
            if seen != digest(path):
                raise OutputError(
                    f"{name} was changed by somebody else meanwhile.",
                    "Your text is below; compare before you save it.",
                )
            _check(place, name, text)
            replace_file(path, text)
    except VerbaleError as error:
        return _page(request, place, 400, error, {name: text})
    except OSError as error:
        fault = OutputError(f"{name} cannot be written: {error.strerror}.", "Give the folder write permission.")
        return _page(request, place, 400, fault, {name: text})
    return RedirectResponse("/dossier?done=Saved.", 303)


def _check(place: WorkspaceCache, name: str, text: str) -> None:
    if name == FILE:
        parse(text)
        return
    parse_preferences(text, place.desk().dossier)


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
    )  # fmt: skip


def _editor(place: WorkspaceCache, name: str, typed: Mapping[str, str]) -> dict[str, str]:
    path = place.folder / name
    kept = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    return {"name": name, "text": typed.get(name, kept), "seen": digest(path), "about": ABOUT[name]}


def _preferences_marking(place: WorkspaceCache) -> Marking | None:
    try:
        found = load_preferences(place.folder, place.desk().dossier)
    except VerbaleError:  # its mistakes are for whoever edits it, on the page that shows it
        return highest(place.desk().dossier.marking.profile)
    return found.marking if found else None


def _open(request: Request, place: WorkspaceCache) -> bool:
    """Say whether a reader may see the file, comments and all: only who is admitted to everything, whatever stands in it."""
    reader = place.reader(asked(request))
    return reader.whole or (reader.party is None and reader.clearance == highest(reader.clearance.profile))


def digest(path: Path) -> str:
    """Return what tells one state of the file from another."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "none"


def replace_file(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
