"""`verbale review`: rulings one by one or by name, and a list for machines."""

import io
import json
from pathlib import Path
from typing import Any

import click
import pytest

from tests.cli.conftest import ACTS, ANSWER, FEAR, PLAN, REFUSAL, Run
from verbale.app.rulings import rule
from verbale.cli.documents import review
from verbale.cli.documents.review import KEYS
from verbale.errors import OutputError
from verbale.record.open import open_record


def waiting(talks: Path, run: Run) -> list[str]:
    """Return the acts that wait for a ruling."""
    return [row["id"] for row in run("review", talks, "--by", "Ana", "--json").told["waiting"]]


def test_what_waits(talks: Path, run: Run) -> None:
    """Every draft in order, with its words, for machines."""
    assert waiting(talks, run) == [item.id for item in ACTS]
    first = run("review", talks, "--by", "Ana", "--json").told["waiting"][0]
    assert (first["kind"], first["evidence"][0]["exact"]) == ("propose", "Arda proposed to Bel")


def test_rulings_by_name(talks: Path, run: Run) -> None:
    """Accepted and rejected, with reason and marking."""
    done = run(
        "review", talks, "--by", "Ana", "--accept", PLAN.id, "--reject", FEAR.id, "--reject", REFUSAL.id, "--reason", "as read",
        "--marking", "TLP:AMBER",
    )  # fmt: skip
    assert done.out == "3 rulings recorded; 1 acts wait.\n"
    assert waiting(talks, run) == [ANSWER.id]
    rulings = run("log", talks, "--last", "3", "--json").told["entries"]
    assert [(row["subject"], row["body"]["ruling"], row["body"]["reason"], row["marking"]) for row in rulings] == [
        (PLAN.id, "accept", "as read", "TLP:AMBER"),
        (FEAR.id, "reject", "as read", "TLP:AMBER"),
        (REFUSAL.id, "reject", "as read", "TLP:AMBER"),
    ]


def test_a_ruling_is_taken_back(talks: Path, run: Run) -> None:
    """By its act; the act waits again, and one without a ruling is an error."""
    run("review", talks, "--by", "Ana", "--reject", PLAN.id)
    assert PLAN.id not in waiting(talks, run)
    done = run("review", talks, "--by", "Ben", "--take-back", PLAN.id, "--reason", "misread")
    assert done.out == "1 rulings taken back; 4 acts wait.\n"
    assert PLAN.id in waiting(talks, run)
    last = run("log", talks, "--last", "1", "--json").told["entries"][0]
    assert (last["recorded_by"], last["body"]["ruling"], last["body"]["reason"]) == (
        "hand:Ben",
        "taken back",
        "misread",
    )
    assert run("review", talks, "--by", "Ben", "--take-back", PLAN.id).code == 2


def test_two_at_once_are_both_told(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who rules second while looking is told who was first, and the first at their next look, until they have seen it."""
    shown = review._show

    def quicker(*shown_to: Any) -> None:
        record = open_record(talks / "record.db")
        rule(record, PLAN.id, "accept", "Ben")
        record.close()
        monkeypatch.setattr(review, "_show", shown)
        shown(*shown_to)

    monkeypatch.setattr(review, "_show", quicker)
    monkeypatch.setattr("sys.stdin", io.StringIO("rq"))
    done = run("review", talks, "--by", "Ana")
    assert "Not ruled: Ben ruled on this act at " in done.err
    told = run("review", talks, "--by", "Ben", "--json").told
    assert [(row["second"], row["wanted"], row["about"]) for row in told["came_second"]] == [("Ana", "reject", PLAN.id)]
    assert f"Ana wanted to reject {PLAN.id} at " in run("review", talks, "--by", "Ben", "--take-back", PLAN.id).err
    assert run("review", talks, "--by", "Ben", "--seen").out == "1 seen; 4 acts wait.\n"
    assert run("review", talks, "--by", "Ben", "--json").told["came_second"] == []


def test_the_queue_is_shared_out(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each sees their own papers alone, the list says whose each is; one who does not share sees all."""
    assert run("review", talks, "--by", "Ana", "--share", "Ana,Ben").out == "shared out; 4 acts wait.\n"
    rows = run("review", talks, "--by", "Ana", "--json").told
    assert rows["shared_among"] == ["Ana", "Ben"]
    mine = [row["id"] for row in rows["waiting"] if row["for"] == "Ana"]
    monkeypatch.setattr("sys.stdin", io.StringIO("q"))
    out = run("review", talks, "--by", "Ana").out
    assert f"{len(mine)} of 4 acts are yours" in out or len(mine) == 4
    assert run("review", talks, "--by", "Ana", "--share", "").out == "no longer shared out; 4 acts wait.\n"
    assert {row["for"] for row in run("review", talks, "--by", "Ana", "--json").told["waiting"]} == {None}


def test_nothing_waits(talks: Path, run: Run) -> None:
    """Said in one line."""
    run("review", talks, "--by", "Ana", *(word for item in ACTS for word in ("--accept", item.id)))
    assert run("review", talks, "--by", "Ana").out == "No act waits for a ruling.\n"


def keyed(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch, keys: str) -> list[str]:
    """Press keys; return the head of each act shown, and the last line."""
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    lines = run("review", talks, "--by", "Ana").out.splitlines()
    return [line for line in lines if " · hand:test · " in line] + lines[-1:]


def test_keys_go_round_and_rule(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Next, back, round the end; an act that was ruled on is gone and the next stands in its place."""
    shown = keyed(talks, run, monkeypatch, "jkkarq")
    places = [line.split(" · ")[:2] for line in shown[:-1]]
    assert places == [
        ["1 of 4", PLAN.id], ["2 of 4", FEAR.id], ["1 of 4", PLAN.id], ["4 of 4", ANSWER.id],
        ["1 of 3", PLAN.id], ["1 of 2", FEAR.id],
    ]  # fmt: skip
    assert shown[-1] == "2 rulings recorded; 2 acts wait."
    rulings = run("log", talks, "--last", "2", "--json").told["entries"]
    assert [(row["subject"], row["body"]["ruling"]) for row in rulings] == [(ANSWER.id, "accept"), (PLAN.id, "reject")]


def test_the_end_of_the_keys_leaves(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """And keys that mean nothing change nothing."""
    shown = keyed(talks, run, monkeypatch, "xj")
    assert [line.split(" · ")[1] for line in shown[:-1]] == [PLAN.id, PLAN.id, FEAR.id]
    assert shown[-1] == "0 rulings recorded; 4 acts wait."


def test_an_act_is_shown_in_its_paragraph(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who, to whom, on what, when; and no other paragraph."""
    monkeypatch.setattr("sys.stdin", io.StringIO("jq"))
    lines = [line.rstrip() for line in run("review", talks, "--by", "Ana").out.splitlines()]
    assert lines == [
        "", f"1 of 4 · {PLAN.id} · hand:test · 1.00",
        "propose: arda → bel · quota, ports, data · done · 2024-03-01",
        "Arda proposed to Bel a quota for cod, access to ports and the exchange of catch data.", KEYS,
        "", f"2 of 4 · {FEAR.id} · hand:test · 1.00",
        "state: bel → nobody named · closure of the strait · negative · feared · no date",
        "Bel fears a closure of the strait.", KEYS,
        "0 rulings recorded; 4 acts wait.",
    ]  # fmt: skip


def test_an_act_is_amended_in_an_editor(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes back is the ruling; what was left alone, is no act, or says too much is none."""
    answers = iter([None, "no json", '{"kind": "x"}', "arda", "ports"])

    def edit(text: str, editor: str, extension: str) -> str | None:
        assert (editor, extension) == ("/an/editor", ".json")
        answer = next(answers)
        if answer == "arda":  # whom the words do not name
            return json.dumps({**json.loads(text), "actors": ["arda"]})
        return json.dumps({**json.loads(text), "points": ["ports"]}) if answer == "ports" else answer

    monkeypatch.setattr(click, "edit", edit)
    monkeypatch.setenv("VISUAL", "/an/editor")
    monkeypatch.setattr("sys.stdin", io.StringIO("jeeeeeq"))
    done = run("review", talks, "--by", "Ana")
    assert done.err.count("Not amended: ") == 3
    assert done.out.splitlines()[-1] == "1 rulings recorded; 3 acts wait."
    (ruling,) = run("log", talks, "--last", "1", "--json").told["entries"]
    assert (ruling["subject"], ruling["body"]["ruling"], ruling["body"]["act"]["points"]) == (
        FEAR.id,
        "amend",
        ["ports"],
    )


def test_a_reader_rules_on_what_they_see(talks: Path, run: Run) -> None:
    """A clearance that sees it all lists it all; another party's too."""
    for reader in (("--clearance", "TLP:CLEAR"), ("--for", "bel")):
        assert len(run("review", talks, "--by", "Ana", "--json", *reader).told["waiting"]) == 4


def test_no_editor_is_looked_for_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One named in full is taken, with its options; a bare name only where the system keeps its programs."""
    planted = tmp_path / "ed-of-mine"
    planted.write_text("#!/bin/sh\n")
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{planted} -w")
    assert review._editor() == f"{planted} -w"
    monkeypatch.setenv("EDITOR", "ed-of-mine")
    with pytest.raises(OutputError, match="none of the system's"):
        review._editor()
    monkeypatch.setattr(review, "program", lambda name: "/usr/bin/vi" if name == "vi" else None)
    monkeypatch.delenv("EDITOR")
    assert review._editor() == "/usr/bin/vi"
