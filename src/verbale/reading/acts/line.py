"""A sentence while it is read: whose words its parts are, and what the text told before it."""

import re
from dataclasses import dataclass, field

from verbale.model import Evidence, Modality, When
from verbale.reading.acts.draft import Context
from verbale.reading.acts.groups import Group
from verbale.reading.acts.speech_zones import Zone
from verbale.reading.parsed_document import Page, Sentence

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|no decision to)\b")


@dataclass(slots=True)
class Memory:
    """What a text has told so far: who answered last, and where it says so."""

    answerers: tuple[str, ...] = ()
    answered: Evidence | None = None
    day: When | None = None
    day_quote: Evidence | None = None
    day_people: frozenset[str] = frozenset()
    day_paragraph: int = -1


@dataclass(slots=True)
class Line:
    """A sentence with its groups of names and its zones of reported speech."""

    page: Page
    sentence: Sentence
    memory: Memory
    rule: str
    voice: Group | None
    groups: list[Group] = field(default_factory=list)
    found: list[Zone] = field(default_factory=list)
    verbs: tuple[int, ...] = ()
    words: str = ""
    supposed: list[tuple[int, int]] = field(default_factory=list)

    def has(self, signs: tuple[str, ...]) -> bool:
        """Say whether one of these letters in a row stands in the sentence: cheap, before any pattern is tried."""
        return any(sign in self.words for sign in signs)


def zone_at(line: Line, place: int) -> Zone | None:
    """Return the smallest zone of reported speech around a place."""
    inside = [
        zone for zone in line.found if zone.start <= place < zone.end and not (zone.cue_start <= place < zone.cue_end)
    ]
    return min(inside, key=lambda zone: zone.end - zone.start, default=None)


def context_at(line: Line, place: int) -> Context:
    """Return what the words around a place say of it: whose they are, and which dates can be its own."""
    zone, sentence = zone_at(line, place), line.sentence
    source = zone.source if zone else line.voice
    if zone is None:
        return Context(
            sentence.start, sentence.end, sentence.start, sentence.end, told_by(line, line.voice), rule=line.rule
        )
    words = line.page.text[zone.cue_start : zone.cue_end]
    modality = Modality.DENIED if _DENIED.search(words) else None
    return Context(
        sentence.start,
        sentence.end,
        zone.start,
        zone.end,
        told_by(line, source) or zone.words or None,
        modality,
        line.rule,
    )


def told_by(line: Line, source: Group | None) -> str | None:
    """Return who reports: the person, else the party, else the words that name somebody."""
    if source is None:
        return None
    return source.person or next(iter(source.parties(line.page)), None) or line.page.text[source.start : source.end]


def narrator(line: Line, zone: Zone) -> Context:
    """Return the context of the reporting itself: its date stands outside what is reported."""
    start, end = line.sentence.start, line.sentence.end
    dates = (zone.end, end) if zone.start <= start + 2 and zone.end < zone.cue_start + 2 else (start, zone.start)
    return Context(start, end, *dates, rule=line.rule)
