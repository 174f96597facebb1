"""Names in running text: those that take an article, and those that do not."""

import pytest

from verbale.model.naming import named


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("United States", "the United States"),
        ("NATO", "NATO"),
        ("Republic of Kelmar", "the Republic of Kelmar"),
        ("Union Street Bakers", "Union Street Bakers"),
        ("Harbour Workers' Union", "the Harbour Workers' Union"),
        ("Norway's Parliament", "Norway's Parliament"),
        ("council", "the council"),
        ("works council", "the works council"),
        ("Union", "the Union"),
        ("", ""),
    ],
)
def test_names_in_running_text(name: str, text: str) -> None:
    """Unions of several words and plain offices take an article, proper names and what belongs to somebody do not."""
    assert named(name) == text
