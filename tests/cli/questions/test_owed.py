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


def shown(dossier: Dossier, capsys: pytest.CaptureFixture[str], *debts: object, loose: int = 0) -> str:
    """Return what is printed of debts."""
    case = looked(dossier, playing(obligations=debts))
    show(dossier, list(case.play.obligations), case.turns, ON, loose)
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


@pytest.mark.parametrize(
    ("loose", "says"),
    [
        (0, ""),
        (1, "1 proposal or request opened no debt: no known side is addressed, or the reading is unsure."),
        (2, "2 proposals or requests opened no debt: no known side is addressed, or the reading is unsure."),
    ],
)
def test_nothing_owed(capsys: pytest.CaptureFixture[str], loose: int, says: str) -> None:
    """And what may be owed by nobody known is counted beside it."""
    assert shown(DOSSIER, capsys, loose=loose).splitlines() == [
        "No answer is found to be owed on 2024-03-30.", *filter(None, [says]),
    ]  # fmt: skip
