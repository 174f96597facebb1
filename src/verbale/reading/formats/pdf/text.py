"""A PDF taken apart: paragraphs in reading order, then footnotes, notes and the heads of pages, each with the page it stands on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from verbale.reading.formats.pdf.columns import in_order
from verbale.reading.formats.pdf.footnotes import Noted, each, last_of, set_apart, usual_height
from verbale.reading.formats.pdf.fragments import Fragment, fragments
from verbale.reading.formats.pdf.glyphs import painted
from verbale.reading.formats.pdf.notes import Filled, Note, beside
from verbale.reading.formats.pdf.paragraphs import Paragraph, paragraphs
from verbale.reading.formats.pdf.running import without_running
from verbale.reading.formats.pdf.signs import signs_of, with_powers, without_signs


@dataclass(slots=True)
class Taken:
    """What a PDF holds.

    Parameters
    ----------
    body, footnotes
        Paragraphs, each with the number of its page from 0.
    notes
        Words that somebody put on a page, with the number of that page.
    heads
        Lines of heads and feet of pages and words across them, each once.
    labels
        What each page is called by the file.
    unread
        What was not read, a sentence each.
    """

    body: list[Paragraph] = field(default_factory=list)
    footnotes: list[Paragraph] = field(default_factory=list)
    notes: list[tuple[int, Note]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def take(document: Any) -> Taken:
    """Take an opened PDF apart."""
    taken = Taken()
    document.init_forms()
    pages: list[tuple[list[Fragment], float]] = []
    empty, pale, covered = [], [], []
    for number in range(len(document)):
        page = document[number]
        label = document.get_page_label(number) or str(number + 1)
        taken.labels.append(label)
        textpage = page.get_textpage()
        seen = painted(page, textpage)
        filled, notes = beside(page, document)
        found = [*fragments(seen.glyphs), *_filled(filled, page)]
        taken.notes += [(number, note) for note in notes]
        taken.heads += [seen.turned] if seen.turned else []
        pages.append((sorted(found, key=lambda one: (-one.base, one.left)), seen.height))
        empty += [label] if not found and _pictured(page) else []
        pale += [label] if seen.unseen else []
        covered += [label] if seen.covered else []
        textpage.close()
        page.close()
    _lay_out(taken, pages)
    taken.unread += _unread(empty, pale, covered, document)
    return taken


def _lay_out(taken: Taken, pages: list[tuple[list[Fragment], float]]) -> None:
    paged = without_running(pages)
    taken.heads += [line for page in paged for line in page.heads]
    taken.heads = list(dict.fromkeys(taken.heads))
    usual = usual_height([page.body for page in paged])
    noted: list[Noted] = []
    last = 0
    for one in paged:
        noted.append(set_apart(one.body, usual, last))
        last = last_of(noted[-1].notes, last)
    signs = [signs_of(page.notes) for page in noted]
    bodies = [[with_powers(one, known) for one in page.body] for page, known in zip(noted, signs, strict=True)]
    taken.body = paragraphs(
        [(number, column) for number, body in enumerate(bodies) for column in in_order(body) if column]
    )
    for number, page in enumerate(noted):
        pointed = {figures for one in bodies[number] for _, figures in one.raised}
        waiting = [sign for sign in signs[number] if sign not in pointed]
        for paragraph in (one for one in taken.body if one.page == number):
            paragraph.words = without_signs(paragraph.words, waiting)
        lines = [line for column in in_order(page.notes) for line in column]
        taken.footnotes += [paragraph for note in each(lines) for paragraph in paragraphs([(number, note)])]


def _filled(filled: Iterable[Filled], page: Any) -> Iterator[Fragment]:
    """Yield the values of a form as pieces of text where their fields stand."""
    left, bottom, _, _ = page.get_bbox()
    for one in filled:
        for number, line in enumerate(one.words.split("\r")):
            words = f"{one.name}: {line}" if line == "yes" and one.name else line
            yield Fragment(
                words,
                one.left - left,
                one.left - left + 6.0 * len(words),
                one.base - bottom - number * 0.01,
                10.0,
                alone=True,
            )


def _pictured(page: Any) -> bool:
    from pypdfium2 import raw  # heavy

    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH]))


def _unread(empty: list[str], pale: list[str], covered: list[str], document: Any) -> Iterator[str]:
    if empty:
        yield f"{_pages(empty)} no text layer, so nothing on it was read: run text recognition (OCR) on the file first."
    if pale:
        yield f"{_pages(pale)} words that nobody can see (in the colour of the page, unpainted, or outside it); they were left out."
    if covered:
        yield f"{_pages(covered)} words under a box or picture; they were left out and stand as █."
    count = document.count_attachments()
    if count:
        names = ", ".join(document.get_attachment(number).get_name() for number in range(count))
        yield f"The PDF carries files that were not read: {names}. Save them and add them on their own."


def _pages(labels: list[str]) -> str:
    listed = ", ".join(labels[:10]) + (" …" if len(labels) > 10 else "")
    return f"Page {listed} has" if len(labels) == 1 else f"Pages {listed} have"
