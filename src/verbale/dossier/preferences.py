"""`preferences.toml`: what options are worth to each party, and what each gets without agreement. Somebody's judgement, and named.

It lies beside `dossier.toml` and may carry a stricter marking. Nothing in it is ever filled in by the program.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from verbale.dossier.dossier import Dossier
from verbale.dossier.table import build, suggestion
from verbale.errors import DossierError
from verbale.model import Marking

FILE = "preferences.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a party said of its preferences, in its own words, for people to weigh."""

    party: str
    point: str
    quote: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Values and threat points.

    Parameters
    ----------
    assessed_by
        Who judged it.
    threat
        Party → what it gets without agreement, on the scale of 0 (nothing) to 1 (everything it wants).
    values
        Party → point → option → worth, 0 to 1; points are weighed by the dossier's weights.
    statements
        What the parties said that it rests on.
    """

    assessed_by: str
    marking: Marking = field(default_factory=Marking)
    threat: Mapping[str, float] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()


def load_preferences(folder: Path, dossier: Dossier) -> Preferences | None:
    """Read the preferences of a dossier's folder, ``None`` where there are none; raise `DossierError` for mistakes."""
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DossierError(f"{path} is not TOML: {error}.", "Correct that line.") from error
    statements = tuple(build(Statement, row, f"{path}, [[statement]]") for row in raw.pop("statement", []))
    values = raw.pop("values", {})
    made = build(Preferences, raw, str(path))
    found = Preferences(
        assessed_by=made.assessed_by,
        marking=made.marking,
        threat=made.threat,
        values=_numbers(values, str(path)),
        statements=statements,
    )
    _check(found, dossier, str(path))
    return found


def _numbers(values: object, file: str) -> dict[str, dict[str, dict[str, float]]]:
    if not isinstance(values, dict):
        raise DossierError(
            f"{file}: values is not a table.", "Write [values.PARTY] with point = { option = worth, … }."
        )
    found: dict[str, dict[str, dict[str, float]]] = {}
    for party, points in values.items():
        for point, options in points.items() if isinstance(points, dict) else [("", None)]:
            numbers = isinstance(options, dict) and all(
                isinstance(worth, int | float) and 0 <= worth <= 1 for worth in options.values()
            )
            if not numbers or options is None:
                raise DossierError(
                    f"{file}: values.{party}.{point} are not worths from 0 to 1.", "Write { option = worth, … }."
                )
            found.setdefault(party, {})[point] = {option: float(worth) for option, worth in options.items()}
    return found


def _check(found: Preferences, dossier: Dossier, file: str) -> None:
    parties, points = {party.id for party in dossier.parties}, {point.id: point for point in dossier.points}
    for party in (*found.threat, *found.values, *(row.party for row in found.statements)):
        if party not in parties:
            raise DossierError(f"{file}: unknown party {party!r}.", suggestion(party, parties))
    for party, named in found.values.items():
        for point, options in named.items():
            if point not in points:
                raise DossierError(
                    f"{file}: unknown point {point!r} in values.{party}.", suggestion(point, set(points))
                )
            known = {option.id for option in points[point].options}
            strange = set(options) - known
            if strange:
                first = min(strange)
                raise DossierError(
                    f"{file}: unknown option {first!r} in values.{party}.{point}.", suggestion(first, known)
                )
