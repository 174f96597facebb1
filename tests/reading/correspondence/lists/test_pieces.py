"""What a request counts: by letters or numbers in brackets, or not at all."""

import pytest

from verbale.reading.correspondence.lists.pieces import pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Please send (a) the map of drains, (b) the budget and (c) a name.",
            ("the map of drains", "the budget", "a name"),
        ),
        (
            "We ask you (1) to open the books; and (2) to pay within 30 days.",
            ("to open the books", "to pay within 30 days"),
        ),
        ("Please send (a) the map.", ()),
        ("Please send the map (see annex) and the budget (2024).", ()),
    ],
)
def test_pieces(text: str, found: tuple[str, ...]) -> None:
    """One piece is no list, and a remark in brackets no piece."""
    assert pieces(text) == found
