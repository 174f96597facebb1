"""Shares of right acts by class, over a set of one document of our own."""

import json
from pathlib import Path

import pytest

from benchmarks.reading.classes import judged, main, missed, opened, table

TEXT = "Talks on the ferry\nThe Mirror, 3 May 2024\n\nPeru rejected the draft text. Chile welcomed it.\n"
GOLD = {
    "file": "ferry.txt",
    "acts": [
        {"kinds": ["refuse"], "actors": [["Peru"]], "must_overlap": "rejected the draft"},
        {"kinds": ["propose"], "actors": [["Chile"]], "must_overlap": "welcomed it"},
    ],
}


def test_a_class_has_its_share(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What gold calls something else is not right."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "ferry.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "documents" / "ferry.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    found = table(judged([tmp_path]))
    assert found["kind: refuse, done"] == (1, 1)
    assert found["kind: welcome, done"] == (0, 1)
    assert found["actors: 1"] == (1, 2)
    assert main([str(tmp_path), "--least", "2"]) == 0
    assert "actors: 1" in capsys.readouterr().out
    assert missed([tmp_path]) == {"found": 1, "another kind": 1}
    assert main([str(tmp_path), "--missed"]) == 0
    assert "another kind" in capsys.readouterr().out


def test_only_opened_sets_are_looked_at() -> None:
    """A sealed set is scored by its totals alone."""
    assert opened()
    assert all(path.name.startswith("open") for path in opened())
