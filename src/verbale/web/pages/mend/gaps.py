"""What was not read, dated or placed: each with its words and the form that settles it. Said again where everything is settled."""

from itertools import groupby

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.changes import passages
from verbale.app.changes.roster import Settings
from verbale.app.changes.settings import sees_settings
from verbale.brief.gaps import OPEN, OpenEnd
from verbale.brief.quotes import in_context
from verbale.errors import RecordError, VerbaleError
from verbale.model import Document
from verbale.web.address import asked, query
from verbale.web.pages.dossier import refuse_others, user
from verbale.web.rendering import office, show

MOST = 40  # of one kind on the page; the rest are counted


def page(request: Request) -> Response:
    """Show everything that is open, by kind."""
    place, wanted = office(request), asked(request)
    scene = place.scene(wanted)
    documents = scene.play.documents
    kinds = []
    for kind, rows in groupby(scene.open_ends, key=lambda one: one.kind):
        listed = list(rows)
        told = place.histories([one.act for one in listed[:MOST]], wanted) if kind == "unsure" else {}
        shown = [_row(one, documents.get(one.document), len(told.get(one.act, ()))) for one in listed[:MOST]]
        kinds.append((kind, OPEN[kind][1], shown, len(listed) - len(shown)))
    return show(
        request, "gaps.html", title="What was not read", kinds=kinds, parties=scene.dossier.parties, people=scene.dossier.people,
        settles=sees_settings(scene.reader), looked=_looked(request) if scene.reader.whole else [], marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


async def name(request: Request) -> Response:
    """Say who a name of the record is: a party, another name of one, somebody's person, or no party at all."""
    place = office(request)
    refuse_others(request, place)
    async with request.form() as form:
        given = {key: str(value).strip() for key, value in form.multi_items() if isinstance(value, str)}
    what, _, which = given.get("as", "").partition(":")
    scene = place.scene(asked(request))
    row = next((one for one in scene.open_ends if one.kind == "name" and one.name == given.get("name")), None)
    try:
        if row is None:
            raise RecordError("That name is placed already, or not in view.", "Choose one of the list.")
        with place.writing:
            desk = place.desk()
            change = Settings(desk.record, place.folder, desk.dossier, user(request), f"who {row.text} is")
            change.place(row.name, row.text, what, given.get("called", "") if what == "party" else which)
        done = f"{row.text} is placed. It shows at once; read the documents again to find more of it."
    except VerbaleError as error:
        done = f"Not recorded. {error.what} {error.cure}"
    return RedirectResponse(f"/gaps{query(request, done=done)}#name", 303)


async def nothing(request: Request) -> Response:
    """Record that no act is in a document, or in one place of it; or take that back."""
    place = office(request)
    async with request.form() as form:
        start, end, entry = (str(form.get(key, "")) for key in ("start", "end", "entry"))
    reader, by = place.reader(asked(request)), user(request)
    try:
        with place.writing:
            if entry:
                passages.take_back(place.record, _number(entry), by, reader=reader)
                done = "It is open again."
            else:
                places = [(_number(start), _number(end))] if start or end else []
                passages.no_act(place.record, request.path_params["document"], places, by, reader=reader)
                done = "Recorded: there is no act."
    except VerbaleError as error:
        done = f"Not recorded. {error.what} {error.cure}"
    return RedirectResponse(f"/gaps{query(request, done=done)}", 303)


def _row(one: OpenEnd, document: Document | None, seen: int) -> dict[str, object]:
    words = one.place
    inside = words is not None and document is not None and words.document == document.id
    return {
        "one": one, "document": document, "seen": seen, "around": in_context(words, document) if inside and words and document else None,
        "where": f"/document/{one.document}",
    }  # fmt: skip


def _looked(request: Request) -> list[dict[str, object]]:
    """Return where people found no act, the newest first."""
    place = office(request)
    documents = place.scene(asked(request)).play.documents
    return [
        {
            "entry": entry.seq, "document": entry.subject, "name": documents[entry.subject].name or entry.subject[:12], "by": entry.recorded_by.removeprefix("hand:"),
            "words": "; ".join(documents[entry.subject].text[first:last][:80] for first, last in entry.body["places"]) or "the whole document",
        }
        for entry in reversed(passages.standing_in(place.record))
        if entry.subject in documents
    ][:MOST]  # fmt: skip


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise RecordError(f"{text[:20]!r} is no place.", "Use the form of the page.")
    return int(text)
