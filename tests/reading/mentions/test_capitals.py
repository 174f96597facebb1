"""Minutes print speakers in capitals; the world list knows them."""

import pytest

from verbale.model import Document
from verbale.reading.mentions.capitals import speakers
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


BULLETIN = (
    "TARVIA, supported by the CORAL STATES GROUP (CSG), proposed a fund. ORSELIA said it was not needed. VENTMARK opposed the text, and the CSG "
    "called for more time. The CHAIR closed the session, and the chair of the group spoke."
)


def test_speakers_of_a_bulletin_are_sides_whether_or_not_a_list_has_them() -> None:
    """Three of them make a bulletin; a group goes by its short name; a word also written small is none."""
    found = {party.name: party.aliases for party in speakers(BULLETIN, [])}
    assert found == {
        "Coral States Group": ("CORAL STATES GROUP", "CSG"),
        "Orselia": ("ORSELIA",),
        "Tarvia": ("TARVIA",),
        "Ventmark": ("VENTMARK",),
    }


def test_one_word_in_capitals_makes_no_bulletin() -> None:
    """A shout is no side."""
    assert speakers("STOP said the sign, and ORSELIA said nothing.", []) == []
