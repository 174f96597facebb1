"""What is said side by side as JSON values, the same at every door."""

import datetime as dt
from typing import Any

from verbale.app.answers import head, obligation
from verbale.app.ask import View
from verbale.app.sides.compare import compared
from verbale.app.sides.party import side
from verbale.app.sides.together import together
from verbale.brief.page import Citation, CitedSentence
from verbale.model import Obligation


def party(view: View, name: str) -> dict[str, Any]:
    """Return all of one party: wants, debts both ways, pace, people, measures, latest acts."""
    found = side(view, name)
    return {
        **head(view.play), "party": found.party, "name": found.name,
        "wants": [{"point": point, "text": text, "acts": _acts(line.citations if line else ())} for point, text, line in found.wants],
        "owes": _rows(view, found.owes), "owed": _rows(view, found.owed), "pace": found.pace,
        "people": [{"id": one.id, "name": one.name, "role": one.role or None} for one in found.people],
        "measures": _lines(found.measures), "latest": _lines(found.latest),
    }  # fmt: skip


def compare(view: View, first: dt.date) -> dict[str, Any]:
    """Return what changed since an earlier day: cells with why, answers that came to be owed and that are owed no more."""
    found = compared(view, first)
    turns = [
        {"point": one.point, "party": one.party, "before": one.before, "after": one.after, "why": _lines(one.why)} for one in found.turns
    ]  # fmt: skip
    return {
        **head(view.play),
        "since": first.isoformat(),
        "turns": turns,
        "opened": _rows(view, found.opened),
        "closed": _rows(view, found.closed),
    }


def stands_with(view: View) -> dict[str, Any]:
    """Return each two parties with the points on which they agree, differ, or one is open to the other."""
    pairs = [
        {
            "one": pair.one, "other": pair.other, "silent": pair.silent,
            **{name: [{"point": point, "text": text, "acts": _acts(cited)} for point, text, cited in getattr(pair, name)] for name in ("agree", "differ", "between")},
        }
        for pair in together(view)
    ]  # fmt: skip
    return {**head(view.play), "pairs": pairs}


def _rows(view: View, rows: tuple[Obligation, ...]) -> list[dict[str, Any]]:
    return [obligation(row, view.clocks.get(row.id)) for row in rows]


def _lines(lines: tuple[CitedSentence, ...]) -> list[dict[str, Any]]:
    return [{"text": line.text, "acts": _acts(line.citations)} for line in lines]


def _acts(citations: tuple[Citation, ...]) -> list[str]:
    return list(dict.fromkeys(one.act for one in citations if one.act))
