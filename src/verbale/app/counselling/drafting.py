"""Statements of preference drafted from the acts of a view, and accepted by a person into the preferences."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.app.counselling.keeping import append
from verbale.counsel.asking.drafted import Words, drafts
from verbale.counsel.preferences.statements import Saying
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.errors import CounselError
from verbale.reading.points import matcher
from verbale.record.record import Record

if TYPE_CHECKING:
    from verbale.app.ask import View


def drafted(view: "View") -> tuple[Saying, ...]:
    """Return what sides at the table said of their preferences in their own words, without what is a statement already."""
    people, points = speakers(view.dossier), matcher(view.dossier)
    seated = {party.id for party in view.dossier.at_table}
    words = [
        Words(party, item.act.evidence[0].exact, _source(view, item.act.evidence[0].document))
        for item in view.play.acts
        if item.act.according_to in {None, *item.act.actors}
        for party in parties_of(item.act.actors, people)
        if party in seated
    ]
    known = {
        (row.party, row.says, row.point, row.option, row.than)
        for row in (view.preferences.statements if view.preferences else ())
    }
    found = drafts(words, points.match, points.option)
    return tuple(one for one in found if (one.party, one.says, one.issue, one.option, one.than) not in known)


def accept(record: Record, folder: Path, view: "View", numbers: Collection[int], by: str) -> int:
    """Append drafted statements to the preferences, with their quotes; return how many.

    Parameters
    ----------
    record, folder
        Where they are kept.
    view
        Whose drafts: numbered from 1, in order.
    numbers
        Which of them; none for all.
    by
        Who accepts them.

    Raises
    ------
    CounselError
        For a number that is none, and where nothing is drafted.
    """
    found = drafted(view)
    wrong = [number for number in numbers if not 1 <= number <= len(found)]
    if wrong or not found:
        what = f"There is no drafted statement {wrong[0]}." if wrong else "No statement is drafted."
        raise CounselError(what, f"There are {len(found)}: verbale counsel FOLDER --ask")
    chosen = [one for number, one in enumerate(found, start=1) if not numbers or number in numbers]
    return append(record, folder, view.dossier, chosen, by, "drafted statements accepted")


def _source(view: "View", document: str) -> str:
    known = view.play.documents.get(document)
    return known.name or known.title or document if known else document
