"""The tables of a corpus: their columns as Parquet has them. What a table says is documented in docs/corpus.md, which a test holds to this."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
# Table → column → kind of value; "words" are text, "list" a list of texts, "day" a day of the calendar.
TABLES: dict[str, dict[str, str]] = {
    "inputs": {"address": "words", "document": "words", "outcome": "words"},
    "documents": {
        "document": "words", "address": "words", "name": "words", "title": "words", "publisher": "words", "published": "words", "day": "day",
        "marking": "words", "carrier": "words", "dialect": "words", "model": "words", "characters": "number", "acts": "number", "unread": "number",
        "reading": "words",
    },
    "acts": {
        "act": "words", "document": "words", "day": "day", "kind": "words", "actors": "list", "speaker": "words", "on_behalf_of": "words",
        "addressees": "list", "points": "list", "topic": "words", "polarity": "words", "modality": "words", "when": "words", "deadline": "words",
        "according_to": "words", "certainty": "words", "confidence": "share", "rule": "words", "start": "number", "end": "number", "quote": "words",
    },
    "attributions": {
        "document": "words", "speaker": "words", "source": "words", "cue": "words", "start": "number", "end": "number", "content": "words",
    },
    "dates": {"act": "words", "document": "words", "what": "words", "edtf": "words", "first": "day", "last": "day"},
    "failures": {"address": "words", "document": "words", "reason": "words", "cure": "words", "limit": "words"},
}  # fmt: skip


def table(name: str, rows: Sequence[Row]) -> Any:
    """Return rows as a table of Arrow."""
    import pyarrow as pa  # an extra

    kinds = {
        "words": pa.string(), "list": pa.list_(pa.string()), "day": pa.date32(), "number": pa.int64(), "share": pa.float64(),
    }  # fmt: skip
    schema = pa.schema([(column, kinds[kind]) for column, kind in TABLES[name].items()])
    return pa.Table.from_pylist([dict(row) for row in rows], schema=schema)


def day(value: dt.date) -> dt.date | None:
    """Return a day; ``None`` for the open end of an interval."""
    return None if value in {dt.date.min, dt.date.max} else value
