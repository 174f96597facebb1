"""The pages that answer the five questions: brief, matrix, lanes, owed, watch. Each is the brief's own section, in full."""

from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from verbale.app.ask import WEEK, View
from verbale.brief.five import Answer
from verbale.brief.page import Brief, Citation, CitedSentence, Section
from verbale.brief.render import html
from verbale.brief.sections.alerts import folded
from verbale.brief.wording import short_day, upper
from verbale.watch.context import WatchContext
from verbale.watch.grades import ANY, grades
from verbale.watch.measure_words import judged, touched
from verbale.watch.measures import register
from verbale.web.address import asked, query
from verbale.web.pages import owed, point
from verbale.web.pages.pictures import shown
from verbale.web.rendering import link, office, show, templates

# Page → title, sections of the brief, pictures.
VIEWS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "matrix": ("Where the talks stand", ("standing", "unknown"), ("movement",)),
    "owed": ("Who owes whom an answer", ("owed",), ("clocks",)),
    "watch": ("Protraction and standstill", ("protraction", "standstill"), ("deterioration",)),
}

# Answer → the page that has it in full.
FULL = {"standing": "/matrix", "owed": "/owed", "protracted": "/watch", "worsening": "/watch", "reach": "/counsel"}
MEASURES = 200  # the latest, on one page


def overview(request: Request) -> Response:
    """Show the brief, live."""
    wanted = asked(request)
    place = office(request)
    scene, brief = place.look(wanted)
    printed = place.printed(brief, ("brief", query(request)), lambda: html.inner(brief, link(request)))
    body = Markup(printed)  # noqa: S704  # the renderer escapes every word
    since = wanted.since or brief.on - WEEK
    return show(
        request, "overview.html", title="Brief", body=body, since=since, answers=[_answer(one, request) for one in scene.answers],
        marking=brief.marking, dated=scene.play,
    )  # fmt: skip


def _answer(one: Answer, request: Request) -> dict[str, object]:
    address = link(request)
    where = f"{FULL[one.key]}{query(request)}"
    state, change = ((line.text, line.tone, _ways(line, address)) for line in (one.state, one.change))
    fresh = upper(change[0].partition(": ")[2] or change[0])  # the head of its column has the day
    return {"question": one.question, "where": where, "state": state, "change": (fresh, *change[1:])}


def _ways(line: CitedSentence, address: Callable[[Citation], str]) -> list[tuple[str, str]]:
    """Return up to three ways from a line to its words or to its steps."""
    found = [(address(item), "steps" if item.figure is not None else "words") for item in line.citations]
    return list({words if words == "steps" else where: (where, words) for where, words in found}.values())[:3]


def view(request: Request) -> Response:
    """Show one question in full."""
    name = request.url.path.strip("/")
    title, sections, pictures = VIEWS[name]
    wanted = asked(request)
    place = office(request)
    scene, brief = place.look(wanted, long=True, only=sections)

    def sections_printed() -> str:
        return "".join(_section(scene, brief, part, request) for part in brief.sections)

    parts = place.printed(brief, ("sections", query(request)), sections_printed)
    drawn = [one for picture in pictures if (one := shown(request, scene, picture)) is not None]
    return show(
        request, "view.html", title=title, parts=Markup(parts), pictures=drawn,  # noqa: S704  # the renderer escapes every word
        figures=scene.watch.indicators if name == "watch" else (), limits=scene.watch.limits if name == "watch" else (),
        points=point.links(scene.case()) if name == "matrix" else (), owed=owed.shown(scene, request.query_params) if name == "owed" else None, measures=_measures(scene, request) if name == "watch" else (), grades=_grades() if name == "watch" else "", marking=brief.marking, dated=scene.play,
    )  # fmt: skip


def _section(scene: View, brief: Brief, part: Section, request: Request) -> str:
    """Return a section; the findings of the watch as a headline and three lines, with the rest folded behind them."""
    found = folded(scene.case(asked(request).party), part.id) if part.id in {"protraction", "standstill"} else ()
    if not found:
        return html.section(brief, part, link(request))
    rows = [(one, html.refs(brief, one.whole.citations, link(request))) for one in found]
    head = templates.get_template("findings.html").render(id=part.id, title=part.title, rows=rows)
    rest = replace(part, id=f"{part.id}-rest", title=f"{part.title}: besides", sentences=part.sentences[len(found) :])
    return head + (html.section(brief, rest, link(request)) if rest.sentences else "")


def _measures(scene: View, request: Request) -> list[tuple[str, str, str, str, str, str]]:
    """Return each measure: day, by whom, what it touches, what, its class and by whose judgement, and what leads to its words."""
    case, seen = scene.case(), WatchContext(scene.dossier, scene.play)
    known = register(seen)
    rows = [(row, touched(seen, row), judged(seen, row)) for row in known.done]
    rows += [(row, f"{how}, not counted", "none until it is done") for row, how in known.ahead]
    found = []
    for row, whom, weight in sorted(rows, key=lambda item: item[0].day)[-MEASURES:]:
        cited = case.cite([row.act])
        by = ", ".join(map(case.name, row.by)) or "nobody named"
        found.append((short_day(row.day), by, whom, row.title, weight, link(request)(cited[0]) if cited else ""))
    return found


def _grades() -> str:
    """Say what each class of measures means, by its reference events."""
    every = [
        upper(f"{grade.name}: {'; '.join(words for domain, words in grade.events.items() if domain != ANY)}")
        for grade in grades()
    ]
    return f"What the classes mean. {'. '.join(every)}."
