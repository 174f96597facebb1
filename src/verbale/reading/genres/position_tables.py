"""Tables whose columns are parties: Commission, Council, Parliament and the compromise; point, this side, that side.

A cell in a party's column is that party's position on the row; the head of the column proves whose it is. A last column of compromise or
status is nobody's, and says at most that the row is agreed. Cells of other tables are text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from verbale.dossier.world import nations
from verbale.model import Act, Document, Evidence, Kind, Modality, Polarity, Role, Segment
from verbale.reading.lang.en.european_union import BODIES
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

_PLACE = re.compile(r"table (\d+), row (\d+), column (\d+)\Z")
_BODY = re.compile(r"\b(?:Commission|Council|Parliament|EP)\b")
_JOINT = re.compile(r"compromise|agreement|agreed|outcome|landing|status|final text|result", re.IGNORECASE)
_NOTHING = re.compile(
    r"\W*|(?:idem|ditto|unchanged|no change|no position|none|n/?a|same(?: as .*)?|(?:no|without) (?:answer|reply|reaction|comment)s?(?: yet| so far| received| given)?(?:[,;(].*)?|see (?:above|row .*)|\[?\.\.\.\]?|tbc|tbd)\W*",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\W*(?:(?:provisionally|tentatively|fully) )?agreed\b(?! to disagree)|\W*agreement (?:reached|found)",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(r"\W*(?:provisionally|tentatively)", re.IGNORECASE)  # nothing is agreed until everything is
_NOT_AGREED = re.compile(r"\bnot (?:yet )?agreed|\bto be agreed|\bno agreement", re.IGNORECASE)
# How a cell may open that judges a text instead of giving one; the first that fits counts.
_OPENINGS: tuple[tuple[re.Pattern[str], Kind, Polarity], ...] = tuple(
    (re.compile(rf"\W*(?:{words})\b", re.IGNORECASE), kind, sign)
    for words, kind, sign in (
        (r"(?:can ?not|can't|could not|does not|do not|not able to|unable to|will not) (?:accept|agree|support)\w*", Kind.REFUSE, Polarity.NEGATIVE),
        (r"not acceptable|unacceptable|reject\w*|refus\w+|no(?=[.,;:!]|\s*\Z)", Kind.REFUSE, Polarity.NEGATIVE),
        (r"oppos\w+|against|objects?|deletion of|delete", Kind.OPPOSE, Polarity.NEGATIVE),
        (r"(?:has |have )?(?:(?:serious|strong|some|grave|major|deep) )?concerns?(?= (?:about|over|on|with|that)\b|[.,;:!]|\s*\Z)|(?:is |are |remains? )concerned", Kind.STATE, Polarity.NEGATIVE),
        (r"(?:is |are |remains? )(?:open|flexible)", Kind.STATE, Polarity.POSITIVE),
        (r"(?:takes?|took) no (?:side|position|view)|has no (?:strong )?view", Kind.STATE, Polarity.NEUTRAL),
        (r"answers? in part|partly (?:accepts?|agrees?)|accepts? (?:only )?(?:in part|partly)", Kind.ANSWER, Polarity.MIXED),
        (r"(?:scrutiny |general )?reserv(?:e|es|ation|ed)|under (?:study|examination|consideration)|to be confirmed", Kind.HOLD, Polarity.NEUTRAL),
        (r"(?:can |could )?(?:accept(?:s|ed|able)?|agree[sd]?)|ok(?:ay)?|yes(?=[.,;:!]|\s*\Z)", Kind.ACCEPT, Polarity.POSITIVE),
        (r"(?:can |could )?supports?|in favour|favours?|welcomes?", Kind.SUPPORT, Polarity.POSITIVE),
    )
)  # fmt: skip
_CONDITION = re.compile(r"\b(?:if|provided|subject to|on condition|unless|as long as)\b", re.IGNORECASE)


@dataclass(slots=True)
class Grid:
    """A table: its cells by row and column, each with the place of its words."""

    cells: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    segments: list[Segment] = field(default_factory=list)
    parties: dict[int, str] = field(default_factory=dict)

    @property
    def rows(self) -> list[int]:
        """Numbers of the rows below the head."""
        return sorted({row for row, _ in self.cells if row > 1})

    @property
    def columns(self) -> list[int]:
        """Numbers of the columns."""
        return sorted({column for _, column in self.cells})


def grids(document: Document) -> list[Grid]:
    """Return the tables of a document."""
    found: dict[int, Grid] = {}
    for segment in document.segments:
        match = _PLACE.match(segment.place)
        if match is None or segment.role not in {Role.CELL, Role.INSERTED, Role.MOVED}:
            continue
        table, row, column = map(int, match.groups())
        grid = found.setdefault(table, Grid())
        start, end = grid.cells.get((row, column), (segment.start, segment.end))
        grid.cells[row, column] = (min(start, segment.start), max(end, segment.end))
        grid.segments.append(segment)
    return list(found.values())


def of_parties(found: list[Grid], page: Page) -> list[Grid]:
    """Return the tables two columns of which are headed by a party each; `page` is the document with their heads in it."""
    for grid in found:
        for column in grid.columns:
            head = grid.cells.get((1, column))
            if head is None or _JOINT.search(page.text[slice(*head)]):
                continue
            named = {party for mention in page.mentions_in(*head) for party in mention.parties}
            if len(named) == 1:
                grid.parties[column] = named.pop()
        _institutions(grid, page)
    return [grid for grid in found if len(set(grid.parties.values())) > 1 and len(grid.rows) > 0]


def _institutions(grid: Grid, page: Page) -> None:
    """Take the heads of a table that names two bodies of the European Union by their short names for these bodies."""
    named = {}
    for column in grid.columns:
        head = page.text[slice(*grid.cells[1, column])] if (1, column) in grid.cells else ""
        found = _BODY.search(head)
        if found is not None and column not in grid.parties and not _JOINT.search(head):
            named[column] = BODIES["Parliament" if found[0] == "EP" else found[0]]
    if len({*named.values(), *grid.parties.values()}) > 1:
        for column, party in named.items():
            page.parties.setdefault(party, nations()[party].party)
            grid.parties[column] = party


def heads(document: Document, found: list[Grid]) -> Document:
    """Return the document with nothing in it but the heads of its tables."""
    kept = sorted(grid.cells[1, column] for grid in found for column in grid.columns if (1, column) in grid.cells)
    text, at = "", 0
    for start, end in kept:
        text += re.sub(r"[^\n]", " ", document.text[at:start]) + document.text[start:end]
        at = end
    return replace(document, text=text + re.sub(r"[^\n]", " ", document.text[at:]), body=0, segments=())


def positions(document: Document, grid: Grid, page: Page) -> Iterator[Act]:
    """Yield the acts of a table: what each party wants in each row, and which rows are agreed.

    Parameters
    ----------
    document, grid
        The document, and a table of it whose columns are parties.
    page
        With the parties that its heads name.
    """
    for row in grid.rows:
        about = [
            grid.cells[row, column]
            for column in grid.columns
            if column < min(grid.parties) and (row, column) in grid.cells
        ]
        points = _points(
            document, page, about, [grid.cells[row, one] for one in grid.parties if (row, one) in grid.cells]
        )
        for column, party in grid.parties.items():
            cell = grid.cells.get((row, column))
            for part in _parts(document, cell) if cell is not None else ():
                yield _position(document, page, part, grid.cells[1, column], about, party, points)
        yield from _agreed(document, grid, row, about, points)


def _parts(document: Document, cell: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the positions of a cell: a line that opens with a judgement of its own is one beside what stands above it."""
    lines = [
        (found.start() + cell[0], found.end() + cell[0])
        for found in re.finditer(r"\S[^\n]*", document.text[slice(*cell)])
    ]
    parts: list[tuple[int, int]] = []
    for start, end in lines:
        words = document.text[start:end]
        if _NOTHING.fullmatch(words):
            continue
        if parts and not any(opening.match(words) for opening, _, _ in _OPENINGS):
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    yield from ((start, start + len(document.text[start:end].rstrip())) for start, end in parts)


def _points(
    document: Document, page: Page, about: list[tuple[int, int]], cells: list[tuple[int, int]]
) -> tuple[str, ...]:
    """Return the points of a row: those its first columns name, else those of its cells."""
    if not page.dossier.points:
        return ()
    match = matcher(page.dossier).match
    for spans in (about, cells):
        found = match(" ".join(document.text[slice(*span)] for span in spans), "")
        if found:
            return found
    return ()


def _position(
    document: Document,
    page: Page,
    cell: tuple[int, int],
    head: tuple[int, int],
    about: list[tuple[int, int]],
    party: str,
    points: tuple[str, ...],
) -> Act:
    words = " ".join(document.text[slice(*cell)].split())
    kind, sign = judgement(words) or (Kind.PROPOSE, None)
    conditional = kind in {Kind.ACCEPT, Kind.SUPPORT} and _CONDITION.search(words) is not None
    option = matcher(page.dossier).option(points[0], words) if len(points) == 1 and kind is Kind.PROPOSE else None
    return Act(
        kind=kind,
        actors=(party,),
        points=points,
        topic="" if points else _topic(document, about, words),
        polarity=sign,
        modality=Modality.CONDITIONAL if conditional else Modality.DONE,
        option=option,
        evidence=_evidence(document, cell, head, *about),
        confidence=0.9,
        rule="table.column",
    )


def judgement(words: str) -> tuple[Kind, Polarity] | None:
    """Return how words judge a text by the way they open ("Not acceptable", "Scrutiny reservation"); ``None`` where they give one."""
    return next(((kind, sign) for opening, kind, sign in _OPENINGS if opening.match(words)), None)


def _agreed(
    document: Document, grid: Grid, row: int, about: list[tuple[int, int]], points: tuple[str, ...]
) -> Iterator[Act]:
    """Yield the agreement that the last column tells, of all whose columns stand before it."""
    for column in grid.columns:
        cell, head = grid.cells.get((row, column)), grid.cells.get((1, column))
        if column in grid.parties or column < max(grid.parties) or cell is None or head is None:
            continue
        words = document.text[slice(*cell)]
        if _AGREED.match(words) and not _NOT_AGREED.search(words):
            columns = [grid.cells[1, one] for one in grid.parties if (1, one) in grid.cells]
            yield Act(
                kind=Kind.AGREE,
                actors=tuple(dict.fromkeys(grid.parties.values())),
                points=points,
                topic="" if points else _topic(document, about, words),
                polarity=Polarity.POSITIVE,
                modality=Modality.CONDITIONAL if _PROVISIONAL.match(words) else Modality.DONE,
                evidence=_evidence(document, cell, head, *about, *columns),
                confidence=0.9,
                rule="table.agreed",
            )


def _topic(document: Document, about: list[tuple[int, int]], words: str) -> str:
    named = " ".join(" ".join(document.text[slice(*span)].split()) for span in about)
    return (named if re.search(r"[^\W\d_]{3}", named) else words)[:120]


def _evidence(document: Document, *spans: tuple[int, int]) -> tuple[Evidence, ...]:
    return tuple(document.quote(*span) for span in dict.fromkeys(spans))
