"""A dossier of the version before this one is opened by this one: checked, looked at, ruled on and added to, and nothing of it is lost."""

import gzip
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run
from verbale.app.workspace import open_folder
from verbale.record import verify
from verbale.record.open import open_record

__all__ = ["run"]
KEPT = Path(__file__).parent / "last_version"
EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Return the dossier as the last version left it."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "talks", ignore=shutil.ignore_patterns("record.db*")))
    (folder / "record.db").write_bytes(gzip.decompress((KEPT / "record.db.gz").read_bytes()))
    shutil.copy(KEPT / "record.db.seal", folder)
    return folder


def test_it_verifies(talks: Path) -> None:
    """Every entry, quote and view of the older record holds."""
    record = open_record(talks / "record.db")
    assert not verify(record).faults
    record.close()


def test_nothing_is_lost_and_rulings_stand(talks: Path) -> None:
    """The entries of then are the first entries of now, link by link; both rulings hold, and what waits does not hold what was ruled on."""
    old = open_record(talks / "record.db")
    before = [(entry.seq, entry.link, entry.kind, entry.subject) for entry in old.entries()]
    old.close()
    desk = open_folder(talks, writing=True)
    after = [(entry.seq, entry.link, entry.kind, entry.subject) for entry in desk.record.entries()]
    assert after[: len(before)] == before
    ruled = {entry.subject: entry.body["ruling"] for entry in desk.record.entries() if entry.kind == "ruling"}
    assert sorted(ruled.values()) == ["accept", "reject"]
    waiting = {item.id for item in desk.view().told if not item.reviewed}
    assert not waiting & ruled.keys()
    desk.record.close()


def test_views_and_further_work(talks: Path, run: Run) -> None:
    """Its brief and debts are told; a note is added, a ruling taken back, and it verifies still."""
    assert "BOTTOM LINE" in run("brief", talks).out
    assert "General pay rise" in run("owed", talks).words
    assert (
        run(
            "note", talks, "The union asked the company for the figures again.", "--by", "Ana", "--day", "2025-05-15"
        ).code
        == 0
    )
    accepted = next(
        entry["subject"]
        for entry in run("log", talks, "--last", "200", "--json").told["entries"]
        if entry["kind"] == "ruling" and entry["body"]["ruling"] == "accept"
    )
    assert run("review", talks, "--by", "Ben", "--take-back", accepted).code == 0
    assert run("verify", talks).code == 0
