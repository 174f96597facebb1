"""What a measure weighs: what a person assessed, and nothing else. Its type says the class, and whether it worsens; no number."""

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from verbale.dossier import Assessment
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Measure
from verbale.watch.context import WatchContext
from verbale.watch.grades import ANY, Grade, grade_named, grade_of

SOURCE = "Goldstein 1992 scale by CAMEO class, restated by type of measure"


@dataclass(frozen=True, slots=True)
class Default:
    """What a type of measure says before anybody has weighed it.

    Parameters
    ----------
    name, cameo, goldstein
        Type, the CAMEO class beside it and that class's score.
    irreversible, half_life
        Share that stays, and days in which the rest halves.
    names
        What the reading may call it.
    domain
        Which reference events of its class it is set beside.
    """

    name: str
    cameo: str
    goldstein: float
    irreversible: float
    half_life: float
    names: tuple[str, ...]
    domain: str = ANY

    @property
    def severity(self) -> float:
        """0–10: gives the class of the type, and enters no index."""
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


def type_of(case: WatchContext, row: Measure) -> Default | None:
    """Return the type of a measure, by the words that its act was read by; ``None`` where they name none."""
    known = case.acts.get(row.act)
    return None if known is None else default_for(known.act.rule)


def class_of(case: WatchContext, row: Measure) -> tuple[Grade, str] | None:
    """Return the class of a measure and who says so (empty: its type alone); ``None`` where neither does."""
    if row.severity is not None:
        return grade_of(row.severity), row.assessed_by
    default = type_of(case, row)
    return None if default is None else (grade_of(default.severity), "")


def weighed(case: WatchContext, row: Measure) -> Measure:
    """Return a measure with a person's assessment, else without any severity; it affects only whom its words or a person name."""
    known = case.acts.get(row.act)
    if known is None:  # entered as such, not read: it stands as it was entered
        return row
    found = next((item for item in case.dossier.assessments if _fits(item, row, known.act.evidence)), None)
    default = type_of(case, row)
    named = parties_of(known.act.addressees, speakers(case.dossier))
    bare = replace(
        row,
        affected=tuple(name for name in named if name not in row.by),
        severity=None,
        assessed_by="",
        sign=default.sign if default else 0,
        irreversible=default.irreversible if default else row.irreversible,
        half_life=default.half_life if default else row.half_life,
    )
    return bare if found is None else _judged(bare, found)


def _fits(item: Assessment, row: Measure, evidence: tuple[object, ...]) -> bool:
    words = " ".join(getattr(piece, "exact", "") for piece in evidence)
    return item.by in row.by and item.day == row.day and item.words.casefold() in words.casefold()


def _judged(row: Measure, item: Assessment) -> Measure:
    named = grade_named(item.grade).severity if item.grade else None
    severity = named if item.severity is None else item.severity
    return replace(
        row,
        affected=item.affected or row.affected,
        point=item.point or row.point,
        severity=severity,
        sign=(row.sign or (0 if severity is None else 1)) if item.sign is None else item.sign,
        irreversible=row.irreversible if item.irreversible is None else item.irreversible,
        half_life=row.half_life if item.half_life is None else item.half_life,
        credence=row.credence if item.credence is None else item.credence,
        assessed_by=item.assessed_by,
        doubt=row.doubt if item.doubt is None else item.doubt,
    )
