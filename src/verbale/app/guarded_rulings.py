"""Rulings made at the desk. A ruling is an entry of its own; one made on a version that is no longer the last is refused."""

from dataclasses import replace

from verbale.app import rulings
from verbale.app.workspace_cache import WorkspaceCache
from verbale.errors import RecordError
from verbale.model import Act, Query, RecordedAct


class OvertakenError(RecordError):
    """Somebody else has ruled on the act meanwhile."""


def rule(  # a ruling has that many sides
    office: WorkspaceCache,
    item: RecordedAct,
    verdict: str,
    seen: int,
    by: str,
    amended: Act | None = None,
    *,
    asked: Query,
) -> None:
    """Record a ruling; an amended act passes the grounding gate, as at every door.

    Parameters
    ----------
    item
        The act as it stood when its maker looked.
    verdict
        ``accept``, ``reject`` or ``amend``.
    seen
        How many entries about it the maker saw.
    by
        The person.
    amended
        The act as it should read, for ``amend``.
    asked
        What the maker may see: a ruling above that does not overtake theirs.
    """
    if amended is not None:
        amended = replace(amended, rule=f"hand:{by}", confidence=1.0)
        known = office.desk().for_reader(asked.clearance, asked.party or None).dossier
        rulings.refuse_ungrounded(office.record, amended, known.parties, known.people)
    with office.lock:
        entries = office.history(item.id, asked)
        if len(entries) != seen:
            last = entries[-1]
            who, at = last.recorded_by.removeprefix("hand:"), last.recorded_at[:16].replace("T", " ")
            raise OvertakenError(
                f"{who} ruled on this act at {at} UTC, after you opened it.",
                "Nothing of yours was recorded; look at it as it stands now, and rule again.",
            )
        rulings.rule(office.record, item.id, verdict, by, amended=amended, reader=office.reader(asked))
