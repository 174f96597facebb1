"""What people put right beside a document's text: an act entered from its words, the document read again, a note of what has no paper."""

import datetime as dt
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.changes.notes import note
from verbale.app.changes.read_again import back_to_before, before_of, now_of, read_again, summary
from verbale.app.rulings import enter
from verbale.errors import RecordError, VerbaleError
from verbale.model import Act, Document, Kind, Marking, When
from verbale.reading.locate import locate
from verbale.web.address import asked, query
from verbale.web.edit_form import LISTED, amended
from verbale.web.pages.documents import in_view, refuse_partial, shown
from verbale.web.pages.dossier import user
from verbale.web.rendering import office, show


async def act(request: Request) -> Response:
    """Enter an act from words of a document; what was typed stays where it cannot be entered."""
    async with request.form() as form:
        given: dict[str, Any] = {name: str(value) for name, value in form.multi_items() if isinstance(value, str)}
        listed = {name: [str(value) for value in form.getlist(name)] for name in LISTED}
    place, wanted = office(request), asked(request)
    scene, by = place.scene(wanted), user(request)
    document = in_view(scene, request.path_params["document"])
    try:
        made = amended(_bare(document, given, by), given, listed, scene.dossier)
        with place.writing:
            enter(place.record, made, by, scene.dossier.parties, scene.dossier.people)
    except VerbaleError as error:
        return shown(request, scene, document, 400, {**given, **listed}, error)
    done = f"Entered: {made.kind}."
    return RedirectResponse(f"/document/{document.id}{query(request, done=done)}#s-acts", 303)


def _bare(document: Document, given: dict[str, Any], by: str) -> Act:
    """Return an act of nobody yet, with the words that were chosen, and further ones that say who."""
    near, also = str(given.get("near", "")), str(given.get("also", "")).strip()
    main = locate(
        document,
        str(given.get("quote", "")),
        int(near) if near.isascii() and near.isdigit() and len(near) < 10 else None,
    )
    more = (locate(document, also),) if also else ()
    return Act(kind=Kind.STATE, evidence=(main, *more), rule=f"hand:{by}")


def again(request: Request) -> Response:
    """Show what reading a document again would bring; nothing is recorded."""
    refuse_partial(request)
    scene = office(request).scene(asked(request))
    document = in_view(scene, request.path_params["document"])
    found = read_again(office(request), [document.id], preview=True)
    case = scene.case()

    def told(made: Act) -> str:
        item = next((one for one in scene.play.told if one.act == made), None)
        base = item if item is not None else next(iter(scene.play.told), None)
        return case.told(replace(base, act=made)) if base is not None else str(made.kind)

    return show(
        request, "again.html", title="Read again", document=document, found=found, told=told,
        earlier=bool(before_of(scene.desk.record, document.id)), marking=scene.play.marking.join(document.marking), dated=scene.play,
    )  # fmt: skip


async def read(request: Request) -> Response:
    """Read a document again and record what it brings; or go back to the reading before."""
    place = office(request)
    refuse_partial(request)
    document = in_view(place.scene(asked(request)), request.path_params["document"])
    async with request.form() as form:
        back = bool(form.get("back"))
    try:
        if back:
            with place.writing:
                name, done = (
                    back_to_before(place.record, document.id, user(request)),
                    "The reading before is in play again.",
                )
        else:
            found = read_again(place, [document.id])
            name, done = now_of(place.record, document.id), f"Read again: {summary(found)}."
    except VerbaleError as error:
        name, done = document.id, f"{error.what} {error.cure}"
    return RedirectResponse(f"/document/{name}{query(request, done=done)}", 303)


async def all_again(request: Request) -> Response:
    """Read every document again."""
    refuse_partial(request)
    found = read_again(office(request))
    return RedirectResponse(f"/documents{query(request, done=f'Read again: {summary(found)}.')}", 303)


async def noted(request: Request) -> Response:
    """Keep what somebody says that has no paper, as a document of their own."""
    place = office(request)
    async with request.form() as form:
        given = {name: str(value).strip() for name, value in form.multi_items() if isinstance(value, str)}
    try:
        day = When.parse(given["day"]).last if given.get("day") else dt.datetime.now(dt.UTC).date()
        mark = Marking.parse(given["marking"]) if given.get("marking") else None
        desk = place.desk()
        if not given.get("text"):
            raise RecordError("The note says nothing.", "Write what was said, by whom and to whom.")
        name = note(
            desk.dossier, desk.record, place.folder, given["text"], user(request), day, given.get("about", ""), mark
        )
    except VerbaleError as error:
        return RedirectResponse(f"/documents{query(request, done=f'Not kept. {error.what} {error.cure}')}", 303)
    return RedirectResponse(
        f"/document/{name}{query(request, done='Kept and read. Enter what the reader missed from its words.')}", 303
    )
