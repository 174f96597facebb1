"""Counsel on the examples: exact packages, packages that hold for most values, what is missing, and what to table next."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from verbale.app import open_folder
from verbale.counsel.advice import Counsel, counsel
from verbale.dossier.preferences import load_preferences
from verbale.errors import DossierError
from verbale.state.cells import matrix_cells

EXAMPLES = Path(__file__).parents[2] / "examples"


def asked(folder: Path, party: str = "", samples: int = 200) -> Counsel:
    """Ask counsel on a dossier's folder."""
    desk = open_folder(folder)
    play = desk.view()
    cells = matrix_cells(play, desk.dossier)
    return counsel(desk.dossier, play, load_preferences(folder, desk.dossier), party, samples, cells=cells)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Copy the European example."""
    return Path(shutil.copytree(EXAMPLES / "european-security-2022", tmp_path / "talks"))


def test_exact_values_give_packages_and_a_step() -> None:
    """The wage round: packages of several concepts, explained, and a step of the union with its reason."""
    said = asked(EXAMPLES / "wage-round")
    assert {concept for _, concepts in said.packages for concept in concepts} == {
        "Nash", "Kalai-Smorodinsky", "egalitarian", "max welfare", "equal loss",
    }  # fmt: skip
    assert all(min(item.gains.values()) > 0 for item, _ in said.packages)
    assert [step.by for step in said.moves] == ["union"]
    assert any("above its worst" in line for line in said.figures[0].steps)
    assert len(said.efficient) > len(said.packages)


def test_words_give_what_holds_and_what_to_ask(talks: Path) -> None:
    """The European example: shares of the values that fit, one step per party, one question."""
    said = asked(talks)
    assert said.robustness is not None
    assert said.robustness.support["enlargement"]["guarantee"] == pytest.approx(0.0)
    assert "6 of 8 points" in said.words[0]
    assert said.question.endswith("?")
    assert [step.by for step in said.moves] == ["ru"]
    assert asked(talks, "us").moves == ()  # none of its steps gives the others more than it costs
    assert said == asked(talks)


def test_a_reason_comes_from_the_record(talks: Path) -> None:
    """The step on a point on which an answer is owed says who waits, and cites the act."""
    said = asked(talks, "ru")
    assert said.moves[0].why == "NATO has waited for an answer on it for 20 days."
    assert said.moves[0].acts


def test_contradictory_statements_are_named(talks: Path) -> None:
    """Counsel says which statements cannot all be true, and gives no package."""
    path = talks / "preferences.toml"
    more = '\n[[statement]]\nparty = "us"\npoint = "transparency"\nsays = "cares more"\nthan = "enlargement"\nsource = "judgement"\n'
    path.write_text(path.read_text() + more)
    said = asked(talks)
    assert not said.packages
    assert "us cares more about transparency than about enlargement" in said.figures[0].text


def test_a_missing_order_is_asked_for(talks: Path) -> None:
    """Without the order of one party on one point, that is the question, with the heaviest point first."""
    path = talks / "preferences.toml"
    text = path.read_text()
    blocks = text.split("[[statement]]")
    path.write_text("[[statement]]".join(block for block in blocks if "no further enlargement of NATO" not in block))
    said = asked(talks)
    assert said.question == "Which option on No further NATO enlargement does Russia like best, and which least?"
    assert not said.packages


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ru = [0.1, 0.4]", "ru = [0.1, 0.4, 0.5]", "threat.ru is not from 0 to 1"),
        ("ru = [0.1, 0.4]", "ru = 3", "threat.ru is not from 0 to 1"),
        ('option = "guarantee"', 'option = "guaranty"', "unknown option 'guaranty'"),
        ('says = "red line"\noption', 'than = "nothing"\noption', "unknown point 'nothing'"),
    ],
)
def test_mistakes_in_the_file_are_named(talks: Path, old: str, new: str, said: str) -> None:
    """The file's own mistakes are errors of the dossier, with a cure."""
    path = talks / "preferences.toml"
    path.write_text(path.read_text().replace(old, new, 1))
    with pytest.raises(DossierError, match=said):
        asked(talks)


def test_quotes_stand_in_the_example(talks: Path) -> None:
    """Every quote of the example's preferences stands in the document it names."""
    desk = open_folder(talks)
    found = load_preferences(talks, desk.dossier)
    assert found is not None
    texts = {path.name: path.read_text(errors="replace") for path in (talks / "documents").iterdir()}
    quoted = [row for row in found.statements if row.quote]
    assert len(quoted) >= 10
    assert all(row.quote in texts[row.source] for row in quoted)
    assert desk.view(dt.date(2022, 2, 15)).positions
