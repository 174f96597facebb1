"""The European example, run as a user runs it: what stands on which day, and what nobody could have known."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.examples import copied

EXAMPLE = Path(__file__).parents[2] / "examples" / "european-security-2022"
KEY = {"enlargement", "strike-weapons", "forces-1997"}
OPENED = {"missiles", "risk-reduction", "transparency"}
POINTS = KEY | OPENED | {"exercises", "indivisibility"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the example, so that its record is made anew."""
    copy = tmp_path_factory.mktemp("example") / "european-security-2022"
    copied(EXAMPLE.name, copy)
    return copy


def verbale(*arguments: object, code: int = 0) -> str:
    """Run a command, and return what it printed."""
    words = [sys.executable, "-m", "verbale", *map(str, arguments)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout


def view(*arguments: object, code: int = 0) -> dict[str, Any]:
    """Run a command with --json."""
    shown: dict[str, Any] = json.loads(verbale(*arguments, "--json", code=code))
    return shown


def test_before_the_answers(folder: Path) -> None:
    """On 25 January nobody has answered, and the United States and NATO owe an answer on every point."""
    cells = view("state", folder, "--as-of", "2022-01-25")["cells"]
    assert not [
        cell for cell in cells if cell["party"] in {"us", "nato"} and cell["stance"] in {"open", "refuses", "mixed"}
    ]
    owed = view("owed", folder, "--as-of", "2022-01-25")["obligations"]
    waiting = {(item["debtor"], item["point"]) for item in owed if item["status"] in {"open", "held"}}
    assert {(debtor, point) for debtor in ("us", "nato") for point in POINTS} <= waiting


def test_after_the_answers(folder: Path) -> None:
    """On 27 January the key concerns are refused and the others opened."""
    cells = {
        (cell["point"], cell["party"]): cell["stance"]
        for cell in view("state", folder, "--as-of", "2022-01-27")["cells"]
    }
    for party in ("us", "nato"):
        assert {cells.get((point, party)) for point in KEY} == {"refuses"}
        assert {cells.get((point, party)) for point in OPENED} <= {"open", "proposes", "supports"}


def test_both_answers_answer_alike(folder: Path) -> None:
    """What the United States and NATO handed over on 26 January is read by one rule: neither owes what the other does not."""
    owed = view("owed", folder, "--as-of", "2022-02-15")["obligations"]
    waiting = {
        (item["debtor"], item["point"]) for item in owed if item["status"] == "open" and item["creditor"] == "ru"
    }
    assert {point for debtor, point in waiting if debtor == "nato" and point in POINTS} == {
        point for debtor, point in waiting if debtor == "us" and point in POINTS
    }


def test_nothing_is_known_before_it_was_published(folder: Path) -> None:
    """With --known 2022-01-20 no date of any view lies after it, whatever the date of the view."""
    shown = json.dumps(
        [
            view("state", folder, "--known", "2022-01-20")["cells"],
            view("owed", folder, "--known", "2022-01-20")["obligations"],
            view("watch", folder, "--known", "2022-01-20")["alerts"],
        ]
    )
    later = [dt.date(2022, 1, 21) + dt.timedelta(days) for days in range(26)]
    assert not [day for day in later[:-1] if day.isoformat() in shown]


def test_both_sides_measures_are_listed(folder: Path) -> None:
    """By 15 February the watch lists measures of NATO, the United States and Russia alike."""
    rows = {row["day"]: row for row in view("watch", folder)["measures"]}
    assert set(rows) == {"2022-01-24", "2022-02-02", "2022-02-10"}
    assert [rows[day]["how"] for day in sorted(rows)] == ["done", "announced", "done"]
    assert all(row["affected"] == [] and row["severity"] is None for row in rows.values())


def test_no_number_without_a_unit_or_an_assessor(folder: Path) -> None:
    """Nobody assessed a measure: no index has a value, and counsel calls what it rests on assumed in every sentence that does."""
    indices = [row for row in view("watch", folder)["indicators"] if row["id"].startswith("s2.")]
    assert indices
    assert all(row["value"] is None for row in indices)
    said = view("counsel", folder)
    assert said["table"][0]["text"].startswith("Key concerns refused by the United States and NATO")
    assert all("assumed" in line for line in said["words"][:2])
    assert all("assumed" in step["text"] for step in said["table_next"])


def test_no_alert_against_an_answer_in_time(folder: Path) -> None:
    """The answers came after forty days: within what the comparison class allows, so there is no protraction alert."""
    alerts = view("watch", folder, "--as-of", "2022-01-26")["alerts"]
    assert not [alert for alert in alerts if alert["level"] == "red"]


def test_json_shapes(folder: Path) -> None:
    """The keys that other programs rely on are there."""
    state, owed, watch = view("state", folder), view("owed", folder), view("watch", folder)
    assert {"as_of", "known", "cells"} <= set(state)
    assert all({"point", "party", "stance", "option", "since", "act"} <= set(cell) for cell in state["cells"])
    assert all(
        {"debtor", "creditor", "point", "opened", "closed", "status", "clock"} <= set(item)
        for item in owed["obligations"]
    )
    assert {"alerts", "indicators"} <= set(watch)
    wanted = {"kind", "level", "party", "point", "text", "figures", "evidence", "clears_when"}
    assert all(wanted <= set(alert) for alert in watch["alerts"])


def test_the_brief_is_the_same_twice(folder: Path) -> None:
    """A second run prints the same bytes."""
    assert verbale("brief", folder) == verbale("brief", folder)


def test_the_record_verifies(folder: Path) -> None:
    """What the views made of the example can be trusted."""
    verbale("state", folder)
    verbale("verify", folder)


def test_the_front_page_shows_what_the_command_prints(folder: Path) -> None:
    """Every line of the README's picture of a brief stands in the brief, in its order."""
    page = (EXAMPLE.parents[1] / "README.md").read_text(encoding="utf-8")
    shown = page[page.index("```\nBOTTOM LINE") + 4 :]
    lines = [line.strip() for line in shown[: shown.index("```")].splitlines() if line.strip() not in {"", "…"}]
    printed = iter([line.strip() for line in verbale("brief", folder).splitlines()])
    missing = [line for line in lines if not any(one.startswith(line) for one in printed)]
    assert missing == []
