"""S1, the register: how things were when the talks began, and every measure since, of every side by one rule."""

from collections.abc import Sequence

from verbale.model import Figure, Measure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.measure_words import planned, told
from verbale.watch.measures import Register
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted

SOURCE = "Register of measures against the situation at the start of the talks."


def figures(case: WatchContext, known: Register) -> list[Figure]:
    """One figure for each party that took measures or was the target of them, and one for the register itself."""
    parties = dict.fromkeys([*case.parties, *(name for row in known.done for name in (*row.by, *row.affected))])
    return [_register(case, known), *(_of(case, party, known) for party in parties)]


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


def _register(case: WatchContext, known: Register) -> Figure:
    items = [f"baseline, {case.title(item.point)}: {item.text} ({item.source})" for item in case.dossier.baseline_items]
    steps = [
        *(items or ["missing: no [[baseline_item]] says how things were"]),
        *(told(case, row) for row in known.done),
    ]
    steps += [planned(case, row, how) for row, how in known.ahead]
    bare = len(known.unassessed)
    if bare:
        steps.append(f"missing: {counted(bare, 'measure')} no person has assessed; in no index")
    acts = tuple(dict.fromkeys(row.act for row in known.done if row.act))
    done, base = len(known.done), len(case.dossier.baseline_items)
    text = (
        f"{counted(done, 'measure')} done since {case.start} against {counted(base, 'baseline item')}{_apart(known)}."
    )
    return Figure("s1", float(done), "measures", text, tuple(steps), done, acts, SOURCE)


def _apart(known: Register) -> str:
    """Say how many of those done touch nobody named, and how many were only announced."""
    parts = [f"{len(known.aimless)} of them with no target or point named"] if known.aimless else []
    parts += [f"{len(known.nobody)} of them by nobody named"] if known.nobody else []
    parts += [f"{len(known.ahead)} more announced or threatened, not counted"] if known.ahead else []
    return f"; {'; '.join(parts)}" if parts else ""


def _of(case: WatchContext, party: str, known: Register) -> Figure:
    taken = [row for row in known.done if party in row.by]
    suffered = [row for row in known.counted if party in row.affected and row.sign >= 0]
    eased = [row for row in known.counted if party in row.affected and row.sign < 0]
    acts = tuple(dict.fromkeys(row.act for row in (*taken, *suffered, *eased) if row.act))
    steps = [f"taken: {told(case, row)}" for row in taken]
    steps += [f"target: {told(case, row)}" for row in (*suffered, *eased)]
    name = case.name(party)
    joint = sum(len(row.by) > 1 for row in taken)
    others = f" ({joint} with others)" if joint else ""
    text = f"{name} took {counted(len(taken), 'measure')}{others}; measures that name it as their target: {len(suffered)}, that ease its situation: {len(eased)}."
    return Figure(f"s1.{slug(party)}", float(len(taken)), "measures", text, tuple(steps), len(taken), acts, SOURCE)


def _breach(case: WatchContext, party: str, row: Measure, text: str) -> Figure:
    ident = f"s1.{slug(party)}.{slug(row.point)}.{row.day}"
    return Figure(
        ident, 1.0, "measures", told(case, row), (f"agreed: {text}",), 1, (row.act,) if row.act else (), SOURCE
    )


@indicator(Judged.STANDSTILL)
def of(inputs: WatchInputs) -> Said:
    """S1 of every side, and breaches of an agreed standstill."""
    return figures(inputs.context, inputs.register), per_se(inputs.context, inputs.measures)
