"""Places added to and taken from the settings; each is a change of `dossier.toml`, and an entry of the record."""

import re
from dataclasses import asdict
from pathlib import Path

from verbale.app.changes.roster import Settings
from verbale.dossier import Dossier
from verbale.dossier.editing import rows
from verbale.dossier.settings import Followed
from verbale.errors import DossierError
from verbale.follow.mailbox import place_of

SCHEMES = ("https://", "http://", "imaps://", "imap://", "maildir:", "folder:")
_TIME = re.compile(r"(\d{1,4})\s*(m|min|h|d)?")
_MINUTES = {"m": 1, "min": 1, "h": 60, "d": 1440}


def address_of(words: str) -> str:
    """Return what a person names as an address: a folder is ``folder:PATH``, one with cur and new is ``maildir:PATH``."""
    if words.startswith(SCHEMES):
        if words.startswith("imap"):
            place_of(words)
        return words
    path = Path(words).expanduser()
    if path.is_dir():
        kind = "maildir" if (path / "cur").is_dir() and (path / "new").is_dir() else "folder"
        return f"{kind}:{path.resolve()}"
    raise DossierError(f"{words[:80]!r} is no place to follow.", "Give https://…, imaps://USER@HOST/FOLDER, or a folder that is there.")  # fmt: skip


def minutes_of(words: str) -> int:
    """Read ``15m``, ``2h`` or ``1d`` into minutes, at least one."""
    match = _TIME.fullmatch(words.strip().lower())
    if match is None or int(match[1]) == 0:
        raise DossierError(f"{words[:40]!r} is no time between two looks.", "Write 15m, 2h or 1d.")
    return int(match[1]) * _MINUTES[match[2] or "m"]


def add_place(settings: Settings, place: Followed, marking: str = "") -> int:
    """Add a place to the settings; return the entry's number.

    Parameters
    ----------
    settings
        Of the dossier, with who changes them.
    place
        What is followed.
    marking
        Of the place and at least of what it brings; empty for the dossier's.
    """
    known = settings.dossier.followed
    if any(row.name == place.name or row.address == place.address for row in known):
        raise DossierError(f"{place.name!r} is followed already.", "Give another name, or drop it first.")
    given = {**asdict(place), "marking": marking}
    return settings.change(lambda text: rows.add(text, "followed", given))


def drop_place(settings: Settings, name: str) -> int:
    """Take a place out of the settings; what it brought stays."""
    return settings.drop("followed", str(_number(settings.dossier, name)))


def _number(dossier: Dossier, name: str) -> int:
    for number, row in enumerate(dossier.followed, start=1):
        if name in {row.name, row.address}:
            return number
    names = ", ".join(row.name for row in dossier.followed) or "none"
    raise DossierError(f"{name[:80]!r} is not followed.", f"Followed: {names}.")
