"""The matrix by seeks hides what the state of play hides: for each reader, the same cells."""

import datetime as dt
from pathlib import Path
from typing import Protocol

import pytest

from verbale.app import open_folder
from verbale.model import Marking
from verbale.state import matrix, state_of_play


class Corpus(Protocol):
    """A dossier with canaries (see conftest.py)."""

    full: Path


@pytest.mark.parametrize(
    "clearance", ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:RED", "TLP:RED//*", "TLP:GREEN//CHATHAM HOUSE"]
)
@pytest.mark.parametrize("party", [None, "port", "board"])
def test_the_matrix_is_that_of_the_state_of_play(tlp: Corpus, clearance: str, party: str | None) -> None:
    """Cell by cell, on several days, also where a ruling stands above the reader."""
    desk = open_folder(tlp.full)
    seated = {one.id for one in desk.dossier.at_table}
    for day in (dt.date(2025, 2, 20), dt.date(2025, 3, 4), dt.date(2025, 5, 16)):
        asked = (desk.dossier, desk.record, day, None, Marking.parse(clearance), party)
        play = state_of_play(*asked)
        assert matrix(*asked) == tuple(cell for cell in play.positions if cell.party in seated)
