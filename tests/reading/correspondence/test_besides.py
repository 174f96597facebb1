"""What sentences say besides the rows of the table of moves."""

import pytest

from verbale.reading.correspondence.besides import besides


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("thank you for your letter . ", "courtesy"),
        ("that is a disgrace . ", "scolds"),
        ("it has been said that we would leave . ", "hearsay"),
        ("please take it up with the insurers . ", "refer"),
        ("we can wait until DAY . ", "re-date"),
        ("we need until DAY . ", "hold"),
        ("we could accept 4 per cent . ", "propose"),
    ],
)
def test_besides(words: str, label: str) -> None:
    """One sentence of each sort."""
    assert label in besides(words)


def test_nothing_besides() -> None:
    """A plain statement has none."""
    assert besides("the gates are open from six . ") == set()
