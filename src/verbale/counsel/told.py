"""What counsel says to one question: words first, what limits them, and the values behind them for machines. The same at every door."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """An answer.

    Parameters
    ----------
    words
        Sentences, the most important first.
    limits
        What the words do not say, and what they rest on.
    values
        The same for machines: values of JSON.
    """

    words: tuple[str, ...]
    limits: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)


def joined(parts: list[str]) -> str:
    """Return a list in words: a, b and c."""
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""
