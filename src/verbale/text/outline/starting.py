"""Where the text of a draft begins, in a paper without a table of contents: its preamble, its first part or article, or what is numbered."""

import re
from collections.abc import Sequence

from verbale.text.outline.labels import label_of
from verbale.text.tree import Block, Level

_OPENS = re.compile(
    r"(?i)^[\[\s]*(?:preamble\b|the (?:high )?(?:contracting )?(?:parties|states|governments|signatories)\b|(?:we, )?the heads of|"
    r"the (?:conference|council|commission|general assembly|european parliament)\b.{0,60},$|have agreed|pp\s?1\b)"
)
_RECITAL = re.compile(
    r"[\[\s]*(?:(?:Also|And|Deeply|Gravely|Fully|Further|Strongly|Recalling also)\s)?(?:[A-Z][a-z]+ing|(?<=\s)[a-z]+ing|Mindful|Conscious|Aware|"
    r"Determined|Convinced|Resolved|Concerned|Alarmed|Guided|Inspired|Having)\b"
)
_NUMBERED = {"op", "option", "number"}


def first_of_text(blocks: Sequence[Block]) -> int:
    """Return the place of the first block of the text itself; 0 where nothing tells."""
    for place, block in enumerate(blocks):
        if _OPENS.match(block.words):
            return place
        found = label_of(block.words)
        if found is not None and found.level in {Level.PART, Level.ARTICLE, Level.SECTION}:
            return place
    return next((place for place, block in enumerate(blocks) if _numbered(block)), 0)


def is_preamble(words: str) -> bool:
    """Say whether words are the heading of a preamble."""
    return re.fullmatch(r"(?i)[\[\s]*(?:\d+\.\s*)?preamble[\]\s*]*(?:\(placeholder\))?", words) is not None


def opens_preamble(words: str) -> bool:
    """Say whether words open a text before its first article: "The Parties to this Convention,"."""
    return _OPENS.match(words) is not None


def opens_recital(words: str) -> bool:
    """Say whether words open a recital: "Recalling", "[Also noting", "Mindful of", whatever stands before them."""
    return _RECITAL.match(words) is not None


def _numbered(block: Block) -> bool:
    found = label_of(block.words)
    return found is not None and found.sort in _NUMBERED
