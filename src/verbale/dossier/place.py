"""Where the record of a dossier lives: known without opening it, and without loading what would."""

from pathlib import Path

from verbale.dossier import Dossier

FILE = "record.db"


def place(folder: Path, dossier: Dossier, address: str | None = None) -> Path | str:
    """Return where the record of a dossier is: the address asked for, else the dossier's own, else the file in its folder."""
    named = address or dossier.record
    if is_shared(named):
        return named
    return Path(address) if address else folder / (dossier.record or FILE)


def is_shared(where: Path | str) -> bool:
    """Say whether an address is one of a database server."""
    return isinstance(where, str) and "://" in where
