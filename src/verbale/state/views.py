"""The state of play: a pure function of the record, two dates and a reader. Nothing above the reader's clearance is in it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.dossier.going_by import going_by
from verbale.dossier.seen import content_marking, seen_by
from verbale.dossier.spoken_for import speakers
from verbale.model import Coverage, Document, Marking, Reader, StateOfPlay, When, join_all, reader_for
from verbale.record.entries import EntryKind
from verbale.record.record import Record
from verbale.record.sources import covered
from verbale.state.acts_in_force import acts_told
from verbale.state.entered import moves_entered
from verbale.state.entry_cache import CachedEntry, EntryCache, cached_entry
from verbale.state.events import measures, procedures, sessions
from verbale.state.houses import housed
from verbale.state.obligations import obligations
from verbale.state.passages import passages
from verbale.state.positions import positions


def reading(dossier: Dossier, clearance: Marking | None, party: str | None) -> Reader:
    """Return who reads a dossier when this clearance and party were asked for."""
    return reader_for(dossier.marking.profile, dossier.ours, clearance, party)


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
        For whom it is read: what is not releasable to them is left out. A clearance alone reads for our own side.
    """
    who = reading(dossier, reader, party)
    dossier = seen_by(dossier, who)
    cache = entry_cache_of(record)
    entries = cache.entries(known)
    out_of_play = withdrawn(entries)
    heads = [entry for entry in entries if entry.kind == EntryKind.DOCUMENT]
    documents = {entry.subject: entry.document for entry in heads if entry.document is not None}
    published = {name: document.published for name, document in documents.items()}
    open_ = {name: document for name, document in documents.items() if who.sees(document.marking)}
    out = {name for name, document in open_.items() if document.published is None or document.published.first <= on}
    out -= out_of_play
    people, now = speakers(dossier), going_by(dossier)
    look = (who, dossier.hidden, *(tuple(names.items()) for names in (people, now.names, now.points)))
    every = cache.told(entries, look, lambda: acts_told(entries, published, who, dossier.hidden, people, now))
    told = [item for item in every if item.valid <= on]
    acts = [item for item in told if item.counts]
    by_hand = tuple(move for move in moves_entered(entries, who, dossier.hidden, now) if move.day <= on)
    dossier = housed(dossier, acts, (now.housed(entry.people) for entry in heads if entry.subject in out))
    quoted = {
        words.document for item in told for words in item.act.evidence
    }  # also told later: no act without its words
    seen = {name: document for name, document in open_.items() if name in out or name in quoted}
    mentioned = {
        entry.subject: tuple(name for name in now.named(entry.parties) if name not in dossier.hidden) for entry in heads
    }
    noted = {
        entry.subject: entry.source
        for entry in entries
        if entry.kind == EntryKind.SOURCE and who.sees(Marking.parse(entry.marking))
    }
    failing = tuple(sorted(pair for pair in noted.values() if pair[1]))
    each = [*(document.marking for document in seen.values()), *(item.act.marking for item in told)]
    marks = list(dict.fromkeys({id(mark): mark for mark in each}.values()))  # few, and mostly the very same objects
    open_ends = passages(entries, {name: seen[name] for name in seen if name in out}, told, who)
    marks += [mark for mark in (content_marking(dossier),) if mark is not None]
    marks += [move.marking for move in by_hand]
    return StateOfPlay(
        on=on,
        known=known,
        clearance=who.clearance,
        marking=join_all(marks, dossier.marking if not marks else replace(marks[0], caveats=frozenset())),
        positions=positions(acts, dossier),
        obligations=obligations(acts, dossier, on, _papers(seen, mentioned), by_hand),
        sessions=sessions(acts, dossier),
        procedures=procedures(acts, dossier),
        measures=measures(acts, dossier),
        coverage=_coverage(dossier, {name: open_[name] for name in open_ if name in out}, mentioned, failing),
        acts=tuple(acts),
        unsure=tuple(item for item in told if not item.counts),
        documents=seen,
        failing=failing,
        by_hand=by_hand,
        unread=open_ends.unread,
        unlocated=open_ends.unlocated,
        actless=open_ends.actless,
    )


def withdrawn(entries: Sequence[CachedEntry]) -> frozenset[str]:
    """Return the documents that are withdrawn: by a person, or for a later reading of the same file."""
    last = {entry.subject: entry.withdrawn for entry in entries if entry.kind == EntryKind.WITHDRAWAL}
    return frozenset(name for name, gone in last.items() if gone)


def _papers(seen: dict[str, Document], mentioned: dict[str, tuple[str, ...]]) -> list[tuple[dt.date, frozenset[str]]]:
    """Return day and parties of each dated document in view."""
    return [
        (document.published.last, frozenset(mentioned.get(name, ())))
        for name, document in seen.items()
        if document.published is not None
    ]


def entry_cache_of(record: Record) -> EntryCache:
    """Return what is kept of an open record, begun when it is first asked for."""
    found: EntryCache = record.kept.setdefault(EntryCache, EntryCache(record))
    return found


def cached_entries_of(record: Record, subjects: Sequence[str], known: dt.date | None) -> list[CachedEntry]:
    """Return what a record has about some acts by a day, read for them alone.

    Parameters
    ----------
    record
        Where it is read.
    subjects
        Ids of the acts.
    known
        Last day whose entries count; ``None`` for all.
    """
    made = (cached_entry(entry, {}) for entry in record.about(subjects) if known is None or entry.known <= known)
    return [entry for entry in made if entry is not None]


def published_of(record: Record, entries: Sequence[CachedEntry]) -> dict[str, When | None]:
    """Return document → date of publication, for the documents that some entries quote."""
    names = {quote.document for entry in entries if entry.act is not None for quote in entry.act.evidence}
    heads = [entry for entry in record.about(sorted(names)) if entry.kind == EntryKind.DOCUMENT and entry.body]
    days = {entry.subject: entry.body.get("published") for entry in heads}
    return {name: When.parse(day) if day else None for name, day in days.items()}


def _coverage(
    dossier: Dossier,
    documents: dict[str, Document],
    mentioned: dict[str, tuple[str, ...]],
    failing: tuple[tuple[str, str], ...],
) -> tuple[Coverage, ...]:
    days: dict[str, set[dt.date]] = {party.id: set() for party in dossier.parties}
    counts = dict.fromkeys(days, 0)
    for name, document in documents.items():
        for party in mentioned.get(name, ()):
            counts[party] = counts.get(party, 0) + 1
            days.setdefault(party, set())
            if document.published is not None:
                days[party].add(document.published.last)
    failed: dict[str, list[str]] = {}
    for name, _ in failing:
        for party in covered(dossier, name):
            failed.setdefault(party, []).append(name)
    return tuple(
        Coverage(party, counts[party], tuple(sorted(days[party])), tuple(failed.get(party, ()))) for party in days
    )
