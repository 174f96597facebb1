"""Documents read again with today's reader, settings and model. What was recorded stays; a later reading stands beside it.

Quotes go on pointing into the text that they were checked against: a later reading that brings anything new is a document of its own
that names the file, and takes the place of the earlier one, which is withdrawn with the drafts that nobody ruled on. A ruling goes over to the new draft of the same kind on the same words; where there is none, the act that was ruled on stays in force.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from verbale.app.changes.passages import standing_in
from verbale.app.heads import HEAD, said_of
from verbale.app.ingest import READER, told_of
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.app.withdrawal import gone
from verbale.dossier import Dossier
from verbale.files import contents
from verbale.model import Act, Document, Failure, Reading
from verbale.model.encode import canonical, decode_act, encode_act, encode_document
from verbale.record.entries import Draft, Entry, EntryKind, act_draft, document_draft, standing
from verbale.record.record import Record, document_of

_HEAD = (
    "title", "publisher", "published", "dateline", "address", "marking", "segments", "parts_unread", "carrier", "sender", "addressee",
)  # fmt: skip


@dataclass(slots=True)
class Again:
    """What reading a document again brings.

    Parameters
    ----------
    document
        As it was recorded.
    reading
        The new one; ``None`` where the file could not be read, see `failure`.
    from_text
        Whether only the recorded text was read, because the file is no longer at hand.
    comes, goes
        Acts that are new, and drafts that nobody ruled on and that are drafted no more.
    changes
        Pairs of a draft and what is drafted now on the same words: the same kind, something else in it.
    carried
        Ruled on, and the ruling goes over to the new draft.
    entered
        Entered by a person, and drafted now as well: the draft gives way.
    stays
        Ruled on or entered by a person, and not drafted any more: they stay in force, to be looked at.
    same
        How many acts are as they were.
    head
        What of the head data changes: name → before and after.
    located
        Whether it says where passages stand that were not understood, which the record only counts.
    """

    document: Document
    reading: Reading | None = None
    failure: Failure | None = None
    from_text: bool = False
    comes: list[Act] = field(default_factory=list)
    goes: list[Act] = field(default_factory=list)
    changes: list[tuple[Act, Act]] = field(default_factory=list)
    carried: list[tuple[Act, Act]] = field(default_factory=list)
    entered: list[Act] = field(default_factory=list)
    stays: list[Act] = field(default_factory=list)
    same: int = 0
    head: dict[str, tuple[object, object]] = field(default_factory=dict)
    located: bool = False

    @property
    def changed(self) -> bool:
        """Whether there is anything to record."""
        ruled = any(_content(old) != _content(new) for old, new in self.carried)
        return bool(self.comes or self.goes or self.changes or ruled or self.head or self.located or self._new_text)

    @property
    def _new_text(self) -> bool:
        return self.reading is not None and self.reading.document.text_sha256 != self.document.text_sha256


@dataclass(frozen=True, slots=True)
class _Drafted:
    """An act as it was recorded, with the rulings of people on it; `hand` for one that a person entered."""

    act: Act
    rulings: tuple[Entry, ...] = ()
    hand: bool = False


def reread(
    dossier: Dossier,
    record: Record,
    files: Sequence[Path],
    only: Sequence[str] = (),
    step: Callable[[Path], None] | None = None,
    *,
    preview: bool = False,
) -> Iterator[Again]:
    """Read documents again, one after the other; yield what each brings, recorded unless this is a preview.

    Parameters
    ----------
    files
        Files that may hold the bytes of a document.
    only
        Ids of documents; all that are in play when empty.
    step
        Called before each, for progress.
    preview
        Record nothing.
    """
    heads = _in_play(record, only)
    with Readers(dossier) as readers:
        said = {one.id: said_of(record, one.id) for one in heads}
        outcomes = _from_files(dossier, readers, {_file(one): one for one in heads}, files, step, said)
        for document in heads:
            outcome = outcomes.get(_file(document))
            from_text = outcome is None
            outcome = outcome or _from_text(readers, document, said[document.id])
            again = _again(record, document, outcome, from_text=from_text)
            if again.reading is not None and again.changed and not preview:
                _record(dossier, record, again, again.reading)
            yield again


def _in_play(record: Record, only: Sequence[str]) -> list[Document]:
    """Return the documents that are not withdrawn, in order."""
    heads: dict[str, Entry] = {}
    out: dict[str, bool] = {}
    for entry in record.entries(kinds=(EntryKind.DOCUMENT, EntryKind.WITHDRAWAL)):
        if entry.kind == EntryKind.WITHDRAWAL:
            out[entry.subject] = bool(entry.body.get("withdrawn"))
        elif entry.body:
            heads.setdefault(entry.subject, entry)
    wanted = [entry for name, entry in heads.items() if not out.get(name) and (not only or name in only)]
    texts = record.texts([entry.subject for entry in wanted])
    return [document_of(entry, texts[entry.subject]) for entry in wanted if texts.get(entry.subject)]


def _file(document: Document) -> str:
    return document.file or document.id


def _from_files(
    dossier: Dossier,
    readers: Readers,
    wanted: Mapping[str, Document],
    files: Sequence[Path],
    step: Callable[[Path], None] | None,
    said: Mapping[str, Mapping[str, str]],
) -> dict[str, Outcome]:
    """Read the files that hold a wanted document, and what is attached to them."""
    found: dict[str, Outcome] = {}
    carriers = {one.carrier for one in wanted.values()}
    for path in files:
        raw = contents(path)
        name = hashlib.sha256(raw).hexdigest() if isinstance(raw, bytes) else ""
        if not isinstance(raw, bytes) or not (name in wanted or name in carriers) or name in found:
            continue
        if step is not None:
            step(path)
        known = wanted.get(name)
        asked = Asked(
            raw, known.name if known is not None and known.name else path.name, str(path), dossier.marking, known.marking if known is not None else None,
            rules_only=known is not None and known.rules_only, said=said[known.id] if known is not None else {},
        )  # fmt: skip
        for one in readers.read(asked).readings():
            identity = name if isinstance(one.result, Failure) else one.result.document.id
            found.setdefault(identity, one)
    return found


def _from_text(readers: Readers, document: Document, said: Mapping[str, str]) -> Outcome:
    """Read the recorded text, where the file is not at hand, under the limits of any document."""
    name = document.name or document.id[:12]
    return readers.read(Asked(b"", name, name, rules_only=document.rules_only, said=said, document=document))


def _again(record: Record, document: Document, outcome: Outcome, *, from_text: bool) -> Again:
    if isinstance(outcome.result, Failure):
        return Again(document, failure=outcome.result, from_text=from_text)
    found = outcome.result.document
    named = replace(found, name=document.name, carrier=document.carrier or found.carrier)
    reading = replace(outcome.result, document=named)
    return _compared(record, Again(document, reading, from_text=from_text), reading)


def _uncounted(record: Record, document: str) -> bool:
    """Say whether a record counts the passages of a document that were not understood, and does not say where they are."""
    heads = [entry for entry in record.history(document) if entry.kind == EntryKind.DOCUMENT and entry.body]
    return any(entry.body.get("unread") and not entry.body.get("unread_at") for entry in heads)


def _later(again: Again, reading: Reading) -> Reading:
    """Return the new reading as a document of its own, known by its file and by what is in it."""
    document = again.document
    head = encode_document(reading.document)
    parts = [
        _file(document),
        READER,
        reading.model,
        *(["located"] if again.located else []),
        *(head[name] for name in (*_HEAD, "text_sha256")),
    ]
    digest = hashlib.sha256(
        canonical([*parts, [_content(act) for act in reading.acts]]).encode("utf-8", "surrogatepass")
    )
    return moved_to(reading, replace(reading.document, id=digest.hexdigest(), file=_file(document)))


def moved_to(reading: Reading, document: Document) -> Reading:
    """Return a reading whose quotes point into a document of another id with the same text."""
    names: dict[str, str] = {}
    acts = []
    for act in reading.acts:
        new = replace(act, evidence=tuple(replace(item, document=document.id) for item in act.evidence))
        names[act.id] = new.id
        acts.append(new)
    linked = [replace(act, in_reply_to=tuple(names.get(one, one) for one in act.in_reply_to)) for act in acts]
    unread = tuple(replace(item, document=document.id) for item in reading.unread)
    return replace(reading, document=document, acts=tuple(linked), unread=unread, attributions=())


def _differing(old: Document, new: Document) -> dict[str, tuple[object, object]]:
    before, after = encode_document(old), encode_document(new)
    return {name: (before[name], after[name]) for name in _HEAD if before[name] != after[name]}


def _compared(record: Record, again: Again, reading: Reading) -> Again:
    """Set what was drafted, ruled on and entered beside what is drafted now."""
    again.head = _differing(again.document, reading.document)
    again.located = bool(reading.unread) and _uncounted(record, again.document.id)
    old = _drafted(record, again.document.id)
    left = list(reading.acts)
    were, are = {one.act.id: one.act for one in old}, {one.id: one for one in reading.acts}
    for before in old:
        twin = next((one for one in left if _content(one) == _content(before.act)), None)
        twin = twin if twin is not None and _answers(twin, are) == _answers(before.act, were) else None
        near = twin or next((one for one in left if _words(one) == _words(before.act)), None)
        if near is not None:
            left.remove(near)
        ruled = before.hand or bool(before.rulings)
        if near is None:
            (again.stays if ruled else again.goes).append(before.act)
        elif before.rulings and not before.hand:
            again.carried.append((before.act, near))
            again.same += twin is not None
        elif before.hand:
            again.entered.append(near)
        elif twin is not None:
            again.same += 1
        else:
            again.changes.append((before.act, near))
    again.comes = left
    return again


def _drafted(record: Record, document: str) -> list[_Drafted]:
    """Return the acts in play that are quoted from a document, in order."""
    acts: dict[str, _Drafted] = {}
    out: set[str] = set()
    for entry in record.entries(kinds=(EntryKind.ACT, EntryKind.RULING)):
        if entry.document != document or not entry.body:
            continue
        if entry.kind == EntryKind.ACT:
            hand = entry.recorded_by.startswith("hand:")
            acts.setdefault(entry.subject, _Drafted(decode_act(entry.body), (), hand))
        elif entry.body.get("ruling") in {"withdrawn", "restored"}:
            (out.add if entry.body["ruling"] == "withdrawn" else out.discard)(entry.subject)
        elif entry.subject in acts:
            known = acts[entry.subject]
            gone = entry.body.get("takes_back")
            kept = [one for one in (*known.rulings, entry) if gone is None or one.seq not in {gone, entry.seq}]
            acts[entry.subject] = replace(known, rulings=tuple(kept))
    return [one for name, one in acts.items() if name not in out]


def _words(act: Act) -> tuple[str, str]:
    """Return what makes two drafts drafts of one thing: the kind and the quoted words."""
    return str(act.kind), " ".join(act.evidence[0].exact.split())


def _content(act: Act) -> str:
    """Return all that a draft says, without where its words stand and how it was found."""
    body = encode_act(act)
    quotes = [" ".join(item.exact.split()) for item in act.evidence[:1]]
    left_out = {"id", "evidence", "rule", "confidence", "in_reply_to", "marking"}
    return canonical([quotes, {name: value for name, value in body.items() if name not in left_out}])


def _answers(act: Act, known: Mapping[str, Act]) -> list[tuple[str, str]]:
    """Return what an act answers of the same document, by kind and words: the ids of two readings differ."""
    return sorted(_words(known[name]) for name in act.in_reply_to if name in known)


def _record(dossier: Dossier, record: Record, again: Again, drafted: Reading) -> None:
    """Record a later reading, in one transaction: its document and drafts, what it replaces, the rulings that go over to it."""
    reading = _later(again, drafted)
    today, new = dt.datetime.now(dt.UTC).date(), reading.document
    why = f"read again by {READER}" + (f" with {reading.model}" if reading.model else " by rules only")
    drafts = gone(record, again.document, why, by_reading=new.id)
    texts = {}
    if record.has(new.id):  # it was read like this before, and otherwise in between
        drafts += gone(record, new, why, back=True)
    else:
        head = document_draft(new, today)
        drafts.append(replace(head, body={**head.body, **told_of(dossier, reading)}))
        drafts += [act_draft(act, today) for act in reading.acts]
        texts[new.id] = new.text
    became = dict(zip((act.id for act in drafted.acts), reading.acts, strict=True))
    for old, act in again.carried:
        drafts += _carried(record, old, became[act.id], today)
    drafts += _given(record, again.document, new, today)
    drafts += _looked(record, again.document, new, today)
    for old in again.entered:
        drafts += [_out(became[old.id], today, "a person entered it")]
    record.append(drafts, READER, texts)


def _given(record: Record, old: Document, new: Document, today: dt.date) -> list[Draft]:
    """Return what people said of a document's head as a ruling on its later reading."""
    held = said_of(record, old.id)
    if not held or said_of(record, new.id) == held:
        return []
    last = [entry for entry in record.history(old.id) if entry.kind == EntryKind.RULING and entry.body][-1]
    body = {"ruling": HEAD, "reason": f"said of {old.id}, an earlier reading", "head": held}
    return [Draft(EntryKind.RULING, new.id, body, today, last.marking, new.id, by=last.recorded_by)]


def _looked(record: Record, old: Document, new: Document, today: dt.date) -> list[Draft]:
    """Return where people found no act in a document as rulings on its later reading, where the text is the same."""
    if old.text_sha256 != new.text_sha256:
        return []
    rulings = [entry for entry in standing_in(record) if entry.subject == old.id]
    return [
        Draft(EntryKind.RULING, new.id, {**entry.body, "reason": f"found in {old.id}, an earlier reading"}, today, entry.marking, new.id, by=entry.recorded_by)
        for entry in rulings
    ]  # fmt: skip


def _out(act: Act, today: dt.date, why: str) -> Draft:
    body = {"ruling": "withdrawn", "reason": why, "act": None}
    return Draft(EntryKind.RULING, act.id, body, today, str(act.marking), act.evidence[0].document)


def _carried(record: Record, old: Act, act: Act, today: dt.date) -> list[Draft]:
    """Return the last ruling on an act as one on the draft in its place; an amendment stays with the act that it amended."""
    last = standing(record.history(old.id))[-1]
    if last.body["ruling"] == "amend":  # its words stand in the text that they were checked against
        return [_out(act, today, f"amended by a person as {old.id}")]
    body = {**last.body, "reason": f"{last.body.get('reason') or ''} (ruled on {old.id}, an earlier reading)".strip()}
    over = Draft(EntryKind.RULING, act.id, body, today, last.marking, act.evidence[0].document, by=last.recorded_by)
    return [_out(old, today, f"read again as {act.id}"), over]
