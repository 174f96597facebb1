"""Which documents hold which words: an index that searches fill up, never an append, and that a redaction throws away.

It is derived and may be dropped at any time. It only narrows where a search looks: what is found is decided by the texts in view. Stems are
ours on every database (see `search.stems`) and stand in the index as hexadecimal tokens, so that no database cuts words its own way.
"""

import sqlalchemy as sa

from verbale.errors import LostError, RecordError
from verbale.record.record import Record
from verbale.record.storage import schema
from verbale.state.search.stems import stems, wanted

TABLE = "search_words"
AT_ONCE = 500  # documents indexed in one transaction, so that writers need not wait long
_MADE = {
    "sqlite": (
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5(stems, content='', detail=none, tokenize='ascii')",
    ),
    "postgresql": (
        f"CREATE TABLE IF NOT EXISTS {TABLE} (seq integer PRIMARY KEY, stems tsvector NOT NULL)",
        f"CREATE INDEX IF NOT EXISTS {TABLE}_stems ON {TABLE} USING gin (stems)",
    ),
}
_LAST = {"sqlite": "SELECT max(rowid) FROM search_words", "postgresql": "SELECT max(seq) FROM search_words"}
_PUT = {
    "sqlite": "INSERT INTO search_words (rowid, stems) VALUES (?, ?)",
    "postgresql": "INSERT INTO search_words VALUES (%s, array_to_tsvector(string_to_array(%s, ' ')))",
}
_FIND = {
    "sqlite": "SELECT subject FROM entry WHERE seq IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)",
    "postgresql": "SELECT subject FROM entry JOIN search_words USING (seq) WHERE stems @@ CAST(%s AS tsquery)",
}


def among(record: Record, words: str) -> frozenset[str] | None:
    """Return the documents that hold every word, in some paragraph; ``None`` where no index can be kept and all must be read."""
    kind = record.engine.dialect.name
    joiner, both = (" OR ", " AND ") if kind == "sqlite" else ("|", "&")
    question = both.join(f"({joiner.join(map(_token, sorted(group)))})" for group in wanted(words))
    if not question:
        return None
    try:
        while _index_more(record, kind):
            pass
        with record.engine.connect() as connection:
            return frozenset(row[0] for row in connection.exec_driver_sql(_FIND[kind], (question,)))
    except LostError:
        raise
    except (RecordError, sa.exc.OperationalError):  # a record that may only be read, a build without the index
        return None


def forget(connection: sa.Connection) -> None:
    """Throw the index away, in the transaction that takes words out of the record."""
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {TABLE}")


def _index_more(record: Record, kind: str) -> bool:
    """Index the next documents; say whether there may be more. A look without a write comes first, so that most searches write nothing."""
    with record.engine.connect() as connection:
        made = TABLE in sa.inspect(connection).get_table_names()
        newest = connection.execute(sa.select(sa.func.max(schema.document.c.seq))).scalar() or 0
        if newest == 0 or (made and (connection.exec_driver_sql(_LAST[kind]).scalar() or 0) >= newest):
            return False
    with record.engine.execution_options(write=True).begin() as connection:
        for statement in _MADE[kind]:
            connection.exec_driver_sql(statement)
        last = connection.exec_driver_sql(_LAST[kind]).scalar() or 0
        document = schema.document.c
        query = sa.select(document.seq, document.text).where(document.seq > last).order_by(document.seq).limit(AT_ONCE)
        rows = [(row.seq, " ".join(map(_token, sorted(stems(row.text))))) for row in connection.execute(query)]
        if rows:
            connection.exec_driver_sql(_PUT[kind], rows)
    return len(rows) == AT_ONCE


def _token(stem: str) -> str:
    return f"x{stem.encode('utf-8', 'surrogatepass').hex()}"
