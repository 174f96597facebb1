"""Where a record is, by the command, the dossier, and its folder."""

from pathlib import Path

import pytest

from verbale.dossier import Dossier
from verbale.dossier.place import place

SHARED = "postgresql://ana@host/talks"


@pytest.mark.parametrize(
    ("named", "address", "where"),
    [
        ("", None, Path("talks/record.db")),
        ("other.db", None, Path("talks/other.db")),
        ("other.db", "mine.db", Path("mine.db")),
        ("other.db", SHARED, SHARED),
        (SHARED, None, SHARED),
        (SHARED, "mine.db", Path("mine.db")),
    ],
)
def test_the_place_of_a_record(named: str, address: str | None, where: Path | str) -> None:
    """What the command names comes first; a file of the dossier lies in its folder."""
    assert place(Path("talks"), Dossier(title="Talks", record=named), address) == where
