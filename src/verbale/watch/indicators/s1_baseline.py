"""S1, the register: how things were when the talks began, and every measure since, of every side alike."""

from collections.abc import Sequence

from verbale.model import Figure, Measure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.indicators.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted, number

SOURCE = "Register of measures against the situation at the start of the talks."


def figures(case: WatchContext, measures: Sequence[Measure]) -> list[Figure]:
    """One figure for each party that took measures or was affected by them, and one for the register itself."""
    parties = dict.fromkeys([*case.parties, *(name for row in measures for name in (*row.by, *row.affected))])
    return [_register(case, measures), *(_of(case, party, measures) for party in parties)]


def per_se(case: WatchContext, measures: Sequence[Measure]) -> list[Signal]:
    """Measures against a standstill that the parties agreed: a fact that speaks for itself."""
    agreed = {item.point: item for item in case.dossier.baseline_items if item.agreed}
    said = []
    for row in measures:
        if row.point not in agreed or row.sign < 0 or row.day < case.start:
            continue
        for party in row.by:
            what = f"{case.name(party)} acted on {row.day} against the standstill agreed on {case.title(row.point)}"
            figure = _breach(case, party, row, agreed[row.point].text)
            said.append(
                Signal(
                    family=Family.PROCEDURE,
                    level=Level.AMBER,
                    party=party,
                    point=row.point,
                    figure=figure,
                    per_se=f"{what}: {row.title}",
                    fact=f"Agreed: {agreed[row.point].text}",
                    clears_when=f"a return to the situation agreed on {case.title(row.point)}, or a new agreement",
                )
            )
    return said


def told(case: WatchContext, row: Measure) -> str:
    """Return a measure in one line: day, maker, words, affected, severity and who judged it."""
    weight = "severity not assessed" if row.severity is None else f"severity {number(row.severity)}"
    effect = "worsens" if row.sign > 0 else "eases"
    whom = f"{effect} the situation of {case.names(row.affected)}" if row.affected else "nobody named as affected"
    judge = f", {row.assessed_by}" if row.assessed_by else ""
    return f"{row.day}: {case.names(row.by)}: {row.title} ({whom}; {weight}{judge})"


def _register(case: WatchContext, measures: Sequence[Measure]) -> Figure:
    items = [f"baseline, {case.title(item.point)}: {item.text} ({item.source})" for item in case.dossier.baseline_items]
    unknown = sum(row.severity is None for row in measures)
    steps = [*(items or ["missing: no [[baseline_item]] says how things were"]), *(told(case, row) for row in measures)]
    if unknown:
        steps.append(f"missing: {unknown} measures have no severity and count in no index")
    acts = tuple(dict.fromkeys(row.act for row in measures if row.act))
    text = f"{counted(len(measures), 'measure')} since {case.start} against {counted(len(case.dossier.baseline_items), 'baseline item')}."
    return Figure("s1", float(len(measures)), "measures", text, tuple(steps), len(measures), acts, SOURCE)


def _of(case: WatchContext, party: str, measures: Sequence[Measure]) -> Figure:
    taken = [row for row in measures if party in row.by]
    suffered = [row for row in measures if party in row.affected and row.sign > 0]
    eased = [row for row in measures if party in row.affected and row.sign < 0]
    acts = tuple(dict.fromkeys(row.act for row in (*taken, *suffered, *eased) if row.act))
    steps = [f"taken: {told(case, row)}" for row in taken]
    steps += [f"affected: {told(case, row)}" for row in (*suffered, *eased)]
    name = case.name(party)
    text = f"{name} took {counted(len(taken), 'measure')}; measures against it: {len(suffered)}, easing its situation: {len(eased)}."
    return Figure(f"s1.{slug(party)}", float(len(taken)), "measures", text, tuple(steps), len(taken), acts, SOURCE)


def _breach(case: WatchContext, party: str, row: Measure, text: str) -> Figure:
    ident = f"s1.{slug(party)}.{slug(row.point)}.{row.day}"
    return Figure(
        ident, 1.0, "measures", told(case, row), (f"agreed: {text}",), 1, (row.act,) if row.act else (), SOURCE
    )


@indicator(Judged.STANDSTILL)
def of(inputs: WatchInputs) -> Said:
    """S1 of every side, and breaches of an agreed standstill."""
    return figures(inputs.context, inputs.measures), per_se(inputs.context, inputs.measures)
