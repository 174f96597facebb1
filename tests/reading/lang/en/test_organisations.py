"""What names of organisations look like, and how a text names them again."""

import pytest

from verbale.reading.lang.en.organisations import organisation_like, plain_nouns, short_names


@pytest.mark.parametrize(
    ("words", "like"),
    [
        ("Osprey Ltd.", True),
        ("Ministry of Rivers", True),
        ("City of Lunden", True),
        ("Ferry Workers' Union", True),
        ("Ann Vole", False),
        ("Envoy", False),
        ("", False),
        ("…", False),
    ],
)
def test_looks(words: str, like: bool) -> None:
    """By the last word or by what it is of."""
    assert organisation_like(words) is like


@pytest.mark.parametrize(
    ("name", "nouns"),
    [
        ("Ministry of Rivers", ("ministry", "government", "minister", "spokesperson")),
        ("Osprey Airlines", ("company", "firm", "employer", "management", "board", "directors", "airline")),
        ("Bank of Lunden", ("bank", "company", "firm", "employer", "management", "board", "directors")),
        ("City of Lunden", ("city", "council", "authority")),
        ("Kestria", ()),
    ],
)
def test_plain_nouns(name: str, nouns: tuple[str, ...]) -> None:
    """The surest first, each once."""
    assert plain_nouns(name) == nouns


def test_a_union_is_a_branch_too_and_no_company() -> None:
    """Whatever its last word."""
    found = plain_nouns("Ferry Workers Union")
    assert found[:2] == ("union", "branch")
    assert "company" not in found


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Osprey Ferry Lines Ltd", ("Osprey Ferry Lines", "OFL")),
        ("Osprey Ltd", ("Osprey",)),
        ("Union of Ferry Workers", ("UFW",)),
        ("Kestria", ()),
        ("Osprey Ferries", ()),
    ],
)
def test_short_names(name: str, short: tuple[str, ...]) -> None:
    """Without the legal form; by three initials or more."""
    assert short_names(name) == short
