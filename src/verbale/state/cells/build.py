"""The cells of the matrix from acts in force: one for each point and side with a word on it, or with an answer to give.

A side's own words of a day stand before what others tell of it that day. A member of a group without words of its own follows the group's.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.model import Obligation, RecordedAct, Stance, StateOfPlay, Status
from verbale.model.cell import MatrixCell, Reply, Taken, Wish
from verbale.model.kinds import KINDS
from verbale.state.cells.replies import answers_among, condition_of, reply
from verbale.state.cells.wants import wish_of
from verbale.state.houses import housed
from verbale.state.positions import holders, points_of, stance_of

Key = tuple[str, str]


def matrix_cells(play: StateOfPlay, dossier: Dossier) -> dict[Key, MatrixCell]:
    """Return the cells by point and party.

    Parameters
    ----------
    play
        State of play, as a reader sees it.
    dossier
        As the same reader sees it.
    """
    dossier = housed(dossier, play.acts, ())  # who signs for a party speaks for it here too
    spoken: dict[Key, list[RecordedAct]] = {}
    for item in sorted(play.acts, key=lambda item: item.dated):
        for point in item.act.points if dossier.points else points_of(item.act):
            for party in holders(item.act, dossier):
                spoken.setdefault((point, party), []).append(item)
    build = _Build(play, dossier, spoken)
    keys = list(spoken)
    for group, members in dossier.groups.ever.items():
        for member in members:
            keys += [(point, member) for point, name in spoken if name == group and member in build.seated]
    known = {point.id for point in dossier.points}  # where there are points, words that match none are no row
    keys += [
        (row.point, row.debtor)
        for row in play.obligations
        if row.status is not Status.WITHDRAWN and (row.point in known or not known)
    ]
    found = {key: build.cell(*key) for key in dict.fromkeys(keys)}
    return {key: cell for key, cell in found.items() if cell != MatrixCell(point=cell.point, party=cell.party)}


class _Build:
    """What cells are made of."""

    def __init__(self, play: StateOfPlay, dossier: Dossier, spoken: Mapping[Key, Sequence[RecordedAct]]) -> None:
        self.dossier, self.spoken = dossier, spoken
        self.seated = {party.id for party in dossier.at_table}
        self.memberships = dossier.groups
        self.groups = {group: set(members) for group, members in self.memberships.ever.items()}
        self.debts: dict[tuple[str, str, str], Obligation] = {}
        for row in play.obligations:
            self.debts[row.point, row.debtor, row.creditor] = row
        # point → side with a proposal on it → the last of them, and the ids of all that it did on the point
        self.tabled: dict[str, dict[str, tuple[RecordedAct, frozenset[str]]]] = {}
        for (point, party), items in sorted(spoken.items(), key=lambda pair: (pair[0][1] not in self.seated, pair[0])):
            last = next((item for item in reversed(items) if stance_of(item.act) is Stance.PROPOSES), None)
            if last is not None:
                self.tabled.setdefault(point, {})[party] = (last, frozenset(item.id for item in items))

    def cell(self, point: str, party: str) -> MatrixCell:
        """Return one cell."""
        acts, follows = self.spoken.get((point, party), ()), ""
        if not any(stance_of(item.act) for item in acts):
            follows = next(
                (
                    name
                    for name, members in self.groups.items()
                    if party in members and any(stance_of(item.act) for item in self._for(party, point, name))
                ),
                "",
            )
            acts = self._for(party, point, follows) if follows else acts
        wishes = self._wishes(acts, point)
        days = [item.valid for item in acts if item.dated]
        return MatrixCell(
            point=point, party=party, wants=wishes[-1] if wishes else None, moved=tuple(wishes[:-1]), taken=_taken(acts),
            replies=self._replies(point, party, follows, acts), last_spoke=max(days, default=None), follows=follows,
        )  # fmt: skip

    def _for(self, party: str, point: str, group: str) -> list[RecordedAct]:
        """Return what a group did on a point while a party was in it."""
        return [
            item for item in self.spoken.get((point, group), ()) if self.memberships.holds(group, party, item.valid)
        ]

    def _wishes(self, acts: Sequence[RecordedAct], point: str) -> list[Wish]:
        """Return what a side wanted, in order; the same thing wanted again is one wish, held since its first day."""
        found: list[Wish] = []
        for item in _one_a_day([item for item in acts if _places(item)]):
            wish = wish_of(item, point, self.dossier)
            if found and _says_nothing(wish):  # "we repeat our proposal"
                found[-1] = replace(
                    found[-1], act=wish.act, day=wish.day, reviewed=wish.reviewed, according_to=wish.according_to
                )
            elif found and wish.content == found[-1].content:
                found[-1] = replace(wish, since=found[-1].since)
            else:
                found.append(wish)
        return found

    def _replies(self, point: str, party: str, follows: str, acts: Sequence[RecordedAct]) -> tuple[Reply, ...]:
        given = answers_among(acts, follows or party, self.dossier)
        made = []
        for to in self.tabled.get(point, {}):
            related = to in {party, follows} or party in self.groups.get(to, ()) or to in self.groups.get(party, ())
            debt = self.debts.get((point, party, to))
            if related or (debt is not None and debt.status is Status.WITHDRAWN):
                continue
            proposal, theirs = self.tabled[point][to]
            answer = reply(to, proposal, given, debt, theirs)
            if answer.act or debt is not None:
                made.append(answer)
        return tuple(made)


def _places(item: RecordedAct) -> bool:
    """Say whether an act says what its maker wants: a proposal, or one that names the option where its maker now stands."""
    stance = stance_of(item.act)
    return stance is Stance.PROPOSES or (
        stance is not None and item.act.option is not None and KINDS[item.act.kind].places
    )


def _one_a_day(items: Sequence[RecordedAct]) -> list[RecordedAct]:
    """Return the last act of each day; a side's own words of a day before what others tell of it."""
    days: dict[dt.date, RecordedAct] = {}
    for item in items:
        before = days.get(item.valid)
        if before is None or item.act.according_to is None or before.act.according_to is not None:
            days[item.valid] = item
    return [days[day] for day in sorted(days)]


def _says_nothing(wish: Wish) -> bool:
    return wish.option is None and wish.amount is None and not (wish.phrase or wish.deleted or wish.itself)


def _taken(acts: Sequence[RecordedAct]) -> Taken | None:
    stances = {item.id: stance for item in acts if (stance := stance_of(item.act)) not in {None, Stance.PROPOSES}}
    found = _one_a_day([item for item in acts if item.id in stances])
    stance = stances[found[-1].id] if found else None
    if stance is None:
        return None
    item = found[-1]
    return Taken(
        stance=stance, act=item.id, day=item.valid, condition=condition_of(item.act.evidence[0].exact) if _conditional(item) else "",
        reviewed=item.reviewed, according_to=item.act.according_to,
    )  # fmt: skip


def _conditional(item: RecordedAct) -> bool:
    return item.act.modality == "conditional" and KINDS[item.act.kind].moves > 0
