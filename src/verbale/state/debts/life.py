"""The life of a debt: acts in order, each making the moves that its kind or its own `move` says.

Nobody is made a debtor by guess: only those addressed owe an answer, and where the text names nobody, the other side of a table with
two sides. A creditor's complaint is never an answer; what is refused, declined or referred is answered.
"""

import datetime as dt
import re
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Act, HandMove, Hold, Kind, Move, Obligation, RecordedAct, Status, Step, When
from verbale.model.kinds import KINDS
from verbale.state.debts.asked import asks_to_move, proposes_to_meet, puts_anew
from verbale.state.debts.bare import only_likes, only_reasons, still_held
from verbale.state.debts.book import Book
from verbale.state.debts.by_hand import apply, placed
from verbale.state.debts.meant import due, for_all, makers_of, may_replace, meant, owed
from verbale.state.debts.own_moves import moves_of
from verbale.state.debts.status import finished
from verbale.state.debts.terms import limit
from verbale.state.debts.told_first import told_first
from verbale.state.debts.wording import shared
from verbale.state.positions import holders, points_of

_KNOWN = 4
_HANDED = re.compile(r"verb\.(?:hand|send|deliver|circulate|present|attach|enclose|distribute|give|show|put-out)\b")
_REST = re.compile(
    r"\b(?:rest|remaining|remainder|other|others|second|third|last|further|also|too|separately)\b", re.IGNORECASE
)
Papers = Sequence[tuple[dt.date, frozenset[str]]]


def debts(
    acts: Iterable[RecordedAct],
    dossier: Dossier,
    on: dt.date | None = None,
    papers: Papers = (),
    by_hand: Iterable[HandMove] = (),
) -> tuple[Obligation, ...]:
    """Return every debt, open and closed, in the order in which it was opened.

    Parameters
    ----------
    acts
        Acts that count, in order of when they happened.
    on
        Day of the view: a day given that is past by then was not kept. ``None`` leaves such days alone.
    papers
        Day and parties of each document in view.
    by_hand
        Moves that people entered: each comes after the acts of its day.
    """
    book = Book(dossier)
    items = sorted(acts, key=lambda item: item.dated)
    book.take_in(items)
    for day, parties in papers:
        for party in parties:
            book.days.setdefault(party, set()).add(day)
    entered = deque(placed(by_hand))
    for item in items:  # an undated act never overrules a dated one
        while entered and item.dated and entered[0][0] < item.happened:
            apply(book, entered.popleft()[1])
        for move in moves_of(item.act):
            _PLAYS[move](book, item)
    for _, left in entered:
        apply(book, left)
    return finished(book, on, papers)


def debtors(act: Act, dossier: Dossier, side: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return who owes an answer to an act.

    Parameters
    ----------
    act, dossier
        The act, and who sits at the table.
    side
        For which party somebody speaks whom the dossier does not list.
    """
    people, seated = speakers(dossier), tuple(party.id for party in dossier.at_table)
    return _owing(act, holders(act, dossier, people), seated, people, side)


def _owing(
    act: Act, makers: Sequence[str], seated: Sequence[str], people: Mapping[str, str], side: Callable[[str], str]
) -> tuple[str, ...]:
    """Return who owes an answer to an act of some makers; who only matters from outside owes nothing at the table."""
    named = tuple(dict.fromkeys(side(name) for name in parties_of(act.addressees, people)))
    addressed = tuple(name for name in named if name not in makers and (name in seated or not seated))
    if addressed or act.addressees:
        return addressed
    others = [name for name in seated if name not in makers]
    return tuple(others) if len(seated) == 2 and len(others) == 1 else ()


def _open(book: Book, item: RecordedAct) -> None:
    act = item.act
    if _passing(book, act):
        return
    makers = book.makers(act)[0]
    owing = _owing(act, makers, book.table, book.people, book.side)
    for creditor in makers:
        if book.parties and creditor not in book.parties:
            continue  # what somebody outside asks is between others
        for debtor in owing:
            for point in _points(book, item, debtor, creditor):
                _open_one(book, item, debtor, creditor, point)


def _passing(book: Book, act: Act) -> bool:
    """Say whether a text tells in passing of something put that is no point of the dossier: to nobody named, or a paper handed over."""
    told = not act.rule.startswith(("letter/", "hand", "test")) and bool(book.points) and not act.points
    spoken = act.evidence[0].exact[:1] in "\"“‘'"  # what a quotation tells of the past happened on no day that is known
    return told and (not act.addressees or _HANDED.search(act.rule) is not None or (spoken and act.when is None))


def _points(book: Book, item: RecordedAct, debtor: str, creditor: str) -> tuple[str, ...]:
    """Return on which points an answer is asked: the act's own; of a counter-proposal without any those that it answers."""
    known = points_of(item.act)
    if item.act.points or not book.points:
        return known or ("",)
    document = item.act.evidence[0].document
    answered = [
        row.point for row in book.touched(document)
        if (row.debtor, row.creditor) == (creditor, debtor) and any(_closes(step, document) for step in row.steps)
        # a request that shares no word with what it stands beside is on something else
        and (item.act.kind is Kind.PROPOSE or not known or shared(book.spoken(item), book.words(row)))
    ]  # fmt: skip
    if item.act.kind is Kind.PROPOSE and proposes_to_meet(item.act) and book.touched(document):
        return ()  # when the two sit down again is arranged, and nobody's answer on a point
    if (
        not answered and not known and item.act.kind is Kind.PROPOSE
    ):  # a counter-proposal is on what its maker was asked
        answered = [row.point for row in book.between(creditor, debtor) if row.opened < item.happened]
        answered = answered if len(answered) == 1 else []
    return tuple(dict.fromkeys(answered)) or known or ("",)


def _closes(step: Step, document: str) -> bool:
    return step.document == document and step.move in {Move.ANSWER, Move.COUNTER, Move.REPLACE}


def _open_one(book: Book, item: RecordedAct, debtor: str, creditor: str, point: str, move: Move = Move.OPEN) -> None:
    act, document = item.act, item.act.evidence[0].document
    deadline = act.deadline.last if act.deadline else None
    that_day = book.opened_on(debtor, creditor, item.happened.toordinal())
    if any(row.steps[0].document != document and _same_text(book, row, item) for row in that_day):
        return  # a later mail quotes it below its own words
    _countered(book, item, debtor, creditor, point)
    waits = book.waits((debtor, creditor, point))
    if waits is not None:
        _asked_again(book, item, waits, deadline)
        return
    told = any(row.steps[0].document != document for row in that_day)
    if act.when is not None and (told or _opened_in(book, act.when, debtor, creditor, document)):
        return  # another paper tells of what was opened on that day, or in that month
    loose = bool(book.points) and point not in book.points
    if loose and any(row.opened_by != item.id and _same_words(book, row, item) for row in that_day):
        return  # the same sentence opened it on a point that is known
    back = [row for row in book.touched(document) if (row.debtor, row.creditor, row.point) == (creditor, debtor, point)]
    answers = [row for row in back if any(_closes(step, document) for step in row.steps)]
    if act.kind is Kind.PROPOSE or answers:
        for row in answers:
            steps = tuple(replace(step, move=Move.COUNTER) if _closes(step, document) else step for step in row.steps)
            book.put(replace(row, steps=steps))
    move = Move.COUNTER if answers and move is Move.OPEN else move
    row = Obligation(
        id=f"{item.id}.{debtor}.{creditor}.{point or '-'}",
        debtor=debtor,
        creditor=creditor,
        point=point,
        request=str(act.kind),
        opened=item.happened,
        opened_by=item.id,
        deadline=deadline,
        steps=(Step(move, item.id, item.happened, creditor, document, deadline),),
        dated=item.dated,
    )
    book.put(row)
    book.hear(row, item)


def _opened_in(book: Book, when: When, debtor: str, creditor: str, document: str) -> bool:
    """Say whether another paper opened a debt of a pair in a stretch of time that is longer than a day."""
    return when.first < when.last and any(
        when.first <= row.opened <= when.last and row.steps[0].document != document
        for row in book.of_pair(debtor, creditor)
    )


def _same_text(book: Book, row: Obligation, item: RecordedAct) -> bool:
    opened = book.items.get(row.opened_by)
    return opened is not None and opened.act.evidence[0].exact.split() == item.act.evidence[0].exact.split()


def _same_words(book: Book, row: Obligation, item: RecordedAct) -> bool:
    opened = book.items.get(row.opened_by)
    return opened is not None and opened.act.evidence[0] == item.act.evidence[0]


def _countered(book: Book, item: RecordedAct, debtor: str, creditor: str, point: str) -> None:
    """Let a proposal answer what its maker was asked on the same thing: another amount, another way.

    A holding reply that proposes something besides answers nothing, and no proposal answers a question that it shares no word with.
    """
    document = item.act.evidence[0].document
    puts = item.act.kind is Kind.PROPOSE or puts_anew(item.act)
    if not (puts or asks_to_move(item.act)) or item.act.according_to is not None:
        return
    for row in book.between(creditor, debtor):
        if row.steps[0].document == document or row.opened > item.happened:
            continue
        if any(step.document == document and step.move in {Move.HOLD, Move.PROMISE_AGAIN} for step in row.steps):
            continue
        same = row.point == point and point in book.points
        if not puts and not (same and row.request == Kind.PROPOSE):
            continue
        if not same and point in book.points and row.point in book.points:
            continue
        if (same and row.request == Kind.PROPOSE) or shared(book.spoken(item), book.words(row)) > 0:
            changes = {"status": Status.ANSWERED, "closed": item.happened, "closed_by": item.id}
            book.step(row, item, Move.COUNTER, creditor, first_response=row.first_response or item.happened, **changes)


def _asked_again(book: Book, item: RecordedAct, row: Obligation, deadline: dt.date | None) -> None:
    """Let a second asking for one answer be no second debt: it sets another day, or reminds."""
    first = row.steps[0].document == item.act.evidence[0].document
    if first:
        book.hear(row, item)  # what is proposed, and the question whether it suits
        if row.deadline is None and deadline is not None:
            book.put(replace(row, deadline=deadline))
    elif (
        deadline is not None
        and deadline != row.deadline
        and item.act.according_to is None
        and item.happened > row.opened
    ):
        book.step(row, item, Move.REDATE, row.creditor, to=deadline, deadline=deadline)
    elif item.happened > row.opened and item.act.according_to is None:
        book.step(row, item, Move.REMIND, row.creditor)


def _answer(book: Book, item: RecordedAct) -> None:
    _close(book, item, Move.ANSWER)


def _decline(book: Book, item: RecordedAct) -> None:
    _close(book, item, Move.DECLINE)


def _close(book: Book, item: RecordedAct, move: Move) -> None:
    document = item.act.evidence[0].document
    for row in for_all(book, item, owed(book, item)):
        here = {step.move for step in row.steps if step.document == document}
        if only_likes(row, item) or only_reasons(book, row, item):
            continue
        if Move.NOT_RECEIVED in here:
            continue  # what else a paper says answers nothing that it says it never had
        if still_held(book, row, item):
            book.step(
                row,
                item,
                Move.PARTIAL,
                row.debtor,
                status=Status.PARTLY,
                first_response=row.first_response or item.happened,
            )
            continue
        held_here = bool(here & {Move.HOLD, Move.PROMISE_AGAIN})
        first = row.first_response or item.happened
        if held_here and item.act.kind is Kind.STATE and not book.holds_part(row, document):
            continue  # the whole waits; what is said beside it is no part of the answer
        elsewhere = book.waits_elsewhere(row, document) and KINDS[item.act.kind].stance is not None
        if held_here and move is Move.ANSWER and item.act.kind is not Kind.PROPOSE and not elsewhere:
            book.step(row, item, Move.PARTIAL, row.debtor, status=Status.PARTLY, first_response=first)
            continue
        changes = {"status": Status.ANSWERED, "closed": item.happened, "closed_by": item.id, "first_response": first}
        book.step(row, item, move, row.debtor, **changes)


def _hold(book: Book, item: RecordedAct) -> None:
    act, document = item.act, item.act.evidence[0].document
    promised = act.deadline or (act.when if act.when is not None and act.when.last > item.happened else None)
    hold = Hold(item.id, item.happened, promised)
    makers = set(makers_of(book, item))
    here = [row for row in book.touched(document) if row.debtor in makers and row.status is Status.ANSWERED]
    for row in here:  # one paper answers in part and puts the rest off
        if row.closed == item.happened and (not act.points or row.point in act.points) and not owed(book, item):
            apart = not book.touches(row, item)
            told = len(book.words(row)) >= _KNOWN  # too few words to say that something else is meant
            if apart and told and act.kind is Kind.STATE and not _only_stated(row, document, book):
                continue  # a yes or a no stands, though something besides is still looked at
            promised_whole = (
                act.kind is Kind.HOLD
                and hold.promised is not None
                and not _others(book, row, item)
                and not _REST.search(item.act.evidence[0].exact)
            )
            whole = (
                _only_stated(row, document, book) and apart
            ) or promised_whole  # the answer itself is still to come
            steps = tuple(
                replace(step, move=Move.PARTIAL) if step.move is Move.ANSWER and step.document == document else step
                for step in row.steps
                if not (whole and step.move is Move.ANSWER and step.document == document)
            )
            status = Status.HELD if whole else Status.PARTLY
            reopened = replace(row, steps=steps, status=status, closed=None, closed_by="", holds=(*row.holds, hold))
            book.step(reopened, item, Move.HOLD, row.debtor, to=hold.promised.last if hold.promised else None)
    for row in owed(book, item):
        first = row.first_response or item.happened
        if book.touches(row, item):
            book.parts.add((row.id, document))
        elif act.kind is Kind.STATE:
            book.apart.add((row.id, document))
        same = next(
            (step for step in row.steps if step.document == document and step.move in {Move.HOLD, Move.PROMISE_AGAIN}),
            None,
        )
        again = any(step.move is Move.HOLD for step in row.steps)
        holds = row.holds if same and hold.promised is None else (*row.holds, hold)
        move = same.move if same else Move.PROMISE_AGAIN if again else Move.HOLD
        status = Status.PARTLY if row.status is Status.PARTLY else Status.HELD
        to = hold.promised.last if hold.promised else None
        book.step(row, item, move, row.debtor, to=to, status=status, holds=holds, first_response=first)


def _others(book: Book, row: Obligation, item: RecordedAct) -> bool:
    """Say whether the same side owed the same one something else until the day of an act."""
    return any(
        other.id != row.id and (other.closed is None or other.closed >= item.happened)
        for other in book.of_pair(row.debtor, row.creditor)
    )


def _only_stated(row: Obligation, document: str, book: Book) -> bool:
    """Say whether a debt was answered in a paper by a plain statement alone, no yes and no no."""
    acts = [step.act for step in row.steps if step.document == document and step.move is Move.ANSWER]
    return bool(acts) and all(name in book.stated for name in acts)


def _withdraw(book: Book, item: RecordedAct) -> None:
    for row in due(book, item):
        book.step(
            row, item, Move.WITHDRAW, row.creditor, status=Status.WITHDRAWN, closed=item.happened, closed_by=item.id
        )


def _lapse(book: Book, item: RecordedAct) -> None:
    for row in due(book, item):
        told = item.act.deadline.last if item.act.deadline else row.deadline
        ended = told if told is not None and row.opened <= told <= item.happened else item.happened
        book.step(
            row, item, Move.LAPSE, row.creditor, to=ended, status=Status.WITHDRAWN, closed=ended, closed_by=item.id
        )


def _replace(book: Book, item: RecordedAct) -> None:
    rows = [row for row in due(book, item) if may_replace(book, row, item)]
    for row in rows:
        book.step(
            row, item, Move.REPLACE, row.creditor, status=Status.SUPERSEDED, closed=item.happened, closed_by=item.id
        )
    for row in rows:
        _open_one(book, item, row.debtor, row.creditor, row.point, Move.REPLACE)
    document = item.act.evidence[0].document
    again = any(
        step.move is Move.REPLACE and step.document == document for row in book.touched(document) for step in row.steps
    )
    if not rows and not again:  # a letter that says twice what it replaces replaces once
        _open(book, item)


def _supersede(book: Book, item: RecordedAct) -> None:
    """Close what an agreement or a text of others has taken the place of: nothing new is asked."""
    for row in due(book, item):
        book.step(
            row, item, Move.SUPERSEDE, row.creditor, status=Status.SUPERSEDED, closed=item.happened, closed_by=item.id
        )


def _remind(book: Book, item: RecordedAct) -> None:
    for row in due(book, item) or _told_first(book, item):
        book.step(row, item, Move.REMIND, row.creditor)


def _told_first(book: Book, item: RecordedAct) -> list[Obligation]:
    """Return the debts of which a reminder is the first that is known."""
    return told_first(book, item, _owing(item.act, book.makers(item.act)[0], book.table, book.people, book.side))


def _redate(book: Book, item: RecordedAct) -> None:
    day = item.act.deadline.last if item.act.deadline else None
    rows = due(book, item)
    new = [] if rows else _told_first(book, item)
    for row in new:
        book.step(row, item, Move.REMIND, row.creditor, to=day, deadline=day)
    if not rows and not new and day is not None:
        _dated_anew(book, item)
    for row in rows:
        if day is None:
            book.step(row, item, Move.REMIND, row.creditor)
        elif day != row.deadline:
            book.step(row, item, Move.REDATE, row.creditor, to=day, deadline=day)


def _dated_anew(book: Book, item: RecordedAct) -> None:
    """Let a day that is set where nothing is due be that of the answer which its writer owes, else that of what it puts itself."""
    day = item.act.deadline.last if item.act.deadline else None
    makers, document = book.makers(item.act)[0], item.act.evidence[0].document
    here = [row for row in book.touched(document) if row.creditor in makers and row.steps[0].document == document]
    if here:  # the same paper put it
        for row in here:
            book.put(replace(row, deadline=row.deadline or day))
    elif item.act.rule == "letter/move.re-date" and owed(book, item):
        _hold(book, item)
    elif item.act.points and not book.owed_to(makers):
        _open(book, item)


def _not_received(book: Book, item: RecordedAct) -> None:
    for row in owed(book, item):
        book.step(row, item, Move.NOT_RECEIVED, row.debtor)


def _received(book: Book, item: RecordedAct) -> None:
    day = item.act.deadline.last if item.act.deadline else item.happened
    for row in owed(book, item):
        if row.opened < day:
            opened = book.items.get(row.opened_by)
            words = " ".join(quote.exact for quote in opened.act.evidence) if opened is not None else ""
            until = row.deadline or limit(words, day)
            book.step(row, item, Move.RECEIVED_ON, row.debtor, to=day, received=day, deadline=until)
    for row in due(book, item):  # who asked has handed it over again
        if row.opened < day:
            book.put(replace(row, received=day))


def _refer(book: Book, item: RecordedAct) -> None:
    named = [name for name in parties_of(item.act.addressees, book.people) if name in book.seated or not book.parties]
    document, makers = item.act.evidence[0].document, set(makers_of(book, item))
    here = [
        row for row in book.touched(document)
        if row.debtor in makers and row.closed == item.happened and row.steps[-1].move in {Move.ANSWER, Move.DECLINE}
    ]  # fmt: skip
    for row in owed(book, item) or meant(book, item, here):
        first = row.first_response or item.happened
        changes = {"status": Status.ANSWERED, "closed": item.happened, "closed_by": item.id, "first_response": first}
        steps = row.steps[:-1] if row in here else row.steps  # that it is another's to answer is the answer
        book.step(replace(row, steps=steps), item, Move.REFER, row.debtor, **changes)
        for target in named:
            if target not in {row.debtor, row.creditor} and book.waits((target, row.creditor, row.point)) is None:
                step = Step(Move.REFER, item.id, item.happened, row.debtor, item.act.evidence[0].document)
                name = f"{item.id}.{target}.{row.creditor}.{row.point or '-'}"
                referred = Obligation(
                    name, target, row.creditor, row.point, row.request, item.happened, item.id, steps=(step,)
                )
                book.put(referred)
                book.takes_over(referred, row)


def _not_answered(book: Book, item: RecordedAct) -> None:
    for row in owed(book, item):  # the debtor says so itself
        book.step(row, item, Move.NOT_ANSWERED, row.debtor, status=Status.NOT_ANSWERED)


def _nothing(book: Book, item: RecordedAct) -> None:
    """Do nothing: an act that a person or its sentence took out."""


_PLAYS: dict[Move, Callable[[Book, RecordedAct], None]] = {
    Move.OPEN: _open,
    Move.REMIND: _remind,
    Move.REDATE: _redate,
    Move.REPLACE: _replace,
    Move.SUPERSEDE: _supersede,
    Move.WITHDRAW: _withdraw,
    Move.LAPSE: _lapse,
    Move.NOT_RECEIVED: _not_received,
    Move.RECEIVED_ON: _received,
    Move.HOLD: _hold,
    Move.PROMISE_AGAIN: _hold,
    Move.PARTIAL: _answer,
    Move.ANSWER: _answer,
    Move.COUNTER: _open,
    Move.DECLINE: _decline,
    Move.REFER: _refer,
    Move.NOT_ANSWERED: _not_answered,
    Move.NONE: _nothing,
}
