"""What one look at a place came to, and its note in the record: each fetch, each failure, how many items were new, known, left out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from verbale.model import Marking, highest
from verbale.record.entries import Draft, EntryKind
from verbale.record.record import Record
from verbale.record.sources import subject_of

MOST_TOLD = 200  # fetches of one look that its note lists; the rest is counted


@dataclass(slots=True)
class Look:
    """One look at one place.

    Parameters
    ----------
    name
        Of the place.
    fetched
        Each request: address, and status and bytes, or why it failed.
    new, changed
        Names of documents that came in; those of items that had come in another state before.
    known, left_out
        How many items stood there already; how many concern none of the parties.
    failed
        Items that could not be had, or files that could not be read, with why.
    failing
        Why the place itself could not be looked at; empty where it could.
    """

    name: str
    fetched: list[dict[str, Any]] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    known: int = 0
    left_out: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    failing: str = ""
    cure: str = ""

    @property
    def reason(self) -> str:
        """What the place lacks in one line: itself, or some of its items; empty where nothing is lacking."""
        if self.failing or not self.failed:
            return self.failing
        first, why = self.failed[0]
        more = f", and {len(self.failed) - 1} more" if len(self.failed) > 1 else ""
        return f"{first} could not be had{more}: {why}"

    def told(self) -> str:
        """Return it in one line for people."""
        parts = [
            f"{len(self.new)} new",
            f"{len(self.changed)} changed",
            f"{self.known} known",
            f"{self.left_out} left out",
        ]
        return f"{self.name}: {', '.join(parts)}{f'; {self.reason}' if self.reason else ''}"


def note(record: Record, look: Look, at: dt.datetime, marking: Marking, by: str, rule: str) -> None:
    """Append what a look came to: its fetches and counts for who sees everything, and for all whether the place fails, where that changed.

    What a place brought may be marked more strictly than the place: so readers below are told neither names nor numbers.

    Parameters
    ----------
    record
        Where it goes.
    look
        What it came to.
    at
        When the place was looked at.
    marking
        Of the place.
    by
        Who looked.
    rule
        By which items were left out.
    """
    told = {
        "deed": "look", "what": look.name, "failing": look.reason, "cure": look.cure if look.failing else "", "at": at.isoformat(timespec="seconds"),
        "fetched": look.fetched[:MOST_TOLD], "fetches": len(look.fetched), "new": _told(look.new), "changed": _told(look.changed),
        "known": look.known, "left_out": look.left_out, "rule": rule, "failed": [list(row) for row in look.failed[:MOST_TOLD]],
    }  # fmt: skip
    top = str(Marking(highest(marking.profile).level, marking.profile))
    drafts = [Draft(EntryKind.AUDIT, f"follow:{look.name}", told, record.today(), top)]
    subject = subject_of(look.name)
    last = [entry.body.get("failing", "") for entry in record.history(subject)]
    if (last[-1] if last else "") != look.reason:
        body = {"source": look.name, "failing": look.reason, "cure": told["cure"]}
        drafts.append(Draft(EntryKind.SOURCE, subject, body, record.today(), str(marking)))
    record.append(drafts, by)


def _told(names: Sequence[str]) -> list[str]:
    """Return the beginnings of the digests of files, which their names end in: a title is the document's to tell."""
    return [name.rpartition(".")[0].rpartition("-")[2] for name in names[:MOST_TOLD]]
