"""`verbale read`: unsure acts say why, what was not read is listed, and everybody has a name."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.reading.files.papers import DOSSIER as SALT_ROAD
from benchmarks.reading.files.papers import PAPERS
from tests.cli.conftest import Run
from verbale.app import ingest_workers
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


def test_json_gives_every_stretch_with_its_writer_and_day(tmp_path: Path) -> None:
    """Of a mail its own words and those it quotes, what of the file was not read, and what is attached."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    path = tmp_path / "a.eml"
    part = (
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=n.txt\n\nPeru rejected the draft.\n"
    )
    path.write_text(
        "From: a@peru.example\nDate: 3 Mar 2022 10:00:00 +0000\nMessage-ID: <1@x>\nSubject: Re: draft\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nNo.\n\nOn 2 Mar 2022 at 9:00, '
        f"b@ecuador.example wrote:\n> We accepted the offer.\n{part}--b\nContent-Type: image/png; name=p.png\n\n\x89PNG\n--b--\n",
        "latin-1",
    )
    done = CliRunner().invoke(command, [str(path), "--dossier", str(tmp_path), "--json"], standalone_mode=False)
    told = json.loads(done.stdout)
    assert [(one["role"], one["writer"], one["day"]) for one in told["segments"]] == [
        ("label", "", None),
        ("body", "a@peru.example", None),
        ("label", "", None),
        ("quoted", "b@ecuador.example", "2022-03-02"),
    ]
    assert told["segments"][-1]["exact"] == "We accepted the offer."
    assert len(told["parts_unread"]) == 1
    assert "is attached and was not read: it is a PNG picture" in told["parts_unread"][0]
    assert set(told["parts_unread"]) <= set(told["warnings"])
    assert [one["document"]["name"] for one in told["attached"]] == ["n.txt"]
    assert [one["exact"] for one in told["attached"][0]["segments"]] == ["Peru rejected the draft.\n"]


@pytest.mark.parametrize("name", ["thread.eml", "tracked.docx"])
def test_json_names_everybody_who_acts_or_is_spoken_of(tmp_path: Path, name: str) -> None:
    """Every id of a party or a person in it has a name, also those of the dossier; every act stands in a stretch that is given."""
    (tmp_path / "dossier.toml").write_text(SALT_ROAD)
    path = tmp_path / name
    path.write_bytes(PAPERS[name]())
    done = CliRunner().invoke(command, [str(path), "--dossier", str(tmp_path), "--json"], standalone_mode=False)
    told = json.loads(done.stdout)
    for one in (told, *told.get("attached", ())):
        named = {row["id"]: row["name"] for row in (*one["parties"], *one["people"])}
        ids = [name for act in one["acts"] for name in (*act["actors"], *act["addressees"])]
        ids += [act[key] for act in one["acts"] for key in ("speaker", "on_behalf_of", "according_to") if act[key]]
        assert [name for name in ids if not named.get(name)] == []
        for act in one["acts"]:
            start = act["evidence"][0]["start"]
            assert any(row["start"] <= start < row["end"] for row in one["segments"])
        assert {"parts_unread", "unread", "warnings"} <= set(one)


def test_where_nothing_can_be_limited(run: Run, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system like Windows reads no document, and says where it can be done; what was read elsewhere can be looked at."""
    ingest_workers._stop_all()  # one that runs already is limited
    monkeypatch.setattr("verbale.reading.sandbox.budget.LIMITS", False)
    (tmp_path / "letter.txt").write_text("Arda proposed a quota to Bel.")
    done = run("read", tmp_path / "letter.txt")
    assert (done.code, "this system cannot limit them" in done.err) == (2, True)
    assert run("owed", talks).code == 0
