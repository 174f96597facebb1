"""The answer to a question that was understood: lines that each rest on words or figures, and the view that says it in full."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from verbale.app.ask import View, ask
from verbale.app.asked.question import Asked, understand
from verbale.brief.context import BriefContext
from verbale.brief.page import CitedSentence
from verbale.brief.said import said, what
from verbale.brief.sections.alerts import protraction, standstill
from verbale.brief.sections.changes import changes
from verbale.brief.sections.reach import reach
from verbale.brief.sections.unknown import unknown
from verbale.brief.stances import WORDS
from verbale.brief.wording import counted, listed, short_day, upper
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import RecordedAct, Stance, When
from verbale.model.cell import MatrixCell
from verbale.model.naming import named
from verbale.state.positions import holders, points_of

MOST = 40  # lines of an answer
REFUSING = frozenset({Stance.REFUSES, Stance.OPPOSES})
ACCEPTING = frozenset({Stance.ACCEPTS, Stance.SUPPORTS, Stance.AGREED})


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer.

    Parameters
    ----------
    asked
        The question as it was understood.
    view
        What it was asked of: of the day that the question names, where it names one.
    lines
        What answers it, each with its citations; empty where it became a search.
    page
        Address of the page that says it in full, without dates.
    how
        The question as it was understood, in words.
    """

    asked: Asked
    view: View
    lines: tuple[CitedSentence, ...]
    page: str
    how: str

    @property
    def searched(self) -> bool:
        """Whether nothing of it was understood, so that its words are searched for."""
        return not self.asked.understood


def reply(view: View, text: str) -> Reply:
    """Return the answer to a question in plain words.

    Parameters
    ----------
    view
        Of whom it is asked: the reader's dates and clearance hold; a day that the question names comes before the view's.
    text
        The question.
    """
    case = view.case()
    topics = [point for point in case.points if point not in {one.id for one in view.dossier.points}]
    asked = understand(text, view.dossier, When.day(view.play.on), topics)
    if asked.on is not None and asked.on.last < view.play.on:
        view = ask(view.desk, replace(view.query, on=asked.on.last))
    if asked.since is not None:
        view = ask(view.desk, replace(view.query, on=view.play.on, since=asked.since.first))
    if not asked.understood:
        return Reply(asked, view, (), "/search", "")
    case = view.case()
    asks = asked.asks or ("stands" if asked.parties or asked.points else "")
    if asks != "said":  # a person's side wants, refuses and owes
        people = speakers(view.dossier)
        asked = replace(asked, parties=parties_of(asked.parties, people), whom=people.get(asked.whom) or asked.whom)
    lines, page = _ANSWERS[asks](view, case, asked)
    return Reply(asked, view, tuple(lines[:MOST]), page, _how(case, replace(asked, asks=asks)))


Lines = tuple[list[CitedSentence], str]


def _owed(_: View, case: BriefContext, asked: Asked) -> Lines:
    """Tell who owes whom an answer: those named owe it, unless they are named as owed."""
    rows = [
        row for row in case.waiting
        if (not asked.whom or row.creditor == asked.whom) and (not asked.parties or row.debtor in asked.parties) and (not asked.points or row.point in asked.points)
    ]  # fmt: skip
    lines: list[CitedSentence] = []
    for row in sorted(rows, key=lambda one: (not one.dated, one.opened)):
        since = f"since {short_day(row.opened)}" if row.dated else "asked in an undated paper"
        turn = case.turns.get(row.id)
        clock = f", {counted(int(turn.time), 'day')} so far" if turn is not None and turn.unit == "days" else ""
        text = f"{upper(named(case.name(row.debtor)))} owes {named(case.name(row.creditor))} an answer on {case.title(row.point)} {since}{clock} ({row.status})."
        lines += _line(case, text, [row.opened_by])
    return lines or [_none(case, "No open answer of this kind was found in what was read.")], "/owed"


def _line(case: BriefContext, text: str, acts: Iterable[str]) -> list[CitedSentence]:
    """Return a line with the words that it rests on; nothing where none of them is in view."""
    cited = case.cite(acts)
    return [CitedSentence(text, cited)] if cited else []


def _positions(keep: Callable[[Stance], bool]) -> Callable[[View, BriefContext, Asked], Lines]:
    """Return what tells the stances of some kind: of the parties named, on the points named, else of all."""

    def told(_: View, case: BriefContext, asked: Asked) -> Lines:
        lines: list[CitedSentence] = []
        for point in asked.points or case.points:
            for party in asked.parties or case.parties:
                cell = case.cells.get((point, party))
                if cell is not None and keep(cell.stance):
                    line = said(case, point, party)
                    if asked.since is None or cell.since >= asked.since.first:
                        text = f"{upper(named(case.name(party)))} on {case.title(point)}: {line.text}."
                        lines += _line(case, text, line.acts or (cell.act,))
        return lines or [_none(case, "No such stance was found in what was read.")], _page(asked)

    return told


def _stands(_: View, case: BriefContext, asked: Asked) -> Lines:
    """Tell where those named stand on what is named."""
    lines: list[CitedSentence] = []
    for point in asked.points or case.points:
        for party in asked.parties or case.parties:
            line = said(case, point, party)
            lines += _line(case, f"{upper(named(case.name(party)))} on {case.title(point)}: {line.text}.", line.acts)
    return lines or [_none(case, "Nothing that was read tells where they stand.")], _page(asked)


def _wants(view: View, case: BriefContext, asked: Asked) -> Lines:
    """Tell what a side wants on a point, and what it wanted before, since the day that was named."""
    first = asked.since.first if asked.since is not None else None
    lines: list[CitedSentence] = []
    for point in asked.points or case.points:
        for party in asked.parties or case.parties:
            cell = view.cells.get((point, party), MatrixCell(point=point, party=party))
            wishes = [*cell.moved, *([cell.wants] if cell.wants is not None else [])]
            for wish in wishes:
                if first is None or wish.day >= first or wish is cell.wants:
                    verb = "offers" if wish.offered else WORDS[Stance.PROPOSES]
                    now = "" if wish is cell.wants else " (before)"
                    source = f", according to {case.name(wish.according_to)}" if wish.according_to else ""
                    body = what(case, point, wish) or " something that takes more than a few words"
                    text = f"{upper(named(case.name(party)))} on {case.title(point)}: {verb}{body}, {short_day(wish.since)}{'' if wish.reviewed else '*'}{source}{now}."
                    lines += _line(case, text, [wish.act])
    return lines or [_none(case, "No wish of theirs was found in what was read.")], _page(asked)


def _said(view: View, case: BriefContext, asked: Asked) -> Lines:
    """Tell what those named said and did, the latest first."""
    first = asked.since.first if asked.since is not None else None
    found = [
        item
        for item in view.play.told
        if _fits(item, case, asked) and (first is None or (item.dated and item.valid >= first))
    ]
    ordered = sorted(found, key=lambda one: (one.dated, one.valid), reverse=True)
    lines = [line for item in ordered for line in _act(case, item)]
    return lines or [_none(case, "No act of theirs was found in what was read.")], _page(asked)


def _fits(item: RecordedAct, case: BriefContext, asked: Asked) -> bool:
    who = {*holders(item.act, case.dossier), *item.act.actors, item.act.speaker, item.act.according_to}
    return (not asked.parties or bool(who & {*asked.parties})) and (
        not asked.points or bool({*points_of(item.act)} & {*asked.points})
    )


def _act(case: BriefContext, item: RecordedAct) -> list[CitedSentence]:
    mark = "" if item.reviewed else "*"
    sure = "" if item.counts else " (unsure)"
    return _line(case, f"{upper(case.when(item))}: {case.told(item)}{mark}{sure}.", [item.id])


def _met(view: View, case: BriefContext, asked: Asked) -> Lines:
    rows = [row for row in view.play.sessions if not asked.parties or {*asked.parties} <= {*row.parties}]
    rows = [row for row in rows if asked.since is None or row.day >= asked.since.first]
    lines: list[CitedSentence] = []
    for row in sorted(rows, key=lambda one: one.day, reverse=True):
        who = listed([named(case.name(party)) for party in row.parties]) or "parties not named"
        lines += _line(case, f"{short_day(row.day)}: {who} met.", [row.act])
    return lines or [_none(case, "No session was found in what was read.")], "/lanes"


def _changed(view: View, case: BriefContext, asked: Asked) -> Lines:
    """Tell what changed since the day that was named, else since a week before."""
    since = view.query.since
    brief_case = (
        case
        if since is None
        else BriefContext(
            view.dossier, view.advised, view.watch, view.earlier(since), view.counsel, case.party, long=True
        )
    )
    line = changes(brief_case)
    lines = [line] if line is not None else []
    first = asked.since.first if asked.since is not None else None
    fresh = [
        item
        for item in view.play.acts
        if item.dated and (first is None or item.valid >= first) and _fits(item, case, asked)
    ]
    lines += [line for item in sorted(fresh, key=lambda one: one.valid, reverse=True) for line in _act(case, item)]
    return lines or [_none(case, "Nothing that was read is new.")], "/compare" if first else "/"


def _sections(
    make: Callable[[BriefContext], Iterable[CitedSentence]], page: str
) -> Callable[[View, BriefContext, Asked], Lines]:
    return lambda _, case, __: (list(make(case)), page)


def _none(case: BriefContext, text: str) -> CitedSentence:
    return case.says(
        "asked.none", 0, "answers", text, [f"{counted(len(case.play.told), 'act')} in view were looked through."]
    )


def _page(asked: Asked) -> str:
    if len(asked.points) == 1:
        return f"/point/{asked.points[0]}"
    return f"/party/{asked.parties[0]}" if len(asked.parties) == 1 else "/matrix"


def _how(case: BriefContext, asked: Asked) -> str:
    """Say in words what was understood, so that a wrong reading is seen."""
    parts = [_HOW[asked.asks]]
    if asked.parties:
        parts.append(f"of {listed([named(case.name(party)) for party in asked.parties])}")
    if asked.whom:
        parts.append(f"to {named(case.name(asked.whom))}")
    if asked.points:
        parts.append(f"on {listed([case.title(point) for point in asked.points])}")
    if asked.since is not None:
        parts.append(f"since {asked.since}")
    if asked.on is not None:
        parts.append(f"as of {asked.on}")
    return " ".join(parts)


_HOW = {
    "owed": "answers owed", "next": "what is in reach and could be tabled", "alerts": "what the watch finds", "changed": "what changed", "met": "sessions",
    "agreed": "what is agreed", "refuses": "refusals", "accepts": "who accepts or supports", "wants": "what is wanted", "unread": "what is not known",
    "stands": "where the sides stand", "said": "what was said and done",
}  # fmt: skip
_ANSWERS: dict[str, Callable[[View, BriefContext, Asked], Lines]] = {
    "owed": _owed, "next": _sections(lambda case: reach(case).sentences, "/counsel"),
    "alerts": _sections(lambda case: (*protraction(case).sentences, *standstill(case).sentences), "/watch"), "changed": _changed, "met": _met,
    "agreed": _positions(lambda stance: stance is Stance.AGREED), "refuses": _positions(REFUSING.__contains__), "accepts": _positions(ACCEPTING.__contains__),
    "wants": _wants, "unread": _sections(lambda case: unknown(case).sentences, "/gaps"), "stands": _stands, "said": _said,
}  # fmt: skip


def cited_acts(line: CitedSentence) -> Sequence[str]:
    """Return the ids of the acts that a line rests on."""
    return list(dict.fromkeys(one.act for one in line.citations if one.act))
