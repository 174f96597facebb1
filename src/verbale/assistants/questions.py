"""The five questions of the house, each answered by its section of the brief in full: the same sentences, the same citations."""

from typing import Any

from verbale.app.answers import head
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.citations import lines
from verbale.model import Query

# Tool → section of the brief, and the question.
QUESTIONS = {
    "where_talks_stand": ("standing", "Where do the talks stand, point by point and side by side?"),
    "who_owes": ("owed", "Who owes whom an answer, on what, and since when?"),
    "protracted": ("protraction", "Are the talks being protracted? What was measured, with reasons offered."),
    "worsening": ("standstill", "Is a side's position worsening while the talks run?"),
    "in_reach": ("reach", "Which agreement is in reach, and what could be tabled next?"),
}


def question(office: WorkspaceCache, asked: Query, name: str, offset: int, limit: int) -> dict[str, Any]:
    """Return the answer to one of the five questions.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    name
        One of `QUESTIONS`.
    offset, limit
        Which of its lines.
    """
    section, title = QUESTIONS[name]
    view = office.scene(asked)
    brief = office.brief(asked, long=True, only=(section,))
    rows = lines(view, brief)
    return {
        **head(view.play), "marking": str(brief.marking), "question": title, "not_read": not_read(office, asked), **part(rows, offset, limit),
    }  # fmt: skip


def not_read(office: WorkspaceCache, asked: Query) -> list[str]:
    """Return what was not read, dated or placed, in words: nobody may take its absence for absence of facts."""
    view = office.scene(asked)
    own, clearance = view.dossier.marking, view.reader.clearance
    above = not view.play.documents and not view.reader.sees(own)
    hidden = [f"No document may be seen at {clearance}; the dossier is marked {own}."] if above else []
    return hidden + [words for _, words in view.open_counts]


def part(rows: list[dict[str, Any]], offset: int, limit: int) -> dict[str, Any]:
    """Return some lines of an answer, and how many there are.

    Parameters
    ----------
    rows
        All of them.
    offset, limit
        Which ones.
    """
    return {"total": len(rows), "offset": offset, "lines": rows[offset : offset + limit]}
