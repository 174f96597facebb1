"""Transcripts, minutes and drafts of several trades: each act that they tell is found, and no wrong reading is made."""

from pathlib import Path

import pytest

from tests.reading.genres.told import documents, told


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_told(path: Path, tmp_path: Path) -> None:
    """A document gives its acts, asserted, and none of its wrong readings."""
    _, missed, wrong = told(path, tmp_path)
    assert not wrong
    assert not missed
