"""A letter sentence by sentence: what each does by the table of moves, its points, and the days of the papers that it names."""

import re
from dataclasses import dataclass, field

from verbale.model import Act, Evidence, Granularity, Kind, Move, Polarity, When
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence import days
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.plain import Plain, plainly
from verbale.reading.correspondence.questions import asks
from verbale.reading.correspondence.subjects import Subjects
from verbale.reading.parsed_document import Page

Span = tuple[int, int]
_PAST = re.compile(
    r"\b(?:recall|recalled|remember|remembered|memor\w+|history|fathers|ancestors|predecessors|treaty of|asked|requested|furnished|was|were)\b"
)
_HOLDS = re.compile(
    r"\b(?:is|are|remains?|stands?|holds?|lasts?|runs?|will be|valid|good|open) (?:\S+ ){0,4}(?:until|till|to|by)\b"
)
_RECALLS = re.compile(r"\b(?:recall|remember|memor\w+|history|fathers|ancestors|predecessors)\w*\b")


@dataclass(slots=True)
class Line:
    """A sentence with what it does."""

    plain: Plain
    does: frozenset[str]
    points: tuple[str, ...]
    papers: tuple[When, ...]
    asks: bool = False


@dataclass(slots=True)
class Letter:
    """A letter: who writes to whom, its sentences, and the acts that its clauses gave."""

    page: Page
    speaker: Speaker
    lines: list[Line]
    subjects: Subjects
    tail: Span
    acts: list[Act] = field(default_factory=list)

    def has(self, *names: str) -> bool:
        """Say whether some sentence does one of these."""
        return any(line.does & set(names) for line in self.lines)

    def goes_on(self, line: "Line") -> list["Line"]:
        """Return a sentence with the pieces of a list that stand on lines of their own below it."""
        at = next((place for place, one in enumerate(self.lines) if one is line), -1)
        found = [line]
        while at >= 0 and at + 1 < len(self.lines) and not re.search(r"[.?!] \Z", found[-1].plain.words):
            at += 1
            found.append(self.lines[at])
        return found

    @property
    def papers(self) -> tuple[When, ...]:
        """Days of earlier papers, of the whole letter."""
        return tuple(dict.fromkeys(day for line in self.lines for day in line.papers))


def laid_out(page: Page, speaker: Speaker, body: Span, head: Span, end: int) -> Letter:
    """Return a letter with its sentences, before its acts are looked at.

    Parameters
    ----------
    page, speaker
        The text, and who writes to whom.
    body, head
        What the writer says, and what stands above: the subject. Places in the text.
    end
        Where the sheet ends: copies are noted between the body and there.
    """
    subjects = Subjects(page.dossier)
    scolding = False
    lines = []
    for sentence in page.sentences:
        start, stop = max(sentence.start, body[0]), min(sentence.end, body[1])
        if start >= stop or not page.text[start:stop].strip():
            continue
        plain = plainly(page, speaker, start, stop)
        does = labelled(plain, past=days.received(page, plain) is not None)
        points = subjects.of(page.text[start:stop])
        put = does & {"ask", "request", "propose"} and not _RECALLS.search(plain.words)
        if not put and _PAST.search(plain.words) and any(_long_past(page, day.when) for day in plain.days):
            does = frozenset({"history"})
        line = Line(plain, does, points, days.papers(page, plain))
        lines.append(line)
        scolding = scolding or "scolds" in does
    due = any("ask" in line.does and days.deadline(page, line.plain) for line in lines)
    for line in lines:
        if (
            "re-date" in line.does
            and not due
            and not (days.deadline(page, line.plain) or days.promised(page, line.plain))
        ):
            line.does -= {"re-date"}
        line.asks = asks(line.plain.words, on_point=bool(line.points), scolding=scolding) and not line.does & {
            "none",
            "denied",
            "courtesy",
        }
        if "lapse" in line.does and _ahead(page, line.plain):
            line.does -= {"lapse"}  # it will lapse; it has not
    subjects.above(page.text[slice(*head)])
    subjects.whole([line.points for line in lines])
    return Letter(page, speaker, lines, subjects, (body[1], end))


def _ahead(page: Page, plain: Plain) -> bool:
    """Say whether a sentence says that something holds until a day that is still to come on the day of the letter."""
    if _HOLDS.search(plain.words) is None:
        return False
    published, day = page.document.published, days.deadline(page, plain)
    return published is not None and day is not None and day.last > published.last


def _long_past(page: Page, day: When | None) -> bool:
    """Say whether a year long past is spoken of: what was asked and answered then is history."""
    published = page.document.published
    return (
        day is not None
        and published is not None
        and day.granularity is Granularity.YEAR
        and day.first.year < published.first.year - 1
    )


def line_of(letter: Letter, act: Act) -> Line | None:
    """Return the sentence in which an act's first quote begins; nothing where it stands outside the body."""
    start = act.evidence[0].start
    return next((line for line in letter.lines if line.plain.start <= start < line.plain.end), None)


def made(
    letter: Letter,
    line: Line,
    kind: Kind,
    *,
    move: Move | None = None,
    polarity: Polarity | None = None,
    points: tuple[str, ...] | None = None,
) -> Act:
    """Return an act that a sentence makes without a clause that gave one: its writer's, put to its reader.

    Parameters
    ----------
    letter, line
        The letter, and the sentence that is quoted, after what proves who writes.
    kind, move, polarity
        Of the act.
    points
        Ids of its points; ``None`` for those of the sentence.
    """
    speaker, page = letter.speaker, letter.page
    quotes: list[Evidence] = [page.quote(line.plain.start, line.plain.end)]
    quotes += [page.quote(*place) for place in speaker.proof]
    return Act(
        kind=kind,
        actors=speaker.parties,
        speaker=speaker.person or None,
        addressees=tuple(name for name in speaker.addressees if name not in speaker.parties),
        points=line.points if points is None else points,
        polarity=polarity,
        evidence=tuple(dict.fromkeys(quotes)),
        confidence=0.8,
        rule=f"letter/move.{'-'.join(str(move or kind).split())}",
        move=move,
        papers=line.papers or letter.papers,
    )
