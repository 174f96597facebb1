"""The frame lexicon: which predicate with which complements is which kind of act. One row a frame, one file a kind.

A row's pattern is read here into what the matcher looks for; how rows are written stands in `docs/reading/lexicon.md`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from verbale.errors import ReadingError
from verbale.model import Kind, Polarity
from verbale.reading.lang.en.inflection import Lemmas, plural
from verbale.reading.lang.en.operators import CALLING, LIGHT, governing_verbs
from verbale.reading.lang.en.word_lists import word_list

POLARITIES = {"+": Polarity.POSITIVE, "-": Polarity.NEGATIVE, "~": Polarity.MIXED, "0": Polarity.NEUTRAL, ".": None}
PREPOSITIONS = word_list("lexicon.prepositions")
WISHING = frozenset({"would", "should"})
_PIECE = re.compile(r"\[|\]|\{[^{}]*\}|[^\s\[\]{}]+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A complement that a frame takes.

    Parameters
    ----------
    classes
        What may fill it ("text", "deed", "party" …).
    preposition
        The word before it; empty for a direct object or clause.
    strict
        Whether it must really be of that class.
    optional
        Whether the frame stands without it.
    """

    classes: tuple[str, ...]
    preposition: str = ""
    strict: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with its complements, and the act that it is.

    Parameters
    ----------
    pattern, example
        As written in the table.
    kind, polarity
        Of the act.
    form
        ``verb``, ``noun`` or ``adjective``; a row of "would" is kept once more as a wish, under the verb that follows.
    head
        Dictionary form of the predicate.
    words
        Further words that must stand in the clause, in order.
    slots
        Complements in order.
    subject
        ``actor`` (the usual case), ``actors`` (jointly), or the class of a subject that is not the actor.
    actor
        Preposition of the complement that is the actor, where the subject is not; ``None`` else.
    passive
        Whether "was PREDICATEd by A" is the same act.
    negated
        What the denied sentence says: ``not-done``, a kind that is then done, or ``.`` for nothing.
    """

    pattern: str
    kind: Kind
    polarity: Polarity | None
    passive: bool
    negated: str
    example: str
    form: str
    head: str
    words: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    subject: str = "actor"
    actor: str | None = None

    @property
    def wishes(self) -> bool:
        """Say whether the row is of what somebody would like: the wish is the act."""
        return self.pattern.split(" ", 1)[0] in WISHING

    @property
    def weight(self) -> int:
        """How much a pattern asks for: of two that fit, the one that asks for more is meant."""
        slots = sum(
            (3 if slot.preposition else 2) + (2 if slot.strict else 0) for slot in self.slots if not slot.optional
        )
        return 8 * len(self.words) + slots + (4 if self.subject not in {"actor", "actors"} else 0)


def parse_row(line: str) -> Frame:
    """Return the frame of a row.

    Raises
    ------
    ReadingError
        When the row has not six cells or says something unknown.
    """
    cells = [cell.strip() for cell in line.split(" | ")]
    if len(cells) != 6 or cells[1] not in set(Kind) or cells[2] not in POLARITIES or cells[3] not in {"y", "n"}:
        raise ReadingError(
            f"The frame {line[:80]!r} is not a row of six cells.",
            "Write pattern | kind | polarity | passive | negated | example.",
        )
    pattern, kind, polarity, passive, negated, example = cells
    form, body = "verb", pattern
    if pattern[:2] in {"n ", "a "}:
        form, body = ("noun", _noun_first(pattern[2:])) if pattern[0] == "n" else ("adjective", pattern[2:])
    subject, head, words, slots, actor = _parts(body)
    return Frame(
        pattern,
        Kind(kind),
        POLARITIES[polarity],
        passive == "y",
        negated,
        example,
        form,
        head,
        tuple(words),
        tuple(slots),
        subject,
        actor,
    )


def _noun_first(body: str) -> str:
    """Return the pattern of a nominal act with its noun before the words that describe it: "scrutiny reservation" is a reservation."""
    words = body.split(" ")
    end = next((place for place, word in enumerate(words) if word[:1] in "[{" or word in PREPOSITIONS), len(words))
    return " ".join((words[end - 1], *words[: end - 1], *words[end:]))


def _parts(body: str) -> tuple[str, str, list[str], list[Slot], str | None]:  # noqa: C901  # one branch a kind of piece
    pieces = _PIECE.findall(body)
    subject = "actor"
    if pieces and pieces[0].startswith("{"):
        subject = pieces.pop(0).strip("{}").rstrip("!")
    head, words, slots, actor = "", list[str](), list[Slot](), None
    optional, waiting = False, ""
    for piece in pieces:
        if piece == "[":
            words, waiting = words + ([waiting] if waiting else []), ""
            optional = True
        elif piece == "]":
            optional, waiting = False, ""
        elif piece.startswith("{"):
            inner = piece.strip("{}")
            classes = tuple(inner.rstrip("!").split("|"))
            if waiting and waiting not in PREPOSITIONS:
                words, waiting = words + ([] if optional else [waiting]), ""
            if {"actor", "actors"} & set(classes):
                actor = waiting
            slots.append(Slot(classes, waiting, inner.endswith("!"), optional))
            waiting = ""
        elif not head:
            head = piece
        else:
            if waiting and not optional:
                words.append(waiting)
            waiting = piece
            if optional:
                continue
    if waiting and not optional:
        words.append(waiting)
    return subject, head, [word.lower() for word in words], slots, actor


def rows() -> Iterator[str]:
    """Yield the rows of every file of the table."""
    for file in sorted((files("verbale.reading.lang.en") / "frames").iterdir(), key=lambda item: item.name):
        if file.name.endswith(".txt"):
            for line in file.read_text(encoding="utf-8").splitlines():
                if line.strip() and not line.startswith("#"):
                    yield line


class Lexicon:
    """Every frame, by head; and the words whose presence makes a sentence worth parsing."""

    def __init__(self, frames: list[Frame]) -> None:
        self.frames = tuple(frames)
        self.by_head: dict[tuple[str, str], list[Frame]] = {}
        for frame in sorted(frames, key=lambda item: -item.weight):
            self.by_head.setdefault((frame.form, frame.head), []).append(frame)
            if frame.head in WISHING and frame.words:  # "would like X deleted": the verb after "would" is the head
                wish = replace(frame, head=frame.words[0], words=frame.words[1:])
                self.by_head.setdefault(("wish", wish.head), []).append(wish)
        verbs = frozenset(frame.words[0] if frame.wishes else frame.head for frame in frames if frame.form == "verb")
        hyphened = {word for frame in frames for word in (frame.head, *frame.words) if "-" in word}
        self.lemmas = Lemmas(verbs | governing_verbs() | CALLING | LIGHT | {"be", "have", "do"}, frozenset(hyphened))

    def of(self, form: str, head: str) -> list[Frame]:
        """Return the frames of a head, those that ask for most first."""
        return self.by_head.get((form, head), [])


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of the table."""
    return Lexicon([parse_row(line) for line in rows()])


def noun_forms(noun: str) -> tuple[str, str]:
    """Return singular and plural of a noun."""
    return noun, plural(noun)
