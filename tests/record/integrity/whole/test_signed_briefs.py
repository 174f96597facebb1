"""A signed record says so on every brief, in each format."""

from pathlib import Path

import pytest

from tests.app.reads import quay
from verbale.app import Workspace
from verbale.app.ask import ask
from verbale.app.publish import render
from verbale.model import Marking, Query
from verbale.record.integrity.checkpoint import new_key, sign


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Open the small dossier with a record of its own."""
    return quay.made(tmp_path / "quay")


@pytest.fixture
def folder(desk: Workspace) -> Path:
    """Return the dossier's folder."""
    assert desk.dossier.folder is not None
    return desk.dossier.folder


def test_every_brief_says_what_was_signed(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """In each format, byte for byte the same on a second run; without the number of entries for readers with a clearance."""
    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key")
    brief = ask(desk, Query()).brief()
    assert (
        brief.record
        == f"Record: {done.seq} entries, link {done.link[:16]}, signed {done.day.day} {done.day:%b %Y} by {done.key}."
    )
    for form in ("text", "html", "json", "docx", "pdf"):
        content = render(brief, form)
        assert content == render(ask(desk, Query()).brief(), form)
        if form not in {"docx", "pdf"}:
            assert done.link[:16] in content.decode()
    assert "entries" not in ask(desk, Query(clearance=Marking("GREEN"))).brief().record
    assert ask(desk, Query(known=done.day.replace(year=2000))).brief().record == ""
