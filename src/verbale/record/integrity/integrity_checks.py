"""The checks themselves, on one connection: entries beside their quotes, texts beside theirs, both in order, so that memory stays small.

A run of entries can be checked by itself: it begins from the link before it, which whoever checks that run vouches for.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from json.encoder import encode_basestring as quoted
from typing import Any

import sqlalchemy as sa

from verbale.model import text_digest
from verbale.model.encode import canonical
from verbale.record.entries import body_of
from verbale.record.integrity import chain
from verbale.record.storage import schema

AT_ONCE = 2000  # rows in memory
_COLUMNS = ("seq", "salt", "digest", "link", *chain.COLUMNS)
_KIND, _BODY = _COLUMNS.index("kind"), _COLUMNS.index("body")
_QUOTE = ("entry", "document", "end", "exact", "marking", "start")
Row = Any


@dataclass(slots=True)
class CheckResult:
    """What a check found.

    Parameters
    ----------
    faults
        One line each.
    entries, documents
        How many were looked at.
    link
        Of the last entry looked at.
    redacted, emptied
        Entries that a redaction names, and those that are empty.
    orphans
        Entries that quotes name and that are not there.
    """

    faults: list[str] = field(default_factory=list)
    entries: int = 0
    documents: int = 0
    link: str = chain.GENESIS
    redacted: list[int] = field(default_factory=list)
    emptied: list[int] = field(default_factory=list)
    orphans: list[int] = field(default_factory=list)

    def join(self, other: "CheckResult") -> None:
        """Add what was found in the entries after ours, or about the texts."""
        for name in ("faults", "redacted", "emptied", "orphans"):
            getattr(self, name).extend(getattr(other, name))
        self.documents += other.documents
        if other.entries:
            self.entries, self.link = other.entries, other.link

    def close(self) -> None:
        """Compare what redactions say with what is empty."""
        redacted, emptied, orphans = set(self.redacted), set(self.emptied), set(self.orphans)
        self.faults += [f"entry {seq} was redacted and has words again" for seq in sorted(redacted - emptied)]
        self.faults += [f"entry {seq} is not what was recorded" for seq in sorted(emptied - redacted)]
        self.faults += [f"quotes of entry {seq} belong to nothing" for seq in sorted(orphans - redacted)]


def check_entries(connection: sa.Connection, after: int, last: int) -> CheckResult:
    """Check the entries after one number up to another: chain, columns, quotes.

    Parameters
    ----------
    connection
        In one transaction, so that all is of one moment.
    after
        Number of the entry whose link is taken as given; 0 for the beginning.
    last
        Number of the last entry checked.
    """
    found = CheckResult(entries=after)
    entry, evidence = schema.entry.c, schema.evidence.c
    if after:
        found.link = connection.execute(sa.select(entry.link).where(entry.seq == after)).scalar() or ""
    here = sa.select(*(evidence[name] for name in _QUOTE)).order_by(evidence.entry, evidence.number)
    beside = _rows(connection, here.where(evidence.entry > after, evidence.entry <= last))
    query = (
        sa.select(*(entry[name] for name in _COLUMNS)).where(entry.seq > after, entry.seq <= last).order_by(entry.seq)
    )
    with closing(beside), closing(_rows(connection, query)) as rows:
        _check_run(rows, _Beside(beside), found)
    return found


def _check_run(rows: Iterator[Row], quotes: "_Beside", found: CheckResult) -> None:
    previous, count = found.link, found.entries
    for row in rows:
        seq, salt, digest, link = row[:4]
        count += 1
        if seq != count:
            found.faults.append(f"entry {count} is missing (found {seq})")
            count = seq
        own = quotes.of(seq, found.orphans)
        if not row[_BODY] and not salt:
            found.emptied.append(seq)
            found.faults += [f"a quote of entry {seq} was redacted and has words again" for quote in own if quote[3]]
        elif chain.digest_of(salt, row[4:]) != digest:
            found.faults.append(f"entry {seq} ({row[_KIND]}) is not what was recorded")
        else:
            _check_entry(row, own, found)
        previous = chain.link(previous, digest, seq)
        if previous != link:
            found.faults.append(f"the chain breaks at entry {seq}")
            previous = link
    quotes.of(None, found.orphans)
    found.entries, found.link = count, previous


def check_texts(connection: sa.Connection, last: int) -> CheckResult:
    """Compare each text with its entry, each quote with its text, and look for quotes beyond the last entry."""
    found = CheckResult()
    entry, document, quote = schema.entry.c, schema.document.c, schema.evidence.c
    head = sa.and_(entry.subject == document.id, entry.kind == "document")
    joined = sa.select(document.id, document.seq, document.text_sha256, document.text, entry.seq, entry.body)
    query = joined.select_from(schema.document.outerjoin(schema.entry, head)).order_by(document.id)
    columns = sa.select(quote.document, quote.start, quote.end, quote.exact, quote.entry)
    beside = _rows(connection, columns.order_by(quote.document))
    with closing(beside), closing(_rows(connection, query, AT_ONCE // 10)) as rows:
        quotes = _Beside(beside)
        for row in rows:
            found.documents += 1
            _check_text(row, quotes.of(row[0], []), found.faults)
    missing = sa.select(entry.subject).outerjoin(schema.document, document.id == entry.subject)
    lost = missing.where(entry.kind == "document", entry.body != "", document.id.is_(None))
    found.faults += [f"the text of document {row[0][:12]} is missing" for row in connection.execute(lost)]
    beyond = sa.select(quote.entry).distinct().where(quote.entry > last)
    found.orphans += [row[0] for row in connection.execute(beyond)]
    return found


def _rows(connection: sa.Connection, query: sa.Select[Any], at_once: int = AT_ONCE) -> Generator[Row, None, None]:
    with connection.execute(query, execution_options={"yield_per": at_once}) as found:
        for part in found.partitions():
            yield from part


class _Beside:
    """Rows in order of their first column, handed out beside another run over the same keys in the same order."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next: Row | None = next(rows, None)

    def of(self, key: Any, passed: list[Any]) -> list[Row]:  # a number or an id
        """Return the rows of a key; keys passed over on the way (all that are left, for ``None``) are noted."""
        row, found = self._next, []
        while row is not None and (key is None or row[0] < key):
            passed.append(row[0])
            row = next(self._rows, None)
        while row is not None and row[0] == key:
            found.append(row)
            row = next(self._rows, None)
        self._next = row
        return found


def _check_entry(row: Row, quotes: Sequence[Row], found: CheckResult) -> None:
    """Compare the quotes in an entry's body with those in their table; note what a redaction empties.

    An act's body is canonical, so that its quotes stand in it letter by letter; other bodies are parsed.
    """
    kind, body = row[_KIND], row[_BODY]
    if kind == "act" and quotes and f'"evidence":[{",".join(map(_as_written, quotes))}],' in body:
        return
    parsed = body_of(body)
    if kind == "redaction":
        found.redacted += [int(seq) for seq in parsed.get("entries", ())]
    rows = [dict(zip(_QUOTE[1:], quote[1:], strict=True)) for quote in quotes]
    if canonical(parsed.get("evidence", [])) != canonical(rows):
        found.faults.append(f"the quotes of entry {row[0]} are not those recorded")


def _as_written(quote: Row) -> str:
    _, document, end, exact, marking, start = quote
    head = f'{{"document":{quoted(document)},"end":{end},"exact":{quoted(exact)}'
    return f'{head},"marking":{quoted(marking)},"start":{start}}}'


def _check_text(row: Row, quotes: Sequence[Row], faults: list[str]) -> None:
    name, seq, digest, text, head, body = row
    if head is None:
        faults.append(f"document {name[:12]} has no entry")
        return
    if body and (text_digest(text) != digest or f'"text_sha256":"{digest}"' not in body or head != seq):
        faults.append(f"the text of document {name[:12]} is not what was recorded")
    if text and not body:
        faults.append(f"document {name[:12]} was redacted and has words again")
    for _, start, end, exact, entry in quotes:
        if exact and text[start:end] != exact:
            faults.append(f"a quote of entry {entry} does not stand in document {name[:12]}")
