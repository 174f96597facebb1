"""`verbale counsel`: packages in reach, the next move, or what is missing to say more."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.brief.conftest import count, playing
from tests.cli.conftest import HEAD, Run
from verbale.cli.questions.counsel import show
from verbale.counsel.advice import Counsel
from verbale.counsel.next_move import NextMove
from verbale.counsel.space.space import Package
from verbale.counsel.tabled_words import NO_OPENING
from verbale.dossier import Dossier
from verbale.model import Party, Point

DOSSIER = Dossier(
    title="Talks",
    parties=(Party("arda", "Arda"), Party("bel", "Bel")),
    points=(Point("quota", "Quota"), Point("ports", "Ports")),
)
PACKAGE = (Package({}, {"arda": 0.5}, {"arda": 0.1}), ("Nash",))


def shown(said: Counsel, capsys: pytest.CaptureFixture[str], *, numbers: bool = False) -> list[str]:
    """Return what is printed of counsel."""
    show(DOSSIER, playing(), said, numbers=numbers)
    return [line for line in capsys.readouterr().out.splitlines() if line]


def test_what_is_missing(talks: Path, run: Run) -> None:
    """Openings, and the one most useful answer."""
    done = run("counsel", talks)
    assert done.out.splitlines() == [
        "TLP:CLEAR",
        "Key concern refused by the Bel Republic, put by Arda: Quota for cod (key for Arda) (20 March 2024).",
        "",
        "Opening: the Bel Republic answered what Arda put on Catch data constructively (20 March 2024).",
        "",
        "No package is worked out: 1 answer missing. The most useful one:",
        "  Which options does each point have, in order?",
    ]
    told = run("counsel", talks, "--json").told
    assert (told["openings"], told["packages"], told["missing"]) == (
        ["data"],
        [],
        ["Which options does each point have, in order?"],
    )


def test_packages_with_what_each_gains(capsys: pytest.CaptureFixture[str]) -> None:
    """In words; the numbers behind them only where they are asked for; then the move with its reason."""
    figure = count("counsel.package.1", 0.1, "Package 1 (Nash): low.")
    steps = ("Quota: low", "Arda: 0.5, +0.1 against no agreement", "largest regret 0.2 of 1", "chosen by: Nash")
    moves = (NextMove("quota", "low", "arda", "bel", "Arda could offer low.", "Bel has waited."),
             NextMove("quota", "low", "bel", "arda", "Bel could offer low."))  # fmt: skip
    said = Counsel(
        ("quota", "ports"), (PACKAGE,), moves=moves, idle=("arda", "bel"), question="Which is best?", assessed_by="A. Nalyst",
        figures=(count("counsel.robustness"), replace(figure, steps=steps)), words=("Low, whatever the values.",),
    )  # fmt: skip
    words = shown(said, capsys)
    assert words == [
        NO_OPENING,
        "Low, whatever the values.",
        "Package 1 (Nash): low.",
        "Arda could offer low. Why now: Bel has waited.",
        "Bel could offer low.",
        "By the assumed values no step of Arda and Bel towards package 1, alone or in exchange, gives the others more than it costs.",
        "Assumed values and threat points: A. Nalyst. Numbers: --numbers.",
        "To ask next, for it would change the counsel most: Which is best?",
    ]
    behind = shown(said, capsys, numbers=True)
    assert [line.strip() for line in behind if line.startswith("  ")] == list(steps)


def test_idle_parties_are_named_only_beside_a_package(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a package there is nothing to step towards."""
    assert shown(Counsel((), idle=("arda",)), capsys) == [NO_OPENING]


def test_exact_values_from_the_folder(talks: Path, run: Run) -> None:
    """Options, weights and preferences.toml make packages, with the marking of the values above them."""
    points = "".join(
        f'[[point]]\nid = "{name}"\ntitle = "{name.capitalize()}"\nweights = {{ arda = {ours}, bel = {theirs} }}\noptions = ["No", "Yes"]\n'
        for name, ours, theirs in (("quota", 3, 1), ("ports", 1, 3))
    )
    parties = '[[party]]\nid = "arda"\nname = "Arda"\n[[party]]\nid = "bel"\nname = "Bel"\n'
    (talks / "dossier.toml").write_text(f'title = "Talks"\nours = "arda"\n{HEAD}{parties}{points}', encoding="utf-8")
    (talks / "preferences.toml").write_text(
        'assessed_by = "A. Nalyst"\nmarking = "TLP:RED"\nthreat = { arda = 0.2, bel = 0.2 }\n'
        "[values.arda]\nquota = { no = 0.0, yes = 1.0 }\nports = { no = 1.0, yes = 0.0 }\n"
        "[values.bel]\nquota = { no = 1.0, yes = 0.0 }\nports = { no = 0.0, yes = 1.0 }\n",
        encoding="utf-8",
    )
    lines = run("counsel", talks).out.splitlines()
    assert lines[0] == "TLP:RED"
    assert next(line for line in lines if line.startswith("Package 1")).endswith(
        ": Quota: Yes; Ports: Yes; on values assumed by A. Nalyst, better than no agreement for Arda and Bel."
    )
    behind = run("counsel", talks, "--numbers").out.splitlines()
    assert "  Arda: 0.750, +0.550 against no agreement" in behind
    assert "  scale: 0 nothing, 1 everything the side wants; values assumed by A. Nalyst" in behind
    told = run("counsel", talks, "--json").told
    assert (told["marking"], told["assessed_by"], told["packages"][0]["options"]) == (
        "TLP:RED", "A. Nalyst", {"quota": "yes", "ports": "yes"},
    )  # fmt: skip
