"""`verbale add`: what came in is counted, what could not be read is said, and nothing comes in twice."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.app.ingest import Added
from verbale.model import Failure


def test_nothing_new(talks: Path, run: Run) -> None:
    """Zeros, and exit code 0."""
    done = run("add", talks)
    assert (done.code, done.err) == (0, "")
    assert done.out == "0 documents read in with 0 acts; 0 were there already; 0 could not be read.\n"


def test_a_new_file_comes_in_once(talks: Path, run: Run, tmp_path: Path) -> None:
    """Counted as new the first time and as known the second, and marked as told on the command."""
    paper = tmp_path / "paper.txt"
    paper.write_text("Third paper\n\n25 March 2024\n\nArda will wait.\n", encoding="utf-8")
    first = run("add", talks, paper, "--rules-only", "--marking", "TLP:AMBER", "--json").told
    assert {**first, "acts": 0, "unread": 0} == {
        "new": first["new"], "known": [], "acts": 0, "unread": 0, "rules_only": True, "failures": [],
    }  # fmt: skip
    assert len(first["new"]) == 1
    again = run("add", talks, paper, "--rules-only")
    assert again.out == "0 documents read in by rules only with 0 acts; 1 were there already; 0 could not be read.\n"
    assert run("state", talks, "--json").told["marking"] == "TLP:AMBER"


def test_both_the_folder_and_the_files_named_are_counted(
    talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits in the folder, then what the command names; exit code 2 where a file of either failed."""
    bad = Failure("bad.pdf", "It is damaged.", "Save it anew.")
    monkeypatch.setattr("verbale.app.workspace.add_files", lambda *_args, **_more: Added(["a"], ["b"], [], []))
    monkeypatch.setattr(
        "verbale.cli.documents.add.add_files", lambda *_args, **_more: Added(["c"], ["d", "e"], [bad], [])
    )
    done = run("add", talks, "x.txt")
    assert (done.code, done.err) == (2, "verbale: bad.pdf: It is damaged. Save it anew.\n")
    assert done.out == "2 documents read in with 0 acts; 3 were there already; 1 could not be read.\n"
    told = run("add", talks, "x.txt", "--json").told
    assert (told["new"], told["known"], told["failures"]) == (
        ["a", "c"], ["b", "d", "e"], [{"source": "bad.pdf", "reason": "It is damaged.", "cure": "Save it anew."}],
    )  # fmt: skip


def test_what_was_set_aside_is_tried_again_when_asked(talks: Path, run: Run) -> None:
    """Named with its reason until then; without the question it is not opened."""
    import hashlib

    from verbale.app.ingest import READER
    from verbale.record.open import open_record
    from verbale.record.set_aside import set_aside

    (talks / "documents").mkdir(exist_ok=True)
    paper = talks / "documents" / "paper.txt"
    paper.write_text("Third paper\n\n25 March 2024\n\nArda will wait.\n", encoding="utf-8")
    record = open_record(talks / "record.db")
    why = Failure("x", "It takes too long.", "Split it.", "processor time")
    set_aside(record, hashlib.sha256(paper.read_bytes()).hexdigest(), why, READER)
    record.close()
    done = run("add", talks, "--rules-only")
    assert (done.code, "It takes too long. Split it." in done.err) == (2, True)
    assert run("state", talks).code in {0, 1}
    done = run("add", talks, "--rules-only", "--again")
    assert (done.code, done.out.split()[0]) == (0, "1")
    assert run("add", talks, "--rules-only").code == 0
