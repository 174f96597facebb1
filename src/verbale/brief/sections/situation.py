"""Whether a position worsens: what each side did since the start, in words, by one rule; an index only where a person assessed."""

from collections import Counter
from dataclasses import replace

from verbale.brief.context import QUOTES, BriefContext
from verbale.brief.page import Citation, CitedSentence
from verbale.brief.wording import counted, day, listed, quoted, short_day, upper
from verbale.model import Figure, Measure
from verbale.model.naming import named
from verbale.watch.context import WatchContext
from verbale.watch.measure_words import brief, planned, told
from verbale.watch.measures import Register, register

LEAD = 30  # of what stands before "that": who said it
QUOTE = 60  # characters of a measure's words on the page
SHORT = 3  # measures on the page, the latest; the annex has all


def situation(case: BriefContext) -> tuple[CitedSentence, ...]:
    """Return the index of each party that has one, and the measures: on the page in one sentence, in the annex each in words."""
    seen = WatchContext(case.dossier, case.play)
    known = register(seen)
    if not (known.done or known.ahead):
        return ()
    tally = _tally(case, known, seen)
    if case.long:
        return (*_indices(case), tally, *_measures(case, known, seen), *_baseline(case))
    return (*_indices(case), _shortly(case, known, seen, tally))


def _indices(case: BriefContext) -> list[CitedSentence]:
    """Return each index that a person's assessments give and no finding tells of; each with its unit and who judged."""
    alerted = {figure.id for alert in case.watch.alerts for figure in alert.figures}
    return [
        CitedSentence(_sentence(figure), (Citation(figure=figure), *case.cite(figure.acts[:QUOTES])))
        for figure in case.watch.indicators
        if figure.id.startswith("s2.") and figure.value is not None and figure.id not in alerted
    ]


def _sentence(figure: Figure) -> str:
    return f"{figure.text.rstrip('.')}."


def _tally(case: BriefContext, known: Register, seen: WatchContext) -> CitedSentence:
    """Say how many measures each side took, whatever they weigh, how many count for no index, and how many were only announced."""
    took = Counter(row.by for row in known.done)
    by = listed([f"{number} by {_makers(case, makers)}" for makers, number in took.items()])
    started = day(seen.start)
    text = f"Measures done since {started}: {by}" if known.done else f"No measure done since {started}"
    if known.ahead:
        text += f"; {counted(len(known.ahead), 'more')} announced or threatened, not counted"
    if known.unassessed:
        text += ". No person has assessed any of them, so there is no index" if _bare(known) else _some(known)
    steps = [*(told(seen, row) for row in known.done), *(planned(seen, row, how) for row, how in known.ahead)]
    return case.says("measures", len(known.done), "measures", f"{text}.", steps)


def _makers(case: BriefContext, makers: tuple[str, ...]) -> str:
    return " with ".join(named(case.name(name)) for name in makers) or "nobody named"


def _bare(known: Register) -> bool:
    return len(known.unassessed) == len(known.done)


def _some(known: Register) -> str:
    return f". In no index, for no person has assessed them: {len(known.unassessed)} of {len(known.done)}"


def _measures(case: BriefContext, known: Register, seen: WatchContext) -> list[CitedSentence]:
    """Return each measure in words, by day."""
    rows = [(row, told(seen, row)) for row in known.done] + [(row, planned(seen, row, how)) for row, how in known.ahead]
    return [CitedSentence(text, case.cite([row.act])) for row, text in sorted(rows, key=lambda item: item[0].day)]


def _shortly(case: BriefContext, known: Register, seen: WatchContext, tally: CitedSentence) -> CitedSentence:
    """Return the tally with the latest measures beside it, those that count before the others."""
    counting = {id(row) for row in known.counted}
    latest = sorted(known.done, key=lambda row: (id(row) in counting, row.day))[-SHORT:]
    latest.sort(key=lambda row: row.day)
    parts = [f"{short_day(row.day)} {_makers(case, row.by)}, {_deed(row)} ({brief(seen, row)})" for row in latest]
    left = len(known.done) - len(latest)
    more = f"; {left} more in the annex" if left else ""
    text = f"{tally.text} {upper('; '.join(parts))}{more}." if parts else tally.text
    return replace(tally, text=text, citations=(*tally.citations, *case.cite(row.act for row in latest)))


def _deed(row: Measure) -> str:
    """Return the words of a measure on half a line, without who said it and on which day of the week."""
    words = " ".join(row.title.split()).rstrip(".")
    for lead in (" that ", ", "):
        before, found, after = words.partition(lead)
        if found and len(before) < LEAD and after:
            words = after
    return f"“{quoted(words, QUOTE)}”"


def _baseline(case: BriefContext) -> list[CitedSentence]:
    """Say how things were at the start, of every side."""
    items = case.dossier.baseline_items
    steps = [
        f"{named(case.name(item.party)) if item.party else 'all'}, {case.title(item.point)}: {item.text.rstrip('.')} ({item.source})"
        for item in items
    ]
    if not steps:
        return []
    return [case.says("baseline", len(steps), "items", f"At the start: {'; '.join(steps)}.", steps)]
