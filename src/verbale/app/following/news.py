"""What followed places brought since somebody last looked; who looked when is kept beside the dossier, not in the record."""

import json
from dataclasses import dataclass
from pathlib import Path

from verbale.app.ask import View
from verbale.app.following.follower import BY
from verbale.app.following.memory import FOLDER
from verbale.errors import DossierError
from verbale.files import replace_file
from verbale.model import Document, RecordedAct
from verbale.record.entries import EntryKind


@dataclass(frozen=True, slots=True)
class News:
    """A document that a followed place brought, with the acts that were read in it.

    Parameters
    ----------
    document, acts
        As the reader sees them.
    place
        Name of the place.
    at
        When it was recorded.
    """

    document: Document
    acts: tuple[RecordedAct, ...]
    place: str
    at: str


def news(view: View, after: int) -> list[News]:
    """Return what came from followed places after an entry, in the order in which it came."""
    found = []
    for entry in view.desk.record.entries(after=after, kinds=[EntryKind.DOCUMENT]):
        document = view.play.documents.get(entry.subject)
        if document is None or not entry.recorded_by.startswith(BY):
            continue
        acts = tuple(item for item in view.play.told if any(one.document == document.id for one in item.act.evidence))
        found.append(News(document, acts, entry.recorded_by.removeprefix(BY), entry.recorded_at))
    return found


def last_looked(folder: Path, who: str) -> int:
    """Return the number of the last entry that somebody had seen; 0 for who never looked."""
    return _kept(folder).get(who, 0)


def looked(folder: Path, who: str, seq: int) -> None:
    """Remember that somebody has seen the record up to an entry.

    Parameters
    ----------
    folder
        Of the dossier.
    who
        The person.
    seq
        Number of the last entry.
    """
    path = folder / FOLDER / "looked.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, json.dumps({**_kept(folder), who: seq}, ensure_ascii=False, indent=1))


def _kept(folder: Path) -> dict[str, int]:
    path = folder / FOLDER / "looked.json"
    if not path.is_file():
        return {}
    try:
        return {str(who): int(seq) for who, seq in json.loads(path.read_text(encoding="utf-8")).items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise DossierError(f"{path} cannot be read.", "Delete it: then everything is new once more.") from error
