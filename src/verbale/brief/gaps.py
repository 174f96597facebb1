"""What was not read, not dated or not placed in what is in view: while any of it is left, nothing is said not to exist.

These are the gaps that block: a document without a day or without an act, a name that is nobody's in the dossier, an act that nobody is
sure of. "Nobody owes", "no gap", "no protraction" are said only where there are none; else what was found is said with what is missing.

`open_ends` lists each of them, and what blocks nothing but was not read either, with what leads to its place: a person settles it there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.wording import counted, listed
from verbale.dossier.dossier import unlisted
from verbale.model import Evidence, RecordedAct

_SIGNS = re.compile(r"[^a-z0-9]+")
_MARKS = ".,;:()“”‘’\"'"


@dataclass(frozen=True, slots=True)
class Gaps:
    """Names of documents and of people or bodies, and how many acts, that leave something open.

    Parameters
    ----------
    undated, silent
        Documents without a day, and those in which no act was found.
    unplaced
        Who acts or is spoken to and is neither a party nor a person of the dossier.
    unsure
        How many acts wait for a person's ruling.
    empty
        Whether no document is in view at all.
    """

    undated: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    unsure: int = 0
    empty: bool = False

    def __bool__(self) -> bool:
        return bool(self.undated or self.silent or self.unplaced or self.unsure or self.empty)

    @property
    def text(self) -> str:
        """Say what is open, in words: "3 documents gave no act, 2 names are not placed, 1 document is undated"."""
        found = ["no document is in view"] if self.empty else []
        if self.silent:
            found.append(f"{counted(len(self.silent), 'document')} gave no act")
        if self.unplaced:
            found.append(f"{counted(len(self.unplaced), 'name')} {_are(self.unplaced)} not placed")
        if self.undated:
            found.append(f"{counted(len(self.undated), 'document')} {_are(self.undated)} undated")
        if self.unsure:
            found.append(f"{counted(self.unsure, 'act')} {'is' if self.unsure == 1 else 'are'} unsure")
        return listed(found)

    @property
    def steps(self) -> tuple[str, ...]:
        """Name each of them."""
        return (
            *(f"no act: {name}" for name in self.silent),
            *(f"not placed: {name}" for name in self.unplaced),
            *(f"undated: {name}" for name in self.undated),
        )


# Kind of what is open → what a number of them is told as, in the order in which they are shown.
OPEN = {
    "undated": ("document without a date", "documents without a date"),
    "name": ("name not placed", "names not placed"),
    "passage": ("passage not understood", "passages not understood"),
    "silent": ("document without an act", "documents without an act"),
    "unsure": ("act unsure", "acts unsure"),
    "file": ("file not read", "files not read"),
}


@dataclass(frozen=True, slots=True)
class OpenEnd:
    """One thing that was not read, dated or placed.

    Parameters
    ----------
    kind
        One of `OPEN`.
    text
        What it is, in words: a document's name, a name, the words of a passage, what an unsure act would say.
    document, act
        Id of the document and of the act that it is about or that shows it; empty for none.
    name
        Id of a name that is not placed.
    place
        The words, where it is about some.
    count
        How many it stands for: acts of a name, passages of a document that cannot be placed.
    why
        Why it is open, where there is more to say.
    """

    kind: str
    text: str
    document: str = ""
    act: str = ""
    name: str = ""
    place: Evidence | None = None
    count: int = 1
    why: str = ""


def open_ends(case: BriefContext) -> tuple[OpenEnd, ...]:
    """Return everything that is open in a view, in the order of `OPEN`."""
    play = case.play
    documents = sorted(play.documents.values(), key=lambda one: one.name)
    quoted = {quote.document for item in play.told for quote in item.act.evidence}
    titles = {one.id: one.name or one.id[:12] for one in documents}
    found = [OpenEnd("undated", titles[one.id], one.id) for one in documents if one.published is None]
    found += _unplaced(case)
    found += [OpenEnd("passage", words.exact, words.document, place=words) for words in play.unread]
    found += [OpenEnd("passage", titles[name], name, count=count) for name, count in play.unlocated if name in titles]
    found += [OpenEnd("silent", titles[one.id], one.id) for one in documents if one.id not in quoted | play.actless]
    for item in play.unsure:
        words = item.act.evidence[0]
        found.append(
            OpenEnd("unsure", case.told(item), words.document, item.id, place=words, why="; ".join(item.act.reasons))
        )
    found += [OpenEnd("file", name, why=why) for name, why in play.failing]
    return tuple(found)


def tally(ends: Sequence[OpenEnd]) -> tuple[tuple[str, str], ...]:
    """Return kind and words, as "2 documents without a date", for each kind that is there; passages are counted, the rest by rows."""
    found = []
    for kind, words in OPEN.items():
        number = sum(one.count if kind == "passage" else 1 for one in ends if one.kind == kind)
        if number:
            found.append((kind, counted(number, *words)))
    return tuple(found)


def _unplaced(case: BriefContext) -> list[OpenEnd]:
    """Return who acts or is spoken to and is nobody of the dossier, unless a person said that they are no party."""
    known = {party.id for party in case.dossier.parties} | {person.id for person in case.dossier.people}
    if not known or case.plain:
        return []
    known |= {*case.dossier.not_parties}
    met: dict[str, list[RecordedAct]] = {}
    for item in case.play.told:
        for who in dict.fromkeys((*item.act.actors, *item.act.addressees)):
            if who not in known:
                met.setdefault(who, []).append(item)
    rows = []
    for who, items in met.items():
        words = items[-1].act.evidence[0]
        rows.append(OpenEnd("name", called(items[-1], who), words.document, items[-1].id, who, words, len(items)))
    return sorted(rows, key=lambda row: row.text)


def _are(names: tuple[str, ...]) -> str:
    return "is" if len(names) == 1 else "are"


def gaps(case: BriefContext) -> Gaps:
    """Return the gaps of a view that block: what was not understood in a paper that gave acts only informs."""
    ends = open_ends(case)

    def names(kind: str) -> tuple[str, ...]:
        return tuple(sorted(one.text for one in ends if one.kind == kind))

    return Gaps(names("undated"), names("silent"), names("name"), len(case.play.unsure), nothing_in_view(case))


def nothing_in_view(case: BriefContext) -> bool:
    """Say whether there is neither a document nor anything that people entered: calm then means nothing."""
    play = case.play
    return not (play.documents or play.told or play.obligations or any(row.documents for row in play.coverage))


def called(item: RecordedAct, who: str) -> str:
    """Return how the words of an act call somebody whom the dossier does not know: "El País", not what it is filed under."""
    for quote in item.act.evidence:
        words = quote.exact.split()
        for first in range(len(words)):
            for last in range(first + 1, min(first + 6, len(words)) + 1):
                run = " ".join(words[first:last]).strip(_MARKS)
                if _SIGNS.sub("-", run.lower().replace("’", "").replace("'", "")).strip("-") == who:
                    return run
    return unlisted(who)
