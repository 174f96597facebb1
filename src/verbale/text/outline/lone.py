"""Headings of a paper that has no table of contents, no styles and no word for them: "II. Hours of work", "Catch limits".

Roman numerals head parts where they count from one without a gap. Short lines head articles where a numbered paragraph follows each of them
and no line of the paper says "Article". Both are guesses from the form alone, and are made only where nothing better tells.
"""

import re
from collections.abc import Sequence

from verbale.text.numbering import roman
from verbale.text.outline.contents import Entry, Heading
from verbale.text.outline.labels import heading_like, label_of
from verbale.text.tree import Block

_NUMERAL = re.compile(r"[\[\s]*(?P<base>[IVX]{1,5})\.\s+(?P<title>\S.*)")
_LONGEST = 12  # words of such a heading
_FEWEST = 2  # of such headings


def numeral_heads(blocks: Sequence[Block]) -> list[Heading]:
    """Return the headings that Roman numerals count: "I. Quantum", "II. Transparency"; none where they do not count from one."""
    found: list[tuple[int, int]] = []
    for place, block in enumerate(blocks):
        match = _NUMERAL.fullmatch(block.words)
        value = roman(match["base"]) if match is not None and _short(match["title"]) else None
        if value == len(found) + 1:
            found.append((place, value))
    if len(found) < _FEWEST:
        return []
    return [Heading(Entry(blocks[place].words, 0), place, place + 1) for place, _ in found]


def bare_heads(blocks: Sequence[Block], first: int) -> list[Heading]:
    """Return the headings without a number, each before a numbered paragraph; none where some are missing that would be.

    Parameters
    ----------
    blocks
        Of the paper.
    first
        Place of the first block of the text itself.
    """
    found = [place for place in range(first, len(blocks) - 1) if _bare(blocks[place]) and _numbered(blocks[place + 1])]
    return (
        [Heading(Entry(blocks[place].words, 0), place, place + 1) for place in found] if len(found) >= _FEWEST else []
    )


def _bare(block: Block) -> bool:
    words = block.words
    return label_of(words) is None and _short(words) and not words.rstrip("]* ").endswith((":", ",", ";"))


def _numbered(block: Block) -> bool:
    """Say whether a block is a numbered paragraph, and not a heading with a number."""
    found = label_of(block.words)
    return found is not None and found.sort in {"number", "bare", "op"} and not heading_like(found.rest)


def _short(words: str) -> bool:
    return len(words.split()) <= _LONGEST and heading_like(words)
