"""Front matter, and head lines of keys."""

import pytest

from verbale.reading.metadata.keyed import front_matter, key_lines


def test_front_matter() -> None:
    """Between two rules; the first of a key counts, quotes are taken off, and what is not known is passed over."""
    found: dict[str, str] = {}
    text = '---\ntitle: "Talks: round three"\nTitle: Other\ncolour: red\n---\nBody.\n'
    assert text[front_matter(text, found) :] == "Body.\n"
    assert found == {"title": "Talks: round three"}


@pytest.mark.parametrize("text", ["--- no\nBody.", "---\ntitle: Talks\nBody.", "\n---\ntitle: x\n---\n"])
def test_no_front_matter(text: str) -> None:
    """Not opened, not closed, not at the top."""
    found: dict[str, str] = {}
    assert (front_matter(text, found), found) == (0, {})


@pytest.mark.parametrize(
    ("text", "rest", "keys"),
    [
        ("Title: Talks\nDate: 9 May 2031\n\nBody.", "\nBody.", {"title": "Talks"}),
        ("\nTitle: Talks\nColour: red\nBody here.", "Body here.", {"title": "Talks"}),
        ("Colour: red\nTitle: Talks\nBody.", "Colour: red\nTitle: Talks\nBody.", {}),
        ("Title: Talks\nVOLE: We agree\nBody.", "VOLE: We agree\nBody.", {"title": "Talks"}),
        ("Title: Talks\nVole: We agree.\nBody.", "Vole: We agree.\nBody.", {"title": "Talks"}),
        (
            "Title: Talks\nColour: red\nMood: low\nSize: big\nBody.",
            "Title: Talks\nColour: red\nMood: low\nSize: big\nBody.",
            {},
        ),
        ("Body.", "Body.", {}),
    ],
)
def test_head_lines(text: str, rest: str, keys: dict[str, str]) -> None:
    """The first must be known, and half of them; a speaker's turn ends them."""
    found: dict[str, str] = {}
    assert text[key_lines(text, 0, found) :] == rest
    assert {key: found[key] for key in found if key == "title"} == keys
