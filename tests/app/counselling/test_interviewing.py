"""An interview of a dossier: ends of scales first, then trades, then kept as statements that counsel reads again."""

from pathlib import Path

import pytest

from verbale.app import open_paths
from verbale.app.ask import View, ask
from verbale.app.counselling.interviewing import Session, answered, begin, keep
from verbale.errors import CounselError, DossierError
from verbale.model import Query

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
ENDS = "2112"  # arda: a high quota, shut ports; bel the other way


def begun(folder: Path) -> tuple[View, Session]:
    """Return the dossier's view and its interview at the beginning."""
    view = ask(open_paths([folder]), Query())
    return view, begin(view)


def test_ends_then_trades_then_kept(folder: Path) -> None:
    """What was answered stands in preferences.toml with who answered; the interview then begins where it left off."""
    view, here = begun(folder)
    for given in ENDS:
        assert here.here is None
        here = answered(here, given)
    assert here.here is not None
    assert here.told.values["asked"] == 4
    here = answered(answered(here, "1"), "2")
    assert here.told.values["asked"] == 6
    assert keep(view.desk.record, folder, here, "A. Nalyst") == 6
    again, fresh = begun(folder)
    assert again.preferences is not None
    assert again.preferences.assessed_by == "A. Nalyst"
    assert all(row.source.startswith("A. Nalyst, ") for row in again.preferences.statements)
    assert fresh.ends == ()
    assert fresh.here is not None
    assert fresh.begun.assumed == ()
    assert here.here is not None
    assert fresh.here.package == here.here.package


def test_what_is_no_answer(folder: Path) -> None:
    """Said, and nothing is kept without answers."""
    view, here = begun(folder)
    with pytest.raises(CounselError, match="'x' is no answer"):
        answered(here, "x")
    with pytest.raises(DossierError, match="Nothing was answered"):
        keep(view.desk.record, folder, here, "A. Nalyst")


def test_without_points_there_is_no_question(folder: Path) -> None:
    """Nor an answer to one."""
    text = (folder / "dossier.toml").read_text(encoding="utf-8")
    (folder / "dossier.toml").write_text(text.split("[[point]]")[0], encoding="utf-8")
    _, here = begun(folder)
    assert not here.open
    with pytest.raises(CounselError, match="no question to answer"):
        answered(here, "1")
