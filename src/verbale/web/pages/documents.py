"""Documents: the list, one document with its acts underlined, and bringing in new ones with progress."""

from dataclasses import dataclass, replace
from itertools import pairwise

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.heads import FIELDS, said_of, say, take_back
from verbale.errors import DateError, VerbaleError
from verbale.model import Document, RecordedAct, When
from verbale.web.address import asked, page_of, query
from verbale.web.rendering import office, show
from verbale.web.uploads import bring, job


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a document's text; `acts` are those whose words it belongs to."""

    text: str
    acts: tuple[str, ...]
    first: str = ""


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
    """Show one document with the words of its acts underlined."""
    scene = office(request).scene(asked(request))
    wanted = request.path_params["document"]
    names = [name for name in scene.play.documents if name.startswith(wanted)] if len(wanted) >= 8 else []
    if len(names) != 1:
        raise HTTPException(404, "That document is not in view at these dates.")
    shown = scene.play.documents[names[0]]
    case = scene.case()
    acts = [item for item in scene.play.told if any(words.document == shown.id for words in item.act.evidence)]
    listed = [(item, case.told(item), case.when(item)) for item in acts]
    return show(
        request, "document.html", title=shown.title or shown.name or "Document", document=shown,
        paragraphs=paragraphs(shown, acts), acts=listed, said=said_of(scene.desk.record, shown.id), marking=scene.play.marking.join(shown.marking), dated=scene.play,
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
        for number, part in enumerate(document.text[start:end].split("\n")):
            if number:
                pieces.append([])
            if part:
                _put(pieces[-1], Piece(part, inside, new if not number else ""))
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
        line[-1] = Piece(last.text + piece.text, acts, last.first or piece.first)
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
    except VerbaleError as error:
        done = f"{error.what} {error.cure}"
    return RedirectResponse(f"/document/{wanted}{query(request, done=done)}", 303)


def _said(form: FormData) -> dict[str, str]:
    """Return what a form says of a document's head."""
    return {name: words.strip() for name in FIELDS if isinstance(words := form.get(name), str) and words.strip()}


def reading(request: Request) -> Response:
    """Show how far the reading of a batch has come."""
    found = job(request.path_params["number"], getattr(request.state, "user", "") or "desk")
    if found is None:
        raise HTTPException(404, "That reading is over and forgotten; see the documents.")
    return show(request, "reading.html", title="Reading documents", job=found)
