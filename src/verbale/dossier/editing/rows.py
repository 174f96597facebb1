"""Rows of `dossier.toml` put, added and dropped. Comments, order and spacing of everything else stay as people wrote them.

The text is cut before each `[[table]]`; only the row that is changed is parsed and written anew, so that the rest stays to the letter.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array

from verbale.dossier.load import TABLES
from verbale.errors import DossierError

_HEADER = re.compile(r"[ \t]*\[\[?[ \t]*([A-Za-z_]+)[ \t]*\]\]?[ \t]*(?:#.*)?$")
Value = Any  # what a TOML value may be: text, number, date, list or mapping of these; None takes the key out


@dataclass(frozen=True, slots=True)
class _Block:
    """A row with its header, or what stands before the first; `tail` are the blank lines and comments that lead to the next."""

    table: str
    lines: str
    tail: str


def put(text: str, table: str, identity: str | int, values: Mapping[str, Value]) -> str:
    """Return a text in which a row has these values.

    Parameters
    ----------
    text
        Of dossier.toml.
    table, identity
        Which row: its table as people write it, and its id, or its place among the rows of its table, from 0.
    values
        Key → value; ``None`` takes the key out.

    Raises
    ------
    DossierError
        When there is no such row, or the text cannot be cut into rows.
    """
    return _one(text, table, identity, lambda row: _set(row, values))


def add(text: str, table: str, values: Mapping[str, Value]) -> str:
    """Return a text with one row more, behind the last of its table; empty values are left out."""
    blocks = _blocks(text)
    document = tomlkit.document()
    row = tomlkit.table()
    _set(row, {key: value for key, value in values.items() if value not in (None, "", (), [], {})})
    rows = tomlkit.aot()
    rows.append(row)
    document.append(table, rows)
    places = [place for place, block in enumerate(blocks) if block.table == table]
    place = places[-1] if places else len(blocks) - 1
    blocks.insert(place + 1, _Block(table, tomlkit.dumps(document).strip("\n") + "\n", "\n"))
    before = blocks[place]
    if not before.tail.endswith("\n\n") and before.tail != "\n":
        blocks[place] = _Block(before.table, before.lines.rstrip("\n") + "\n", f"{before.tail}\n")
    return _joined(blocks)


def drop(text: str, table: str, identity: str | int) -> str:
    """Return a text without a row of a table, known by its identity or place; what was written behind it, for the next one, stays."""
    blocks = _blocks(text)
    place = _place(blocks, table, identity)
    tail = blocks[place].tail.lstrip("\n")
    before = blocks[place - 1]
    blocks[place - 1 : place + 1] = [_Block(before.table, before.lines, before.tail + tail)]
    return _joined(blocks)


def put_head(text: str, key: str, value: Value) -> str:
    """Return a text in which a key before the first table has this value; ``None`` takes it out."""
    blocks = _blocks(text)
    document = _parsed(blocks[0].lines)
    _set(document, {key: value})
    made = tomlkit.dumps(document).rstrip("\n") + "\n"
    blocks[0] = _Block("", made, blocks[0].tail or "\n")
    return _joined(blocks)


def every(text: str, change: Callable[[str, Any], bool]) -> str:
    """Return a text in which every row was shown to `change`, with the name of its table; it says whether it changed the row."""
    blocks = _blocks(text)
    for place, block in enumerate(blocks[1:], start=1):
        document = _parsed(block.lines)
        for row in _rows(document, block.table):
            if change(block.table, row):
                blocks[place] = _Block(block.table, tomlkit.dumps(document), block.tail)
    return _joined(blocks)


def listed(row: Any, key: str, names: list[str]) -> None:
    """Put a list of names into a row under a key; where it only grew, what stood there stays as it was written."""
    held = row.get(key)
    if isinstance(held, Array) and list(held) == names[: len(held)]:
        for name in names[len(held) :]:
            held.append(name)
    elif names:
        row[key] = names
    elif key in row:
        del row[key]


def _set(row: Any, values: Mapping[str, Value]) -> None:
    for key, value in values.items():
        if value is None:
            if key in row:
                del row[key]
        elif isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
            listed(row, key, list(value))
        elif isinstance(value, Mapping):
            inner = tomlkit.inline_table()
            inner.update(value)
            row[key] = inner
        elif row.get(key) != value:
            row[key] = value


def _one(text: str, table: str, identity: str | int, change: Callable[[Any], None]) -> str:
    blocks = _blocks(text)
    place = _place(blocks, table, identity)
    document = _parsed(blocks[place].lines)
    change(_rows(document, table)[0])
    blocks[place] = _Block(table, tomlkit.dumps(document), blocks[place].tail)
    return _joined(blocks)


def _place(blocks: list[_Block], table: str, identity: str | int) -> int:
    number = -1
    for place, block in enumerate(blocks):
        if block.table != table:
            continue
        number += 1
        if (
            number == identity
            if isinstance(identity, int)
            else _rows(_parsed(block.lines), table)[0].get("id") == identity
        ):
            return place
    raise DossierError(f"The dossier has no {table} {identity!r}.", "Choose one of its own.")


def _rows(document: Any, table: str) -> list[Any]:
    found = document[table]
    return list(found) if isinstance(found, AoT) else [found]


def _parsed(lines: str) -> Any:
    try:
        return tomlkit.parse(lines)
    except TOMLKitError as error:
        raise DossierError(
            f"dossier.toml cannot be changed row by row: {error}.", "Change its text by hand."
        ) from error


def _blocks(text: str) -> list[_Block]:
    """Cut a text before each header of a table of ours; tables within a row stay with it."""
    cut: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines(keepends=True):
        match = _HEADER.match(line.rstrip("\n"))
        if match and match[1] in TABLES:
            cut.append((match[1], []))
        cut[-1][1].append(line)
    return [_block(table, lines) for table, lines in cut]


def _block(table: str, lines: list[str]) -> _Block:
    end = len(lines)
    while end > 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    whole = "".join(lines[:end])
    return _Block(table, whole if not whole or whole.endswith("\n") else f"{whole}\n", "".join(lines[end:]))


def _joined(blocks: list[_Block]) -> str:
    return "".join(block.lines + block.tail for block in blocks).rstrip("\n") + "\n"
