"""Whose somebody is that a text names without saying so."""

import pytest

from verbale.model import Document, Kind
from verbale.reading.load import load_bytes
from verbale.reading.read import read

LAWYERS = "Hartmann Partners, counsel for the company, said its client remained willing to talk. "


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    "between",
    [
        "",
        LAWYERS,
        "A spokesman for the company said that it would wait. ",
        "The company's lawyers said the strike would end. ",
    ],
)
def test_a_minister_speaks_for_no_company_that_spoke_before(between: str) -> None:
    """Nor is a client whoever its lawyer spoke of last."""
    text = f"The miners rejected an offer from Orrin Mining. {between}Labour Minister Otto Weil rejected the idea.\n"
    made = load_bytes(text.encode(), "a.txt")
    assert isinstance(made, Document)
    acts = read(made).acts
    assert [act.actors for act in acts if act.kind is Kind.REFUSE][-1] == ("otto-weil",)
    assert not [act for act in acts if act.kind is Kind.PROPOSE and act.actors == ("miners",)]
