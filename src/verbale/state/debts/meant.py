"""Which debts an act speaks to: by what it replies to, the days of the papers it names, its points, or the one paper that waits."""

import re
from collections.abc import Sequence

from verbale.model import Act, Kind, Move, Obligation, RecordedAct
from verbale.model.kinds import KINDS
from verbale.model.spoken import FOR_ALL
from verbale.state.debts.book import Book
from verbale.state.debts.wording import days_named, shared, wording
from verbale.state.positions import points_of

_WHOLE = frozenset(Move) - {Move.NONE, Move.OPEN}
_TALK = 7  # words of its own that a sentence has, none of which any debt shares
_SEVERAL = 2  # words of a request that a statement shares where several wait, or a record tells it
_AROUND = 3  # words of the paper around a request that a statement shares, to be about it
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth")
_AS_PROMISED = re.compile(r"(?i)\bas (?:I |we )?(?:\w+ )?(?:promised|announced|undertaken|said)\b")
_PART = re.compile(
    r"\b(?P<word>first|second|third|fourth|fifth) (?:paragraph|point|item|question|request|proposal)\b|\b(?:paragraph|point|item|question) (?P<n>[1-9])\b",
    re.IGNORECASE,
)


def makers_of(book: Book, item: RecordedAct) -> tuple[str, ...]:
    """Return for whom an act is done: its holders, and the members of a group that they speak for."""
    return book.makers(item.act)[1]


def owed(book: Book, item: RecordedAct) -> list[Obligation]:
    """Return the debts of its makers that an act speaks to."""
    makers, to = makers_of(book, item), book.named(item.act)
    if len(to) == 1:
        waiting = [row for maker in makers for creditor in to for row in book.between(maker, creditor)]
    else:
        waiting = [row for row in book.owed_by(makers) if not to or row.creditor in to]
    rows = [row for row in waiting if (not row.dated or row.opened <= item.happened) and row.opened_by != item.id]
    return meant(book, item, rows)


def for_all(book: Book, item: RecordedAct, rows: list[Obligation]) -> list[Obligation]:
    """Return debts with those of the others who were asked the same thing, where whoever answers says to speak for them too.

    Parameters
    ----------
    book, item
        Every debt, and the act that answers; its quotes say for whom.
    rows
        The debts that it speaks to.
    """
    points = {one.point for one in rows}
    others = [row for row in book.asked_with(rows) if row.point in points]
    if not others or not any(FOR_ALL.search(quote.exact) for quote in item.act.evidence):
        return rows
    return [*rows, *others]


def due(book: Book, item: RecordedAct) -> list[Obligation]:
    """Return the debts owed to its makers that an act speaks to."""
    document = item.act.evidence[0].document
    makers, to = book.makers(item.act)[0], book.named(item.act)
    rows = [row for row in book.owed_to(makers) if not row.dated or row.opened <= item.happened]
    rows = [row for row in rows if row.steps[0].document != document]
    return meant(book, item, [row for row in rows if not to or row.debtor in to])


def meant(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> list[Obligation]:
    """Return those of some debts that an act means.

    Parameters
    ----------
    book
        Knows the points of the dossier.
    item
        The act. What it replies to comes first, then the days of the papers that it names, then its points.
    rows
        Debts to choose from, in the order in which they were opened.
    """
    act = item.act
    if not rows:
        return []
    replied = [row for row in rows if row.opened_by in act.in_reply_to] if act.in_reply_to else []
    if replied:
        return [row for row in replied if not act.points or row.point in act.points] or replied
    if not act.points and _answers(act) and _AS_PROMISED.search(act.evidence[0].exact):
        promised = [row for row in rows if any(hold.promised is not None for hold in row.holds)]
        if len(promised) == 1:
            return promised
    dated = [row for row in rows if _named_by_day(row, item)] if act.papers else []
    if dated:
        return _of_that_day(book, item, dated)
    if _only_states(item):
        moved = any(
            row.closed_by and row.closed == item.happened for row in book.touched(item.act.evidence[0].document)
        )
        bare = bool(book.points) and (len(rows) > 1 or moved or item.act.rule.startswith("record/"))
        return [
            row for row in _by_words(book, item, rows)
            if not _on_another(book, item, row) and _speaks_of(book, item, row, _SEVERAL if bare and row.point not in item.act.points else 1)
        ]  # fmt: skip
    return _on_points(book, item, rows) if act.points else _without_points(book, item, rows)


def _of_that_day(book: Book, item: RecordedAct, rows: list[Obligation]) -> list[Obligation]:
    """Return those of the debts of a paper whose day is named that an act means: by point, by words, by "the second paragraph"."""
    on_point = [row for row in rows if row.point in item.act.points]
    if not on_point and item.act.points and _answers(item.act) and all(row.point in book.points for row in rows):
        return []  # what it answers is something else
    found = on_point or _by_words(book, item, rows)
    if not on_point and _about_another(book, item, rows):
        return []
    return found or ([] if _only_states(item) else _part(item, _latest(rows)))


def _about_another(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> bool:
    """Say whether an answer shares its words with another of the things asked together, which is answered, and none with those that are left."""
    mine, last = book.spoken(item), _latest(list(rows))
    if not _answers(item.act) or not last or any(shared(mine, book.words(row)) for row in rows):
        return False
    left = {row.id for row in rows}
    together = book.opened_on(last[0].debtor, last[0].creditor, last[0].opened.toordinal())
    return any(row.id not in left and shared(mine, book.words(row)) >= _SEVERAL for row in together)


def _on_points(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> list[Obligation]:
    """Return the debts on the points of an act; for a move those that no point is known of, or that its words name."""
    same = [row for row in rows if row.point in item.act.points]
    if same:
        return same
    loose = [row for row in rows if row.point not in book.points] if item.act.move in _WHOLE else []
    return _by_words(book, item, loose) or (loose if book.points else []) or _named_otherwise(book, item, rows)


def _without_points(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> list[Obligation]:
    """Return the debts that an act without a point means: those of its topic, of its words, or of the last paper."""
    act = item.act
    named = [row for row in rows if row.point in points_of(act)]
    if named and act.move not in _WHOLE:
        return named
    if act.move not in _WHOLE and not (KINDS[act.kind].closes or KINDS[act.kind].holds):
        return list(rows) if KINDS[act.kind].whole and not act.topic else []
    rows = [] if _about_another(book, item, rows) else rows
    found = [row for row in _by_words(book, item, rows) if not _in_passing(book, item, row)]
    if found or (act.topic and act.move not in _WHOLE):
        return found
    rows = [row for row in rows if not _spoken_of_apart(book, item, row)]
    if _answers(act) and act.rule == "letter/move.answer" and len(book.spoken(item)) > _TALK:
        # many words, and none that was asked: it answers something else, unless it is a yes or a no and nothing else is spoken of
        return list(rows) if _decides(act.kind) and _only_matter(book, item, rows) else []
    if _answers(act) and _decides(act.kind) and act.topic and "/verb." in act.rule:
        return []  # accepts or turns down a thing that nobody asked for in such words
    one_paper = len({row.steps[0].document for row in rows}) == 1
    return _latest(rows) if one_paper or not _answers(act) else []


def _spoken_of_apart(book: Book, item: RecordedAct, row: Obligation) -> bool:
    """Say whether a yes or a no on things of its own stands beside a sentence on what was asked: "The herring is agreed. The mackerel is another story"."""
    if not (_answers(item.act) and _decides(item.act.kind)) or len(book.spoken(item)) < _SEVERAL:
        return False
    here = item.act.evidence[0].document
    return any(
        row.point in one.act.points and one.act.evidence[0] != item.act.evidence[0]
        for actor in item.act.actors
        for one in book.said_in(here, actor)
    )


def _only_matter(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> bool:
    """Say whether a single answer is waited for between two, and the paper that says yes or no names no other point."""
    if len(rows) != 1 or len(book.of_pair(rows[0].debtor, rows[0].creditor)) != 1:
        return False
    here = item.act.evidence[0].document
    named = {point for actor in item.act.actors for one in book.said_in(here, actor) for point in one.act.points}
    return named <= {rows[0].point}


def _in_passing(book: Book, item: RecordedAct, row: Obligation) -> bool:
    """Say whether what is told of a meeting shares no word with what was asked, only with the paper around it: it answers something else."""
    told = not item.act.rule.startswith(("letter/", "hand", "test")) and row.point in book.points
    return told and _answers(item.act) and not shared(book.spoken(item), book.words(row))


def _decides(kind: Kind) -> bool:
    """Say whether a kind of act says yes or no to one thing: it is no answer as such, and puts nothing itself."""
    effect = KINDS[kind]
    return effect.closes and not effect.opens and not effect.whole


def _named_otherwise(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> list[Obligation]:
    """Return the debts that a move means by their words, where its point is only that of its letter: "the claim for 26"."""
    if item.act.move not in _WHOLE or _answers(item.act) or not item.act.rule.startswith("letter/move."):
        return []
    return [row for row in _by_words(book, item, rows) if shared(book.spoken(item), book.words(row))]


def _part(item: RecordedAct, rows: list[Obligation]) -> list[Obligation]:
    """Return the debt that "the second paragraph" of a paper opened; none where the paper opened fewer."""
    named = _PART.search(item.act.evidence[0].exact)
    if named is None:
        return rows
    place = int(named["n"]) if named["n"] else _ORDINALS.index(named["word"].lower())
    return rows[place - 1 : place] if len(rows) > 1 else []


def _only_states(item: RecordedAct) -> bool:
    """Say whether an act only says how something is: it answers what its words are about, and nothing else."""
    return item.act.kind is Kind.STATE and item.act.move is Move.ANSWER


def _answers(act: Act) -> bool:
    """Say whether an act closes what it means: where its words name no paper it means the one that waits, and of two neither."""
    return act.move is Move.ANSWER or (act.move is None and KINDS[act.kind].closes)


def _by_words(book: Book, item: RecordedAct, rows: Sequence[Obligation]) -> list[Obligation]:
    """Return the debts whose words an act shares most; none where it shares none.

    The words that opened a debt count for more than the rest of its paper, and so does its point; another point than that of the act
    wants more than one word.
    """
    if not rows:
        return []
    mine = book.spoken(item)
    counts = [_likeness(book, item.act, mine, row) + 3 * _same_day(book, item, row) for row in rows]
    most = max(counts, default=0)
    return _latest([row for row, count in zip(rows, counts, strict=True) if count == most]) if most else []


def _speaks_of(book: Book, item: RecordedAct, row: Obligation, least: int) -> bool:
    """Say whether a bare statement speaks of what was asked: so many words of the asking itself, or some of the paper around it."""
    mine = book.spoken(item)
    own = shared(mine, book.words(row) | (wording(row.point) if row.point not in book.points else frozenset()))
    own += 2 * _same_day(book, item, row) + (not book.words(row) and row.point in item.act.points)
    return own >= least or (least == 1 and shared(mine, book.context(row)) >= _AROUND)


def _same_day(book: Book, item: RecordedAct, row: Obligation) -> bool:
    """Say whether an act names a day that was asked for: "could you move the signing to 9 May", "9 May is fine"."""
    opened = book.items.get(row.opened_by)
    said = days_named(item.act.evidence[0].exact)
    return bool(said) and opened is not None and bool(said & days_named(opened.act.evidence[0].exact))


def _on_another(book: Book, item: RecordedAct, row: Obligation) -> bool:
    """Say whether a statement of a letter names points of the dossier, and that of a debt is another one."""
    return (
        item.act.rule.startswith("letter/")
        and bool(item.act.points)
        and row.point in book.points
        and row.point not in item.act.points
    )


def _likeness(book: Book, act: Act, mine: frozenset[str], row: Obligation) -> int:
    own, paper = shared(mine, book.words(row)), shared(mine, book.context(row))
    own += 2 * sum(
        word[:1].isdigit() for word in mine & book.words(row)
    )  # an amount said again names what it was put for
    if row.point not in book.points:
        own += shared(
            mine, wording(row.point)
        )  # what it is about counts twice: one sentence may have asked for several things
    if act.points and row.point in book.points and row.point not in act.points:
        own, paper = max(0, own - 1), 0
    if not own and not paper:
        return 2 * (row.point in act.points)  # what opened it said only "your position on it"
    return 3 * own + paper + 2 * (row.point in act.points)


def _named_by_day(row: Obligation, item: RecordedAct) -> bool:
    """Say whether an act names a paper of the day on which a debt was opened, or last moved."""
    days = {row.opened, *(step.day for step in row.steps)}
    return any(one in {day.first, day.last} for day in item.act.papers for one in days)


def may_replace(book: Book, row: Obligation, item: RecordedAct) -> bool:
    """Say whether an act that replaces means a debt: one on its points or on none that is known, or one of a paper whose day its own words give.

    Parameters
    ----------
    book
        Knows the points of the dossier.
    row, item
        The debt, and the act.
    """
    own = set(item.act.points) & book.points
    if not own or row.point in own or row.point not in book.points:
        return True  # what is replaced on one point leaves another as it was
    return _named_by_day(row, item) and str(row.opened.day) in re.findall(r"\d+", item.act.evidence[0].exact)


def _latest(rows: Sequence[Obligation]) -> list[Obligation]:
    """Return the debts of the paper that was put last."""
    last = max((row.opened for row in rows), default=None)
    paper = next((row.steps[0].document for row in reversed(rows) if row.opened == last), "")
    return [row for row in rows if row.opened == last and row.steps[0].document == paper]
