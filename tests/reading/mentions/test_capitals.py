"""Minutes print speakers in capitals; the world list knows them."""

import pytest

from verbale.model import Document
from verbale.reading.read import lay_out


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("JAPAN and the RUSSIAN FEDERATION spoke.", ["jp", "ru"]),
        ("TRINIDAD and TOBAGO spoke after ANTIGUA AND BARBUDA.", ["tt", "ag"]),
        ("The ENVIRONMENTAL INTEGRITY GROUP spoke.", ["eig"]),
    ],
)
def test_names_in_capitals(text: str, parties: list[str]) -> None:
    """A name in capitals, also with a small "and", is the party."""
    page = lay_out(Document(id="0" * 64, text=text))
    assert [party for mention in page.mentions for party in mention.parties] == parties


def test_a_city_in_capitals_is_a_dateline() -> None:
    """A seat of government in capitals opens a dateline and is no party."""
    page = lay_out(Document(id="0" * 64, text="MOSCOW, February 15. The talks went on."))
    assert [mention for mention in page.mentions if mention.parties] == []
