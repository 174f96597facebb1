"""Whom you trust for which record, and what you saw of it last: kept in your own settings, never beside a record.

Whoever rewrites a dossier's folder can rewrite `dossier.toml` and the checkpoints with it; this file they do not have. A record is known by
its place and by the link of its first entry: either is enough, so that a record written anew in its place is seen to be another.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import sqlalchemy as sa

from verbale.errors import RecordError
from verbale.files import replace_file
from verbale.record.integrity.checkpoint import FILE, Checkpoint
from verbale.record.record import Record
from verbale.record.storage import schema

NAMED = "VERBALE_TRUST"  # environment variable with the file's path, for tests and for who keeps settings elsewhere


@dataclass(frozen=True, slots=True)
class Trusted:
    """What you hold about one record.

    Parameters
    ----------
    place
        Its folder, or its address.
    first
        Link of its first entry.
    keys
        Whose checkpoints count: short names, or whole public keys in hex. Empty: any.
    seq, link, checkpoint
        Number and link of the last entry, and the name of the last checkpoint, when it was last verified here; empty where there was none.
    seen
        When that was, ISO text in UTC.
    """

    place: str
    first: str
    keys: tuple[str, ...] = ()
    seq: int = 0
    link: str = ""
    checkpoint: str = ""
    seen: str = ""


def store() -> Path:
    """Return where your file is: VERBALE_TRUST, else in your folder of settings."""
    if named := os.environ.get(NAMED):
        return Path(named)
    settings = os.environ.get("APPDATA") or os.environ.get("XDG_CONFIG_HOME")
    return (Path(settings) if settings else Path.home() / ".config") / "verbale" / "trust.json"


def trusted(place: str, first: str) -> Trusted | None:
    """Return what you hold about the record at a place, or about the one with this first link wherever it stands."""
    rows = _load()
    here = next((row for row in rows if row.place == place), None)
    return here or next((row for row in rows if row.first == first), None)


def trust(row: Trusted) -> None:
    """Keep what you hold about a record, in place of what you held about it; raise `RecordError` where it cannot be kept."""
    path = store()
    if (Path(row.place) / FILE).exists() and Path(row.place).resolve() in path.resolve().parents:
        raise RecordError(
            f"{path} stands beside the record.", f"Keep it elsewhere: {NAMED}, or your folder of settings."
        )
    _save([*(one for one in _load() if one.place != row.place and one.first != row.first), row])


def forget(place: str) -> bool:
    """Forget the record at a place; say whether there was anything to forget."""
    rows = _load()
    left = [row for row in rows if row.place != place]
    if len(left) != len(rows):
        _save(left)
    return len(left) != len(rows)


def saw(row: Trusted, tail: tuple[int, str], lines: Sequence[Checkpoint], now: str) -> Trusted:
    """Return what you hold once a record was verified.

    Parameters
    ----------
    row
        What you held.
    tail
        Number and link of the last entry.
    lines
        The checkpoints, in order.
    now
        ISO text in UTC.
    """
    return replace(row, seq=tail[0], link=tail[1], checkpoint=lines[-1].name() if lines else "", seen=now)


def trust_faults(record: Record, lines: Sequence[Checkpoint], row: Trusted, signed_by: Sequence[str] = ()) -> list[str]:
    """Return what you hold says against a record, one line each.

    Parameters
    ----------
    record, lines
        The record and its checkpoints, in order.
    row
        What you hold about it.
    signed_by
        Who signs by `dossier.toml`, short names.
    """
    found = _seen_faults(record, lines, row)
    if not row.keys:
        return found
    if not lines:
        found.append(f"you trust who signs this record, and {FILE} is missing or empty")
    strange = [line for line in lines if not _counts(line, row.keys)]
    found += [f"the checkpoint of entry {line.seq} is signed by {line.key}, whom you do not trust" for line in strange]
    known = {*row.keys, *(line.key for line in lines if _counts(line, row.keys))}
    return found + [
        f"dossier.toml names {key} as signer, whom you do not trust" for key in signed_by if key not in known
    ]


def _seen_faults(record: Record, lines: Sequence[Checkpoint], row: Trusted) -> list[str]:
    last, day = record.tail()[0], row.seen[:10]
    first = link_of(record, 1)
    if row.first and first != row.first:
        return [
            f"this is another record than the one you trust: it begins with link {first[:16]}, yours with {row.first[:16]}"
        ]
    if row.seq > last:
        return [f"the record was cut off: it ends at entry {last}, and on {day} you saw entry {row.seq}"]
    if row.seq and link_of(record, row.seq) != row.link:
        return [f"the record was rewritten: entry {row.seq} has another link than you saw on {day}"]
    if row.checkpoint and row.checkpoint not in {line.name() for line in lines}:
        return [f"a checkpoint that you saw on {day} is gone"]
    return []


def link_of(record: Record, seq: int) -> str:
    """Return the link of an entry; empty where the record does not reach so far."""
    with record.engine.connect() as connection:
        return str(connection.execute(sa.select(schema.entry.c.link).where(schema.entry.c.seq == seq)).scalar() or "")


def key_named(text: str) -> str:
    """Return a key as it is kept: a short name, a whole public key, or the one in a file.

    Raises
    ------
    RecordError
        When it is none of them.
    """
    path = Path(text)
    if path.is_file():
        try:
            text = str(json.loads(path.read_text("utf-8"))["public"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RecordError(
                f"{path} holds no public key.", "Name the key by the sixteen digits that its maker told you."
            ) from error
    plain = text.strip().lower()
    if len(plain) not in {16, 64} or not set(plain) <= set("0123456789abcdef"):
        raise RecordError(
            f"{text[:40]!r} names no key.", "Give its short name (16 hex digits), its 64 digits, or its file."
        )
    return plain


def _counts(line: Checkpoint, keys: Sequence[str]) -> bool:
    return line.key in keys or line.public in keys


def _load() -> list[Trusted]:
    path = store()
    try:
        rows = json.loads(path.read_text("utf-8"))["records"]
        return [Trusted(**{**row, "keys": tuple(row["keys"])}) for row in rows]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RecordError(
            f"{path} cannot be read: {error}.", "Restore it from a copy, or move it away and begin anew."
        ) from error


def _save(rows: Sequence[Trusted]) -> None:
    path = store()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_file(path, json.dumps({"records": [asdict(row) for row in rows]}, indent=1) + "\n")
    except OSError as error:
        raise RecordError(f"{path} cannot be written: {error.strerror}.", f"Name another place in {NAMED}.") from error
