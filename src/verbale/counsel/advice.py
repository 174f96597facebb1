"""From a dossier to counsel: openings, packages in reach, what to table next, and what is missing to say more. Nothing is guessed."""

from dataclasses import dataclass

from verbale.counsel.frontier import frontier
from verbale.counsel.solutions import nash, packages
from verbale.counsel.space import Package, Space
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences
from verbale.errors import CounselError
from verbale.model import Figure, Point, Stance, StateOfPlay

_OPENING = {Stance.OPEN, Stance.ACCEPTS, Stance.SUPPORTS, Stance.AGREED}
_CLOSING = {Stance.REFUSES, Stance.OPPOSES}


@dataclass(frozen=True, slots=True)
class Move:
    """What to table next: a point and an option, with what it gives and costs."""

    point: str
    option: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Counsel:
    """What can be said of agreements in reach.

    Parameters
    ----------
    openings
        Points that somebody answered constructively and nobody refused.
    packages
        Packages in reach, each with the concepts that choose it.
    table_next
        The move that gives the other side most for what it costs, ``None`` where nothing can be said.
    missing
        What would have to be known to say more.
    question
        The one most useful question; empty when nothing is missing.
    figures
        The computation.
    assessed_by
        Whose values these are.
    """

    openings: tuple[str, ...]
    packages: tuple[tuple[Package, tuple[str, ...]], ...] = ()
    table_next: Move | None = None
    missing: tuple[str, ...] = ()
    question: str = ""
    figures: tuple[Figure, ...] = ()
    assessed_by: str = ""


def counsel(dossier: Dossier, play: StateOfPlay, preferences: Preferences | None) -> Counsel:
    """Say which agreements are in reach."""
    openings = _openings(dossier, play)
    points = [point for point in dossier.points if point.options]
    lacking = missing(dossier, points, preferences)
    if lacking or preferences is None:
        return Counsel(openings, missing=lacking, question=lacking[0] if lacking else "")
    space = space_of(dossier, points, preferences)
    try:
        found = packages(space)
    except CounselError as error:
        figure = Figure(
            "counsel.packages", 0, "packages", error.what, (error.what,), source="Nash 1950; Kalai & Smorodinsky 1975"
        )
        return Counsel(openings, figures=(figure,), assessed_by=preferences.assessed_by)
    figures = tuple(_figure(dossier, number, item, concepts) for number, (item, concepts) in enumerate(found, start=1))
    return Counsel(openings, found, table_next(dossier, play, space), (), "", figures, preferences.assessed_by)


def missing(dossier: Dossier, points: list[Point], preferences: Preferences | None) -> tuple[str, ...]:
    """Name what is missing for packages, the most useful first."""
    if not points:
        return ("Which options does each point have, in order?",)
    parties = _parties(dossier)
    if preferences is None:
        named = " and ".join(dossier.party_name(party) for party in parties)
        return (f"What is each option worth to {named}, and what does each get without agreement? (preferences.toml)",)
    found = [
        f"What does {dossier.party_name(party)} get without agreement?"
        for party in parties
        if party not in preferences.threat
    ]
    for party in parties:
        for point in points:
            given = preferences.values.get(party, {}).get(point.id, {})
            lacking = [option.title for option in point.options if option.id not in given]
            if lacking:
                found.append(f"What is {lacking[0]!r} on {point.title} worth to {dossier.party_name(party)}?")
            if not point.weights.get(party):
                found.append(f"How much does {point.title} weigh for {dossier.party_name(party)}?")
    return tuple(found)


def space_of(dossier: Dossier, points: list[Point], preferences: Preferences) -> Space:
    """Make the space: worth of options times the points' weights, as shares of each party's total weight."""
    issues = {point.id: [option.id for option in point.options] for point in points}
    utilities = {}
    for party in _parties(dossier):
        total = sum(point.weights[party] for point in points)
        utilities[party] = {
            point.id: {
                option.id: point.weights[party] / total * preferences.values[party][point.id][option.id]
                for option in point.options
            }
            for point in points
        }
    return Space(issues, utilities, {party: preferences.threat[party] for party in utilities}, grid=10**9)


def table_next(dossier: Dossier, play: StateOfPlay, space: Space) -> Move | None:
    """Return the step of our side towards the Nash package that gives the others most for what it costs us."""
    ours = dossier.ours or space.parties[0]
    target = nash(space, frontier(space)).packages[0].options
    mine = space.parties.index(ours)
    best: tuple[float, Move] | None = None
    for point, option in target.items():
        held = play.position(point, ours)
        now = held.option if held is not None else None
        if now is None or now == option or now not in space.issues[point]:
            continue
        table = space.tables[point]
        change = table[space.issues[point].index(option)] - table[space.issues[point].index(now)]
        cost, gain = -int(change[mine]), int(change.sum() - change[mine])
        if gain <= 0:
            continue
        ratio = gain / max(cost, 1)
        titles = {known.id: known.title for known in dossier.point(point).options}
        text = (
            f"Offer {titles[option]!r} on {dossier.point_title(point)} instead of {titles[now]!r}: it costs {cost / space.grid:.3f} "
            f"and gives the other side {gain / space.grid:.3f}, and leads to the package that Nash's solution chooses."
        )
        move = Move(point, option, ours, text)
        best = (ratio, move) if best is None or ratio > best[0] else best
    return best[1] if best else None


def _parties(dossier: Dossier) -> list[str]:
    return [party.id for party in dossier.at_table]


def _openings(dossier: Dossier, play: StateOfPlay) -> tuple[str, ...]:
    found = []
    for point in dossier.points:
        stances = {cell.stance for cell in play.positions if cell.point == point.id}
        if stances & _OPENING and not stances & _CLOSING:
            found.append(point.id)
    return tuple(found)


def _figure(dossier: Dossier, number: int, item: Package, concepts: tuple[str, ...]) -> Figure:
    chosen = []
    for point, option in item.options.items():
        titles = {known.id: known.title for known in dossier.point(point).options}
        chosen.append(f"{dossier.point_title(point)}: {titles[option]}")
    gains = [
        f"{dossier.party_name(party)}: {value:.3f}, {item.gains[party]:+.3f} against no agreement"
        for party, value in item.utilities.items()
    ]
    text = f"Package {number} ({', '.join(concepts)}): {'; '.join(chosen)}."
    return Figure(
        id=f"counsel.package.{number}",
        value=min(item.gains.values()),
        unit="smallest gain",
        text=text,
        steps=(*chosen, *gains, f"chosen by: {', '.join(concepts)}"),
        source="Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977; Chun 1988",
    )
