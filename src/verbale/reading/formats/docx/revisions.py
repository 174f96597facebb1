"""Tracked changes: who deleted, inserted or moved which words when. A change is told on a line of its own below its paragraph."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from verbale.model import Role
from verbale.reading.formats.docx.parts import value
from verbale.reading.pieces import Piece

if TYPE_CHECKING:
    from verbale.reading.formats.docx.story import Story

_SHOWN = 120  # characters of inserted words that are repeated in the line: they stand in the text
_NOBODY = frozenset(
    {"", "author", "unknown author", "unknown", "user", "microsoft office user", "windows user", "microsoft account"}
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Whose change a run stands in.

    Parameters
    ----------
    kind
        Inserted, deleted or moved.
    author, day
        As the file has them; the day as EDTF.
    """

    kind: Role
    author: str
    day: str


@dataclass(slots=True)
class Change:
    """Neighbouring revisions of one author: words in the place of others.

    Parameters
    ----------
    author, day
        Whose and when.
    deleted, inserted
        The words.
    pieces
        Numbers of the pieces that hold the inserted words.
    at
        Number of the piece before which deleted words stood.
    moved
        Whether words were only moved.
    """

    author: str
    day: str
    deleted: str = ""
    inserted: str = ""
    pieces: list[int] = field(default_factory=list)
    at: int = 0
    moved: bool = False


def mark_of(node: Any, kind: Role) -> Mark:
    """Return the mark of a revision."""
    return Mark(kind, author_of(node), day_of(node))


def author_of(node: Any) -> str:
    """Return the author of a revision or comment; empty where the program did not know one."""
    author = " ".join(value(node, "author").split())
    return "" if author.casefold() in _NOBODY else author


def day_of(node: Any) -> str:
    """Return the day of a revision or comment, as EDTF; empty without one."""
    try:
        return dt.date.fromisoformat(value(node, "date")[:10]).isoformat()
    except ValueError:
        return ""  # removed when the file was cleaned, or never written


def spelled(day: str) -> str:
    """Return a day in words."""
    if not day:
        return "on a day that is not known"
    date = dt.date.fromisoformat(day)
    return f"{date.day} {date:%B %Y}"


def line_of(change: Change) -> Piece:
    """Return the line that tells a change."""
    told = [f"deleted “{change.deleted.strip()}”"] if change.deleted.strip() else []
    inserted = " ".join(change.inserted.split())
    if inserted:
        shown = inserted if len(inserted) <= _SHOWN else inserted[:_SHOWN].rsplit(" ", 1)[0] + " …"
        told.append("words moved here" if change.moved else f"inserted “{shown}”")
    who = change.author or "somebody who is not named"
    role = Role.DELETED if change.deleted.strip() else Role.LABEL
    anchor = (change.pieces[0], change.pieces[-1] + 1) if change.pieces else (change.at, change.at)
    text = f"[Change by {who}, {spelled(change.day)}: {', '.join(told)}]\n\n"
    return Piece(text, role, change.author, day=change.day, anchor=anchor)


def tally(story: "Story") -> list[str]:
    """Say how many changes of whom nobody accepted yet."""
    counted: Counter[str] = Counter()
    for change in story.changes:
        counted[change.author or "somebody who is not named"] += 1
    if not counted:
        return []
    total = sum(counted.values())
    whose = ", ".join(f"{count} by {author}" for author, count in counted.most_common())
    both = sum(bool(change.deleted.strip() and change.inserted.strip()) for change in story.changes)
    whose += f"; Word counts {total + both}, words put in the place of others being two to it" if both else ""
    return [
        f"The file has {total} tracked change{'s' * (total > 1)} that nobody accepted ({whose}): proposed, not agreed."
    ]
