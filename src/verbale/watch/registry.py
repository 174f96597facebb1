"""The register of indicators: what each works on, and what its signals are used for. It knows none of them by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from verbale.model import Figure, Measure
from verbale.text.versions.course import Course
from verbale.watch.alert import Signal
from verbale.watch.clocks.answers import Answers, Class
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import OpenClock
from verbale.watch.context import WatchContext
from verbale.watch.measures import Register
from verbale.watch.moves import Move, moves
from verbale.watch.open_obligations import OpenObligation
from verbale.watch.stats.reference import Reference

Said = tuple[Sequence[Figure], Sequence[Signal]]


class Judged(StrEnum):
    """What an indicator judges, in the order in which figures are shown."""

    OBLIGATION = "one open obligation"
    CONDUCT = "what a side does at the table, over all points"
    OUTSIDE = "what a side does away from the table"
    SHOWN = "always shown, never an alert"
    STANDSTILL = "how things are against the start"
    BREAK_EVEN = "until when talking is worth it"


@dataclass(frozen=True)
class WatchInputs:
    """What the indicators of one watch work on; each part is worked out once.

    Parameters
    ----------
    context
        Dossier and state of play.
    clocks, turns
        The clocks of the state of play, and the open obligations with theirs.
    rows, answers
        Surprise of every open obligation, and the past answers it rests on.
    register
        Measures away from the table: those that count, and the others apart.
    course
        How the text on the table went from version to version; ``None`` where there is none.
    """

    context: WatchContext
    clocks: CaseClocks
    turns: Sequence[OpenClock]
    rows: Sequence[OpenObligation]
    answers: dict[Class, Answers]
    register: Register
    course: Course | None = None

    @property
    def measures(self) -> Sequence[Measure]:
        """Measures that count, with severity where a person assessed it."""
        return self.register.counted

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Who moved where, round by round."""
        return moves(self.context)

    @cached_property
    def references(self) -> dict[Class, Reference | None]:
        """Comparison class of each side and kind of request."""
        first = {(item.debtor, item.request): item for item in self.context.play.obligations}
        found = {key: self.clocks.reference(first[key[0], key[1]]) for key in self.answers}
        return {key: row if row is not None else self.clocks.pools.get(key[2]) for key, row in found.items()}


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator.

    Parameters
    ----------
    module
        Its file, such as ``p03_pace``.
    part
        What it judges.
    work
        `WatchInputs` → figures and signals; for an obligation, also the row it is asked about.
    """

    module: str
    part: Judged
    work: Callable[..., Said]

    @property
    def code(self) -> str:
        """P3 for ``p03_pace``, S1 for ``s1_baseline``: as figures are named, in capitals."""
        code = self.module.partition("_")[0]
        return f"{code[0].upper()}{int(code[1:])}"

    @property
    def name(self) -> str:
        """The name without its code, as its page is named."""
        return self.module.partition("_")[2]


INDICATORS: list[Indicator] = []  # in the order of their parts, then of their codes


def indicator(part: Judged) -> Callable[[Callable[..., Said]], Callable[..., Said]]:
    """Register the function of a module as its indicator."""

    def register(work: Callable[..., Said]) -> Callable[..., Said]:
        INDICATORS.append(Indicator(work.__module__.rpartition(".")[2], part, work))
        INDICATORS.sort(key=lambda one: (list(Judged).index(one.part), one.module))
        return work

    return register
