"""The brief as a small document. A sentence without a citation cannot be made; a citation leads to words or to a figure."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from verbale.errors import GroundingError, OutputError
from verbale.model import Document, Evidence, Figure, Marking, join_all

STEPS = 12  # of a figure, in the annex; `verbale explain` has all
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Citation:
    """What a sentence rests on: exact words of a document, or a computed figure.

    Parameters
    ----------
    act
        Id of the act whose words these are; empty for a figure.
    evidence
        The words; ``None`` for a figure.
    figure
        The figure; ``None`` for words.
    """

    act: str = ""
    evidence: Evidence | None = None
    figure: Figure | None = None

    def __post_init__(self) -> None:
        if (self.evidence is None) == (self.figure is None):
            raise OutputError("A citation has to lead to words or to a figure.", "Give one of the two.")

    def check(self, documents: Mapping[str, Document]) -> None:
        """Raise `GroundingError` unless it resolves: the words stand in their document, or the figure explains itself."""
        if self.evidence is not None:
            document = documents.get(self.evidence.document)
            if document is None:
                raise GroundingError("A citation leads to a document that is not in view.", "Cite what may be seen.")
            self.evidence.check(document)
        elif self.figure is not None and not (self.figure.id and self.figure.steps):
            raise GroundingError(f"Figure {self.figure.id!r} does not explain itself.", "Give its steps.")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """Something the brief claims.

    Parameters
    ----------
    text
        For people.
    citations
        At least one.
    tone
        ``red``, ``amber`` or empty; never the only carrier of a meaning.
    label
        A word that opens the line ("Ours", "Red"); empty for none.
    """

    text: str
    citations: tuple[Citation, ...]
    tone: str = ""
    label: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise OutputError(
                f"The brief would claim without evidence: {self.text[:80]!r}.", "Cite an act or a figure."
            )


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; an empty one says so in words."""

    text: str
    mark: str = ""
    tone: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first cell of each row its heading."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief."""

    id: str
    title: str
    sentences: tuple[CitedSentence, ...] = ()
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document in the list of sources, with the number it is cited by."""

    number: int
    document: str
    title: str
    publisher: str
    published: str
    address: str
    marking: Marking


@dataclass(frozen=True, kw_only=True)  # no slots: what is asked of every citation is worked out once
class Brief:
    """The page for the principal.

    Parameters
    ----------
    title, party
        What it is about; for whom it is read (name; empty for nobody in particular).
    on, known
        The two dates of the state of play.
    marking
        Join of all that went in.
    counts
        The head's sentence: documents and acts counted, how many unreviewed.
    sections
        In the order of reading.
    sources
        Documents cited, numbered in the order in which they are cited.
    figures
        Figures cited, in the order in which they are cited.
    record
        The record's last checkpoint in one line; empty where nothing was signed.
    documents
        Texts of the cited documents, so that a quote can be shown in its paragraph.
    long
        Whether it has its annexes: then each figure stands there with its key.
    """

    title: str
    party: str
    on: dt.date
    known: dt.date | None
    marking: Marking
    counts: CitedSentence
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...] = ()
    figures: tuple[Figure, ...] = ()
    record: str = ""
    documents: Mapping[str, Document] = field(default_factory=dict)
    long: bool = False

    @property
    def figures_line(self) -> str:
        """Where the figures are worked out, for the foot of a page; empty where none is cited."""
        count = len(self.figures)
        if not count:
            return ""
        which, verb = ("Figure f1", "is") if count == 1 else (f"Figures f1 to f{count}", "are")
        return f"{which} {verb} worked out step by step {'below' if self.long else 'in the annex (--long)'}."

    @property
    def figure_lines(self) -> tuple[str, ...]:
        """Each figure with its key, for the annex; none on a page without one."""
        if not self.long:
            return ()
        return tuple(
            f"f{number} ({figure.id}): {figure.text} Steps: {'; '.join(figure.steps[:STEPS])}{' …' if len(figure.steps) > STEPS else ''}"
            for number, figure in enumerate(self.figures, 1)
        )

    def sentences(self) -> Iterator[CitedSentence]:
        """Every claim, head included; a cell of a table with words in it counts as one."""
        yield self.counts
        for section in self.sections:
            yield from section.sentences

    def citations(self) -> Iterator[Citation]:
        """Every citation of sentences and cells, in the order of reading."""
        for said in (self.counts, *(said for section in self.sections for said in _said(section))):
            yield from said.citations

    @cached_property
    def mixed(self) -> bool:
        """Whether what is cited has not all one marking: then each part says its own."""
        return any(line.marking != self.marking for line in self.sources)

    def portion(self, citations: Iterable[Citation]) -> str:
        """Return the mark of what rests on these citations, empty where the banner says it; a figure rests on all in view."""
        cited = tuple(citations)
        if not self.mixed or not cited:
            return ""
        marks = [self.marking if item.evidence is None else item.evidence.marking for item in cited]
        return join_all(marks[1:], marks[0]).portion

    def number(self, citation: Citation) -> str:
        """Label of a citation: ``3`` for a source, ``f2`` for a figure."""
        if citation.evidence is not None:
            return str(self._numbers[citation.evidence.document])
        return f"f{next(place for place, figure in enumerate(self.figures, 1) if figure == citation.figure)}"

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Numbers of the sources by their document; the first of two."""
        return {line.document: line.number for line in reversed(self.sources)}

    @cached_property
    def _alone(self) -> frozenset[str]:
        """Documents without any page but the first: their pages are not worth saying."""
        return frozenset(
            name
            for name, document in self.documents.items()
            if {document.page_at(one.start) for one in document.segments} <= {"", "p. 1"}
        )

    def page(self, citation: Citation) -> str:
        """Page on which the cited words stand, by its own label ("p. iv"); empty for a figure and a source without pages or of one alone."""
        words = citation.evidence
        document = self.documents.get(words.document) if words is not None else None
        if words is None or document is None or words.document in self._alone:
            return ""
        return document.page_at(words.start)

    def label(self, citation: Citation) -> str:
        """Return the number of a citation with its page: ``3``, ``3 p. iv``, ``f2``; in one piece, so that no line breaks in it."""
        return f"{self.number(citation)} {self.page(citation)}".rstrip().replace(" ", NO_BREAK)

    def labels(self, citations: tuple[Citation, ...]) -> tuple[str, ...]:
        """Labels of several citations, each once, in order."""
        return tuple(dict.fromkeys(self.label(citation) for citation in citations))


def _said(section: Section) -> Iterator[CitedSentence | Cell]:
    yield from section.sentences
    if section.table is not None:
        for row in section.table.rows:
            yield from row
