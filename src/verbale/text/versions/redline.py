"""Two wordings as one line with what was deleted and what was inserted.

Without the insertions it is the old one, without the deletions the new one, character by character.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Mark(StrEnum):
    """What a run of characters is."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in a row, and what they are."""

    mark: Mark
    text: str


def redline(old: str, new: str) -> tuple[Run, ...]:
    """Lay two wordings over each other, word by word; where both changed, the deletion comes first."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Run] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Run(Mark.KEPT, "".join(before[a:b])))
            continue
        if a < b:
            found.append(Run(Mark.DELETED, "".join(before[a:b])))
        if c < d:
            found.append(Run(Mark.INSERTED, "".join(after[c:d])))
    return tuple(found)


def marked(runs: Sequence[Run]) -> str:
    """Write a redline in plain text: ``{-deleted-}{+inserted+}``, as ``wdiff`` does."""
    signs = {Mark.KEPT: ("", ""), Mark.DELETED: ("{-", "-}"), Mark.INSERTED: ("{+", "+}")}
    return "".join(f"{signs[run.mark][0]}{run.text}{signs[run.mark][1]}" for run in runs)
