"""One question, one answer: every door asks `ask(desk, Query(…))` and shows what the view says.

A view works out only what is looked at, each part once. Only the brief, counsel and figures rest on values that people gave
for counsel; what rests on them carries their marking (`View.advised`), the rest does not.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from verbale.app.changes.settings import sees_settings
from verbale.app.second.agreement import agreed
from verbale.app.workspace import Workspace
from verbale.dossier.preferences import Preferences
from verbale.errors import WatchError
from verbale.model import Document, Figure, Query, Reader, RecordedAct, StateOfPlay
from verbale.model.cell import MatrixCell
from verbale.record.integrity.checkpoint import printed
from verbale.state.cells import matrix_cells
from verbale.state.debts.unread import Unread, unread
from verbale.state.search.full_text import Words

if TYPE_CHECKING:  # numpy, which a list of sources does without
    from verbale.brief.context import BriefContext
    from verbale.brief.five import Answer
    from verbale.brief.gaps import OpenEnd
    from verbale.brief.page import Brief
    from verbale.brief.template import Template
    from verbale.brief.timeline.events import Event
    from verbale.brief.timeline.turning import TurningPoint
    from verbale.counsel.advice import Counsel
    from verbale.counsel.told import Told
    from verbale.text.versions.course import Course
    from verbale.watch import Watch
    from verbale.watch.changes import Change
    from verbale.watch.clocks.open_clocks import OpenClock

WEEK = dt.timedelta(days=7)


class View:
    """What a query sees: the state of play, the watch over it, counsel, and what changed since.

    Parameters
    ----------
    desk
        The open dossier.
    query
        Dates and reader.
    plays
        Gives the state of play of a query; for a door that keeps them in memory.
    """

    def __init__(self, desk: Workspace, query: Query, plays: Callable[[Query], StateOfPlay] | None = None) -> None:
        self.query = query
        self.desk = desk.as_known(query.known).for_reader(query.clearance, query.party or None)
        self.dossier = self.desk.dossier
        self._plays = plays or self._view
        self.kept = plays is not None
        self._advice: Counsel | None = None
        self._cases: dict[str, BriefContext] = {}
        self._befores: dict[dt.date, View] = {}

    def _view(self, query: Query) -> StateOfPlay:
        return self.desk.view(query.on, query.known, query.clearance, query.party or None)

    @cached_property
    def play(self) -> StateOfPlay:
        """The state of play."""
        return self._plays(replace(self.query, since=None))

    @cached_property
    def words(self) -> Words:
        """The words of all that is in view, for a door that keeps the view in memory."""
        return Words(self.play)

    @cached_property
    def reader(self) -> Reader:
        """Who reads."""
        return self.desk.reader(self.query.clearance, self.query.party or None)

    @cached_property
    def watch(self) -> "Watch":
        """What the watch finds in it."""
        from verbale.watch import watch  # numpy

        return watch(self.dossier, self.play, (self.unread.late, self.unread.silent), self.course)

    @cached_property
    def course(self) -> "Course | None":
        """How the text on the table went from version to version; ``None`` where no draft is in view."""
        from verbale.app.text.course import course_in  # numpy

        return course_in(self.play, self.desk.record, self.query)

    @cached_property
    def clocks(self) -> "dict[str, OpenClock]":
        """Clocks of open obligations, by obligation."""
        from verbale.watch.clocks.case_clocks import CaseClocks  # numpy
        from verbale.watch.clocks.open_clocks import open_clocks
        from verbale.watch.context import WatchContext

        seen = WatchContext(self.dossier, self.play)
        return {turn.obligation.id: turn for turn in open_clocks(seen, CaseClocks(seen))}

    @cached_property
    def preferences(self) -> Preferences | None:
        """The values that the reader may see; ``None`` where nobody gave any."""
        return self.desk.preferences(self.reader)

    @cached_property
    def advised(self) -> StateOfPlay:
        """The state of play with the marking of all that counsel rests on."""
        if self.preferences is None:
            return self.play
        return replace(self.play, marking=self.play.marking.join(self.preferences.marking))

    @cached_property
    def cells(self) -> dict[tuple[str, str], MatrixCell]:
        """The matrix by point and party: what each side wants, how it answers the others, what it wanted before."""
        return matrix_cells(self.play, self.dossier)

    @cached_property
    def unread(self) -> Unread:
        """How likely it is that an answer which was not found was given, by this record's own reviews."""
        return unread(self.play.obligations, {item.id: item for item in self.play.acts})

    @property
    def counsel(self) -> "Counsel | None":
        """What counsel says; ``None`` where there are no values to go by."""
        return None if self.preferences is None else self.advice()

    def advice(self, step: Callable[[int], None] | None = None) -> "Counsel":
        """Return what counsel says, or what it lacks; `step` is called as values are drawn."""
        from verbale.counsel.advice import counsel  # numpy

        if self._advice is None:
            self._advice = counsel(
                self.dossier, self.play, self.preferences, self.query.party, step=step, cells=self.cells
            )
        return self._advice

    def told(self, question: str, given: Sequence[str] = ()) -> "Told":
        """Return what counsel says to one of the questions of `verbale.app.counselling.recipe`, in words with their limits."""
        from verbale.app.counselling.recipe import told  # numpy

        return told(self, question, given)

    def earlier(self, day: dt.date) -> StateOfPlay:
        """Return the state of play of an earlier day.

        Where documents count as known when they were published, it is what was known then. A record filled in one afternoon
        says nothing of what was known before, so there it is what is known of that day by now.
        """
        known = self.query.known
        if self.dossier.known == "published":
            known = min(known, day) if known else day
        return self._plays(replace(self.query, on=day, known=known, since=None))

    def before(self, day: dt.date) -> "View":
        """Return the same reader's view of an earlier day, as `earlier` has its state of play; kept, with the settings of that day."""
        if day not in self._befores:
            known = self.query.known
            if self.dossier.known == "published":
                known = min(known, day) if known else day
            self._befores[day] = View(
                self.desk, replace(self.query, on=day, known=known, since=None), self._plays if self.kept else None
            )
        return self._befores[day]

    @cached_property
    def answers(self) -> "tuple[Answer, ...]":
        """The five answers in a line each, with what changed since the query's day, or in a week where it names none."""
        from verbale.brief.five import five  # numpy

        day = self.query.since or self.play.on - WEEK
        was = self.before(day).case(self.query.party) if day < self.play.on else None
        return five(self.case(self.query.party), was)

    @cached_property
    def changes(self) -> "tuple[Change, ...] | None":
        """Alerts that came, went or changed their level since the query's day; ``None`` where it names none."""
        from verbale.watch import watch  # numpy
        from verbale.watch.changes import changes

        if self.query.since is None:
            return None
        return changes(watch(self.dossier, self.earlier(self.query.since)), self.watch)

    def paper(self, form: "Template") -> "Brief":
        """Write the brief as a paper for somebody, by a template."""
        from verbale.brief.context import BriefContext  # numpy
        from verbale.brief.submission import submission

        before = self.earlier(self.query.since or self.play.on - WEEK) if self.dossier.points else None
        case = BriefContext(
            self.dossier,
            self.advised,
            self.watch,
            before,
            self.counsel,
            self.query.party or self.dossier.ours,
            long=False,
            cells_of=lambda: self.cells,
        )
        foot = printed(self.desk.record, self.dossier.folder, self.query.known, whole=self.reader.whole)
        return replace(submission(case, form), record=" ".join(filter(None, [foot, self._settings_foot()])))

    def brief(self, *, long: bool = False, only: tuple[str, ...] = ()) -> "Brief":
        """Write the brief: with annexes where it is long, or some sections of it alone."""
        from verbale.brief.compose import composed  # numpy
        from verbale.brief.context import BriefContext

        before = None
        if self.dossier.points and not only:
            before = self.earlier(self.query.since or self.play.on - WEEK)
        party = self.query.party or self.dossier.ours
        case = BriefContext(
            self.dossier, self.advised, self.watch, before, self.counsel, party, long, cells_of=lambda: self.cells
        )
        made = composed(case, only)
        if only:
            return made
        foot = printed(self.desk.record, self.dossier.folder, self.query.known, whole=self.reader.whole)
        return replace(made, record=" ".join(filter(None, [foot, self._settings_foot()])))

    def _settings_foot(self) -> str:
        """Say of which day the settings are, for the foot of a page as known on a past day."""
        from verbale.brief.wording import short_day  # as the rest of the brief

        stood, known = self.desk.stood, self.query.known
        if stood is None or known is None or not sees_settings(self.reader):
            return ""
        day = stood.dossier.known
        if day > known:
            return f"Settings of {short_day(day)}, the first recorded."
        return f"Settings as of {short_day(day)}."

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure of the watch and of the brief, long and short, by its name: the short one counts what it leaves out."""
        cited = (item for answer in self.answers for line in (answer.state, answer.change) for item in line.citations)
        five = [item.figure for item in cited if item.figure is not None]
        counted = (*five, *self.brief().figures, *self.brief(long=True).figures)
        return {item.id: item for item in (*self.watch.indicators, *counted)}

    def figure(self, name: str) -> Figure:
        """Return a figure; raise `WatchError` where there is none of that name."""
        from verbale.dossier.table import suggestion  # only for a mistake

        if name not in self.figures:
            what = f"There is no figure {name[:80]!r} on {self.play.on}."
            raise WatchError(what, suggestion(name, set(self.figures)))
        return self.figures[name]

    def case(self, party: str = "") -> "BriefContext":
        """Return what sections and pictures look things up in."""
        from verbale.brief.context import BriefContext  # numpy

        name = party or self.dossier.ours
        if name not in self._cases:
            play, found, said = self.advised, self.watch, self.counsel
            self._cases[name] = BriefContext(
                self.dossier, play, found, None, said, name, long=True, cells_of=lambda: self.cells
            )
        return self._cases[name]

    @cached_property
    def events(self) -> "tuple[Event, ...]":
        """Events on the line of time, in order of their days."""
        from verbale.brief.timeline.events import events  # numpy, as the rest of the brief

        return events(self.dossier, self.play)

    @cached_property
    def events_undated(self) -> int:
        """How many acts would stand on the line of time, had they a day."""
        from verbale.brief.timeline.events import undated  # numpy

        return undated(self.play)

    @cached_property
    def turning_points(self) -> "tuple[TurningPoint, ...]":
        """Days on which the talks took another course, by rule or because a person names them."""
        from verbale.brief.timeline.turning import turning_points  # numpy

        return turning_points(self.case())

    @cached_property
    def open_ends(self) -> "tuple[OpenEnd, ...]":
        """What was not read, dated or placed in it, with what leads to its place."""
        from verbale.brief.gaps import open_ends  # numpy

        return open_ends(self.case())

    @cached_property
    def open_counts(self) -> tuple[tuple[str, str], ...]:
        """How many of each kind, in words; worked out once, as it stands above every page."""
        from verbale.brief.gaps import tally  # numpy

        return tally(self.open_ends)

    @cached_property
    def acts_of(self) -> dict[str, list[RecordedAct]]:
        """Document → acts with words of it, the unsure among them, in order."""
        found: dict[str, list[RecordedAct]] = {}
        for item in self.play.told:
            for name in dict.fromkeys(words.document for words in item.act.evidence):
                found.setdefault(name, []).append(item)
        return found

    @cached_property
    def counts(self) -> dict[str, int]:
        """Acts per document."""
        return Counter({name: len(held) for name, held in self.acts_of.items()})

    @cached_property
    def listed(self) -> list[Document]:
        """Documents, the newest first."""
        every = self.play.documents.values()
        return sorted(every, key=lambda one: (one.published.edtf if one.published else "", one.name), reverse=True)

    @cached_property
    def waiting(self) -> list[RecordedAct]:
        """Acts nobody has ruled on: those with which the second reader agrees first, then those that carry a conclusion."""
        bearing = {cell.act for cell in self.play.positions} | {row.opened_by for row in self.play.obligations}
        bearing |= {act for alert in self.watch.alerts for act in alert.evidence}
        drafts = [item for item in self.play.told if not item.reviewed]
        shown = [item for item in drafts if item.act.evidence[0].document in self.play.documents]
        twice = agreed(self.desk.record)
        return sorted(shown, key=lambda item: (item.id not in twice, item.id not in bearing))


def ask(desk: Workspace, query: Query, plays: Callable[[Query], StateOfPlay] | None = None) -> View:
    """Ask a dossier; raise `DossierError` where it has no party of the query's name: its id, or what people call it.

    Parameters
    ----------
    desk
        The open dossier, as anybody opened it: the view is for the query's reader.
    query
        Dates and reader.
    plays
        Gives the state of play of a query; for a door that keeps them in memory.
    """
    if query.party:  # an error names only parties that are seen
        query = replace(query, party=desk.named(query.party, query.clearance, query.known))
    return View(desk, query, plays)
