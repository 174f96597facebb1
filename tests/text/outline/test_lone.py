"""Headings of a paper that names none."""

from verbale.text.outline.lone import bare_heads, numeral_heads
from verbale.text.tree import Block


def blocks(*words: str) -> list[Block]:
    """Return blocks of some words."""
    return [Block(place * 1000, one, one) for place, one in enumerate(words)]


def test_numerals_that_count_from_one() -> None:
    """Each is one more than the last; a numeral amid sentences, and a lone one, head nothing."""
    body = blocks("I. Quantum", "1. Boats shall be counted.", "II. Nets", "V. Other", "2. Nets shall be wide.")
    assert [body[one.first].words for one in numeral_heads(body)] == ["I. Quantum", "II. Nets"]
    assert numeral_heads(blocks("I. Quantum", "1. Boats shall be counted.")) == []
    assert numeral_heads(blocks("I. Boats shall be counted.", "II. Nets shall be wide.")) == []


def test_short_lines_before_numbered_paragraphs() -> None:
    """Two or more; a line that ends like a sentence or stands before text without a number is none."""
    body = blocks("Boats", "1. Boats shall be counted.", "Nets", "2. Nets shall be wide.", "Note", "Nets are old.")
    assert [body[one.first].words for one in bare_heads(body, 0)] == ["Boats", "Nets"]
    assert bare_heads(body, 2) == []
