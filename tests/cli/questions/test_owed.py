"""`verbale owed`: debtor, creditor, point, day, clock, date and status, the longest waiting first."""

import datetime as dt
from pathlib import Path

import pytest

from tests.brief.conftest import debt, looked, playing
from tests.cli.conftest import PLAN, Run
from tests.cli.questions.test_state import rows
from verbale.cli.questions.owed import show
from verbale.dossier import Dossier, parse
from verbale.model import Status

DOSSIER = parse('title = "Talks"\n[[party]]\nid = "bel"\nname = "Bel"\n[[party]]\nid = "arda"\nname = "Arda"\n')
ON = dt.date(2024, 3, 30)
HEAD = ["owed by", "to", "on", "since", "clock", "due", "status"]


def test_what_is_owed(talks: Path, run: Run) -> None:
    """Open ones; closed ones too when asked."""
    row = ["Bel Republic", "Arda", "Access to ports", "01 Mar 2024", "29 days", "–", "open"]
    assert rows(run("owed", talks).out) == [HEAD, row]
    every = rows(run("owed", talks, "--all").out)
    assert [(cells[2], cells[-1]) for cells in every[1:]] == [
        ("Catch data", "answered"),
        ("Access to ports", "open"),
        ("Quota for cod", "answered"),
    ]


def test_for_machines(talks: Path, run: Run) -> None:
    """Every obligation, closed ones included, each open one with its clock."""
    told = run("owed", talks, "--json").told
    found = {
        item["point"]: (item["status"], item["opened_by"], item["clock"] and item["clock"]["elapsed"])
        for item in told["obligations"]
    }
    assert found == {
        "data": ("answered", PLAN.id, None), "ports": ("open", PLAN.id, 29.0), "quota": ("answered", PLAN.id, None),
    }  # fmt: skip


def shown(dossier: Dossier, capsys: pytest.CaptureFixture[str], *debts: object) -> str:
    """Return what is printed of debts."""
    case = looked(dossier, playing(obligations=debts))
    show(dossier, list(case.play.obligations), case.turns, ON)
    return capsys.readouterr().out


def test_the_longest_waiting_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    """With its date where there is one; a request without a point is one; what has no clock has a dash."""
    young = debt("", "2024-03-20", deadline=dt.date(2024, 4, 9), status=Status.HELD)
    old = debt("salt", "2024-03-02", status=Status.ANSWERED, closed=ON)
    assert rows(shown(DOSSIER, capsys, young, old)) == [
        HEAD,
        ["Bel", "Arda", "salt", "02 Mar 2024", "–", "–", "answered"],
        ["Bel", "Arda", "the request", "20 Mar 2024", "10 days", "09 Apr 2024", "held"],
    ]


def test_nothing_owed_is_said_as_the_brief_says_it(talks: Path, run: Run) -> None:
    """Two doors say one thing: where nothing is in view, or a paper was not read, that is said with it."""
    asked = ("--as-of", "2023-01-01")
    said = " ".join(run("owed", talks, *asked).out.split())
    brief = " ".join(run("brief", talks, *asked).out.split())
    assert "No answer is found to be owed; no document is in view." in said
    assert "No answer is found to be owed; no document is in view." in brief
    assert "2023-01-01" in said
    papers = talks / "documents"
    papers.mkdir(exist_ok=True)
    (papers / "strange.txt").write_text("1 January 2023\n\nThe weather over the harbour was fine.\n")
    assert "1 document gave no act" in " ".join(run("owed", talks, *asked).out.split())
