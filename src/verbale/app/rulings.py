"""What people decide about acts: accept, reject, amend, enter by hand. Each is an entry of its own; nothing is overwritten."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from verbale.app.changes.contests import OvertakenError, nobody_since, note_contest
from verbale.app.changes.file_names import from_file
from verbale.errors import GroundingError, RecordError
from verbale.model import Act, Document, Marking, Party, Person, Reader, join_all
from verbale.model.encode import decode_act, encode_act
from verbale.record.entries import Draft, Entry, EntryKind, act_draft
from verbale.record.record import Record, document_of


def rule(  # noqa: PLR0913  # a ruling has that many sides
    record: Record,
    act: str,
    ruling: str,
    by: str,
    reason: str = "",
    amended: Act | None = None,
    *,
    marking: Marking | None = None,
    reader: Reader | None = None,
    upto: int | None = None,
) -> int:
    """Record a ruling on an act; return the entry's number.

    Parameters
    ----------
    act
        Id of the act, as first drafted.
    ruling
        ``accept``, ``reject`` or ``amend``.
    by
        The person.
    amended
        The act as it should read, for ``amend``.
    marking
        Of the ruling with its reason, where it is stricter than the act: readers below it see the act unruled.
    reader
        Who rules: an act above their clearance is not there.
    upto
        Number of the last entry that the person had seen: a ruling of somebody else since then stands, and this one is refused.

    Raises
    ------
    RecordError
        For an act that is not in the record, or an unknown ruling.
    OvertakenError
        Where somebody else was quicker: both are told.
    """
    first = drafted(record, act, reader)
    amended = None if amended is None else _marked(record, amended)
    if ruling not in {"accept", "reject", "amend"} or (ruling == "amend") != (amended is not None):
        raise RecordError(f"{ruling!r} is no ruling.", "Use accept, reject or amend (with the act as it should read).")
    body = {"ruling": ruling, "reason": reason, "act": None if amended is None else encode_act(amended)}
    marks = [Marking.parse(first.marking), *((amended.strictest,) if amended else ()), *((marking,) if marking else ())]
    mark = str(join_all(marks[1:], marks[0]))
    draft = Draft(EntryKind.RULING, first.subject, body, _today(), mark, first.document)
    if upto is None:
        return record.append([draft], f"hand:{by}")[0]
    try:
        return record.append([draft], f"hand:{by}", then=nobody_since(record, first.subject, upto, reader))[0]
    except OvertakenError:
        last = [
            entry for entry in record.history(first.subject) if entry.kind == EntryKind.RULING and _seen(entry, reader)
        ][-1]
        note_contest(record, first.subject, last.recorded_by.removeprefix("hand:"), by, ruling, mark)
        raise


def enter(record: Record, act: Act, by: str, parties: Sequence[Party], people: Sequence[Person]) -> int:
    """Record an act entered by hand, after the grounding gate; raise `GroundingError` when it says more than its words.

    Parameters
    ----------
    record
        Where it goes.
    act
        With quotes of documents of the record.
    by
        The person.
    parties, people
        Those of the dossier, whom the words may name.
    """
    refuse_ungrounded(record, act, parties, people)
    act = _marked(record, _dated(record, act))
    return record.append([act_draft(act, _today())], f"hand:{by}")[0]


def _dated(record: Record, act: Act) -> Act:
    """Return an act with the day on which its words were written, where that is not the document's: of a quoted mail, a comment."""
    quote = act.evidence[0]
    segment = document(record, quote.document).segment_at(quote.start)
    return act if segment is None or segment.day is None else replace(act, told=segment.day)


def _marked(record: Record, act: Act) -> Act:
    """Return an act as a person says it, certain, with quotes at least as strict as the documents they stand in."""
    heads = {quote.document: document(record, quote.document).marking for quote in act.evidence}
    quotes = (replace(quote, marking=quote.marking.join(heads[quote.document])) for quote in act.evidence)
    return replace(act, evidence=tuple(quotes), certainty="asserted", reasons=())


def refuse_ungrounded(record: Record, act: Act, parties: Sequence[Party], people: Sequence[Person]) -> None:
    """Raise `GroundingError` when an act says more than its words.

    Parameters
    ----------
    record
        Where the quoted document stands.
    act
        What is to be entered.
    parties, people
        Those of the dossier, whom the words may name.
    """
    from verbale.app.heads import said_of
    from verbale.reading.said import with_said
    from verbale.reading.validation import check  # all of reading, which views do without

    source = document(record, act.evidence[0].document)
    source = with_said(
        source, said_of(record, source.id)
    )  # "we" is who a person says has written it, before it is read again too
    reason = check(act, source, {party.id: party for party in parties}, {person.id: person for person in people})
    if reason:
        raise GroundingError(
            f"The act says more than its words: {reason}.",
            "Quote the words that say it; or say who wrote the document.",
        )


def drafted(record: Record, act: str, reader: Reader | None = None) -> Entry:
    """Return the entry that first drafted an act; a beginning of its id is enough when only one act in view has it.

    Parameters
    ----------
    record
        Where it is looked for.
    act
        Id, or the beginning of one.
    reader
        Acts above their clearance are not there; ``None`` for who holds the files.

    Raises
    ------
    RecordError
        When no act in view, or more than one, begins so.
    """
    exact = [entry for entry in record.history(act) if entry.kind == EntryKind.ACT and _seen(entry, reader)]
    if exact:
        return exact[0]
    found = {entry.subject: entry for entry in _begun(record, EntryKind.ACT, act, reader)}
    return _only(list(found.values()), "acts", act, "Give the id as `verbale state --json` shows it.")


def as_drafted(record: Record, act: str, reader: Reader | None = None) -> Act:
    """Return an act as it was first drafted.

    Parameters
    ----------
    record, act, reader
        As for `drafted`.
    """
    return decode_act(drafted(record, act, reader).body)


def _seen(entry: Entry, reader: Reader | None) -> bool:
    return reader is None or reader.sees(Marking.parse(entry.marking))


def document(record: Record, name: str, reader: Reader | None = None) -> Document:
    """Return a document by its id, the beginning of it or the name of its file, among those in view.

    Parameters
    ----------
    record
        Where it is looked for.
    name
        Id, the beginning of one, or the name of a file.
    reader
        Documents above their clearance are not there; ``None`` for who holds the files.

    Raises
    ------
    RecordError
        When no document in view, or more than one, begins so.
    """
    found = [entry for entry in _begun(record, EntryKind.DOCUMENT, name, reader) if entry.body]
    found = found or [entry for entry in from_file(record, name, reader) if _seen(entry, reader)]
    head = _only(found, "documents", name, "Give more of the id, or the file's name.")
    return document_of(head, record.texts([head.subject])[head.subject])


def _begun(record: Record, kind: EntryKind, name: str, reader: Reader | None) -> list[Entry]:
    """Return the entries in view of a kind whose subject begins so."""
    return [
        entry
        for entry in record.entries()
        if entry.kind == kind and entry.subject.startswith(name) and _seen(entry, reader)
    ]


def _only(found: Sequence[Entry], what: str, name: str, cure: str) -> Entry:
    if len(found) != 1:
        raise RecordError(f"{len(found)} {what} begin with {name!r}.", cure)
    return found[0]


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()
