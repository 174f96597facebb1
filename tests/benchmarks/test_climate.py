"""The benchmark of the climate talks: its statements and its dossier fit each other, and cells are counted as they should be."""

import datetime as dt
import hashlib
from itertools import permutations
from pathlib import Path

import pytest

from benchmarks.climate.__main__ import compared, main, table
from benchmarks.climate.reports import recorded, reports
from benchmarks.climate.score import Score, falsely_settled, scored, shown
from benchmarks.climate.statements import HERE, STANCES, Statement, statements
from tests.brief.conftest import position
from verbale.dossier import load
from verbale.model import Stance

DAY = dt.date(2013, 11, 23)
REPORT = """---
title: "HARBOUR HIGHLIGHTS (invented)"
date: {date}
---

Delegates met in the morning. JAPAN and CANADA opposed reference to IPRs. INDIA, supported by BOLIVIA, called for addressing IPRs.
"""


def test_statements_are_about_cells_of_the_dossier() -> None:
    """At least 150, each once, and in the half that its digest says."""
    dossier = load(HERE)
    points, parties = {point.id for point in dossier.points}, {party.id for party in dossier.parties}
    halves = {name: statements(name) for name in ("open", "sealed")}
    keys = [(row.day, *row.cell) for rows in halves.values() for row in rows]
    assert len(keys) == len(set(keys)) >= 150
    assert {key[1] for key in keys} <= points
    assert {key[2] for key in keys} <= parties
    for name, rows in halves.items():
        for row in rows:
            digest = hashlib.sha256(f"{row.day}|{row.point}|{row.party}".encode()).digest()
            assert (digest[0] % 2 == 0) is (name == "open")


def test_names_of_points_do_not_overlap() -> None:
    """No name of a point holds a name of another."""
    dossier = load(HERE)
    for one, other in permutations(dossier.points, 2):
        for name in (one.title, *one.aliases):
            assert not any(again.casefold() in name.casefold() for again in other.aliases), (one.id, other.id, name)


def test_a_line_that_is_none_is_named(tmp_path: Path) -> None:
    """With its number and what it should be."""
    path = tmp_path / "more.tsv"
    path.write_text("# head\n2013-11-23\tipr\tjp\tmaybe\tx\ty\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        statements(str(path))
    path.write_text("2013-11-23\tipr\tjp\tagainst\tenb1:2\tno reference\n", encoding="utf-8")
    assert statements(str(path)) == [Statement(DAY, "ipr", "jp", "against", "enb1:2", "no reference")]


def test_what_a_cell_shows() -> None:
    """Every stance has its word, and an empty cell shows nothing."""
    for stance in Stance:
        assert shown(position("ipr", "jp", stance), {}) in STANCES
    assert shown(None, {}) == "none"
    assert shown(position("ipr", "jp", Stance.REFUSES), {}) == "against"


def test_statements_are_counted() -> None:
    """Right, wrong, missing, and silent where nothing was said."""
    rows = [
        Statement(DAY, "ipr", "jp", "against", "a:1", ""),
        Statement(DAY, "ipr", "in", "against", "a:2", ""),
        Statement(DAY, "ipr", "cn", "for", "a:3", ""),
        Statement(DAY, "ccs", "cn", "none", "a:4", ""),
    ]
    cells = [position("ipr", "jp", Stance.OPPOSES), position("ipr", "in", Stance.AGREED)]
    score = Score()
    scored(rows, cells, {}, score)
    assert (score.given, score.right, score.wrong, score.missing) == (3, 1, 1, 1)
    assert (score.silent, score.kept_silent, score.shown, score.false) == (1, 1, 2, 1)
    assert score.settled == 1
    assert len(score.told) == 2
    assert "0.333" in table("open", score)


def test_what_was_adopted_may_be_shown_as_agreed() -> None:
    """From its day on, and not before."""
    cell = position("loss-damage", "jp", Stance.AGREED)
    assert not falsely_settled(cell, DAY)
    assert falsely_settled(cell, dt.date(2009, 12, 19))


def test_a_report_is_read_and_scored(tmp_path: Path) -> None:
    """The ordinary way, with the day that the list of reports gives it."""
    source = tmp_path / "enb"
    (source / "issues").mkdir(parents=True)
    (source / "issues" / "r1.md").write_text(REPORT.format(date=""), encoding="utf-8")
    (source / "documents.csv").write_text("id,date\nr1,2013-11-20\nr2,2009-12\n", encoding="utf-8")
    assert [path.name for path in reports(source, [DAY])] == ["r1.md"]
    assert reports(source, [dt.date(2010, 1, 1)]) == []
    desk = recorded(tmp_path / "kept", source, reports(source))
    rows = [
        Statement(DAY, "ipr", "jp", "against", "r1:6", ""),
        Statement(DAY, "ipr", "ca", "against", "r1:6", ""),
        Statement(DAY, "ipr", "in", "for", "r1:6", ""),
        Statement(DAY, "ipr", "bo", "for", "r1:6", ""),
        Statement(dt.date(2013, 11, 1), "ipr", "jp", "none", "r1:6", ""),
    ]
    score = compared(desk, rows)
    desk.record.close()
    assert (score.right, score.kept_silent, score.wrong) == (4, 1, 0), score.told


def test_without_the_reports_it_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And runs nothing."""
    monkeypatch.setenv("VERBALE_DATA", str(tmp_path))
    assert main([]) == 0
    assert "nothing was run" in capsys.readouterr().out
