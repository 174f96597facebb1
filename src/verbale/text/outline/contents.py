"""A table of contents: its entries, and the headings in the text that they name. The paper's own word on what is an article.

Entries run into each other when pages are read ("5. Scope 11 Part II 12"), and titles run over lines; pages never fall.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from verbale.text.numbering import SUFFIX, roman
from verbale.text.tree import Block, Level

_TITLE = re.compile(r"(?i)^(?:table of )?contents\*?$")
_LABEL = (
    rf"\[*(?:(?i:part)\s[IVXLC\d]+|(?i:annex|annexes|appendix)\b|(?i:alt\.? title)|(?i:article)\s\d+|[IVX]+\.\s|[A-Z]\.\s|XX\.|"
    rf"\d+\.?\]?\.?\s?(?i:{SUFFIX})?\.?\s?[\[A-Z“]|[a-z]\.?\]?(?:\[[a-z]\.?\])?\.?\s?\[*[A-Z]|\[*[a-z]\.\s|[A-Z][a-z]+ annexes)"
)
_ENTRY = re.compile(rf"(?P<title>.+?)(?:\s*[.…]{{2,}}\s*|\s*\.\s*\.\s*|\s)(?P<page>\d{{1,3}})(?=\s+{_LABEL}|\s*$)")
_LEAP = 40  # pages between neighbours, from which a number is no page
_CARRIED = 6  # blocks over which one title may run
_NEAR = 0.9  # of the letters of an entry and of a heading
_AHEAD = 6  # blocks over which one heading may run


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents: its title with the number, and its page."""

    title: str
    page: int

    @property
    def level(self) -> Level:
        """What it names, by its number: "Part I", "A.", "1.", "a."."""
        bare = re.sub(r"[\[\]]", "", self.title).strip()
        if re.match(r"(?i)annex|appendix|attachment|schedule|[a-z]+ annexes", bare):
            return Level.ANNEX
        numeral = re.match(r"([IVXLC]+)\.\s", bare)
        if re.match(r"(?i)(?:part|chapter|title)\s", bare) or (numeral and is_numeral(numeral[1])):
            return Level.PART
        if re.match(r"(?i)alt\.? title", bare):
            return Level.NOTE
        if re.match(r"[A-WYZ]\.\s|(?i:section)\s", bare):
            return Level.SECTION
        return Level.DIVISION if re.match(r"[a-z]{1,2}[.)\s]", bare) else Level.ARTICLE


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents.

    Parameters
    ----------
    first, last
        Place of its first block, its own title, and that after its last, in the list of blocks.
    entries
        In order.
    """

    first: int
    last: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the table of contents names: its blocks, from `first` to before `last`, and how far it reaches into the last one.

    Parameters
    ----------
    entry
        What names it.
    first, last
        Places in the list of blocks.
    cut
        Characters of the last block's words that belong to it, where something else runs on; 0 where all do.
    """

    entry: Entry
    first: int
    last: int
    cut: int = 0


def contents_in(blocks: Sequence[Block]) -> Contents | None:
    """Return the table of contents, ``None`` without one."""
    first = next((place for place, block in enumerate(blocks) if _TITLE.match(block.words)), None)
    if first is None:
        return None
    entries: list[Entry] = []
    carried: list[str] = []
    last = first + 1
    for place in range(first + 1, len(blocks)):
        words = blocks[place].words
        if entries and not carried and _same(words, entries[0].title):
            break
        carried.append(words)
        found = _entries(" ".join(carried), entries[-1].page if entries else 0)
        if found:
            entries += found
            carried, last = [], place + 1
        elif len(carried) > _CARRIED:
            break
    return Contents(first, last, tuple(entries)) if entries else None


def headings_of(blocks: Sequence[Block], contents: Contents) -> tuple[list[Heading], list[Entry]]:
    """Return the headings in the text that the table names, in order, and the entries for which none was found."""
    found: list[Heading] = []
    missing = []
    place = contents.last
    for entry in contents.entries:
        heading = _find(blocks, entry, place)
        if heading is None:
            missing.append(entry)
            continue
        found.append(heading)
        place = heading.last if not heading.cut else heading.last - 1
    return found, missing


def _entries(text: str, page: int) -> list[Entry]:
    """Return the entries of a stretch that ends with a page number, none where it does not."""
    if not re.search(r"\d{1,3}\s*$", text):
        return []
    found: list[Entry] = []
    place, opened = 0, 0
    for match in _ENTRY.finditer(text):
        number = int(match["page"])
        if page <= number <= page + _LEAP:
            found.append(Entry(text[opened : match.start("page")].strip(" .…"), number))
            page, opened = number, match.end()
        place = match.end()
    return found if found and opened == place else []


def _find(blocks: Sequence[Block], entry: Entry, place: int) -> Heading | None:
    """Return the first heading from a place on that an entry names."""
    wanted = _letters(entry.title)
    for first in range(place, len(blocks)):
        if not _opens_alike(_letters(blocks[first].words), wanted):
            continue
        have = ""
        for last in range(first, min(first + _AHEAD, len(blocks))):
            before, have = have, have + _letters(blocks[last].words)
            if _alike(have, wanted):
                return Heading(entry, first, last + 1)
            if len(have) > len(wanted):
                cut = _run_on(blocks[last].words, len(wanted) - len(before)) if have.startswith(wanted) else 0
                if cut:
                    return Heading(entry, first, last + 1, cut)
                break
    return None


def _opens_alike(have: str, wanted: str) -> bool:
    size = min(len(have), len(wanted), 12)
    return size > 0 and have[:size] == wanted[:size]


def _alike(have: str, wanted: str) -> bool:
    if have == wanted:
        return True
    bare = have.rstrip("0123456789")
    if bare == wanted.rstrip("0123456789"):
        return True
    if abs(len(have) - len(wanted)) > 0.2 * len(wanted) or len(wanted) < 12:
        return False
    return SequenceMatcher(None, have, wanted, autojunk=False).ratio() >= _NEAR


def _run_on(words: str, letters: int) -> int:
    """Return how many characters hold so many letters, where a label of an option follows; 0 otherwise."""
    seen = 0
    for place, sign in enumerate(words):
        seen += bool(_letters(sign))
        if seen == letters:
            rest = re.match(r"[\s\]\[\d*]*(?=\[?(?:Sub-)?Option\b)", words[place + 1 :])
            return place + 1 + rest.end() if rest else 0
    return 0


def _same(words: str, title: str) -> bool:
    return _letters(words) == _letters(title)


def is_numeral(text: str) -> bool:
    """Say whether letters number a part: "C." and "D." number sections, and "XX." waits for a number."""
    return roman(text) is not None and text not in {"C", "D", "L", "M"} and not re.fullmatch("X{2,}", text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.lower())
