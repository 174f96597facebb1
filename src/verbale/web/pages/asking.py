"""A question in plain words: how it was understood, the lines that answer it with their words, and the page that says it in full."""

from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from verbale.app import answers
from verbale.app.asked.reply import reply
from verbale.brief.page import Citation
from verbale.web.address import asked, query
from verbale.web.rendering import link, office, show

LONGEST = 400
HITS = 30


def page(request: Request) -> Response:
    """Show the answer to `q`; without one, what can be asked."""
    view = office(request).scene(asked(request))
    words = request.query_params.get("q", "")[:LONGEST].strip()
    if not words:
        return show(
            request,
            "asking.html",
            title="Ask",
            words="",
            said=None,
            lines=(),
            hits=(),
            full="",
            marking=view.play.marking,
            dated=view.play,
        )
    said = reply(view, words)
    address = link(request)
    lines = [
        (line.text, [(number, address(one)) for number, one in enumerate(_words(line.citations), start=1)])
        for line in said.lines
    ]
    hits = answers.search(view, " ".join(said.asked.rest) or words)["hits"][:HITS] if said.searched else []
    on = {"as_of": said.view.play.on.isoformat()} if said.view.play.on != view.play.on else {}
    since = {"since": said.asked.since.first.isoformat()} if said.asked.since is not None else {}
    head, slash, tail = said.page[1:].partition("/")
    full = f"/{head}{slash}{quote(tail, safe='')}{query(request, **on, **since)}"
    return show(
        request, "asking.html", title="Ask", words=words, said=said, lines=lines, hits=[_hit(one) for one in hits], full=full,
        marking=said.view.play.marking, dated=view.play,
    )  # fmt: skip


def _words(citations: tuple[Citation, ...]) -> list[Citation]:
    return [one for one in citations if one.evidence is not None]


def _hit(hit: dict[str, Any]) -> dict[str, str]:
    where = f"/quote/{quote(hit['id'], safe='')}" if hit["kind"] == "act" else f"/document/{hit['document']}"
    return {"words": " ".join(str(hit["words"]).split()), "where": where}
