"""Each document of our own tells what a reader would write down, and nothing of what it does not tell."""

from pathlib import Path

import pytest

from tests.reading.genres.letters.expect import Paper, asserted, clashes, fits, reading_of, shown
from tests.reading.genres.letters.more_papers import SECOND, THIRD
from tests.reading.genres.letters.papers import FIRST

PAPERS = FIRST + SECOND + THIRD


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_document_is_read(paper: Paper, tmp_path: Path) -> None:
    """The genre is found; every act of the list is there, none of the wrong readings is."""
    reading = reading_of(paper, tmp_path)
    found = asserted(reading)
    listing = "\n".join(shown(act) for act in reading.acts)
    assert reading.dialect == paper.dialect
    assert [row for row in paper.told if not any(fits(act, row) for act in found)] == [], listing
    assert [(row, shown(act)) for row in paper.never for act in found if clashes(act, row)] == []
