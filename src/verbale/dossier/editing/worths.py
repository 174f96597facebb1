"""`preferences.toml` changed key by key: who judged it, what each party has without agreement, what options are worth, statements.

Comments, order and spacing of everything else stay as people wrote them. What is written is checked by whoever puts the text in place.
"""

import math
from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from verbale.errors import DossierError

HEAD = ("assessed_by", "marking", "weights_within")
PACKAGES = ("package", "to_package")
STATED = ("party", "point", "says", "option", "to", "options", "than", "times", "quote", "source")


def put_head(text: str, given: Mapping[str, str]) -> str:
    """Return the text with these keys before its tables; an empty value takes its key out."""
    document = _parsed(text)
    for key in HEAD:
        if key in given:
            words = given[key].strip()
            value: str | float = _share(words, key) if key == "weights_within" and words else words
            _set(document, key, value if words else None)
    return tomlkit.dumps(document)


def put_threat(text: str, party: str, least: str, most: str) -> str:
    """Return the text with what a party gets without agreement.

    Parameters
    ----------
    text, party
        Of the file; the party's id.
    least, most
        From 0 (nothing) to 1 (everything it wants); the second is empty where one number says it, both to take it out.
    """
    document = _parsed(text)
    low, high = least.strip(), most.strip()
    threat = _table(document, "threat")
    if not low:
        _set(threat, party, None)
    elif high and high != low:
        _set(threat, party, [_share(low, party), _share(high, party)])
    else:
        _set(threat, party, _share(low, party))
    return tomlkit.dumps(_without_empty(document, "threat"))


def put_values(text: str, party: str, given: Mapping[str, Mapping[str, str]]) -> str:
    """Return the text with what options are worth to a party.

    Parameters
    ----------
    text, party
        Of the file; the party's id.
    given
        Point → option → worth from 0 to 1 as it was written; a point whose options are all empty is taken out.

    Raises
    ------
    DossierError
        For what is no such number, and for a point with some options empty.
    """
    document = _parsed(text)
    values = _table(document, "values")
    own = values.get(party) or tomlkit.table()
    for point, options in given.items():
        written = {option: words.strip() for option, words in options.items() if words.strip()}
        if written and len(written) < len(options):
            empty = next(option for option in options if option not in written)
            raise DossierError(f"{point}: {empty} has no worth.", "Give every option of a point one, or none.")
        made = {option: _share(words, f"{point}, {option}") for option, words in written.items()}
        if made != dict(own.get(point) or {}):
            inner = tomlkit.inline_table()
            inner.update(made)
            _set(own, point, inner if made else None)
    _set(values, party, own if len(own) else None, anew=party not in values)
    return tomlkit.dumps(_without_empty(document, "values"))


def add_statement(text: str, given: Mapping[str, str], packages: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """Return the text with one statement more at its end: of what a form gave, without what is empty.

    Parameters
    ----------
    text
        Of the file.
    given
        Keys of `STATED`, as they were written.
    packages
        Of `PACKAGES`, each point → option; a point without an option is left out.
    """
    unknown = [key for key in given if key not in STATED]
    if unknown:
        raise DossierError(f"A statement has no {unknown[0]!r}.", f"It has {', '.join(STATED)}.")
    row = tomlkit.table()
    for key in STATED:
        words = given.get(key, "").strip()
        if words and key == "options":
            row[key] = [part.strip() for part in words.split(",") if part.strip()]
        elif words:
            row[key] = _number(words, key) if key == "times" else words
    for key, chosen in (packages or {}).items():
        settled = {point: option for point, option in chosen.items() if option}
        if settled:
            row[key] = tomlkit.inline_table()
            row[key].update(settled)
    rows = tomlkit.aot()
    rows.append(row)
    made = tomlkit.document()
    made.append("statement", rows)
    return f"{text.rstrip()}\n\n{tomlkit.dumps(made).strip()}\n"


def drop_statement(text: str, place: int) -> str:
    """Return the text without a statement, known by its place from 0."""
    document = _parsed(text)
    rows: Any = document.get("statement") or []
    if not 0 <= place < len(rows):
        raise DossierError("There is no such statement.", "Choose one of the list.")
    del rows[place]
    return tomlkit.dumps(_without_empty(document, "statement"))


def _parsed(text: str) -> Any:
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        raise DossierError(
            f"preferences.toml is not TOML: {error}.", "Correct it as text on the dossier's page."
        ) from error


def _table(document: Any, key: str) -> Any:
    """Return a table of the file, put before the first statement where it is new: behind one it would be part of it."""
    if key not in document:
        statements = document.pop("statement", None)
        document[key] = tomlkit.table()
        if statements is not None:
            document["statement"] = statements
    return document[key]


def _without_empty(document: Any, key: str) -> Any:
    if key in document and not document[key]:
        del document[key]
    return document


def _set(table: Any, key: str, value: Any, *, anew: bool = False) -> None:
    if value is None:
        if key in table:
            del table[key]
    elif anew or table.get(key) != value:
        table[key] = value


def _share(words: str, what: str) -> float:
    number = _number(words, what)
    if not 0 <= number <= 1:
        raise DossierError(
            f"{what} is {words}, not from 0 to 1.", "Write a share: 0 is nothing, 1 everything it wants."
        )
    return number


def _number(words: str, what: str) -> float:
    try:
        number = float(words.replace(",", "."))
    except ValueError as error:
        raise DossierError(f"{what} is {words[:40]!r}, no number.", "Write digits: 0.4.") from error
    if not math.isfinite(number):
        raise DossierError(f"{what} is {words[:40]!r}, no number.", "Write digits: 0.4.")
    return number
