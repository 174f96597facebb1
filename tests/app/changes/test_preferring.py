"""What options are worth, by forms: each change is an entry, checked first, and can be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from verbale.app import open_folder
from verbale.app.changes.preferring import Preferring
from verbale.app.changes.settings import take_back
from verbale.dossier.preferences import FILE
from verbale.errors import DossierError
from verbale.record.record import Record

DOSSIER = """title = "Talks"
marking = "TLP:GREEN"
[[party]]
id = "arda"
name = "Arda"
[[point]]
id = "quota"
title = "Quota"
options = [{ id = "low", title = "Low" }, { id = "high", title = "High" }]
"""


@pytest.fixture
def held(tmp_path: Path) -> Preferring:
    """Return the preferences of a dossier that has none yet."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    desk = open_folder(tmp_path, writing=True)
    return Preferring(desk.record, tmp_path, desk.dossier, "Ana", "we talked")


def test_from_nothing(held: Preferring) -> None:
    """The file begins with who judged it and the dossier's marking; every kind of change is told again when it is read."""
    assert held.held() is None
    held.put({"assessed_by": "Ana and Ben"}, {"arda": ("0.2", "0.4")})
    held.value("arda", {"quota": {"low": "0", "high": "1"}})
    held.state({"party": "arda", "point": "quota", "source": "a call"})
    found = held.held()
    assert found is not None
    assert (found.assessed_by, str(found.marking)) == ("Ana and Ben", "TLP:GREEN")
    assert found.threat == {"arda": (0.2, 0.4)}
    assert found.values == {"arda": {"quota": {"low": 0.0, "high": 1.0}}}
    assert [row.source for row in found.statements] == ["a call"]
    held.unsay(0)
    assert held.held() is not None
    assert held.held().statements == ()  # type: ignore[union-attr]


def test_each_is_an_entry_that_can_be_taken_back(held: Preferring) -> None:
    """With who and why."""
    held.put({}, {"arda": ("0.2", "")})
    number = held.put({}, {"arda": ("0.3", "")})
    record: Record = held.record
    entry = record.newest(FILE)
    assert entry is not None
    assert (entry.seq, entry.recorded_by, entry.body["reason"]) == (number, "hand:Ana", "we talked")
    take_back(record, held.folder, held.dossier, number, "Ben")
    assert held.held().threat == {"arda": 0.2}  # type: ignore[union-attr]


def test_what_does_not_fit_changes_nothing(held: Preferring) -> None:
    """An option that there is not, a worth beyond the scale, and nothing new."""
    held.put({}, {"arda": ("0.2", "")})
    before = (held.folder / FILE).read_bytes()
    wrongs: tuple[Callable[[], int], ...] = (
        lambda: held.value("arda", {"quota": {"low": "0", "middle": "1"}}),
        lambda: held.value("nobody", {"quota": {"low": "0", "high": "1"}}),
        lambda: held.put({}, {"arda": ("2", "")}),
        lambda: held.put({}, {"arda": ("0.2", "")}),
        lambda: held.state({"party": "arda", "point": "quota", "says": "order", "options": "up, down", "source": "x"}),
    )
    for wrong in wrongs:
        with pytest.raises(DossierError):
            wrong()
    assert (held.folder / FILE).read_bytes() == before
