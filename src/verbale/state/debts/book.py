"""The book of debts: every debt in the order in which it was opened, and those waiting by debtor and by creditor."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Act, Kind, Move, Obligation, Polarity, RecordedAct, Step
from verbale.model.kinds import KINDS
from verbale.state.debts.wording import own_part, shared, wording
from verbale.state.positions import holders

Key = tuple[str, str, str]
_ENDS = frozenset(".?!:;")


class Book:
    """Debts while the acts are gone through."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.people = speakers(dossier)
        self.points = {point.id for point in dossier.points}
        self.parties = {party.id for party in dossier.parties}
        self.table = tuple(party.id for party in dossier.at_table)
        self.seated = set(self.table)
        self.members = {party.id: party.members for party in dossier.parties}
        self.rows: dict[str, Obligation] = {}
        self._waiting: tuple[dict[str, dict[str, Obligation]], dict[str, dict[str, Obligation]]] = ({}, {})
        self._between: dict[tuple[str, str], dict[str, Obligation]] = {}
        self._by_key: dict[Key, dict[str, Obligation]] = {}
        self._touched: dict[str, set[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._heard: dict[str, list[RecordedAct]] = {}  # what a debt is about as well, its words not yet worked out
        self._spoken: dict[tuple[str, str], frozenset[str]] = {}
        self.parts: set[tuple[str, str]] = set()  # debt and paper: the paper puts off a part of it, and names the part
        self.apart: set[tuple[str, str]] = (
            set()
        )  # debt and paper: the paper says that something waits, and not that the answer does
        self.items: dict[str, RecordedAct] = {}
        self.days: dict[str, set[dt.date]] = {}  # of the papers in view that name a party
        self.stated: set[str] = set()  # ids of acts that only say how something is
        self._papers: dict[tuple[str, str], list[RecordedAct]] | None = None
        self._contexts: dict[tuple[str, str], frozenset[str]] = {}
        self._makers: dict[tuple[str | None, tuple[str, ...]], tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._named: dict[tuple[str, ...], frozenset[str]] = {}
        self.names = {point.id: (point.title, *point.aliases) for point in dossier.points}  # of points
        self._names = wording(" ".join(name for party in dossier.parties for name in (party.name, *party.aliases)))
        self._opened_on: dict[tuple[str, str, int], list[str]] = {}
        self._pairs: dict[tuple[str, str], list[str]] = {}
        self._asked_in: dict[str, list[str]] = {}

    def put(self, row: Obligation) -> None:
        """Enter a debt, or replace it."""
        if row.id not in self.rows:
            self._opened_on.setdefault((row.debtor, row.creditor, row.opened.toordinal()), []).append(row.id)
            self._pairs.setdefault((row.debtor, row.creditor), []).append(row.id)
            self._asked_in.setdefault(row.opened_by, []).append(row.id)
        else:
            before = self.rows[row.id]
            if not row.status.waiting or before.point != row.point:
                self._by_key.get((before.debtor, before.creditor, before.point), {}).pop(row.id, None)
        self.rows[row.id] = row
        if row.status.waiting:
            self._by_key.setdefault((row.debtor, row.creditor, row.point), {})[row.id] = row
        for rows in (
            self._waiting[0].setdefault(row.debtor, {}),
            self._waiting[1].setdefault(row.creditor, {}),
            self._between.setdefault((row.debtor, row.creditor), {}),
        ):
            if row.status.waiting:
                rows[row.id] = row
            else:
                rows.pop(row.id, None)

    def step(self, row: Obligation, item: RecordedAct, move: Move, by: str, **changes: object) -> None:
        """Enter a move of an act on a debt; a second move of its kind in one document is none of its own.

        Parameters
        ----------
        row
            The debt as it stands.
        item
            The act; its first quote names the document.
        move, by
            What it does to the debt, and the party that does it.
        **changes
            Fields of the debt to be set with it, besides ``to``: the day that the move sets or promises.
        """
        document = item.act.evidence[0].document
        to = changes.pop("to", None)
        same = [one for one in row.steps if one.move is move and one.document == document and one.by == by]
        steps = row.steps if same else (*row.steps, Step(move, item.id, item.happened, by, document, to))  # type: ignore[arg-type]
        self._touched.setdefault(document, set()).add(row.id)
        if len(item.act.points) == 1 and row.point not in self.points and item.act.points[0] in self.points:
            changes.setdefault("point", item.act.points[0])  # a later letter says what point it is about
        if by == row.creditor and document != row.steps[0].document:
            self.hear(row, item)
        self.put(replace(row, steps=steps, **changes))  # type: ignore[arg-type]

    def take_in(self, items: Iterable[RecordedAct]) -> None:
        """Take in what each side says in each paper, before any debt is worked out: a proposal has its reasons beside it."""
        self.items = {item.id: item for item in items}
        self.stated = {name for name, item in self.items.items() if item.act.kind is Kind.STATE}

    def touches(self, row: Obligation, item: RecordedAct) -> bool:
        """Say whether an act shares a word with what opened a debt, or with the paper around it."""
        return shared(self.spoken(item), self.words(row) | self.context(row)) > 0

    def wrote_on(self, party: str, day: dt.date) -> bool:
        """Say whether anything that a side said or did on a day, or a paper of that day that names it, is in view."""
        if day in self.days.get(party, ()):
            return True
        return any(
            item.happened == day and party in {*item.act.actors, item.act.on_behalf_of} for item in self.items.values()
        )

    def promised_beside(self, item: RecordedAct) -> bool:
        """Say whether the words of a statement are read as a yes or as an undertaking too: it "can agree to", "is able to guarantee"."""
        quote = item.act.evidence[0]
        return any(
            other.act.polarity is Polarity.POSITIVE
            and (KINDS[other.act.kind].moves > 0 or other.act.kind is Kind.ASSURE)
            and other.act.evidence[0] == quote
            for name in item.act.actors
            for other in self.said_in(quote.document, name)
        )

    def holds_part(self, row: Obligation, document: str) -> bool:
        """Say whether a paper puts off a part of a debt that it names: "on the volume I can say nothing yet"."""
        return (row.id, document) in self.parts

    def waits_elsewhere(self, row: Obligation, document: str) -> bool:
        """Say whether what a paper puts off shares no word with a debt, and is no reply: something besides."""
        return (row.id, document) in self.apart

    def side(self, name: str) -> str:
        """Return the party that an id stands for: its own, or that of a person who speaks for it."""
        return self.people.get(name) or name

    def makers(self, act: Act) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return for whom an act is done: its holders, and those with the members of the groups that they speak for."""
        key = act.on_behalf_of, act.actors
        found = self._makers.get(key)
        if found is None:
            own = holders(act, self.dossier, self.people)
            every = (*own, *(member for name in own for member in self.members.get(name, ())))
            found = self._makers[key] = own, tuple(dict.fromkeys(every))
        return found

    def named(self, act: Act) -> frozenset[str]:
        """Return the parties that an act is addressed to; none where it names nobody known."""
        found = self._named.get(act.addressees)
        if found is None:
            found = frozenset(self.side(name) for name in parties_of(act.addressees, self.people))
            found = self._named[act.addressees] = found & self.parties if self.parties else found
        return found

    def spoken(self, item: RecordedAct) -> frozenset[str]:
        """Return what an act speaks of: the words that it quotes first, and its topic, without the names of parties."""
        exact, topic = key = item.act.evidence[0].exact, item.act.topic
        found = self._spoken.get(key)
        if found is None:
            found = self._spoken[key] = wording(f"{exact} {topic}" if topic else exact) - self._names
        return found

    def hear(self, row: Obligation, item: RecordedAct) -> None:
        """Take the words of an act of the creditor for what a debt is about."""
        self._heard.setdefault(row.id, []).append(item)

    def takes_over(self, row: Obligation, other: Obligation) -> None:
        """Let a debt be about what another is about: it was sent on."""
        self._words[row.id] = self.words(other)
        self._heard.pop(row.id, None)

    def words(self, row: Obligation) -> frozenset[str]:
        """Return what a debt is about, as far as the words that opened it say it."""
        heard = self._heard.pop(row.id, ())
        if heard:
            said = (self._said_on(item, row.point) for item in heard)
            self._words[row.id] = self._words.get(row.id, frozenset()).union(*said)
        return self._words.get(row.id, frozenset())

    def _said_on(self, item: RecordedAct, point: str) -> frozenset[str]:
        """Return what an act speaks of on one of its points: of "an escrow of four million and a ban of five years" the part that names it."""
        part = own_part(item.act.evidence[0].exact, point, self.names) if len(item.act.points) > 1 else ""
        return wording(part) - self._names if part else self._said(item)

    def _said(self, item: RecordedAct) -> frozenset[str]:
        """Return what an act speaks of, with the words of all its quotes but the lines of a letterhead."""
        ends = (
            _ENDS - {":"} if item.act.rule == "letter/list.wanted" else _ENDS
        )  # "we need four things:" is said of all of them
        said = [wording(quote.exact) for quote in item.act.evidence if quote.exact.rstrip()[-1:] in ends]
        return self.spoken(item) | (frozenset().union(*said) - self._names)

    def context(self, row: Obligation) -> frozenset[str]:
        """Return what the paper that opened a debt speaks of."""
        place = row.steps[0].document, row.creditor
        if place not in self._contexts:
            self._contexts[place] = frozenset().union(*(self.spoken(item) for item in self.said_in(*place)))
        return self._contexts[place]

    def said_in(self, document: str, actor: str) -> Sequence[RecordedAct]:
        """Return the acts of an actor in a document; they are sorted when first asked for."""
        if self._papers is None:
            self._papers = {}
            for item in self.items.values():
                for name in item.act.actors:
                    self._papers.setdefault((item.act.evidence[0].document, name), []).append(item)
        return self._papers.get((document, actor), ())

    def owed_by(self, debtors: Iterable[str]) -> list[Obligation]:
        """Return what some sides owe and have not answered."""
        return [row for name in dict.fromkeys(debtors) for row in self._waiting[0].get(name, {}).values()]

    def between(self, debtor: str, creditor: str) -> list[Obligation]:
        """Return what one side owes another and has not answered."""
        return list(self._between.get((debtor, creditor), {}).values())

    def owed_to(self, creditors: Iterable[str]) -> list[Obligation]:
        """Return what is owed to some sides and not answered."""
        return [row for name in dict.fromkeys(creditors) for row in self._waiting[1].get(name, {}).values()]

    def touched(self, document: str) -> list[Obligation]:
        """Return the debts that acts of a document have moved."""
        return [self.rows[name] for name in sorted(self._touched.get(document, ()))]

    def opened_on(self, debtor: str, creditor: str, day: int) -> list[Obligation]:
        """Return the debts of a pair that were opened on a day.

        Parameters
        ----------
        debtor, creditor
            Ids of the parties.
        day
            Days since the first of January of year 1, as `datetime.date.toordinal` counts them.
        """
        return [self.rows[name] for name in self._opened_on.get((debtor, creditor, day), ())]

    def of_pair(self, debtor: str, creditor: str) -> list[Obligation]:
        """Return every debt of one side to another, whether answered or not."""
        return [self.rows[name] for name in self._pairs.get((debtor, creditor), ())]

    def asked_with(self, rows: Sequence[Obligation]) -> list[Obligation]:
        """Return what the acts that opened some debts opened besides, and nobody has answered."""
        mine = {row.id for row in rows}
        found = (self.rows[name] for by in dict.fromkeys(row.opened_by for row in rows) for name in self._asked_in[by])
        return [row for row in found if row.id not in mine and row.status.waiting]

    def waits(self, key: Key) -> Obligation | None:
        """Return the debt of that debtor, creditor and point that is waited for."""
        return next(iter(self._by_key.get(key, {}).values()), None)
