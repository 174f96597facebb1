"""The benchmark of growth: its rows as a table, a page and a picture."""

import pytest

from benchmarks.growth.__main__ import page, table
from benchmarks.growth.picture import drawn

ROWS = [
    {"entries": entries, "what": what, "cold_s": entries / 1000, "warm_s": 0.1, "memory_mb": 21.0}
    for entries in (1_000, 10_000)
    for what in ("state", "/matrix")
]


def test_rows_become_a_table_on_a_page() -> None:
    """A line for each command and length, under the command that makes it."""
    assert table(ROWS).splitlines()[2] == "| 1,000 | `state` | 1.00 | 0.10 | 21 |"
    assert len(table(ROWS).splitlines()) == 6
    assert table(ROWS) in page(ROWS)
    assert "python -m benchmarks.growth --write" in page(ROWS)


def test_commands_are_drawn() -> None:
    """A picture for any browser, with a line for each command; pages stand in the table alone."""
    pytest.importorskip("altair")
    pytest.importorskip("vl_convert")
    picture = drawn(ROWS)
    assert picture.startswith("<svg")
    assert "state" in picture
    assert "/matrix" not in picture
