"""The files themselves, kept as they came where the dossier says so: each under the digest of its bytes, which is the id of its document.

Nothing is ever written over: the same bytes have the same name. Only a redaction takes one out. They stand in the dossier's folder, and go with a backup.
"""

import hashlib
import os
import re
from pathlib import Path

from verbale.errors import RecordError
from verbale.files import contents
from verbale.record.entries import EntryKind
from verbale.record.record import Record

FOLDER = "originals"
KEPT = "original"  # in the body of a document's entry: that its file was kept
_NAME = re.compile(r"[0-9a-f]{64}\Z")


class Originals:
    """Kept files.

    Parameters
    ----------
    folder
        Where they lie; made when the first one is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, document: str) -> Path:
        """Return where the file of a document is kept, or would be."""
        return self.folder / document

    def names(self) -> list[str]:
        """Return the ids of the documents whose files are here, sorted."""
        found = self.folder.iterdir() if self.folder.is_dir() else ()
        return sorted(one.name for one in found if _NAME.match(one.name))

    def keep(self, raw: bytes) -> str:
        """Keep a file, and return its id; it is whole on the disk before this returns.

        Raises
        ------
        RecordError
            If it cannot be written.
        """
        name = hashlib.sha256(raw).hexdigest()
        target = self.path(name)
        if target.exists():
            return name
        part = self.folder / f".{name}.part"
        try:
            self.folder.mkdir(exist_ok=True)
            with part.open("wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        except OSError as error:
            raise RecordError(
                f"An original cannot be kept in {self.folder}: {error.strerror}.",
                "Make room there, or take keep_originals out of dossier.toml.",
            ) from error
        return name

    def fault(self, document: str) -> str:
        """Say what is wrong with the kept file of a document; empty where it is as it came."""
        raw = contents(self.path(document))
        if not isinstance(raw, bytes):
            return f"the original of document {document[:12]} is gone or cannot be read"
        return (
            ""
            if hashlib.sha256(raw).hexdigest() == document
            else f"the original of document {document[:12]} is another file now"
        )

    def forget(self, document: str) -> bool:
        """Take the file of a document out, its bytes written over first; say whether there was one."""
        target = self.path(document)
        if not target.is_file():
            return False
        with target.open("r+b") as file:
            file.write(b"\0" * target.stat().st_size)
            file.flush()
            os.fsync(file.fileno())
        target.unlink()
        return True

    def copy_to(self, other: "Originals") -> int:
        """Copy every file to another place, each checked on the way; return how many.

        Raises
        ------
        RecordError
            Where one is not what its name says.
        """
        for name in self.names():
            if fault := self.fault(name):
                raise RecordError(f"{fault[0].upper()}{fault[1:]}.", "Take it from a backup first.")
            other.keep(self.path(name).read_bytes())
        return len(self.names())


def originals_of(folder: Path) -> Originals:
    """Return the kept files of a dossier's folder."""
    return Originals(folder / FOLDER)


def beside_backup(file: Path) -> Originals:
    """Return the kept files that belong to a backup."""
    return Originals(file.with_name(f"{file.name}.{FOLDER}"))


def original_faults(record: Record, originals: Originals) -> list[str]:
    """Return what is wrong with the files that were kept: gone, or changed; those that lie there without having been asked for count too."""
    heads = record.entries(kinds=(EntryKind.DOCUMENT,))
    kept = {str(entry.body.get("file") or entry.subject) for entry in heads if entry.body.get(KEPT)}
    return [fault for name in sorted(kept | set(originals.names())) if (fault := originals.fault(name))]
