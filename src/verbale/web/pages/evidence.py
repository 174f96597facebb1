"""Where a citation leads: the quote in its paragraph, or the steps of a figure. Shown in the drawer or as a page."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.brief.quotes import in_context
from verbale.model import Evidence
from verbale.web.address import asked
from verbale.web.rendering import office, show


def quote(request: Request) -> Response:
    """Show the words of an act, the asked quote first."""
    scene = office(request).scene(asked(request))
    case = scene.case()
    item = case.acts.get(request.path_params["act"])
    if item is None:
        raise HTTPException(404, "That act is not in view at these dates.")
    place = request.path_params.get("place", "")
    quotes = [words for words in item.act.evidence if words.document in scene.play.documents]
    quotes.sort(key=lambda words: _place(words) != place)
    shown = [
        (scene.play.documents[words.document], in_context(words, scene.play.documents[words.document]), words)
        for words in quotes
    ]
    return show(
        request, "quote.html", title="Quote", item=item, told=case.told(item), when=case.when(item), quotes=shown,
        marking=scene.play.marking, dated=scene.play,
    )  # fmt: skip


def figure(request: Request) -> Response:
    """Show how a figure was computed, and the acts that went in."""
    name = request.path_params["name"]
    scene = office(request).scene(asked(request))
    found = scene.figures.get(name)
    if found is None:
        raise HTTPException(404, "There is no such figure at these dates.")
    case = scene.case()
    acts = [(name, case.told(case.acts[name])) for name in found.acts if name in case.acts]
    return show(
        request, "figure.html", title="Figure", figure=found, acts=acts, marking=scene.advised.marking, dated=scene.play
    )


def _place(words: Evidence) -> str:
    return f"{words.document[:16]}.{words.start}.{words.end}"
