"""What a cell of the matrix says in plain words: what a side wants, how it answers the others, or that it has not answered.

A side's own proposal stands beside its answer to somebody else's: neither takes the other's place. What only a counterpart or a witness
says of it keeps its "according to".
"""

from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.stances import MARKS, SETTLED, WORDS
from verbale.brief.wording import listed, quoted, short_day
from verbale.model import Kind, Modality, Obligation, Position, RecordedAct, Stance, Status
from verbale.model.cell import MatrixCell, Wish
from verbale.model.kinds import KINDS
from verbale.state.cells.wants import wish_of
from verbale.state.positions import holders, points_of, stance_of

NOTHING = "nothing read"  # of a cell: the papers may say more than was read
LONGEST = 60  # characters of a phrase in a cell
_TAKING = frozenset(kind for kind, effect in KINDS.items() if effect.moves > 0)


@dataclass(frozen=True, slots=True)
class Said:
    """A cell in words.

    Parameters
    ----------
    text
        What is said, with days.
    mark, tone
        Of the latest stance.
    acts
        Ids of the acts it rests on.
    """

    text: str
    mark: str = ""
    tone: str = "faint"
    acts: tuple[str, ...] = ()


def said(case: BriefContext, point: str, party: str) -> Said:
    """Return the cell of a point and a party."""
    cell = case.cells.get((point, party))
    if cell is None:
        return _owing(case, point, party) or asking(case, point, party) or _holding(case, point, party) or Said(NOTHING)
    value = case.matrix.get((point, party), MatrixCell(point=point, party=party))
    wants, taken = value.wants, value.taken
    # what was wanted before is settled with an agreement, and one act stands once
    settled = taken is not None and taken.act == cell.act and cell.stance in SETTLED
    own = None if wants is None or settled or (taken is not None and taken.act == wants.act) else wants
    parts = [] if own is None else [_wanted(case, point, party, own)]
    parts += [] if taken is None else [_answered(case, party, case.acts[taken.act], cell)]
    acts = [one.act for one in (own, taken) if one is not None]
    if cell.act not in acts:
        parts, acts = ([_other(case, point, party, cell)], [cell.act]) if cell.act in case.acts else ([], [])
    mark, tone = MARKS[cell.stance]
    if not acts:
        since = short_day(cell.since).removesuffix(f" {case.play.on.year}")
        return Said(f"{WORDS[cell.stance]}{_option(case, cell)}, {since}{'' if cell.reviewed else '*'}", mark, tone)
    if len(parts) > 1 and taken is not None and taken.stance is Stance.REFUSES:  # what it refuses is not what it wants
        parts[1] = parts[1].replace(WORDS[Stance.REFUSES], "refuses other terms", 1)
    owed = _owing(case, point, party) if taken is None else None
    text = "; ".join([*parts, *([owed.text] if owed is not None else [])])
    return Said(text, mark, tone, tuple(dict.fromkeys(acts)))


def according(case: BriefContext, items: list[RecordedAct], parties: set[str]) -> str:
    """Return ", according to …" where nothing but others' words says it; empty where one act is a side's own."""
    told = [item.act.according_to for item in items]
    if not told or any(name is None or name in parties for name in told):
        return ""
    return f", according to {listed(list(dict.fromkeys(case.name(str(name)) for name in told)))}"


def _other(case: BriefContext, point: str, party: str, cell: Position) -> str:
    """Return what a cell rests on where that is neither what its side wants nor the stance it took last."""
    item = case.acts[cell.act]
    if (stance_of(item.act) or cell.stance) is Stance.PROPOSES:
        return _wanted(case, point, party, wish_of(item, point, case.dossier))
    return _answered(case, party, item, cell)


def _wanted(case: BriefContext, point: str, party: str, wish: Wish) -> str:
    word = "offers" if wish.offered else WORDS[Stance.PROPOSES]
    return f"{word}{what(case, point, wish)}{_when(case, party, case.acts[wish.act])}"


def _answered(case: BriefContext, party: str, item: RecordedAct, cell: Position) -> str:
    stance = stance_of(item.act) or cell.stance
    word, shown = WORDS[stance], _option(case, cell) if item.id == cell.act else ""
    if stance is Stance.OPEN and item.act.modality is Modality.CONDITIONAL and item.act.kind in _TAKING:
        provisional = KINDS[item.act.kind].settles
        word = "provisionally agreed" if provisional else "accepts on condition"
        shown = "" if provisional else f" “{quoted(item.act.evidence[0].exact, LONGEST)}”"
    if stance is Stance.OPEN and item.act.kind is Kind.CONCEDE:  # it moved: how far, its words say
        word, shown = "gives way", shown or f" “{quoted(item.act.evidence[0].exact, LONGEST)}”"
    return f"{word}{shown}{_when(case, party, item)}"


def _when(case: BriefContext, party: str, item: RecordedAct) -> str:
    since = short_day(item.valid).removesuffix(f" {case.play.on.year}")
    told = according(case, [item], {party, *holders(item.act, case.dossier)})
    return f", {since}{'' if item.reviewed else '*'}{told}"


def _option(case: BriefContext, cell: Position) -> str:
    known = next((one for one in case.dossier.points if one.id == cell.point), None)
    title = (
        next((option.title for option in known.options if option.id == cell.option), cell.option or "") if known else ""
    )
    return f" “{title}”" if title else ""


def what(case: BriefContext, point: str, wish: Wish) -> str:
    """Return what is wanted, with a space before it: the option, else the amount, else a phrase that is short enough; else nothing.

    Parameters
    ----------
    case
        Knows the titles of options.
    point, wish
        Of which point, and what is wanted.
    """
    known = next((one for one in case.dossier.points if one.id == point), None)
    title = next((option.title for option in known.options if option.id == wish.option), "") if known else ""
    if title:
        return f" “{title}”"
    if wish.deleted:
        gone = f"“{quoted(wish.deleted, 40)}”"
        return f" “{quoted(wish.phrase, 40)}” for {gone}" if wish.phrase else f" {gone} deleted"
    if wish.amount is not None:
        return f" {quoted(wish.amount.words, 40)}"
    if wish.itself:
        return " it"
    return f" “{wish.phrase}”" if wish.phrase and len(wish.phrase) <= LONGEST else ""


def _owing(case: BriefContext, point: str, party: str) -> Said | None:
    rows: list[Obligation] = [row for row in case.waiting if row.debtor == party and row.point == point]
    if not rows:
        return None
    row = rows[0]
    asked = f"asked {short_day(row.opened)}" if row.dated else "asked in an undated paper"
    words = {
        Status.HELD: "will answer later",
        Status.PARTLY: "has answered in part",
        Status.NOT_FOUND: "no answer found",
    }
    return Said(f"{words.get(row.status, 'has not answered')}, {asked}", "–", "amber", (row.opened_by,))


def _holding(case: BriefContext, point: str, party: str) -> Said | None:
    """Return that a side without a stance has said that its answer will come."""
    found = [
        item
        for item in case.play.acts
        if KINDS[item.act.kind].holds and point in points_of(item.act) and party in holders(item.act, case.dossier)
    ]
    if not found:
        return None
    item = max(found, key=lambda one: one.valid)
    day = short_day(item.valid).removesuffix(f" {case.play.on.year}")
    told = according(case, [item], {party, *holders(item.act, case.dossier)})
    return Said(f"will answer later, {day}{'' if item.reviewed else '*'}{told}", "–", "amber", (item.id,))


def asking(case: BriefContext, point: str, party: str) -> Said | None:
    """Return that a side without a stance asks something on a point and waits for the answer: it is not nothing that is known."""
    row = next((row for row in case.waiting if row.creditor == party and row.point == point), None)
    if row is None:
        return None
    item = case.acts.get(row.opened_by)
    mark = "" if item is None or item.reviewed else "*"
    day = short_day(row.opened).removesuffix(f" {case.play.on.year}") if row.dated else "in an undated paper"
    about = (
        what(case, point, wish_of(item, point, case.dossier)).replace(" it", " about it") if item is not None else ""
    )
    return Said(f"asks{about}, {day}{mark}", "◆", "blue", (row.opened_by,))
