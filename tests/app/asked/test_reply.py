"""Each line of an answer rests on words or a figure; the page that says it in full is named; the same at every door."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, kept, run, talks
from verbale.app import answers
from verbale.app.ask import View, ask
from verbale.app.asked.reply import Reply, reply
from verbale.app.workspace import open_folder
from verbale.model import Query

__all__ = ["kept", "run", "talks"]
QUESTIONS = (
    "who opposes the quota for cod?", "what does Arda want on ports?", "who owes us an answer?", "what did Bel do since 10 March 2024", "what changed since 10 March 2024",
    "what is agreed", "why an alert", "what should we table next", "where does Bel stand", "when did they meet", "what was not read", "who likes catch data", "who owes an answer to Bel",
)  # fmt: skip


@pytest.fixture
def view(talks: Path) -> View:
    """Return a view of the fishing talks."""
    return ask(open_folder(talks), Query())


def lines(said: Reply) -> list[str]:
    """Return what it says."""
    return [line.text for line in said.lines]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_line_is_cited(view: View, question: str) -> None:
    """By words that stand in their document, or by a figure that explains itself."""
    said = reply(view, question)
    assert said.lines
    assert said.how
    for line in said.lines:
        for one in line.citations:
            one.check(said.view.play.documents)


def test_what_some_answers_say(view: View) -> None:
    """Refusals by point, debts by who is owed, acts since a day, and that nothing was found."""
    assert lines(reply(view, "who opposes the quota for cod?")) == [
        "The Bel Republic on Quota for cod: refuses, 20 Mar*."
    ]
    owed = reply(view, "who owes us an answer?")
    assert lines(owed)[0].startswith(
        "The Bel Republic owes Arda an answer on Access to ports since 1 Mar 2024, 29 days so far"
    )
    assert (owed.page, owed.how) == ("/owed", "answers owed to Arda")
    assert lines(reply(view, "who owes an answer to Bel")) == [
        "No open answer of this kind was found in what was read."
    ]
    done = reply(view, "what did Bel do since 10 March 2024")
    assert all("20 March 2024" in text for text in lines(done))
    assert reply(view, "what does Arda want on ports?").page == "/point/ports"
    assert reply(view, "where does Bel stand").page == "/party/bel"


def test_a_day_in_the_question_is_the_days_view(view: View) -> None:
    """Before the refusal, nobody refuses."""
    assert lines(reply(view, "who opposed the quota for cod on 5 March 2024")) == [
        "No such stance was found in what was read."
    ]
    assert str(reply(view, "who opposed the quota on 5 March 2024").view.play.on) == "2024-03-05"


def test_a_question_of_nothing_is_searched_for(view: View) -> None:
    """And says so."""
    said = answers.ask(view, "strait")
    assert (said["searched"], said["lines"], said["understood_as"]) == (True, [], None)
    assert any("strait" in hit["words"] for hit in said["hits"])


def test_the_command_says_the_same(run: Run, talks: Path, view: View) -> None:
    """For machines value by value, for people how it was understood and the words."""
    for question in QUESTIONS[:4]:
        assert run("ask", talks, question, "--json").told == answers.ask(view, question)
    shown = run("ask", talks, "who", "opposes", "the", "quota?").words
    assert "Understood as: refusals on Quota for cod." in shown
    assert "“Bel refused the quota for cod” (" in shown
    assert "searched for: strait" in run("ask", talks, "strait").words
    assert "left out: bananas" in run("ask", talks, "who wants bananas on ports").words
