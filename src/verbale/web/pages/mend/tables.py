"""The settings as forms: a page for each table of `dossier.toml`. A form writes the file and keeps its comments; each change can be taken back."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.changes.roster import NAMED, Settings
from verbale.app.changes.settings import sees_settings
from verbale.dossier.editing.fields import HEAD, fields_of, rows_of
from verbale.dossier.seen import content_marking
from verbale.errors import DossierError, VerbaleError
from verbale.web.address import asked, page_of, query
from verbale.web.pages.dossier import NAMES, refuse_others, user
from verbale.web.rendering import office, show

# Key → what a form calls it; others are called by their key.
LABELS = {
    "id": "Short id", "aliases": "Also called", "at_table": "At the table", "key_for": "Key concern of", "formerly": "Stands too for, in the record",
    "ours": "Our own party", "baseline": "Day on which the talks began", "as_of": "Date of the views", "known": "When a document counts as known",
    "not_parties": "Names that are no party", "half_life": "Half-life in days", "percentile90": "90th percentile in days", "median": "Median in days",
    "since": "From", "until": "Until", "by": "By",
}  # fmt: skip
FEW = 20  # rows of which each offers all others in a list of its own; of more there is one list for all
PARTIES = frozenset({"party", "debtor", "by", "ours"})


def page(request: Request) -> Response:
    """Show the rows of a table, each as a form, and one for a new row."""
    return _page(request, request.path_params["table"], 200, None)


async def change(request: Request) -> Response:
    """Put, add, drop, merge or split a row; keep the page where it cannot be done."""
    place, table = office(request), request.path_params["table"]
    refuse_others(request, place)
    async with request.form() as form:
        given = {name: str(value) for name, value in form.multi_items() if isinstance(value, str)}
        aliases = [str(value) for value in form.getlist("alias")]
    fields = {name.removeprefix("v."): value for name, value in given.items() if name.startswith("v.")}
    row, other = given.get("row", ""), given.get("other", "")
    try:
        with place.writing:
            desk = place.desk()
            settings = Settings(
                desk.record, place.folder, desk.dossier, user(request), given.get("reason", "")[:500].strip()
            )
            done = _done(settings, table, given.get("do", ""), row, other, fields, given.get("name", ""), aliases)
    except VerbaleError as error:
        return _page(request, table, 400, error)
    return RedirectResponse(f"/dossier/table/{table}{_kept(request, done=done)}", 303)


def _done(  # what a form can hold
    settings: Settings, table: str, do: str, row: str, other: str, fields: dict[str, str], name: str, aliases: list[str]
) -> str:
    if do == "add":
        settings.add(table, fields)
        return "Added."
    if do == "drop":
        settings.drop(table, row)
        return "Taken out."
    if do == "merge":
        settings.merge(table, row, other)
        return "Merged. It shows at once; read the documents again to find more."
    if do == "split":
        settings.split(table, row, name, aliases)
        return "Split. Read the documents again to sort their acts."
    settings.put(table, row, fields)
    return "Saved."


def _page(request: Request, table: str, status: int, error: VerbaleError | None) -> Response:
    if table not in NAMES:
        raise DossierError(f"There is no table {table[:40]!r}.", f"There are {', '.join(NAMES)}.")
    place, wanted = office(request), asked(request)
    whole = place.desk().dossier
    seen = place.desk().for_reader(wanted.clearance, wanted.party or None).dossier
    editable = sees_settings(place.reader(wanted))
    rows = [
        {
            "id": getattr(row, "id", str(number)) if table != HEAD else HEAD, "called": _called(table, row, number), "fields": fields_of(table, row),
            "aliases": getattr(row, "aliases", ()) if table in NAMED else (),
        }
        for number, row in enumerate(rows_of(seen, table), start=1)
    ]  # fmt: skip
    mark = content_marking(seen)
    offset, limit = page_of(request)
    return show(
        request, "tables.html", status, title=NAMES[table][0], table=table, rows=rows[offset : offset + limit], every=[(row["id"], row["called"]) for row in rows],
        offset=offset, limit=limit, kept=_kept(request), few=len(rows) <= FEW, one=NAMES[table][1], new=fields_of(table), names=NAMES,
        named=table in NAMED, head=table == HEAD, labels=LABELS, partykeys=PARTIES, editable=editable, error=error, dossier=seen,
        marking=whole.marking.join(mark) if mark else whole.marking,
    )  # fmt: skip


def _kept(request: Request, **more: str) -> str:
    """Return the query of an address that leads back to the same rows."""
    place = {name: request.query_params[name] for name in ("offset", "limit") if request.query_params.get(name)}
    return query(request, **place, **more)


def _called(table: str, row: object, number: int) -> str:
    for key in ("title", "name", "text", "reason", "preset", "verb", "party"):
        if words := getattr(row, key, ""):
            return str(words)
    return f"{NAMES[table][1]} {number}"
