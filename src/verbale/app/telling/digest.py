"""What changed and what stands, in notes: one value that mail, feed and text are written from. It holds nothing that its reader may not see."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from verbale.app.ask import WEEK, View
from verbale.app.sides.compare import compared
from verbale.brief.page import Citation
from verbale.brief.wording import counted
from verbale.model import Marking, Obligation

SOON = dt.timedelta(days=14)  # how far ahead a deadline is told
WORDS = {
    "alert": "Alerts", "change": "Alerts that changed", "cell": "Positions that changed", "opened": "Answers that came to be owed",
    "closed": "Answers that are owed no more", "due": "Due soon", "not-read": "Not read",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """One thing told.

    Parameters
    ----------
    kind
        One of `WORDS`.
    id
        The same for as long as it is the same thing in the same state.
    text
        In a sentence.
    day
        Since when.
    quotes
        The words it rests on, each with where it stands.
    """

    kind: str
    id: str
    text: str
    day: dt.date
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything told to one reader.

    Parameters
    ----------
    title, marking
        Of the talks; the join of all that went in.
    since, on
        Between which days.
    notes
        In the order of `WORDS`.
    """

    title: str
    marking: Marking
    since: dt.date
    on: dt.date
    notes: tuple[Note, ...]

    def of(self, kind: str) -> tuple[Note, ...]:
        """Return the notes of a kind."""
        return tuple(note for note in self.notes if note.kind == kind)

    @property
    def summary(self) -> str:
        """How much it is, in a line."""
        changed = sum(len(self.of(kind)) for kind in ("change", "cell", "opened", "closed"))
        return f"{counted(len(self.of('alert')), 'alert')}, {counted(changed, 'change')} since {self.since}"


def digest(view: View, since: dt.date | None = None) -> Digest:
    """Return what a reader is told: alerts, what changed since a day (a week before the view's when left out), what is due.

    Parameters
    ----------
    view
        For whom and when.
    since
        The earlier day.
    """
    on = view.play.on
    first = since or on - WEEK
    found = compared(view, first)
    notes = [
        *_alerts(view), *_changed(view, first),
        *(Note("cell", f"cell.{turn.point}.{turn.party}.{turn.after}", _turn(view, turn.point, turn.party, turn.before, turn.after), on,
               _quotes(view, (one for line in turn.why for one in line.citations))) for turn in found.turns),
        *(_debt(view, row, "opened", row.opened) for row in found.opened), *(_debt(view, row, "closed", row.closed or on) for row in found.closed),
        *_due(view), *(Note("not-read", f"not-read.{kind}", words, on) for kind, words in view.open_counts),
    ]  # fmt: skip
    return Digest(view.dossier.title, view.play.marking, first, on, tuple(notes))


def _alerts(view: View) -> Iterable[Note]:
    case = view.case()
    for alert in view.watch.alerts:
        text = f"{alert.level.upper()}: {alert.text}"
        yield Note(
            "alert", f"alert.{alert.id}.{alert.level}", text, view.play.on, _quotes(view, case.cite(alert.evidence[:3]))
        )


def _changed(view: View, first: dt.date) -> Iterable[Note]:
    from verbale.watch import watch  # numpy
    from verbale.watch.changes import changes

    for one in changes(watch(view.dossier, view.earlier(first)), view.watch):
        yield Note(
            "change", f"change.{one.alert.id}.{one.what}", f"{one.what}: {first_sentence(one.alert.text)}", view.play.on
        )


def first_sentence(text: str) -> str:
    """Return what an alert says first, without its reasons and arithmetic."""
    return re.split(r"(?<=[a-z\d\)”])\.\s+(?=[A-Z])", text, maxsplit=1)[0].rstrip(".") + "."


def _turn(view: View, point: str, party: str, before: str, after: str) -> str:
    case = view.case()
    return f"{case.title(point)}, {case.name(party)}: {after} (before: {before})."


def _debt(view: View, row: Obligation, kind: str, day: dt.date) -> Note:
    case = view.case()
    text = f"{case.name(row.debtor)} to {case.name(row.creditor)}: {case.title(row.point)} ({row.status})."
    return Note(kind, f"{kind}.{row.id}", text, day, _quotes(view, case.cite([row.opened_by, row.closed_by])))


def _due(view: View) -> Iterable[Note]:
    case = view.case()
    for turn in sorted(view.clocks.values(), key=lambda turn: (turn.due or dt.date.max, turn.obligation.id)):
        row = turn.obligation
        if turn.due is not None and turn.due <= view.play.on + SOON:
            late = "was due" if turn.due < view.play.on else "is due"
            text = f"{case.name(row.debtor)} to {case.name(row.creditor)}: {case.title(row.point)} {late} on {turn.due} ({turn.due_from})."
            yield Note("due", f"due.{row.id}.{turn.due}", text, turn.due, _quotes(view, case.cite([row.opened_by])))


def _quotes(view: View, citations: Iterable[Citation]) -> tuple[str, ...]:
    found = []
    for one in citations:
        if one.evidence is not None:
            source = view.play.documents[one.evidence.document]
            words = " ".join(one.evidence.exact.split())
            found.append(f"“{words}” ({source.title or source.name} {one.evidence.marking.portion})")
    return tuple(dict.fromkeys(found))
