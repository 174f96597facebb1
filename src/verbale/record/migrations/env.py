"""Alembic's entry point: always on a connection that is already open, never from a file of settings."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
