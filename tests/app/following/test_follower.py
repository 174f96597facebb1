"""When places are looked at, when they are tried again, and where what they bring lies."""

import os
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.app.following.conftest import Following, Simulated
from tests.net import site as strange
from tests.net.site import Site, serving
from verbale.app.following import follower as module
from verbale.app.following.follower import Follower
from verbale.app.following.memory import Memory
from verbale.app.ingest import Added
from verbale.app.workspace import Workspace
from verbale.dossier import Dossier
from verbale.errors import DossierError
from verbale.record.entries import EntryKind
from verbale.record.open import memory_record

WORDS = "On 3 March 2025 the Harbour Workers' Union proposed a longer break to the Eastmouth Port Company."
FEED = '<rss version="2.0"><channel>{0}</channel></rss>'


def item(address: str, name: str) -> str:
    """Return an item of a feed."""
    return f"<item><title>{name}</title><link>{address}/{name}</link></item>"


def test_a_place_that_fails_is_asked_less_and_less(following: Following, clock: Simulated) -> None:
    """After twice, four times its time, a day at most; at once back to its own time when it answers; later where it says so."""
    with serving(Site()) as site:
        follower = following({"news": f"{site.address}/rss"})
        waits = []
        for _ in range(9):
            follower.look(every=True)
            waits.append((follower.memory.of("news").due - clock.at.timestamp()) / 60)
        assert [round(wait / 30) for wait in waits[:4]] == [1, 2, 4, 8]
        assert round(waits[-1]) == 1440
        assert follower.look() == []
        site.pages["/rss"] = ("text/xml", FEED.format("<title>x</title>").encode())
        follower.look(every=True)
        assert round((follower.memory.of("news").due - clock.at.timestamp()) / 60) in {14, 15}

        def busy(handler: BaseHTTPRequestHandler) -> None:
            strange._head(handler, 503, Retry_After="7200", Content_Length="0")

        site.pages["/rss"] = busy
        follower.look(every=True)
        assert round((follower.memory.of("news").due - clock.at.timestamp()) / 60) >= 119
        follower.wait()
        assert follower.memory.of("news").due <= clock.at.timestamp()


@pytest.mark.slow
def test_items_that_cannot_be_had_are_tried_and_given_up(following: Following, clock: Simulated, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    """The others come meanwhile; more than one look takes come with the next."""
    monkeypatch.setattr(module, "GIVEN_UP", 2)
    monkeypatch.setattr(module, "MOST", 1)
    with serving(Site()) as site:
        names = ("lost", "one", "two")
        site.pages |= {f"/{name}": ("text/plain", f"{WORDS} Paper {name}.".encode()) for name in names[1:]}
        site.pages["/rss"] = (
            "text/xml",
            FEED.format("".join(item(site.address, name) for name in reversed(names))).encode(),
        )
        follower = following({"news": f"{site.address}/rss"})
        looks = [look for _ in range(3) for look in follower.look(every=True)]
        assert [len(look.new) for look in looks] == [1, 1, 0]
        assert [bool(look.failed) for look in looks] == [True, True, False]
        assert "given up" in looks[1].failed[0][1]
        assert site.paths().count("/lost") == 2
        kept = sorted(path.name for path in (follower.folder / "documents" / "followed" / "news").iterdir())
        assert [name.split("-")[3] for name in kept] == ["one", "two"]
        assert not list((follower.folder / ".followed" / "incoming").iterdir())
        entries = list(follower.desk.record.entries(kinds=[EntryKind.DOCUMENT]))
        assert {entry.recorded_by for entry in entries} == {"follow:news"}
        assert clock.at  # the pauses between requests were simulated


@pytest.mark.slow
def test_the_place_marks_what_it_brings(following: Following, tmp_path: Path) -> None:
    """At least its own marking; what concerns nobody leaves no file."""
    watched = tmp_path / "watched"
    watched.mkdir()
    for name, words in (("note.txt", WORDS), ("rain.txt", "Rain fell on the hills all day.")):
        (watched / name).write_text(words)
        os.utime(watched / name, (time.time() - 60, time.time() - 60))
    row = f'[[followed]]\nname = "desk"\naddress = "folder:{watched}"\nmarking = "TLP:RED"\n'
    follower = following({}, more=row, folders=(watched,))
    (look,) = follower.look()
    assert (len(look.new), look.left_out) == (1, 1)
    (document,) = follower.desk.view().documents.values()
    assert str(document.marking) == "TLP:RED"
    assert len(list((follower.folder / "documents").rglob("*.txt"))) == 1
    note = follower.desk.record.history("follow:desk")[-1]
    assert (note.kind, note.marking, note.body["left_out"]) == (EntryKind.AUDIT, "TLP:RED", 1)
    assert "note" not in str(note.body["new"])
    assert "at least 1" in str(note.body["rule"])
    assert follower.look(every=True)[0].new == []
    path = follower.folder / "dossier.toml"
    path.write_text(path.read_text().replace('name = "desk"', 'name = "Desk"'))
    follower.refresh()
    assert [row.name for row in follower.places] == ["Desk"]
    assert Memory(follower.folder).of("desk").items.keys() == {"note.txt", "rain.txt"}


def test_documents_without_a_folder_follow_nothing() -> None:
    """There is nowhere to keep what comes."""
    with pytest.raises(DossierError, match="Only a dossier's folder"):
        Follower(Workspace(Dossier(title="x"), memory_record(), Added()))
