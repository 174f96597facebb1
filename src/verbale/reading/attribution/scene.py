"""What is known while a sentence is worked through: its words, what is quoted, what has been found so far."""

from dataclasses import dataclass, field

from verbale.reading.attribution.quotes import Span
from verbale.reading.lang.en.attribution.word_classes import Line
from verbale.reading.parsed_document import Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as spans of the text."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


@dataclass(slots=True)
class Scene:
    """What is known while a sentence is worked through."""

    text: str
    words: Line
    sentence: Sentence
    quotes: list[Span]
    quoted: list[bool]
    found: list[Found] = field(default_factory=list)

    def span(self, places: tuple[int, int]) -> Span:
        """Return the text span of a range of words."""
        return (self.words.starts[places[0]], self.words.ends[places[1] - 1])

    def cued(self, place: int) -> bool:
        """Say whether a word is part of a cue already found."""
        start = self.words.starts[place]
        return any(item.cue[0] <= start < item.cue[1] for item in self.found)

    def taken(self, place: int) -> bool:
        """Say whether a word stands inside the content of an attribution already found."""
        start = self.words.starts[place]
        return any(first <= start < last for item in self.found for first, last in item.content)

    def add(self, source: Span | None, cue: Span, content: tuple[Span, ...]) -> None:
        """Keep an attribution, when something was said in it."""
        if content:
            self.found.append(Found(source, cue, content))
