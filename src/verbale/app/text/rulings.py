"""What people say of a text: that a paragraph is agreed ad referendum, and which paragraph became which. Each is a ruling in the record.

A ruling stands on the document whose paragraph it is about, by that paragraph's key; another takes it back. Nothing is ever changed.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from verbale.app.text.drafts import Version
from verbale.errors import DateError, TextError
from verbale.model import Marking, When
from verbale.record.entries import TAKEN_BACK, Draft, Entry, EntryKind
from verbale.record.record import Record
from verbale.text.versions.history import Agreement
from verbale.text.versions.links import Given

AGREED, SAME = "text agreed", "text same"  # what a ruling on a paragraph says it is


@dataclass(frozen=True)
class Said:
    """What stands of what people said, as the versions in view need it.

    Parameters
    ----------
    agreements
        By version and key.
    given
        Links that were set, for each version and the next.
    lost
        What was said of paragraphs that the drafts, as they are read today, do not have: a sentence each.
    """

    agreements: tuple[Agreement, ...]
    given: tuple[tuple[Given, ...], ...]
    lost: tuple[str, ...] = ()

    def between(self, old: int, new: int) -> tuple[Given, ...]:
        """Return the links that were set between two versions, by their places; none where they are no neighbours."""
        return self.given[old] if new == old + 1 and old < len(self.given) else ()


def agree(record: Record, version: Version, key: str, by: str, when: str = "") -> int:
    """Record that a paragraph is agreed ad referendum; return the entry's number.

    Parameters
    ----------
    record
        Where it goes.
    version, key
        The paragraph.
    by, when
        Who says so, and when it was agreed (EDTF); the version's own day where it is empty.

    Raises
    ------
    TextError
        If there is no such paragraph, or the day is none.
    """
    _there(version, key)
    if version.column:
        raise TextError(
            f"{version.label} is a column of a table.", "Rule on the paper in which the paragraph was agreed."
        )
    day = when or (version.day.edtf if version.day else "")
    try:
        told = When.parse(day).edtf
    except DateError as error:
        raise TextError(f"{day!r} is no day.", "Write it as 2031-09-08, with --on.") from error
    return _append(record, version, {"ruling": AGREED, "key": key, "when": told}, by)


def same(record: Record, old: Version, new: Version, keys: tuple[str, str], by: str) -> int:
    """Record which paragraph of the newer version is one of the older; return the entry's number.

    Parameters
    ----------
    record, old, new
        Where it goes, and the two versions.
    keys
        In the older and in the newer version; empty for none there.
    by
        Who says so.

    Raises
    ------
    TextError
        If a paragraph is not there, or neither is named.
    """
    if not any(keys):
        raise TextError("Neither paragraph is named.", "Give the key of one, or of both.")
    for version, key in zip((old, new), keys, strict=True):
        if key:
            _there(version, key)
    body = {"ruling": SAME, "old": keys[0], "new": keys[1], "older": old.document.id}
    return _append(record, new, body, by)


def take_back(record: Record, version: Version, key: str, by: str) -> int:
    """Record that the last of what was said of a paragraph no longer holds; return the entry's number.

    Parameters
    ----------
    record
        Where it goes.
    version, key
        The paragraph.
    by
        Who takes it back.
    """
    rows = [
        one
        for one in standing(record.history(version.document.id))
        if key in {one.body.get("key"), one.body.get("new")}
    ]
    if not rows:
        raise TextError(f"Nothing was said of {key!r} in {version.label}.", "See what was: verbale text FOLDER ARTICLE")
    return _append(record, version, {"ruling": TAKEN_BACK, "takes_back": rows[-1].seq}, by)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """Return the rulings on texts among some entries that nobody took back, in order."""
    rulings = [one for one in entries if one.kind == EntryKind.RULING and one.body]
    gone = {one.body.get("takes_back") for one in rulings if one.body.get("ruling") == TAKEN_BACK}
    return [one for one in rulings if one.body.get("ruling") in {AGREED, SAME} and one.seq not in gone]


def said_of(
    record: Record, versions: Sequence[Version], known: dt.date | None = None, clearance: Marking | None = None
) -> Said:
    """Return what stands of what people said.

    Parameters
    ----------
    record
        Where it stands.
    versions
        Those in view, the oldest first.
    known
        Only what was known by this day; ``None`` for all.
    clearance
        Nothing above this marking; ``None`` for all.
    """
    rows = standing(
        one
        for one in record.about([version.document.id for version in versions])
        if (known is None or one.known <= known) and _seen(one, clearance)
    )
    places = {version.document.id: place for place, version in enumerate(versions)}
    rows, lost = _found(rows, {version.document.id: version for version in versions})
    agreements = tuple(
        Agreement(places[one.subject], str(one.body["key"]), _who(one), str(one.body["when"]))
        for one in rows
        if one.body["ruling"] == AGREED
    )
    given = tuple(
        tuple(
            Given(str(one.body["old"]), str(one.body["new"]), _who(one))
            for one in rows
            if one.body["ruling"] == SAME and (one.body["older"], one.subject) == (older.document.id, newer.document.id)
        )
        for older, newer in pairwise(versions)
    )
    return Said(agreements, given, lost)


def _found(rows: Sequence[Entry], versions: Mapping[str, Version]) -> tuple[list[Entry], tuple[str, ...]]:
    """Part rulings on paragraphs that are there from those on paragraphs that a newer reading does not have."""
    keys = {
        name: {one.key for part in version.articles for one in part.provisions} for name, version in versions.items()
    }
    found, lost = [], []
    for one in rows:
        named = [(one.subject, one.body.get("key", "")), (one.subject, one.body.get("new", ""))]
        named += [(one.body.get("older", ""), one.body.get("old", ""))]
        gone = [(name, key) for name, key in named if key and name in keys and key not in keys[name]]
        if not gone:
            found.append(one)
        lost += [
            f"{_who(one)} ruled on {key} of {versions[name].label}, which has no such paragraph as it is read today: rule anew."
            for name, key in gone
        ]
    return found, tuple(lost)


def _seen(entry: Entry, clearance: Marking | None) -> bool:
    if clearance is None:
        return True
    mark = Marking.parse(entry.marking, clearance.profile)
    return clearance.join(mark) == clearance


def _who(entry: Entry) -> str:
    return entry.recorded_by.removeprefix("hand:")


def _there(version: Version, key: str) -> None:
    if not any(one.key == key for article in version.articles for one in article.provisions):
        raise TextError(f"There is no provision {key!r} in {version.label}.", "Give a key that `verbale text` shows.")


def _append(record: Record, version: Version, body: dict[str, Any], by: str) -> int:
    if not by.strip():
        raise TextError("Nobody is named.", "Say who rules: --by NAME")
    mark = str(version.document.marking)
    draft = Draft(
        EntryKind.RULING, version.document.id, {**body, "reason": ""}, record.today(), mark, version.document.id
    )
    return record.append([draft], f"hand:{by}")[0]
