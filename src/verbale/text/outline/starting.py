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
_WHO = re.compile(r"[\[\s]*(?:The|WE, the|We, the|THE)\s(?:\S+\s){0,16}\S+[,;]")
_ADOPTS = re.compile(r"(?i)[\[\s]*(?:hereby )?(?:adopts?|agrees?|decides?|approves?|have agreed)\b.*[:,]$")
_NUMBERED = {"op", "option", "number"}


def first_of_text(blocks: Sequence[Block]) -> int:
    """Return the place of the first block of the text itself; 0 where nothing tells."""
    for place, block in enumerate(blocks):
        if _OPENS.match(block.words) or opens_with(block, blocks[place + 1] if place + 1 < len(blocks) else None):
            return place
        found = label_of(block.words)
        if found is not None and found.level in {Level.PART, Level.ARTICLE, Level.SECTION}:
            return place
    return next((place for place, block in enumerate(blocks) if _numbered(block)), 0)


def opens_with(block: Block, after: Block | None) -> bool:
    """Say whether a block names who speaks in the text that begins: "The River Commission,", with a recital behind it."""
    return after is not None and bool(_WHO.fullmatch(block.words)) and opens_recital(after.words)


def adopts(words: str) -> bool:
    """Say whether words say what is done with what follows: "adopts the following Convention:"; they are a line of their own."""
    return _ADOPTS.match(words) is not None


def is_preamble(words: str) -> bool:
    """Say whether words are the heading of a preamble."""
    return re.fullmatch(r"(?i)[\[\s]*(?:\d+\.\s*)?preamble[\]\s*]*(?:\(placeholder\))?", words) is not None


def opens_preamble(words: str) -> bool:
    """Say whether words open a text before its first article: "The Parties to this Convention,"."""
    return _OPENS.match(words) is not None


def opens_recital(words: str) -> bool:
    """Say whether words open a recital: "Recalling", "[Also noting", "Mindful of", whatever stands before them."""
    found = label_of(words)
    return _RECITAL.match(words) is not None or (found is not None and found.level is Level.RECITAL)


def _numbered(block: Block) -> bool:
    found = label_of(block.words)
    return found is not None and found.sort in _NUMBERED
