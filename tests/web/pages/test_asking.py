"""A question at the desk: how it was understood, lines that lead to their words, and the page in full at the days that it names."""

import json
from urllib.parse import quote

from tests.web.conftest import Direct, words
from verbale.app import answers
from verbale.model import Query


def test_a_question_is_answered(quick: Direct) -> None:
    """The line leads to its words; the page is named with the question's days."""
    page = quick.ask("/ask?q=" + quote("who opposes the quota for cod?"))
    assert "Understood as: refusals on Quota for cod ." in words(page)
    assert "The Bel Republic on Quota for cod: refuses, 20 Mar*." in words(page)
    assert 'href="/quote/' in page.text
    assert 'href="/point/quota"' in page.text
    dated = quick.ask("/ask?q=" + quote("what did Bel want on the quota since 2 March 2024")).text
    assert "/point/quota?since=2024-03-02" in dated


def test_what_is_not_understood(quick: Direct) -> None:
    """Left out and said so; a question of nothing is a search; without one there are examples."""
    assert "left out: bananas" in words(quick.ask("/ask?q=who+wants+bananas+on+ports"))
    assert "That was not understood as a question" in words(quick.ask("/ask?q=strait"))
    assert "For example" in words(quick.ask("/ask"))


def test_machines_are_told_the_same(quick: Direct) -> None:
    """Value by value."""
    told = json.loads(quick.ask("/api/ask?q=" + quote("who owes us an answer?")).text)
    assert told == json.loads(json.dumps(answers.ask(quick.office.scene(Query()), "who owes us an answer?")))
