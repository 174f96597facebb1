"""The drafts among some documents, as versions of one text: the oldest first, by their own day.

All drafts of a dossier are taken for versions of one text. Where it holds drafts of several, name the files of one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from verbale.app.text.tabled import column, columns_of
from verbale.errors import ReadingError, TextError
from verbale.model import Document, Failure, When
from verbale.text.articles import Article, articles
from verbale.text.marks.agreed import agreed_in
from verbale.text.outline import Head, head_in, read_draft
from verbale.text.tree import Draft
from verbale.text.versions.aligning import align
from verbale.text.versions.history import Agreement, Versions
from verbale.text.versions.links import Given

_RULES = re.compile(r"(?i)\b(?:shall|should|may|must|undertakes?|agrees?)\b")
PAPER = "the paper itself"  # who says that a paragraph is agreed, where a mark in the text does
_ARTICLES, _PROVISIONS, _FORCE = 2, 4, 3  # of a draft, at least


@dataclass(frozen=True)
class Version:
    """A document that is a draft, read as one.

    Parameters
    ----------
    document
        Where it comes from.
    draft
        Its tree.
    head
        What it says of itself.
    articles
        Its articles and annexes.
    column
        Head of the column it stands in, where the document is a table with a text in each column; empty for a document that is one text.
    """

    document: Document
    draft: Draft
    head: Head
    articles: tuple[Article, ...]
    column: str = ""

    @property
    def day(self) -> When | None:
        """Its own day: as its head has it, else as the document has it."""
        return self.head.date or self.document.published

    @property
    def label(self) -> str:
        """How one speaks of it: its symbol, else its file's name, and its day."""
        name = ", ".join(
            one for one in (self.head.symbol or self.document.name or self.document.title, self.column) if one
        )
        return f"{name} ({self.day.edtf})" if self.day else name


def version_of(document: Document) -> Version | None:
    """Read a document as a draft, the last column of a table of several; ``None`` for one that is none.

    A draft has articles, and rules or brackets in them.
    """
    return next(reversed(versions_of(document)), None)


def versions_of(document: Document) -> list[Version]:
    """Read a document as one draft, or as one for each column of a table; none where it is none."""
    heads = columns_of(document)
    if not heads:
        return [one for one in [_version(document)] if one is not None]
    read = [_version(document, head, partial=True) for head in heads]
    whole = any(_version(document, head) is not None for head in heads)
    return [one for one in read if one is not None] if whole else []


def _version(document: Document, head: str = "", *, partial: bool = False) -> Version | None:
    """Read a document, or a column of it, as a draft; a part of one needs no more than a provision."""
    draft = read_draft(document.text, tuple(column(document.segments, head)) if head else document.segments)
    found = articles(draft)
    own = [one for one in found if one.key and not one.annex and one.provisions]
    provisions = [one for article in own for one in article.provisions]
    if partial and any(one.provisions for one in found):
        return Version(document, draft, head_in(draft), found, head)
    if len(own) < _ARTICLES or len(provisions) < _PROVISIONS:
        return None
    rules = sum(bool(_RULES.search(one.wording)) for one in provisions)
    if rules < _FORCE and len(draft.brackets.pairs) < _FORCE:
        return None
    return Version(document, draft, head_in(draft), found, head)


def versions_in(documents: Iterable[Document]) -> tuple[Version, ...]:
    """Return the drafts among some documents, the oldest first; those without a day come last, by name.

    Raises
    ------
    TextError
        If there is none.
    """
    found = [version for document in documents for version in versions_of(document)]
    if not found:
        raise TextError("No draft is among the documents.", "Add one: verbale add FOLDER FILE, or name its file.")
    return in_order(found)


def in_order(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return versions, the oldest first; those without a day come last, by name."""
    return tuple(sorted(versions, key=_order))


def documents_at(paths: Sequence[Path]) -> tuple[list[Document], list[Failure]]:
    """Read files, and nothing into a record; return the documents, and why others could not be read.

    Raises
    ------
    ReadingError
        If none can be read.
    """
    from verbale.reading.load import load  # the parser's neighbours: not for who only looks at the record

    read = [load(path) for path in paths]
    failures = [one for one in read if isinstance(one, Failure)]
    documents = [one for one in read if isinstance(one, Document)]
    if not documents and failures:
        raise ReadingError(f"{failures[0].source}: {failures[0].reason}", failures[0].cure)
    return documents, failures


def lined_up(
    versions: Sequence[Version], given: Sequence[Sequence[Given]] = (), agreements: Sequence[Agreement] = ()
) -> Versions:
    """Lay each version beside the next.

    Parameters
    ----------
    versions
        The oldest first.
    given
        What people set, for each pair of neighbours; empty where they set nothing.
    agreements
        What people said is agreed ad referendum.
    """
    pairs = list(pairwise(versions))
    set_by = [given[place] if place < len(given) else () for place in range(len(pairs))]
    links = tuple(align(old.articles, new.articles, some) for (old, new), some in zip(pairs, set_by, strict=True))
    said = (*agreements, *(one for place, version in enumerate(versions) for one in _marked(place, version)))
    return Versions(tuple(one.draft for one in versions), tuple(one.articles for one in versions), links, said)


def _marked(place: int, version: Version) -> Iterator[Agreement]:
    """Yield what a paper itself marks as agreed: each mark is about the provision whose own words it stands among."""
    day = version.day.edtf if version.day else ""
    marks = [one.start for one in agreed_in(version.draft.text)]
    for article in version.articles:
        for one in article.provisions:
            if any(block.start <= mark < block.end for block in one.node.blocks for mark in marks):
                yield Agreement(place, one.key, PAPER, day)


def version_named(versions: Sequence[Version], asked: str) -> int:
    """Return the place of the version that somebody asks for: by number from 1, symbol, day, or part of its file's name.

    Raises
    ------
    TextError
        If none, or more than one, is meant.
    """
    if asked.isdigit() and 1 <= int(asked) <= len(versions):
        return int(asked) - 1
    low = asked.lower()
    fits = [
        place
        for place, one in enumerate(versions)
        if low in {one.head.symbol.lower(), one.day.edtf if one.day else ""}
        or low in one.document.name.lower()
        or low in one.column.lower()
    ]
    if len(fits) == 1:
        return fits[0]
    names = ", ".join(f"{place} {one.label}" for place, one in enumerate(versions, start=1))
    problem = f"{asked!r} may be more than one version." if fits else f"There is no version {asked!r}."
    raise TextError(problem, f"There are: {names}.")


def _order(version: Version) -> tuple[bool, str, str]:
    return version.day is None, version.day.first.isoformat() if version.day else "", version.document.name
