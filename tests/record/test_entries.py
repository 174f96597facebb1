"""What an entry says: the columns of a draft, and the drafts of documents and acts."""

import datetime as dt
import json

from verbale.model import Act, Document, Kind, Marking, When
from verbale.model.encode import encode_act, encode_document
from verbale.record.entries import FIRST, LAST, Draft, EntryKind, act_draft, body_of, document_draft

DAY = dt.date(2025, 3, 4)
PAPER = Document("a" * 64, "Peru refused.", "Title", published=When.parse("2025-02"), marking=Marking("AMBER"))
ACT = Act(
    kind=Kind.REFUSE, actors=("pe",), when=When.parse("2025-02-03/2025-02-05"), rule="r",
    evidence=(PAPER.quote(0, 13),),
)  # fmt: skip


def test_a_row_holds_every_column_as_text() -> None:
    """Kind, subject, document, from when to when, known, recorded, marking, and the one text of the body."""
    draft = Draft(EntryKind.ACT, "x1", {"b": 1, "a": "é"}, DAY, "TLP:RED", "d1", When.parse("2025-02"))
    assert draft.row("2025-03-05T10:00:00+00:00", "ines") == {
        "kind": "act", "subject": "x1", "document": "d1", "valid_from": "2025-02-01", "valid_to": "2025-02-28", "known": "2025-03-04",
        "recorded_at": "2025-03-05T10:00:00+00:00", "recorded_by": "ines", "marking": "TLP:RED", "body": '{"a":"é","b":1}',
    }  # fmt: skip


def test_what_has_no_date_is_valid_always() -> None:
    """From the first day to the last; of no document unless it says so."""
    row = Draft(EntryKind.AUDIT, "x1", {}, DAY, "TLP:RED").row("now", "ines")
    assert (
        (row["valid_from"], row["valid_to"], row["document"]) == (FIRST, LAST, "") == ("0001-01-01", "9999-12-31", "")
    )


def test_the_draft_of_a_document_leaves_its_text_beside() -> None:
    """Head data and digests, valid when it was published, marked as it is."""
    draft = document_draft(PAPER, DAY)
    whole = encode_document(PAPER)
    assert draft.body == {name: value for name, value in whole.items() if name != "text"}
    assert (draft.kind, draft.subject, draft.document, draft.known) == (EntryKind.DOCUMENT, PAPER.id, PAPER.id, DAY)
    assert (draft.marking, draft.when) == ("TLP:AMBER", When.parse("2025-02"))


def test_the_draft_of_an_act_is_the_act() -> None:
    """About its id, of its document, valid when it happened, marked as its evidence."""
    draft = act_draft(ACT, DAY)
    assert draft.body == encode_act(ACT)
    assert (draft.kind, draft.subject, draft.document, draft.known) == (EntryKind.ACT, ACT.id, PAPER.id, DAY)
    assert (draft.marking, draft.when) == ("TLP:AMBER", ACT.when)


def test_a_body_is_parsed_and_an_emptied_one_is_empty() -> None:
    """A tombstone has no words."""
    assert body_of(json.dumps({"a": [1]})) == {"a": [1]}
    assert body_of("") == {}
