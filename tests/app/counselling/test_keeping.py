"""Statements appended to preferences: read back as they were, after what stood there, by who made the change."""

from pathlib import Path

from verbale.app import open_paths
from verbale.app.counselling.keeping import append
from verbale.counsel.preferences.statements import Saying
from verbale.dossier.preferences import load_preferences

SAYINGS = (
    Saying(party="arda", says="order", issue="quota", options=("high", "mid", "low"), source="A. Nalyst"),
    Saying(party="arda", says="cares more", issue="quota", than="ports", quote="It “matters” more, \\ we said.", source="letter"),
    Saying(party="bel", says="rather", issue="quota", package={"quota": "low", "ports": "shut"}, to_package={"quota": "high", "ports": "open"}, source="x"),
)  # fmt: skip


def test_read_back_as_they_were(folder: Path) -> None:
    """Quotation marks, backslashes and packages included; what stood there before stays."""
    desk = open_paths([folder])
    assert append(desk.record, folder, desk.dossier, SAYINGS[:1], "A. Nalyst", "first") == 1
    before = (folder / "preferences.toml").read_text(encoding="utf-8")
    append(desk.record, folder, desk.dossier, SAYINGS[1:], "B. Other", "second")
    assert (folder / "preferences.toml").read_text(encoding="utf-8").startswith(before.rstrip())
    found = load_preferences(folder, desk.dossier)
    assert found is not None
    assert (found.assessed_by, str(found.marking)) == ("A. Nalyst", "TLP:CLEAR")
    assert [
        (row.says, row.quote, row.options, dict(row.package), dict(row.to_package)) for row in found.statements
    ] == [(one.says, one.quote, tuple(one.options), dict(one.package), dict(one.to_package)) for one in SAYINGS]
    last = desk.record.newest("preferences.toml")
    assert last is not None
    assert last.recorded_by == "hand:B. Other"
