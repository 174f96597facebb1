"""Blocks put together to a tree, one after the other: what a block opens closes everything that is no wider than it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from verbale.text.numbering import Number
from verbale.text.outline.blocks import joined
from verbale.text.outline.contents import is_numeral
from verbale.text.outline.ending import carries_on, within_sentence
from verbale.text.outline.labels import Label, heading_like, label_of
from verbale.text.outline.lists import Open, deeper
from verbale.text.outline.starting import adopts, is_preamble, opens_preamble, opens_recital
from verbale.text.tree import Block, Level, Node

_RANKS = {
    Level.PART: 1,
    Level.ANNEX: 1,
    Level.SECTION: 2,
    Level.ARTICLE: 3,
    Level.DIVISION: 4,
    Level.OPTION: 5,
    Level.NOTE: 29,
    Level.RECITAL: 8,
    Level.CHAPEAU: 8,
    Level.PARAGRAPH: 8,
    Level.ITEM: 9,
}
_PREAMBLE, _OPERATIVE = "Preamble", "Operative"  # of a text that has no heading of its own for them
_SUBOPTION = 6
_IN_OPTION = 5.5  # a titled division of an option, not of the article
_NAMED_PART = 7  # a heading without a number: paragraphs stand under it
_LOOSE = 30  # under everything: what stands beside the text
_NOTES = re.compile(
    r"(?i)^[\[\s(]*(?:alt\.? title\b|placement\b|alternative placement\b|proposed placement\b|comment:|note by\b)"
)
_COMMON = re.compile(r"(?i)^[\[\s]*provisions? common (?:for|to)\b")
_WITNESS = re.compile(r"(?i)^[\[\s]*(?:in witness whereof|done at)\b")
_LONE = re.compile(r"[\[\s]*(?:[IVXL]+|[A-Z])\.\s+(?=\S)")  # "II. Measures", "B. Nets"
_GONE = re.compile(
    r"(?i)\W*(?:deleted|reserved|suppressed|no (?:text|provision|article)|placeholder|to be (?:added|completed|developed))\W*"
)
_TITLE_WORDS = 25


@dataclass(slots=True)
class _Growing:
    """A node that is being put together."""

    level: Level
    rank: float
    label: str
    number: Number | None
    title: str
    blocks: list[Block]
    children: "list[_Growing]" = field(default_factory=list)
    lists: tuple[Open, ...] = ()

    def frozen(self) -> Node:
        level = self.level
        items = any(child.level is Level.ITEM for child in self.children)
        if level is Level.PARAGRAPH and self.number is None and items:
            level = Level.CHAPEAU
        children = tuple(child.frozen() for child in self.children)
        return Node(level, self.label, self.number, self.title, tuple(self.blocks), children)


class Builder:
    """Takes blocks in order and puts a tree together.

    Parameters
    ----------
    by_contents
        Whether a table of contents names the parts and articles, so that no number alone makes one.
    by_word
        Whether articles bear the word, so that "1. Objective" is none.
    """

    def __init__(self, *, by_contents: bool, by_word: bool) -> None:
        self._by_contents, self._by_word = by_contents, by_word
        self._root = _Growing(Level.COVER, 0, "", None, "", [])
        self._open = [self._root]
        self._article = 0

    def front(self, level: Level, block: Block) -> None:
        """Add a block of what stands before the text: cover or table of contents."""
        last = self._root.children[-1] if self._root.children else None
        if last is not None and last.level is level:
            last.blocks.append(block)
        else:
            self._root.children.append(_Growing(level, 1, "", None, "", [block]))

    def beside(self, level: Level, block: Block) -> None:
        """Add a footnote or a running head: it closes nothing."""
        self._open[-1].children.append(_Growing(level, _LOOSE, "", None, "", [block]))

    def close(self) -> None:
        """End the text: what comes then stands under nothing."""
        self._open = [self._root]

    def built(self) -> tuple[Node, ...]:
        """Return the outermost nodes."""
        return tuple(child.frozen() for child in self._root.children)

    def heading(self, level: Level, blocks: Sequence[Block]) -> None:
        """Add a heading that the table of contents names."""
        whole = joined(blocks)
        found = label_of(whole.words, named=True)
        number = _number_of(whole.words) if found is None else found.number
        opened = _LONE.match(whole.words) if found is None and number is not None else None
        label = found.text if found is not None else opened[0].strip() if opened else ""
        title = found.rest if found is not None else whole.words[len(opened[0]) if opened else 0 :]
        if level is Level.NOTE:
            self._push(level, _RANKS[level], label, number, "", blocks)
            return
        rank = _IN_OPTION if level is Level.DIVISION and self._in_option() else _RANKS[level]
        self._push(level, rank, label, number, title, blocks)

    def _in_option(self) -> bool:
        """Say whether a division that comes next belongs to an option: it follows its label, or a division of the same option."""
        divided = any(one.rank == _IN_OPTION for one in self._open)
        return divided or (self._open[-1].level is Level.OPTION and not self._open[-1].children)

    def take(self, block: Block, after: Block | None) -> None:
        """Add the next block of the text.

        Parameters
        ----------
        after
            The block that follows; ``None`` for the last.
        """
        last = self._open[-1]
        if not block.words:
            self._append(block)
        elif self._titles(last, block):
            last.title = f"{last.title} {block.words}".strip()
            last.blocks.append(block)
        else:
            found = label_of(block.words)
            if found is None or not self._labelled(found, block, after):
                self._unlabelled(block, after)

    def _append(self, block: Block) -> None:
        if self._open[-1] is self._root:
            self.front(Level.COVER, block)
        else:
            self._open[-1].blocks.append(block)

    def _titles(self, last: _Growing, block: Block) -> bool:
        """Say whether a block is the title of a heading that has come without one, or goes on with it."""
        if last.level not in {Level.ARTICLE, Level.PART, Level.ANNEX, Level.SECTION} or last.children or not last.label:
            return False
        if (last.title and not carries_on(last.blocks[-1].words, block.words)) or label_of(block.words) is not None:
            return False
        if _GONE.fullmatch(block.words) or block.words.endswith(":"):
            return False
        short = len(block.words.split()) <= _TITLE_WORDS and not opens_preamble(block.words)
        return short and heading_like(block.words)

    def _labelled(self, found: Label, block: Block, after: Block | None) -> bool:
        """Add a block that opens with a label; return false where the label is none here."""
        if found.sort == "head":
            return self._head(found, block)
        if found.sort == "option":
            self._option(found, block)
            return True
        if found.level is Level.ITEM:
            return self._item(found, block)
        if found.level is Level.RECITAL:
            self._recital(found.text, found.number, block)
            return True
        return self._numbered(found, block, after)

    def _numbered(self, found: Label, block: Block, after: Block | None) -> bool:
        """Add what a number opens: a paragraph, an item of one that is named with it ("OP1.c bis"), an article."""
        if (found.sort == "bare" and not self._expected(found)) or (found.sort == "dotted" and not self._under(found)):
            return False
        level, title = Level.PARAGRAPH, ""
        if found.sort == "number" and self._is_heading(found, after):
            level, title = Level.ARTICLE, found.rest
        elif found.sort == "op" and found.number is not None and "." in found.number.base:
            level = Level.ITEM
        elif found.sort != "dotted":
            self._leave_preamble()
        self._push(level, _RANKS[level], found.text, found.number, title, [block])
        return True

    def _leave_preamble(self) -> None:
        """Open the operative part, where a text has no articles: what is numbered behind a preamble belongs to none of its recitals."""
        if self._in_preamble() and not (self._by_contents or self._by_word):
            self._push(Level.ARTICLE, _RANKS[Level.ARTICLE], "", None, _OPERATIVE, [])

    def _recital(self, label: str, number: Number | None, block: Block) -> None:
        """Add a recital, in the preamble that is open, else in one of its own."""
        if not any(one.level is Level.ARTICLE for one in self._open):
            self._push(Level.ARTICLE, _RANKS[Level.ARTICLE], "", None, _PREAMBLE, [])
        self._push(Level.RECITAL, _RANKS[Level.RECITAL], label, number, "", [block])

    def _head(self, found: Label, block: Block) -> bool:
        in_annex = any(one.level is Level.ANNEX for one in self._open)
        level = found.level
        if level is Level.PART and in_annex:
            level = Level.SECTION
        elif level in {Level.PART, Level.SECTION} and self._by_contents:
            return False
        if level is Level.ARTICLE:
            self._leave_annex(found)
        self._push(level, _RANKS[level], found.text, found.number, found.rest, [block])
        return True

    def _leave_annex(self, found: Label) -> None:
        """Close an annex that stands in the middle of the text, where the count of articles goes on behind it."""
        base = found.number.base if found.number else ""
        value = int(base) if base.isdigit() else 0
        annex = next((place for place, one in enumerate(self._open) if one.level is Level.ANNEX), 0)
        if annex and value in {self._article, self._article + 1}:
            del self._open[annex:]
        if not any(one.level is Level.ANNEX for one in self._open):
            self._article = value or self._article

    def _option(self, found: Label, block: Block) -> None:
        """Add an option: of an article, or of the paragraph it stands in where words run on behind it."""
        bare = re.sub(r"^[\[\]\s]+", "", found.rest)
        within = self._open[-1]
        if (bare[:1].islower() and within.rank >= _RANKS[Level.PARAGRAPH]) or self._in_paragraph(found):
            self._push(Level.OPTION, _RANKS[Level.ITEM], found.text, found.number, "", [block])
            return
        rank = _SUBOPTION if found.word.lower().startswith("sub") else _RANKS[Level.OPTION]
        title = found.rest if heading_like(found.rest) else ""
        self._push(Level.OPTION, rank, found.text, found.number, title, [block])

    def _in_paragraph(self, found: Label) -> bool:
        """Say whether an option is one of a paragraph that has no words before it, or comes next after one that was."""
        last = self._open[-1]
        if last.level in {Level.PARAGRAPH, Level.ITEM} and not last.children and last.number is not None:
            return " ".join(block.words for block in last.blocks) == last.label
        beside = [one for one in self._open if one.level is Level.OPTION and one.rank >= _RANKS[Level.ITEM]]
        before = beside[-1].number.base if beside and beside[-1].number is not None else ""
        return found.number is not None and before.isdigit() and found.number.base == str(int(before) + 1)

    def _item(self, found: Label, block: Block) -> bool:
        last = self._open[-1]
        if found.sort == "(a)" and found.number is not None and found.number.base[:1].isdigit() and self._in_preamble():
            self._recital(found.text, found.number, block)
            return True
        if (
            found.sort == "(a)"
            and last.blocks
            and found.rest[:1] == ""
            and not last.blocks[-1].words.endswith((":", ";"))
        ):
            return False
        holder = self._holder(Level.ITEM)
        if (
            last.blocks
            and found.sort == "(a)"
            and within_sentence(last.blocks[-1].words, found, listed=bool(holder.lists))
        ):
            return False
        holder.lists = deeper(holder.lists, found)
        self._push(Level.ITEM, _RANKS[Level.ITEM] + len(holder.lists) - 1, found.text, found.number, "", [block])
        return True

    def _holder(self, level: Level) -> _Growing:
        """Return the innermost node that is open and can hold one of a level."""
        return next((one for one in reversed(self._open) if one.rank < _RANKS[level]), self._root)

    def _counted(self) -> list[str]:
        """Return the numbers of the paragraphs that stand beside one that comes next."""
        held = self._holder(Level.PARAGRAPH).children
        return [one.number.base for one in held if one.level is Level.PARAGRAPH and one.number is not None]

    def _expected(self, found: Label) -> bool:
        """Say whether a number without a dot comes next in the count of paragraphs."""
        counts = [int(one) for one in self._counted() if one.isdigit()]
        return found.number is not None and int(found.number.base) == (counts[-1] if counts else 0) + 1

    def _under(self, found: Label) -> bool:
        """Say whether a number with a dot comes next: "1.1" after "1", "1.2" after "1.1"."""
        above, _, last = found.number.base.rpartition(".") if found.number else ("", "", "")
        return self._counted()[-1:] == [above if last == "1" else f"{above}.{int(last) - 1}"]

    def _is_heading(self, found: Label, after: Block | None) -> bool:
        """Say whether a number opens an article's heading, where no word and no table of contents tells."""
        if self._by_contents or self._by_word or after is None or not found.rest:
            return False
        return len(found.rest.split()) <= 12 and heading_like(found.rest) and label_of(after.words) != found

    def _unlabelled(self, block: Block, after: Block | None) -> None:
        words, last = block.words, self._open[-1]
        if is_preamble(words):
            self._push(Level.ARTICLE, _RANKS[Level.ARTICLE], "", None, words, [block])
        elif self._carries_on(last, words):
            last.blocks.append(block)
        elif _WITNESS.match(words):
            self._push(Level.PARAGRAPH, _RANKS[Level.ARTICLE], "", None, "", [block])
        elif _COMMON.match(words):
            self._push(Level.OPTION, _RANKS[Level.OPTION], "", None, words, [block])
        elif _NOTES.match(words):
            self._push(Level.NOTE, _RANKS[Level.NOTE], "", None, "", [block])
        elif self._heads_in_annex(words, after):
            self._lone_heading(block)
        elif self._before_articles():
            self._recital("", None, block)
        else:
            self._plain(block, after)

    def _carries_on(self, last: _Growing, words: str) -> bool:
        """Say whether words go on with the block before them; a recital opens one of its own, however the one before it ends."""
        if last is self._root or not last.blocks or not carries_on(last.blocks[-1].words, words):
            return False
        return not (last.level is Level.RECITAL and (opens_recital(words) or adopts(words)))

    def _plain(self, block: Block, after: Block | None) -> None:
        """Add words of an article that open with nothing: a heading without a number, more of an item, a paragraph."""
        last = self._open[-1]
        if self._names_a_part(block.words):
            self._push(Level.NOTE, _NAMED_PART, "", None, block.words, [block])
        elif last.level is Level.ITEM and self._goes_on_after(after):
            last.blocks.append(block)
        else:
            self._push(Level.PARAGRAPH, _RANKS[Level.PARAGRAPH], "", None, "", [block])

    def _in_preamble(self) -> bool:
        article = next((one for one in self._open if one.level is Level.ARTICLE), None)
        return article is not None and article.title == _PREAMBLE and not article.label

    def _before_articles(self) -> bool:
        """Say whether the text is still in its preamble."""
        article = next((one for one in self._open if one.level is Level.ARTICLE), None)
        if article is not None:
            return "preamble" in article.title.lower()
        return (
            not self._by_contents
            and self._article == 0
            and not any(one.level in {Level.ARTICLE, Level.PART, Level.ANNEX} for one in self._root.children)
        )

    def _lone_heading(self, block: Block) -> None:
        label, title = block.words.split(maxsplit=1)
        number = _number_of(block.words)
        level = Level.SECTION if number and is_numeral(number.base) else Level.ARTICLE
        self._push(level, _RANKS[level], label, number, title, [block])

    def _heads_in_annex(self, words: str, after: Block | None) -> bool:
        """Say whether a line heads a part of an annex, of which the table of contents says nothing: "A. Preamble"."""
        found = _LONE.match(words)
        if (
            found is None
            or not self._by_contents
            or after is None
            or not any(one.level is Level.ANNEX for one in self._open)
        ):
            return False
        return len(words.split()) <= _TITLE_WORDS and heading_like(words[found.end() :])

    def _goes_on_after(self, after: Block | None) -> bool:
        """Say whether the next block is the next item of the list that is open, so that what stands between belongs to the item before."""
        found = label_of(after.words) if after is not None else None
        lists = self._holder(Level.ITEM).lists
        if found is None or found.level is not Level.ITEM or found.number is None or not lists:
            return False
        longer = deeper(lists, found)
        return len(longer) == len(lists) and longer[-1].value == lists[-1].value + 1

    def _names_a_part(self, words: str) -> bool:
        """Say whether a line is a heading without a number within an article: "[Objectives]"."""
        plain = re.sub(r"[\[\]*]", "", words).strip()
        if (
            _GONE.fullmatch(words)
            or any(one.level is Level.ANNEX for one in self._open)
            or plain.lower().startswith(("no ", "none"))
        ):
            return False
        return 0 < len(plain.split()) <= 8 and heading_like(words) and not plain.endswith((":", "]"))

    def _push(
        self, level: Level, rank: float, label: str, number: Number | None, title: str, blocks: Sequence[Block]
    ) -> None:
        while len(self._open) > 1 and self._open[-1].rank >= rank:
            self._open.pop()
        made = _Growing(level, rank, label, number, title, list(blocks))
        self._open[-1].children.append(made)
        self._open.append(made)


def _number_of(words: str) -> Number | None:
    """Return the number of a heading whose label stands in no list: "I.", "A.", "XX."."""
    found = re.match(r"[\[\s]*([IVXL]+|[A-Z])[.\]]", words)
    return Number(found[1]) if found else None
