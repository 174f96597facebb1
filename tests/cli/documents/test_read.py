"""`verbale read`: unsure acts say why, what was not read is listed, and everybody has a name."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from verbale.cli.documents.read import LISTED, _unread_lines, command
from verbale.model import Document

DOSSIER = """
title = "Talks"
[[party]]
id = "lima"
name = "Peru"
aliases = ["Lima", "the Peruvians"]
[[party]]
id = "ec"
name = "Ecuador"
"""
TEXT = "Wire\n2 March 2022\n\nPeru rejected the draft. Somebody accepted the offer.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a document beside a dossier."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    return path


def test_json_names_everybody_and_says_what_is_unread(file: Path) -> None:
    """Certainty with reasons, the model, and the dossier's own parties with their aliases where they stand in the text."""
    done = CliRunner().invoke(command, [str(file), "--dossier", str(file.parent), "--json"], standalone_mode=False)
    told = json.loads(done.stdout)
    assert {"id": "lima", "name": "Peru", "aliases": ["Lima", "the Peruvians"]} in told["parties"]
    assert "ec" not in {row["id"] for row in told["parties"]}
    assert told["rules_only"] is False
    assert told["model"]
    assert [row["exact"] for row in told["unread"]] == ["Somebody accepted the offer."]
    for act in told["acts"]:
        assert (act["certainty"] == "unsure") == bool(act["reasons"])


def test_people_are_told_what_was_not_read(file: Path) -> None:
    """The passage stands under the acts, and an unsure act says why."""
    done = CliRunner().invoke(command, [str(file)], standalone_mode=False)
    assert "– Somebody accepted the offer." in done.stdout
    sure = json.loads(CliRunner().invoke(command, [str(file), "--json"], standalone_mode=False).stdout)["acts"]
    assert done.stdout.count("unsure: ") == sum(act["certainty"] == "unsure" for act in sure)


def test_by_rules_is_marked_for_people_and_machines(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the head, in a note, and in JSON."""
    monkeypatch.setenv("VERBALE_MODEL", "no_such_model")
    shown = CliRunner().invoke(command, [str(file), "--rules-only"], standalone_mode=False)
    assert "· by rules only" in shown.stdout
    assert "Note: Read by rules only" in shown.stdout
    told = json.loads(CliRunner().invoke(command, [str(file), "--rules-only", "--json"], standalone_mode=False).stdout)
    assert (told["rules_only"], told["model"], told["document"]["rules_only"]) == (True, None, True)


@pytest.mark.parametrize(("count", "last"), [(0, None), (LISTED, "  – line"), (LISTED + 3, "  … and 3 more")])
def test_at_most_ten_passages_are_listed(count: int, last: str | None) -> None:
    """Then they are counted."""
    document = Document("a" * 64, "line\n")
    lines = _unread_lines([document.quote(0, 4)] * count)
    assert (lines[-1] if lines else None) == last
    assert sum(line.startswith("  – ") for line in lines) == min(count, LISTED)
