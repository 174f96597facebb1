"""Documents: the list, one document with its acts underlined, and bringing in new ones with progress."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.ask import View
from verbale.app.changes.read_again import now_of, read_again, summary
from verbale.app.changes.settings import sees_settings
from verbale.app.heads import FIELDS, said_of, say, take_back
from verbale.app.withdrawal import is_withdrawn
from verbale.errors import ClearanceError, DateError, VerbaleError
from verbale.model import Document, RecordedAct, When
from verbale.web.address import asked, number, page_of, query
from verbale.web.edit_form import choices
from verbale.web.rendering import office, show
from verbale.web.uploads import bring, job


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a document's text; `acts` are those whose words it belongs to."""

    text: str
    acts: tuple[str, ...]
    first: str = ""
    start: int = field(default=0, compare=False)  # where it begins in the text


def documents(request: Request) -> Response:
    """List the documents in view, the newest first."""
    scene = office(request).scene(asked(request))
    offset, limit = page_of(request)
    listed = scene.listed
    return show(
        request, "documents.html", title="Documents", documents=listed[offset : offset + limit], counts=scene.counts,
        total=len(listed), offset=offset, limit=limit, marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def document(request: Request) -> Response:
    """Show one document with the words of its acts underlined, and the forms that put it right."""
    scene = office(request).scene(asked(request))
    return shown(request, scene, in_view(scene, request.path_params["document"]), 200, {})


def refuse_partial(request: Request) -> None:
    """Raise `ClearanceError` for who may not see everything: a document is read with all parties and points of the dossier."""
    if not sees_settings(office(request).reader(asked(request))):
        raise ClearanceError("Reading again is for those who may see everything.", "Ask one of them.")


def in_view(scene: View, wanted: str) -> Document:
    """Return the document of an id or the beginning of one; a page that is not there where none, or several, have it."""
    names = [name for name in scene.play.documents if name.startswith(wanted)] if len(wanted) >= 8 else []
    if len(names) != 1:
        raise HTTPException(404, "That document is not in view at these dates.")
    return scene.play.documents[names[0]]


def shown(  # a page has that many sides
    request: Request,
    scene: View,
    document: Document,
    status: int,
    given: Mapping[str, Any],
    error: VerbaleError | None = None,
) -> Response:
    """Show a document of a scene in answer to a request, with this status; `given` and `error` are of an act that was to be entered from it."""
    case = scene.case()
    acts = scene.acts_of.get(document.id, [])
    listed = [(item, case.told(item), case.when(item)) for item in acts]
    start, end = (number(request, name, 0) for name in ("start", "end"))
    words = document.text[start:end] if 0 <= start < end <= len(document.text) else ""
    return show(
        request, "document.html", status, title=document.title or document.name or "Document", document=document,
        paragraphs=paragraphs(document, acts), acts=listed, said=said_of(scene.desk.record, document.id),
        given={"quote": words, "near": str(start) if words else "", **given}, error=error,
        entering=bool(words or given or request.query_params.get("enter")), choices=choices(scene.dossier, scene.play.obligations, case),
        gone=is_withdrawn(scene.desk.record, document.id), marking=scene.play.marking.join(document.marking), dated=scene.play,
    )  # fmt: skip


def paragraphs(document: Document, acts: list[RecordedAct]) -> list[list[Piece]]:
    """Cut a text into paragraphs of pieces at the edges of quotes."""
    spans = [
        (words.start, words.end, item.id)
        for item in acts
        for words in item.act.evidence
        if words.document == document.id
    ]
    edges = sorted({0, len(document.text), *(edge for start, end, _ in spans for edge in (start, end))})
    pieces: list[list[Piece]] = [[]]
    met: set[str] = set()
    for start, end in pairwise(edges):
        inside = tuple(dict.fromkeys(name for first, last, name in spans if first <= start and end <= last))
        new = next((name for name in inside if name not in met), "")
        met.update(inside)
        at = start
        for line, part in enumerate(document.text[start:end].split("\n")):
            if line:
                pieces.append([])
            if part:
                _put(pieces[-1], Piece(part, inside, new if not line else "", at))
            at += len(part) + 1
    return [line for line in pieces if line]


def _put(line: list[Piece], piece: Piece) -> None:
    """Put a piece behind a line.

    What no finger could hit is no link of its own: a stop that only some of the quotes have stays with the words before it, the number
    of an item with those behind it.
    """
    last = line[-1] if line and line[-1].acts and piece.acts else None
    if last is not None and not piece.first and not any(letter.isalnum() for letter in piece.text):
        line[-1] = replace(last, text=last.text + piece.text)
    elif last is not None and not any(letter.isalpha() for letter in last.text):
        acts = tuple(dict.fromkeys((*last.acts, *piece.acts)))
        line[-1] = Piece(last.text + piece.text, acts, last.first or piece.first, last.start)
    else:
        line.append(piece)


async def upload(request: Request) -> Response:
    """Take files into the dossier and read them in the background."""
    async with request.form(max_files=200, max_fields=50) as form:
        files = [item for item in form.getlist("files") if not isinstance(item, str) and item.filename]
        if not files:
            return RedirectResponse(f"/documents{query(request, done='No file was chosen.')}", 303)
        kept = [(str(item.filename), await item.read()) for item in files]
        said = _said(form)
    try:
        if "published" in said:
            When.parse(said["published"])
    except DateError as error:
        return RedirectResponse(f"/documents{query(request, done=f'{error.what} {error.cure}')}", 303)
    number = bring(office(request), kept, getattr(request.state, "user", "") or "desk", said)
    return RedirectResponse(f"/reading/{number}", 303)


async def head(request: Request) -> Response:
    """Record what a person says of a document's head, or that it no longer holds."""
    async with request.form() as form:
        said, back = _said(form), [str(value) for value in form.getlist("back")]
        again, then = bool(form.get("again")), str(form.get("then", ""))
    scene = office(request).scene(asked(request))
    wanted = request.path_params["document"]
    if wanted not in scene.play.documents:
        raise HTTPException(404, "That document is not in view at these dates.")
    by = getattr(request.state, "user", "") or "desk"
    record = office(request).desk().record
    try:
        if said:
            say(record, wanted, said, by)
        if back:
            take_back(record, wanted, back, by)
        done = (
            "Recorded. It holds for the acts in it once the document is read again."
            if said or back
            else "Nothing was changed."
        )
        if again and (said or back) and sees_settings(office(request).reader(asked(request))):
            found = read_again(office(request), [wanted])
            done = f"Recorded, and read again: {summary(found)}."
            wanted = now_of(office(request).record, wanted)
    except VerbaleError as error:
        done = f"{error.what} {error.cure}"
    where = "/gaps" if then == "gaps" else f"/document/{wanted}"
    return RedirectResponse(f"{where}{query(request, done=done)}", 303)


def _said(form: FormData) -> dict[str, str]:
    """Return what a form says of a document's head."""
    return {name: words.strip() for name in FIELDS if isinstance(words := form.get(name), str) and words.strip()}


def reading(request: Request) -> Response:
    """Show how far the reading of a batch has come."""
    found = job(request.path_params["number"], getattr(request.state, "user", "") or "desk")
    if found is None:
        raise HTTPException(404, "That reading is over and forgotten; see the documents.")
    return show(request, "reading.html", title="Reading documents", job=found)
