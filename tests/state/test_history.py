"""Entries as a reader may see them."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.cli.conftest import PLAN
from verbale.dossier import Dossier
from verbale.model import Marking, Reader
from verbale.model.encode import encode_act
from verbale.record.entries import Entry
from verbale.state.history import seen_entries

ALL, GREEN = Reader(Marking("RED"), whole=True), Reader(Marking("GREEN"))
DOSSIER = Dossier(title="Talks", hidden=frozenset({"bel", "ports"}))
BODY: dict[str, Any] = {**encode_act(PLAN.act), "id": PLAN.id}


def entry(kind: str, body: dict[str, Any], marking: str = "TLP:CLEAR") -> Entry:
    """Return an entry of the chain."""
    return Entry(7, kind, "s", "d", dt.date(2024, 3, 1), "2024-03-01T09:00:00", "reader", marking, body, "link")


def seen(*entries: Entry, reader: Reader = GREEN) -> list[Entry]:
    """Return what a reader sees."""
    return list(seen_entries(entries, reader, DOSSIER))


def test_whoever_holds_the_files_sees_each_as_it_stands() -> None:
    """Number, link and all."""
    every = [entry("act", BODY), entry("audit", {"deed": "read"}), entry("document", {"title": "x"}, "TLP:RED")]
    assert seen(*every, reader=ALL) == every


def test_others_see_no_number_no_link_and_no_notes_of_reads() -> None:
    """And nothing above their clearance."""
    every = [
        entry("audit", {"deed": "read"}),
        entry("document", {"title": "x"}, "TLP:AMBER"),
        entry("document", {"title": "y"}, "TLP:GREEN"),
    ]
    assert seen(*every) == [replace(every[2], seq=0, link="")]


def test_names_that_are_hidden_are_left_out() -> None:
    """Of an act, of an amended one, and of the parties of a document; the act keeps its id."""
    act, ruling, head = seen(
        entry("act", BODY),
        entry("ruling", {"ruling": "amend", "act": BODY, "reason": "x"}),
        entry("document", {"parties": ["arda", "bel"]}),
    )
    assert (act.body["actors"], act.body["addressees"], act.body["points"], act.body["id"]) == (
        ["arda"],
        [],
        ["quota", "data"],
        PLAN.id,
    )
    assert (ruling.body["ruling"], ruling.body["reason"], ruling.body["act"]["addressees"]) == ("amend", "x", [])
    assert head.body["parties"] == ["arda"]


def test_an_act_on_words_above_is_not_there() -> None:
    """Nor is a ruling that amends to one; a plain ruling is."""
    words = {**BODY, "evidence": [{**BODY["evidence"][0], "marking": "TLP:RED"}]}
    plain = entry("ruling", {"ruling": "accept", "act": None})
    assert seen(entry("act", words), entry("ruling", {"ruling": "amend", "act": words}), plain) == [
        replace(plain, seq=0, link="")
    ]


def test_how_many_entries_were_emptied_is_not_told() -> None:
    """Their numbers would count what is hidden; an emptied act is shown as one."""
    (gone,) = seen(entry("redaction", {"reason": "private", "entries": [3, 4]}))
    assert dict(gone.body) == {"reason": "private"}
    assert [dict(one.body) for one in seen(entry("act", {}))] == [{}]
