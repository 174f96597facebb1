"""Search: words over acts and documents, within what is in view and no further."""

from starlette.requests import Request
from starlette.responses import Response

from verbale.web.address import asked, page_of
from verbale.web.rendering import office, show


def search(request: Request) -> Response:
    """Show where all words of the question stand."""
    wanted = request.query_params.get("q", "").strip()[:200]
    scene = office(request).scene(asked(request))
    offset, limit = page_of(request)
    found = scene.index.find(wanted)
    return show(
        request, "search.html", title="Search", wanted=wanted, found=[scene.index.shown(hit, wanted) for hit in found[offset : offset + limit]], total=len(found),
        offset=offset, limit=limit, marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip
