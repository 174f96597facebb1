"""What we do not know: parties without coverage, points without a position, unreviewed acts that carry a conclusion."""

from verbale.brief.context import BriefContext
from verbale.brief.gaps import gaps
from verbale.brief.page import CitedSentence, Section
from verbale.brief.said import asking
from verbale.brief.staleness import stale
from verbale.brief.wording import counted, listed, upper
from verbale.model import RecordedAct
from verbale.model.naming import named
from verbale.state.debts.by_hand import fits


def unknown(case: BriefContext) -> Section:
    """Return the gaps, each counted; or that none was found."""
    lines = [
        line
        for line in (
            _failing(case),
            _by_rules(case),
            _uncovered(case),
            _silent(case),
            _unsure(case),
            _unreviewed(case),
            _undated(case),
            _wordless(case),
            _unplaced(case),
            _passed(case),
            _unfit(case),
            *stale(case),
        )
        if line is not None
    ]
    if not lines:
        lines = [
            case.says("gaps", 0, "gaps", "No gap in coverage, positions or review.", ["Thirteen checks, none fired."])
        ]
    return Section("unknown", "What we do not know", tuple(lines))


def _failing(case: BriefContext) -> CitedSentence | None:
    bare = case.play.failing
    if not bare:
        return None
    text = f"{upper(counted(len(bare), 'file'))} could not be read, so what {'it says' if len(bare) == 1 else 'they say'} is missing here: "
    text += f"{listed([name for name, _ in bare], 3)}."
    return case.says("failing", len(bare), "files", text, [f"{name}: {why}" for name, why in bare])


def _by_rules(case: BriefContext) -> CitedSentence | None:
    bare = [document for document in case.play.documents.values() if document.rules_only]
    if not bare:
        return None
    text = f"{upper(counted(len(bare), 'document'))} {'was' if len(bare) == 1 else 'were'} read by rules only, without a parser: most acts in {'it' if len(bare) == 1 else 'them'} were not looked for."
    return case.says(
        "rules-only", len(bare), "documents", text, sorted(document.name or document.id for document in bare)
    )


def _uncovered(case: BriefContext) -> CitedSentence | None:
    seated = {party.id for party in case.dossier.at_table}
    bare = [row.party for row in case.play.coverage if not row.documents and row.party in seated]
    if not bare:
        return None
    text = f"No document in view is about {listed([named(case.name(name)) for name in bare])}: silence there means nothing."
    return case.says("uncovered", len(bare), "parties", text, [f"{case.name(name)}: no documents" for name in bare])


def _silent(case: BriefContext) -> CitedSentence | None:
    if case.plain:
        return None
    gaps = {
        point: [case.name(party) for party in case.parties if _open(case, point, party)]
        for point in (known.id for known in case.dossier.points)
    }
    gaps = {point: missing for point, missing in gaps.items() if missing}
    if not gaps:
        return None
    cells = sum(map(len, gaps.values()))
    bare = [point for point, missing in gaps.items() if len(missing) == len(case.parties)]
    total = len(case.dossier.points) * len(case.parties)
    text = f"{upper(counted(cells, 'position'))} of {total} {'is' if cells == 1 else 'are'} not known"
    text += f"; nobody's on {listed([case.title(point) for point in bare])}." if bare else "."
    steps = [f"{case.title(point)}: {listed(missing)}" for point, missing in gaps.items()]
    return case.says("silent", cells, "positions", text, steps)


def _open(case: BriefContext, point: str, party: str) -> bool:
    """Say whether nothing tells where a side stands on a point: no stance, and no request that waits for its answer."""
    return (point, party) not in case.cells and asking(case, point, party) is None


def _unsure(case: BriefContext) -> CitedSentence | None:
    bare = case.play.unsure
    if not bare:
        return None
    one = len(bare) == 1
    text = f"{upper(counted(len(bare), 'act'))} {'was' if one else 'were'} read without certainty and "
    text += f"{'moves' if one else 'move'} nothing above until a person rules on {'it' if one else 'them'}."
    steps = [f"{item.id}: {case.told(item)}{_why(item)}" for item in bare]
    return case.says("unsure", len(bare), "acts", text, steps)


def _why(item: RecordedAct) -> str:
    return f" ({'; '.join(item.act.reasons)})" if item.act.reasons else ""


def _unreviewed(case: BriefContext) -> CitedSentence | None:
    bearing = {cell.act for cell in case.play.positions} | {row.opened_by for row in case.waiting}
    bearing |= {act for alert in case.watch.alerts for act in alert.evidence}
    open_ = [case.acts[name] for name in sorted(bearing) if name in case.acts and not case.acts[name].reviewed]
    if not open_:
        return None
    text = f"{upper(counted(len(open_), 'act'))} that {'carries' if len(open_) == 1 else 'carry'} a conclusion above "
    text += f"{'has' if len(open_) == 1 else 'have'} not been reviewed by a person."
    return case.says("unreviewed", len(open_), "acts", text, [f"{item.id}: {case.told(item)}" for item in open_])


def _undated(case: BriefContext) -> CitedSentence | None:
    bare = [document for document in case.play.documents.values() if document.published is None]
    if not bare:
        return None
    text = f"{upper(counted(len(bare), 'document'))} without a date of {'its' if len(bare) == 1 else 'their'} own: relative dates in {'it' if len(bare) == 1 else 'them'} are left open."
    return case.says("undated", len(bare), "documents", text, sorted(document.name or document.id for document in bare))


def _wordless(case: BriefContext) -> CitedSentence | None:
    bare = gaps(case).silent
    if not bare:
        return None
    text = f"{upper(counted(len(bare), 'document'))} gave no act: what {'it says' if len(bare) == 1 else 'they say'} may be missing above."
    return case.says("no-act", len(bare), "documents", text, bare)


def _unplaced(case: BriefContext) -> CitedSentence | None:
    bare = gaps(case).unplaced
    if not bare:
        return None
    one = len(bare) == 1
    text = f"{upper(counted(len(bare), 'name'))} {'is' if one else 'are'} not placed with a party of the dossier: {listed([*bare], 4)}."
    return case.says("unplaced", len(bare), "names", text, bare)


def _unfit(case: BriefContext) -> CitedSentence | None:
    bare = [move for move in case.play.by_hand if not fits(case.play.obligations, move)]
    if not bare:
        return None
    text = f"{upper(counted(len(bare), 'move'))} entered by hand {'fits' if len(bare) == 1 else 'fit'} no debt in view and {'does' if len(bare) == 1 else 'do'} nothing."
    steps = [
        f"{move.move}, {case.name(move.debtor)} to {case.name(move.creditor)}, {move.day}: {move.told}" for move in bare
    ]
    return case.says("unfit", len(bare), "moves", text, steps)


def _passed(case: BriefContext) -> CitedSentence | None:
    """Say which written deadlines passed without a later paper between the two: the answer may lie unread."""
    days = [document.published.last for document in case.play.documents.values() if document.published is not None]
    last = max(days, default=None)
    bare = [
        row for row in case.waiting
        if row.deadline is not None and row.deadline < case.play.on and (last is None or last <= row.deadline)
    ]  # fmt: skip
    if not bare:
        return None
    one = len(bare) == 1
    text = f"{upper(counted(len(bare), 'written deadline'))} passed and no document in view is later than {'it' if one else 'them'}."
    steps = [
        f"{case.name(row.debtor)} to {case.name(row.creditor)} on {case.title(row.point)}: {row.deadline}"
        for row in bare
    ]
    return case.says("passed", len(bare), "deadlines", text, steps)
