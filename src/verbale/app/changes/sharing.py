"""The acts that wait for a ruling, shared out: each paper to one of the people named, the same one for as long as the names stay.

By the paper's id and nothing else, so that nobody reads a paper in halves and a new paper moves no other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from verbale.errors import RecordError
from verbale.model import Marking, RecordedAct, highest
from verbale.record.entries import Draft, EntryKind
from verbale.record.record import Record

SUBJECT = "review"


def share(record: Record, people: Sequence[str], by: str) -> int:
    """Record among whom the acts are shared out from now on; nobody ends it. Return the entry's number.

    Parameters
    ----------
    people
        Their names, each once.
    by
        Who shares them out.
    """
    names = [name.strip() for name in people if name.strip()]
    if len(set(names)) != len(names):
        raise RecordError("A name is there twice.", "Name each person once.")
    marking = str(replace(highest(Marking().profile), level=Marking().level, caveats=frozenset()))
    draft = Draft(EntryKind.SHARE, SUBJECT, {"people": names}, record.today(), marking)
    return record.append([draft], f"hand:{by}")[0]


def sharers(record: Record) -> tuple[str, ...]:
    """Return among whom the acts are shared out; nobody where they are not."""
    last = record.newest(SUBJECT)
    return () if last is None else tuple(last.body["people"])


def whose(item: RecordedAct, people: Sequence[str]) -> str:
    """Return who is to rule on an act; empty where it is for everybody.

    Parameters
    ----------
    item
        The act; its first quote names the paper.
    people
        Those of `sharers`.
    """
    return people[int(item.act.evidence[0].document[:12], 16) % len(people)] if people else ""


def own_first(items: Iterable[RecordedAct], people: Sequence[str], name: str) -> list[RecordedAct]:
    """Return acts with those of a person first, each part in its order.

    Parameters
    ----------
    items
        Acts that wait.
    people, name
        Among whom they are shared out, and whose come first.
    """
    return sorted(items, key=lambda item: whose(item, people) != name) if name in people else list(items)
