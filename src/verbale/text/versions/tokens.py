"""The words of a provision one by one, each with its place in the draft and whether it stands in brackets there."""

import re
from dataclasses import dataclass

from verbale.text.articles import Provision
from verbale.text.brackets import Openness
from verbale.text.tree import Block

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*X?|\w+(?:[-’']\w+)*\*?|[;:,.]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a stop.

    Parameters
    ----------
    word
        In small letters.
    start, end
        In the text of the draft.
    open
        Whether it stands in brackets, be they opened in its own paragraph or around it.
    """

    word: str
    start: int
    end: int
    open: bool


def tokens_of(provision: Provision, openness: Openness) -> list[Token]:
    """Return the words and stops of a provision's own words, without its label."""
    found = [
        Token(word.lower(), start, end, openness.at(start))
        for block in provision.node.blocks
        for word, start, end in words_at(block)
    ]
    return found[len(_TOKEN.findall(provision.node.label)) :]


def words_at(block: Block) -> list[tuple[str, int, int]]:
    """Return the words and stops of a block with their places; what is set apart in it is none."""
    wanted = _TOKEN.findall(block.words)
    found, place = [], 0
    for match in _TOKEN.finditer(block.raw):
        if place < len(wanted) and match[0] == wanted[place]:
            found.append((match[0], block.start + match.start(), block.start + match.end()))
            place += 1
    return found
