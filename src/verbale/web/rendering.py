"""What all pages are printed with: the templates, and the facts that every page shows (dates, marking, navigation)."""

import re
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from verbale.app.workspace_cache import WorkspaceCache
from verbale.brief import wording
from verbale.brief.page import Brief, Citation
from verbale.brief.render import html
from verbale.web.address import asked, number, query
from verbale.web.auditing import note
from verbale.web.pages import table_files
from verbale.web.pages.table_files import Stand

NAVIGATION = (
    ("/", "Brief"),
    ("/matrix", "Matrix"),
    ("/together", "Sides"),
    ("/compare", "Two days"),
    ("/timeline", "Time line"),
    ("/owed", "Owed"),
    ("/watch", "Watch"),
    ("/counsel", "Counsel"),
    ("/text", "Text"),
    ("/documents", "Documents"),
    ("/review", "Review"),
    ("/ask", "Ask"),
    ("/search", "Search"),
    ("/dossier", "Dossier"),
)

templates = Environment(
    loader=PackageLoader("verbale.web"),
    autoescape=select_autoescape(["html"], default_for_string=True, default=True),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
templates.filters["day"] = wording.day
templates.filters["short_day"] = wording.short_day
templates.filters["counted"] = lambda number, one, many="": wording.counted(number, one, many)
templates.filters["path"] = lambda text: quote(str(text), safe="")


def office(request: Request) -> WorkspaceCache:
    """Return the office that this request is about."""
    found: WorkspaceCache = request.app.state.office
    return found


def show(request: Request, name: str, status: int = 200, **facts: Any) -> Response:
    """Return a page; only its inner part where a part of a page was asked for, one of its tables where a file of it was."""
    part = request.headers.get("hx-request") == "true" and f"part_{name}" in templates.list_templates()
    place = office(request)
    marking, dated = getattr(facts.pop("marking", ""), "banner", ""), facts.pop("dated", None)
    stand = _stand(request, str(facts.get("title", "")), marking, dated)
    values = {
        "request": request,
        "navigation": NAVIGATION,
        "here": request.url.path,
        "query": query(request),
        "user": getattr(request.state, "user", ""),
        "role": getattr(request.state, "role", ""),
        "signed": getattr(request.state, "signed", False),
        "begun": place.begun,
        "marking": marking,
        "stand": stand,
        "dated": dated,
        "open_ends": _open_ends(request, dated),
        "notice": request.query_params.get("done", "")[:200],
        **facts,
    }
    page = templates.get_template(f"part_{name}" if part else name).render(values)
    if status < 400 and "table" in request.query_params and not part:
        return _table(request, page, stand)
    if not part:
        page = table_files.linked(page, _with(request))
    return HTMLResponse(page, status, headers={"Vary": "HX-Request"})


def _stand(request: Request, title: str, marking: str, dated: Any) -> Stand:  # a state of play, or a brief of it
    """Return what the page and every file and print of it say of themselves."""
    user: str = getattr(request.state, "user", "")
    begun = office(request).begun and bool(user)
    dates = ""
    if dated is not None:
        known = f", as known on {wording.day(dated.known)}" if dated.known else ""
        party = asked(request).party
        names = {one.id: one.name for one in office(request).desk().dossier.parties} if party else {}
        dates = f"State of play on {wording.day(dated.on)}{known}{f', for {names.get(party, party)}' if party else ''}"
    return Stand(office(request).desk().dossier.title if begun else "", title, dates, marking)


def _with(request: Request) -> str:
    """Return the address of this page with everything that it asks for, ready for more."""
    kept = [(key, value) for key, value in request.query_params.multi_items() if key not in {"table", "form", "done"}]
    return f"{request.url.path}?{urlencode(kept)}{'&' if kept else ''}"


def _table(request: Request, page: str, stand: Stand) -> Response:
    """Return one table of a page as a file; the export is noted first."""
    chosen, form = number(request, "table", 1), request.query_params.get("form", "csv")
    content = table_files.as_file(page, chosen, form, stand)
    note(request, "export", f"table {chosen} of {request.url.path} as {form}")
    name = "-".join(
        filter(None, (re.sub(r"[^a-z0-9]+", "-", request.url.path.lower()).strip("-") or "brief", str(chosen)))
    )
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    return Response(content, media_type=table_files.FORMS[form], headers=headers)


def _open_ends(request: Request, dated: object) -> tuple[tuple[str, str], ...]:
    """Return what was not read, dated or placed in the view, counted by kind: it stands above every view, and each leads to its forms."""
    if dated is None:
        return ()
    place = office(request)
    return (place.looked_at(dated) or place.scene(asked(request))).open_counts


def printed_sections(request: Request, brief: Brief) -> str:
    """Return the sections of a brief as HTML, printed once while the brief is kept: every word is escaped."""

    def make() -> str:
        return "".join(html.section(brief, part, link(request)) for part in brief.sections)

    return office(request).printed(brief, ("sections", query(request)), make)


def link(request: Request) -> Any:  # a function of a citation
    """Return what leads from a citation to its words or its computation, at the same dates."""
    kept = query(request)

    def address(citation: Citation) -> str:
        if citation.figure is not None:
            return f"/figure/{quote(citation.figure.id, safe='')}{kept}"
        words_ = citation.evidence
        place = f"{words_.document[:16]}.{words_.start}.{words_.end}" if words_ else ""
        return f"/quote/{quote(citation.act, safe='')}/{place}{kept}"

    return address
