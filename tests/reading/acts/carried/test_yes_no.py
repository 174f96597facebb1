"""Answers of one word to a question before the press: stated, with the sentence that explains them."""

import pytest

from benchmarks.reading.told import reading_of
from verbale.model import Kind, Polarity

HEAD = "MINISTRY OF FOREIGN AFFAIRS OF VARNEA\nTranscript of the press briefing\n4 June 2024\nSpokesperson: Ilse Torn\n\nMS TORN: Good morning.\n\n"


def stated(asked: str, answer: str) -> list[tuple[Polarity | None, str]]:
    """Return polarity and words of what a turn states by a word alone."""
    text = f"{HEAD}QUESTION (Coast Radio): {asked}\n\nMS TORN: {answer}\n\nQUESTION (Herald): Thank you.\n"
    acts = reading_of(text).acts
    return [
        (act.polarity, act.evidence[0].exact)
        for act in acts
        if act.rule == "turns/answer.word" and act.kind is Kind.STATE
    ]


@pytest.mark.parametrize(
    ("asked", "answer", "wanted"),
    [
        (
            "Will the ferry run on Sunday?",
            "No. The harbour is closed until July.",
            [(Polarity.NEGATIVE, "No. The harbour is closed until July.")],
        ),
        ("Is the note on its way?", "Yes. It left last night.", [(Polarity.POSITIVE, "Yes. It left last night.")]),
        ("You met them on Friday.", "No. That was another day.", []),
        ("Will the ferry run on Sunday?", "Nobody knows. The harbour is closed.", []),
    ],
)
def test_a_word_answers_a_question_alone(asked: str, answer: str, wanted: list[tuple[Polarity, str]]) -> None:
    """Not a remark, and not a word that is neither yes nor no."""
    assert stated(asked, answer) == wanted
