"""One recipe for every further question: the same answer by any door, and an error for what is none."""

from pathlib import Path

import pytest

from verbale.app import answers, open_paths
from verbale.app.ask import ask
from verbale.app.counselling.recipe import QUESTIONS, told
from verbale.errors import CounselError
from verbale.model import Query

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")


def test_each_question_has_words_and_limits(folder: Path) -> None:
    """For machines too, with the dates and the marking of the view."""
    view = ask(open_paths([folder]), Query())
    for question in QUESTIONS.keys() - {"scenario"}:
        said = told(view, question)
        assert said.words
        assert said.limits
        shown = answers.told(view, question)
        assert (shown["question_of"], shown["words"], shown["marking"]) == (question, list(said.words), "TLP:CLEAR")


def test_a_question_that_is_none(folder: Path) -> None:
    """Those there are, are named."""
    with pytest.raises(CounselError, match="There is no question 'fate'") as caught:
        told(ask(open_paths([folder]), Query()), "fate")
    assert "ask" in caught.value.cure
