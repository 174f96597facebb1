"""From a dossier to counsel: what stands on the table, packages in reach, what to put next, what is missing. Nothing is guessed.

Where every option has a value, packages are exact. Where there are statements only, they hold for a share of the values that fit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from verbale.counsel.assumed import becoming, holding, shortly
from verbale.counsel.exchanges import Exchange, exchanges
from verbale.counsel.explaining import Part, explain
from verbale.counsel.figures import SOURCE, chosen_figure, held_figure
from verbale.counsel.next_move import Board, NextMove, answering, move
from verbale.counsel.preferences.from_statements import asked, partial_of, ready
from verbale.counsel.preferences.robustness import SAMPLES, Robustness, robustness
from verbale.counsel.solutions.solutions import packages
from verbale.counsel.space.frontier import frontier
from verbale.counsel.space.space import Package, Space
from verbale.counsel.stands import stands
from verbale.counsel.tabled import Cells, Tabled, tabled
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences
from verbale.errors import CounselError
from verbale.model import Figure, Point, StateOfPlay

_POINTS_DRAWN = 2000
NOTHING = Tabled()
Found = tuple[tuple[Package, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Counsel:
    """What can be said of agreements in reach.

    Parameters
    ----------
    openings
        Points on which a side answered another's proposal constructively, by its own words or those of who did not ask.
    packages
        Packages in reach, each with the concepts that choose it.
    moves
        What to put next: our side's step, or, where no side is ours, one of each party; none where nothing can be said.
    idle
        Parties asked about of whom no step, alone or in exchange, gives the others more than it costs.
    missing
        What would have to be known to say more.
    question
        The one most useful question; empty when nothing is missing.
    figures
        The computation.
    assessed_by
        Whose values these are.
    robustness
        What holds over the values that fit the statements, where there are no exact ones.
    words
        That, in sentences.
    efficient
        Utilities of efficient packages, party by party in the order of the packages' utilities; for pictures.
    parts
        Package by package, issue by issue and party by party: what each gets and gives; at the mean of the values that fit, where
        there are no exact ones.
    tabled, exchanges
        Openings, refused concerns, silence and distances by the record, and the conditional offers that stand in the documents.
    """

    openings: tuple[str, ...]
    packages: Found = ()
    moves: tuple[NextMove, ...] = ()
    idle: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    question: str = ""
    figures: tuple[Figure, ...] = ()
    assessed_by: str = ""
    robustness: Robustness | None = None
    words: tuple[str, ...] = ()
    efficient: tuple[tuple[float, ...], ...] = ()
    parts: tuple[tuple[Part, ...], ...] = ()
    tabled: Tabled = NOTHING
    exchanges: tuple[Exchange, ...] = ()


def counsel(
    dossier: Dossier,
    play: StateOfPlay,
    preferences: Preferences | None,
    party: str = "",
    samples: int = SAMPLES,
    step: Callable[[int], None] | None = None,
    cells: Cells | None = None,
) -> Counsel:
    """Say which agreements are in reach.

    Parameters
    ----------
    dossier, play
        Whose talks, and where they stand.
    preferences
        Somebody's values; without them only what stands in the documents is said.
    party
        Whose move to name; the dossier's own side when left out.
    samples
        Draws, where preferences are in words.
    step
        Called after each draw, for progress.
    cells
        The matrix: what each side wants, and how it answers the others; without it there are no openings to tell.
    """
    stood = tabled(dossier, cells or {}, play.acts)
    openings = tuple(dict.fromkeys(one.point for one in (*stood.openings, *stood.welcomed)))
    offers = exchanges(dossier, play)
    points = [point for point in dossier.points if point.options]
    lacking = missing(dossier, points, preferences)
    if preferences is None or lacking:
        first = lacking[0] if lacking else ""
        return Counsel(
            openings,
            moves=_answers(dossier, offers, party),
            missing=lacking,
            question=first,
            tabled=stood,
            exchanges=offers,
        )
    asking = _Asking(dossier, play, preferences, points, party, cells or {})
    try:
        said = _exact(asking) if _complete(points, _parties(dossier), preferences) else _words(asking, samples, step)
    except CounselError as error:
        figure = Figure("counsel.packages", 0, "packages", str(error), (str(error),), source=SOURCE)
        said = Counsel((), figures=(figure,))
    whose = preferences.assessed_by
    moves = (*_answers(dossier, offers, party), *said.moves)
    return replace(said, openings=openings, moves=moves, assessed_by=whose, tabled=stood, exchanges=offers)


def _answers(dossier: Dossier, offers: Sequence[Exchange], party: str) -> tuple[NextMove, ...]:
    """Return the answers that conditional offers of the documents wait for: ours, or, where no side is ours, of each party."""
    ours = party or dossier.ours
    asked = (ours,) if ours else tuple(_parties(dossier))
    return tuple(step for by in asked if (step := answering(dossier, offers, by)) is not None)


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is asked: a dossier, where it stands, somebody's preferences, the points with options, and whose move."""

    dossier: Dossier
    play: StateOfPlay
    preferences: Preferences
    points: list[Point]
    party: str
    cells: Cells

    def moved(self, said: Counsel, space: Space) -> Counsel:
        """Return counsel with our move towards its first package, or, where no side is ours, one of each party that has one."""
        if not said.packages:
            return said
        ours, target = self.party or self.dossier.ours, said.packages[0][0]
        asked = (ours,) if ours else space.parties
        stood = stands(self.dossier, self.play, space, self.cells)
        board = Board(self.dossier, self.play, self.cells, space, stood, shortly(self.preferences.assessed_by))
        found = {by: move(board, [item for item, _ in said.packages], by) for by in asked}
        steps = tuple(step for step in found.values() if step is not None)
        fate = becoming(self.dossier, target, tabled(self.dossier, self.cells), stood)
        return replace(
            said, words=(*said.words, *fate), moves=steps, idle=tuple(by for by, step in found.items() if step is None)
        )


def _exact(asking: _Asking) -> Counsel:
    space = space_of(asking.dossier, asking.points, asking.preferences)
    found = packages(space)
    figures = tuple(
        chosen_figure(asking.dossier, space, place, found, shortly(asking.preferences.assessed_by))
        for place in range(len(found))
    )
    said = Counsel((), found, figures=figures, efficient=_efficient(space), parts=_parts(space, found))
    return asking.moved(said, space)


def _words(asking: _Asking, samples: int, step: Callable[[int], None] | None) -> Counsel:
    dossier = asking.dossier
    partial = partial_of(asking.points, _parties(dossier), asking.preferences)
    held = robustness(partial, samples, step=step)
    words = holding(dossier, held, asking.preferences)
    steps = (f"{samples} draws by hit-and-run from the assumed values that fit the statements", *words)
    first = Figure("counsel.robustness", held.reach, "share", words[0], steps, source="Smith 1984; Greco et al. 2008")
    figures = (
        first,
        *(
            held_figure(dossier, number, item, shortly(asking.preferences.assessed_by))
            for number, item in enumerate(held.packages, start=1)
        ),
    )
    means = {party: values.mean(axis=0)[None] for party, values in partial.drawn(samples).items()}
    space = next(partial.spaces(means))
    found = tuple((space.package(item.options), (f"{item.chosen:.0%} of the values",)) for item in held.packages)
    said = Counsel(
        (),
        found,
        question=asked(dossier, held.question) if held.question is not None else "",
        figures=figures,
        robustness=held,
        words=tuple(words),
        efficient=_efficient(space),
        parts=_parts(space, found),
    )
    return asking.moved(said, space)


def _parts(space: Space, found: Found) -> tuple[tuple[Part, ...], ...]:
    return tuple(explain(space, item.options) for item, _ in found)


def _efficient(space: Space) -> tuple[tuple[float, ...], ...]:
    """Return efficient utilities for a picture, thinned evenly where there are many; none where they are too many to find."""
    try:
        vectors = frontier(space, limit=20_000).vectors
    except CounselError:
        return ()  # the picture then shows the packages alone
    stride = max(1, len(vectors) // _POINTS_DRAWN)
    return tuple(tuple(value / space.grid for value in row) for row in vectors[::stride].tolist())


def _complete(points: list[Point], parties: list[str], preferences: Preferences) -> bool:
    return all(
        option.id in preferences.values.get(party, {}).get(point.id, {}) and point.weights.get(party)
        for party in parties
        for point in points
        for option in point.options
    ) and all(not isinstance(preferences.threat[party], tuple) for party in parties)


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
    if not found and _complete(points, parties, preferences):
        return ()
    if preferences.values and not any(row.says for row in preferences.statements):
        return (*found, *_values_missing(dossier, points, parties, preferences))
    open_orders = ready(points, parties, preferences)
    return (
        *found,
        *(
            f"Which option on {dossier.point_title(point)} does {dossier.party_name(party)} like best, and which least?"
            for party, point in sorted(open_orders, key=lambda pair: -_weight(dossier, pair))
        ),
    )


def _weight(dossier: Dossier, pair: tuple[str, str]) -> float:
    party, point = pair
    return dossier.point(point).weights.get(party, 0.0)


def _values_missing(dossier: Dossier, points: list[Point], parties: list[str], preferences: Preferences) -> list[str]:
    found = []
    for party in parties:
        for point in points:
            given = preferences.values.get(party, {}).get(point.id, {})
            lacking = [option.title for option in point.options if option.id not in given]
            if lacking:
                found.append(f"What is {lacking[0]!r} on {point.title} worth to {dossier.party_name(party)}?")
            if not point.weights.get(party):
                found.append(f"How much does {point.title} weigh for {dossier.party_name(party)}?")
    return found


def space_of(dossier: Dossier, points: list[Point], preferences: Preferences) -> Space:
    """Make the space: worth of options times the points' weights, as shares of each party's total weight."""
    issues = {point.id: [option.id for option in point.options] for point in points}
    utilities: dict[str, Mapping[str, Mapping[str, float]]] = {}
    threat: dict[str, float] = {}
    for party in _parties(dossier):
        total = sum(point.weights[party] for point in points)
        utilities[party] = {
            point.id: {
                option.id: point.weights[party] / total * preferences.values[party][point.id][option.id]
                for option in point.options
            }
            for point in points
        }
        given = preferences.threat[party]
        threat[party] = given[0] if isinstance(given, tuple) else given
    lines = [row for row in preferences.statements if row.says == "red line"]
    return Space(issues, utilities, threat, [{row.point: row.option} for row in lines], grid=10**9)


def _parties(dossier: Dossier) -> list[str]:
    return [party.id for party in dossier.at_table]
