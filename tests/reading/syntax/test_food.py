"""What the parser is fed: of equal length, so that every offset stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.syntax.food import food


@pytest.mark.parametrize(
    ("words", "fed"),
    [
        ("“We agree” — Peru", '"We agree" - Peru'),
        ("> Peru agrees.", "  Peru agrees."),
        ("(a) Peru agrees.", "    Peru agrees."),
        ("The group (COG) agreed.", "The group       agreed."),
        ("LIMA, 3 May (Wire) -- Peru agreed.", " " * 22 + "Peru agreed."),
        ("NORVANIA agreed.", "Norvania agreed."),
        ("The EU agreed.", "The EU agreed."),
        ("On 3 March Peru agreed.", "On 3 March,Peru agreed."),
        ("On March 3 Peru agreed.", "On March , Peru agreed."),
        ("In May the group agreed.", "In May the group agreed."),
    ],
)
def test_what_misleads_a_parser_is_plain_or_blank(words: str, fed: str) -> None:
    """Quotes, marks of mail, enumerators, brackets, datelines and capitals are made plain; short short names stay."""
    assert food(words) == fed


@given(st.text(alphabet="Aab (1)[]>\n\t “”—.:-É", max_size=60))
def test_the_length_stays(words: str) -> None:
    """Whatever the text, the food is as long as it is."""
    assert len(food(words)) == len(words)
