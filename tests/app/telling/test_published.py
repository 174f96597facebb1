"""A published copy: what one reader may see in plain tables; nothing of the chain, nothing above the clearance, nothing to write."""

import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.app.reads import quay
from verbale.app.ask import ask
from verbale.app.telling.published import TABLES, VIEWS, publish
from verbale.app.workspace import Workspace
from verbale.errors import OutputError
from verbale.model import Marking, Query


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Ask a published copy."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_every_table_and_view_answers(quay_desk: Workspace, tmp_path: Path) -> None:
    """With words, names and days; keys lead somewhere."""
    out = tmp_path / "green.db"
    counts = publish(ask(quay_desk, Query(clearance=Marking.parse("TLP:GREEN"))), out)
    assert counts["document"] == 2
    query = 'SELECT count(*) FROM "%s"'
    assert all(len(rows(out, query % name)) == 1 for name in (*TABLES, *VIEWS))
    said = rows(out, "SELECT kind, actors, words FROM acts_with_words WHERE kind = 'refuse'")
    assert said == [("refuse", "port", "The company turns down shorter hours")]
    assert rows(out, "SELECT debtor_name, point_title FROM owed") == [("Lowmouth Port", "Pay rise")]
    quotes = rows(
        out,
        'SELECT substr(text, "start" + 1, "end" - "start"), exact FROM quote JOIN document ON document.id = quote.document',
    )
    assert quotes
    assert all(cut == exact for cut, exact in quotes)


def test_nothing_hidden_and_nothing_of_the_chain(quay_desk: Workspace, tmp_path: Path) -> None:
    """Neither a word above the clearance nor a link, salt or digest is in the file; it cannot be written by accident."""
    out = tmp_path / "green.db"
    publish(ask(quay_desk, Query(clearance=Marking.parse("TLP:GREEN"))), out)
    raw = out.read_bytes()
    assert b"mediator welcomed" not in raw
    links = [entry.link.encode() for entry in quay_desk.record.entries()]
    assert not any(link in raw for link in links)
    assert not {"salt", "link", "digest", "recorded_by"} & {
        row[1] for name in TABLES for row in rows(out, f"PRAGMA table_info({name})")
    }
    assert out.stat().st_mode & 0o222 == 0
    publish(ask(quay_desk, Query(clearance=Marking.parse("TLP:CLEAR"))), out)
    assert rows(out, "SELECT count(*) FROM act") == [(0,)]


def test_a_place_that_cannot_be_written_says_so(quay_desk: Workspace, tmp_path: Path) -> None:
    """And leaves no part of a file."""
    view = ask(quay_desk, Query(clearance=Marking.parse("TLP:GREEN")))
    with pytest.raises(OutputError, match="cannot be written"):
        publish(view, tmp_path / "none" / "x.db")
    assert quay.OFFER.id in {item.id for item in view.play.acts}


@pytest.mark.skipif("VERBALE_DATASETTE" not in os.environ, reason="names no Datasette: VERBALE_DATASETTE=PROGRAM")
def test_datasette_shows_the_tables(quay_desk: Workspace, tmp_path: Path) -> None:
    """Datasette itself, over the file as it is."""
    out = tmp_path / "green.db"
    publish(ask(quay_desk, Query(clearance=Marking.parse("TLP:GREEN"))), out)
    told = subprocess.run(
        [os.environ["VERBALE_DATASETTE"], "inspect", str(out)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ},
    )
    assert all(f'"{name}"' in told.stdout for name in TABLES)
    page = subprocess.run(
        [os.environ["VERBALE_DATASETTE"], "-i", str(out), "--get", "/green/owed.json?_shape=array"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Lowmouth Port" in page.stdout
