"""`verbale set`: rows shown, changed, added, merged, split, taken out; each change is told with what takes it back."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.dossier import load


def test_rows_are_shown(run: Run, talks: Path) -> None:
    """All of a table, or one; for machines too."""
    assert "bel name = Bel Republic aliases = Bel" in run("set", talks, "party").words
    assert [row["row"] for row in run("set", talks, "point", "quota", "--json").told["rows"]] == ["quota"]
    assert run("set", talks, "source").words == "None yet."
    assert "title = Fishing talks" in run("set", talks, "head").words


def test_rows_are_changed(run: Run, talks: Path) -> None:
    """By key and value; merged and split; the file says it, and the settings list who did."""
    for words in (
        ("party", "bel", "name=Bel Union", "kind=state"), ("party", "--new", "name=Coastal Guild"), ("party", "coastal-guild", "--merge-into", "bel"),
        ("party", "bel", "--split", "Coastal Guild", "--alias", "Coastal Guild"), ("clock", "1", "length=12"), ("head", "title=Fish"), ("comparison", "1", "--drop"),
    ):  # fmt: skip
        done = run("set", talks, *words, "--by", "ann", "--reason", "a test")
        assert "Taken back by: verbale settings FOLDER --take-back" in done.words, done.err
    made = load(talks)
    assert [(party.id, party.name) for party in made.parties] == [
        ("arda", "Arda"),
        ("bel", "Bel Union"),
        ("coastal-guild", "Coastal Guild"),
    ]
    assert (made.title, made.clocks[0].length, made.comparisons) == ("Fish", 12, ())
    assert run("settings", talks).words.count(" ann a test") == 7


@pytest.mark.parametrize(
    "words",
    [("party", "bel", "kind=state"), ("party", "kind=state", "--by", "ann"), ("party", "nobody", "kind=state", "--by", "ann"), ("colours",),
     ("party", "bel", "colour=red", "--by", "ann"), ("party", "bel", "kind=state", "--by", "ann", "--clearance", "TLP:CLEAR")],
)  # fmt: skip
def test_what_cannot_be_changed(run: Run, talks: Path, words: tuple[str, ...]) -> None:
    """Nobody named, no row, a row, table or key that there is not, a reader who may not see all."""
    before = (talks / "dossier.toml").read_text()
    assert run("set", talks, *words).code == 2
    assert (talks / "dossier.toml").read_text() == before
