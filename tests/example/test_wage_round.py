"""The invented wage round: working days, a holding reply, a works holiday, an overdue answer, two measures."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.examples import copied

EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the example, so that its record is made anew."""
    copy = tmp_path_factory.mktemp("example") / "wage-round"
    copied(EXAMPLE.name, copy)
    return copy


def view(*arguments: object) -> dict[str, Any]:
    """Run a command with --json; a finding (exit 1) is not a failure."""
    words = [sys.executable, "-m", "verbale", *map(str, arguments), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    shown: dict[str, Any] = json.loads(done.stdout)
    return shown


def owed_by(folder: Path, debtor: str, day: str) -> list[dict[str, Any]]:
    """Return what a party owes on a day."""
    return [item for item in view("owed", folder, "--as-of", day)["obligations"] if item["debtor"] == debtor]


def test_the_claim_opens_obligations(folder: Path) -> None:
    """After the claim of 3 February the company owes an answer on pay, hours, allowance and training."""
    waiting = {item["point"] for item in owed_by(folder, "port", "2025-02-05") if item["status"] == "open"}
    assert {"pay", "hours", "shift-allowance", "training"} <= waiting


def test_a_holding_reply_holds(folder: Path) -> None:
    """After the holding reply of 12 February the same answers are held, not given."""
    states = {item["point"]: item["status"] for item in owed_by(folder, "port", "2025-02-14")}
    assert states["pay"] == "held"


def test_the_answer_to_the_new_proposal_is_overdue(folder: Path) -> None:
    """On 12 May the answer to the proposal of 2 April is held by a reply that names no day, and its deadline has passed."""
    late = {
        item["point"]: (item["status"], item["deadline"])
        for item in owed_by(folder, "port", "2025-05-12")
        if item["opened"] == "2025-04-02"
    }
    assert set(late.values()) == {("held", "2025-04-25")}
    assert "pay" in late


def test_both_measures_are_listed(folder: Path) -> None:
    """The hiring of agency workers and the overtime ban are both on the list."""
    rows = {row["day"]: row for row in view("watch", folder)["measures"]}
    assert set(rows) == {"2025-03-28", "2025-05-08"}
    assert {tuple(row["by"]) for row in rows.values()} == {("port",), ("union",)}


def test_amounts_converge_and_the_condition_is_told(folder: Path) -> None:
    """Two percentage points are left of four; the offer "5 per cent if agency work ended" stands first, and nothing put is advised again."""
    said = view("counsel", folder)
    table = [line["text"] for line in said["table"]]
    assert any("2 percentage points apart (at first 4)" in line for line in table)
    (offer,) = said["conditional_offers"]
    assert (offer["gives_on"], offer["accepted_by"]) == ([["pay", "five"]], [])
    assert [step["form"] for step in said["table_next"]] == ["exchange"]
    assert all((step["point"], step["option"]) != ("pay", "five") for step in said["table_next"])


def test_safety_training_is_agreed(folder: Path) -> None:
    """What the minutes of 5 March say was agreed is agreed for both."""
    cells = view("state", folder, "--as-of", "2025-03-06")["cells"]
    assert {cell["stance"] for cell in cells if cell["point"] == "training"} == {"agreed"}
