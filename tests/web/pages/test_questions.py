"""The further questions of counsel on the desk: the same words as by command, answers in the address, and no file of the server's."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.examples import copied
from verbale.app.ingest import add_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.web.conftest import Served

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
pytest.importorskip("starlette", reason="the desk needs the extra `desk`")


@pytest.fixture
def own(tmp_path: Path) -> "Iterator[Served]":
    """Open a copy of the wage round for a test that writes."""
    from tests.web.conftest import direct  # the desk's extra

    folder = tmp_path / "wage-round"
    copied("wage-round", folder)
    yield from direct(folder)


def test_an_interview_by_address(desk: "Served") -> None:
    """Each button leads to the next question; what was answered stays in the address."""
    first = desk.ask("/counsel/ask")
    assert first.status == 200
    assert "Question 1 of at most 12" in first.text
    assert 'name="answers" value="1"' in first.text
    second = desk.ask("/counsel/ask?answers=1").text
    assert "Question 2 of at most 12" in second
    assert 'value="1,2"' in second
    assert "What you answer here is not recorded until you keep it." in second


@pytest.mark.parametrize(
    ("question", "said"), [("forecast", "band"), ("stability", "where things stand"), ("priorities", "its words")]
)
def test_the_others(desk: "Served", question: str, said: str) -> None:
    """Words, then limits."""
    text = desk.ask(f"/counsel/{question}").text
    assert said in text
    assert "Limits" in text


@pytest.mark.parametrize(
    ("path", "status"), [("/counsel/scenario", 404), ("/counsel/fate", 404), ("/counsel/ask?answers=maybe", 400)]
)
def test_what_is_no_question_or_answer(desk: "Served", path: str, status: int) -> None:
    """Scenario files are read by the command alone."""
    assert desk.ask(path).status == status


def test_answers_are_kept_with_a_name_and_can_be_taken_back(own: "Served") -> None:
    """As statements in the preferences, a change of settings like any other."""
    before = (own.folder / "preferences.toml").read_text("utf-8")
    assert "Keep these answers" not in own.ask("/counsel/ask").text
    assert "Keep these answers" in own.ask("/counsel/ask?answers=1").text
    answer = own.ask("/counsel/ask/keep", {"answers": "1"})
    assert answer.status == 303
    assert "Kept" in answer.headers["location"]
    text = (own.folder / "preferences.toml").read_text("utf-8")
    assert text.startswith(before.rstrip())
    assert 'source = "tester, ' in text[len(before.rstrip()) :]
    assert "answers to pairwise questions" in own.ask("/dossier").text


def test_statements_of_the_papers_are_accepted_one_by_one(own: "Served") -> None:
    """Those that were ticked, with their quotes."""
    letter = (
        "From: Mara Quill, General Secretary, Harbour Workers' Union\nTo: Tobias Renn, Personnel Director, Eastmouth Port Company\n"
        "Date: 12 May 2025\nSubject: Pay\n\nDear Mr Renn,\n\nPay rise matters more to us than weekly hours.\n\nMara Quill\n"
    )
    path = own.folder / "documents" / "2025-05-12-matters.txt"
    path.write_text(letter, encoding="utf-8")
    add_files(own.office.desk().dossier, own.office.record, [path], "tester")
    own.office.forget()
    assert "Statements that stand in the papers" in own.ask("/counsel/ask").text
    answer = own.ask("/counsel/ask/accept", {"draft": "1"})
    assert "Accepted" in answer.headers["location"]
    assert "Pay rise matters more to us than weekly hours." in (own.folder / "preferences.toml").read_text("utf-8")
    assert "Statements that stand in the papers" not in own.ask("/counsel/ask").text


def test_what_cannot_be_kept(desk: "Served") -> None:
    """No answer, no ticked statement, a past day; nothing is written then."""
    before = (desk.folder / "preferences.toml").read_text("utf-8")
    for path, form in (
        ("/counsel/ask/keep", {"answers": ""}), ("/counsel/ask/accept", {"draft": "x"}), ("/counsel/ask/accept", {}),
        ("/counsel/ask/accept", {"draft": "99"}), ("/counsel/ask/keep?known=2025-03-01", {"answers": "1"}),
    ):  # fmt: skip
        answer = desk.ask(path, form)
        assert answer.status == 303, path
        assert "Not" in answer.headers["location"]
    assert (desk.folder / "preferences.toml").read_text("utf-8") == before
