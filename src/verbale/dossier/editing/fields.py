"""Rows of the dossier as fields of a form, and back: every key of every table, by the type that its class gives it.

Lists are written with commas between, numbers of parties as ``union = 10, port = 7``, options one a line, from one end of the scale to the
other: ``title``, then other words for it behind bars (``3 per cent | three per cent``).
"""

import dataclasses
import datetime as dt
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any

from verbale.dossier.dossier import Dossier
from verbale.dossier.editing.roster import slug
from verbale.dossier.load import TABLES
from verbale.errors import DossierError
from verbale.model import Marking, Option, When

HEAD = "head"  # the keys before the first table, as a table of one row
HEAD_KEYS = ("title", "ours", "baseline", "as_of", "known", "marking", "not_parties")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form.

    Parameters
    ----------
    key
        As people write it in the file.
    value
        What stands there, as it is written in a form; empty for nothing.
    help
        What it means, in a line.
    several
        Whether it takes more than a line.
    choices
        Words that it may hold; empty for any.
    needed
        Whether a row must have it.
    """

    key: str
    value: str
    help: str
    several: bool = False
    choices: tuple[str, ...] = ()
    needed: bool = False


def rows_of(dossier: Dossier, table: str) -> tuple[Any, ...]:
    """Return the rows of a table of the dossier; raise `DossierError` for one that there is not."""
    if table == HEAD:
        return (dossier,)
    if table not in TABLES:
        raise DossierError(f"A dossier has no {table!r}.", f"It has {', '.join((HEAD, *TABLES))}.")
    rows: tuple[Any, ...] = getattr(dossier, TABLES[table][0])
    return rows


def fields_of(table: str, row: object | None = None) -> list[Field]:
    """Return the fields of a row, or of a new one.

    Parameters
    ----------
    table
        As people write it.
    row
        The row as it stands; ``None`` for a new one.
    """
    cls = Dossier if table == HEAD else TABLES[table][1]
    helps, hints = _helps(cls), typing.get_type_hints(cls)
    return [
        Field(
            one.name, "" if row is None else _written(getattr(row, one.name)), helps.get(one.name, ""),
            several=Option in typing.get_args(hints[one.name]), choices=("yes", "no") if hints[one.name] is bool else (),
            needed=one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING and one.name != "id",
        )
        for one in dataclasses.fields(cls)
        if table != HEAD or one.name in HEAD_KEYS
    ]  # fmt: skip


def values_of(table: str, given: Mapping[str, str], row: object | None = None) -> dict[str, Any]:
    """Return key → value to be written, of what a form gave; ``None`` for a key that is to go, nothing for one that stays as it is.

    Parameters
    ----------
    table
        As people write it.
    given
        Key → what was written.
    row
        The row as it stands; ``None`` for a new one.

    Raises
    ------
    DossierError
        For a key that the table has not, and for what cannot be such a value.
    """
    cls = Dossier if table == HEAD else TABLES[table][1]
    hints = typing.get_type_hints(cls)
    names = [one.name for one in dataclasses.fields(cls) if table != HEAD or one.name in HEAD_KEYS]
    unknown = [key for key in given if key not in names]
    if unknown:
        raise DossierError(f"A {table} has no {unknown[0]!r}.", f"It has {', '.join(names)}.")
    changed: dict[str, Any] = {}
    for key, words in given.items():
        plain = words.replace("\r\n", "\n").strip()
        if plain == ("" if row is None else _written(getattr(row, key))):
            continue
        old = getattr(row, key) if row is not None else ()
        changed[key] = _value(hints[key], plain, key, old) if plain else None
    return changed


def _written(value: object) -> str:
    """Return a value as it is written in a form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {number:.12g}" for name, number in value.items())
    if isinstance(value, tuple):
        if value and isinstance(value[0], Option):
            return "\n".join(" | ".join((one.title, *one.aliases)) for one in value)
        return ", ".join(_written(one) for one in value)
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _value(hint: Any, words: str, key: str, old: Any) -> Any:
    inner = [one for one in typing.get_args(hint) if one not in {type(None), Ellipsis}]
    origin = typing.get_origin(hint)
    if origin is tuple and inner[0] is Option:
        return _options(words, old)
    if origin is tuple:
        return [_value(inner[0], part.strip(), key, ()) for part in words.split(",") if part.strip()]
    if len(inner) == 2:  # names and numbers
        return {name: _number(float, number, key) for name, number in _pairs(words, key)}
    return _single(inner[0] if inner else hint, words, key)


def _single(kind: Any, words: str, key: str) -> Any:
    """Return one value of a kind."""
    if kind is bool and words not in {"yes", "no"}:
        raise DossierError(f"{key} is {words!r}.", "Write yes or no.")
    makers: dict[Any, Callable[[], Any]] = {
        bool: lambda: words == "yes",
        int: lambda: _number(int, words, key),
        float: lambda: _number(float, words, key),
        dt.date: lambda: _day(words, key),
        Marking: lambda: str(Marking.parse(words)),
        When: lambda: str(When.parse(words)),
    }
    return makers.get(kind, lambda: " ".join(words.split()))()


def _options(words: str, old: tuple[Option, ...]) -> list[dict[str, Any]]:
    """Return options as they are written; one with the same title, or in the same place where none has it, keeps its id."""
    rows = [
        [part.strip() for part in line.split("|") if part.strip()] for line in words.splitlines() if line.strip(" |")
    ]
    held = {one.title.casefold(): one.id for one in old}
    same_length = len(rows) == len(old)
    found: list[dict[str, Any]] = []
    for place, (title, *aliases) in enumerate(rows):
        identity = held.get(title.casefold()) or (old[place].id if same_length else "")
        taken = {one["id"] for one in found} | (set(held.values()) if not identity else set())
        identity = identity if identity and identity not in taken else slug(title, taken)
        found.append({"id": identity, "title": title, **({"aliases": aliases} if aliases else {})})
    return found


def _pairs(words: str, key: str) -> list[tuple[str, str]]:
    pairs = [part.partition("=") for part in words.split(",") if part.strip()]
    if not all(sign for _, sign, _ in pairs):
        raise DossierError(f"{key} is {words!r}.", "Write a party, an equals sign and a number: union = 10, port = 7.")
    return [(name.strip(), number.strip()) for name, _, number in pairs]


def _number(kind: type, words: str, key: str) -> float | int:
    try:
        number = float(words)
    except ValueError as error:
        raise DossierError(f"{key} is {words!r}, no number.", "Write digits.") from error
    if kind is int and number != int(number):
        raise DossierError(f"{key} is {words!r}, no whole number.", "Write digits.")
    return int(number) if kind is int or number == int(number) else number


def _day(words: str, key: str) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise DossierError(f"{key} is {words!r}, no day.", "Write it as 2025-01-31.") from error


def _helps(cls: type) -> dict[str, str]:
    """Return what each key means, by the description of its class."""
    found: dict[str, str] = {}
    names: list[str] = []
    for line in cleandoc(cls.__doc__ or "").splitlines():  # from 3.13 on Python itself takes the indent off
        if match := re.match(r"([a-z_][a-z_0-9]*(?:, [a-z_][a-z_0-9]*)*)$", line):
            names = match[1].split(", ")
        elif names and line.startswith("    "):
            for name in names:
                found[name] = f"{found.get(name, '')} {line.strip()}".strip()
    return {name: words.replace("``", "") for name, words in found.items()}
