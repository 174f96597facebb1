"""Acts as they stand: drafts, then rulings over them, as known on a day and visible to a reader; told twice, counted once.

A person's ruling always wins over a draft, and the later ruling over the earlier. A draft that the reader is unsure of is not in force
until a person rules on it: it is told, for lists and review, and moves nothing.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from verbale.dossier.going_by import NOBODY, GoingBy
from verbale.dossier.spoken_for import parties_of
from verbale.model import Act, Evidence, Marking, Modality, Reader, RecordedAct, When
from verbale.model.kinds import KINDS
from verbale.model.marking import CLOSED
from verbale.record.entries import EntryKind
from verbale.state.entry_cache import CachedEntry

_OPEN_ENDED = {Modality.INTENDED, Modality.CONDITIONAL, Modality.DEMANDED, Modality.FEARED}


@dataclass(slots=True)
class _InForce:
    act: Act
    seq: int
    known: dt.date
    by: str
    reviewed: bool = False
    rejected: bool = False
    out: bool = False  # with its document, or for a later reading of it: nobody judged the act


def acts_told(
    entries: Iterable[CachedEntry],
    published: dict[str, When | None],
    reader: Reader,
    hidden: frozenset[str] = frozenset(),
    people: Mapping[str, str] | None = None,
    now: GoingBy = NOBODY,
) -> list[RecordedAct]:
    """Return every act that was not rejected, the unsure among them, in order of when they happened.

    Parameters
    ----------
    entries
        The record as known on a day, in order.
    published
        Document id → date of publication.
    reader
        What may be seen: a ruling above it was never made, for this reader.
    hidden
        Ids of parties, people and points of the dossier that the reader may not see.
    people
        Person → party: what was said under the Chatham House rule is told of the party alone.
    now
        Who goes by another id than the record says.
    """
    found: dict[str, _InForce] = {}
    rulings: dict[str, list[CachedEntry]] = {}  # by act, in order
    for entry in entries:
        if entry.kind == EntryKind.ACT and entry.act is not None:
            by_hand = entry.by.startswith("hand:")
            found.setdefault(entry.subject, _InForce(entry.act, entry.seq, entry.known, entry.by, by_hand))
        elif entry.kind == EntryKind.RULING and entry.subject in found and reader.sees(Marking.parse(entry.marking)):
            rulings.setdefault(entry.subject, []).append(entry)
    for subject, entered in rulings.items():
        _ruled(found[subject], entered)
    seen = [
        _recorded(name, shown_act(now.act(item.act), quotes, hidden, people or {}), item, published)
        for name, item in found.items()
        if not item.rejected and not item.out and (quotes := visible(item.act.evidence, reader))
    ]
    return merged(sorted(seen, key=lambda item: (item.happened, item.seq)))


def visible(evidence: tuple[Evidence, ...], reader: Reader) -> tuple[Evidence, ...]:
    """Return the quotes of the documents whose every quote of the act the reader may see."""
    if reader.whole:
        return evidence
    hidden = {item.document for item in evidence if not reader.sees(item.marking)}
    return tuple(item for item in evidence if item.document not in hidden)


def shown_act(act: Act, quotes: tuple[Evidence, ...], hidden: frozenset[str], people: Mapping[str, str]) -> Act:
    """Return an act with the quotes that may be seen, without the names that this reader, or nobody, may be told.

    Parameters
    ----------
    quotes
        Those of its quotes that may be seen. Where each is marked so that people are not named, the act keeps parties alone.
    hidden
        Ids of parties, people and points that this reader may not be told.
    people
        Id of a person → id of the party that they speak for.
    """
    act = act if quotes == act.evidence else replace(act, evidence=quotes)
    if quotes[0].marking.caveats & CLOSED and all(quote.marking.caveats & CLOSED for quote in quotes):
        act = replace(
            act,
            actors=parties_of(act.actors, people),
            addressees=parties_of(act.addressees, people),
            speaker=None,
            according_to=None if act.according_to in people else act.according_to,
        )
    return _without(act, hidden) if hidden else act


def _without(act: Act, hidden: frozenset[str]) -> Act:
    return replace(
        act,
        actors=tuple(name for name in act.actors if name not in hidden),
        addressees=tuple(name for name in act.addressees if name not in hidden),
        points=tuple(name for name in act.points if name not in hidden),
        speaker=None if act.speaker in hidden else act.speaker,
        on_behalf_of=None if act.on_behalf_of in hidden else act.on_behalf_of,
        according_to=None if act.according_to in hidden else act.according_to,
        option=None if hidden & {*act.points} else act.option,
    )


def _ruled(item: _InForce, rulings: list[CachedEntry]) -> None:
    """Let the rulings on an act work on it, in order, without those that were taken back."""
    gone = {entry.takes_back for entry in rulings if entry.takes_back}
    for entry in rulings:
        if entry.seq not in gone and not entry.takes_back:
            _rule(item, entry)


def _rule(item: _InForce, entry: CachedEntry) -> None:
    if entry.ruling in {"withdrawn", "restored"}:
        item.out = entry.ruling == "withdrawn"
        return
    item.reviewed, item.by = True, entry.by
    item.rejected = entry.ruling == "reject"
    if entry.act is not None:
        item.act, item.seq = entry.act, entry.seq


def _recorded(name: str, act: Act, item: _InForce, published: dict[str, When | None]) -> RecordedAct:
    source = act.told or published.get(act.evidence[0].document)
    happened = happening(act, source.last if source else item.known)
    return RecordedAct(
        name, act, item.seq, item.known, happened, item.reviewed, item.by, dated(act, told=source is not None)
    )


def happening(act: Act, told: dt.date) -> dt.date:
    """Return the day an act is taken to have happened: its own where it has one that is past, else the day it was told."""
    open_ended = act.when is None or act.modality in _OPEN_ENDED
    return told if act.when is None or open_ended else min(act.when.last, max(told, act.when.first))


def dated(act: Act, *, told: bool) -> bool:
    """Say whether an act has a day: its document's, or its own where that is when it was done and not what it is about."""
    return told or (act.when is not None and act.modality not in _OPEN_ENDED)


def merged(acts: list[RecordedAct]) -> list[RecordedAct]:
    """Put together what several documents tell of one act: same kind, actors, on whose behalf, points, polarity, modality and day.

    The first telling keeps its id; the quotes of the others are added, so that one act may rest on several sources.
    """
    first: dict[tuple[object, ...], int] = {}
    kept: list[RecordedAct] = []
    for item in acts:
        key = _key(item)
        place = first.get(key)
        if place is None or item.act.evidence[0].document == kept[place].act.evidence[0].document:
            first.setdefault(key, len(kept))
            kept.append(item)
            continue
        one = kept[place]
        quotes = tuple(quote for quote in item.act.evidence if quote not in one.act.evidence)
        kept[place] = replace(
            one,
            act=replace(
                one.act, evidence=one.act.evidence + quotes, addressees=one.act.addressees or item.act.addressees
            ),
            known=min(one.known, item.known),
            reviewed=one.reviewed or item.reviewed,
        )
    return kept


def _key(item: RecordedAct) -> tuple[object, ...]:
    key = merge_key(item.act, item.happened)
    return (item.id,) if key is None else (item.counts, *key)  # what counts gains nothing from what does not


def merge_key(act: Act, happened: dt.date) -> tuple[object, ...] | None:
    """Return what two tellings of one act share, ``None`` for an act that can only be told once.

    An act without a day of its own is told twice where the same words of the same day stand in two documents: a mail, and the mail that quotes it.
    """
    if not act.actors or (act.when is not None and act.when.first != act.when.last):
        return None
    effect = KINDS[act.kind]
    about: object = act.points or (act.kind if effect.single else act.topic.casefold())
    parties = act.actors
    if effect.talks or len(parties) > 1:
        parties = tuple(sorted({*parties, *(act.addressees if effect.talks else ())}))
    day = act.when.first if act.when is not None else happened
    words = () if act.when is not None else (" ".join(act.evidence[0].exact.split()).casefold(),)
    return (act.kind, parties, act.on_behalf_of, about, act.polarity, act.modality, day, act.option, *words)
