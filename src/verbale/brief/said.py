"""What a cell of the matrix says in plain words: what a side wants, how it answers the others, or that it has not answered.

A side's own proposal stands beside its answer to somebody else's: neither takes the other's place. What only a counterpart or a witness
says of it keeps its "according to".
"""

import re
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.stances import MARKS, SETTLED, WORDS
from verbale.brief.wording import listed, quoted, short_day
from verbale.model import Modality, Obligation, Position, RecordedAct, Stance, Status
from verbale.model.kinds import KINDS
from verbale.state.positions import holders, points_of, stance_of

LONGEST = 60  # characters of a phrase in a cell
_TAKING = frozenset(kind for kind, effect in KINDS.items() if effect.moves > 0)
_OFFERING = re.compile(r"\boffer(?:s|ed|ing)?\b", re.IGNORECASE)
_ASKING = re.compile(r"\A.*\b(?:offer|propos|suggest|demand|request)\w*\b(?: to)? ", re.IGNORECASE)
_PIECES = re.compile(r"[,;:.“”\"()]| and | that | which | while | where | as (?:in|well) ")
_CHANGE = re.compile(r"\[Change by ")
_CHANGED = re.compile(r"(deleted|inserted) “(.*?)”(?=, inserted|\]\Z)")
_AMOUNT = re.compile(
    r"(?:[€$£] ?\d[\d.,]*|\b\d[\d.,]* ?(?:per cent|percent|%|euros?|dollars?|pounds?|crowns?|marks?|tonnes?|hours?|days?|weeks?|months?|years?|kilomet(?:re|er)s?|km)\b)(?: a \w+| per \w+)?"
)


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
        return (
            _owing(case, point, party)
            or asking(case, point, party)
            or _holding(case, point, party)
            or Said("none known")
        )
    own, answer = latest(case, point, cell.party, proposes=True), latest(case, point, cell.party, proposes=False)
    settled = (
        cell.stance in SETTLED and answer is not None and answer.id == cell.act
    )  # what was wanted before is settled with it
    shown = [item for item in (None if settled else own, answer) if item is not None]
    if cell.act not in {item.id for item in shown}:
        shown = [case.acts[cell.act]] if cell.act in case.acts else []
    if not shown:
        mark, tone = MARKS[cell.stance]
        since = short_day(cell.since).removesuffix(f" {case.play.on.year}")
        return Said(f"{WORDS[cell.stance]}{_option(case, cell)}, {since}{'' if cell.reviewed else '*'}", mark, tone)
    parts = [_part(case, point, party, item, cell) for item in shown]
    if len(shown) > 1 and stance_of(shown[1].act) is Stance.REFUSES:  # what it refuses is not what it wants
        parts[1] = parts[1].replace(WORDS[Stance.REFUSES], "refuses other terms", 1)
    owed = _owing(case, point, party) if answer is None else None
    text = "; ".join([*parts, *([owed.text] if owed is not None else [])])
    mark, tone = MARKS[cell.stance]
    return Said(text, mark, tone, tuple(dict.fromkeys(item.id for item in shown)))


def according(case: BriefContext, items: list[RecordedAct], parties: set[str]) -> str:
    """Return ", according to …" where nothing but others' words says it; empty where one act is a side's own."""
    told = [item.act.according_to for item in items]
    if not told or any(name is None or name in parties for name in told):
        return ""
    return f", according to {listed(list(dict.fromkeys(case.name(str(name)) for name in told)))}"


def latest(case: BriefContext, point: str, party: str, *, proposes: bool) -> RecordedAct | None:
    """Return the last act by which a side proposes on a point, or takes a stance otherwise; its own words before others' of it.

    Parameters
    ----------
    case
        What the brief is about.
    point, party
        Of which cell.
    proposes
        Whether its proposal is wanted, or how it judges those of others.
    """
    found = [
        item for item in case.play.acts
        if point in points_of(item.act) and party in holders(item.act, case.dossier) and (stance := stance_of(item.act)) is not None
        and (stance is Stance.PROPOSES) is proposes
    ]  # fmt: skip
    if not found:
        return None
    last = max(item.valid for item in found)
    same = [item for item in found if item.valid == last]
    return next((item for item in reversed(same) if item.act.according_to is None), same[-1])


def _part(case: BriefContext, point: str, party: str, item: RecordedAct, cell: Position) -> str:
    stance = stance_of(item.act) or cell.stance
    offering = item.act.modality is Modality.CONDITIONAL or _OFFERING.search(item.act.evidence[0].exact) is not None
    word = "offers" if stance is Stance.PROPOSES and offering else WORDS[stance]
    what = _what(case, point, item) if stance is Stance.PROPOSES else _option(case, cell) if item.id == cell.act else ""
    if stance is Stance.OPEN and item.act.modality is Modality.CONDITIONAL and item.act.kind in _TAKING:
        provisional = KINDS[item.act.kind].settles
        word = "provisionally agreed" if provisional else "accepts on condition"
        what = "" if provisional else f" “{quoted(item.act.evidence[0].exact, LONGEST)}”"
    since = short_day(item.valid).removesuffix(f" {case.play.on.year}")
    told = according(case, [item], {party, *holders(item.act, case.dossier)})
    mark = "" if item.reviewed else "*"
    return f"{word}{what}, {since}{mark}{told}"


def _option(case: BriefContext, cell: Position) -> str:
    known = next((one for one in case.dossier.points if one.id == cell.point), None)
    title = (
        next((option.title for option in known.options if option.id == cell.option), cell.option or "") if known else ""
    )
    return f" “{title}”" if title else ""


def _what(case: BriefContext, point: str, item: RecordedAct) -> str:
    """Return the option that an act names, or the amount in its words."""
    known = next((one for one in case.dossier.points if one.id == point), None)
    title = next((option.title for option in known.options if option.id == item.act.option), "") if known else ""
    if title:
        return f" “{title}”"
    words = " ".join(item.act.evidence[0].exact.split())
    if _CHANGE.match(words):
        return _change(words)
    if item.act.rule.startswith("table.") and len(words) <= LONGEST:
        return f" “{words.strip(' .')}”"  # a cell of a table holds its side's words and nothing else
    names = sorted((known.title, *known.aliases), key=len, reverse=True) if known else []
    named = re.compile("|".join(map(re.escape, names)), re.IGNORECASE) if names else None
    near = _piece(words, named) if named is not None else ""
    amount = _AMOUNT.search(near or words)
    if amount is not None:
        return f" {quoted(amount[0], 40)}"
    near = _bare(case, near)
    if known is not None and near.casefold() == known.title.casefold():
        return " it"  # the point itself, whose title stands beside
    return f" “{near}”" if near and len(near) <= LONGEST else ""


def _piece(words: str, named: re.Pattern[str]) -> str:
    """Return the piece of a sentence in which a point is named; an "and" inside the name parts nothing."""
    found = named.search(words)
    if found is None:
        return ""
    start = max((cut.end() for cut in _PIECES.finditer(words, 0, found.start())), default=0)
    end = next((cut.start() for cut in _PIECES.finditer(words, found.end())), len(words))
    return words[start:end].strip()


def _change(line: str) -> str:
    """Return what a tracked change wants: its words in, or words out, as the line tells it that proves it."""
    told = {name: f"“{quoted(words.strip(' .'), 40)}”" for name, words in _CHANGED.findall(line)}
    if "inserted" in told:
        return f" {told['inserted']}" + (f" for {told['deleted']}" if "deleted" in told else "")
    return f" {told['deleted']} deleted" if "deleted" in told else ""


def _bare(case: BriefContext, words: str) -> str:
    """Return what is proposed, without the verb that proposes it, to whom, and a leading preposition."""
    names = sorted(
        (name for party in case.dossier.parties for name in (party.name, *party.aliases)), key=len, reverse=True
    )
    rest = _ASKING.sub("", words)
    if names:
        rest = re.sub(
            rf"\A(?:(?:and )?(?:the )?(?:{'|'.join(map(re.escape, names))}),? )+", "", rest, flags=re.IGNORECASE
        )
        rest = re.sub(rf" (?:to|from) (?:the )?(?:{'|'.join(map(re.escape, names))})\Z", "", rest, flags=re.IGNORECASE)
    return re.sub(r"\A(?:(?:on|to|for|of|in|about|with|by) )?(?:the )?", "", rest)


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
    what = _what(case, point, item).replace(" it", " about it") if item is not None else ""
    return Said(f"asks{what}, {day}{mark}", "◆", "blue", (row.opened_by,))
