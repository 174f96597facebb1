"""A TOML table into a frozen class, by the class's own fields. Unknown keys and wrong types are errors with a cure."""

import dataclasses
import datetime as dt
import difflib
import types
import typing
from collections.abc import Mapping

from verbale.errors import DossierError, VerbaleError
from verbale.model import Marking, Option, When

T = typing.TypeVar("T")
_WORDS = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dt.date: "a date (2022-01-26)",
}


def build(cls: type[T], table: object, where: str, *, rename: Mapping[str, str] | None = None) -> T:
    """Make a `cls` of a TOML table.

    Parameters
    ----------
    cls
        Dataclass whose fields are the allowed keys.
    table
        What the TOML parser gave.
    where
        File, line and table, for error texts.
    rename
        Keys as written → field names.
    """
    if not isinstance(table, dict):
        raise DossierError(f"{where} is not a table.", "Write it as [name] or [[name]] with keys below.")
    hints = typing.get_type_hints(cls)
    names = {field.name for field in dataclasses.fields(cls)}  # type: ignore[arg-type]  # T is always a dataclass here
    renamed = dict(rename or {})
    values = {}
    for key, value in table.items():
        name = renamed.get(key, key)
        if name not in names:
            raise DossierError(f"{where}: unknown key {key!r}.", suggestion(key, names | set(renamed)))
        values[name] = convert(hints[name], value, f"{where}: {key}")
    missing = [field.name for field in dataclasses.fields(cls) if field.name not in values and _required(field)]  # type: ignore[arg-type]
    if missing:
        raise DossierError(f"{where}: {missing[0]!r} is missing.", "Add it.")
    try:
        return cls(**values)
    except VerbaleError as error:
        raise DossierError(f"{where}: {error.what}", error.cure) from error


def suggestion(key: str, known: set[str]) -> str:
    """Say which known key was probably meant."""
    close = difflib.get_close_matches(key, sorted(known), n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Known here: {', '.join(sorted(known))}."


def convert(hint: object, value: object, where: str) -> object:
    """Turn a TOML value into what a field wants; raise `DossierError` with what it wants instead."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return convert(next(kind for kind in inner if kind is not type(None)), value, where)
    if origin is tuple:
        if not isinstance(value, list):
            raise DossierError(f"{where} is not a list.", 'Write it in square brackets: ["…", "…"].')
        return tuple(convert(inner[0], item, where) for item in value)
    if origin is not None:  # a mapping of names to numbers
        if not isinstance(value, dict):
            raise DossierError(f"{where} is not a table.", "Write { name = number, … }.")
        return {str(key): convert(inner[1], item, f"{where}.{key}") for key, item in value.items()}
    return _scalar(hint, value, where)


def _scalar(hint: object, value: object, where: str) -> object:
    if hint in {When, Marking, dt.date}:
        return _parsed(hint, value, where)
    if hint is Option:
        return build(Option, {"id": _slug(value), "title": value} if isinstance(value, str) else value, where)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) is not hint:
        wanted = _WORDS.get(typing.cast("type", hint), "another kind of value")
        raise DossierError(f"{where} is {value!r}, not {wanted}.", "Correct the value.")
    return value


def _parsed(hint: object, value: object, where: str) -> object:
    text = value.isoformat() if isinstance(value, dt.date) else value
    if not isinstance(text, str):
        raise DossierError(f"{where} is {value!r}, not a text or a date.", "Write it in quotation marks.")
    try:
        if hint is Marking:
            return Marking.parse(text)
        when = When.parse(text)
    except VerbaleError as error:
        raise DossierError(f"{where}: {error.what}", error.cure) from error
    if hint is When:
        return when
    if when.first != when.last:
        raise DossierError(f"{where} is {text}, not one day.", "Write YYYY-MM-DD.")
    return when.first


def _slug(text: str) -> str:
    return "-".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split()) or "option"


def _required(field: "dataclasses.Field[object]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
