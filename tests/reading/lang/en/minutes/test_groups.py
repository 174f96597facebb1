"""Actors without a name of their own."""

import pytest

from verbale.reading.lang.en.minutes.groups import groups


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Many developing countries agreed.", ["Many developing countries"]),
        ("Then delegates agreed.", ["delegates"]),
        ("Kestria and one party left.", ["one party"]),
        ("Kestria left party talks.", []),
        ("A number of parties agreed.", ["A number of parties"]),
        ("On Monday, Co-Chair Ann Vole agreed.", ["Co-Chair Ann Vole"]),
        ("In the Chair spoke.", ["the Chair"]),
        ("While the President spoke, they left.", ["the President"]),
        ("The Secretariat noted it.", ["The Secretariat"]),
        ("A subcountries-list of anti-delegates.", []),
    ],
)
def test_groups_and_offices(text: str, found: list[str]) -> None:
    """With what counts or sorts them; one of them only with a word before it; an office with its holder."""
    assert [text[first:last] for first, last in groups(text)] == found


def test_a_part_of_a_text_keeps_the_places_of_the_whole() -> None:
    """Between two places."""
    text = "Delegates met. Ministers agreed. Observers left."
    assert groups(text, 15, 32) == [(15, 24)]
