"""`verbale counsel --ask` at a terminal, by answers given, and kept; and the other questions of counsel by their options."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Run
from verbale.cli.questions.counsel import command

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
DOSSIER = """title = "Talks"
ours = "arda"
baseline = 2024-01-01
as_of = 2024-06-01
marking = "TLP:GREEN"
party = [{ id = "arda", name = "Arda" }, { id = "bel", name = "Bel" }]
point = [
  { id = "quota", title = "Quota", options = ["Low", "High"], weights = { arda = 3, bel = 1 } },
  { id = "ports", title = "Ports", options = ["Shut", "Open"], weights = { arda = 1, bel = 3 } },
]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a dossier without preferences."""
    (tmp_path / "dossier.toml").write_text(DOSSIER, encoding="utf-8")
    return tmp_path


def test_answers_given(folder: Path, run: Run) -> None:
    """The banner, the next question, the package so far, and limits; for machines the same."""
    done = run("counsel", folder, "--ask", "--answers", "2,1,1,2")
    lines = done.out.splitlines()
    assert lines[0] == "TLP:GREEN"
    assert any(
        line.startswith("By what was said, answered and assumed so far this package does best: “High” on Quota")
        for line in lines
    )
    assert "Limits:" in lines
    told = run("counsel", folder, "--ask", "--answers", "2,1,1,2", "--json").told
    assert (told["asked"], told["package"]["quota"]) == (4, "high")
    assert told["words"] == [line for line in lines[1 : lines.index("Limits:")] if line]


def test_at_a_terminal_and_kept(folder: Path) -> None:
    """Each answer is asked for; what was answered is kept under a name."""
    done = CliRunner().invoke(command, [str(folder), "--ask", "--by", "A. Nalyst"], input="2\n1\n1\n2\nq\n")
    assert done.exit_code == 0, done.output
    assert done.output.count("Question ") >= 4
    assert "Kept as 4 statements by A. Nalyst in preferences.toml" in done.output
    text = (folder / "preferences.toml").read_text(encoding="utf-8")
    assert text.count("[[statement]]") == 4
    assert 'assessed_by = "A. Nalyst"' in text


@pytest.mark.parametrize("question", ["--forecast", "--stability", "--priorities"])
def test_the_other_questions(folder: Path, run: Run, question: str) -> None:
    """Words, then limits."""
    out = run("counsel", folder, question).out
    assert out.startswith("TLP:GREEN\n")
    assert "\nLimits:\n- " in out
    assert run("counsel", folder, question, "--json").told["question_of"] == question.removeprefix("--")


@pytest.mark.parametrize("wrong", [["--ask", "--forecast"], ["--answers", "1"], ["--forecast", "--by", "X"]])
def test_one_question_at_a_time(folder: Path, run: Run, wrong: list[str]) -> None:
    """Two at once, or answers without an interview, are a mistake of usage."""
    done = run("counsel", folder, *wrong)
    assert done.code == 2
    assert "Put one question at a time" in done.err


def test_drafts_are_accepted_as_a_step_of_its_own(folder: Path, run: Run) -> None:
    """With a name, without answers; where nothing is drafted it is said."""
    assert "--accept needs --by" in run("counsel", folder, "--ask", "--accept", "all").err
    assert "'x' is no number" in run("counsel", folder, "--ask", "--accept", "x", "--by", "A").err
    assert "cannot be changed" in run("counsel", folder, "--ask", "--by", "A", "--known", "2024-01-01").err
    assert "No statement is drafted." in run("counsel", folder, "--ask", "--accept", "all", "--by", "A").err
