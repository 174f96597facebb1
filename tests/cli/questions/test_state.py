"""`verbale state`: the matrix, key concerns and our side first."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.brief.conftest import playing, position
from tests.cli.conftest import PLAN, REFUSAL, Run
from verbale.cli.questions.state import show
from verbale.dossier import Dossier
from verbale.model import Party, Point, Stance


def rows(text: str) -> list[list[str]]:
    """Return the cells of a printed table, its head first."""
    return [
        [cell.strip() for cell in line.strip("┃│").replace("┃", "│").split("│")]
        for line in text.splitlines()
        if "│" in line or "┃" in line
    ]


def test_the_matrix(talks: Path, run: Run) -> None:
    """Banner, title, every cell."""
    done = run("state", talks)
    assert done.out.splitlines()[0] == "TLP:CLEAR"
    assert done.out.splitlines()[1].strip() == "Fishing talks (invented): state of play on 2024-03-30"
    assert rows(done.out) == [
        ["point", "Arda", "Bel Republic"],
        ["Quota for cod", "wants 01 Mar", "refuses 20 Mar"],
        ["Access to ports", "wants 01 Mar", "–"],
        ["Catch data", "wants 01 Mar", "is open to talk 20 Mar"],
    ]


def test_for_machines(talks: Path, run: Run) -> None:
    """The same cells, with the acts they rest on, and the dates of the view."""
    told = run("state", talks, "--as-of", "2024-03-05", "--json").told
    cells = [
        (cell["point"], cell["party"], cell["stance"], cell["since"], cell["act"])
        for cell in told.pop("cells")
        if cell["stance"] != "silent"
    ]
    assert told == {"as_of": "2024-03-05", "known": None, "marking": "TLP:CLEAR"}
    assert cells == [(point, "arda", "proposes", "2024-03-01", PLAN.id) for point in ("data", "ports", "quota")]
    later = run("state", talks, "--json").told["cells"]
    assert [cell["act"] for cell in later if cell["stance"] == "refuses"] == [REFUSAL.id]


def test_side_by_side_in_a_word_file(talks: Path, run: Run, tmp_path: Path) -> None:
    """A row for each point, a column for each side in its words, and what is agreed; the format by the file's ending."""
    import docx  # heavy

    file = tmp_path / "table.docx"
    run("state", talks, "--columns", "-o", file)
    table = docx.Document(str(file)).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Point", "Arda", "Bel Republic", "Agreed text"]
    quota = [cell.text for cell in table.rows[1].cells]
    assert quota[0] == "Quota for cod"
    assert quota[1].startswith("“")
    assert quota[2].startswith("Rejects: “")
    shown = run("state", talks, "--columns")
    assert "POSITIONS SIDE BY SIDE" in shown.out
    assert run("state", talks, "--columns", "--json").told["sections"][0]["id"] == "columns"


def test_key_concerns_come_first_and_strangers_last(capsys: pytest.CaptureFixture[str]) -> None:
    """Parties from outside and topics of no point stand behind, by name."""
    dossier = Dossier(
        title="Talks", ours="b", parties=(Party("a", "Alba"), Party("b", "Bela"), Party("c", "Cora", at_table=False)),
        points=(Point("p", "Ports"), Point("q", "Quota", key_for=("a",))),
    )  # fmt: skip
    cells = (position("tax", "c", Stance.OPEN), position("q", "a", Stance.AGREED), position("salt", "b", Stance.OPEN))
    show(dossier, replace(playing(positions=cells), on=dt.date(2024, 4, 1)))
    assert rows(capsys.readouterr().out) == [
        ["point", "Bela", "Alba", "Cora"],
        ["Quota", "–", "agreed 05 Mar", "–"],
        ["Ports", "–", "–", "–"],
        ["salt", "is open to talk 05 Mar", "–", "–"],
        ["tax", "–", "–", "is open to talk 05 Mar"],
    ]
