"""Which paragraph words speak of, and what they want done with it."""

import pytest

from verbale.text.articles import articles
from verbale.text.marks.references import Reference, Wish, meant, references_in, wish_in
from verbale.text.outline import read_draft


def told(text: str) -> list[tuple[str, str, str]]:
    """Return article, paragraph and option of each reference."""
    return [(one.article, one.paragraph, one.option) for one in references_in(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("delete paragraph 3 alt of article 2", [("2", "3 alt", "")]),
        ("paragraphs 2 and 3 of Article 4 bis", [("4 bis", "2", ""), ("4 bis", "3", "")]),
        ("Article 4, paragraph 2", [("4", "2", "")]),
        ("art. 4(2) and article 5", [("4", "2", ""), ("5", "", "")]),
        ("prefers option 2 in article 3", [("3", "", "2")]),
        ("article II.5, paras 1 to 3", [("II.5", "1", ""), ("II.5", "2", ""), ("II.5", "3", "")]),
        ("paragraph 2 is too long", []),
        ("the articles of war", []),
    ],
)
def test_places(text: str, places: list[tuple[str, str, str]]) -> None:
    """Articles with their paragraphs and options; a paragraph without its article is nobody's."""
    assert told(text) == places


def test_what_is_meant(paper: str) -> None:
    """An article by its key or by a number that is its alone; a paragraph in whatever option; nothing that is not there."""
    found = articles(read_draft(paper))

    def keys(article: str, paragraph: str = "", option: str = "") -> tuple[str, ...] | None:
        place = meant(Reference(article, paragraph, option, 0, 1), found)
        return None if place is None else tuple(one.key for one in place[1])

    assert keys("II.1", "1") == ("II.1/opt 1/1",)
    assert keys("II.1", "", "2") == ("II.1/opt 2/para",)
    assert keys("2") == ()
    assert keys("1") is None
    assert keys("II.1", "9") is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Norland asked to delete paragraph 2", Wish.DELETE),
        ("replace “shall” by “should” in article 2", Wish.REPLACE),
        ("cannot accept article 3", Wish.OPPOSE),
        ("reserved its position on article 4", Wish.RESERVE),
        ("prefers option 2", Wish.KEEP),
        ("insert a sentence in article 5", Wish.ADD),
        ("spoke of article 5", Wish.UNSAID),
    ],
)
def test_wishes(text: str, wish: Wish) -> None:
    """What the words say; nothing where they say nothing."""
    assert wish_in(text) is wish
