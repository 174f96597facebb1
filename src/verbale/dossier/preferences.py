"""`preferences.toml`: what options are worth to each party, and what each gets without agreement. Somebody's judgement, and named.

It lies beside `dossier.toml` and may carry a stricter marking. Nothing in it is ever filled in by the program.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from verbale.dossier.dossier import Dossier
from verbale.dossier.table import build, convert, suggestion
from verbale.errors import DossierError
from verbale.model import Marking, Point, Reader

FILE = "preferences.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a party said of its preferences, or somebody judged, with its evidence.

    Parameters
    ----------
    party, point
        Whose, and on what.
    says
        What it says, in one of the forms that counsel reckons with ("order", "cares more", "prefers", "can live with", "red line",
        "better than nothing", "worse than nothing", "rather", "as good"); empty for words that are only for people to weigh.
    option, to, options
        The option meant; the one it is preferred to; for "order" all of them, best first.
    than, times
        For "cares more": the other point, and how many times.
    package, to_package
        Point → option. For "better than nothing" and "worse than nothing" a whole package; for "rather" and "as good" two that settle
        the same points, all else equal.
    quote, source
        The words, and where they stand; a judgement has no quote.
    """

    party: str
    point: str
    source: str
    says: str = ""
    option: str = ""
    to: str = ""
    options: tuple[str, ...] = ()
    than: str = ""
    times: float = 1.0
    package: Mapping[str, str] = field(default_factory=dict)
    to_package: Mapping[str, str] = field(default_factory=dict)
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Values and threat points.

    Parameters
    ----------
    assessed_by
        Who judged it.
    marking
        Of the whole file; whoever may not see it sees nothing of it.
    threat
        Party → what it gets without agreement, on the scale of 0 (nothing) to 1 (everything it wants): a number or [least, most].
    values
        Party → point → option → worth, 0 to 1; points are weighed by the dossier's weights.
    statements
        What it rests on; where values are not complete, counsel reckons with the statements.
    weights_within
        By what share the dossier's weights may be wrong when counsel reckons with statements; 0.25 is a quarter either way.
    """

    assessed_by: str
    marking: Marking = field(default_factory=Marking)
    threat: Mapping[str, float | tuple[float, float]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Mapping[str, float]]] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    weights_within: float = 0.25


def load_preferences(folder: Path, dossier: Dossier, reader: Reader | None = None) -> Preferences | None:
    """Read the preferences of a dossier's folder; raise `DossierError` for mistakes.

    Returns ``None`` where there are none, and where the reader may not see them: then not even their mistakes are told.
    """
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _unreadable(str(path), error, reader) from error
    return seen_preferences(text, dossier, str(path), reader)


def parse_preferences(text: str, dossier: Dossier, file: str = FILE) -> Preferences:
    """Make preferences of TOML text; raise `DossierError` for mistakes. `file` is for error texts."""
    return _made(_raw(text, file, None), dossier, file)


def seen_preferences(text: str, dossier: Dossier, file: str, reader: Reader | None) -> Preferences | None:
    """Make preferences of TOML text for a reader; ``None`` for one who may not see them.

    Parameters
    ----------
    text, dossier
        What it says, of whose parties and points.
    file
        For error texts.
    reader
        Who reads; ``None`` for whoever holds the files.
    """
    raw = _raw(text, file, reader)
    if reader is not None and not reader.sees(_marking(raw, file)):
        return None
    return _made(raw, dossier, file)


def _raw(text: str, file: str, reader: Reader | None) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(file, error, reader) from error


def _unreadable(file: str, error: ValueError, reader: Reader | None) -> DossierError:
    if reader is not None and not reader.whole:
        return DossierError(f"{file} cannot be used.", "Whoever keeps the dossier sees why.")
    return DossierError(f"{file} is not TOML: {error}.", "Correct that line.")


def _made(raw: dict[str, Any], dossier: Dossier, file: str) -> Preferences:
    statements = tuple(build(Statement, row, f"{file}, [[statement]]") for row in raw.pop("statement", []))
    values, threat = raw.pop("values", {}), raw.pop("threat", {})
    made = build(Preferences, raw, file)
    found = replace(made, threat=_threat(threat, file), values=_numbers(values, file), statements=statements)
    found = _without(found, dossier.hidden) if dossier.hidden else found
    _check(found, dossier, file)
    return found


def _threat(given: object, file: str) -> dict[str, float | tuple[float, float]]:
    cure = "Write threat = { PARTY = 0.3, OTHER = [0.2, 0.4] }, from 0 (nothing) to 1 (everything it wants)."
    if not isinstance(given, dict):
        raise DossierError(f"{file}: threat is not a table.", cure)
    found: dict[str, float | tuple[float, float]] = {}
    for party, value in given.items():
        ends = value if isinstance(value, list) else [value]
        if len(ends) not in (1, 2) or not all(map(_is_share, ends)) or ends != sorted(ends):
            raise DossierError(f"{file}: threat.{party} is not from 0 to 1.", cure)
        found[party] = float(ends[0]) if len(ends) == 1 else (float(ends[0]), float(ends[1]))
    return found


def _is_share(value: object) -> bool:
    """Say whether a value is a number from 0 to 1; true and false are none."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _marking(raw: Mapping[str, object], file: str) -> Marking:
    if "marking" not in raw:
        return Marking()
    found = convert(Marking, raw["marking"], f"{file}: marking")
    return found if isinstance(found, Marking) else Marking()


def _without(found: Preferences, hidden: frozenset[str]) -> Preferences:
    """Return preferences without what a dossier, as seen by a reader, does not have."""
    return replace(
        found,
        threat={party: worth for party, worth in found.threat.items() if party not in hidden},
        values={
            party: {point: options for point, options in points.items() if point not in hidden}
            for party, points in found.values.items()
            if party not in hidden
        },
        statements=tuple(
            row
            for row in found.statements
            if not {row.party, row.point, row.than, *row.package, *row.to_package} & hidden
        ),
    )


def _numbers(values: object, file: str) -> dict[str, dict[str, dict[str, float]]]:
    if not isinstance(values, dict):
        raise DossierError(
            f"{file}: values is not a table.", "Write [values.PARTY] with point = { option = worth, … }."
        )
    found: dict[str, dict[str, dict[str, float]]] = {}
    for party, points in values.items():
        for point, options in points.items() if isinstance(points, dict) else [("", None)]:
            if not isinstance(options, dict) or not all(map(_is_share, options.values())):
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
    for row in found.statements:
        for point in (row.point, *filter(None, [row.than]), *row.package, *row.to_package):
            if point not in points:
                raise DossierError(f"{file}: unknown point {point!r} in a statement.", suggestion(point, set(points)))
        if row.says:
            named = [option for option in (row.option, row.to, *row.options) if option]
            _check_options(points[row.point], named, f"{file}: a statement of {row.party}")
    _check_packages(found, points, file)
    for party, given in found.values.items():
        for point, options in given.items():
            if point not in points:
                raise DossierError(
                    f"{file}: unknown point {point!r} in values.{party}.", suggestion(point, set(points))
                )
            _check_options(points[point], list(options), f"{file}: values.{party}.{point}")


def _check_packages(found: Preferences, points: Mapping[str, Point], file: str) -> None:
    for row in found.statements:
        for point, option in (*row.package.items(), *row.to_package.items()):
            _check_options(points[point], [option], f"{file}: a statement of {row.party}")


def _check_options(point: Point, named: list[str], where: str) -> None:
    known = {option.id for option in point.options}
    for option in named:
        if option not in known:
            raise DossierError(f"{where}: unknown option {option!r} of {point.id}.", suggestion(option, known))
