"""Classes of measures: minor, serious, grave. Each means as much as the reference events in it; a wage round has others than a war."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from verbale.errors import WatchError

ANY = "any"  # the domain of a measure whose type is not known
UNIT = "serious"  # the class by which an index counts


@dataclass(frozen=True, slots=True)
class Grade:
    """A class of measures.

    Parameters
    ----------
    name
        ``minor``, ``serious`` or ``grave``.
    least
        Lowest severity in it, 0–10.
    severity
        What it stands for where a person names the class and no number, 0–10.
    events
        Domain → the reference event that defines it there.
    """

    name: str
    least: float
    severity: float
    events: Mapping[str, str]

    def event(self, domain: str) -> str:
        """Return the reference event of a domain, the general one where the domain has none."""
        return self.events.get(domain, self.events[ANY])


@lru_cache(maxsize=1)
def grades() -> tuple[Grade, ...]:
    """All classes, the lightest first."""
    text = resources.files("verbale.watch").joinpath("grades.toml").read_text(encoding="utf-8")
    made = []
    for name, row in tomllib.loads(text).items():
        events = {domain: words for domain, words in row.items() if isinstance(words, str)}
        made.append(Grade(name, row["least"], row["severity"], events))
    return tuple(sorted(made, key=lambda grade: grade.least))


def grade_of(severity: float) -> Grade:
    """Return the class of a severity of 0–10."""
    return next(grade for grade in reversed(grades()) if severity >= grade.least)


def grade_named(name: str) -> Grade:
    """Return a class by its name; raise `WatchError` for a word that is none."""
    for grade in grades():
        if grade.name == name:
            return grade
    known = ", ".join(grade.name for grade in grades())
    raise WatchError(f"{name[:30]!r} is no class of measures.", f"Use one of {known}.")
