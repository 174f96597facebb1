"""What the skeleton of minutes and the clauses tell of one predicate is one act, and never the contrary of its words."""

import pytest

from verbale.model import Document, Kind, Modality
from verbale.reading.load import load_bytes
from verbale.reading.read import read

HEAD = "Joint committee, 27 November 2026\nMinutes\n\nPresent: Ms Adeyemi (Council of Leddon), Mr Rao (Leddon Water)\n\n1. Tariff. "


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Mr Rao said that he would not commit to a date before the survey was in.", Kind.HOLD),
        ("Mr Rao did not comment on the tariff.", Kind.HOLD),
        ("Mr Rao would not promise the works.", Kind.REFUSE),
    ],
)
def test_a_kind_comes_with_its_own_modality(sentence: str, kind: Kind) -> None:
    """Who would not commit to a date has left it open; nobody "did not put off" an answer."""
    made = load_bytes(f"{HEAD}{sentence}\n".encode(), "minutes.txt")
    assert isinstance(made, Document)
    assert [(act.kind, act.modality) for act in read(made).acts] == [(kind, Modality.DONE)]
