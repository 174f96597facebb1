"""Two versions as one Word file with tracked changes, so that each can be accepted or refused where it stands.

The newer version is written in its order; what was dropped stands, deleted, behind what stood before it. Marks of revision are those of
Office Open XML (ECMA-376, part 1, 17.13.5: ``w:ins`` and ``w:del``), with the author and the day that are given.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from verbale.app.text.drafts import Version
from verbale.brief.render.word_access import spoken
from verbale.text.articles import Provision
from verbale.text.tree import HEADED, Level, Node
from verbale.text.versions.aligning import align
from verbale.text.versions.links import Given, Link
from verbale.text.versions.redline import Mark, Run, redline

_LEFT_OUT = frozenset({Level.CONTENTS, Level.RUNNING, Level.FOOTNOTE})
_INDENT = 0.75  # centimetres for each level of a list


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the file: its runs, whether it is a heading, and how deep it is indented."""

    runs: tuple[Run, ...]
    heading: bool = False
    depth: int = 0


def tracked(old: Version, new: Version, given: Sequence[Given] = (), *, author: str, day: str) -> bytes:
    """Return a .docx file in which the newer version is a set of tracked changes to the older one.

    Parameters
    ----------
    old, new
        The two versions.
    given
        Links that people set between them.
    author, day
        Whose changes they are, and of which day (ISO 8601): both stand in the file with each change.
    """
    from docx import Document  # heavy
    from docx.shared import Cm

    file = Document()
    spoken(file, f"{new.label}, with its changes to {old.label}")
    marks = _Marks(author, f"{day}T00:00:00Z")
    for line in lines(old, new, given):
        paragraph = file.add_paragraph(style="Heading 2" if line.heading else None)
        paragraph.paragraph_format.left_indent = Cm(_INDENT * line.depth)
        for run in line.runs:
            marks.add(paragraph, run)
        if all(run.mark is not Mark.KEPT for run in line.runs) and len({run.mark for run in line.runs}) == 1:
            marks.end(paragraph, line.runs[0].mark)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def lines(old: Version, new: Version, given: Sequence[Given] = ()) -> Iterator[Line]:
    """Yield the paragraphs of the file, in order: those of the new version, and what the old one had; given are links that people set."""
    links = align(old.articles, new.articles, given)
    by_new = {one.key: link for link in links for one in link.new}
    keys = {id(one.node): one.key for article in new.articles for one in article.provisions}
    dropped = _dropped_behind(links)
    yield from (_gone(one) for one in dropped.get("", ()))
    for placed in new.draft.placed:
        node = placed.node
        if node.level in _LEFT_OUT or not node.words:
            continue
        if node.level is Level.COVER:
            whole = (
                block.words or " ".join(block.raw.split()) for block in node.blocks
            )  # a symbol is set apart, and stays
            yield from (Line((Run(Mark.KEPT, words),)) for words in whole if words)
            continue
        key = keys.get(id(node))
        if key is None:
            yield Line((Run(Mark.KEPT, node.words),), heading=node.level in HEADED | {Level.OPTION})
            continue
        link = by_new[key]
        before = " ".join(one.node.words for one in link.old) if link.new[0].key == key else ""
        yield Line(redline(before, node.words), depth=_depth(placed.around))
        yield from (_gone(one) for one in dropped.get(key, ()))


def _depth(around: Sequence[Node]) -> int:
    return sum(one.level in {Level.PARAGRAPH, Level.CHAPEAU, Level.ITEM} for one in around)


def _gone(one: Provision) -> Line:
    return Line((Run(Mark.DELETED, one.node.words),))


def _dropped_behind(links: Sequence[Link]) -> dict[str, list[Provision]]:
    """Return what was dropped, by the key of the provision in the newer version behind which it stood; "" for what stood first."""
    found: dict[str, list[Provision]] = {}
    last = ""
    for link in links:
        if link.new:
            last = link.new[-1].key
        else:
            found.setdefault(last, []).extend(link.old)
    return found


class _Marks:
    """Writes runs with their marks of revision, each with a number of its own."""

    def __init__(self, author: str, when: str) -> None:
        self._author, self._when, self._number = author, when, 0

    def add(self, paragraph: Any, run: Run) -> None:  # python-docx has no types
        """Add a run to a paragraph."""
        if run.mark is Mark.KEPT:
            paragraph.add_run(run.text)
            return
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        holder, part = self._mark(run.mark), OxmlElement("w:r")
        text = OxmlElement("w:delText" if run.mark is Mark.DELETED else "w:t")
        text.text = run.text
        text.set(qn("xml:space"), "preserve")
        part.append(text)
        holder.append(part)
        paragraph.paragraph_format.element.append(holder)

    def end(self, paragraph: Any, mark: Mark) -> None:
        """Mark the end of a paragraph that is all inserted or all deleted, so that refusing or accepting leaves no empty line."""
        from docx.oxml import OxmlElement

        properties = paragraph.paragraph_format.element.get_or_add_pPr()
        own = OxmlElement("w:rPr")
        own.append(self._mark(mark))
        properties.append(own)

    def _mark(self, mark: Mark) -> Any:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._number += 1
        holder = OxmlElement("w:del" if mark is Mark.DELETED else "w:ins")
        holder.set(qn("w:id"), str(self._number))
        holder.set(qn("w:author"), self._author)
        holder.set(qn("w:date"), self._when)
        return holder
