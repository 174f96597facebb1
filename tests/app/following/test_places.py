"""Places in the settings: each change is an entry."""

from pathlib import Path

import pytest

from tests.app.reads import quay
from verbale.app.changes.roster import Settings
from verbale.app.following.places import add_place, address_of, drop_place, minutes_of
from verbale.dossier import load
from verbale.dossier.settings import Followed
from verbale.errors import VerbaleError


def test_a_place_is_added_and_dropped(tmp_path: Path) -> None:
    """With its marking, which is the row's; comments stay."""
    folder = tmp_path / "quay"
    desk = quay.made(folder, f"# kept\n{quay.TOML}")

    def settings() -> Settings:
        return Settings(desk.record, folder, load(folder), "ann")

    feed = Followed(name="News", address="https://a.example/rss", every=30, least=2)
    add_place(settings(), feed, "TLP:AMBER")
    dossier = load(folder)
    assert dossier.followed == (feed,)
    assert str(dossier.marks["followed"][0]) == "TLP:AMBER"
    assert (folder / "dossier.toml").read_text().startswith("# kept")
    for again in (feed, Followed(name="Other", address=feed.address)):
        with pytest.raises(VerbaleError, match="followed already"):
            add_place(settings(), again)
    with pytest.raises(VerbaleError, match="is not followed"):
        drop_place(settings(), "nothing")
    drop_place(settings(), "News")
    assert load(folder).followed == ()
    assert [entry.recorded_by for entry in desk.record.entries()][-2:] == ["hand:ann", "hand:ann"]
    desk.record.close()


def test_what_a_person_names(tmp_path: Path) -> None:
    """Addresses as they are; folders and maildirs by what they are."""
    assert address_of("https://a.example/rss") == "https://a.example/rss"
    assert address_of(str(tmp_path)) == f"folder:{tmp_path.resolve()}"
    for name in ("cur", "new"):
        (tmp_path / name).mkdir()
    assert address_of(str(tmp_path)) == f"maildir:{tmp_path.resolve()}"
    for wrong in ("a.example", "ftp://a.example", "imaps://a.example/x", str(tmp_path / "none")):
        with pytest.raises(VerbaleError):
            address_of(wrong)


def test_times() -> None:
    """Minutes, hours, days."""
    assert [minutes_of(words) for words in ("15m", "2h", "1d", "20")] == [15, 120, 1440, 20]
    for wrong in ("", "0m", "soon", "-5m"):
        with pytest.raises(VerbaleError, match="no time"):
            minutes_of(wrong)
