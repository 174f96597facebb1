"""A subject with everybody on its side and against it, and a clause: one predicate with subject and complement."""

from dataclasses import dataclass, field
from typing import NamedTuple

from verbale.reading.genres.minutes.skeleton import Actor
from verbale.reading.lang.en.minutes.lexicon import Form


class Word(NamedTuple):
    """The place of a verb in the bones."""

    start: int
    end: int


@dataclass(slots=True)
class Side:
    """A subject with its parts: who speaks, for whom, with whom, against whom; and who else does, each for their own group or none."""

    start: int
    end: int
    base: list[Actor]
    groups: list[Actor] = field(default_factory=list)
    supporters: list[Actor] = field(default_factory=list)
    opponents: list[Actor] = field(default_factory=list)
    also: list[tuple[list[Actor], list[Actor]]] = field(default_factory=list)

    @property
    def own(self) -> list[Actor]:
        """Everybody on the speaker's side, in the order of the text, each once."""
        return self.base + self.groups + self.supporters


@dataclass(slots=True)
class Clause:
    """One predicate with its subject and complement; places are in the bones."""

    side: Side
    form: Form
    start: int
    end: int
    head: int
    negated: bool = False
    future: bool = False
    modal: str = ""
    passive: bool = False
    embedded: bool = False
    rule: str = "finite"
    points: list[tuple[int, int]] = field(default_factory=list)
    after: int = 0
    doubt: str = ""
