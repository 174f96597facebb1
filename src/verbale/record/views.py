"""The state of play: a pure function of the record, two dates and a reader. Nothing above the reader's clearance is in it."""

import datetime as dt
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.model import Coverage, Document, Marking, StateOfPlay, join_all
from verbale.model.marking import PROFILES
from verbale.record.entries import EntryKind
from verbale.record.events import measures, procedures, sessions
from verbale.record.obligations import obligations
from verbale.record.positions import positions
from verbale.record.record import Record, document_of
from verbale.record.standing import standing_acts


def highest(profile: str) -> Marking:
    """Return the clearance that sees everything of a profile."""
    return Marking(PROFILES[profile][-1], profile)


def state_of_play(
    dossier: Dossier,
    record: Record,
    on: dt.date,
    known: dt.date | None = None,
    reader: Marking | None = None,
    party: str | None = None,
) -> StateOfPlay:
    """Return the state of play.

    Parameters
    ----------
    on
        What had happened by this day.
    known
        What was known by this day; ``None`` for everything recorded.
    reader
        Clearance; ``None`` for a reader who may see everything.
    party
        For whom it is read: what is not releasable to them is left out.
    """
    clearance = reader or highest(dossier.marking.profile)
    entries = list(record.entries(known))
    heads = [entry for entry in entries if entry.kind == EntryKind.DOCUMENT and entry.body]
    texts = record.texts()
    documents = {entry.subject: document_of(entry, texts[entry.subject]) for entry in heads}
    published = {name: document.published for name, document in documents.items()}
    seen = {
        name: document
        for name, document in documents.items()
        if document.marking.visible_to(clearance, party)
        and (document.published is None or document.published.first <= on)
    }
    acts = [item for item in standing_acts(entries, published, clearance, party) if item.happened <= on]
    mentioned = {entry.subject: tuple(entry.body.get("parties", ())) for entry in heads}
    marks = [*(document.marking for document in seen.values()), *(item.act.marking for item in acts)]
    return StateOfPlay(
        on=on,
        known=known,
        clearance=clearance,
        marking=join_all(marks, dossier.marking if not marks else replace(marks[0], caveats=frozenset())),
        positions=positions(acts, dossier),
        obligations=obligations(acts, dossier),
        sessions=sessions(acts, dossier),
        procedures=procedures(acts, dossier),
        measures=measures(acts, dossier),
        coverage=_coverage(dossier, seen, mentioned),
        acts=tuple(acts),
        documents=seen,
    )


def _coverage(
    dossier: Dossier, documents: dict[str, Document], mentioned: dict[str, tuple[str, ...]]
) -> tuple[Coverage, ...]:
    days: dict[str, set[dt.date]] = {party.id: set() for party in dossier.parties}
    counts = dict.fromkeys(days, 0)
    for name, document in documents.items():
        for party in mentioned.get(name, ()):
            counts[party] = counts.get(party, 0) + 1
            days.setdefault(party, set())
            if document.published is not None:
                days[party].add(document.published.last)
    return tuple(Coverage(party, counts[party], tuple(sorted(days[party]))) for party in days)
