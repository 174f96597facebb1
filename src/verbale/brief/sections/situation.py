"""Whether a position worsens: what each side did since the start, in words, by one rule; an index only where a person assessed."""

from collections import Counter

from verbale.brief.context import QUOTES, BriefContext
from verbale.brief.page import Citation, CitedSentence
from verbale.brief.wording import counted, day, listed, named, quoted, short_day
from verbale.model import Figure, Measure
from verbale.watch.context import WatchContext
from verbale.watch.measure_words import brief, planned, told
from verbale.watch.measures import Register, register

QUOTE = 90  # characters of a measure's words on the page
SHORT = 3  # measures on the page, the latest; the annex has all


def situation(case: BriefContext) -> tuple[CitedSentence, ...]:
    """Return the index of each party that has one, the measures in words, those announced, and how things were at the start."""
    seen = WatchContext(case.dossier, case.play)
    known = register(seen)
    if not (known.done or known.ahead):
        return ()
    lines = [*_indices(case), _tally(case, known, seen), *_measures(case, known, seen)]
    if case.long:
        lines += _baseline(case)
    return tuple(lines)


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
        text += ". No index of worsening: no person has assessed any of them" if _bare(known) else _some(known)
    steps = [*(told(seen, row) for row in known.done), *(planned(seen, row, how) for row, how in known.ahead)]
    return case.says("measures", len(known.done), "measures", f"{text}.", steps)


def _makers(case: BriefContext, makers: tuple[str, ...]) -> str:
    return " with ".join(named(case.name(name)) for name in makers) or "nobody named"


def _bare(known: Register) -> bool:
    return len(known.unassessed) == len(known.done)


def _some(known: Register) -> str:
    return f". In no index, for no person has assessed them: {len(known.unassessed)} of {len(known.done)}"


def _measures(case: BriefContext, known: Register, seen: WatchContext) -> list[CitedSentence]:
    """Return each measure in words: on the page the latest in short, those that count first; in the annex all in full, by day."""
    if case.long:
        full = [(row, told(seen, row)) for row in known.done]
        full += [(row, planned(seen, row, how)) for row, how in known.ahead]
        return [_line(case, row, text) for row, text in sorted(full, key=lambda item: item[0].day)]
    rows = [(row, brief(seen, row)) for row in known.done] + [(row, f"{how}, not counted") for row, how in known.ahead]
    counting = {id(row) for row in known.counted}
    latest = sorted(rows, key=lambda item: (id(item[0]) in counting, item[0].day))[-SHORT:]
    lines = [
        _line(
            case,
            row,
            f"{short_day(row.day)}, {_makers(case, row.by)}: “{quoted(row.title, QUOTE).rstrip('.')}” ({words}).",
        )
        for row, words in sorted(latest, key=lambda item: item[0].day)
    ]
    left = len(rows) - len(latest)
    if left:
        more = f"{counted(left, 'more measure')}: see the annex."
        lines.append(case.says("measures.more", left, "measures", more, [more]))
    return lines


def _line(case: BriefContext, row: Measure, text: str) -> CitedSentence:
    return CitedSentence(text, case.cite([row.act]))


def _baseline(case: BriefContext) -> list[CitedSentence]:
    """Say how things were at the start, of every side."""
    items = case.dossier.baseline_items
    steps = [
        f"{named(case.name(item.party)) if item.party else 'all'}, {case.title(item.point)}: {item.text} ({item.source})"
        for item in items
    ]
    if not steps:
        return []
    return [case.says("baseline", len(steps), "items", f"At the start: {'; '.join(steps)}.", steps)]
