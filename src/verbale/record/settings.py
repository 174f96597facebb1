"""The settings of a dossier as entries: what `dossier.toml` and `preferences.toml` said, since when, and who changed them.

An entry holds the whole text, so that a view of a past day needs nothing but the record. The last entry of a file by a day is what stood on
that day. Before the first entry nothing is known of them: a record that began without them is read with the first that it has.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, replace

from verbale.dossier import FILE as DOSSIER
from verbale.dossier.preferences import FILE as PREFERENCES
from verbale.model import Marking, highest
from verbale.record.entries import Draft, Entry, EntryKind
from verbale.record.record import Record

FILES = (DOSSIER, PREFERENCES)
UNKNOWN = "unknown editor"  # of a file changed by hand: it was seen, not who did it


def settings_draft(
    name: str, text: str | None, profile: str, known: dt.date, *, reason: str = "", takes_back: int = 0
) -> Draft:
    """Return the entry that a file of settings says this from a day on.

    Parameters
    ----------
    name
        Of the file.
    text
        Its whole text; ``None`` where the file is no more.
    profile
        Of the dossier's markings: settings name all that stands in them, so their entry is for those who see everything.
    reason
        Why, in the words of who changed it.
    takes_back
        Number of the entry whose change this one takes back; 0 for a change of its own.
    """
    body = {
        "sha256": digest(text),
        "text": text or "",
        "gone": text is None,
        "reason": reason,
        "takes_back": takes_back or None,
    }
    return Draft(EntryKind.SETTINGS, name, body, known, str(strictest(profile)))


def strictest(profile: str) -> Marking:
    """Return the highest marking of a profile, without caveats."""
    return replace(highest(profile), caveats=frozenset())


def digest(text: str | None) -> str:
    """Return what tells one state of a file from another; ``none`` where there is no file."""
    return "none" if text is None else hashlib.sha256(text.encode("utf-8")).hexdigest()


def text_of(entry: Entry) -> str | None:
    """Return what a file said by an entry; ``None`` where it says that the file was no more."""
    return None if entry.body["gone"] else str(entry.body["text"])


@dataclass(frozen=True, slots=True)
class Stood:
    """The settings that stood on a day.

    Parameters
    ----------
    dossier
        The entry of `dossier.toml`.
    preferences
        That of `preferences.toml`; ``None`` where there was no such file.
    """

    dossier: Entry
    preferences: Entry | None = None

    @property
    def preferences_text(self) -> str | None:
        """What `preferences.toml` said; ``None`` where there was no such file."""
        return None if self.preferences is None else text_of(self.preferences)


def settings_on(record: Record, known: dt.date, *, archive: bool = False) -> Stood | None:
    """Return the settings that stood on a day.

    Parameters
    ----------
    known
        The day. One before the first settings of the record is answered by the first.
    archive
        Whether the record is filled in later: then today's settings, not the first, are for all the days before it was begun.

    Returns
    -------
    Stood
        ``None`` where no settings were recorded, and before the first of an archive.
    """
    first = next(iter(changes(record, DOSSIER)), None)
    if first is None or (archive and known < first.known):
        return None
    day = max(known, first.known)
    found = record.newest(DOSSIER, day)
    return None if found is None else Stood(found, record.newest(PREFERENCES, day))


def changes(record: Record, name: str) -> list[Entry]:
    """Return every entry of a file of settings that has its words, in order."""
    return [entry for entry in record.history(name) if entry.kind == EntryKind.SETTINGS and entry.body]
