"""The further questions of counsel on the desk: the same words as by command, answers in the address, and no file of the server's."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.web.conftest import Served

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
pytest.importorskip("starlette", reason="the desk needs the extra `desk`")


def test_an_interview_by_address(desk: "Served") -> None:
    """Each button leads to the next question; what was answered stays in the address."""
    first = desk.ask("/counsel/ask")
    assert first.status == 200
    assert "Question 1 of at most 12" in first.text
    assert 'name="answers" value="1"' in first.text
    second = desk.ask("/counsel/ask?answers=1").text
    assert "Question 2 of at most 12" in second
    assert 'value="1,2"' in second
    assert "What you answer here is not recorded." in second


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
