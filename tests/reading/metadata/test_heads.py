"""Heads of invented documents: those that rules were written with, sixteen that none was written for, and letters with papers."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from verbale.reading.metadata import head

HERE = Path(__file__).parent


def _cases() -> list[Any]:
    names = ("heads_developed.toml", "heads_kept.toml", "heads_letters.toml")
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
