"""Names of those who issue papers, and of places."""

import pytest

from verbale.reading.metadata.names import body_in, company, issuer, known_place, placelike, trimmed


@pytest.mark.parametrize(
    ("name", "issues"),
    [
        ("Ministry of Trade", True),
        ("Harbour Board", True),
        ("Tarn Dairies plc", True),
        ("Tarn Dairies B.V.", True),
        ("Tarn Dairies a.s.", True),
        ("The Lowmarsh Gazette", True),
        ("ministry of trade", False),
        ("Ministry agreed", False),
        ("Ann Vole", False),
        ("What Ministry?", False),
        ("", False),
    ],
)
def test_issuers(name: str, issues: bool) -> None:
    """By the head of the name and its capitals; a sentence or a question is none."""
    assert issuer(name) is issues


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Director, Harbour Board", "Harbour Board"),
        ("Harbour Board, Holm", "Harbour Board, Holm"),
        ("Harbour Board", "Harbour Board"),
        ("Ann Vole, Director", ""),
    ],
)
def test_the_body_of_a_line(line: str, body: str) -> None:
    """An office before it is left out."""
    assert body_in(line) == body


def test_the_company_of_a_title() -> None:
    """Before the colon, with its legal form."""
    titles = ("Tarn Dairies plc: statement on the tolls", "Tarn Dairies: statement", "Tarn Dairies plc", ": x")
    assert [company(title) for title in titles] == ["Tarn Dairies plc", "", "", ""]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Geneva", True),
        ("GENEVA", True),
        ("Holm", True),
        ("Upper Holm Talks Room Four", False),
        ("ABC", False),
        ("Harbour Board", False),
        ("Hall 4", False),
    ],
)
def test_places(name: str, place: bool) -> None:
    """A known one, or one word that is no abbreviation; no body and no figures."""
    assert placelike(name) is place


def test_known_places_are_of_the_world() -> None:
    """Invented ones are not known."""
    assert [known_place(name) for name in ("geneva", "Holm")] == [True, False]


def test_a_desk_or_place_at_the_end_is_cut() -> None:
    """The place is told apart."""
    assert trimmed("Ministry of Trade, Geneva") == ("Ministry of Trade", "Geneva")
    assert trimmed(" Ministry of Trade, ") == ("Ministry of Trade", "")
    assert trimmed("Ann Vole, Geneva") == ("Ann Vole, Geneva", "")
