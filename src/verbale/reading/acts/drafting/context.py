"""What drafting knows of a page: who was met in the sentence, what was told last, who writes; and what it makes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from verbale.model import Act, When
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.domain import among_sides
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Resolver, Who, joined
from verbale.reading.lang.en.lexicon import Lexicon
from verbale.reading.parsed_document import Page
from verbale.reading.syntax.scope import Operator
from verbale.reading.syntax.tree import Tree


@dataclass(slots=True)
class Drafted:
    """What a sentence gave.

    Parameters
    ----------
    acts
        Drafts, asserted or unsure.
    places
        Place of the predicate of each of them.
    undecided
        Places of predicates of the lexicon for which no decision was reached.
    """

    acts: list[Act] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    undecided: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A predicate on its way to an act.

    Parameters
    ----------
    match
        The frame that fits it.
    decision
        What is told of it.
    actors
        Who acts, as far as known.
    holders
        Whose word it is, the innermost first.
    day
        When it was done.
    reasons
        Why it is unsure.
    above
        What stands over it.
    side
        ``writer`` or ``reader`` where words without a subject mean one of them; empty else.
    """

    match: Match
    decision: Decision
    actors: Who
    holders: tuple[Who, ...] = ()
    day: When | None = None
    reasons: tuple[str, ...] = ()
    above: tuple[Operator, ...] = ()
    side: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """An act with the predicate and the decision that it rests on."""

    match: Match
    decision: Decision
    act: Act


class Context:
    """A page whose sentences are drafted in order, with one memory of who was spoken of."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page, self.lexicon, self.rule = page, lexicon, "news"
        self.who = Resolver(page)
        self.last: dict[
            str, tuple[Who, int]
        ] = {}  # who proposed, asked, criticised, answered last, and in which paragraph
        self.paragraph = -1
        self.put_to = Who()  # to whom the last proposal was put
        self.met: dict[int, Who] = {}

    def group(self, tree: Tree, indices: Iterable[int]) -> Who:
        """Return whom several heads of the sentence mean together; each is resolved once."""
        found = []
        for index in dict.fromkeys(indices):
            if index not in self.met:
                self.met[index] = self.who.one(tree, index)
            found.append(self.met[index])
        return joined(found)

    def told(self, name: str, reach: int | None = None) -> Who:
        """Return who proposed, asked, criticised or answered last, no more than some paragraphs back: none in a report, two in a text of one side."""
        reach = (2 if self.who.speaker is not None else 0) if reach is None else reach
        who, paragraph = self.last.get(name, (Who(), self.paragraph))
        return who if self.paragraph - paragraph <= reach else Who()

    @cached_property
    def among_sides(self) -> bool:
        """Whether the page is about several sides, each named more than once."""
        named = (party for mention in self.page.mentions for party in mention.parties)
        return among_sides(self.page.text, named)

    def writer(self, side: str) -> Who:
        """Return the writer of a text in somebody's own voice, or its reader."""
        speaker = self.who.speaker
        if speaker is None or not side:
            return Who()
        if side == "writer":
            return Who(speaker.parties, speaker.person, speaker.proof, first=True)
        return Who(speaker.addressees, "", speaker.proof)


def names(who: Who) -> tuple[str, ...]:
    """Return the ids by which somebody is addressed: the person where one is meant, else the side."""
    if who.first and who.parties:
        return who.parties
    if who.person and ", " not in who.person and not who.collective:
        return (who.person,)
    return who.parties
