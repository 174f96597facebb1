"""Words with their places."""

from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.versions.tokens import tokens_of, words_at


def test_places_and_brackets(paper: str) -> None:
    """Each word stands where it says, and is open where a bracket is around it; the label is no word."""
    draft = read_draft(paper)
    provision = next(one for one in articles(draft)[2].provisions if one.key == "II.1/opt 1/1")
    found = tokens_of(provision, draft.openness)
    assert all(paper[one.start : one.end].lower() == one.word for one in found)
    assert [one.word for one in found if one.open] == ["shall", "should", "x", "the", "stock", "2035"]
    assert found[0].word == "each"


def test_line_numbers_are_no_words() -> None:
    """What is set apart in a block is passed over."""
    text = "\n".join(f"{number}  word{number}" for number in range(1, 11))
    draft = read_draft(text)
    words = [word for node in draft.walk() for block in node.blocks for word, _, _ in words_at(block)]
    assert words == [f"word{number}" for number in range(1, 11)]
