"""What only a server can suffer: connections ended from its side."""

from functools import lru_cache

import sqlalchemy as sa


def end_backends(address: str) -> int:
    """End every other connection to the schema that an address names; return how many there were."""
    schema = address.rpartition("search_path%3D")[2].partition("&")[0]
    query = (
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND application_name = %s"
    )
    with _server(address.partition("?")[0]).begin() as connection:
        return int(connection.exec_driver_sql(query, (schema,)).scalar() or 0)


@lru_cache
def _server(base: str) -> sa.Engine:
    return sa.create_engine(base.replace("postgresql:", "postgresql+psycopg:", 1), poolclass=sa.pool.NullPool)
