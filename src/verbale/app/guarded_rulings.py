"""Rulings made at the desk. A ruling is an entry of its own; one made on a version that is no longer the last is refused."""

from dataclasses import replace

from verbale.app import rulings
from verbale.app.changes.contests import OvertakenError, note_contest, overtaken
from verbale.app.workspace_cache import WorkspaceCache
from verbale.model import Act, Query, RecordedAct

__all__ = ["OvertakenError", "rule"]


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
    with office.writing:
        upto = office.record.tail()[0]
        entries = office.history(item.id, asked)
        if len(entries) != seen:
            last = entries[-1]
            first = last.recorded_by.removeprefix("hand:")
            if seen >= 0:
                note_contest(office.record, item.id, first, by, verdict, last.marking)
            raise overtaken(last)
        rulings.rule(office.record, item.id, verdict, by, amended=amended, reader=office.reader(asked), upto=upto)
