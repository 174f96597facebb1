"""People who may sign in: name, argon2 hash, clearance; and their sessions. They stand beside the record, not in its chain.

A session is known by the digest of its token, so that whoever reads the database cannot take one over.
"""

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import TYPE_CHECKING

import sqlalchemy as sa

from verbale.errors import RecordError
from verbale.model import Marking

if TYPE_CHECKING:
    from argon2 import PasswordHasher

IDLE = dt.timedelta(hours=12)
TRIES, PAUSE = 5, dt.timedelta(minutes=5)
LEAST = 10  # characters of a password

tables = sa.MetaData()
account = sa.Table(
    "account",
    tables,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("clearance", sa.Text, nullable=False),
    sa.Column("party", sa.Text, nullable=False),
    sa.Column("failed", sa.Integer, nullable=False),
    sa.Column("last_failed", sa.Text, nullable=False),
)
session = sa.Table(
    "session",
    tables,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("seen", sa.Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who is signed in."""

    name: str
    clearance: Marking
    party: str


class Accounts:
    """The accounts of one record.

    Parameters
    ----------
    engine
        The record's database.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine.execution_options(write=True)
        tables.create_all(self.engine)

    def names(self) -> list[tuple[str, str, str]]:
        """Return name, clearance and party of everybody."""
        query = sa.select(account.c.name, account.c.clearance, account.c.party).order_by(account.c.name)
        with self.engine.connect() as connection:
            return [(row.name, row.clearance, row.party) for row in connection.execute(query)]

    def add(self, name: str, password: str, clearance: Marking, party: str = "") -> None:
        """Add somebody, or give them a new password and clearance; their sessions end.

        Parameters
        ----------
        name
            Letters, digits and ``. - _ @``, at most 64 of them.
        password
            At least ten characters; only its argon2 hash is kept.
        clearance
            The highest marking that they may see.
        party
            Party read for; empty for our own side.

        Raises
        ------
        RecordError
            For a name or a password that cannot be one.
        """
        if not re.fullmatch(r"[\w.@-]{1,64}", name):
            raise RecordError(f"{name[:40]!r} cannot be a name.", "Use letters, digits, '.', '-', '_' and '@'.")
        if len(password) < LEAST:
            raise RecordError(f"The password has fewer than {LEAST} characters.", "Choose a longer one.")
        row = {
            "hash": _hasher().hash(password),
            "clearance": str(clearance),
            "party": party,
            "failed": 0,
            "last_failed": "",
        }
        with self.engine.begin() as connection:
            connection.execute(sa.delete(account).where(account.c.name == name))
            connection.execute(sa.delete(session).where(session.c.name == name))
            connection.execute(sa.insert(account).values(name=name, **row))

    def remove(self, name: str) -> None:
        """Take somebody out; their sessions end at once."""
        with self.engine.begin() as connection:
            gone = connection.execute(sa.delete(account).where(account.c.name == name)).rowcount
            connection.execute(sa.delete(session).where(session.c.name == name))
        if not gone:
            raise RecordError(f"There is no account {name[:40]!r}.", "List them: verbale account list FOLDER")

    def sign_in(self, name: str, password: str) -> str | None:
        """Return a new token, ``None`` for a wrong name or password; five wrong ones make it wait."""
        now = dt.datetime.now(dt.UTC)
        with self.engine.begin() as connection:
            row = connection.execute(sa.select(account).where(account.c.name == name)).first()
            if row is not None and row.failed >= TRIES and dt.datetime.fromisoformat(row.last_failed) + PAUSE > now:
                raise RecordError("Too many wrong passwords.", "Wait five minutes, then try again.")
            if not _fits(row.hash if row is not None else _decoy(), password) or row is None:
                change = {"failed": account.c.failed + 1, "last_failed": now.isoformat()}
                connection.execute(sa.update(account).where(account.c.name == name).values(**change))
                return None
            token = token_urlsafe(32)
            connection.execute(sa.update(account).where(account.c.name == name).values(failed=0))
            connection.execute(sa.insert(session).values(digest=_digest(token), name=name, seen=now.isoformat()))
            return token

    def who(self, token: str) -> Account | None:
        """Return who holds a session; ``None`` when it does not exist or was idle for too long."""
        now = dt.datetime.now(dt.UTC)
        query = sa.select(account.c.name, account.c.clearance, account.c.party, session.c.seen)
        query = query.join(session, session.c.name == account.c.name).where(session.c.digest == _digest(token))
        with self.engine.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        seen = dt.datetime.fromisoformat(row.seen)
        if seen + IDLE < now:
            self.sign_out(token)
            return None
        if now - seen > dt.timedelta(minutes=5):
            with self.engine.begin() as connection:
                change = sa.update(session).where(session.c.digest == _digest(token)).values(seen=now.isoformat())
                connection.execute(change)
        return Account(row.name, Marking.parse(row.clearance), row.party)

    def sign_out(self, token: str) -> None:
        """End a session."""
        with self.engine.begin() as connection:
            connection.execute(sa.delete(session).where(session.c.digest == _digest(token)))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # an extra

    return PasswordHasher()


def _fits(known: str, password: str) -> bool:
    from argon2.exceptions import VerificationError

    try:
        return bool(_hasher().verify(known, password))
    except VerificationError:
        return False


def _decoy() -> str:
    """Return a hash that no password fits, so that an unknown name takes as long as a known one."""
    return str(_hasher().hash(token_urlsafe(16)))
