"""Entries as a reader may see them: those above the clearance are not there, and numbers and links that would count them are left out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import speakers
from verbale.model import Marking, Reader
from verbale.model.encode import decode_act, encode_act
from verbale.record.entries import Entry, EntryKind
from verbale.state.acts_in_force import shown_act, visible

_NAMING = ("debtor", "creditor", "point", "refer_to")  # in the body of a move
_WHOLE_ONLY = frozenset({str(EntryKind.AUDIT), str(EntryKind.SETTINGS), str(EntryKind.CONTEST)})


def seen_entries(entries: Iterable[Entry], reader: Reader, dossier: Dossier) -> Iterator[Entry]:
    """Yield the entries that a reader may see.

    Parameters
    ----------
    entries
        In order.
    reader
        Whoever holds the files sees each entry as it stands. Others see no number and no link: gaps would tell how much
        is hidden; no notes of who read what, and no settings, which name whatever stands in them.
    dossier
        As seen by the reader.
    """
    people = speakers(dossier)
    for entry in entries:
        if reader.whole:
            yield entry
        elif reader.sees(Marking.parse(entry.marking)) and entry.kind not in _WHOLE_ONLY:
            body = _body(entry, reader, dossier.hidden, people)
            if body is not None:
                yield replace(entry, seq=0, link="", body=body)


def _body(entry: Entry, reader: Reader, hidden: frozenset[str], people: Mapping[str, str]) -> dict[str, Any] | None:
    body = dict(entry.body)
    if entry.kind == EntryKind.ACT and body:
        return _act(body, reader, hidden, people)
    if entry.kind == EntryKind.RULING and body.get("act"):
        act = _act(body["act"], reader, hidden, people)
        return None if act is None else {**body, "act": act}
    if entry.kind == EntryKind.MOVE and hidden & {str(body.get(name)) for name in _NAMING}:
        return None
    body.pop("entries", None)
    body.pop("people", None)  # for views alone; a paper's marking may forbid to name people
    if "parties" in body:
        body["parties"] = [name for name in body["parties"] if name not in hidden]
    return body


def _act(
    value: Mapping[str, Any], reader: Reader, hidden: frozenset[str], people: Mapping[str, str]
) -> dict[str, Any] | None:
    act = decode_act(value)
    quotes = visible(act.evidence, reader)
    return {**encode_act(shown_act(act, quotes, hidden, people)), "id": value["id"]} if quotes else None
