"""Plain sentences of many trades: each tells an act of a right kind, of somebody or by an agentless passive."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"
LETTER = "From: Tarkos plc\nTo: The Seamen's League\nDate: 6 March 2025\n\nDear colleagues,\n\n{}\n\nYours sincerely,\nAna Ruiz, for Tarkos plc\n"


def rows(name: str) -> Iterator[tuple[str, str]]:
    """Return each sentence of a list with the kinds that are right."""
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kinds, _, sentence = line.partition(" | ")
            yield kinds, sentence


@pytest.mark.parametrize(("kinds", "sentence"), list(rows("plain_tellings.txt")))
def test_a_plain_sentence_is_read(kinds: str, sentence: str) -> None:
    """Whatever else is told, an act of a right kind is."""
    told = [str(act.kind) for act in reading_of(f"{HEAD}{sentence}\n").acts if act.certainty == "asserted"]
    assert set(told) & set(kinds.split()), told


@pytest.mark.parametrize(("kinds", "sentence"), list(rows("plain_letters.txt")))
def test_a_letter_is_read(kinds: str, sentence: str) -> None:
    """What its writer says is their act, by the clauses or by the table of moves."""
    told = [str(act.kind) for act in reading_of(LETTER.format(sentence)).acts if act.certainty == "asserted"]
    assert set(told) & set(kinds.split()), told


@pytest.mark.parametrize(("kinds", "sentence"), list(rows("plain_reports.txt")))
def test_a_report_is_read(kinds: str, sentence: str) -> None:
    """However it is built, an act of a right kind is told."""
    told = [str(act.kind) for act in reading_of(f"{HEAD}{sentence}\n").acts if act.certainty == "asserted"]
    assert set(told) & set(kinds.split()), told


@pytest.mark.parametrize(("kinds", "sentence"), list(rows("plain_of_nobody.txt")))
def test_what_nobody_named_did_is_unsure(kinds: str, sentence: str) -> None:
    """It is read, and left to a person."""
    told = [act for act in reading_of(f"{HEAD}{sentence}\n").acts if str(act.kind) in kinds.split()]
    assert [act.certainty for act in told] == ["unsure"]
    assert "who did it is not said" in told[0].reasons
