"""What is known of each place between two looks, in `.followed/known.json`: it saves work, and no more.

Without it items come again and are known by their digest, so that nothing is doubled.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from verbale.errors import DossierError
from verbale.files import replace_file

FOLDER = ".followed"
DONE, LEFT_OUT, FAILED = "done", "left out", "failed"


@dataclass(slots=True)
class Place:
    """One place.

    Parameters
    ----------
    items
        Key of an item → its mark, and what became of it: `DONE`, `LEFT_OUT`, or `FAILED` with the number of tries.
    etag, modified
        Of its list, for conditional requests.
    mailbox
        How far a mailbox was seen.
    failures
        Looks that failed, since the last that did not.
    due
        Seconds since 1970 at which it is looked at next.
    """

    items: dict[str, list[Any]] = field(default_factory=dict)
    etag: str = ""
    modified: str = ""
    mailbox: dict[str, int] = field(default_factory=dict)
    failures: int = 0
    due: float = 0.0

    def tries(self, key: str, mark: str) -> int:
        """Return how often an item could not be had in this state."""
        known = self.items.get(key)
        return int(known[2]) if known is not None and known[0] == mark and known[1] == FAILED else 0

    def settled(self, key: str, mark: str) -> bool:
        """Say whether an item was dealt with in this state."""
        known = self.items.get(key)
        return known is not None and known[0] == mark and known[1] != FAILED

    def put(self, key: str, mark: str, outcome: str, tries: int = 0) -> None:
        """Remember what became of an item.

        Parameters
        ----------
        key, mark
            Which item, in which state.
        outcome, tries
            What became of it; how often it failed.
        """
        self.items[key] = [mark, outcome, tries]

    def states(self) -> Iterator[tuple[str, str]]:
        """Yield key and mark of each item that was dealt with."""
        return ((key, str(row[0])) for key, row in self.items.items() if row[1] != FAILED)


class Memory:
    """What is known of all places of a dossier.

    Parameters
    ----------
    folder
        Of the dossier.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FOLDER / "known.json"
        self.places: dict[str, Place] = {}
        if self.path.is_file():
            try:
                told = json.loads(self.path.read_text(encoding="utf-8"))
                self.places = {name: Place(**row) for name, row in told["places"].items()}
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise DossierError(
                    f"{self.path} cannot be read.", "Delete it: what is recorded stays known."
                ) from error

    def of(self, name: str) -> Place:
        """Return what is known of a place."""
        return self.places.setdefault(name, Place())

    def elsewhere(self, name: str, key: str) -> bool:
        """Say whether another place had an item of that key."""
        return any(
            key in row.items and row.items[key][1] == DONE for other, row in self.places.items() if other != name
        )

    def save(self) -> None:
        """Write it, whole or not at all."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        told = {"places": {name: asdict(row) for name, row in sorted(self.places.items())}}
        replace_file(self.path, json.dumps(told, ensure_ascii=False, indent=1))
