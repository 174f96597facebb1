"""Ruling on drafted acts: accept, amend, reject; by keyboard (j k a e r) or by buttons."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.ask import View
from verbale.app.changes.contests import contests, saw
from verbale.app.changes.sharing import own_first, share, sharers, whose
from verbale.app.changes.taking_back import last_rulings, take_back
from verbale.app.guarded_rulings import OvertakenError, rule
from verbale.brief.quotes import in_context
from verbale.errors import VerbaleError
from verbale.model import RecordedAct
from verbale.model.encode import decode_act
from verbale.record.entries import EntryKind
from verbale.web.address import asked, page_of, query
from verbale.web.edit_form import LISTED, amended, choices
from verbale.web.rendering import office, show


def queue(request: Request) -> Response:
    """Show the acts nobody has ruled on, those that carry a conclusion first."""
    place, wanted = office(request), asked(request)
    scene = place.scene(wanted)
    offset, limit = page_of(request)
    limit = min(limit, 25)
    people, name = sharers(place.record), _user(request)
    waiting = own_first(scene.waiting, people, name)
    case, shown = scene.case(), waiting[offset : offset + limit]
    told = place.histories([item.id for item in shown], wanted)
    rows = [
        {
            "item": item, "for": whose(item, people), "told": case.told(item), "when": case.when(item), "seen": len(told[item.id]),
            "words": item.act.evidence[0], "document": scene.play.documents[item.act.evidence[0].document],
            "around": in_context(item.act.evidence[0], scene.play.documents[item.act.evidence[0].document]),
        }
        for item in shown
    ]  # fmt: skip
    return show(
        request, "review.html", title="Review", rows=rows, total=len(waiting), offset=offset, limit=limit,
        people=people, second=_second(request, scene), rulings=_rulings(request, scene), reviewed=sum(item.reviewed for item in scene.play.told),
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


async def ruling(request: Request) -> Response:
    """Record a ruling and go on to the next act."""
    async with request.form() as form:
        given = {name: str(value) for name, value in form.multi_items() if isinstance(value, str)}
        listed = {name: [str(value) for value in form.getlist(name)] for name in LISTED}
    scene = office(request).scene(asked(request))
    item = _item(scene, request.path_params["act"])
    verdict, seen = given.get("ruling", ""), given.get("seen", "")
    after = _after(scene, item.id)
    by = _user(request)
    try:
        new = amended(item.act, given, listed, scene.dossier) if verdict == "amend" else None
        rule(
            office(request),
            item,
            verdict,
            int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else -1,
            by,
            new,
            asked=asked(request),
        )
    except OvertakenError as error:
        return _form(request, scene, item, 409, error, given)
    except VerbaleError as error:
        return _form(request, scene, item, 400, error, given)
    said = {"accept": "Accepted.", "amend": "Amended.", "reject": "Rejected."}[verdict]
    if given.get("then") == "gaps":
        return RedirectResponse(f"/gaps{query(request, done=said)}#unsure", 303)
    if given.get("then") == "document":
        where = f"/document/{item.act.evidence[0].document}"
        return RedirectResponse(f"{where}{query(request, done=said)}#a-{item.id}", 303)
    place = f"d-{after}" if after else "queue"  # a browser moves the focus to what the address points at
    return RedirectResponse(f"/review{query(request, done=said)}#{place}", 303)


async def share_out(request: Request) -> Response:
    """Share the waiting acts out among people, or end it."""
    async with request.form() as form:
        names = str(form.get("people", ""))[:2000]
    try:
        share(office(request).record, names.split(","), _user(request))
        done = "Shared out." if names.strip() else "No longer shared out."
    except VerbaleError as error:
        done = f"{error.what} {error.cure}"
    return RedirectResponse(f"/review{query(request, done=done)}", 303)


def seen(request: Request) -> Response:
    """Record that somebody has seen who came second to them."""
    place = office(request)
    count = saw(place.record, _user(request), place.reader(asked(request)))
    return RedirectResponse(f"/review{query(request, done=f'{count} seen.')}", 303)


def _second(request: Request, scene: View) -> list[dict[str, str]]:
    """Return who came second to the reader, and on what."""
    rows = []
    for row in contests(office(request).record, _user(request), scene.reader):
        item = scene.case().acts.get(row.about)
        what = scene.case().told(item) if item is not None else row.about
        rows.append(
            {"second": row.second, "wanted": row.wanted, "what": what, "at": row.at, "act": row.about if item else ""}
        )
    return rows


def _user(request: Request) -> str:
    return getattr(request.state, "user", "") or "desk"


async def back(request: Request) -> Response:
    """Take back the last ruling on an act that the reader may see."""
    place = office(request)
    by = _user(request)
    try:
        with place.writing:
            take_back(place.record, request.path_params["act"], by, reader=place.reader(asked(request)))
        said = "The ruling is taken back."
    except VerbaleError as error:
        said = error.what
    return RedirectResponse(f"/review{query(request, done=said)}#rulings", 303)


def _rulings(request: Request, scene: View) -> list[dict[str, str]]:
    """Return the last rulings that stand, with what each was on; a rejected act is told as it was drafted."""
    place, reader = office(request), scene.reader
    rows = []
    last = last_rulings(place.record, reader)
    told = place.histories([entry.subject for entry in last], asked(request))
    for entry in last:
        drafts = [one for one in told[entry.subject] if one.kind == EntryKind.ACT and one.body]
        if not drafts:
            continue
        item = RecordedAct(entry.subject, decode_act(drafts[0].body), 0, entry.known, entry.known)
        rows.append({
            "act": entry.subject, "what": str(entry.body["ruling"]), "told": scene.case().told(item),
            "by": entry.recorded_by.removeprefix("hand:"), "at": entry.recorded_at[:16].replace("T", " "),
        })  # fmt: skip
    return rows


def act(request: Request) -> Response:
    """Show one act with its history, and the form that corrects it."""
    scene = office(request).scene(asked(request))
    return _form(request, scene, _item(scene, request.path_params["act"]), 200, None, {})


def _form(
    request: Request, scene: View, item: RecordedAct, status: int, error: VerbaleError | None, given: dict[str, str]
) -> Response:
    place, case = office(request), scene.case()
    history = [
        (entry.seq or "–", entry.kind, entry.body.get("ruling", "drafted"), entry.recorded_by.removeprefix("hand:"), entry.recorded_at[:16].replace("T", " "))
        for entry in place.history(item.id, asked(request))
    ]  # fmt: skip
    words = item.act.evidence[0]
    return show(
        request, "act.html", status, title="Act", item=item, told=case.told(item), when=case.when(item),
        history=history, seen=len(history), error=error, given=given, then=request.query_params.get("then", given.get("then", ""))[:20],
        choices=choices(scene.dossier, scene.play.obligations, case, item.act),
        quotes=[(one, scene.play.documents[one.document], in_context(one, scene.play.documents[one.document]))
                for one in item.act.evidence if one.document in scene.play.documents],
        words=words, marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def _item(scene: View, name: str) -> RecordedAct:
    item = scene.case().acts.get(name)
    if item is None or item.act.evidence[0].document not in scene.play.documents:
        raise HTTPException(404, "That act is not in view at these dates: it may have been rejected.")
    return item


def _after(scene: View, name: str) -> str:
    waiting = [item.id for item in scene.waiting]
    place = waiting.index(name) if name in waiting else -1
    return waiting[place + 1] if 0 <= place < len(waiting) - 1 else ""
