"""Plain nouns that name people who can act."""

import pytest

from verbale.reading.lang.en.sides import may_name_people, names_people


@pytest.mark.parametrize(
    ("noun", "people"),
    [
        ("hauliers", True),
        ("Teachers", True),
        ("metalworker", True),
        ("co-owners", True),
        ("fishermen", True),
        ("shareholders", True),
        ("unionists", True),
        ("winters", False),
        ("papers", False),
        ("tolls", False),
        ("rosters", False),
        ("launchers", False),
        ("war", False),
    ],
)
def test_people_by_their_ending(noun: str, people: bool) -> None:
    """One or many, large or small; things that end alike are listed."""
    assert names_people(noun) is people


def test_where_a_side_stands_the_ending_is_looser() -> None:
    """Only of plurals."""
    nouns = ("zulants", "nurses", "islands", "teachers", "tolls", "zulant")
    assert [may_name_people(noun) for noun in nouns] == [True, True, True, True, False, False]
    assert not names_people("zulants")
