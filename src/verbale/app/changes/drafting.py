"""A draft that a machine proposes: past the gate into the review queue, always unsure, never a ruling.

Whoever drafted it, it moves nothing until a person accepts it (`certainty="unsure"`), and it says of itself what made it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from verbale.app.rulings import document, refuse_ungrounded
from verbale.dossier import Dossier
from verbale.errors import RecordError
from verbale.model import Act, Reader
from verbale.record.entries import EntryKind, act_draft
from verbale.record.record import Record


def draft(record: Record, dossier: Dossier, act: Act, by: str, reasons: Sequence[str], *, reader: Reader) -> Act:
    """Record an act as a draft that waits for a person; return it as it was recorded.

    Parameters
    ----------
    record
        Where it goes.
    dossier
        As the reader sees it: parties, people and points that may be named.
    act
        With quotes of documents that the reader sees.
    by
        What made it, for ``recorded_by``.
    reasons
        Why it is unsure.
    reader
        For whom the machine reads: what they may not see cannot be quoted.

    Raises
    ------
    GroundingError
        When it says more than its words.
    DossierError
        When it names a party or a point that the dossier does not have.
    RecordError
        When the same act stands in the record already.
    """
    for quote in act.evidence:
        document(record, quote.document, reader)
    people = {person.id for person in dossier.people}
    for name in (*act.actors, *act.addressees, *filter(None, [act.on_behalf_of])):
        if name not in people:
            dossier.party(name)
    for point in act.points:
        dossier.point(point)
    act = replace(act, certainty="asserted", reasons=())
    refuse_ungrounded(record, act, dossier.parties, dossier.people)
    act = replace(act, certainty="unsure", reasons=tuple(reasons))
    if any(entry.kind == EntryKind.ACT for entry in record.history(act.id)):
        raise RecordError("That act stands in the record already.", "Rule on it in the review queue.")
    record.append([act_draft(act, dt.datetime.now(dt.UTC).date())], by)
    return act
