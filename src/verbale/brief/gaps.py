"""What was not read, not dated or not placed in what is in view: while any of it is left, nothing is said not to exist.

These are the gaps that block: a document without a day or without an act, a name that is nobody's in the dossier, an act that nobody is
sure of. "Nobody owes", "no gap", "no protraction" are said only where there are none; else what was found is said with what is missing.
"""

import re
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.wording import counted, listed
from verbale.model import RecordedAct

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
    """

    undated: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    unsure: int = 0

    def __bool__(self) -> bool:
        return bool(self.undated or self.silent or self.unplaced or self.unsure)

    @property
    def text(self) -> str:
        """Say what is open, in words: "3 documents gave no act, 2 names are not placed, 1 document is undated"."""
        found = []
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


def _are(names: tuple[str, ...]) -> str:
    return "is" if len(names) == 1 else "are"


def gaps(case: BriefContext) -> Gaps:
    """Return the gaps of a view."""
    told = case.play.told
    quoted = {quote.document for item in told for quote in item.act.evidence}
    documents = case.play.documents.values()
    name = {document.id: document.name or document.id[:12] for document in documents}
    known = {party.id for party in case.dossier.parties} | {person.id for person in case.dossier.people}
    met = {who: item for item in told for who in (*item.act.actors, *item.act.addressees)}
    return Gaps(
        undated=tuple(sorted(name[document.id] for document in documents if document.published is None)),
        silent=tuple(sorted(name[document.id] for document in documents if document.id not in quoted)),
        unplaced=tuple(sorted(called(met[who], who) for who in met if who not in known))
        if known and not case.plain
        else (),
        unsure=len(case.play.unsure),
    )


def called(item: RecordedAct, who: str) -> str:
    """Return how the words of an act call somebody whom the dossier does not know: "El País", not what it is filed under."""
    for quote in item.act.evidence:
        words = quote.exact.split()
        for first in range(len(words)):
            for last in range(first + 1, min(first + 6, len(words)) + 1):
                run = " ".join(words[first:last]).strip(_MARKS)
                if _SIGNS.sub("-", run.lower().replace("’", "").replace("'", "")).strip("-") == who:
                    return run
    return who.upper() if len(who) == 2 else who
