"""Sources resolve to people and parties where the mentions do, and stay empty where they do not."""

import hashlib

import pytest

from verbale.model import Document
from verbale.reading.attribution import attributions
from verbale.reading.read import lay_out


def speakers(text: str) -> list[str]:
    """Return the speaker of each attribution of a text."""
    page = lay_out(Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text))
    return [one.speaker for one in attributions(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian Foreign Minister Kari Lund said the offer stood.", ["kari-lund"]),
        ("Norwegian Foreign Minister Kari Lund spoke. She said the offer stood.", ["kari-lund"]),
        ("Norwegian Foreign Minister Kari Lund spoke. The minister said the offer stood.", ["kari-lund"]),
        ("Norwegian Foreign Minister Kari Lund spoke. Lund said the offer stood.", ["kari-lund"]),
        ("They met Norwegian Foreign Minister Kari Lund, who said the offer stood.", ["kari-lund"]),
        ("Oslo said the offer stood.", ["no"]),
        ("A Norwegian diplomat said the offer stood.", ["no"]),
        ("A stranger said the offer stood.", [""]),
        ("He said the offer stood.", [""]),
    ],
)
def test_a_source_resolves_to_whom_it_names(text: str, expected: list[str]) -> None:
    """The speaker is the person named, else the party, else nobody."""
    assert speakers(text) == expected
