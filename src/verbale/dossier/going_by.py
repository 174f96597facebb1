"""Who goes by another id now: parties, people and points that were merged or placed. The record keeps what was written; a view says who it is.

Only ids of the record are put right here. What a text calls somebody is an alias, and the reader's affair.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from verbale.dossier.dossier import Dossier
from verbale.model import Act, HandMove, Party, Person


@dataclass(frozen=True, slots=True)
class GoingBy:
    """Former id → id, of parties and people, and of points."""

    names: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.names or self.points)

    def named(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return parties and people by the ids they go by, each once, in order."""
        return tuple(dict.fromkeys(self.names.get(name, name) for name in names))

    def act(self, act: Act) -> Act:
        """Return an act with everybody and every point by the id they go by. Who was addressed and now acts is addressed no more."""
        if not self:
            return act
        actors = self.named(act.actors)
        return replace(
            act,
            actors=actors,
            addressees=tuple(
                name for name in self.named(act.addressees) if name not in actors or name in act.addressees
            ),
            points=tuple(dict.fromkeys(self.points.get(name, name) for name in act.points)),
            speaker=self._one(act.speaker),
            on_behalf_of=self._one(act.on_behalf_of),
            according_to=self._one(act.according_to),
        )

    def move(self, move: HandMove) -> HandMove:
        """Return a move by hand with its sides and its point by the ids they go by."""
        if not self:
            return move
        return replace(
            move,
            debtor=self.names.get(move.debtor, move.debtor),
            creditor=self.names.get(move.creditor, move.creditor),
            refer_to=self.names.get(move.refer_to, move.refer_to),
            point=self.points.get(move.point, move.point),
        )

    def housed(self, people: Mapping[str, str]) -> Mapping[str, str]:
        """Return person → party, each party by the id it goes by."""
        return {who: self.names.get(party, party) for who, party in people.items()} if self.names else people

    def _one(self, name: str | None) -> str | None:
        return None if name is None else self.names.get(name, name)


NOBODY = GoingBy()


def going_by(dossier: Dossier) -> GoingBy:
    """Return who of a dossier goes by another id now than the record may say."""
    people: list[Party | Person] = [*dossier.parties, *dossier.people]
    return GoingBy(
        {name: row.id for row in people for name in row.formerly},
        {name: row.id for row in dossier.points for name in row.formerly},
    )
