"""Clock rules as data: presets by name, with their source, and what a dossier makes of them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from importlib import resources
from typing import Any

from verbale.dossier import ClockRule
from verbale.dossier.table import suggestion
from verbale.errors import WatchError
from verbale.model import Obligation

UNITS = ("days", "working days", "weeks", "months", "years")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRule:
    """How long a clock runs and how it is counted.

    Parameters
    ----------
    name, title, source
        Name of the preset, what it is, and the provision it states.
    unit
        ``days``, ``working days``, ``weeks``, ``months`` or ``years``.
    length
        Number of units; ``None`` for a rule that wants one from the dossier.
    plus_days
        Days added after the units.
    counted_from
        ``day after`` the event, or ``event``: the day of the event is the first.
    roll
        ``forward``: an end on a day off moves to the next working day; ``none``: it stays.
    least_working_days
        A period of two days or more holds at least so many working days.
    extension
        Units that may be added once, where the rule allows it; for people.
    calendar
        Calendar fixed by the rule; empty for the debtor's.
    stops
        Whether the rule itself provides for stopping the clock; for people.
    agreed
        Whether it binds the debtor; false for a yardstick.
    """

    name: str
    title: str = ""
    source: str = ""
    unit: str = "days"
    length: int | None = None
    plus_days: int = 0
    counted_from: str = "day after"
    roll: str = "none"
    least_working_days: int = 0
    extension: int = 0
    calendar: str = ""
    stops: bool = False
    agreed: bool = True

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise WatchError(f"The clock rule {self.name!r} counts in {self.unit!r}.", f"Use {', '.join(UNITS)}.")
        if self.roll not in {"forward", "none"} or self.counted_from not in {"day after", "event"}:
            raise WatchError(f"The clock rule {self.name!r} cannot be read.", "roll is forward or none.")
        if self.length is not None and self.length < 0:
            raise WatchError(f"The clock rule {self.name!r} has length {self.length}.", "Give 0 or more.")

    def of(self, length: int) -> "CountingRule":
        """Return the same rule with another length."""
        return replace(self, length=length)


@lru_cache(maxsize=1)
def presets() -> dict[str, CountingRule]:
    """All presets by name, in the order of the data file."""
    text = resources.files("verbale.watch.clocks").joinpath("presets.toml").read_text(encoding="utf-8")
    return {name: CountingRule(name=name, **table) for name, table in tomllib.loads(text).items()}


def rule_of(given: "CountingRule | str | Mapping[str, Any]") -> CountingRule:
    """Return a rule as such, or the preset of that name; ``NAME:LENGTH`` sets its length, a mapping gives its fields."""
    if isinstance(given, CountingRule):
        return given
    if isinstance(given, Mapping):
        unknown = set(given) - {field.name for field in fields(CountingRule)}
        if unknown:
            names = {field.name for field in fields(CountingRule)}
            raise WatchError(f"A clock rule has no {min(unknown)!r}.", suggestion(min(unknown), names))
        return CountingRule(**{"name": "given", **given})
    name, _, length = given.partition(":")
    known = presets().get(name.strip())
    if known is None:
        raise WatchError(f"There is no clock rule {name!r}.", suggestion(name, set(presets())))
    if length and not length.strip().isdigit():
        raise WatchError(f"{given!r} has no length that can be read.", "Write for example working-days:20.")
    return known.of(int(length)) if length else known


def rule_for(rules: tuple[ClockRule, ...], obligation: Obligation) -> CountingRule | None:
    """Return the first rule of the dossier that fits an obligation, ``None`` without one."""
    for row in rules:
        limits = ((row.request, obligation.request), (row.debtor, obligation.debtor), (row.point, obligation.point))
        if all(limit in {"", value} for limit, value in limits):
            rule = rule_of(row.preset)
            length = rule.length if row.length is None else row.length
            longer = None if length is None else length + sum(row.extensions)
            return replace(rule, length=longer, agreed=row.agreed)
    return None
