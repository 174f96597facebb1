"""`preferences.toml` as forms: who judged it, what each party has without agreement, what options are worth to it, statements with their words."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.changes.preferring import ON_PACKAGES, Preferring
from verbale.counsel.preferences.statements import KINDS
from verbale.dossier import Dossier
from verbale.dossier.editing.worths import HEAD, PACKAGES, STATED
from verbale.dossier.preferences import Preferences, Statement
from verbale.errors import DossierError, VerbaleError
from verbale.web.address import query
from verbale.web.pages.dossier import refuse_others, user
from verbale.web.rendering import office, show


def page(request: Request) -> Response:
    """Show what is set down, each as a form."""
    return _page(request, 200, None)


async def change(request: Request) -> Response:
    """Change one of them; keep the page where it cannot be done."""
    place = office(request)
    refuse_others(request, place)
    async with request.form() as form:
        given = {name: str(value) for name, value in form.multi_items() if isinstance(value, str)}
    try:
        with place.writing:
            desk = place.desk()
            reason = given.get("reason", "")[:500].strip()
            done = _done(
                Preferring(desk.record, place.folder, desk.dossier, user(request), reason), desk.dossier, given
            )
    except VerbaleError as error:
        return _page(request, 400, error)
    return RedirectResponse(f"/dossier/preferences{query(request, done=done)}", 303)


def _done(held: Preferring, dossier: Dossier, given: Mapping[str, str]) -> str:
    match given.get("do", ""):
        case "put":
            threat = {
                party.id: (given[f"least.{party.id}"], given.get(f"most.{party.id}", ""))
                for party in dossier.parties
                if f"least.{party.id}" in given
            }
            held.put({key: given[key] for key in HEAD if key in given}, threat)
        case "value":
            party = dossier.party(given.get("party", "")).id
            worths = {
                point.id: {option.id: given.get(f"worth.{point.id}.{option.id}", "") for option in point.options}
                for point in dossier.points
                if point.options and f"worth.{point.id}.{point.options[0].id}" in given
            }
            held.value(party, worths)
        case "state":
            held.state({key: given[f"v.{key}"] for key in STATED if f"v.{key}" in given})
        case "package":
            packages = {
                key: {point.id: given.get(f"{key}.{point.id}", "") for point in dossier.points if point.options}
                for key in PACKAGES
            }
            held.state({key: given[f"v.{key}"] for key in STATED if f"v.{key}" in given}, packages)
        case "unsay":
            held.unsay(int(number) - 1 if (number := given.get("row", "")).isascii() and number.isdigit() else -1)
            return "Taken out."
        case _:
            raise DossierError("That is nothing that can be done here.", "Use one of the forms.")
    return "Saved."


def _page(request: Request, status: int, error: VerbaleError | None) -> Response:
    place = office(request)
    refuse_others(request, place)
    desk, fault = place.desk(), error
    held: Preferences | None = None
    try:
        held = Preferring(desk.record, place.folder, desk.dossier, user(request)).held()
    except VerbaleError as mistake:
        fault = fault or mistake
    parties = [_party(desk.dossier, held, party.id, party.name) for party in desk.dossier.at_table]
    marking = desk.dossier.marking if held is None else desk.dossier.marking.join(held.marking)
    return show(
        request, "preferences.html", status, title="What options are worth", error=fault, held=held, parties=parties, kinds=[kind for kind in KINDS if kind not in ON_PACKAGES], packaged=ON_PACKAGES,
        statements=[_said(desk.dossier, row) for row in (held.statements if held else ())], dossier=desk.dossier, within="" if held is None else f"{held.weights_within:g}",
        marking=marking,
    )  # fmt: skip


def _party(dossier: Dossier, held: Preferences | None, party: str, name: str) -> dict[str, Any]:
    threat = held.threat.get(party) if held else None
    least, most = (
        ("", "")
        if threat is None
        else (f"{threat:g}", "")
        if isinstance(threat, float)
        else (f"{threat[0]:g}", f"{threat[1]:g}")
    )
    own = held.values.get(party, {}) if held else {}
    points = [
        {
            "id": point.id, "title": point.title,
            "options": [(option.id, option.title, f"{own[point.id][option.id]:g}" if option.id in own.get(point.id, {}) else "") for option in point.options],
        }
        for point in dossier.points
        if point.options
    ]  # fmt: skip
    return {"id": party, "name": name, "least": least, "most": most, "points": points, "filled": len(own)}


def _said(dossier: Dossier, row: Statement) -> dict[str, str]:
    """Return a statement as a row of the table: its options and points by their titles."""

    def called(option: str, point: str = row.point) -> str:
        known = next((one for one in dossier.points if one.id == point), None)
        return next((one.title for one in known.options if one.id == option), option) if known else option

    packages = [
        "; ".join(f"{dossier.point_title(point)}: {called(option, point)}" for point, option in package.items())
        for package in (row.package, row.to_package)
        if package
    ]
    what = [
        {"order": "best first:"}.get(row.says, row.says),
        "; ".join(map(called, row.options)),
        called(row.option),
        f"to {called(row.to)}" if row.to else "",
        f"than {dossier.point_title(row.than)}" if row.than else "",
        " than ".join(packages) if row.says == "rather" else " as ".join(packages),
    ]
    return {
        "party": dossier.party_name(row.party), "point": dossier.point_title(row.point), "says": " ".join(filter(None, what)) or "words for people to weigh",
        "quote": row.quote, "source": row.source,
    }  # fmt: skip
