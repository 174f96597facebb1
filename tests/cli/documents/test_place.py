"""`verbale place`: a name of the record is somebody, at once; one that does not wait is told."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.open_ends import made
from verbale.dossier import load


@pytest.mark.parametrize("name", ["coastal-guild", "Coastal Guild"])
def test_a_name_is_placed(run: Run, tmp_path: Path, name: str) -> None:
    """By its id or by what texts call it; what takes it back is told."""
    folder = made(tmp_path / "talks")
    done = run("place", folder, name, "--as", "alias:bel", "--by", "ann")
    assert "Coastal Guild is placed" in done.words
    assert load(folder).parties[1].formerly == ("coastal-guild",)
    assert "name" not in run("gaps", folder, "--json").told["counts"]
    assert "There are none." in run("place", folder, name, "--as", "none", "--by", "ann").err


def test_a_new_party_may_have_another_name(run: Run, tmp_path: Path) -> None:
    """What texts call it is kept as an alias."""
    folder = made(tmp_path / "talks")
    run("place", folder, "coastal-guild", "--as", "party:Guild of the Coast", "--by", "ann")
    party = load(folder).parties[2]
    assert (party.id, party.name, party.aliases) == ("coastal-guild", "Guild of the Coast", ("Coastal Guild",))
