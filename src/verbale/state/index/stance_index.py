"""Which acts set a stance on a point, by holder and day: an index that the matrix fills up, never an append.

It is derived and may be dropped at any time. One row per act, point and holder, as the draft has it and as each amendment has it; what
a reader may see and which version stands is decided when a cell is looked up (see `matrix`).
"""

import datetime as dt
import hashlib
from collections.abc import Iterable

import sqlalchemy as sa

from verbale.model import UNDATED, Act
from verbale.model.encode import canonical, decode_act
from verbale.record.entries import LAST, Entry, EntryKind
from verbale.record.record import Record
from verbale.record.storage import schema
from verbale.state.acts_in_force import dated, happening, merge_key
from verbale.state.positions import VAGUE, stance_of

TABLE = "stand"
READ_UPTO = "stand_read_undated"  # an index from before undated acts were told apart is filled anew
AT_ONCE = 5000  # entries looked at in one transaction, so that writers need not wait long
_COLUMNS = (
    "seq integer NOT NULL, subject varchar(64) NOT NULL, point text NOT NULL, holder text NOT NULL, happened varchar(10) NOT NULL, "
    "known varchar(10) NOT NULL, stance varchar(20) NOT NULL, vague integer NOT NULL, choice text NOT NULL, marks text NOT NULL, "
    "plain integer NOT NULL, reviewed integer NOT NULL, ruled integer NOT NULL, merging varchar(64) NOT NULL, document varchar(64) NOT NULL, "
    "PRIMARY KEY (point, holder, happened, seq)"
)
_AROUND = (
    f"CREATE INDEX IF NOT EXISTS {TABLE}_subject ON {TABLE} (subject)",
    "CREATE TABLE IF NOT EXISTS stand_read_undated (seq integer NOT NULL)",
)
# SQLite keeps the rows in the order of the key, so that a seek lands on what it is for.
_MADE = {
    "sqlite": (f"CREATE TABLE IF NOT EXISTS {TABLE} ({_COLUMNS}) WITHOUT ROWID", *_AROUND),
    "postgresql": (
        f"CREATE TABLE IF NOT EXISTS {TABLE} ({_COLUMNS})".replace(" text NOT", ' text COLLATE "C" NOT').replace(
            "(10) NOT", '(10) COLLATE "C" NOT'
        ),
        *_AROUND,
    ),
}
_PUT = {
    "sqlite": "INSERT INTO stand VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "postgresql": "INSERT INTO stand VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
}
_RULED = {
    "sqlite": "UPDATE stand SET ruled = 1 WHERE subject = ?",
    "postgresql": "UPDATE stand SET ruled = 1 WHERE subject = %s",
}
_READ_UPTO = {
    "sqlite": "INSERT INTO stand_read_undated VALUES (?)",
    "postgresql": "INSERT INTO stand_read_undated VALUES (%s)",
}
_KINDS = [str(kind) for kind in (EntryKind.ACT, EntryKind.RULING)]
Row = tuple[int, str, str, str, str, str, str, int, str, str, int, int, int, str, str]


def catch_up(record: Record) -> None:
    """Bring the index up to the record; a look without a write comes first, so that most reads write nothing."""
    while _more(record):
        pass


def forget(connection: sa.Connection) -> None:
    """Throw the index away, in the transaction that takes words out of the record."""
    for table in (TABLE, "stand_read", "stand_read_sure", "stand_read_kinds", "stand_read_told", READ_UPTO):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")


def drop(record: Record) -> None:
    """Throw the index away, to be filled anew from the entries when a matrix is next asked for."""
    with record.engine.execution_options(write=True).begin() as connection:
        forget(connection)
    record.stands = 0


def _more(record: Record) -> bool:
    newest = record.tail()[0]
    with record.engine.connect() as connection:
        made = READ_UPTO in sa.inspect(connection).get_table_names() if record.stands < newest else True
        if record.stands >= newest:
            return False
        last = connection.exec_driver_sql("SELECT max(seq) FROM stand_read_undated").scalar() or 0 if made else 0
        if last >= newest:
            record.stands = newest
            return False
    kind = record.engine.dialect.name
    with record.engine.execution_options(write=True).begin() as connection:
        if READ_UPTO not in sa.inspect(connection).get_table_names():
            forget(connection)
        for statement in _MADE[kind]:
            connection.exec_driver_sql(statement)
        last = connection.exec_driver_sql("SELECT max(seq) FROM stand_read_undated").scalar() or 0
        upto = min(newest, last + AT_ONCE)
        entries = record.read(connection, after=last, upto=upto, kinds=_KINDS)
        _put(connection, kind, entries)
        connection.exec_driver_sql("DELETE FROM stand_read_undated")
        connection.exec_driver_sql(_READ_UPTO[kind], (upto,))
    record.stands = upto
    return upto < newest


def _put(connection: sa.Connection, kind: str, entries: list[Entry]) -> None:
    published = _published(connection, entries)
    rows: list[Row] = []
    ruled: list[str] = []
    for entry in entries:
        if not entry.body:
            continue
        if entry.kind == EntryKind.ACT:
            rows += _rows(entry, decode_act(entry.body), published, entry.known, ruled=0)
        else:
            ruled.append(entry.subject)
            if entry.body.get("ruling") == "amend":
                first = _first_known(connection, entry.subject)
                rows += _rows(entry, decode_act(entry.body["act"]), published, first or entry.known, ruled=1)
    if rows:
        connection.exec_driver_sql(_PUT[kind], rows)
    if ruled:
        connection.exec_driver_sql(_RULED[kind], [(subject,) for subject in ruled])


def _rows(entry: Entry, act: Act, published: dict[str, dt.date], known: dt.date, *, ruled: int) -> Iterable[Row]:
    """Return a row per point and holder as the act names them; people are put to parties when a cell is looked up."""
    stance = stance_of(act)
    if stance is None:
        return
    documents = {quote.document for quote in act.evidence}
    told = act.told.last if act.told is not None else published.get(act.evidence[0].document)
    happened = happening(act, told or known)
    key = merge_key(act, happened)
    happened = happened if dated(act, told=told is not None) else UNDATED
    merging = "" if key is None else hashlib.sha256(canonical([str(part) for part in key]).encode()).hexdigest()
    marks = "\n".join(sorted({str(quote.marking) for quote in act.evidence}))
    # `plain` rows decide a cell by themselves; those of an unsure draft do not: whether anybody ruled on it is looked up.
    plain = int(len(documents) == 1 and (act.certainty == "asserted" or ruled == 1))
    by_hand = int(entry.recorded_by.startswith("hand:"))
    for point in act.points:
        for holder in dict.fromkeys((act.on_behalf_of,) if act.on_behalf_of else act.actors):
            yield (
                entry.seq, entry.subject, point, holder, happened.isoformat(), entry.known.isoformat(), str(stance),
                int(stance in VAGUE), act.option or "", marks, plain, by_hand, ruled, merging, act.evidence[0].document,
            )  # fmt: skip


def _published(connection: sa.Connection, entries: list[Entry]) -> dict[str, dt.date]:
    """Return document → last day of its publication, for the documents that some acts are quoted from."""
    names = {entry.document for entry in entries}
    for entry in entries:
        for act in (entry.body, entry.body.get("act") or {}):
            names |= {quote["document"] for quote in act.get("evidence", ())}
    found: dict[str, dt.date] = {}
    table, wanted = schema.entry.c, sorted(names - {""})
    for start in range(0, len(wanted), 500):
        query = sa.select(table.subject, table.valid_to).where(
            table.subject.in_(wanted[start : start + 500]), table.kind == str(EntryKind.DOCUMENT), table.body != ""
        )
        found |= {
            row.subject: dt.date.fromisoformat(row.valid_to)
            for row in connection.execute(query)
            if row.valid_to != LAST
        }
    return found


def _first_known(connection: sa.Connection, subject: str) -> dt.date | None:
    """Return when an act was first known: an amendment does not change that."""
    table = schema.entry.c
    query = sa.select(table.known).where(table.subject == subject, table.kind == str(EntryKind.ACT)).order_by(table.seq)
    known = connection.execute(query.limit(1)).scalar()
    return None if known is None else dt.date.fromisoformat(known)
