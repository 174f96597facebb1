"""The tables. `document`, `entry` and `evidence` are the truth and only ever grow; `stamp` is a cache and may be emptied.

Times are ISO text in UTC and days are ISO dates, so that every database sorts them alike. A released schema is never edited:
changes are migrations beside this file.
"""

import sqlalchemy as sa

metadata = sa.MetaData()

document = sa.Table(
    "document",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("text_sha256", sa.String(64), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

entry = sa.Table(
    "entry",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("subject", sa.String(64), nullable=False),  # id of the act or document it is about
    sa.Column("document", sa.String(64), nullable=False),  # source of an act, else empty
    sa.Column("valid_from", sa.String(10), nullable=False),
    sa.Column("valid_to", sa.String(10), nullable=False),
    sa.Column("known", sa.String(10), nullable=False),
    sa.Column("recorded_at", sa.String(32), nullable=False),
    sa.Column("recorded_by", sa.String(120), nullable=False),
    sa.Column("marking", sa.String(200), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("salt", sa.String(32), nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("link", sa.String(64), nullable=False),
)

evidence = sa.Table(
    "evidence",
    metadata,
    sa.Column("entry", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("document", sa.String(64), nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("exact", sa.Text, nullable=False),
    sa.Column("marking", sa.String(200), nullable=False),
)

stamp = sa.Table(
    "stamp",
    metadata,
    sa.Column("path", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("mtime_ns", sa.BigInteger, nullable=False),
    sa.Column("document", sa.String(64), nullable=False),
)

sa.Index("entry_subject", entry.c.subject)

TRUTH = (document, entry, evidence)
