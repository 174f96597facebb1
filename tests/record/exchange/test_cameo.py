"""Events of CAMEO in tabs: each pair of sides a line, each root its two digits."""

import csv
import io
from pathlib import Path

from tests.app.reads import quay
from verbale.model import Marking
from verbale.model.kinds import KINDS
from verbale.record.exchange.cameo import CODES, COLUMNS, rows
from verbale.record.exchange.open_formats import _DEEDS


def test_every_root_has_a_code() -> None:
    """Whatever kind or deed an act is."""
    roots = {effect.event for effect in KINDS.values() if effect.event} | set(_DEEDS.values())
    assert roots <= set(CODES)
    assert all(len(code) == 2 and 1 <= quad <= 4 for code, quad in CODES.values())


def test_lines_are_read_back(tmp_path: Path) -> None:
    """With days, sides, codes and words; nothing above the clearance."""
    desk = quay.made(tmp_path / "quay")
    play = desk.view(reader=Marking.parse("TLP:GREEN"))
    desk.record.close()
    found = list(csv.DictReader(io.StringIO("\n".join(rows(play))), delimiter="\t"))
    assert tuple(found[0]) == COLUMNS
    refusal = next(row for row in found if row["id"] == quay.REFUSAL.id)
    assert (refusal["day"], refusal["source"], refusal["target"], refusal["code"], refusal["quad_class"]) == (
        "20250320",
        "port",
        "union",
        "12",
        "3",
    )
    assert refusal["words"] == "The company turns down shorter hours"
    assert quay.PRAISE.id not in {row["id"] for row in found}
