"""`verbale redact`: the words go, who and why stay; never without a word of consent."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import FIRST, PLAN, SECOND, Run
from verbale.app.ingest import add_files
from verbale.cli.upkeep.redact import command
from verbale.dossier import load
from verbale.record.open import open_record

WHY = ("--by", "Ana", "--reason", "named a private person")
DOSSIER = 'title = "Looms"\nbaseline = 2024-01-02\n[[party]]\nid = "mi"\nname = "Kestria"\nkind = "state"\n'
WORDS = "Kestria rejected the pay table because of the agent Quorin Vael."


def test_an_act_is_emptied(talks: Path, run: Run) -> None:
    """By the beginning of its id; the chain still holds."""
    done = run("redact", talks, PLAN.id[:8], *WHY, "--yes")
    assert done.code == 0
    assert done.out.startswith("1 entries emptied; the tombstone says who and why.\n")
    told = run("log", talks, "--act", PLAN.id, "--json").told["entries"]
    assert [(row["kind"], row["body"].get("reason")) for row in told] == [
        ("act", None),
        ("redaction", "named a private person"),
    ]
    assert b'Arda proposed to Bel"' not in (talks / "record.db").read_bytes()
    assert run("verify", talks).code == 0


def test_a_document_takes_its_acts_along(talks: Path, run: Run) -> None:
    """Its entry and those of its two acts."""
    done = run("redact", talks, FIRST.id[:12], *WHY, "--yes", "--document")
    assert done.out.startswith("3 entries emptied; the tombstone says who and why.\n")
    assert [row["id"] for row in run("search", talks, "quota", "--json").told["hits"]][-1] == SECOND.id
    assert b"closure of the strait" not in (talks / "record.db").read_bytes()


def test_without_consent_nothing_happens(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain no leaves the record alone."""
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run("redact", talks, PLAN.id, *WHY).code == 130
    assert len(run("log", talks, "--json").told["entries"]) == 7


def test_what_is_not_there(talks: Path, run: Run) -> None:
    """An act is no document, and the other way round."""
    assert run("redact", talks, PLAN.id, *WHY, "--yes", "--document").code == 2
    assert run("redact", talks, FIRST.id, *WHY, "--yes").code == 2


def test_the_same_words_elsewhere_are_named(tmp_path: Path) -> None:
    """An act's quote goes; the document's text still has it, and the command says so and what to do; then the whole goes."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    (tmp_path / "note.txt").write_text(f"Note\nThe Loom, 3 May 2024\n\n{WORDS}\n")
    record = open_record(tmp_path / "record.db")
    (reading,) = add_files(load(tmp_path), record, [tmp_path / "note.txt"]).readings
    record.close()
    given = ["--by", "ann", "--reason", "a source", "--yes"]
    done = CliRunner().invoke(command, [str(tmp_path), reading.acts[0].id, *given])
    assert done.exit_code == 0, done.output
    said = " ".join(done.output.split())
    assert f"The same words stand in document {reading.document.id[:12]} and are still found by search" in said
    assert "--document" in said
    assert "is yours to remove" in said
    assert "Quorin" not in said
    done = CliRunner().invoke(command, [str(tmp_path), reading.document.id, "--document", *given])
    assert done.exit_code == 0, done.output
    assert "The same words stand" not in done.output
    assert "is yours to remove" in " ".join(done.output.split())
