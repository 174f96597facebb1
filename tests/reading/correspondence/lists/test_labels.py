"""Lines made of a label, a mark and what is said of it."""

import pytest

from verbale.reading.correspondence.lists.labels import is_head, item, series, topic


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. Cap on liability: not agreed.", ("Cap on liability", "not agreed.")),
        ("(iv) Rota – ok", ("Rota", "ok")),
        ("• “Fuel clause”: to follow", ("Fuel clause", "to follow")),
        ("Annex II - no", ("Annex II", "no")),
        ("We have one condition: no publicity.", None),
        ("Please note: agreed.", None),
        ("Well-known text", None),
        ("The crew, the master, the owner and the agent of the ship and of the yard: no.", None),
    ],
)
def test_item(text: str, parts: tuple[str, str] | None) -> None:
    """A label is a heading of few words without a verb; a hyphen within a word is no mark."""
    assert item(text) == parts


def test_labels_that_name_nothing() -> None:
    """A head is no matter of the talks; "our answer" stands for all of it."""
    assert [is_head(one) for one in ("PS", "Next meeting", "Tel.", "Meeting rooms")] == [True, True, True, False]
    assert [topic(one) for one in ("Our answer", "Rota")] == ["", "Rota"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Rent: agreed; deposit: no.", ["Rent: agreed; ", "deposit: no."]),
        ("Rent – ok\nDeposit – no", ["Rent – ok\n", "Deposit – no"]),
        ("Rent: agreed; we shall write on the deposit.", []),
        ("Rent: agreed.", []),
    ],
)
def test_series(text: str, pieces: list[str]) -> None:
    """A sentence of nothing but labelled pieces is cut between them; any other is left whole."""
    assert [text[start:end] for start, end in series(text)] == pieces
