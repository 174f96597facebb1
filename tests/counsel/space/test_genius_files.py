"""A space as files of GENIUS, read back by our own reader and by an XML reader of another kind."""

from pathlib import Path

import numpy as np
import pytest

from verbale.counsel.space.genius import read_genius_folder
from verbale.counsel.space.genius_files import genius_files
from verbale.counsel.space.space import Space
from verbale.errors import CounselError

ISSUES = {"pay": ("two", "four"), "hours & <days>": ("38", "40", "42")}
VALUES = {
    "union": {"pay": [0.0, 0.6], "hours & <days>": [0.4, 0.2, 0.0]},
    "port/1": {"pay": [0.5, 0.1], "hours & <days>": [0.0, 0.25, 0.5]},
}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Issues, options, and each value in the same proportion, threat point included."""
    space = Space(ISSUES, VALUES, {"union": 0.3, "port/1": 0.2})
    files = genius_files(space, 'Wages "2025"')
    assert sorted(files) == ["domain.xml", "profile-port-1.xml", "profile-union.xml"]
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    back = read_genius_folder(tmp_path)
    assert back.issues == space.issues
    for old, new in ((0, "profile-union"), (1, "profile-port-1")):
        place = back.parties.index(new)
        most = sum(int(table[:, old].max()) for table in space.tables.values())
        for name, table in space.tables.items():
            assert np.allclose(back.tables[name][:, place] / back.grid, table[:, old] / most, atol=1e-6)
        assert back.threat[place] / back.grid == pytest.approx(space.threat[old] / most, abs=1e-6)


def test_what_the_format_cannot_hold_is_refused() -> None:
    """Combinations that cannot be, values below nothing."""
    threat = {"union": 0.3, "port/1": 0.2}
    with pytest.raises(CounselError, match="cannot be"):
        genius_files(Space(ISSUES, VALUES, threat, [{"pay": "two", "hours & <days>": "38"}]), "x")
    below = {**VALUES, "union": {"pay": [-0.1, 0.6], "hours & <days>": [0.4, 0.2, 0.0]}}
    with pytest.raises(CounselError, match="less than nothing"):
        genius_files(Space(ISSUES, below, threat), "x")
