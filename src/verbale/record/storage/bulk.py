"""Many rows at once, by the quickest way that each driver has. It runs in the caller's transaction: all rows or none."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from verbale.record.storage.postgres import explained

FEW = 20  # below this many rows a COPY costs more than it spares


def put(connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows.

    Parameters
    ----------
    connection
        Of the caller's transaction.
    table, rows
        Where to, and column → value for every column of it.
    """
    if not rows:
        return
    names = [column.name for column in table.columns]
    listed = ", ".join(f'"{name}"' for name in names)
    values = list(map(itemgetter(*names), rows))
    if connection.dialect.name == "postgresql" and len(rows) >= FEW:
        _copy(connection, f'COPY "{table.name}" ({listed}) FROM STDIN', values)
        return
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    marks = ", ".join([mark] * len(names))
    connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({listed}) VALUES ({marks})', values)  # noqa: S608  # names of our own tables


def _copy(connection: sa.Connection, statement: str, values: Sequence[tuple[Any, ...]]) -> None:
    from psycopg import Error  # an extra

    raw: Any = connection.connection.driver_connection
    try:
        with raw.cursor() as cursor, cursor.copy(statement) as copy:
            for value in values:
                copy.write_row(value)
    except Error as error:
        told = explained(connection.engine, error, lost=bool(raw.closed))
        raise told or sa.exc.DBAPIError(statement, None, error) from error
