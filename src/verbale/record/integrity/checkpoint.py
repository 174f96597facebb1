"""Signed checkpoints: somebody with a key says how far the chain had come, and what its last link was, on a day.

A chain alone shows that an entry was changed, not that its end was cut off or the whole was written anew. A checkpoint shows both, to
whoever holds the public key. Checkpoints stand in `checkpoints.jsonl` beside the record, one signed line each; the key stands elsewhere.
Each names the line before it, so that none can be taken out of the middle, and bears the head of the Merkle tree over the links, so that
little proofs hold without the record. Lines of the first days had neither, and go on holding.
"""

import datetime as dt
import hashlib
import json
import os
import stat
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from verbale.errors import RecordError, TamperedError
from verbale.model.encode import canonical
from verbale.record.integrity.chain import GENESIS
from verbale.record.integrity.heads import heads
from verbale.record.record import Record
from verbale.record.storage import schema

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

FILE = "checkpoints.jsonl"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One signed line.

    Parameters
    ----------
    record
        Link of the record's first entry, which no other record has.
    seq, link
        Number and link of the last entry at that time.
    time
        When it was signed, ISO text in UTC.
    public
        The signer's public key (Ed25519, RFC 8032), in hex.
    signature
        Over all others, in hex.
    root
        Head of the Merkle tree over the links so far, in hex; empty in lines of the first days.
    previous
        SHA-256 of the line before, in hex; of the first line zeros, in lines of the first days empty.
    """

    record: str
    seq: int
    link: str
    time: str
    public: str
    signature: str = ""
    root: str = ""
    previous: str = ""

    @property
    def key(self) -> str:
        """Short name of the key: sixteen hex digits of the SHA-256 of the public key."""
        return hashlib.sha256(bytes.fromhex(self.public)).hexdigest()[:16]

    @property
    def day(self) -> dt.date:
        """Day on which it was signed."""
        return dt.datetime.fromisoformat(self.time).date()

    def message(self) -> bytes:
        """Return what is signed."""
        return canonical({**self.body(), "signature": f"verbale checkpoint {2 if self.root else 1}"}).encode()

    def body(self) -> dict[str, str | int]:
        """Return the fields of the line; those of the first days had neither root nor previous."""
        early = () if self.root or self.previous else ("root", "previous")
        return {name: value for name, value in asdict(self).items() if name not in early}

    def name(self) -> str:
        """Return the SHA-256 of the line in hex, by which the next one names it."""
        return hashlib.sha256(canonical(self.body()).encode()).hexdigest()

    def holds(self) -> bool:
        """Say whether the signature is that of the key over these words."""
        from cryptography.exceptions import InvalidSignature  # heavy
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.public))
            public.verify(bytes.fromhex(self.signature), self.message())
        except (InvalidSignature, ValueError):
            return False
        return True


def new_key(path: Path) -> str:
    """Write a new private key to a file that its owner alone can read; return its short name."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # heavy

    key = Ed25519PrivateKey.generate()
    body = {"private": key.private_bytes_raw().hex(), "public": key.public_key().public_bytes_raw().hex()}
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(json.dumps(body) + "\n")
    except FileExistsError as error:
        raise RecordError(f"{path} is there already.", "A key is never written over; choose another name.") from error
    except OSError as error:
        raise RecordError(f"{path} cannot be written: {error.strerror}.", "Choose another place.") from error
    return Checkpoint("", 0, "", "", body["public"]).key


def sign(record: Record, folder: Path, key: Path, now: dt.datetime | None = None) -> Checkpoint:
    """Sign the record as it is now, and keep the line in its folder; a record that is as it was signed is not signed again.

    Raises
    ------
    RecordError
        When there is nothing to sign, or the key cannot be used or is open to others.
    TamperedError
        When the record does not hold an earlier checkpoint.
    """
    seq, link = record.tail()
    if not seq:
        raise RecordError(f"{record.address} holds no entry.", "Add documents first.")
    private, public = _key(key, folder)
    faults = checkpoint_faults(record, folder, ())
    if faults:
        raise TamperedError(f"The record is not what was signed: {faults[0]}.", "Nothing was signed.")
    stamp = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).isoformat(timespec="seconds")
    lines = checkpoints(folder)
    known = [line for line in lines if (line.seq, line.public) == (seq, public)]
    if known:
        return known[-1]
    root, before = heads(record, [seq])[seq], lines[-1].name() if lines else GENESIS
    draft = Checkpoint(_link(record, 1), seq, link, stamp, public, root=root, previous=before)
    done = replace(draft, signature=private.sign(draft.message()).hex())
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(canonical(done.body()) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return done


def checkpoints(folder: Path) -> list[Checkpoint]:
    """Return the checkpoints of a folder, in order; raise `TamperedError` naming a line that is none."""
    path = folder / FILE
    if not path.is_file():
        return []
    return [_line(number, text) for number, text in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)]


def checkpoint_faults(record: Record, folder: Path, signed_by: Iterable[str]) -> list[str]:
    """Return what the checkpoints say against a record, one line each.

    Parameters
    ----------
    signed_by
        Short names of the keys that count; empty for any.
    """
    trusted = tuple(signed_by)
    try:
        lines = checkpoints(folder)
    except TamperedError as error:
        return [error.what]
    if trusted and not lines:
        return [f"the dossier names who signs it, and {FILE} is missing or empty"]
    last = record.tail()[0]
    faults = [fault for line in lines if (fault := _fault(record, line, last, trusted))]
    return [*faults, *_order_faults(lines), *([] if faults else _root_faults(record, lines))]


def _order_faults(lines: list[Checkpoint]) -> list[str]:
    """Return which lines do not follow the one that they name."""
    faults = []
    for number, line in enumerate(lines):
        before = lines[number - 1].name() if number else GENESIS
        if line.root and line.previous != before:
            faults.append(f"the checkpoint of entry {line.seq} does not follow the one that it names: a line is gone")
        elif not line.root and any(earlier.root for earlier in lines[:number]):
            faults.append(f"the checkpoint of entry {line.seq} names none before it, and others before it do")
    return faults


def _root_faults(record: Record, lines: list[Checkpoint]) -> list[str]:
    """Return which heads are not those of the record's tree."""
    signed = [line for line in lines if line.root]
    found = heads(record, [line.seq for line in signed])
    return [
        f"the checkpoint of entry {line.seq} bears the head of another record"
        for line in signed
        if found.get(line.seq) != line.root
    ]


def printed(record: Record, folder: Path | None, known: dt.date | None = None, *, whole: bool = True) -> str:
    """Return the last checkpoint in one line for a page, empty where nothing was signed.

    Parameters
    ----------
    known
        Only checkpoints of that day or before.
    whole
        Whether the reader may see everything; for others the number of entries is left out.
    """
    if folder is None:
        return ""
    try:
        lines = [line for line in checkpoints(folder) if known is None or line.day <= known]
    except TamperedError:
        return f"{FILE} cannot be read; see: verbale verify."
    if not lines:
        return ""
    line = lines[-1]
    if _fault(record, line, record.tail()[0], ()):
        return "The record is not what was signed; see: verbale verify."
    count = f"{line.seq} entries, " if whole else ""
    return f"Record: {count}link {line.link[:16]}, signed {line.day.day} {line.day:%b %Y} by {line.key}."


def printed_fault(record: Record, text: str) -> str:
    """Return what a checkpoint copied from a printed page (``512:9f3a0c11``) says against a record; empty when it fits."""
    number, _, link = text.partition(":")
    if not number.isascii() or not number.isdigit() or len(link) < 8:
        raise RecordError(f"{text[:40]!r} is no checkpoint.", "Write it as 512:9f3a0c11: entries, link as printed.")
    found = _link(record, int(number))
    if not found:
        return f"the record was cut off: it has no entry {number}"
    return (
        ""
        if found.startswith(link.lower())
        else f"the record was rewritten: entry {number} has another link than printed"
    )


def _fault(record: Record, line: Checkpoint, last: int, trusted: tuple[str, ...]) -> str:
    told = f"signed on {line.day} by {line.key}"
    if not line.holds():
        return f"the checkpoint of entry {line.seq} does not bear the signature of {line.key}"
    if trusted and line.key not in trusted:
        return f"the checkpoint of entry {line.seq} is {told}, whom the dossier does not name"
    if line.seq > last:
        return f"the record was cut off: it ends at entry {last}, and entry {line.seq} was {told}"
    if _link(record, 1) != line.record or _link(record, line.seq) != line.link:
        return f"the record was rewritten: entry {line.seq} has another link than was {told}"
    return ""


def _link(record: Record, seq: int) -> str:
    query = sa.select(schema.entry.c.link).where(schema.entry.c.seq == seq)
    with record.engine.connect() as connection:
        return str(connection.execute(query).scalar() or "")


def _line(number: int, text: str) -> Checkpoint:
    try:
        line = Checkpoint(**json.loads(text))
        bytes.fromhex(line.public)
        dt.datetime.fromisoformat(line.time)
    except (ValueError, TypeError, AttributeError) as error:
        raise TamperedError(f"line {number} of {FILE} is no checkpoint", "Restore it from a copy.") from error
    if not isinstance(line.seq, int) or not all(isinstance(one, str) for one in (line.link, line.root, line.previous)):
        raise TamperedError(f"line {number} of {FILE} is no checkpoint", "Restore it from a copy.")
    return line


def _key(path: Path, folder: Path) -> "tuple[Ed25519PrivateKey, str]":
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # heavy

    if folder.resolve() in path.resolve().parents:
        raise RecordError(
            f"{path} stands beside the record it signs.",
            "Keep the key elsewhere: whoever rewrites one must not have both.",
        )
    try:
        if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise RecordError(f"{path} can be read by others.", f"Close it: chmod 600 {path}")
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(json.loads(path.read_text("utf-8"))["private"]))
    except OSError as error:
        raise RecordError(
            f"{path} cannot be read: {error.strerror}.", "Make a key: verbale checkpoint --new-key FILE"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise RecordError(f"{path} is no key.", "Make one: verbale checkpoint --new-key FILE") from error
    return private, private.public_key().public_bytes_raw().hex()
