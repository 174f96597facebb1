"""An hour in simulated time: a feed, a mailbox on a real IMAP server, a folder and a hostile server, with failures, duplicates and changes.

Nothing is lost, nothing is doubled, and each failure is named.
"""

import os
import time
from pathlib import Path

import pytest

pytest.importorskip("feedparser", reason="following needs the extra `follow`")

from tests.app.following.conftest import Following, Simulated
from tests.follow import imap_server
from tests.net import site as strange
from tests.net.site import Site, leading, serving
from verbale.app.following.follower import Follower
from verbale.app.following.look import Look
from verbale.record.entries import EntryKind

PAGE = "<html><head><title>{0}</title></head><body><article><p>{1}</p></article></body></html>"
UNION = "On 3 March 2025 the Harbour Workers' Union proposed {0} to the Eastmouth Port Company. The talks go on in the hall of the town."
MAIL = "From: Ann <ann@union.example>\r\nTo: Desk <desk@port.example>\r\nSubject: {0}\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\nMessage-ID: <{0}@x>\r\n\r\nThe Harbour Workers' Union proposes {0} to the Eastmouth Port Company.\r\n"
HOSTILE = {
    "slow": strange.slow, "slow-head": strange.slow_head, "huge": strange.huge, "endless": strange.endless, "bomb": strange.bomb,
    "private": leading("http://10.0.0.1/"), "metadata": leading("http://169.254.169.254/latest/"), "loopback": leading("http://127.0.0.2:1/"),
    "circle": leading("/circle"), "garbage": strange.garbage,
}  # fmt: skip


def feed(*items: tuple[str, str]) -> tuple[str, bytes]:
    """Return a feed of title and link."""
    rows = "".join(f"<item><title>{title}</title><link>{link}</link></item>" for title, link in reversed(items))
    return "application/rss+xml", f'<rss version="2.0"><channel><title>News</title>{rows}</channel></rss>'.encode()


def page(title: str, words: str) -> tuple[str, bytes]:
    """Return a page."""
    return "text/html", PAGE.format(title, words).encode()


def put(path: Path, words: str) -> None:
    """Write a file that was finished a minute ago."""
    path.write_text(words)
    os.utime(path, (time.time() - 60, time.time() - 60))


def watch(follower: Follower, clock: Simulated, minutes: int) -> list[Look]:
    """Look whenever a place is due, for some minutes."""
    end, looks = clock.at.timestamp() + minutes * 60, []
    while True:
        looks += follower.look()
        if min(follower.memory.of(row.name).due for row in follower.places) >= end:
            return looks
        follower.wait()


def documents(follower: Follower) -> list[str]:
    """Return the titles or names of all documents in the record."""
    entries = follower.desk.record.entries(kinds=[EntryKind.DOCUMENT])
    return sorted(str(entry.body["title"] or entry.body["name"]) for entry in entries)


def notes(follower: Follower, name: str) -> list[dict[str, object]]:
    """Return the notes of looks at a place."""
    found = follower.desk.record.history(f"follow:{name}")
    return [dict(entry.body) for entry in found if entry.kind == EntryKind.AUDIT]


@pytest.mark.slow
def test_an_hour(tmp_path: Path, following: Following, clock: Simulated, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four looks at each place, and what happens between them."""
    monkeypatch.setenv("VERBALE_IMAP_127_0_0_1", imap_server.PASSWORD)
    strange.packed_bomb()
    watched = tmp_path / "watched"
    watched.mkdir()
    with serving(Site()) as site, serving(Site()) as bad, imap_server.serving() as mail:
        home = site.address
        site.pages |= {
            "/a": page("First offer", UNION.format("a rise of 3 per cent")),
            "/b": page("Weather", "Rain fell on the hills and nobody spoke of anything else all day."),
            "/c": page("Shorter hours", UNION.format("shorter hours")),
            "/rss": feed(("First offer", f"{home}/a"), ("Weather", f"{home}/b")),
            "/second": feed(("The same offer", f"{home}/a?utm_source=second")),
        }
        links = "".join(f"<item><title>{name}</title><link>{bad.address}/{name}</link></item>" for name in HOSTILE)
        bad.pages |= {f"/{name}": answer for name, answer in HOSTILE.items()}
        bad.pages["/rss"] = (
            "text/xml",
            f'<rss version="2.0"><channel><title>x</title>{links}</channel></rss>'.encode(),
        )
        bad.pages["/entities"] = ("text/xml", strange.ENTITIES)
        follower = following(
            {
                "news": f"{home}/rss",
                "second": f"{home}/second",
                "mail": mail.address,
                "desk": f"folder:{watched}",
                "bad": f"{bad.address}/rss",
                "entities": f"{bad.address}/entities",
                "gone": f"{home}/none",
            },
            folders=(watched,),
        )
        mail.deliver(MAIL.format("longer breaks").encode())
        put(watched / "note.txt", UNION.format("a new roster"))
        first = {look.name: look for look in watch(follower, clock, 15)}
        assert (len(first["news"].new), first["news"].left_out, first["second"].known) == (1, 1, 1)
        assert (len(first["mail"].new), len(first["desk"].new)) == (1, 1)
        assert "answers 404" in first["gone"].failing
        assert "entities" in first["entities"].failing
        _each_is_named(first["bad"])

        site.status["/rss"] = 503  # the server is down for a quarter of an hour
        site.pages["/rss"] = feed(
            ("First offer", f"{home}/a"), ("Weather", f"{home}/b"), ("Shorter hours", f"{home}/c")
        )
        mail.deliver(MAIL.format("a new canteen").encode())
        mail.deliver(MAIL.format("longer breaks").encode())  # the same message once more
        put(watched / "copy.txt", UNION.format("a new roster"))  # the same file under another name
        second = {look.name: look for look in watch(follower, clock, 15)}
        assert "answers 503" in second["news"].failing
        assert (len(second["mail"].new), second["mail"].known) == (1, 1)
        assert (second["desk"].new, second["desk"].known) == ([], 1)

        del site.status["/rss"]
        site.pages["/a"] = page("First offer", UNION.format("a rise of 4 per cent") + " It was corrected.")
        site.pages["/rss"] = feed(
            ("First offer (corrected)", f"{home}/a"), ("Weather", f"{home}/b"), ("Shorter hours", f"{home}/c")
        )
        put(watched / "note.txt", UNION.format("a new roster for nights"))
        third = watch(follower, clock, 30)
        news = [look for look in third if look.name == "news"]
        assert sum(len(look.new) for look in news) == 1
        assert sum(len(look.changed) for look in news) == 1
        assert sum(len(look.changed) for look in third if look.name == "desk") == 1
        for name in ("mail", "second"):
            assert not [look for look in third if look.name == name and (look.new or look.failing)]

        assert documents(follower) == sorted(
            ["First offer", "First offer", "Shorter hours", "a new canteen", "longer breaks", *titles(follower, "note")]
        )
        _all_is_in_the_record(follower, len(news))
        # What is known of places may be lost: nothing comes twice.
        (follower.folder / ".followed" / "known.json").unlink()
        before = documents(follower)
        again = Follower(follower.desk, follower.network, follower.folders, clock)
        again.look(every=True)
        assert documents(again) == before  # fmt: skip


def titles(follower: Follower, name: str) -> list[str]:
    """Return what documents of the watched folder are called in the record."""
    return [one for one in documents(follower) if name in one.lower() or "roster" in one.lower()]


def _each_is_named(look: Look) -> None:
    """Hold that what a hostile server did is told for each of its pages."""
    told = dict(look.failed)
    assert set(told) == set(HOSTILE)
    assert "is not reached" in told["private"]
    assert "is not reached" in told["metadata"]
    assert "is not reached" in told["loopback"]
    assert "redirects" in told["circle"]
    assert "announces" in told["huge"]
    assert "larger than" in told["endless"]
    assert "200000 bytes" in told["bomb"]


def _all_is_in_the_record(follower: Follower, after: int) -> None:
    """Hold that each look stands there with its fetches; what fails as failing, and what came back not."""
    assert all(notes(follower, name) for name in ("news", "second", "mail", "desk", "bad", "entities", "gone"))
    assert [bool(one["failing"]) for one in notes(follower, "news")] == [False, True, *[False] * after]
    view = follower.desk.view()
    assert {name for name, _ in view.failing} >= {"bad", "entities", "gone"}
    assert not {name for name, _ in view.failing} & {"news", "second", "mail", "desk"}
    given_up = [row for note in notes(follower, "bad") for row in note["failed"]]  # type: ignore[attr-defined]  # rows of JSON
    assert {row[0] for row in given_up} == set(HOSTILE)
