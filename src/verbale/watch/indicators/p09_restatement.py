"""P9, restatement: how much of a statement was said before by the same side on the same point. Supporting only."""

from statistics import median

from verbale.errors import WatchError
from verbale.model import Figure, Modality, RecordedAct
from verbale.model.kinds import those
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import number

LENGTH = 5
LAST = 6
AMBER, RED = 0.8, 0.95
LEAST = 3
SPOKEN = those(lambda effect: effect.spoken)
SOURCE = "Containment of character shingles (Broder 1997)."


def shingles(text: str, length: int = LENGTH) -> frozenset[str]:
    """All runs of `length` characters of a text, case and spacing evened out."""
    even = " ".join(text.lower().split())
    if length < 1:
        raise WatchError(f"Shingles of {length} characters.", "Give 1 or more.")
    return frozenset(even[place : place + length] for place in range(max(1, len(even) - length + 1)))


def restated(text: str, earlier: list[str]) -> float:
    """Largest share of a text's shingles that one earlier text holds: 1 repeats it, 0 is new.

    Parameters
    ----------
    text
        The words.
    earlier
        The side's own earlier words on that point; empty gives 0.
    """
    new = shingles(text)
    return max((len(new & shingles(old)) / len(new) for old in earlier), default=0.0)


def signals(case: WatchContext) -> tuple[list[Figure], list[Signal]]:
    """P9 of every party at the table: the median over its last statements that had something to repeat."""
    said_before: dict[tuple[str, str], list[tuple[str, str]]] = {}
    spoken: dict[str, list[tuple[RecordedAct, list[tuple[str, str]], int]]] = {party: [] for party in case.parties}
    for known in case.play.acts:
        if known.act.kind in SPOKEN and known.act.modality is Modality.DONE and known.happened <= case.on:
            _spoken(known, said_before, spoken)
    figures, found = [], []
    for party in case.parties:
        rows = [(_share(*one), one[0].id) for one in spoken[party][-LAST:]]
        value = median(share for share, _ in rows) if rows else None
        figure = _figure(case, party, rows, value)
        figures.append(figure)
        if value is not None and len(rows) >= LEAST and value >= AMBER:
            found.append(
                Signal(
                    family=Family.SUBSTANCE,
                    level=Level.RED if value >= RED else Level.AMBER,
                    party=party,
                    figure=figure,
                    supporting=True,
                    fact=figure.text,
                    clears_when=f"a statement of {case.name(party)} that says something new on the point",
                )
            )
    return figures, found


def _spoken(
    known: RecordedAct,
    before: dict[tuple[str, str], list[tuple[str, str]]],
    spoken: dict[str, list[tuple[RecordedAct, list[tuple[str, str]], int]]],
) -> None:
    evidence = known.act.evidence[0]
    for party in known.act.actors:
        for point in known.act.points:
            earlier = before.setdefault((party, point), [])
            # Two reports of one statement are one statement: only other days and documents can be repeated.
            if party in spoken and any(document != evidence.document for _, document in earlier):
                spoken[party].append((known, earlier, len(earlier)))
            earlier.append((evidence.exact, evidence.document))


def _share(known: RecordedAct, said: list[tuple[str, str]], until: int) -> float:
    """Share of a statement that stands among the side's first `until` statements on the point; only the last ones are asked."""
    evidence = known.act.evidence[0]
    return restated(evidence.exact, [words for words, document in said[:until] if document != evidence.document])


def _figure(case: WatchContext, party: str, rows: list[tuple[float, str]], value: float | None) -> Figure:
    name, ident = case.name(party), f"p9.{slug(party)}"
    acts = tuple(dict.fromkeys(act for _, act in rows))
    if value is None:
        text = f"{name}: no point on which it spoke in two documents, so nothing to repeat."
        return Figure(ident, None, "share", text, ("missing: a second statement on a point",), 0, acts, SOURCE)
    steps = (
        f"share of {LENGTH}-character runs heard before, last {len(rows)}: {', '.join(number(s) for s, _ in rows)}",
        f"median {number(value)}; the same words reported twice count as repeated",
    )
    text = f"{name}: half of its last {len(rows)} statements repeat {value:.0%} or more of an earlier one."
    return Figure(ident, value, "share", text, steps, len(rows), acts, SOURCE)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P9 over all statements."""
    return signals(inputs.context)
