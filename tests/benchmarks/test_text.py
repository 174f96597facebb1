"""The benchmark of drafts, on one that is ours."""

from pathlib import Path

from benchmarks.text.__main__ import apart

DRAFT = Path(__file__).parents[2] / "examples" / "river-treaty" / "documents" / "draft-5.pdf"


def test_one_draft_in_a_process_of_its_own() -> None:
    """Counts as counted by hand, an exact round trip, and what it cost."""
    row = apart(DRAFT)
    assert (row["symbol"], row["session"], row["date"]) == ("SELVA/CONF.1/L.5", "Fourth session", "2031-11-17")
    assert (row["articles"], row["brackets"], row["unclosed"], row["unopened"]) == (9, 13, [], [])
    assert row["round_trip"] is True
    assert 0 < row["processor_s"] < 60
    assert row["memory_mb"] > 0
