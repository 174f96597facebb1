"""Everyday sentences assert no act; the same verbs with things of a table do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.model import Document, Reading
from verbale.reading import load_bytes, read
from verbale.reading.acts.drafting.ordinary import ORDINARY
from verbale.reading.syntax.model import Model

HEAD = "Round the town\n\nThe Harbour Courier, 18 September 2024\n\n"


def sentences(name: str) -> Iterator[str]:
    """Yield the sentences of a file beside this test."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def reading(sentence: str) -> Reading:
    """Return the reading of a report of one sentence."""
    document = load_bytes(f"{HEAD}{sentence}\n".encode(), "report.txt")
    assert isinstance(document, Document)
    return read(document)


def sure(sentence: str) -> list[str]:
    """Return the rules of the acts that a sentence asserts."""
    return [act.rule for act in reading(sentence).acts if act.certainty != "unsure"]


def test_everyday_sentences_assert_no_act(model: Model) -> None:
    """Crime, sport, business, weather and lives: whatever is seen in them is left to a person."""
    assert model.digest
    told = {sentence: found for sentence in sentences("everyday.txt") if (found := sure(sentence))}
    assert told == {}


@pytest.mark.parametrize("sentence", list(sentences("at_the_table.txt")))
def test_the_same_verbs_at_a_table_tell_acts(model: Model, sentence: str) -> None:
    """A noun of the trade makes an act of the same verb."""
    assert model.digest
    assert sure(sentence)


def test_a_doubted_act_says_why(model: Model) -> None:
    """It is not dropped: its reason stands beside it."""
    assert model.digest
    doubted = [act for act in reading("The miners laid down their lamps.").acts if act.certainty == "unsure"]
    assert [ORDINARY in act.reasons for act in doubted] == [True]


def test_an_enclosure_is_no_seizure(model: Model) -> None:
    """Accounts that are attached to a mail are nobody's measure; those of an embassy that lawyers attached are."""
    assert model.digest
    kinds = [act.kind for act in reading("Mr Oake's accounts were attached to the mail.").acts]
    assert "measure" not in kinds
    assert "measure" in [act.kind for act in reading("The lawyers attached the accounts of the Kessian embassy.").acts]
