"""Sessions, changes of procedure and measures: what happened around the proposals."""

from verbale.dossier import Assessment, Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Measure, Modality, Procedure, RecordedAct, Session
from verbale.model.kinds import KINDS
from verbale.state.positions import holders


def sessions(acts: list[RecordedAct], dossier: Dossier) -> tuple[Session, ...]:
    """Return the talks held; the same parties on the same day are one session."""
    found: dict[tuple[object, ...], Session] = {}
    for item in acts:
        if KINDS[item.act.kind].talks and item.act.modality is Modality.DONE:
            named = {*holders(item.act, dossier), *parties_of(item.act.addressees, speakers(dossier))}
            parties = tuple(sorted(named))
            found.setdefault((item.happened, parties), Session(item.id, item.happened, parties))
    return tuple(found.values())


def procedures(acts: list[RecordedAct], dossier: Dossier) -> tuple[Procedure, ...]:
    """Return what was postponed, suspended or resumed."""
    return tuple(
        Procedure(item.id, str(item.act.kind), item.happened, holders(item.act, dossier), item.act.reason)
        for item in acts
        if KINDS[item.act.kind].procedure and item.act.modality in {Modality.DONE, Modality.INTENDED}
    )


def measures(acts: list[RecordedAct], dossier: Dossier) -> tuple[Measure, ...]:
    """Return measures taken or announced, with the assessment of a person where the dossier has one."""
    taken = [
        item for item in acts if KINDS[item.act.kind].deed and item.act.modality in {Modality.DONE, Modality.INTENDED}
    ]
    return tuple(_measure(item, dossier) for item in taken)


def _measure(item: RecordedAct, dossier: Dossier) -> Measure:
    act, by = item.act, holders(item.act, dossier)
    judged = next((row for row in dossier.assessments if _fits(row, item, by)), None)
    affected = parties_of(act.addressees, speakers(dossier))
    made = Measure(
        act=item.id,
        day=item.happened,
        by=by,
        affected=affected or _others(by, dossier),
        point=act.points[0] if act.points else "",
        title=act.evidence[0].exact,
    )
    return made if judged is None else _judged(made, judged)


def _others(by: tuple[str, ...], dossier: Dossier) -> tuple[str, ...]:
    """Return the others at the table, without groups that the makers belong to and members of theirs."""
    groups = dossier.groups.ever
    allied = {member for group, members in groups.items() if group in by for member in members}
    allied |= {group for group, members in groups.items() if set(members) & set(by)}
    return tuple(party.id for party in dossier.at_table if party.id not in by and party.id not in allied)


def _fits(row: Assessment, item: RecordedAct, by: tuple[str, ...]) -> bool:
    return row.by in by and row.day == item.happened and row.words.casefold() in item.act.evidence[0].exact.casefold()


def _judged(made: Measure, row: Assessment) -> Measure:
    return Measure(
        act=made.act,
        day=made.day,
        by=made.by,
        affected=row.affected or made.affected,
        point=row.point or made.point,
        title=made.title,
        severity=row.severity,
        sign=made.sign if row.sign is None else row.sign,
        irreversible=made.irreversible if row.irreversible is None else row.irreversible,
        half_life=made.half_life if row.half_life is None else row.half_life,
        credence=made.credence if row.credence is None else row.credence,
        assessed_by=row.assessed_by,
    )
