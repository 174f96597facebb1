"""What sentences of letters do, by the table of moves."""

from pathlib import Path

import pytest

from verbale.model import Document
from verbale.reading import load_bytes
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.plain import Plain, plainly
from verbale.reading.lang.en.moves import rows
from verbale.reading.read import lay_out

WORDINGS = [
    tuple(cell.strip() for cell in line.split(" | "))
    for line in Path(__file__).with_name("wordings.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
THIRD = {"mberra": "other", "dr osei": "someone"}


def put(sentence: str) -> Plain:
    """Put a sentence plainly, as one of a letter of 2 June 2024."""
    document = load_bytes(f"Selmouth, 2 June 2024\n\nDear Sir,\n\n{sentence}\n".encode(), "letter.txt")
    assert isinstance(document, Document)
    page = lay_out(document)
    start = document.text.index(sentence)
    plain = plainly(page, None, start, start + len(sentence))
    words = plain.words
    for name, instead in THIRD.items():
        words = words.replace(name, instead)
    return Plain(plain.start, plain.end, words, plain.days, plain.others)


@pytest.mark.parametrize(("label", "sentence"), [(row.label, row.example) for row in rows()])
def test_every_row_reads_its_example(label: str, sentence: str) -> None:
    """A row of the table says what its own sentence does."""
    assert label in labelled(put(sentence))


@pytest.mark.parametrize(("label", "sentence"), WORDINGS)
def test_moves_in_other_words(label: str, sentence: str) -> None:
    """Wordings that are no row's example are read as the same move."""
    assert label in labelled(put(sentence))


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("our company will be closed from DAY to DAY . ", "withdraw"),
        ("turnover rent : yes , if the roof is mended . ", "accept"),
        ("turnover rent : no decision yet . ", "refuse"),
        ("turnover rent : no change . ", "refuse"),
        (
            "the embassy presents its compliments to the ministry and has the honour to communicate the following . ",
            "hold",
        ),
        (
            "the embassy wishes to inform the ministry that this is under examination and that a reply will be conveyed in due course . ",
            "remind",
        ),
        ("the question is simple : yes or no ? ", "accept"),
        ("our answer to your question of DAY : agreed minutes follow . ", "accept"),
        ("the ministry is closed on DAY . ", "withdraw"),
        ("it was not in your first letter . ", "not received"),
        ("make it DAY and you have a deal . ", "accept"),
        ("nobody here is authorised to sign . ", "accept"),
        ("we cannot move until the board gives the go-ahead . ", "accept"),
        ("you asked me whether we had turned the ferry down . ", "refuse"),
        ("we need the list before we can say whether the survey may go ahead . ", "accept"),
        ("we welcome the efforts of your committee . ", "accept"),
        ("some members seem to think the claim has been granted . ", "accept"),
        ("we are not saying yes and we are not saying no . ", "refuse"),
        ("we are still waiting for the treasury to report . ", "remind"),
        ("the council is not yet mandated to speak on it . ", "decline competence"),
        ("we no longer stand by our offer . ", "refuse"),
        ("you may have the list on the one condition that it is kept private . ", "none"),
    ],
)
def test_what_only_sounds_like_a_move(words: str, never: str) -> None:
    """A firm that is shut withdraws nothing; a long-past no, a question whether, thanks for efforts and what others think are neither yes nor no."""
    assert never not in labelled(Plain(0, len(words), words))


def test_what_the_reader_asked_counted_is_no_answer() -> None:
    """Who tells what was asked before answering has not answered by that."""
    assert "answer" not in labelled(put("You asked for three things: the figures, a meeting and a rise of 5 per cent."))
    assert "answer" in labelled(put("You asked how the weight is measured: on a scale."))


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not oppose observers on board, provided that they are paid by the flag state.",
        "We have not rejected your offer.",
        "It is not out of the question that we agree.",
        "We shall not decline the invitation.",
    ],
)
def test_who_does_not_refuse_has_not_refused(sentence: str) -> None:
    """A denied no is no no."""
    assert "refuse" not in labelled(put(sentence))
