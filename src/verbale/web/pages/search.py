"""Search: words over acts and documents, within what is in view and no further."""

from starlette.requests import Request
from starlette.responses import Response

from verbale.app import answers
from verbale.web.address import asked, page_of
from verbale.web.rendering import office, show


def search(request: Request) -> Response:
    """Show where all words of the question stand."""
    wanted = request.query_params.get("q", "").strip()[:200]
    scene = office(request).scene(asked(request))
    offset, limit = page_of(request)
    hits, case = answers.hits(scene, wanted), scene.case()
    found = [
        {
            "kind": hit.kind, "id": hit.id, "words": hit.words,
            "title": case.told(case.acts[hit.id]) if hit.kind == "act" else scene.play.documents[hit.document].title or "untitled",
        }
        for hit in hits[offset : offset + limit]
    ]  # fmt: skip
    return show(
        request, "search.html", title="Search", wanted=wanted, found=found, total=len(hits),
        offset=offset, limit=limit, marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip
