"""`verbale ask`: an answer for people and machines; a question is needed."""

from pathlib import Path

from tests.cli.conftest import Run


def test_an_answer_and_a_search(run: Run, talks: Path) -> None:
    """Marked, with how it was understood; what is nothing is searched for, and not found said so."""
    assert "Understood as: answers owed to Arda." in run("ask", talks, "who owes us an answer?").words
    assert "Nothing was found." in run("ask", talks, "bananas").words
    assert run("ask", talks).code == 2
    assert run("ask", talks, "who owes us an answer?", "--json").told["page"] == "/owed"
