"""People who may sign in: name, argon2 hash, clearance, role; and their sessions. They stand beside the record, not in its chain.

A session is known by the digest of its token, so that whoever reads the database cannot take one over. Looking somebody up writes nothing: that a
session was seen is written in batches behind it. A known name and an unknown one cost the same and are answered alike.
"""

import datetime as dt
import hashlib
import hmac
import re
import threading
import weakref
from dataclasses import dataclass
from functools import cache
from secrets import token_hex, token_urlsafe
from typing import TYPE_CHECKING

import sqlalchemy as sa

from verbale.app.people.passwords import LEAST, check_password
from verbale.app.people.roles import Role
from verbale.app.people.tries import PAUSE, TRIES, Tries
from verbale.errors import RecordError
from verbale.model import Marking

if TYPE_CHECKING:
    from argon2 import PasswordHasher

__all__ = ["IDLE", "LEAST", "PAUSE", "TRIES", "WHOLE", "Account", "Accounts", "account", "session"]
IDLE, WHOLE = (
    dt.timedelta(hours=12),
    dt.timedelta(hours=24),
)  # a session unseen, and a session at all (NIST SP 800-63B-4)
BEHIND = 10.0  # seconds until it is written that sessions were seen

tables = sa.MetaData()
account = sa.Table(
    "account",
    tables,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("clearance", sa.Text, nullable=False),
    sa.Column("party", sa.Text, nullable=False),
    sa.Column("failed", sa.Integer, nullable=False),  # of the first release; not used any more
    sa.Column("last_failed", sa.Text, nullable=False),
    sa.Column(
        "role", sa.Text, nullable=False, server_default="keeper"
    ),  # accounts of the first release might do everything
)
session = sa.Table(
    "session",
    tables,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("seen", sa.Text, nullable=False),
    sa.Column("since", sa.Text, nullable=False, server_default=""),
)
device_key = sa.Table("device_key", tables, sa.Column("key", sa.Text, primary_key=True))


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who is signed in."""

    name: str
    clearance: Marking
    party: str
    role: Role = Role.KEEPER


class _Desk:
    """What all doors to one database share: failures, and what is still to be written."""

    def __init__(self) -> None:
        self.tries = Tries()
        self.lock = threading.Lock()
        self.seen: dict[str, str] = {}
        self.over: set[str] = set()
        self.timer: threading.Timer | None = None


_DESKS: "weakref.WeakKeyDictionary[sa.Pool, _Desk]" = weakref.WeakKeyDictionary()


class Accounts:
    """The accounts of one record.

    Parameters
    ----------
    engine
        The record's database.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine.execution_options(write=True)
        self._reading = engine.execution_options(write=False)
        if engine.pool not in _DESKS:
            _make(self._reading, self.engine)
        self._desk = _DESKS.setdefault(engine.pool, _Desk())

    @property
    def tries(self) -> Tries:
        """How often somebody tried."""
        return self._desk.tries

    def names(self) -> list[tuple[str, str, str]]:
        """Return name, clearance and party of everybody."""
        return [(name, clearance, party) for name, _, clearance, party in self.everybody()]

    def everybody(self) -> list[tuple[str, str, str, str]]:
        """Return name, role, clearance and party of everybody."""
        query = sa.select(account).order_by(account.c.name)
        with self._reading.connect() as connection:
            return [(row.name, row.role, row.clearance, row.party) for row in connection.execute(query)]

    def add(self, name: str, password: str, clearance: Marking, party: str = "", role: Role = Role.KEEPER) -> None:
        """Add somebody, or give them a new password, clearance and role; their sessions end.

        Parameters
        ----------
        name
            Letters, digits and ``. - _ @``, at most 64 of them.
        password
            See `verbale.app.people.passwords`; only its argon2 hash is kept.
        clearance
            The highest marking that they may see.
        party
            Party read for; empty for our own side.
        role
            What they may do.

        Raises
        ------
        RecordError
            For a name or a password that cannot be one.
        """
        if not re.fullmatch(r"[\w.@-]{1,64}", name):
            raise RecordError(f"{name[:40]!r} cannot be a name.", "Use letters, digits, '.', '-', '_' and '@'.")
        check_password(name, password)
        row = {
            "hash": _hasher().hash(password),
            "clearance": str(clearance),
            "party": party,
            "role": str(role),
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

    def sign_in(self, name: str, password: str, device: str = "") -> str | None:
        """Return a new token, ``None`` for a wrong name or password; five wrong ones make it wait.

        Parameters
        ----------
        name, password
            As they were typed.
        device
            What `device` gave to where it is typed, when somebody signed in there before.
        """
        return self.begin(name) if self.fits(name, password, device) else None

    def fits(self, name: str, password: str, device: str = "") -> bool:
        """Say whether a password is that of a name, at the same cost whether there is one; nothing is written. A known device counts apart."""
        now = dt.datetime.now(dt.UTC)
        key = f"device {device}" if self.knows(name, device) else f"name {name}"
        if self.tries.waits(key, now):
            raise RecordError("Too many wrong passwords.", "Wait five minutes, then try again.")
        with self._reading.connect() as connection:
            known = connection.execute(sa.select(account.c.hash).where(account.c.name == name)).scalar()
        right = _fits(known if known is not None else _decoy(), password) and known is not None
        self.tries.passed(key) if right else self.tries.failed(key, now)
        return right

    def begin(self, name: str) -> str:
        """Begin a session of somebody whose password fits; return its token."""
        token, now = token_urlsafe(32), dt.datetime.now(dt.UTC)
        row = {"digest": _digest(token), "name": name, "seen": now.isoformat(), "since": now.isoformat()}
        ended = (now - IDLE).isoformat()
        with self.engine.begin() as connection:
            connection.execute(sa.delete(session).where(session.c.seen < ended))
            connection.execute(sa.insert(session).values(**row))
        return token

    def device(self, name: str) -> str:
        """Return what a device may keep to show that this name has signed in there."""
        return hmac.digest(self._key(), name.encode(), "sha256").hex()

    def knows(self, name: str, device: str) -> bool:
        """Say whether a device shows truly that this name has signed in there."""
        return bool(device) and hmac.compare_digest(self.device(name).encode(), device.encode("utf-8", "replace"))

    def _key(self) -> bytes:
        with self._reading.connect() as connection:
            known = connection.execute(sa.select(device_key.c.key)).scalar()
        if known is None:
            with self.engine.begin() as connection:
                known = connection.execute(sa.select(device_key.c.key)).scalar() or token_hex(32)
                connection.execute(sa.delete(device_key))
                connection.execute(sa.insert(device_key).values(key=known))
        return bytes.fromhex(known)

    def who(self, token: str) -> Account | None:
        """Return who holds a session; ``None`` when it does not exist, was idle for too long or has lasted long enough. Nothing is written now."""
        now, digest = dt.datetime.now(dt.UTC), _digest(token)
        query = sa.select(account, session.c.seen, session.c.since)
        query = query.join(session, session.c.name == account.c.name).where(session.c.digest == digest)
        with self._reading.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            return None
        with self._desk.lock:
            seen = dt.datetime.fromisoformat(max(row.seen, self._desk.seen.get(digest, "")))
        since = dt.datetime.fromisoformat(row.since or row.seen)
        if seen + IDLE < now or since + WHOLE < now:
            self._later(digest, None)
            return None
        if now - seen > dt.timedelta(minutes=5):
            self._later(digest, now)
        return Account(row.name, Marking.parse(row.clearance), row.party, Role(row.role))

    def _later(self, digest: str, seen: dt.datetime | None) -> None:
        """Have it written soon that a session was seen, or is over."""
        with self._desk.lock:
            if seen is None:
                self._desk.over.add(digest)
            else:
                self._desk.seen[digest] = seen.isoformat()
            if self._desk.timer is None:
                self._desk.timer = threading.Timer(BEHIND, self._due)
                self._desk.timer.daemon = True
                self._desk.timer.start()

    def _due(self) -> None:
        try:
            self.flush()
        except (
            sa.exc.SQLAlchemyError,
            RecordError,
        ):  # the database is busy or gone: sessions go on, and are written the next time
            return

    def flush(self) -> None:
        """Write which sessions were seen and which are over."""
        with self._desk.lock:
            seen, over = dict(self._desk.seen), set(self._desk.over)
            if self._desk.timer is not None:
                self._desk.timer.cancel()
                self._desk.timer = None
        with self.engine.begin() as connection:
            for digest, at in seen.items():
                connection.execute(sa.update(session).where(session.c.digest == digest).values(seen=at))
            connection.execute(sa.delete(session).where(session.c.digest.in_(list(over))))
        with self._desk.lock:
            self._desk.over -= over
            self._desk.seen = {name: at for name, at in self._desk.seen.items() if seen.get(name) != at}

    def sign_out(self, token: str) -> None:
        """End a session."""
        with self.engine.begin() as connection:
            connection.execute(sa.delete(session).where(session.c.digest == _digest(token)))


def _make(reading: sa.Engine, writing: sa.Engine) -> None:
    """Make what tables and columns are not there yet; where all are, nothing is locked."""
    with reading.connect() as connection:
        found = sa.inspect(connection)
        known = {table: {one["name"] for one in found.get_columns(table)} for table in found.get_table_names()}
    if {"account", "session", "device_key"} - known.keys():
        tables.create_all(writing)
    for table, column, default in (("account", "role", "keeper"), ("session", "since", "")):
        if table in known and column not in known[table]:
            with writing.begin() as connection:
                connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT '{default}'")


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


@cache
def _decoy() -> str:
    """Return a hash that no password fits, so that an unknown name takes as long as a known one."""
    return str(_hasher().hash(token_urlsafe(16)))
