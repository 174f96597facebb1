"""A frame found on a predicate."""

from dataclasses import dataclass, field

from verbale.reading.lang.en.lexicon import Frame


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found on a predicate.

    Parameters
    ----------
    frame
        The row.
    index
        Number of the predicate's head word.
    actors
        Heads of the noun phrases that act, as grammar has it; empty when nobody is named.
    addressees
        Heads of the noun phrases addressed.
    things
        Heads of what it is about.
    content
        Head of a that-clause or quotation, ``None`` without one.
    words
        Numbers of the literal words used.
    passive
        Whether the verb is passive.
    """

    frame: Frame
    index: int
    actors: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    things: tuple[int, ...] = ()
    content: int | None = None
    words: tuple[int, ...] = ()
    passive: bool = False


@dataclass(slots=True)
class Filled:
    """What fills the slots of a row: heads of those addressed, of those who act, of things, and of a clause."""

    party: list[int] = field(default_factory=list)
    actor: list[int] = field(default_factory=list)
    things: list[int] = field(default_factory=list)
    content: int | None = None
