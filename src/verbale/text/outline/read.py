"""A text → its tree. The order of trust: the paper's own table of contents, then words ("Article 5", "Option 1"), then numbers.

Every character goes into one block; a block goes on with the one before it where that has not ended. Which is why reading never fails:
what cannot be made out stands as an unnumbered paragraph, and is counted.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.model import Role, Segment
from verbale.text.marks.agreed import agreed_in
from verbale.text.marks.beside import without_notes
from verbale.text.outline.blocks import Apart, cut, masked, notes_under_rules, set_apart
from verbale.text.outline.building import Builder
from verbale.text.outline.contents import Contents, Entry, Heading, contents_in, headings_of
from verbale.text.outline.heads import Head, head_of
from verbale.text.outline.labels import label_of
from verbale.text.outline.lone import bare_heads, numeral_heads
from verbale.text.outline.scopes import Scope, scoped
from verbale.text.outline.starting import first_of_text, is_preamble
from verbale.text.tree import Block, Draft, Level, Node

_BESIDE = {
    Role.FOOTNOTE: Level.FOOTNOTE,
    Role.PAGE_HEAD: Level.RUNNING,
    Role.PAGE_FOOT: Level.RUNNING,
    Role.COMMENT: Level.FOOTNOTE,
}
_BY_WORD = 2  # lines that say "Article", from which numbers make none
_HEAD = 30  # blocks in which a head stands
_HEADS = frozenset({"head", "number", "a."})
_LONE = re.compile(r"[\[\s]*(?:[IVXL]+|[A-Z])[.\]]\s")  # "II. Measures", "B. Nets"
_TOP = 4000  # characters at the top of a text in which its symbol stands
_GONE = {
    Role.DELETED: "deleted",
    Role.HIDDEN: "hidden",
    Role.LABEL: "label",
}  # a label: "[Change by …]", "[Comment by …]"


@dataclass(frozen=True, slots=True)
class _Zone:
    """A stretch that is all text, all footnotes, or all running heads."""

    start: int
    end: int
    beside: Level | None


def read_draft(text: str, segments: Sequence[Segment] = ()) -> Draft:
    """Read a draft into its tree.

    Parameters
    ----------
    text
        As it was extracted from a file.
    segments
        What its reader knows of its stretches: footnotes, heads of pages, pages, words that were deleted.
    """
    plain = masked(text, [*_gone(segments), *_agreed(text), *_among(set_apart(text), segments)])
    zones = list(_zones(text, segments, notes_under_rules(text) if not segments else ()))
    body = [block for zone in zones if zone.beside is None for block in cut(text, plain, zone.start, zone.end)]
    beside = [(zone.beside, block) for zone in zones if zone.beside for block in cut(text, plain, zone.start, zone.end)]
    contents = contents_in(body)
    headings, missing = headings_of(body, contents) if contents else (_styled(body, segments), [])
    if contents is None and not any(_counted(one) for one in headings):
        headings = sorted({one.first: one for one in (*_lone(body), *headings)}.values(), key=lambda one: one.first)
    parted, moved = _without_runs_on(body, plain, headings)
    nodes = _built(parted, beside, contents, moved)
    remarks = tuple(
        f"The table of contents names {one.title[:80]!r} on page {one.page}; no heading of that name was found."
        for one in missing
    )
    found = without_notes(plain, scoped(plain, list(_scopes(nodes))))
    if found.whole is not None:
        remarks = (*remarks, "All of the text stands in one bracket: it is counted as no other bracket is.")
    return Draft(text, nodes, found, tuple(_pages(segments)), remarks, plain if plain != text else "")


def head_in(draft: Draft) -> Head:
    """Return what a draft says of itself at its head: the blocks of its cover, or the first of its text, and its running heads."""
    cover = [block.words for node in draft.nodes if node.level is Level.COVER for block in node.blocks]
    first = cover or [block.words for node in draft.walk() for block in node.blocks][:_HEAD]
    running = [
        line.strip()
        for node in draft.walk()
        if node.level is Level.RUNNING
        for block in node.blocks
        for line in block.raw.split("\n")
        if line.strip()
    ]
    return head_of(first[: _HEAD * 2], [*running, *_symbols(draft)])


def _symbols(draft: Draft) -> list[str]:
    """Return the document symbols that stand on lines of their own."""
    return [draft.text[one.start : one.end] for one in set_apart(draft.text[:_TOP]) if one.what == "symbol"]


def _counted(heading: Heading) -> bool:
    """Say whether a heading is one of a count of parts or articles: not a preamble, and not an annex."""
    return not is_preamble(heading.entry.title) and heading.entry.level is not Level.ANNEX


def _lone(body: Sequence[Block]) -> list[Heading]:
    """Return the headings of a paper in which neither a table of contents nor a style names any."""
    found = numeral_heads(body)
    if found or sum(_is_article(block) for block in body) >= _BY_WORD:
        return found
    return bare_heads(body, first_of_text(body))


def _built(
    body: Sequence[Block],
    beside: Sequence[tuple[Level, Block]],
    contents: Contents | None,
    headings: Sequence[Heading],
) -> tuple[Node, ...]:
    """Return the outermost nodes of the tree.

    Parameters
    ----------
    body, beside
        The blocks of the text, and what stands beside it.
    contents, headings
        The table of contents, and the headings.
    """
    heads = {one.first: one for one in headings}
    first = min(heads, default=len(body)) if contents else min(first_of_text(body), *heads, len(body))
    by_word = sum(_is_article(block) for block in body[first:]) >= _BY_WORD or bool(headings)
    builder = Builder(by_contents=contents is not None and bool(headings), by_word=by_word)
    waiting = list(beside)
    place = 0
    while place < len(body):
        while waiting and waiting[0][1].start < body[place].start:
            builder.beside(*waiting.pop(0))
        if place in heads:
            heading = heads[place]
            builder.heading(heading.entry.level, body[place : heading.last])
            place = heading.last
            continue
        if place < first:
            inside = contents is not None and contents.first <= place < contents.last
            builder.front(Level.CONTENTS if inside else Level.COVER, body[place])
        else:
            builder.take(body[place], body[place + 1] if place + 1 < len(body) else None)
        place += 1
    builder.close()
    for level, block in waiting:
        builder.beside(level, block)
    return builder.built()


def _styled(body: Sequence[Block], segments: Sequence[Segment]) -> list[Heading]:
    """Return the numbered headings that a file marks as such by a style, and its preamble."""
    marked = [(one.start, one.end) for one in segments if one.role is Role.HEADING]
    found = []
    for place, block in enumerate(body):
        near = bisect_right(marked, block.start, key=lambda span: span[0]) - 1
        if near < 0 or block.start >= marked[near][1]:
            continue
        label = label_of(block.words, named=True)
        if is_preamble(block.words) or (label is not None and label.sort in _HEADS) or _LONE.match(block.words):
            found.append(Heading(Entry(block.words, 0), place, place + 1))
    return found


def _is_article(block: Block) -> bool:
    found = label_of(block.words)
    return found is not None and found.level is Level.ARTICLE


def _without_runs_on(
    body: list[Block], plain: str, headings: Sequence[Heading]
) -> tuple[list[Block], tuple[Heading, ...]]:
    """Part headings from what runs on behind them on the same line; return the blocks, and the headings at their new places."""
    blocks, moved, place = list(body), [], 0
    for heading in headings:
        one = Heading(heading.entry, heading.first + place, heading.last + place)
        moved.append(one)
        if heading.cut:
            whole = blocks[one.last - 1]
            offset = _offset(plain, whole, heading.cut)
            parts = [
                Block(start, whole.raw[start - whole.start : end - whole.start], " ".join(plain[start:end].split()))
                for start, end in ((whole.start, offset), (offset, whole.end))
            ]
            blocks[one.last - 1 : one.last] = parts
            place += 1
    return blocks, tuple(moved)


def _offset(plain: str, block: Block, characters: int) -> int:
    """Return the offset in the text at which so many characters of a block's words, spaces apart, are over."""
    wanted = len(block.words[:characters].replace(" ", ""))
    seen = 0
    for place in range(block.start, block.end):
        if seen == wanted and not plain[place].isspace():
            return place
        seen += not plain[place].isspace()
    return block.end


def _zones(text: str, segments: Sequence[Segment], notes: Sequence[tuple[int, int]]) -> Iterator[_Zone]:
    """Yield the text in stretches of one sort; what lies between segments goes with what is before it.

    Parameters
    ----------
    text, segments
        As they were read.
    notes
        Where footnotes stand in a text whose reader knows of none.
    """
    start, beside = 0, None
    for first, last in notes:
        yield _Zone(start, first, None)
        yield _Zone(first, last, Level.FOOTNOTE)
        start = last
    for segment in segments:
        level = _BESIDE.get(segment.role)
        if level is not beside:
            if segment.start > start:
                yield _Zone(start, segment.start, beside)
            start, beside = segment.start, level
    if start < len(text):
        yield _Zone(start, len(text), beside)


def _agreed(text: str) -> list[Apart]:
    return [Apart("mark of agreement", one.start, one.end) for one in agreed_in(text)]


def _gone(segments: Sequence[Segment]) -> list[Apart]:
    return [Apart(_GONE[one.role], one.start, one.end) for one in segments if one.role in _GONE]


def _among(apart: Sequence[Apart], segments: Sequence[Segment]) -> list[Apart]:
    """Return what is set apart in the text proper: a file whose reader knows its stretches has told the others already."""
    gone = [(one.start, one.end) for one in segments if one.role in _GONE or one.role in _BESIDE]
    return [one for one in apart if not any(start < one.end and one.start < end for start, end in gone)]


def _scopes(nodes: Sequence[Node], *, annexed: bool = False) -> Iterator[Scope]:
    """Yield the stretches within which brackets close: articles and annexes, and what stands between them."""
    for node in nodes:
        if node.level is Level.CONTENTS:
            continue
        annex = annexed or node.level is Level.ANNEX
        if node.level in {Level.PART, Level.ANNEX, Level.SECTION} and node.children:
            if node.blocks:
                yield Scope(node.start, node.start, node.blocks[-1].end, annex)
            yield from _scopes(node.children, annexed=annex)
        else:
            headed = node.blocks[-1].end if node.blocks and node.title else node.start
            beside = node.level in {Level.COVER, Level.FOOTNOTE, Level.RUNNING}
            yield Scope(node.start, headed, node.end, annex, beside, tuple(_edges(node)))


def _edges(node: Node) -> Iterator[tuple[int, int]]:
    """Yield where each node under an article starts, and where its label ends; not what stands beside the text."""
    for one in node.walk():
        if one is not node and one.blocks and one.level not in {Level.FOOTNOTE, Level.RUNNING}:
            found = one.blocks[0].raw.find(one.label) if one.label else -1
            yield one.start, one.start + (found + len(one.label) if found >= 0 else 0)


def _pages(segments: Sequence[Segment]) -> Iterator[tuple[int, str]]:
    last = ""
    for segment in segments:
        page = segment.place.split(",", 1)[0]
        if page.startswith("p. ") and page != last:
            yield segment.start, page
            last = page
