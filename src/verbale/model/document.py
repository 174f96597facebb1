"""A frozen source and the words taken from it. Offsets are Unicode code points of the extracted text, for ever."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field

from verbale.errors import GroundingError, ModelError
from verbale.model.marking import Marking
from verbale.model.segment import Segment, check_segments
from verbale.model.when import When


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """A source as it was read: never changed, only joined by another version.

    Parameters
    ----------
    id
        SHA-256 of the bytes, in hex; of a later reading of the same bytes, of these with what was read anew.
    text
        The extracted text, normalised once.
    title, publisher, dateline, address
        Head data; empty when the source does not say.
    published
        Date of publication; ``None`` when the source does not say.
    media_type
        E.g. ``text/plain``, ``text/html``, ``application/pdf``.
    marking
        Who may see it.
    extractor
        What made the text, with its version.
    name
        File name it came from, for people; not part of its identity.
    body
        Offset at which the running text begins, after head data.
    rules_only
        Whether it was read without a parser, so that most of its acts were not looked for.
    segments
        Its stretches, in order, each with one writer and one day; empty for a text that is all of a piece.
    carrier
        Id of the document to which it was attached; empty for a file of its own.
    file
        SHA-256 of the bytes, where this is a later reading of a file that was read before; empty where that is the id.
    parts_unread
        What belongs to the file and was not read, a sentence each ("plan.png is attached and was not read: …").
    sender, addressee
        Who wrote it and to whom, as a person says of a text that does not; empty otherwise.
    by_hand
        Names of the head data that a person said and the file does not.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: When | None = None
    dateline: str = ""
    address: str = ""
    media_type: str = "text/plain"
    marking: Marking = field(default_factory=Marking)
    extractor: str = ""
    name: str = ""
    body: int = 0
    rules_only: bool = False
    segments: tuple[Segment, ...] = ()
    carrier: str = ""
    parts_unread: tuple[str, ...] = ()
    sender: str = ""
    addressee: str = ""
    by_hand: tuple[str, ...] = ()
    file: str = ""

    def __post_init__(self) -> None:
        if len(self.id) != 64 or set(self.id) - set("0123456789abcdef"):
            raise ModelError(f"Document id {self.id[:80]!r} is not a SHA-256.", "Use the digest of the bytes.")
        if not self.text.strip():
            raise ModelError(f"Document {self.name or self.id[:12]} has no text.", "Give the text that was extracted.")
        check_segments(self.segments, len(self.text))

    @property
    def stretches(self) -> tuple[Segment, ...]:
        """Its segments; one of all the text where none are given."""
        return self.segments or (Segment(0, len(self.text)),)

    def segment_at(self, offset: int) -> Segment | None:
        """Return the segment that covers an offset, ``None`` between segments."""
        place = bisect_right(self.stretches, offset, key=lambda segment: segment.start) - 1
        found = self.stretches[place] if place >= 0 else None
        return found if found is not None and offset < found.end else None

    def place_at(self, offset: int) -> str:
        """Return where in the file the words at an offset stand, for people: "p. 3, footnote"; empty where the file does not say."""
        found = self.segment_at(offset)
        return found.place if found is not None else ""

    def page_at(self, offset: int) -> str:
        """Return the page on which the words at an offset stand, by the file's own label: "p. iv"; empty for a file without pages."""
        place = self.place_at(offset).split(",", 1)[0]
        return place if place.startswith("p. ") else ""

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the extracted text."""
        return text_digest(self.text)

    def quote(self, start: int, end: int) -> "Evidence":
        """Return the evidence for the text between two offsets."""
        return Evidence(self.id, start, end, self.text[start:end], self.marking)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Exact words of a document.

    Parameters
    ----------
    document
        Id of the document.
    start, end
        Offsets in code points; ``end`` is exclusive.
    exact
        The words between them.
    marking
        Who may see these words.
    """

    document: str
    start: int
    end: int
    exact: str
    marking: Marking = field(default_factory=Marking)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.exact):
            raise GroundingError(
                f"Evidence {self.start}–{self.end} does not fit its {len(self.exact)} characters of quote.",
                "Give the offsets of the exact words.",
            )

    def check(self, document: Document) -> None:
        """Raise `GroundingError` unless these words stand at these offsets of that document."""
        if document.id != self.document or document.text[self.start : self.end] != self.exact:
            source = document.name or document.id[:12]
            raise GroundingError(
                f"The quote {self.exact[:60]!r} does not stand at {self.start}–{self.end} of {source}.",
                "Quote the document's own words.",
            )
