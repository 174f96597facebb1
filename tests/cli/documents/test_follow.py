"""`verbale follow`: places added, looked at, listed and dropped; what is lacking says so."""

import builtins
import os
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("feedparser", reason="following needs the extra `follow`")

from tests.cli.conftest import Run
from tests.net.site import Site, serving
from verbale.dossier import load

WORDS = "On 1 March 2024 Arda proposed to Bel a longer season for cod. The talks go on."


def test_what_is_dated_after_the_dossiers_day_is_new_too(talks: Path, run: Run) -> None:
    """A dossier that is looked at on a past day is told of what came."""
    inbox = talks / "inbox"
    inbox.mkdir()
    (inbox / "later.txt").write_text(
        f"Published: 2 October 2026\n\n{WORDS.replace('1 March 2024', '1 October 2026')}", encoding="utf-8"
    )
    os.utime(inbox / "later.txt", (1e9, 1e9))  # nobody writes it any more
    run("follow", talks, "--add", inbox, "--name", "Inbox")
    assert len(run("follow", talks, "--json").told[0]["new"]) == 1
    assert run("follow", talks, "--new").out.startswith("1 new since you looked.")


@pytest.mark.slow
def test_from_a_feed_to_what_is_new(talks: Path, run: Run) -> None:
    """Added, looked at, told; seen once, new no more; dropped, and what it brought stays."""
    with serving(Site()) as site:
        link = f"<item><title>Cod</title><link>{site.address}/cod</link></item>"
        site.pages["/rss"] = ("text/xml", f'<rss version="2.0"><channel>{link}</channel></rss>'.encode())
        site.pages["/cod"] = ("text/plain", WORDS.encode())
        assert "Nothing is followed yet" in run("follow", talks).err
        done = run("follow", talks, "--add", f"{site.address}/rss", "--name", "News", "--every", "1h", "--by", "ann")
        assert "News is followed" in done.out
        assert load(talks).followed[0].every == 60
        refused = run("follow", talks)
        assert "is not reached" in refused.out
        assert "--allow" in refused.out or "is not reached" in run("follow", talks, "--list").out
        looked = run("follow", talks, "--all", "--allow", "127.0.0.1", "--json").told
        assert (len(looked[0]["new"]), looked[0]["failing"]) == (1, None)
        assert run("follow", talks, "--allow", "127.0.0.1").out == "No place is due yet; --all looks at every one.\n"
        assert run("follow", talks, "--new", "--by", "ann").out.startswith("1 new since you looked.")
        assert len(run("follow", talks, "--new", "--by", "ann", "--seen", "--json").told) == 1
        assert run("follow", talks, "--new", "--by", "ann").out == "Nothing new since you looked.\n"
        assert run("follow", talks, "--list", "--json").told[0]["name"] == "News"
        assert "followed no more" in run("follow", talks, "--drop", "News").out
        assert run("follow", talks, "--list").out == "Nothing is followed.\n"
        assert len(list((talks / "documents" / "followed").rglob("*.txt"))) == 1


def test_what_is_wrong_says_so(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """No place, no time, no address, no library."""
    for words in (
        ("--add", "nowhere"),
        ("--add", "https://a.example/", "--every", "soon"),
        ("--drop", "none"),
        ("--allow", "localhost-"),
    ):
        done = run("follow", talks, *words)
        assert (done.code, bool(done.err)) == (2, True), words
    run("follow", talks, "--add", "https://a.example/rss")
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("verbale.app.following.follower"):
            raise ImportError(name="httpx")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    done = run("follow", talks)
    assert (done.code, "pip install 'verbale[follow]'" in done.err) == (2, True)  # fmt: skip
