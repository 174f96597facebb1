"""What an interview starts from: the statements there are, and what each side asks for where nobody stated an order.

From positions on an ordered scale an order is assumed: a side likes the end of the scale better that lies on its side of the others,
or that it asks for. An assumption is called one wherever it is used. Where options have values, their order is taken from them. Where neither order nor position is known, which end of the scale a side likes
better is asked first; until then the point is left out. What a side has without agreement is never assumed: unknown, it is anything
from nothing to everything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.counsel.asking.pairs import Pair
from verbale.counsel.preferences.from_statements import sayings_of, weights_of
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Saying
from verbale.dossier.preferences import Preferences
from verbale.model import Point

UNKNOWN = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Start:
    """What is known before the first question, or what must be asked before it.

    Parameters
    ----------
    points
        Points of the package; those left out are in `open`.
    sayings
        Statements, assumed ones included.
    assumed
        (party, point, option liked best) whose order is assumed from positions.
    open
        Questions on which end of a scale a party likes better, the heaviest point first.
    unknown
        Parties of whom nobody said what they have without agreement.
    """

    points: tuple[Point, ...]
    sayings: tuple[Saying, ...]
    assumed: tuple[tuple[str, str, str], ...]
    open: tuple[Pair, ...]
    unknown: tuple[str, ...]
    threat: Mapping[str, float | tuple[float, float]]
    weights: Mapping[str, Mapping[str, tuple[float, float]]]

    def partial(self) -> PartialPreferences:
        """Return what is known as constraints; raise `CounselError` where statements contradict one another."""
        issues = {point.id: [option.id for option in point.options] for point in self.points}
        return PartialPreferences(issues, self.sayings, self.threat, weights=self.weights)


def start(
    points: Sequence[Point],
    parties: Sequence[str],
    wanted: Mapping[tuple[str, str], str],
    preferences: Preferences | None = None,
    ends: Sequence[tuple[Pair, str]] = (),
) -> Start:
    """Return what an interview starts from.

    Parameters
    ----------
    points
        Those with options, on a scale.
    parties
        At the table.
    wanted
        (point, party) → the option that it asks for, from the record.
    preferences
        Statements, threat points and the margin of the dossier's weights, where somebody gave any.
    ends
        Questions on ends of scales, with their answers: "1" or "2"; any other leaves the point out.
    """
    scales = [point for point in points if len(point.options) > 1]
    known = preferences or Preferences(assessed_by="")  # the dossier's weights count all the same
    said = [*sayings_of(scales, parties, known), *_valued(scales, parties, known)]
    told = {(saying.party, saying.issue) for saying in said if saying.says == "order"}
    settled = {(pair.party, next(iter(pair.first))): answer for pair, answer in ends}
    assumed, orders, open_ends, out = [], [], [], set()
    for point in scales:
        for party in parties:
            if (party, point.id) in told:
                continue
            order = from_positions(point, party, wanted)
            if order is not None:
                assumed.append((party, point.id, order.options[0]))
                orders.append(order)
            elif (party, point.id) in settled:
                orders += _from_end(point, party, settled[party, point.id])
                out |= set() if settled[party, point.id] in {"1", "2"} else {point.id}
            else:
                first, last = point.options[0].id, point.options[-1].id
                open_ends.append((_weight(point, parties), Pair(party, {point.id: first}, {point.id: last})))
                out.add(point.id)
    kept = tuple(point for point in scales if point.id not in out)
    names = {point.id for point in kept}
    return Start(
        points=kept,
        sayings=tuple(
            saying for saying in (*said, *orders) if saying.issue in names and (not saying.than or saying.than in names)
            and set(saying.package) <= names
        ),
        assumed=tuple(row for row in assumed if row[1] in names),
        open=tuple(pair for _, pair in sorted(open_ends, key=lambda item: -item[0])),
        unknown=tuple(party for party in parties if party not in known.threat),
        threat={party: known.threat.get(party, UNKNOWN) for party in parties},
        weights=weights_of(kept, parties, known),
    )  # fmt: skip


def from_positions(point: Point, party: str, wanted: Mapping[tuple[str, str], str]) -> Saying | None:
    """Return the order assumed of a side from where it and the others stand; ``None`` where that tells no direction.

    Parameters
    ----------
    point
        With its scale.
    party
        Whose order.
    wanted
        (point, party) → the option that it asks for.
    """
    names = tuple(known.id for known in point.options)
    own = point.rank(wanted.get((point.id, party)))
    if own is None:
        return None
    others = [
        rank
        for (where, other), option in wanted.items()
        if where == point.id and other != party and (rank := point.rank(option)) is not None
    ]
    middle = sum(others) / len(others) if others else (len(names) - 1) / 2
    if own == middle or (not others and 0 < own < len(names) - 1):
        return None
    order = names if own < middle else names[::-1]
    return Saying(party=party, says="order", issue=point.id, options=order, source="assumed from its position")


def _valued(points: Sequence[Point], parties: Sequence[str], known: Preferences) -> list[Saying]:
    """Return the orders that the values of options give, where somebody valued all options of a point."""
    found = []
    for party in parties:
        for point in points:
            values = known.values.get(party, {}).get(point.id, {})
            names = [option.id for option in point.options]
            if set(names) <= set(values):
                order = tuple(sorted(names, key=lambda name: -values[name]))
                found.append(Saying(party=party, says="order", issue=point.id, options=order, source="values given"))
    return found


def _from_end(point: Point, party: str, answer: str) -> list[Saying]:
    names = tuple(known.id for known in point.options)
    orders = {"1": names, "2": names[::-1]}
    if answer not in orders:
        return []
    return [Saying(party=party, says="order", issue=point.id, options=orders[answer], source="answered")]


def _weight(point: Point, parties: Sequence[str]) -> float:
    return sum(point.weights.get(party, 0.0) for party in parties) + len(point.key_for)
