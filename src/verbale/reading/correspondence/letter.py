"""A letter sentence by sentence: what each does by the table of moves, its points, and the days of the papers that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verbale.model import Act, Evidence, Granularity, Kind, Move, Polarity, When
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence import days
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.lists.labels import series
from verbale.reading.correspondence.plain import Plain, as_told, plainly, third_person
from verbale.reading.correspondence.questions import asks
from verbale.reading.correspondence.reminding import matter
from verbale.reading.correspondence.subjects import Subjects
from verbale.reading.genres.calls import CALL
from verbale.reading.parsed_document import Page

Span = tuple[int, int]
_PAST = re.compile(
    r"\b(?:recall|recalled|remember|remembered|memor\w+|history|fathers|ancestors|predecessors|treaty of|asked|requested|furnished|was|were|fell|rose|knew|grew|numbered|dated|built|lasted|averaged|had been)\b"
)
_HOLDS = re.compile(
    r"\b(?:is|are|remains?|stands?|holds?|lasts?|runs?|will be|valid|good|open) (?:\S+ ){0,4}(?:until|till|to|by)\b|\b(?:expires?|lapses?|ends|closes|falls) (?:\S+ ){0,6}DAY\b"
)
_RECALLS = re.compile(r"\b(?:recall|remember|memor\w+|history|fathers|ancestors|predecessors)\w*\b")


# How much the words around a request count for what it is about, its own words counting one.
_BESIDE, _IN_PARAGRAPH, _ABOVE, _ELSEWHERE = 0.45, 0.3, 0.6, 0.1
_LEAD = 8  # words that say what a paragraph is about
_HEADED = 5  # words of a heading that opens a paragraph
_FINITE = re.compile(
    r"\b(?:am|is|are|was|were|be|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot|agreed|accepted|done|granted|yes|no|please|kindly|we|i|you)\b"
)
_TOPIC = re.compile(
    r"\A(?:\( ?\w ?\) |\w ?[.)] )?(?:(?:on|as to|as for|as regards|regarding|concerning|with (?:regard|respect|reference) to|touching|turning to) |(?:[^ ,;:.]+ ){1,4}: )"
)
_NOW = re.compile(
    r"(?:\S+ ){0,5}?(?:(?:am|is|are) (?:unable|not able|not in a position|prepared|ready)|cannot|will not|do not accept|does not accept) "
)
_OURS_NOW = re.compile(
    r"\b(?:we|i|it) (?:\S+ )?(?:sees?|finds?|will|shall|cannot|can|must|agrees?|accepts?|refuses?|rejects?|declines?|supports?|stands?|remains?|sticks?|maintains?) "
)  # what the writer does now, whatever was long ago
_THIS = re.compile(
    r"\b(?:this|that|it|the said) (?:proposal|point|subject|matter|item|question|issue|part|request|topic|claim|offer|text|clause|plan)\b"
)
_THEM = re.compile(
    r"\b(?:them|these|those|both of (?:them|these)|(?:they|it) (?:will|would|shall|can|could|has|have|had|may|might|must|is|are|was|were) (?!(?:\S+ )?(?:that|to|for|clear|true|necessary|important|possible|proper|right|fair|usual|known|plain|time|hard|easy|difficult)\b)"
    r"|(?:send|sends|sent|give|have|see|find|receive|discuss|consider|accept|refuse|study|examine|settle|sign|support|reject|offer|let|want|need|read|put|take|pass|forward|supply|get|hold|keep|return|settled|discussed) (?:(?:we|us|you|me) )?(?:it|this|that|one)\b"
    r"(?! (?:is|was|will|would|the|a|your|our)\b))"
)
_ANOTHER_ONE = re.compile(r"\b(?:the other|the second|the first|the third|separately|also|another)\b")
_SENDS = re.compile(
    r"\bwe (?:will|shall) (?:\S+ ){0,2}?(?:send|forward|supply|provide|deliver|give) (?:you )?(?:them|it|both|these|those) (?:\S+ ){0,3}?(?:by|before|in|on|until) (?:\S+ ){0,2}?DAY\b"
)
_ITEM_BELOW = re.compile(
    r"\n(?=[ \t]*(?:\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[-–•*])[ \t]+\S)"
)
_TOP = 300  # characters in which a note says that it is one
_NOT_COME = re.compile(
    r"\A(?:but |and |nor |yet )?(?:the|your|those|these) (?:\S+ ){1,6}?(?:has|have|had|did|is|are) (?:still )?not (?:even |so far |been )?(?:come|arrived?|reach(?:ed)?|turned up|appear(?:ed)?|followed|received|sent|delivered|here|there|in our hands)\b(?! yet)"
)
_HEADING = 12  # words of a line that is a title
_NOT_ASKED = frozenset({"denied", "hearsay", "history", "courtesy", "none", "wish", "everybody"})


@dataclass(slots=True)
class Line:
    """A sentence with what it does."""

    plain: Plain
    does: frozenset[str]
    points: tuple[str, ...]
    papers: tuple[When, ...]
    asks: bool = False
    paragraph: int = 0
    headed: bool = False  # stands in a paragraph that opens with what it is about
    settled: bool = False  # what it says is told already


@dataclass(slots=True)
class Letter:
    """A letter: who writes to whom, its sentences, and the acts that its clauses gave."""

    page: Page
    speaker: Speaker
    lines: list[Line]
    subjects: Subjects
    tail: Span
    title: str = ""
    acts: list[Act] = field(default_factory=list)
    call: bool = False  # the writer's note of a call: both spoke

    def has(self, *names: str) -> bool:
        """Say whether some sentence does one of these."""
        return any(line.does & set(names) for line in self.lines)

    def leaves_open(self, line: "Line") -> bool:
        """Say whether a sentence stands beside one that says that nothing is said: in its paragraph, or on its point."""
        quiet = [one for one in self.lines if "silent" in one.does]
        return any(
            one.paragraph == line.paragraph or (line.points and set(line.points) <= set(one.points)) for one in quiet
        )

    def goes_on(self, line: "Line") -> list["Line"]:
        """Return a sentence with the pieces of a list that stand on lines of their own below it."""
        at = next((place for place, one in enumerate(self.lines) if one is line), -1)
        found = [line]
        while at >= 0 and at + 1 < len(self.lines) and not re.search(r"[.?!] \Z", found[-1].plain.words):
            at += 1
            found.append(self.lines[at])
        return found

    def text(self, line: "Line") -> str:
        """Return a sentence as it stands in the letter."""
        return self.page.text[line.plain.start : line.plain.end]

    def about(self, line: "Line") -> str:
        """Return the point that a sentence is most about, empty for none: by its words, then by those around it, then by the title and the rest."""
        near = {-1: _BESIDE, 1: _BESIDE}
        at = next(place for place, one in enumerate(self.lines) if one is line)
        texts = [(self.text(line), 1.0), (self.title, _ABOVE)]
        for place, other in enumerate(self.lines):
            if other is line or other.does & _NOT_ASKED:
                continue
            same = other.paragraph == line.paragraph
            texts.append((self.text(other), near.get(place - at, _IN_PARAGRAPH) if same else _ELSEWHERE))
        return self.subjects.nearest(texts)

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
    of_a_call = CALL.search(page.text[head[0] : min(body[1], head[0] + _TOP)]) is not None
    third = third_person(page.text[slice(*body)])
    scolding = False
    lines: list[Line] = []
    for start, stop in _stretches(page, body):
        if start >= stop or not page.text[start:stop].strip():
            continue
        plain = plainly(page, speaker, start, stop, third=third)
        plain = as_told(plain) if of_a_call else plain
        does = labelled(plain, past=days.received(page, plain) is not None, written=page.text[start:stop])
        points = subjects.of(page.text[start:stop])
        put = does & {"ask", "request", "propose"} and not _RECALLS.search(plain.words)
        if (
            not put
            and _PAST.search(plain.words)
            and not (_NOW.match(plain.words) or _OURS_NOW.search(plain.words))
            and any(_long_past(page, day.when) for day in plain.days)
        ):
            does = frozenset({"history"})
        if _SENDS.search(plain.words) and not does & {"propose", "remind", "none"}:
            does = does - {"answer", "request", "ask"} | {
                "hold"
            }  # in a letter: in minutes it may be something else that is promised
        if points and _NOT_COME.search(plain.words) and not does & {"hold", "not received", "history"}:
            does = does - {"answer"} | {"remind"}  # what is waited for has a name of its own
        line = Line(plain, does, points, days.papers(page, plain), paragraph=page.text.count("\n\n", body[0], start))
        lines.append(line)
        scolding = scolding or "scolds" in does
    named = {line.plain.start for line in lines if line.points}
    _headed(subjects, lines, page)
    _replaced(lines)
    due = any("ask" in line.does and days.deadline(page, line.plain) for line in lines)
    replied = any(line.does & {"accept", "refuse"} for line in lines)
    for line in lines:
        if (
            "re-date" in line.does
            and not due
            and not (days.deadline(page, line.plain) or days.promised(page, line.plain))
        ):
            line.does -= {"re-date"}
        among = any(_asks_too(other) for other in lines if other is not line) and not replied
        line.asks = asks(
            line.plain.words, on_point=line.plain.start in named, scolding=scolding, among=among
        ) and not line.does & {
            "none",
            "denied",
            "courtesy",
        }
        if "lapse" in line.does and _ahead(page, line.plain):
            line.does -= {"lapse"}  # it will lapse; it has not
    subjects.above(page.text[slice(*head)])
    subjects.whole([line.points for line in lines if not line.does & _NOT_ASKED])
    return Letter(
        page,
        speaker,
        lines,
        subjects,
        (body[1], end),
        _title(page.text[slice(*head)], page.text[slice(*body)]),
        call=of_a_call,
    )


def _stretches(page: Page, body: Span) -> Iterator[Span]:
    """Yield the sentences of a body; the items of a list that are no sentences, "(a) the accounts; (b) the report", each by itself."""
    for sentence in page.sentences:
        start, stop = max(sentence.start, body[0]), min(sentence.end, body[1])
        places = [(start + first, start + last) for first, last in series(page.text[start:stop])]
        if places:
            yield from places
            continue
        for found in _ITEM_BELOW.finditer(page.text, start + 1, max(start + 1, stop)):
            yield start, found.start()
            start = found.start() + 1
        yield start, stop


def _title(head: str, body: str) -> str:
    """Return the lines that may say what a letter is about: its subject line, those alone above the greeting, one alone under it."""
    first = body.lstrip().split("\n\n", 1)[0]
    if len(first.split()) <= _HEADING and not re.search(r"[.,;:?!]\Z", first.strip()):
        return first
    lines = [line.strip() for line in head.splitlines()]
    kept = [line for line in lines if re.match(r"(?i)(?:re|subject|betreff|object|concerning|your ref)\b", line)]
    return "\n".join(
        kept or [line for line in lines[-6:] if line and not re.match(r"(?i)(?:to|from|cc|date|dear)\b", line)]
    )


def _headed(subjects: Subjects, lines: Sequence[Line], page: Page) -> None:
    """Let the sentences of a paragraph that opens with what it is about, "Charts.", "As to the ship,", be about that."""
    lead: Line | None = None
    for line in lines:
        text = page.text[line.plain.start : line.plain.end].strip()
        if lead is None or line.paragraph != lead.paragraph:
            heading = len(text.split()) <= _HEADED and not _FINITE.search(line.plain.words)
            if not line.points and (heading or _TOPIC.match(line.plain.words)):
                line.points = subjects.near(" ".join(text.split()[:_LEAD]))
            if heading:
                line.does = line.does | {"heading"}
            lead = line if len(line.points) == 1 and (heading or _TOPIC.match(line.plain.words)) else None
        elif not line.points and not _ANOTHER_ONE.search(text.lower()):
            line.points, line.headed = lead.points, True
    last, before = None, None
    for line in lines:
        last = last if last is not None and last.paragraph == line.paragraph else None
        this = _THIS.search(page.text, line.plain.start, line.plain.end)
        named = last is not None and (
            last is before or "remind" in line.does or (this is not None and "part" in this[0])
        )
        if last is not None and not line.points and named and (this is not None or "remind" in line.does):
            line.points, line.headed = last.points, True
        elif last is not None and last is before and not line.points and _THEM.search(line.plain.words):
            line.points = last.points  # "You will have them by 31 March."
        last, before = line if line.points else last, line


def _asks_too(line: Line) -> bool:
    """Say whether a sentence asks for something, politeness left out."""
    return "ask" in line.does or ("request" in line.does and not re.match(r"(?:please|kindly)\b", line.plain.words))


def _replaced(lines: Sequence[Line]) -> None:
    """Let a paper that is taken back be replaced where the next sentences put another in its place."""
    for place, line in enumerate(lines):
        next_ones = lines[place + 1 : place + 4]
        if "withdraw" in line.does and any(
            "replace" in other.does and not (line.points and other.points and set(line.points) - set(other.points))
            for other in next_ones
        ):
            line.does = line.does - {"withdraw", "request"} | {"replace"}


def _ahead(page: Page, plain: Plain) -> bool:
    """Say whether a sentence says that something holds until a day that is still to come on the day of the letter."""
    if _HOLDS.search(plain.words) is None:
        return False
    published, day = page.document.published, days.deadline(page, plain) or days.expiry(page, plain)
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
    of = line.points if points is None else points
    quotes: list[Evidence] = [page.quote(line.plain.start, line.plain.end)]
    quotes += [page.quote(*place) for place in speaker.proof]
    return Act(
        kind=kind,
        actors=speaker.parties,
        speaker=speaker.person or None,
        addressees=tuple(name for name in speaker.addressees if name not in speaker.parties),
        points=of,
        topic="" if of or move not in {Move.REMIND, Move.REDATE} else matter(letter.text(line)),
        polarity=polarity,
        evidence=tuple(dict.fromkeys(quotes)),
        confidence=0.8,
        rule=f"letter/move.{'-'.join(str(move or kind).split())}",
        move=move,
        papers=line.papers or letter.papers,
    )
