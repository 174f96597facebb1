"""A computed number that can explain itself: its steps, its inputs and on how many cases it rests."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its computation.

    Parameters
    ----------
    id
        Stable name, e.g. ``p1.us.enlargement``; `verbale explain` takes it.
    value
        The number; ``None`` when an input is missing, and then ``steps`` names it.
    unit
        E.g. ``days``, ``working days``, ``probability``, ``ratio``.
    text
        The sentence a person reads.
    steps
        The computation, one line each.
    cases
        On how many cases it rests, ``None`` where the word has no meaning.
    acts
        Ids of the acts that went in.
    source
        Published source of the method.
    """

    id: str
    value: float | None
    unit: str
    text: str
    steps: tuple[str, ...] = ()
    cases: int | None = None
    acts: tuple[str, ...] = ()
    source: str = ""
