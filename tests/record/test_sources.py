"""A source that fails is seen as failing, once, until it comes in; and what came from where is told with its period."""

from pathlib import Path

import pytest

from tests.sides import TWO
from verbale.app import Workspace, open_folder
from verbale.app.ask import ask
from verbale.model import Marking, Query
from verbale.record import verify
from verbale.record.sources import sources_read
from verbale.watch import watch

DOSSIER = (
    """title = "Invented talks"
known = "published"
as_of = 2025-05-16
marking = "TLP:GREEN"
"""
    + TWO
    + """[[point]]
id = "pay"
title = "Pay rise"
aliases = ["pay rise"]
[[source]]
name = "Eastmouth Gazette"
parties = ["union", "port"]
[[source]]
name = "Letters of the company"
address = "letters-"
parties = ["port"]
[[source]]
name = "The silent wire"
parties = ["union"]
"""
)
TEXT = "---\ntitle: A report\nsource: Eastmouth Gazette\ndate: 4 March 2025\n---\n\nThe company rejected the pay rise of the union.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a dossier with one article and one letter that is damaged."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    (tmp_path / "documents" / "article.txt").write_text(TEXT)
    (tmp_path / "documents" / "letters-1.pdf").write_bytes(b"%PDF-1.7 damaged")
    return tmp_path


def opened(folder: Path) -> Workspace:
    """Open the dossier as every command does."""
    return open_folder(folder, writing=True)


def test_a_failure_is_an_entry_once(folder: Path) -> None:
    """Looking again and again records it one time; the chain holds."""
    for _ in range(3):
        desk = opened(folder)
        desk.record.close()
    found = [entry for entry in opened(folder).record.entries() if entry.kind == "source"]
    assert [entry.body["source"] for entry in found] == ["letters-1.pdf"]
    assert verify(opened(folder).record).faults == ()


def test_it_is_seen_wherever_silence_could_be_taken_for_silence(folder: Path) -> None:
    """Coverage of the party it may be about, the watch's limits and the brief name it."""
    desk = opened(folder)
    play = desk.view()
    assert {row.party: row.failing for row in play.coverage} == {"union": (), "port": ("letters-1.pdf",)}
    assert any("letters-1.pdf" in line for line in watch(desk.dossier, play).limits)
    unknown = next(part for part in ask(desk, Query()).brief().sections if part.id == "unknown")
    assert any("letters-1.pdf" in said.text for said in unknown.sentences)


def test_it_is_over_when_the_file_comes_in(folder: Path) -> None:
    """A repaired file of that name ends the failure, and both stand in the record."""
    opened(folder).record.close()
    (folder / "documents" / "letters-1.pdf").write_text(
        "The company answered the union on the pay rise on 5 March 2025.\n"
    )
    desk = opened(folder)
    assert desk.view().failing == ()
    assert [bool(entry.body["failing"]) for entry in desk.record.entries() if entry.kind == "source"] == [True, False]


def test_a_failure_is_not_told_below_its_marking(folder: Path) -> None:
    """A file that cannot be read has the dossier's marking: its very name may not be seen below."""
    desk = opened(folder)
    assert desk.view(reader=Marking("CLEAR")).failing == ()
    assert desk.view(reader=Marking("GREEN")).failing != ()


def test_each_source_with_its_documents_and_period(folder: Path) -> None:
    """By publisher or by file name; a source from which nothing came is listed, and so is what failed."""
    desk = opened(folder)
    play = desk.view()
    rows = {row.name: row for row in sources_read(desk.dossier, play.documents.values(), play.failing)}
    assert (rows["Eastmouth Gazette"].documents, str(rows["Eastmouth Gazette"].first)) == (1, "2025-03-04")
    assert rows["The silent wire"].documents == 0
    assert rows["letters-1.pdf"].failing
    assert rows["letters-1.pdf"].parties == ("port",)
