"""What has no paper is kept as a note of who says it: with its day, read like any document, never twice."""

import datetime as dt
from pathlib import Path

import pytest

from verbale.app.ask import ask
from verbale.app.changes.notes import note
from verbale.app.workspace import open_folder
from verbale.errors import RecordError
from verbale.model import Marking, Query

DOSSIER = 'title = "Looms"\n[[party]]\nid = "arda"\nname = "Arda"\n[[party]]\nid = "bel"\nname = "Bel"\n'
DAY = dt.date(2025, 3, 4)


def test_a_note_is_a_document_of_its_writer(tmp_path: Path) -> None:
    """Its title, day and publisher are the person's word; its acts are read from it and nobody has ruled on them."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    desk = open_folder(tmp_path)
    name = note(
        desk.dossier,
        desk.record,
        tmp_path,
        "Arda proposed a pause to Bel yesterday.",
        "Ann Vole",
        DAY,
        "Call with Bel",
        Marking("AMBER"),
    )
    play = ask(desk, Query()).play
    held = play.documents[name]
    assert (held.title, str(held.published), held.publisher, str(held.marking)) == (
        "Call with Bel",
        "2025-03-04",
        "note by Ann Vole",
        "TLP:AMBER",
    )
    assert [(item.act.kind, item.act.actors, str(item.act.when), item.reviewed) for item in play.told] == [
        ("propose", ("arda",), "2025-03-03", False)
    ]
    assert [path.name for path in (tmp_path / "documents").iterdir()] == ["2025-03-04-note-ann-vole-call-with-bel.txt"]


def test_what_is_no_note(tmp_path: Path) -> None:
    """Nothing, or the same again: no file is left behind."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    desk = open_folder(tmp_path)
    note(desk.dossier, desk.record, tmp_path, "Bel rang.", "ann", DAY)
    for text in (" ", "Bel rang."):
        with pytest.raises(RecordError):
            note(desk.dossier, desk.record, tmp_path, text, "ann", DAY)
    assert len(list((tmp_path / "documents").iterdir())) == 1
