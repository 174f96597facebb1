"""Somebody whom the dossier does not list is written as a name; a record without a document is not calm."""

from pathlib import Path

import pytest

from verbale.app import open_folder
from verbale.app.ask import ask
from verbale.brief.gaps import gaps
from verbale.dossier.dossier import unlisted
from verbale.model import Query

TABLE = 'title = "Empty"\n[[party]]\nid = "a"\nname = "Alda"\n[[party]]\nid = "b"\nname = "Bera"\n'


@pytest.mark.parametrize(
    ("filed", "written"),
    [
        ("sergey-lavrov", "Sergey Lavrov"),
        ("council", "council"),
        ("HU", "HU"),
        ("El País", "El País"),
        ("hu", "Hungary"),
        ("eu-council", "Council of the European Union"),
    ],
)
def test_an_id_is_written_as_a_name(filed: str, written: str) -> None:
    """Words that are no id stay as they are."""
    assert unlisted(filed) == written


def test_where_nothing_is_in_view_that_is_said(tmp_path: Path) -> None:
    """No calm comes from an empty folder."""
    (tmp_path / "dossier.toml").write_text(TABLE, encoding="utf-8")
    case = ask(open_folder(tmp_path), Query()).case()
    assert gaps(case).text == "no document is in view"
