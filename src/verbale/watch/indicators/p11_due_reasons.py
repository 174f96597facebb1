"""P11, due-reason ledger: how much of the waiting was excused, by what class of reason, how credibly. Always shown."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from verbale.model import Figure, Obligation, Pause
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted, number

SOURCE = "Share of calendar days in pauses, weighted by credence; conduct of each side (Frydlender v. France 2000)."


@dataclass
class Ledger:
    """Waiting days of one side, and those excused, by class of reason."""

    waited: float = 0.0
    excused: float = 0.0
    halves: list[list[float]] = field(default_factory=lambda: [[0.0, 0.0], [0.0, 0.0]])
    classes: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    acts: dict[str, None] = field(default_factory=dict)
    said: set[tuple[dt.date, str]] = field(default_factory=set)

    @property
    def share(self) -> float | None:
        """Excused share, ``None`` without waiting."""
        return self.excused / self.waited if self.waited else None


def excused_days(pauses: tuple[Pause, ...], since: dt.date, until: dt.date) -> float:
    """Days after `since` up to `until` that pauses excuse: of overlapping ones the most credible counts each day."""
    best: dict[int, float] = {}
    for pause in pauses:
        first = max(pause.since, since + dt.timedelta(1)).toordinal()
        last = min(pause.until or until, until).toordinal()
        for day in range(first, last + 1):
            best[day] = max(best.get(day, 0.0), pause.credence)
    return sum(best.values())


def figures(case: WatchContext) -> list[Figure]:
    """P11 of every party at the table and every other that was asked."""
    books: dict[str, Ledger] = {party: Ledger() for party in case.parties}
    middle = case.start + (case.on - case.start) / 2
    seen: set[tuple[str, str, dt.date | None]] = set()
    for raw in case.play.obligations:
        until = min(raw.closed or case.on, case.on)
        key = (raw.debtor, raw.opened_by, raw.closed)
        if key in seen and not raw.pauses:
            continue  # one request on many points is one wait
        seen.add(key)
        if raw.opened <= until:
            _enter(books.setdefault(raw.debtor, Ledger()), raw, until, middle)
    return [_figure(case, party, book) for party, book in books.items()]


def _enter(book: Ledger, item: Obligation, until: dt.date, middle: dt.date) -> None:
    for half, (first, last) in enumerate(((item.opened, min(until, middle)), (max(item.opened, middle), until))):
        if first < last:
            book.halves[half][0] += (last - first).days
            book.halves[half][1] += excused_days(item.pauses, first, last)
    book.waited += (until - item.opened).days
    book.excused += excused_days(item.pauses, item.opened, until)
    for pause in item.pauses:
        key = (pause.since, pause.reason)
        if key not in book.said:
            book.said.add(key)
            book.classes[pause.category].append(pause.credence)
        if pause.act:
            book.acts[pause.act] = None


def _figure(case: WatchContext, party: str, book: Ledger) -> Figure:
    name, ident, share = case.name(party), f"p11.{slug(party)}", book.share
    if share is None:
        text = f"{name} was asked nothing so far."
        return Figure(ident, None, "share", text, ("missing: a request to this side",), 0, (), SOURCE)
    classes = [
        f"{category}: {len(values)} × mean credence {number(sum(values) / len(values))}"
        for category, values in sorted(book.classes.items())
    ]
    halves = [f"{half[1] / half[0]:.0%}" if half[0] else "no waiting" for half in book.halves]
    steps = (
        f"{number(book.waited)} calendar days of waiting, {number(book.excused)} excused",
        *(classes or ["no reason on record"]),
        f"first half of the talks {halves[0]}, second half {halves[1]}",
    )
    text = f"{name}: {share:.0%} of the waiting for its answers was excused ({counted(sum(map(len, book.classes.values())), 'reason')})."
    return Figure(ident, share, "share", text, steps, sum(map(len, book.classes.values())), tuple(book.acts), SOURCE)


@indicator(Judged.SHOWN)
def of(inputs: WatchInputs) -> Said:
    """P11 of every side."""
    return figures(inputs.context), []
