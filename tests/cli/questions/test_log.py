"""`verbale log`: who recorded and ruled what, when."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.conftest import ANSWER, FEAR, FIRST, PLAN, REFUSAL, SECOND, Run
from verbale.cli.questions.log import _what
from verbale.record.entries import Entry


def test_the_last_entries(talks: Path, run: Run) -> None:
    """Number, time, kind, subject, by whom, and what."""
    lines = [
        ("1", "09:00", "document", FIRST.id, "Arda hands over proposals"),
        ("2", "09:00", "act", PLAN.id, "propose by arda"),
        ("3", "09:00", "act", FEAR.id, "state by bel"),
        ("4", "09:01", "document", SECOND.id, "Bel answers"),
        ("5", "09:01", "act", REFUSAL.id, "refuse by bel"),
        ("6", "09:01", "act", ANSWER.id, "answer by bel"),
    ]
    every = [
        f"{seq:>6}  2024-04-01T{time}:00  {kind:<10} {subject[:16]}  test reader  {what}"
        for seq, time, kind, subject, what in lines
    ]
    *told, last = run("log", talks).out.splitlines()
    assert told == every
    assert last.split()[2:] == ["settings", "dossier.toml", "unknown", "editor"]
    assert run("log", talks, "--last", "3").out.splitlines() == [*every[-2:], last]


def test_the_history_of_an_act(talks: Path, run: Run) -> None:
    """By the beginning of its id: as it was read, and how it was ruled on."""
    run("review", talks, "--by", "Ana", "--accept", PLAN.id, "--reason", "as it says")
    told = run("log", talks, "--act", PLAN.id[:8]).out.splitlines()
    assert [line.split()[2] for line in told] == ["act", "ruling"]
    assert told[1].endswith("Ana  accept")
    machine = run("log", talks, "--act", PLAN.id, "--json").told["entries"]
    assert [(row["seq"], row["kind"], row["recorded_by"]) for row in machine] == [
        (2, "act", "test reader"),
        (8, "ruling", "hand:Ana"),
    ]
    assert machine[1]["body"]["reason"] == "as it says"


@pytest.mark.parametrize(
    ("kind", "body", "says"),
    [
        ("act", {}, "(redacted)"),
        ("act", {"kind": "agree", "actors": []}, "agree by nobody named"),
        ("act", {"kind": "agree", "actors": ["arda", "bel"]}, "agree by arda, bel"),
        ("audit", {"deed": "read", "what": "the brief"}, "read: the brief"),
        ("ruling", {"ruling": "reject", "reason": "misread"}, "reject"),
        ("document", {"title": "Paper"}, "Paper"),
        ("redaction", {"reason": "private"}, "private"),
        ("document", {"title": ""}, ""),
    ],
)
def test_what_an_entry_says(kind: str, body: dict[str, object], says: str) -> None:
    """In a few words, by its kind."""
    entry = Entry(1, kind, "s", "", dt.date(2024, 1, 1), "", "", "", body, "")
    assert _what(entry) == says
