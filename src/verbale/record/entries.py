"""What an entry says, before and after it is in the chain."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from verbale.model import Act, Document, HandMove, When
from verbale.model.encode import canonical, encode_act, encode_document
from verbale.model.hand_move import encode_hand_move

_DECODER = json.JSONDecoder()
FIRST, LAST = "0001-01-01", "9999-12-31"
JUDGED = frozenset({"accept", "reject", "amend"})  # what a ruling says of an act
NO_ACT = (
    "no act"  # what a ruling on a document says where a person looked and found none in it, or in some places of it
)
TAKEN_BACK = "taken back"  # what a ruling says that takes an earlier one back


class EntryKind(StrEnum):
    """What an entry is about."""

    DOCUMENT = "document"
    ACT = "act"
    RULING = "ruling"
    REDACTION = "redaction"
    CHECKPOINT = "checkpoint"
    SOURCE = "source"
    AUDIT = "audit"
    WITHDRAWAL = (
        "withdrawal"  # of a document that a person takes out, or that a later reading of the same file replaces
    )
    MOVE = "move"  # in the life of a debt, entered by a person, or taken back
    CONTEST = "contest"  # a ruling or change of settings that came second to another, and was refused; and that somebody saw it
    SHARE = "share"  # among whom the acts that wait for a ruling are shared out
    SETTINGS = "settings"  # what `dossier.toml` or `preferences.toml` says from then on


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be appended: everything but its place in the chain."""

    kind: EntryKind
    subject: str
    body: Mapping[str, Any]
    known: dt.date
    marking: str
    document: str = ""
    when: When | None = None
    by: str = ""  # whose it is, where that is not who records the others of one append: a ruling that goes over to a later reading

    def row(self, recorded_at: str, recorded_by: str) -> dict[str, Any]:
        """Return the columns of the entry, without salt, digest and link."""
        return {
            "kind": str(self.kind),
            "subject": self.subject,
            "document": self.document,
            "valid_from": self.when.first.isoformat() if self.when else FIRST,
            "valid_to": self.when.last.isoformat() if self.when else LAST,
            "known": self.known.isoformat(),
            "recorded_at": recorded_at,
            "recorded_by": self.by or recorded_by,
            "marking": self.marking,
            "body": canonical(self.body),
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the chain."""

    seq: int
    kind: str
    subject: str
    document: str
    known: dt.date
    recorded_at: str
    recorded_by: str
    marking: str
    body: Mapping[str, Any]
    link: str


def document_draft(document: Document, known: dt.date) -> Draft:
    """Entry that a document came in: its head data and the digests of bytes and text; the text itself stands beside it."""
    body = {name: value for name, value in encode_document(document).items() if name != "text"}
    return Draft(EntryKind.DOCUMENT, document.id, body, known, str(document.marking), document.id, document.published)


def act_draft(act: Act, known: dt.date) -> Draft:
    """Entry of an act."""
    return Draft(EntryKind.ACT, act.id, encode_act(act), known, str(act.marking), act.evidence[0].document, act.when)


def move_draft(move: HandMove) -> Draft:
    """Entry of a move that a person entered."""
    return Draft(
        EntryKind.MOVE, move.id, encode_hand_move(move), move.known, str(move.marking), when=When.day(move.day)
    )


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Return the rulings among some entries about one act that judge it and that nobody took back, in order."""
    every = [entry for entry in entries if entry.kind == EntryKind.RULING and entry.body]
    gone = {entry.body["takes_back"] for entry in every if entry.body.get("ruling") == TAKEN_BACK}
    return [entry for entry in every if entry.body.get("ruling") in JUDGED and entry.seq not in gone]


def body_of(text: str) -> Mapping[str, Any]:
    """Parse a body; an emptied one is a tombstone."""
    if not text:
        return {}
    body: Mapping[str, Any]
    body, end = _DECODER.raw_decode(text)  # canonical: nothing stands before or behind it
    return body if end == len(text) else json.loads(text)
