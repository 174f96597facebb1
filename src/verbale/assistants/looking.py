"""Search, a point, a party, a passage, a figure: what an assistant may look up, always in the view of its own clearance."""

from typing import Any

from verbale.app.answers import explain as explained
from verbale.app.answers import head, hits
from verbale.app.ask import View
from verbale.app.sides.party import side
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.citations import cited, words
from verbale.assistants.questions import not_read, part
from verbale.brief.page import CitedSentence
from verbale.brief.said import said
from verbale.brief.wording import short_day
from verbale.errors import RecordError, WatchError
from verbale.model import Document, Obligation, Query

LONGEST = 6000  # characters of one passage


def search(office: WorkspaceCache, asked: Query, text: str, offset: int, limit: int) -> dict[str, Any]:
    """Return the acts and paragraphs that hold every word.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    text
        Words, with spaces between them.
    offset, limit
        Which of the places.
    """
    view = office.scene(asked)
    found = hits(view, text)
    rows = []
    for hit in found[offset : offset + limit]:
        quote = view.play.documents[hit.document].quote(hit.start, hit.end)
        rows.append({"text": hit.kind, "citations": [words(view, quote, hit.id if hit.kind == "act" else "")]})
    more = not_read(office, asked)
    return {**head(view.play), "words": text, "not_read": more, "total": len(found), "offset": offset, "lines": rows}


def point(office: WorkspaceCache, asked: Query, name: str) -> dict[str, Any]:
    """Return what each side says on a point, and which answers are owed on it.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    name
        Id of a point, or the words of a topic that no point covers.
    """
    view = office.scene(asked)
    case = view.case(asked.party)
    if name not in case.points:
        known = ", ".join(one.id for one in view.dossier.points)
        raise RecordError(f"{name[:80]!r} is no point in view.", f"Points: {known or 'none'}.")
    rows = []
    for party in case.parties:
        cell = said(case, name, party)
        rows.append({"text": f"{case.name(party)}: {cell.text}", "citations": cited(view, case.cite(cell.acts))})
    rows += [_debt(view, row) for row in view.play.obligations if row.point == name]
    return {
        **head(view.play), "point": name, "title": case.title(name), "key_concern_of": _key(view, name), "not_read": not_read(office, asked),
        **part(rows, 0, len(rows)),
    }  # fmt: skip


def _key(view: View, name: str) -> list[str]:
    return [party for one in view.dossier.points if one.id == name for party in one.key_for]


def _debt(view: View, row: Obligation) -> dict[str, Any]:
    case = view.case()
    day = short_day(row.opened) if row.dated else "an undated paper"
    text = (
        f"{case.name(row.debtor)} to {case.name(row.creditor)}, {case.title(row.point)}: {row.status}, asked on {day}"
    )
    acts = [step.act for step in row.steps if step.act]
    return {"text": text, "obligation": row.id, "citations": cited(view, case.cite([row.opened_by, *acts]))}


def party(office: WorkspaceCache, asked: Query, name: str) -> dict[str, Any]:
    """Return all of one party: what it wants, owes and is owed, its pace, its measures, its latest acts.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    name
        Id of the party.
    """
    view = office.scene(asked)
    found = side(view, name)
    case = view.case()
    rows = [
        {"text": f"On {case.title(of)}: {text}", "citations": cited(view, line.citations if line else ())}
        for of, text, line in found.wants
    ]
    rows += [_debt(view, row) for row in (*found.owes, *found.owed)]
    rows += [_said(view, line) for line in (*found.measures, *found.latest)]
    people = [{"name": one.name, "role": one.role or None} for one in found.people]
    return {
        **head(view.play), "party": name, "name": found.name, "pace": found.pace, "people": people, "not_read": not_read(office, asked),
        **part(rows, 0, len(rows)),
    }  # fmt: skip


def _said(view: View, line: CitedSentence) -> dict[str, Any]:
    return {"text": line.text, "citations": cited(view, line.citations)}


def passage(office: WorkspaceCache, asked: Query, name: str, start: int, end: int | None) -> dict[str, Any]:
    """Return a passage of a document, with the acts that are quoted from it.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    name
        Id of a document in view, or its beginning.
    start, end
        Offsets in code points of its text; at most `LONGEST` are given.
    """
    view = office.scene(asked)
    source = _document(view, name)
    first = min(max(start, 0), len(source.text) - 1)
    last = max(min(end if end is not None else len(source.text), len(source.text), first + LONGEST), first + 1)
    acts = [
        {"act": item.id, "kind": str(item.act.kind), "certainty": item.act.certainty, "reviewed": item.reviewed}
        for item in view.play.told
        if any(one.document == source.id and one.start < last and first < one.end for one in item.act.evidence)
    ]
    return {
        **head(view.play), "marking": str(source.marking), "characters": len(source.text), "acts": acts,
        "lines": [{"text": "passage", "citations": [words(view, source.quote(first, last))]}],
    }  # fmt: skip


def _document(view: View, name: str) -> Document:
    found = [one for one in view.play.documents.values() if name and one.id.startswith(name)]
    if len(found) != 1:
        raise RecordError(f"{len(found)} documents in view begin with {name[:80]!r}.", "Give the id of a citation.")
    return found[0]


def explain(office: WorkspaceCache, asked: Query, name: str) -> dict[str, Any]:
    """Return how a figure was worked out, or the names of all figures where none is named.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    name
        Of the figure; empty for the list.
    """
    view = office.scene(asked)
    if not name:
        return explained(view)
    if name not in view.figures:
        raise WatchError(f"There is no figure {name[:80]!r} in view.", "Ask without a name for the list.")
    figure = view.figure(name)
    return {**explained(view, name), "lines": [{"text": figure.text, "citations": cited(view, view.case().cite(figure.acts))}]}  # fmt: skip
