"""The picture of the climate talks: who is said to stand together, and what it is drawn from."""

import datetime as dt
from pathlib import Path

import pytest

from benchmarks.climate.picture import LEAST, conferences, drawn, main, together

DAYS = [dt.date(2000 + year, 12, 1) for year in range(LEAST)]


def test_two_stand_together_where_both_are_on_one_side() -> None:
    """Of what both spoke on; nothing is said of those who met on too little."""
    sides = {(day, "markets", "us"): 1 for day in DAYS}
    sides |= {(day, "markets", "eu"): 1 if day == DAYS[0] else -1 for day in DAYS}
    sides |= {(DAYS[0], "markets", "cn"): 1}
    rows = {(row["one"], row["other"]): (row["share"], row["n"]) for row in together(sides)}
    assert rows == {("us", "eu"): (1 / LEAST, LEAST), ("eu", "us"): (1 / LEAST, LEAST)}


def test_the_last_report_of_a_conference_stands_for_it(tmp_path: Path) -> None:
    """Other meetings are left out."""
    (tmp_path / "documents.csv").write_text(
        "id,event_id,issue,date\na,1997-COP-3,1,1997-12-10\nb,1997-COP-3,2,1997-12-11\nc,1998-SB-8,3,1998-06-12\n",
        encoding="utf-8",
    )
    assert conferences(tmp_path) == {"b": dt.date(1997, 12, 11)}


def test_it_is_drawn_with_the_names_of_the_parties() -> None:
    """One panel for who stood with whom, one for each point."""
    pytest.importorskip("altair", reason="pictures need the extra")
    names, titles = (
        {"us": "United States", "eu": "European Union"},
        {"markets": "Trading", "kp2": "Period", "loss-damage": "Loss"},
    )
    pairs = [{"one": "us", "other": "eu", "share": 0.25, "n": 4}, {"one": "eu", "other": "us", "share": 0.25, "n": 4}]
    words = [{"day": "2009-12-19", "point": point, "party": "us", "side": "against"} for point in titles]
    svg = drawn(pairs, words, names, titles)
    assert svg.startswith("<svg")
    assert all(words in svg for words in (*names.values(), *titles.values(), "25%"))


def test_without_the_reports_nothing_is_drawn(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And it says so."""
    monkeypatch.setenv("VERBALE_DATA", str(tmp_path))
    assert main(["--out", str(tmp_path / "x.svg")]) == 0
    assert "nothing was drawn" in capsys.readouterr().out
    assert not (tmp_path / "x.svg").exists()
