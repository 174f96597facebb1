"""Parties and points proposed from the first documents, each with the words behind it: ticked, renamed, merged; then read again, and the brief."""

from collections.abc import Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.changes.choosing import KEPT, NONE, Chosen, chosen, suggested
from verbale.app.changes.read_again import read_again, summary
from verbale.app.changes.roster import Settings
from verbale.errors import VerbaleError
from verbale.model import RecordedAct
from verbale.web.address import asked, query
from verbale.web.pages.dossier import refuse_others, user
from verbale.web.rendering import office, show

WORDS = 3  # passages behind each


def page(request: Request) -> Response:
    """Show what was proposed."""
    return _page(request, 200, None, None)


async def choose(request: Request) -> Response:
    """Make the dossier as it was ticked, read its documents again, and go on to the brief."""
    place = office(request)
    refuse_others(request, place)
    async with request.form() as form:
        given = {name: str(value) for name, value in form.multi_items() if isinstance(value, str)}
    dossier = place.desk().dossier
    parties = {one.id: _chosen(given, f"party.{one.id}") for one in dossier.parties if f"party.{one.id}" in given}
    points = {one.id: _chosen(given, f"point.{one.id}") for one in dossier.points if f"point.{one.id}" in given}
    more, ours = given.get("more", "").splitlines(), given.get("ours", "")
    try:
        with place.writing:
            settings = Settings(place.record, place.folder, dossier, user(request), "parties and points chosen")
            settings.change(lambda text: chosen(text, parties, points, more, ours))
    except VerbaleError as error:
        if error.what != "That changes nothing.":
            return _page(request, 400, error, given)
    told = summary(read_again(place))
    return RedirectResponse(f"/{query(request, done=f'Chosen, and all documents read again: {told}.')}", 303)


def _chosen(given: dict[str, str], name: str) -> Chosen:
    what = given[name] if f"{name}.tick" in given else NONE
    return Chosen(what, given.get(f"{name}.name", "").strip(), f"{name}.table" in given)


def _page(request: Request, status: int, error: VerbaleError | None, given: dict[str, str] | None) -> Response:
    place = office(request)
    refuse_others(request, place)
    scene = place.scene(asked(request))
    guess = suggested(scene.dossier)
    known = {party.id: party.name for party in scene.dossier.parties}
    sides, topics = place.printed(scene, ("acts by name",), lambda: _by_name(scene.play.told))
    parties = [
        {"row": party, "what": (given or {}).get(f"party.{party.id}", guess[party.id]), "name": (given or {}).get(f"party.{party.id}.name", party.name),
         "words": _words(sides.get(party.id, []))}
        for party in scene.dossier.parties
    ]  # fmt: skip
    points = [
        {"row": point, "what": (given or {}).get(f"point.{point.id}", KEPT), "name": (given or {}).get(f"point.{point.id}.name", point.title),
         "words": _words(topics.get(point.id, []))}
        for point in scene.dossier.points
    ]  # fmt: skip
    return show(
        request, "choosing.html", status, title="Parties and points", parties=parties, points=points, known=known, ours=scene.dossier.ours,
        error=error, more=(given or {}).get("more", ""), marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def _by_name(told: Iterable[RecordedAct]) -> tuple[dict[str, list[RecordedAct]], dict[str, list[RecordedAct]]]:
    """Return the acts of each side, whether it did something or was spoken to, and those on each point; in order."""
    sides: dict[str, list[RecordedAct]] = {}
    topics: dict[str, list[RecordedAct]] = {}
    for item in told:
        for held, names in ((sides, (*item.act.actors, *item.act.addressees)), (topics, item.act.points)):
            for name in dict.fromkeys(names):
                held.setdefault(name, []).append(item)
    return sides, topics


def _words(found: list[RecordedAct]) -> dict[str, Any]:
    """Return how many acts there are, and the first quotes of them with what leads to each."""
    return {"count": len(found), "quotes": [(item.id, item.act.evidence[0].exact) for item in found[:WORDS]]}
