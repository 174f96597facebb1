"""A rule: how an expression is written and what it is worth. Patterns are lower-case; groups are the rule's own."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from verbale.reading.dates.context import Context


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression is worth.

    Parameters
    ----------
    timex
        ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
    value
        TimeML value.
    start, end
        Place, when it is not the whole match.
    focus
        Whether later expressions ("two days later") may lean on it.
    """

    timex: str
    value: str
    start: int = -1
    end: int = -1
    focus: bool = True


Handler = Callable[[re.Match[str], Context], Value | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the grammar of dates.

    Parameters
    ----------
    name
        What it reads.
    opens
        First words by which its expressions begin, separated by spaces; ``#`` stands for figures. The reader
        tries a rule only where one of them stands.
    pattern, handler
        How it is written and what it is worth; the handler returns ``None`` when the words mean something else.
    """

    name: str
    opens: str
    pattern: str
    handler: Handler


def date(value: str | None) -> Value | None:
    """Make the value of a date; ``None`` stays ``None``."""
    return None if value is None else Value("DATE", value)
