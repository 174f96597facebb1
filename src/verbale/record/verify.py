"""Is every byte as it was recorded? Chain, columns, texts, quotes and, where the file was left in peace, the file itself."""

import sqlite3
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from verbale.model import text_digest
from verbale.model.encode import canonical
from verbale.record import chain, schema
from verbale.record.entries import body_of
from verbale.record.record import Record
from verbale.record.seal import seal_faults


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found.

    Parameters
    ----------
    entries, documents
        How many were checked.
    link
        Link of the last entry: two records with the same link hold the same entries.
    faults
        What is wrong, one line each; empty for a record that holds.
    """

    entries: int
    documents: int
    link: str
    faults: tuple[str, ...]


def verify(record: Record) -> Verdict:
    """Check a record; read-only, one pass."""
    faults: list[str] = [] if record.path is None else seal_faults(record.path)
    with record.engine.connect() as connection:
        faults += _integrity(connection)
        try:
            count, link = _chain(connection, faults)
            documents = _documents(connection, faults)
        except (sa.exc.DatabaseError, sqlite3.DatabaseError, ValueError) as error:
            return Verdict(0, 0, "", (*faults, f"the database cannot be read: {error}"))
    return Verdict(count, documents, link, tuple(faults))


def _integrity(connection: sa.Connection) -> list[str]:
    if connection.dialect.name != "sqlite":
        return []
    try:
        found = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    except sa.exc.DatabaseError as error:
        return [f"the file is damaged: {error.orig}"]
    return [] if found == ["ok"] else [f"the file is damaged: {line}" for line in found[:5]]


def _chain(connection: sa.Connection, faults: list[str]) -> tuple[int, str]:
    previous, count = chain.GENESIS, 0
    redacted = _redacted(connection)
    quotes = _quotes(connection)
    for row in connection.execute(sa.select(schema.entry).order_by(schema.entry.c.seq)).mappings():
        count += 1
        if row["seq"] != count:
            faults.append(f"entry {count} is missing (found {row['seq']})")
            count = row["seq"]
        if row["seq"] in redacted:
            if row["body"] or row["salt"]:
                faults.append(f"entry {row['seq']} was redacted and has words again")
        elif chain.digest(row["salt"], dict(row)) != row["digest"]:
            faults.append(f"entry {row['seq']} ({row['kind']}) is not what was recorded")
        else:
            _check_quotes(row, quotes.pop(row["seq"], []), faults)
        previous = chain.link(previous, row["digest"], row["seq"])
        if previous != row["link"]:
            faults.append(f"the chain breaks at entry {row['seq']}")
            previous = row["link"]
    faults += [f"quotes of entry {seq} belong to nothing" for seq in quotes if seq not in redacted]
    return count, previous


def _redacted(connection: sa.Connection) -> set[int]:
    query = sa.select(schema.entry.c.body).where(schema.entry.c.kind == "redaction")
    return {int(seq) for row in connection.execute(query) for seq in body_of(row.body).get("entries", ())}


def _quotes(connection: sa.Connection) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    query = sa.select(schema.evidence).order_by(schema.evidence.c.entry, schema.evidence.c.number)
    for row in connection.execute(query).mappings():
        found.setdefault(row["entry"], []).append(
            {name: row[name] for name in ("document", "start", "end", "exact", "marking")}
        )
    return found


def _check_quotes(row: Any, quotes: list[dict[str, Any]], faults: list[str]) -> None:  # noqa: ANN401  # a row of SQLAlchemy
    if canonical(body_of(row["body"]).get("evidence", [])) != canonical(quotes):
        faults.append(f"the quotes of entry {row['seq']} are not those recorded")


def _documents(connection: sa.Connection, faults: list[str]) -> int:
    entries = sa.select(schema.entry).where(schema.entry.c.kind == "document")
    heads = {row.subject: row for row in connection.execute(entries)}
    texts = {}
    for row in connection.execute(sa.select(schema.document)):
        head = heads.pop(row.id, None)
        if head is None:
            faults.append(f"document {row.id[:12]} has no entry")
            continue
        if head.body and (
            text_digest(row.text) != row.text_sha256
            or body_of(head.body)["text_sha256"] != row.text_sha256
            or head.seq != row.seq
        ):
            faults.append(f"the text of document {row.id[:12]} is not what was recorded")
        texts[row.id] = row.text
    faults += [f"the text of document {name[:12]} is missing" for name, row in heads.items() if row.body]
    for row in connection.execute(sa.select(schema.evidence)):
        text = texts.get(row.document)
        if row.exact and text is not None and text[row.start : row.end] != row.exact:
            faults.append(f"a quote of entry {row.entry} does not stand in document {row.document[:12]}")
    return len(texts)
