"""Debts and moves of a state of play against the gold of an exchange."""

from collections import Counter
from dataclasses import dataclass, field

from benchmarks.state.golden import GoldDebt, Letter
from verbale.model import Obligation, StateOfPlay

WAITING = frozenset({"open", "held", "partly answered", "no answer found", "not answered"})
Key = tuple[str, str, str | None]


@dataclass(slots=True)
class Tally:
    """Counts of some exchanges.

    Parameters
    ----------
    pairs
        Gold debts of whose two sides we have one, on whatever point.
    found, status, since, right
        Gold debts that we have; with the right status; opened on the right day; with status and every day right.
    closed
        Gold debts that are waited for and that we closed.
    false
        Debts of ours that are in no gold.
    forbidden
        Debts of ours that the gold says nobody owes.
    moves
        Move → gold moves, those found, and those of ours that are in no gold.
    missed
        Lines for a developer: what is not right.
    """

    exchanges: int = 0
    documents: int = 0
    wanted: int = 0
    pairs: int = 0
    found: int = 0
    status: int = 0
    since: int = 0
    right: int = 0
    waiting: int = 0
    closed: int = 0
    false: int = 0
    forbidden: int = 0
    moves: dict[str, list[int]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take the counts of others in."""
        for name in (
            "exchanges", "documents", "wanted", "pairs", "found", "status", "since", "right", "waiting", "closed", "false", "forbidden",
        ):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for move, counts in other.moves.items():
            mine = self.moves.setdefault(move, [0, 0, 0])
            for place, count in enumerate(counts):
                mine[place] += count
        self.missed += other.missed


def scored(letter: Letter, play: StateOfPlay) -> Tally:
    """Return the counts of one exchange."""
    tally = Tally(exchanges=1, documents=len(letter.documents), wanted=len(letter.debts))
    known = {row["id"] for row in letter.points}
    left = [(_key(row, known), row) for row in play.obligations]
    pairs = Counter(pair[0][:2] for pair in left)
    wanted = Counter(gold.key[:2] for gold in letter.debts)
    tally.pairs = sum(min(count, pairs[pair]) for pair, count in wanted.items())
    for gold in letter.debts:
        tally.waiting += gold.statuses[0] in WAITING
        best = max((pair for pair in left if pair[0] == gold.key), key=lambda pair: _fit(gold, pair[1]), default=None)
        if best is None:
            tally.missed.append(f"{letter.id}: missed {gold}")
            continue
        left.remove(best)
        _compare(tally, letter, gold, best[1])
    tally.false = len(left)
    forbidden = [pair for pair in left if _denied(pair[0], letter)]
    tally.forbidden = len(forbidden)
    tally.missed += [
        f"{letter.id}: false {row.debtor}->{row.creditor} on {row.point!r} {row.status}" for _, row in left
    ]
    _moves(tally, letter, play)
    return tally


def _key(row: Obligation, known: set[str]) -> Key:
    return row.debtor, row.creditor, row.point if row.point in known else None


def _days(row: Obligation) -> dict[str, object]:
    return {
        "opened": row.opened,
        "closed": row.closed,
        "deadline": row.deadline,
        "promised": row.promised,
        "received": row.received,
    }


def _fit(gold: GoldDebt, row: Obligation) -> tuple[int, int]:
    days = _days(row)
    return int(days["opened"] == gold.days["opened"]), int(str(row.status) in gold.statuses)


def _compare(tally: Tally, letter: Letter, gold: GoldDebt, row: Obligation) -> None:
    days = _days(row)
    off = [f"{name} {days[name]} for {day}" for name, day in gold.days.items() if days[name] != day]
    tally.found += 1
    tally.status += str(row.status) in gold.statuses
    tally.since += days["opened"] == gold.days["opened"]
    tally.right += str(row.status) in gold.statuses and not off
    tally.closed += gold.statuses[0] in WAITING and str(row.status) not in WAITING
    if str(row.status) not in gold.statuses:
        off.insert(0, f"{row.status} for {gold.statuses[0]}")
    if off:
        tally.missed.append(f"{letter.id}: {gold.key}: {'; '.join(off)}")


def _denied(key: Key, letter: Letter) -> bool:
    return any(key[:2] == none[:2] and none[2] in {None, key[2]} for none in letter.none)


def _moves(tally: Tally, letter: Letter, play: StateOfPlay) -> None:
    gold = Counter(letter.moves)
    names = {name: document.name for name, document in play.documents.items()}
    ours = Counter(
        {(str(step.move), step.by, names.get(step.document, "")) for row in play.obligations for step in row.steps}
    )
    for (move, by, document), count in (gold | ours).items():
        counts = tally.moves.setdefault(move, [0, 0, 0])
        wanted, made = gold[move, by, document], ours[move, by, document]
        counts[0] += wanted
        counts[1] += min(wanted, made)
        counts[2] += max(0, made - wanted)
        if wanted != made:
            tally.missed.append(f"{letter.id}: move {move} by {by} in {document}: {made} for {wanted} ({count})")
