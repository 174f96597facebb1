"""What the sections of a brief look things up in: names, citations, figures. It holds no view of its own."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from verbale.brief.page import Citation, CitedSentence
from verbale.brief.wording import day, quoted, told
from verbale.counsel.advice import Counsel
from verbale.counsel.exchanges import Exchange, exchanges
from verbale.counsel.tabled import Tabled, tabled
from verbale.dossier import Dossier
from verbale.model import Figure, Granularity, Kind, Modality, Obligation, Position, RecordedAct, StateOfPlay, When
from verbale.model.cell import MatrixCell, Reply
from verbale.model.kinds import KINDS
from verbale.state.cells import matrix_cells
from verbale.state.cells.history import replies_among
from verbale.state.houses import housed
from verbale.state.positions import points_of
from verbale.watch import Alert, Watch
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import OpenClock, open_clocks
from verbale.watch.context import WatchContext

QUOTES = 3  # quotes cited per act: the main one and what it refers to


@dataclass
class BriefContext:
    """A dossier, its state of play and what watch and counsel say about it.

    Parameters
    ----------
    dossier, play, watch
        What the sections describe.
    before
        State of play of an earlier date, for what changed since; ``None`` for none.
    counsel
        What `verbale.counsel.counsel` said; ``None`` when nothing was asked.
    party
        Id of the party it is written for; empty for nobody in particular.
    long
        Whether annexes are wanted.
    cells_of
        Gives the matrix, where who asks keeps it; left out, it is worked out here.
    """

    dossier: Dossier
    play: StateOfPlay
    watch: Watch
    before: StateOfPlay | None = None
    counsel: Counsel | None = None
    party: str = ""
    long: bool = False
    cells_of: Callable[[], dict[tuple[str, str], MatrixCell]] | None = None

    @cached_property
    def acts(self) -> dict[str, RecordedAct]:
        """Acts by id, the unsure among them: what is asked for by its name is shown."""
        return {item.id: item for item in self.play.told}

    @cached_property
    def plain(self) -> bool:
        """Whether these are documents without a dossier: topics instead of points."""
        return not self.dossier.points

    @cached_property
    def narrated(self) -> tuple[RecordedAct, ...]:
        """Acts that are told one by one: of plain documents not those sentences that only move what is owed, which the debts tell."""
        if not self.plain:
            return self.play.acts
        told = tuple(item for item in self.play.acts if item.reviewed or not _only_moves(item))
        return told or self.play.acts

    @cached_property
    def waiting(self) -> tuple[Obligation, ...]:
        """Open obligations, the longest waiting first."""
        rows = [row for row in self.play.obligations if row.status.waiting]
        return tuple(sorted(rows, key=lambda row: (row.opened, row.debtor, row.point, row.creditor)))

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Parties with a column in the matrix: those at the table, ours first; of plain documents those with a stance."""
        held = {cell.party for cell in self.play.positions if self._speaks(cell)}
        seated = [party.id for party in self.dossier.at_table]
        if self.dossier.folder is None and self.plain:
            outside = {party.id for party in self.dossier.parties} - set(seated)  # "delegates": nobody in particular
            shown = tuple(name for name in seated if name in held) + tuple(sorted(held - set(seated) - outside))
            return tuple(name for name in shown if not self._told_by_members(name, shown))
        return tuple(sorted(seated, key=lambda name: name != self.party))

    def _told_by_members(self, group: str, shown: tuple[str, ...]) -> bool:
        """Say whether what a group says stands in the columns of its members, who say nothing else on it."""
        members = next((set(party.members) & set(shown) for party in self.dossier.parties if party.id == group), set())
        own = [cell for cell in self.play.positions if cell.party == group]
        return bool(members) and all(
            (taken := self.cells.get((cell.point, name))) is not None
            and taken.act == cell.act
            and not self._speaks(taken)
            for cell in own
            for name in members
        )

    def _speaks(self, cell: Position) -> bool:
        """Say whether a stance is the party's own, not only its group's."""
        item = self.acts.get(cell.act)
        return item is None or cell.party in {*item.act.actors, item.act.on_behalf_of}

    @cached_property
    def points(self) -> tuple[str, ...]:
        """Points of the matrix: key concerns first, then the others, then topics that no point covers."""
        ours = [point.id for point in sorted(self.dossier.points, key=lambda point: not point.key_for)]
        topics: dict[str, int] = {}
        for cell in self.play.positions:
            if cell.point not in ours and cell.party in self.parties:
                topics[cell.point] = topics.get(cell.point, 0) + 1
        return (*ours, *sorted(topics, key=lambda topic: (-topics[topic], topic)))

    @cached_property
    def cells(self) -> dict[tuple[str, str], Position]:
        """Positions by point and party."""
        return {(cell.point, cell.party): cell for cell in self.play.positions}

    @cached_property
    def matrix(self) -> dict[tuple[str, str], MatrixCell]:
        """What each side wants on each point, how it answers the others, and what it wanted before."""
        return matrix_cells(self.play, self.dossier) if self.cells_of is None else self.cells_of()

    def replies(self, point: str) -> list[tuple[str, Reply]]:
        """Return side and answer for every answer given on a point to a proposal of another side, in order."""
        if point not in self._replies:
            self._replies[point] = replies_among(self._dated_on.get(point, ()), self._housed)
        return self._replies[point]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {}

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {point.id: point.title for point in reversed(self.dossier.points)}

    @cached_property
    def _told(self) -> dict[tuple[str, bool], tuple[RecordedAct, str]]:
        return {}

    @cached_property
    def _replies(self) -> dict[str, list[tuple[str, Reply]]]:
        return {}

    @cached_property
    def _housed(self) -> Dossier:
        return housed(self.dossier, self.play.acts, ())

    @cached_property
    def _dated_on(self) -> dict[str, list[RecordedAct]]:
        found: dict[str, list[RecordedAct]] = {}
        for item in self.play.acts:
            for point in dict.fromkeys(points_of(item.act)) if item.dated else ():
                found.setdefault(point, []).append(item)
        return found

    @cached_property
    def tabled(self) -> Tabled:
        """Openings, refusals and distances, by the words of the sides."""
        return tabled(self.dossier, self.matrix, self.play.acts)

    @cached_property
    def offers(self) -> tuple[Exchange, ...]:
        """Conditional offers that stand in the documents."""
        return exchanges(self.dossier, self.play)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Points that are a key concern of somebody."""
        return tuple(point.id for point in self.dossier.points if point.key_for)

    @cached_property
    def turns(self) -> dict[str, OpenClock]:
        """Clocks of open obligations, by obligation."""
        seen = WatchContext(self.dossier, self.play)
        return {turn.obligation.id: turn for turn in open_clocks(seen, CaseClocks(seen))}

    def name(self, party: str) -> str:
        """Name of a party or person for people."""
        found = self._names.get(party)
        if found is None:
            found = self._names[party] = self.dossier.party_name(party)
        return found

    def title(self, point: str) -> str:
        """Title of a point, or the topic's words in quotation marks."""
        known = self._titles.get(point)
        return known or (f"“{quoted(point, 70)}”" if point else "the request as such")

    def cite(self, acts: Iterable[str], quotes: int = 1) -> tuple[Citation, ...]:
        """Return citations of the words of acts, the main quote of each first."""
        found = []
        for name in dict.fromkeys(acts):
            item = self.acts.get(name)
            if item is not None:
                seen = [quote for quote in item.act.evidence if quote.document in self.play.documents]
                found += [Citation(name, quote) for quote in seen[:quotes]]
        return tuple(found)

    def of_alert(self, alert: Alert) -> tuple[Citation, ...]:
        """Return what a finding rests on: its figures, then the words of its acts."""
        figures = tuple(Citation(figure=figure) for figure in alert.figures)
        return (*figures, *self.cite(alert.evidence[:QUOTES]))

    def says(self, name: str, value: float, unit: str, text: str, steps: Sequence[str], **label: str) -> CitedSentence:
        """Return a sentence that rests on a count of the brief's own.

        Parameters
        ----------
        name, value, unit
            Of the figure, which is called ``brief.`` and the name.
        text
            The sentence.
        steps
            How the figure was worked out; that it was counted, where none are given.
        **label
            Label and tone of the sentence.
        """
        figure = Figure(f"brief.{name}", value, unit, text, tuple(steps) or ("Counted in the state of play.",))
        return CitedSentence(text, (Citation(figure=figure),), **label)

    def told(self, item: RecordedAct, *, topic: bool = True) -> str:
        """Say in one clause what an act did; without the topic's words where the quote follows."""
        found = self._told.get((item.id, topic))
        if found is None or found[0] is not item:
            found = self._told[item.id, topic] = item, self._clause(item, topic=topic)
        return found[1]

    def _clause(self, item: RecordedAct, *, topic: bool) -> str:
        act = item.act
        about = [self.title(point) for point in act.points] or (
            [self.title(words) for words in points_of(act)] if topic and act.kind is not Kind.MEET else []
        )
        clause = told(act, map(self.name, act.actors), [self.name(name) for name in act.addressees], about)
        source = f", according to {self.name(act.according_to)}" if act.according_to else ""
        return f"{clause}{source}"

    def when(self, item: RecordedAct) -> str:
        """Return the act's own date as exact as its source, else the day it was told."""
        own = item.act.when
        if own is None:
            return f"reported {day(item.happened)}" if item.dated else "in an undated paper"
        paper = self.play.documents.get(item.act.evidence[0].document)
        published = paper.published if paper is not None else None
        if item.act.modality is Modality.INTENDED and published is not None and own.first > published.last:
            return f"reported {day(published.last)}, for {_exact(own)}"  # nothing happened yet
        return _exact(own)


def _exact(own: When) -> str:
    """Return a date in words, as exact as its source."""
    if own.first == own.last:
        return day(own.first)
    if own.granularity is Granularity.MONTH and own.edtf[-1].isdigit():
        return f"{own.first:%B %Y}"
    between = own.granularity is Granularity.INTERVAL and _closed(own)
    return f"{day(own.first)} to {day(own.last)}" if between else own.edtf


def _closed(when: When) -> bool:
    return when.first > dt.date.min and when.last < dt.date.max


def _only_moves(item: RecordedAct) -> bool:
    """Say whether a sentence of a letter is read by the table of moves alone, which knows what it does to a debt and not what it says."""
    effect = KINDS[item.act.kind]
    decides = effect.stance is not None or effect.opens or effect.holds
    return item.act.rule.startswith("letter/move.") and not decides
