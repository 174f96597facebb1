"""The tree of a draft. Every character of the text stands in exactly one block, and a walk through the tree meets the blocks in order.

Whoever prints the tree gets the text back; whoever asks for a node's words gets them without line numbers and running heads.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from verbale.text.brackets import Brackets, Openness
from verbale.text.numbering import Number


class Level(StrEnum):
    """What a node is, from the outermost to the innermost."""

    COVER = "cover"  # everything before the text itself: head, note by the secretariat
    CONTENTS = "contents"
    RUNNING = "running head"
    PART = "part"
    ANNEX = "annex"
    SECTION = "section"
    ARTICLE = "article"
    DIVISION = "division"  # a titled part of an article: "a. Product design"
    NOTE = "note"  # "Alt title: …", a placement note on its own
    OPTION = "option"
    PARAGRAPH = "paragraph"
    RECITAL = "recital"
    CHAPEAU = "chapeau"
    ITEM = "sub-paragraph"
    FOOTNOTE = "footnote"


HEADED = frozenset({Level.PART, Level.ANNEX, Level.SECTION, Level.ARTICLE, Level.DIVISION})
PROVISIONS = frozenset({Level.PARAGRAPH, Level.RECITAL, Level.CHAPEAU, Level.ITEM})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text as it was read.

    Parameters
    ----------
    start
        Its offset.
    raw
        Its characters, white space after it included.
    words
        The same without what is set apart (line numbers, running heads), in single spaces.
    """

    start: int
    raw: str
    words: str

    @property
    def end(self) -> int:
        """Offset after it."""
        return self.start + len(self.raw)


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a draft with what stands under it.

    Parameters
    ----------
    level
        What it is.
    label
        What it opens with, as it stands there: "3 bis.", "Article 5", "[Option 1]"; empty without one.
    number
        The number in that label; ``None`` without one.
    title
        Of what has a heading; empty otherwise.
    blocks
        Its own words, before those of its children.
    children
        In order.
    """

    level: Level
    label: str
    number: Number | None
    title: str
    blocks: tuple[Block, ...]
    children: tuple["Node", ...] = ()

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.blocks[0].start if self.blocks else self.children[0].start

    @property
    def end(self) -> int:
        """Offset after its last character, its children's included."""
        return self.children[-1].end if self.children else self.blocks[-1].end

    @property
    def words(self) -> str:
        """Its own words, its label included; not those of its children."""
        return " ".join(block.words for block in self.blocks if block.words)

    @property
    def name(self) -> str:
        """How one speaks of it: "article 5", "para. 3 alt", "(a)"."""
        number = str(self.number) if self.number is not None else ""
        if self.level is Level.ITEM:
            return f"({number})" if number else "item"
        if self.level is Level.PARAGRAPH:
            return f"para. {number}" if number else "unnumbered para."
        return f"{self.level} {number}".strip()

    def walk(self) -> Iterator["Node"]:
        """Yield it and everything under it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with the nodes it stands in, outermost first."""

    node: Node
    around: tuple[Node, ...]

    @property
    def name(self) -> str:
        """How one speaks of it from outside: "part II, article 5, option 1, para. 3 alt, (b)"."""
        return ", ".join(one.name for one in (*self.around, self.node))


@dataclass(frozen=True)
class Draft:
    """A draft that was read.

    Parameters
    ----------
    text
        As it was read.
    nodes
        Its outermost parts.
    brackets
        Of the whole text; see `verbale.text.outline.read` for how far a bracket reaches.
    pages
        Offset and label of each page, in order; empty for a text without pages.
    remarks
        What could not be made out, a sentence each.
    plain
        The text with blanks where something is set apart, so that every offset stays; empty where nothing is.
    """

    text: str
    nodes: tuple[Node, ...]
    brackets: Brackets
    pages: tuple[tuple[int, str], ...] = ()
    remarks: tuple[str, ...] = field(default=())
    plain: str = ""

    @property
    def legible(self) -> str:
        """The text without what is set apart: words that were deleted, other columns, line numbers; every offset is that of the text."""
        return self.plain or self.text

    def printed(self) -> str:
        """Return the text again, from the tree alone."""
        return "".join(block.raw for node in self.walk() for block in node.blocks)

    def walk(self) -> Iterator[Node]:
        """Yield every node, in the order of the text."""
        for node in self.nodes:
            yield from node.walk()

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every node with what is around it, in the order of the text."""
        return tuple(_placed(self.nodes, ()))

    @cached_property
    def openness(self) -> Openness:
        """What of the text stands in brackets."""
        return Openness(self.brackets)

    def page_at(self, offset: int) -> str:
        """Return the label of the page on which an offset stands: "p. 14"; empty where there are no pages."""
        place = bisect_right(self.pages, offset, key=lambda page: page[0]) - 1
        return self.pages[place][1] if place >= 0 else ""

    def place(self, offset: int) -> str:
        """Say where an offset stands, for people: "p. 14, article 3, para. 3 alt"."""
        page, near = self.page_at(offset), self.at(offset)
        return ", ".join(one for one in (page, near.name if near else "") if one)

    def at(self, offset: int) -> Placed | None:
        """Return the innermost node whose own words stand at an offset, ``None`` outside the text."""
        place = bisect_right(self.placed, offset, key=lambda one: one.node.start) - 1
        return self.placed[place] if place >= 0 and offset < len(self.text) else None


def _placed(nodes: tuple[Node, ...], around: tuple[Node, ...]) -> Iterator[Placed]:
    for node in nodes:
        yield Placed(node, around)
        yield from _placed(node.children, (*around, node))
