"""Each thing that was not read, dated or placed is listed with what leads to its place, until a person settles it."""

from pathlib import Path

import pytest

from tests.open_ends import BACKED, LETTER, NOTE, UNREAD, UNSURE, WEATHER, made
from verbale.app.ask import View, ask
from verbale.app.changes.passages import no_act, standing_in, take_back
from verbale.app.changes.roster import Settings
from verbale.app.workspace import open_folder
from verbale.brief.gaps import gaps, tally
from verbale.errors import DossierError, RecordError
from verbale.model import Query


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a record with one of everything that can be open."""
    return made(tmp_path / "talks")


def view(folder: Path) -> View:
    """Return what is in view."""
    return ask(open_folder(folder), Query())


def test_each_is_listed_with_its_place(folder: Path) -> None:
    """In the order in which they are shown, counted in words."""
    seen = view(folder)
    assert [(one.kind, one.text, one.document, one.act, one.name) for one in seen.open_ends] == [
        ("undated", "note.txt", NOTE.id, "", ""),
        ("name", "Coastal Guild", LETTER.id, BACKED.id, "coastal-guild"),
        ("passage", UNREAD, LETTER.id, "", ""),
        ("silent", "weather.txt", WEATHER.id, "", ""),
        ("unsure", "somebody not named refused Quota for cod", NOTE.id, UNSURE.id, ""),
    ]
    assert [words for _, words in tally(seen.open_ends)] == [
        "1 document without a date", "1 name not placed", "1 passage not understood", "1 document without an act", "1 act unsure",
    ]  # fmt: skip


def test_a_passage_only_informs(folder: Path) -> None:
    """It stands in no gap that keeps "nobody owes" from being said."""
    found = gaps(view(folder).case())
    assert (found.undated, found.silent, found.unplaced, found.unsure) == (
        ("note.txt",),
        ("weather.txt",),
        ("Coastal Guild",),
        1,
    )


def test_a_person_finds_no_act_and_takes_it_back(folder: Path) -> None:
    """In one place, in a whole document; then it is open again."""
    desk = open_folder(folder)
    start = LETTER.text.index(UNREAD)
    no_act(desk.record, LETTER.id[:12], [(start, start + len(UNREAD))], "ann")
    number = no_act(desk.record, WEATHER.id, [], "ann", "weather alone")
    kinds = [one.kind for one in ask(desk, Query()).open_ends]
    assert kinds == ["undated", "name", "unsure"]
    assert [entry.body["reason"] for entry in standing_in(desk.record)] == ["", "weather alone"]
    take_back(desk.record, number, "ben")
    assert [one.kind for one in ask(desk, Query()).open_ends] == ["undated", "name", "silent", "unsure"]
    with pytest.raises(RecordError):
        take_back(desk.record, number, "ben")
    with pytest.raises(RecordError):
        no_act(desk.record, LETTER.id, [(5, 9999)], "ann")


@pytest.mark.parametrize(
    ("what", "which", "actors"),
    [("party", "", ("coastal-guild",)), ("party", "The Guild", ("coastal-guild",)), ("alias", "bel", ("bel",)), ("person", "bel", ("coastal-guild",)), ("none", "", ("coastal-guild",))],
)  # fmt: skip
def test_a_name_is_placed_at_once(folder: Path, what: str, which: str, actors: tuple[str, ...]) -> None:
    """As a new party, another name of one, somebody's person, or no party: what was read before shows it without reading again."""
    desk = open_folder(folder)
    Settings(desk.record, folder, desk.dossier, "ann").place("coastal-guild", "Coastal Guild", what, which)
    seen = view(folder)
    assert not [one for one in seen.open_ends if one.kind == "name"]
    item = seen.play.act(BACKED.id)
    assert item is not None
    assert item.act.actors == actors
    assert 'id = "arda" # our side' in (folder / "dossier.toml").read_text()


def test_a_name_cannot_be_anything(folder: Path) -> None:
    """What is none of the four, and a party that is not there, is told; nothing is changed."""
    desk = open_folder(folder)
    before = (folder / "dossier.toml").read_text()
    for what, which in (("ship", ""), ("person", "nobody"), ("alias", "nobody")):
        with pytest.raises(DossierError):
            Settings(desk.record, folder, desk.dossier, "ann").place("coastal-guild", "Coastal Guild", what, which)
    assert (folder / "dossier.toml").read_text() == before
