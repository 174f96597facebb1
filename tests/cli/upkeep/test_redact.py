"""`verbale redact`: the words go, who and why stay; never without a word of consent."""

import io
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, PLAN, SECOND, Run

WHY = ("--by", "Ana", "--reason", "named a private person")


def test_an_act_is_emptied(talks: Path, run: Run) -> None:
    """By the beginning of its id; the chain still holds."""
    done = run("redact", talks, PLAN.id[:8], *WHY, "--yes")
    assert (done.code, done.out) == (0, "1 entries emptied; the tombstone says who and why.\n")
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
    assert done.out == "3 entries emptied; the tombstone says who and why.\n"
    assert [row["id"] for row in run("search", talks, "quota", "--json").told["hits"]][-1] == SECOND.id
    assert b"closure of the strait" not in (talks / "record.db").read_bytes()


def test_without_consent_nothing_happens(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain no leaves the record alone."""
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert run("redact", talks, PLAN.id, *WHY).code == 130
    assert len(run("log", talks, "--json").told["entries"]) == 6


def test_what_is_not_there(talks: Path, run: Run) -> None:
    """An act is no document, and the other way round."""
    assert run("redact", talks, PLAN.id, *WHY, "--yes", "--document").code == 2
    assert run("redact", talks, FIRST.id, *WHY, "--yes").code == 2
