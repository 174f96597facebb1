"""Where a quote stands: typography aside, words not."""

import pytest

from verbale.errors import GroundingError
from verbale.model import Document
from verbale.reading.locate import locate, places

TEXT = "“No” – said Ann’s  aide.\nNo toll, no-toll, Notoll. No toll.\n"
PAPER = Document("a" * 64, TEXT, name="talks.txt")


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("“No”", [(0, 4)]),
        ('"No" - said', [(0, 11)]),
        ("Ann's aide. No", [(12, 27)]),
        ("No toll", [(25, 32), (51, 58)]),
        ("no toll", []),
        ("toll", [(28, 32), (37, 41), (54, 58)]),
        ("oll", []),
        ("No toll.", [(51, 59)]),
        ("N.", []),
        ("", []),
        ("  ", []),
    ],
)
def test_places(quote: str, found: list[tuple[int, int]]) -> None:
    """Marks, dashes and white space may differ; letters, capitals and the edges of words may not."""
    assert places(TEXT, quote) == found


def test_the_one_that_is_meant() -> None:
    """One place needs no hint, and a hint picks one of several."""
    assert locate(PAPER, '"No" -') == PAPER.quote(0, 6)
    assert locate(PAPER, "No toll", near=57) == PAPER.quote(51, 58)
    assert locate(PAPER, "No toll", near=25) == PAPER.quote(25, 32)
    assert locate(PAPER, "aide", near=57) == PAPER.quote(19, 23)


@pytest.mark.parametrize(
    ("quote", "near", "what"),
    [
        ("No dam", None, "The words 'No dam' are not in talks.txt."),
        ("No toll", None, "The words 'No toll' stand there 2 times (at 25, 51)."),
        ("No toll", 32, "The words 'No toll' stand there 2 times (at 25, 51)."),
    ],
)
def test_none_and_several(quote: str, near: int | None, what: str) -> None:
    """Said with their places; the end of a place is not in it."""
    with pytest.raises(GroundingError) as error:
        locate(PAPER, quote, near)
    assert error.value.what == what
