"""The title of a paper whose letterhead comes first: "UNITED NATIONS" at the top of a paper is who prints it, and no title."""

import re

from verbale.text.outline.blocks import cut
from verbale.text.outline.heads import head_of

_PRINTERS = re.compile(
    r"(?i)(?:united(?: nations)?|nations|general assembly|economic and social council|council of the european union)\.?$"
)
_TOP = 6000  # characters in which a head stands
_BLOCKS = 30


def own_title(text: str, title: str) -> str:
    """Return the title of a paper.

    Parameters
    ----------
    text
        Of the paper.
    title
        As its first lines have it: kept unless it is a letterhead, and where nothing better is found.
    """
    if not _PRINTERS.match(title):
        return title
    top = text[:_TOP]
    return head_of([block.words for block in cut(top, top)][:_BLOCKS]).title or title
