"""What all pages are printed with: the templates, and the facts that every page shows (dates, marking, navigation)."""

from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from verbale.app.workspace_cache import WorkspaceCache
from verbale.brief import wording
from verbale.brief.page import Citation
from verbale.web.address import asked, query

NAVIGATION = (
    ("/", "Brief"),
    ("/matrix", "Matrix"),
    ("/together", "Sides"),
    ("/compare", "Two days"),
    ("/lanes", "Lanes"),
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


def show(request: Request, name: str, status: int = 200, **facts: Any) -> HTMLResponse:
    """Return a page; only its inner part where a part of a page was asked for."""
    part = request.headers.get("hx-request") == "true" and f"part_{name}" in templates.list_templates()
    place = office(request)
    values = {
        "request": request,
        "navigation": NAVIGATION,
        "here": request.url.path,
        "query": query(request),
        "user": getattr(request.state, "user", ""),
        "role": getattr(request.state, "role", ""),
        "signed": getattr(request.state, "signed", False),
        "begun": place.begun,
        "marking": getattr(facts.pop("marking", ""), "banner", ""),
        "dated": facts.get("dated"),
        "open_ends": _open_ends(request, facts.pop("dated", None)),
        "notice": request.query_params.get("done", "")[:200],
        **facts,
    }
    page = templates.get_template(f"part_{name}" if part else name).render(values)
    return HTMLResponse(page, status, headers={"Vary": "HX-Request"})


def _open_ends(request: Request, dated: object) -> tuple[tuple[str, str], ...]:
    """Return what was not read, dated or placed in the view, counted by kind: it stands above every view, and each leads to its forms."""
    if dated is None:
        return ()
    place = office(request)
    return (place.looked_at(dated) or place.scene(asked(request))).open_counts


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
