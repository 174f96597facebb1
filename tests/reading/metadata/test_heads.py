"""Heads of invented documents: those that rules were written with, sixteen that none was written for, letters with papers, records of meetings."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from verbale.reading.metadata import head

HERE = Path(__file__).parent


def _cases() -> list[Any]:
    names = ("heads_developed.toml", "heads_kept.toml", "heads_letters.toml", "heads_records.toml")
    rows = [row for name in names for row in tomllib.loads((HERE / name).read_text("utf-8"))["head"]]
    return [pytest.param(row, id=row["name"]) for row in rows]


@pytest.mark.parametrize("row", _cases())
def test_head(row: dict[str, str]) -> None:
    """Each field that is judged is what a reader would write down, and the running text begins where it begins."""
    text = row["text"].lstrip("\n")
    top = head(text)
    found = {
        "title": top.title,
        "publisher": top.publisher,
        "published": str(top.published or ""),
        "place": top.place,
        "reference": top.reference,
        "body": text[top.body :].lstrip()[: len(row.get("body", ""))],
    }
    judged = {name: row[name] for name in found if name in row}
    assert {name: found[name] for name in judged} == judged


def test_a_legal_notice_in_capitals_is_no_running_text() -> None:
    """What stands under the notices of an announcement to a market is still its head: day and issuer are read."""
    text = (
        "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, IN WHOLE OR IN PART, IN ANY COUNTRY WHERE THAT WOULD BREAK ITS LAW\n\n"
        "3 September 2025\n\nORVIN FOODS PLC\n\nThe Board of Orvin has rejected the offer of Tarn Holdings and says so here.\n"
    )
    day = head(text).published
    assert day is not None
    assert day.edtf == "2025-09-03"
