"""`verbale answers`: the five questions with their answers in words, marked; an earlier day changes what is new."""

from pathlib import Path

from tests.cli.conftest import Run

QUESTIONS = (
    "Where do the talks stand?",
    "Who owes whom an answer, since when?",
    "Are the talks being protracted?",
    "Is a position worsening meanwhile?",
    "What agreement is in reach?",
)


def test_in_words(run: Run, talks: Path) -> None:
    """Each question, how it stands and what changed; the marking above."""
    done = run("answers", talks, "--since", "2024-03-10")
    assert done.out.startswith("TLP:")
    assert [line for line in done.out.splitlines() if line.endswith("?")] == list(QUESTIONS)
    assert "Of 3 points: 1 refused by a side" in done.words
    assert "Since 10 Mar 2024: 1 new opening." in done.words
    assert done.out.count("\n  ") == 10


def test_for_machines(run: Run, talks: Path) -> None:
    """By their keys, each with the acts and the figures that say so."""
    told = run("answers", talks, "--json").told
    assert (told["as_of"], told["since"]) == ("2024-03-30", "2024-03-23")
    assert [row["key"] for row in told["answers"]] == ["standing", "owed", "protracted", "worsening", "reach"]
    assert [row["question"] for row in told["answers"]] == list(QUESTIONS)
    assert all(row[part]["acts"] or row[part]["figures"] for row in told["answers"] for part in ("state", "change"))
    early = run("answers", talks, "--since", "2024-03-10", "--json").told
    assert early["answers"][0]["state"] == told["answers"][0]["state"]
    assert early["answers"][0]["change"] != told["answers"][0]["change"]
