"""All of one party: what it wants, what it owes and is owed, how quickly it answers, its people, its measures, its latest words."""

from dataclasses import dataclass
from statistics import median

from verbale.app.ask import View
from verbale.brief.page import CitedSentence
from verbale.brief.said import said
from verbale.brief.wording import counted, short_day, upper
from verbale.dossier.spoken_for import speakers
from verbale.model import Obligation, Person, Status
from verbale.state.positions import holders
from verbale.watch.context import WatchContext
from verbale.watch.measures import register

LATEST = 10  # acts


@dataclass(frozen=True, slots=True)
class Side:
    """One party.

    Parameters
    ----------
    party, name
        Its id and name.
    wants
        Point and what its cell says there, with the acts behind it; key concerns first.
    owes, owed
        Answers that it owes, and that are owed to it.
    pace
        In one sentence: how many answers it gave, and in how many days; always with the number of cases.
    people
        Who speaks for it.
    measures, latest
        What it did away from the table, and its latest acts, in lines with their words.
    """

    party: str
    name: str
    wants: tuple[tuple[str, str, CitedSentence | None], ...]
    owes: tuple[Obligation, ...]
    owed: tuple[Obligation, ...]
    pace: str
    people: tuple[Person, ...]
    measures: tuple[CitedSentence, ...]
    latest: tuple[CitedSentence, ...]


def side(view: View, party: str) -> Side:
    """Return all of a party; raise `DossierError` for one that the reader does not see.

    Parameters
    ----------
    view
        Of which days and for whom.
    party
        Its id.
    """
    known = view.dossier.party(party)
    case = view.case()
    wants = []
    for point in case.points:
        line = said(case, point, party)
        cited = case.cite(line.acts)
        if cited or point in {one.id for one in view.dossier.points}:
            wants.append((point, line.text, CitedSentence(line.text, cited) if cited else None))
    speaks = speakers(view.dossier)
    own = [
        item for item in view.play.acts if party in item.act.actors or party in holders(item.act, view.dossier, speaks)
    ]
    latest = sorted((item for item in own if item.dated), key=lambda item: item.valid, reverse=True)[:LATEST]
    lines = [
        (f"{upper(case.when(item))}: {case.told(item)}{'' if item.reviewed else '*'}.", case.cite([item.id]))
        for item in latest
    ]
    found = register(WatchContext(view.dossier, view.play))
    deeds = [
        (f"{short_day(row.day)}: {row.title.rstrip('.')}.", case.cite([row.act]))
        for row in found.done
        if party in row.by
    ]
    people = tuple(one for one in view.dossier.people if one.party == party)
    return Side(
        party, known.name, tuple(wants),
        tuple(row for row in case.waiting if row.debtor == party), tuple(row for row in case.waiting if row.creditor == party), _pace(view, party),
        people, tuple(CitedSentence(*line) for line in deeds if line[1]), tuple(CitedSentence(*line) for line in lines if line[1]),
    )  # fmt: skip


def _pace(view: View, party: str) -> str:
    """Say how quickly a party answered, by the answers in this record alone."""
    rows = [row for row in view.play.obligations if row.debtor == party and row.dated]
    days = [(row.closed - row.opened).days for row in rows if row.status is Status.ANSWERED and row.closed is not None]
    waiting = sum(row.status.waiting for row in rows)
    rest = f"{counted(waiting, 'answer')} {'is' if waiting == 1 else 'are'} still owed."
    if not days:
        return f"No dated answer of it is in view; {rest}"
    return f"{upper(counted(len(days), 'dated answer'))} in view, in a median of {median(days):g} days ({min(days)} to {max(days)}); {rest}"
