"""Out and back in with identical links; what was altered on the way stops the import; backups are verified."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples import copied
from verbale.app import Workspace, open_folder
from verbale.app.redaction import redact
from verbale.errors import RecordError
from verbale.model import Marking
from verbale.record import memory_record, verify
from verbale.record.exchange.backup import backup, restore
from verbale.record.exchange.json_lines import lines, take_in
from verbale.record.exchange.open_formats import annotations, citations, events, package
from verbale.state.search.full_text import search

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Open the wage round with a record of its own."""
    copy = tmp_path / "wage-round"
    copied(EXAMPLE.name, copy)
    return open_folder(copy)


def test_export_and_import_keep_every_link(desk: Workspace) -> None:
    """The imported record ends with the same link and holds, redactions included."""
    redact(desk.record, desk.view().acts[0].id, "an analyst", "test of the tombstone")
    other = memory_record()
    count = take_in(other, lines(desk.record))
    assert other.tail() == desk.record.tail()
    assert count == other.tail()[0]
    assert verify(other).faults == ()


@pytest.mark.parametrize("field", ["body", "known", "marking", "recorded_by", "digest"])
def test_one_altered_line_stops_the_import(desk: Workspace, field: str) -> None:
    """Whatever is altered, the line is named and nothing is taken in."""
    exported = list(lines(desk.record))
    row = json.loads(exported[4])
    exported[4] = json.dumps(row | {field: str(row[field])[::-1]})
    other = memory_record()
    with pytest.raises(RecordError, match="Line 5"):
        take_in(other, exported)
    assert other.tail()[0] == 0


def test_an_import_needs_an_empty_record(desk: Workspace) -> None:
    """Two histories are not mixed."""
    with pytest.raises(RecordError, match="is not empty"):
        take_in(desk.record, lines(desk.record))


def test_a_backup_comes_back(desk: Workspace, tmp_path: Path) -> None:
    """Backup, loss, restore: the same link; the damaged file is kept beside."""
    assert desk.dossier.folder is not None
    path, link = desk.dossier.folder / "record.db", desk.record.tail()
    backup(path, tmp_path / "copy.db")
    desk.record.close()
    path.write_bytes(b"lost")
    assert restore(tmp_path / "copy.db", path).link == link[1]
    assert path.with_name("record.db.before").read_bytes() == b"lost"
    assert open_folder(desk.dossier.folder).record.tail() == link


def test_a_damaged_backup_is_not_restored(desk: Workspace, tmp_path: Path) -> None:
    """What does not verify replaces nothing."""
    assert desk.dossier.folder is not None
    path = desk.dossier.folder / "record.db"
    backup(path, tmp_path / "copy.db")
    whole = (tmp_path / "copy.db").read_bytes()
    (tmp_path / "copy.db").write_bytes(whole[:-500] + bytes(500))
    with pytest.raises(RecordError):
        restore(tmp_path / "copy.db", path)
    assert verify(desk.record).faults == ()


def test_annotations_resolve(desk: Workspace) -> None:
    """Both selectors of every annotation find the words in the text of their document."""
    play = desk.view()
    found = list(annotations(play))
    assert len(found) >= len(play.acts) > 0
    for note in found:
        text = play.documents[note["target"]["source"].removeprefix("urn:sha256:")].text
        place, quote = note["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_the_package_describes_its_tables(desk: Workspace) -> None:
    """Each resource names the columns that its file has, with one key a row."""
    files = package(desk.view())
    for resource in json.loads(files["datapackage.json"])["resources"]:
        head = files[resource["path"]].split("\r\n")[0].split(",")
        assert head == [field["name"] for field in resource["schema"]["fields"]]


def test_citations_and_events_cover_what_is_in_view(desk: Workspace) -> None:
    """Every document has a citation; events are done acts with a date."""
    play = desk.view()
    assert {item["id"] for item in citations(play)} == set(play.documents)
    assert all(event["date"] and event["event"].isupper() for event in events(play))


def test_search_by_stems_and_filters(desk: Workspace) -> None:
    """Another form of a word is found; filters narrow acts."""
    play = desk.view()
    assert any("offered" in hit.words for hit in search(play, "offering"))
    assert all(hit.kind == "act" for hit in search(play, "union", party="union"))
    assert list(search(play, "zebra")) == []


def test_nothing_above_clearance_is_found(desk: Workspace) -> None:
    """The wage round is GREEN: a reader with CLEAR finds and exports nothing of it."""
    play = desk.view(reader=Marking("CLEAR"))
    assert list(search(play, "union")) == []
    assert list(annotations(play)) == citations(play) == list(events(play)) == []


def test_the_commands_go_together(desk: Workspace, tmp_path: Path) -> None:
    """Export from the shell, import into a new folder, and both rebuild to the same digests."""
    assert desk.dossier.folder is not None
    desk.record.close()
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    shutil.copy(desk.dossier.folder / "dossier.toml", fresh)
    calls = (
        ["export", desk.dossier.folder, "-o", tmp_path / "record.jsonl"],
        ["import", fresh, tmp_path / "record.jsonl"],
        ["verify", fresh],
    )
    for call in calls:
        subprocess.run([sys.executable, "-m", "verbale", *map(str, call)], check=True, capture_output=True)
    shown = [
        subprocess.run(
            [sys.executable, "-m", "verbale", "rebuild", str(folder)], check=True, capture_output=True
        ).stdout
        for folder in (desk.dossier.folder, fresh)
    ]
    assert shown[0] == shown[1] != b""
