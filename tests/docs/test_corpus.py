"""The page of the corpus: its queries run as they stand over a small corpus, both programs say the same, and its tables are those of the program."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from verbale.app.corpus.addresses import Part
from verbale.app.corpus.part import write_part
from verbale.app.corpus.schema import TABLES, Row

PAGE = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text("utf-8")
pytest.importorskip("pyarrow")


def act(number: int, day: date, kind: str, who: list[str], whom: list[str], **more: str) -> Row:
    """Return the row of an act on the fee."""
    return {
        "act": str(number), "day": day, "kind": kind, "actors": who, "addressees": whom, "points": ["fee"], "modality": "done", "certainty": "asserted",
        **more,
    }  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay out two parts as `tables` in the working folder."""
    first = [
        act(1, date(2024, 5, 3), "support", ["arda", "bel"], ["cor"]),
        act(2, date(2024, 6, 3), "support", ["arda"], ["cor"]),
        act(3, date(2024, 6, 4), "oppose", ["bel"], ["arda"]),
        act(4, date(2024, 6, 4), "support", ["bel"], ["arda"], certainty="unsure"),
    ]
    second = [
        act(5, date(2025, 1, 1), "support", ["cor"], ["bel"]),
        act(6, date(2025, 1, 1), "support", ["cor"], ["bel"], modality="feared"),
        act(7, date(2025, 1, 2), "propose", ["arda", "cor"], []),
    ]
    for name, rows in (("part-1", first), ("part-2", second)):
        write_part(Part(name, ()), {"inputs": [], "acts": rows}, tmp_path / "tables")
    monkeypatch.chdir(tmp_path)


def blocks(language: str) -> list[str]:
    """Return the blocks of a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


SUPPORTED = [
    (2024, "arda", "cor", "fee", 2),
    (2024, "bel", "cor", "fee", 1),
    (2025, "cor", "bel", "fee", 1),
]


@pytest.mark.usefixtures("corpus")
def test_the_queries_of_duckdb() -> None:
    """Who supported whom on what by year; who stood with whom and against whom."""
    duckdb = pytest.importorskip("duckdb")
    supported, coalition = blocks("sql")
    assert duckdb.sql(supported).fetchall() == SUPPORTED
    assert duckdb.sql(coalition).fetchall() == [
        ("arda", "cor", 3, 0, 1.0),
        ("arda", "bel", 1, 1, 0.5),
        ("bel", "cor", 2, 0, 1.0),
    ]


@pytest.mark.usefixtures("corpus")
def test_the_queries_of_polars() -> None:
    """The same answer, and acts done together."""
    pytest.importorskip("polars")
    found: dict[str, Any] = {}
    for block in blocks("py"):
        exec(compile(block, "docs/corpus.md", "exec"), found)  # noqa: S102  # our own documentation
    assert found["supported"].rows() == SUPPORTED
    assert found["together"].rows() == [("arda", "bel", 1), ("arda", "cor", 1)]


def test_every_column_is_documented() -> None:
    """The page names the tables and columns of the program, and no others."""
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE))
    assert list(rows) == list(TABLES)
    for table, columns in TABLES.items():
        named = [name for name in re.findall(r"`(\w+)`", rows[table]) if name in columns]
        assert list(dict.fromkeys(named)) == list(columns)
