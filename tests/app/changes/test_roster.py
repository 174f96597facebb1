"""Settings by forms: each change one entry, taken back like any other; a merge shows at once and its undoing too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.open_ends import REFUSAL, made
from verbale.app.ask import ask
from verbale.app.changes import settings
from verbale.app.changes.roster import Settings
from verbale.app.workspace import Workspace, open_folder
from verbale.dossier import load
from verbale.dossier.editing.fields import HEAD
from verbale.errors import DossierError
from verbale.model import Query


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a record with names that wait."""
    return made(tmp_path / "talks")


def change(desk: Workspace, folder: Path) -> Settings:
    """Return the settings as they stand now, for Ann to change."""
    return Settings(desk.record, folder, load(folder), "ann", "a test")


def test_rows_are_put_added_and_dropped(folder: Path) -> None:
    """A party keeps its old name as an alias; a row without an id goes by its number; the head has its keys."""
    desk = open_folder(folder)
    change(desk, folder).put("party", "bel", {"name": "Bel Republic", "kind": "state"})
    change(desk, folder).add("clock", {"preset": "calendar-days", "agreed": "no"})
    change(desk, folder).put("clock", "1", {"length": "30"})
    change(desk, folder).add("point", {"title": "Access to ports", "options": "Open | open ports\nClosed"})
    change(desk, folder).put(HEAD, HEAD, {"baseline": "2025-02-01"})
    made = load(folder)
    assert (made.parties[1].name, made.parties[1].aliases, made.parties[1].kind) == ("Bel Republic", ("Bel",), "state")
    assert (made.clocks[0].length, made.clocks[0].agreed, str(made.baseline)) == (30, False, "2025-02-01")
    assert [option.id for option in made.points[1].options] == ["open", "closed"]
    change(desk, folder).drop("clock", "1")
    assert load(folder).clocks == ()
    found = settings.listed(desk.record, desk.reader())
    assert [(one.who, one.entry.body["reason"]) for one in found[1:]] == [("ann", "a test")] * 6


def test_a_merge_shows_at_once_and_is_taken_back(folder: Path) -> None:
    """The act of the party that went is the other's, until the change is taken back."""
    desk = open_folder(folder)
    number = change(desk, folder).merge("party", "bel", "arda")

    def actors() -> tuple[str, ...]:
        item = ask(open_folder(folder), Query()).play.act(REFUSAL.id)
        assert item is not None
        return item.act.actors

    assert actors() == ("arda",)
    settings.take_back(desk.record, folder, load(folder), number, "ben")
    assert actors() == ("bel",)


def test_a_split_gives_the_record_its_party_back(folder: Path) -> None:
    """Former ids that are made of a name go along with it."""
    desk = open_folder(folder)
    change(desk, folder).place("coastal-guild", "Coastal Guild", "alias", "bel")
    change(desk, folder).split("party", "bel", "Coastal Guild", ["Coastal Guild"])
    made = load(folder)
    assert [(party.id, party.formerly) for party in made.parties] == [("arda", ()), ("bel", ()), ("coastal-guild", ())]


def test_what_cannot_be_changed_is_told_and_changes_nothing(folder: Path) -> None:
    """A row that is not there, what something else names, the head, what stands there already, preferences that would not fit."""
    desk = open_folder(folder)
    before = (folder / "dossier.toml").read_text()
    (folder / "preferences.toml").write_text('assessed_by = "ann"\n[threat]\nbel = 0.2\n')
    wrong: tuple[Callable[[], int], ...] = (
        lambda: change(desk, folder).put("party", "cor", {"name": "Cor"}),
        lambda: change(desk, folder).put("party", "bel", {"kind": "other"}),
        lambda: change(desk, folder).drop(HEAD, HEAD),
        lambda: change(desk, folder).drop("party", "arda"),
        lambda: change(desk, folder).merge("clock", "1", "2"),
        lambda: change(desk, folder).merge("party", "bel", "arda"),
    )
    for one in wrong:
        with pytest.raises(DossierError):
            one()
    assert (folder / "dossier.toml").read_text() == before
