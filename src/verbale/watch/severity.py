"""What a measure weighs: the analyst's assessment, else the default of its type, else nothing. Who judged is always said."""

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from verbale.dossier import Assessment
from verbale.model import Measure
from verbale.watch.context import WatchContext

SOURCE = "Goldstein 1992 scale by CAMEO class, restated by type of measure"


@dataclass(frozen=True, slots=True)
class Default:
    """What a type of measure usually weighs.

    Parameters
    ----------
    name, cameo, goldstein
        Type, the CAMEO class beside it and that class's score.
    irreversible, half_life
        Share that stays, and days in which the rest halves.
    names
        What the reading may call it.
    """

    name: str
    cameo: str
    goldstein: float
    irreversible: float
    half_life: float
    names: tuple[str, ...]

    @property
    def severity(self) -> float:
        """0–10."""
        return abs(self.goldstein)

    @property
    def sign(self) -> int:
        """+1 worsens, −1 eases."""
        return 1 if self.goldstein < 0 else -1


@lru_cache(maxsize=1)
def defaults() -> dict[str, Default]:
    """All types by name."""
    text = resources.files("verbale.watch").joinpath("severity.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text).items()
    return {name: Default(name, **(row | {"names": tuple(row["names"])})) for name, row in rows}


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Default]:
    return {called: row for row in defaults().values() for called in (row.name, *row.names)}


def default_for(rule: str) -> Default | None:
    """Return the type that an act's rule names (``news/measure.sanction``), ``None`` when it names none."""
    known = _by_name()
    for part in reversed(rule.replace("/", ".").split(".")):
        if part in known:
            return known[part]
    return None


def assessed(case: WatchContext) -> list[Measure]:
    """All measures in view with their weight: severity stays ``None`` where nobody judged and no type fits."""
    return [_weighed(case, row) for row in case.play.measures if row.day <= case.on]


def _weighed(case: WatchContext, row: Measure) -> Measure:
    found = next((item for item in case.dossier.assessments if _fits(case, item, row)), None)
    if found is None and row.severity is not None:
        return row
    typed = _by_type(case, row)
    return typed if found is None else _judged(typed, found)


def _by_type(case: WatchContext, row: Measure) -> Measure:
    known = case.acts.get(row.act)
    default = None if known is None else default_for(known.act.rule)
    if default is None:
        return row
    return replace(
        row,
        severity=default.severity,
        sign=default.sign,
        irreversible=default.irreversible,
        half_life=default.half_life,
        assessed_by=f"default: {default.name}",
    )


def _fits(case: WatchContext, item: Assessment, row: Measure) -> bool:
    if item.by not in row.by or item.day != row.day:
        return False
    known = case.acts.get(row.act)
    words = " ".join(piece.exact for piece in known.act.evidence) if known else row.title
    return item.words.lower() in words.lower()


def _judged(row: Measure, item: Assessment) -> Measure:
    return replace(
        row,
        affected=item.affected or row.affected,
        point=item.point or row.point,
        severity=row.severity if item.severity is None else item.severity,
        sign=row.sign if item.sign is None else item.sign,
        irreversible=row.irreversible if item.irreversible is None else item.irreversible,
        half_life=row.half_life if item.half_life is None else item.half_life,
        credence=row.credence if item.credence is None else item.credence,
        assessed_by=item.assessed_by,
    )
