"""Exchanges in another form: parties without points, letters without heads, debts by what they are about in a reader's words.

Nobody tuned the rules to them. Items with an even number may be looked at; those with an odd number are scored in totals only: nothing
of them is ever printed, and no rule is written for one.
"""

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.state.score import WAITING, Tally
from verbale.app.ingest import add_document
from verbale.dossier import Dossier
from verbale.model import Document, Obligation, Party, StateOfPlay
from verbale.reading import load_bytes
from verbale.record import memory_record
from verbale.state import state_of_play

HERE = Path(__file__).with_name("exchanges.json")
# How a debt was closed, as the file says it, where that is no answer.
_CLOSED = {"withdrawn": "withdrawn", "lapsed": "withdrawn", "replaced": "superseded"}
_WORD = re.compile(r"\d[\d.,]*|[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class OpenDebt:
    """A debt as the file has it.

    Parameters
    ----------
    debtor, creditor
        Ids of the parties.
    on
        What it is about, in the words of the file.
    status
        ``waiting``, else the status of a closed debt.
    since, closed
        Days that are right; none of them for a debt that waits.
    """

    debtor: str
    creditor: str
    on: str
    status: str
    since: frozenset[dt.date]
    closed: frozenset[dt.date]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange with the debts that a fair desk finds in it on a day."""

    id: str
    sealed: bool
    parties: tuple[str, ...]
    documents: tuple[tuple[str, str], ...]
    on: dt.date
    debts: tuple[OpenDebt, ...]
    none: frozenset[str]


def exchanges(path: Path = HERE) -> list[Exchange]:
    """Return every exchange of the file; those with an odd number are sealed."""
    return [_exchange(row) for row in json.loads(path.read_text(encoding="utf-8"))["items"]]


def party_id(name: str) -> str:
    """Return the id of a party in the dossier of an exchange."""
    return re.sub(r"\W+", "-", name.lower()).strip("-")


def _exchange(row: dict[str, Any]) -> Exchange:
    return Exchange(
        id=f"exchange-{row['id']}",
        sealed=int(row["id"]) % 2 == 1,
        parties=tuple(row["parties"]),
        documents=tuple((_name(number, paper), _sheet(paper)) for number, paper in enumerate(row["documents"])),
        on=dt.date.fromisoformat(row["as_of"]),
        debts=tuple(_debt(debt) for debt in row["debts"]),
        none=frozenset(party_id(item["who"]) for item in row["no_debt"]),
    )


def _debt(row: dict[str, Any]) -> OpenDebt:
    closed = row["status"] == "closed"
    return OpenDebt(
        debtor=party_id(row["owes"]),
        creditor=party_id(row["to"]),
        on=row["on"],
        status=_CLOSED.get(row["how"], "answered") if closed else "waiting",
        since=_days(row["since"], row.get("since_also")),
        closed=_days(row["closed_on"], row.get("closed_also")) if closed else frozenset(),
    )


def _days(first: str, others: str | Sequence[str] | None) -> frozenset[dt.date]:
    more = [others] if isinstance(others, str) else others or ()
    return frozenset(dt.date.fromisoformat(day) for day in (first, *more))


def _name(number: int, paper: dict[str, Any]) -> str:
    return f"{paper['date']}-{number}-{paper['form']}.txt"


def _sheet(paper: dict[str, Any]) -> str:
    """Return a paper as it would come to a desk: who writes to whom stands above a letter, and a heading above minutes."""
    day = dt.date.fromisoformat(paper["date"])
    written = f"{day.day} {day:%B %Y}"
    if paper["form"] == "minutes":
        return f"MINUTES\n{written}\n\n{paper['text']}\n"
    to = paper["to"] if isinstance(paper["to"], str) else "; ".join(paper["to"])
    return f"From: {paper['from']}\nTo: {to}\nDate: {written}\n\n{paper['text']}\n"


def played(exchange: Exchange) -> tuple[StateOfPlay, dict[str, str]]:
    """Return the state of play of an exchange on its day, and the words that opened each debt.

    Raises
    ------
    TypeError
        When one of its texts is no document.
    """
    parties = tuple(Party(id=party_id(name), name=name, at_table=True) for name in exchange.parties)
    dossier, record = Dossier(title=exchange.id, known="published", parties=parties), memory_record()
    for name, text in exchange.documents:
        document = load_bytes(text.encode(), name)
        if not isinstance(document, Document):
            raise TypeError(f"{name} is no document")
        add_document(dossier, record, document)
    play = state_of_play(dossier, record, exchange.on)
    record.close()
    words = {item.id: " ".join(quote.exact for quote in item.act.evidence) for item in play.acts}
    return play, {row.id: f"{row.point} {words.get(row.opened_by, '')}" for row in play.obligations}


def scored(exchange: Exchange, play: StateOfPlay, words: dict[str, str]) -> Tally:
    """Return the counts of one exchange: each debt of the file with the one of ours that is most like it."""
    tally = Tally(exchanges=1, documents=len(exchange.documents), wanted=len(exchange.debts))
    left, golds = list(play.obligations), list(exchange.debts)
    pairs = sorted(
        ((_fit(gold, row, words[row.id]), at, place) for at, gold in enumerate(golds) for place, row in enumerate(left)
         if (gold.debtor, gold.creditor) == (row.debtor, row.creditor)),
        reverse=True,
    )  # fmt: skip
    matched: dict[int, int] = {}
    for _, at, place in pairs:
        if at not in matched and place not in matched.values():
            matched[at] = place
    tally.waiting = sum(gold.status == "waiting" for gold in golds)
    for at, gold in enumerate(golds):
        if at in matched:
            _compare(tally, exchange, gold, left[matched[at]])
        else:
            tally.missed.append(f"{exchange.id}: missed {gold.debtor}->{gold.creditor} on {gold.on} ({gold.status})")
    false = [row for place, row in enumerate(left) if place not in matched.values()]
    tally.pairs = tally.found = len(matched)
    tally.false = len(false)
    tally.forbidden = sum(row.debtor in exchange.none for row in false)
    tally.missed += [
        f"{exchange.id}: false {row.debtor}->{row.creditor} on {row.point!r} {row.status}" for row in false
    ]
    return tally


def _fit(gold: OpenDebt, row: Obligation, words: str) -> tuple[bool, float, bool]:
    mine, theirs = (set(_WORD.findall(some.lower())) for some in (words, gold.on))
    return row.opened in gold.since, len(mine & theirs) / max(1, len(theirs)), _same(gold, row)


def _same(gold: OpenDebt, row: Obligation) -> bool:
    return str(row.status) in WAITING if gold.status == "waiting" else str(row.status) == gold.status


def _compare(tally: Tally, exchange: Exchange, gold: OpenDebt, row: Obligation) -> None:
    since = row.opened in gold.since
    closed = row.closed in gold.closed if gold.closed else row.closed is None
    tally.status += _same(gold, row)
    tally.since += since
    tally.right += _same(gold, row) and since and closed
    tally.closed += gold.status == "waiting" and str(row.status) not in WAITING
    if not (_same(gold, row) and since and closed):
        tally.missed.append(
            f"{exchange.id}: {gold.debtor}->{gold.creditor} on {gold.on}: {row.status} for {gold.status};"
            f" since {row.opened}, closed {row.closed} for {sorted(map(str, gold.closed))}"
        )
