"""Which measures count: done, by a known maker, with a named target or point. What is planned, announced or threatened is listed apart.

The same rule for every side, our own included. Who is not named is not affected: a person may say who is (`[[assessment]]`, or a ruling
on the act), and until then a measure is listed and counts against nobody.
"""

from dataclasses import dataclass

from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Measure, Modality, RecordedAct
from verbale.model.kinds import KINDS
from verbale.watch.context import WatchContext
from verbale.watch.severity import weighed

AHEAD = {Modality.INTENDED: "announced", Modality.CONDITIONAL: "threatened or put on conditions"}


@dataclass(frozen=True, slots=True)
class Register:
    """Measures away from the table, in the order of their days.

    Parameters
    ----------
    counted
        Done, by a known maker, with a named target or point.
    aimless
        Done, but nobody and no point is named that they touch.
    nobody
        Done, but nobody is named who did them.
    ahead
        Announced, or threatened, each with that word; whether they were carried out is for later papers to say.
    """

    counted: tuple[Measure, ...] = ()
    aimless: tuple[Measure, ...] = ()
    nobody: tuple[Measure, ...] = ()
    ahead: tuple[tuple[Measure, str], ...] = ()

    @property
    def done(self) -> tuple[Measure, ...]:
        """All that was done, whether or not it counts, by day."""
        return tuple(sorted((*self.counted, *self.aimless, *self.nobody), key=lambda row: row.day))

    @property
    def unassessed(self) -> tuple[Measure, ...]:
        """Those done that no person has weighed."""
        return tuple(row for row in self.done if row.severity is None)


def register(case: WatchContext) -> Register:
    """Sort the measures of a state of play by whether they count, and why not."""
    rows = [weighed(case, row) for row in case.play.measures if row.day <= case.on and _done(case, row)]
    rows.sort(key=lambda row: row.day)
    ahead = [(_planned(case, known), AHEAD[known.act.modality]) for known in case.play.acts if _is_ahead(case, known)]
    return Register(
        counted=tuple(row for row in rows if row.by and _aimed(row)),
        aimless=tuple(row for row in rows if row.by and not _aimed(row)),
        nobody=tuple(row for row in rows if not row.by),
        ahead=tuple(ahead),
    )


def assessed(case: WatchContext) -> list[Measure]:
    """Measures that count, each with a person's assessment where it has one."""
    return list(register(case).counted)


def against_others(row: Measure, party: str) -> bool:
    """Say whether a measure of a party worsens how things are for others: another is its target, or a point is and nobody else is."""
    return party in row.by and row.sign > 0 and (bool(set(row.affected) - {party}) or not row.affected)


def _aimed(row: Measure) -> bool:
    return bool(row.affected or row.point)


def _done(case: WatchContext, row: Measure) -> bool:
    known = case.acts.get(row.act)
    return known is None or known.act.modality is Modality.DONE


def _is_ahead(case: WatchContext, known: RecordedAct) -> bool:
    return KINDS[known.act.kind].deed and known.act.modality in AHEAD and known.dated and known.happened <= case.on


def _planned(case: WatchContext, known: RecordedAct) -> Measure:
    act, people = known.act, speakers(case.dossier)
    return Measure(
        act=known.id,
        day=known.happened,
        by=parties_of(act.actors, people),
        affected=parties_of(act.addressees, people),
        point=act.points[0] if act.points else "",
        title=act.evidence[0].exact,
        sign=0,
    )
