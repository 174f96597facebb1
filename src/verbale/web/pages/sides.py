"""Side by side: all of one party, two days, who stands with whom."""

import datetime as dt
from collections.abc import Callable
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.app.ask import WEEK, View
from verbale.app.sides.compare import compared
from verbale.app.sides.party import side
from verbale.app.sides.together import Pair, together
from verbale.brief.page import Citation, CitedSentence
from verbale.brief.sections.owed import clock_words, due_words
from verbale.brief.wording import short_day
from verbale.errors import VerbaleError
from verbale.model import Obligation
from verbale.watch.context import WatchContext
from verbale.watch.measure_words import judged, touched
from verbale.watch.measures import register
from verbale.web.address import asked
from verbale.web.rendering import link, office, show

MEASURES = 100  # the latest, on the page of a party


def party(request: Request) -> Response:
    """Show all of one party."""
    view = office(request).scene(asked(request))
    if all(one.id != request.path_params["party"] for one in view.dossier.parties):
        raise HTTPException(404, "That party is not in view.")
    found = side(view, request.path_params["party"])
    case, address = view.case(), link(request)
    wants = [(point, case.title(point), text, _to(line, address)) for point, text, line in found.wants]
    return show(
        request, "party.html", title=found.name, side=found, wants=wants, owes=[_owed(view, row) for row in found.owes], owed=[_owed(view, row) for row in found.owed],
        measures=_measures(view, found.party, address), latest=[(line.text, _to(line, address)) for line in found.latest],
        parties=view.dossier.parties, known={point.id for point in view.dossier.points}, marking=view.play.marking, dated=view.play,
    )  # fmt: skip


def _measures(view: View, party: str, address: Callable[[Citation], str]) -> list[tuple[str, str, str, str, str]]:
    """Return what a party did away from the table: day, what, what it touches, its class and by whose judgement, its words."""
    case, seen = view.case(), WatchContext(view.dossier, view.play)
    found = []
    for row in register(seen).done:
        if party in row.by:
            cited = case.cite([row.act])
            found.append(
                (
                    short_day(row.day),
                    row.title,
                    touched(seen, row),
                    judged(seen, row),
                    address(cited[0]) if cited else "",
                )
            )
    return found[-MEASURES:]


def compare(request: Request) -> Response:
    """Show what changed between two days; a week before the view's where none is named."""
    view = office(request).scene(asked(request))
    first: dt.date = view.query.since or view.play.on - WEEK
    case, address, error = view.case(), link(request), None
    try:
        found = compared(view, first)
    except VerbaleError as fault:
        found, error = None, fault
    turns = [
        {"point": one.point, "title": case.title(one.point), "party": case.name(one.party), "id": one.party, "before": one.before, "after": one.after,
         "why": [(line.text, _to(line, address)) for line in one.why]}
        for one in (found.turns if found else ())
    ]  # fmt: skip
    return show(
        request, "compare.html", 200 if error is None else 400, title="Two days", first=first, turns=turns, error=error,
        opened=[_owed(view, row) for row in found.opened] if found else [], closed=[_owed(view, row) for row in found.closed] if found else [],
        marking=view.play.marking, dated=view.play,
    )  # fmt: skip


def stands_with(request: Request) -> Response:
    """Show who stands with whom."""
    view = office(request).scene(asked(request))
    case, address = view.case(), link(request)
    pairs = together(view)

    def lines(rows: tuple[tuple[str, str, tuple[Citation, ...]], ...]) -> list[tuple[str, str, str]]:
        return [(case.title(point), text, address(cited[0])) for point, text, cited in rows]

    told = [
        {"one": case.name(pair.one), "other": case.name(pair.other), "id": f"{pair.one}-{pair.other}", "agree": lines(pair.agree), "differ": lines(pair.differ),
         "between": lines(pair.between), "silent": pair.silent}
        for pair in pairs
    ]  # fmt: skip
    names = [(name, case.name(name)) for name in case.parties]
    return show(
        request, "together.html", title="Who stands with whom", pairs=told, names=names, table=_table(pairs, [name for name, _ in names]),
        marking=view.play.marking, dated=view.play,
    )  # fmt: skip


def _table(pairs: tuple[Pair, ...], names: list[str]) -> list[list[tuple[str, str]]]:
    """Return, for each two parties, how many points they agree and differ on, in words, and what leads to them."""
    known = {frozenset((pair.one, pair.other)): pair for pair in pairs}
    rows = []
    for one in names:
        row = []
        for other in names:
            pair = known.get(frozenset((one, other))) if one != other else None
            words = (
                f"{len(pair.agree)} with, {len(pair.differ)} against, {len(pair.between)} open"
                if pair is not None
                else "–"
            )
            row.append((words, f"#{pair.one}-{pair.other}" if pair is not None else ""))
        rows.append(row)
    return rows


def _to(line: CitedSentence | None, address: Callable[[Citation], str]) -> str:
    return address(line.citations[0]) if line is not None else ""


def _owed(view: View, row: Obligation) -> dict[str, str]:
    case = view.case()
    return {
        "debtor": case.name(row.debtor), "creditor": case.name(row.creditor), "point": case.title(row.point) or "the request",
        "since": short_day(row.opened) if row.dated else "undated", "status": str(row.status),
        "clock": clock_words(case.turns.get(row.id)), "due": due_words(case.turns.get(row.id)), "id": row.point if any(one.id == row.point for one in view.dossier.points) else "",
        "where": f"/quote/{quote(row.opened_by, safe='')}" if row.opened_by else "",
    }  # fmt: skip
