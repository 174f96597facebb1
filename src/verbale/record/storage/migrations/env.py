"""Alembic's entry point: always on a connection that is already open, never from a file of settings."""

from alembic import context

from verbale.record.storage import postgres

connection = context.config.attributes["connection"]
context.configure(connection=connection)
context.run_migrations()
if connection.dialect.name == "postgresql":
    postgres.finish(connection)
