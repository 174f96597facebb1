"""`python -m benchmarks.state.replies [--show] [--only CONTEXT]`: what a second letter does to the answer that the first waits for.

`one.txt` and `two.txt` were written by two hands who knew no rule: CONTEXT | A or B | LABEL | BODY. A is who waits, B who owes. Of every fourth line totals
alone are printed; the others may be looked at (every other one until 1 December 2026, when half of those were opened after they had been scored four times). Told apart: whether the answer is still waited for afterwards, whether one was called
answered or withdrawn that waits (the worst; who says that it is another's to answer owes it no more), and, where it was answered, whether a yes is a yes.
"""

import argparse
import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.shares import line
from benchmarks.state.score import WAITING
from verbale.app.ingest import add_document
from verbale.dossier import Dossier
from verbale.model import Act, Document, Kind, Modality, Move, Party, Point, Polarity, Status
from verbale.reading import load_bytes
from verbale.record import memory_record
from verbale.state import state_of_play

HERE = Path(__file__).parent
FILES = ("one.txt", "two.txt")
FIRST, SECOND = dt.date(2025, 3, 3), dt.date(2025, 3, 24)
LATE = dt.date(2025, 4, 7)  # the day of a second letter of who waits
YES, NO = frozenset({"accept", "accept-if"}), frozenset({"refuse"})
WAITS = frozenset({"hold", "refer", "asks", "lost", "thanks", "remind", "redate"})
GONE = {"withdraw": {Status.WITHDRAWN}, "lapse": {Status.WITHDRAWN}, "replace": {Status.SUPERSEDED, Status.WITHDRAWN}}


@dataclass(frozen=True, slots=True)
class Reply:
    """A second letter: its context, whether who waits wrote it, what it does, its words, and whether it may be looked at."""

    context: str
    waits: bool
    label: str
    body: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one: how the answer stands, what closed it said, and whether either is wrong."""

    reply: Reply
    status: str
    said: str
    right: bool
    closed_though_open: bool
    contrary: bool


def replies() -> list[Reply]:
    """Return every second letter of both files; places are counted within a file."""
    found = []
    for name in FILES:
        lines = [row for row in (HERE / name).read_text(encoding="utf-8").splitlines() if row.strip()]
        for place, row in enumerate(lines):
            context, who, label, body = (cell.strip() for cell in row.split("|"))
            found.append(Reply(context, who == "A", label, body, place % 4 == 3))
    return found


def judged(reply: Reply) -> Judged:
    """Read both letters and say how the answer stands afterwards.

    Raises
    ------
    TypeError
        When one of the letters is no document.
    """
    context = tomllib.loads((HERE / "contexts.toml").read_text(encoding="utf-8"))[reply.context]
    sides = [Party(id=one, name=context[one][0], aliases=tuple(context[one][1:]), at_table=True) for one in "ab"]
    title, *names = context["point"]
    dossier = Dossier(
        title=reply.context,
        known="published",
        parties=tuple(sides),
        points=(Point(id="p", title=title, aliases=tuple(names)),),
    )
    day = LATE if reply.waits else SECOND
    who, whom = sides if reply.waits else sides[::-1]
    written = (_letter(sides[0], sides[1], FIRST, context["asks"]), _letter(who, whom, day, reply.body))
    record = memory_record()
    for number, text in enumerate(written, 1):
        document = load_bytes(text.encode(), f"{number}.txt")
        if not isinstance(document, Document):
            raise TypeError(f"{reply.context} is no document")
        add_document(dossier, record, document)
    play = state_of_play(dossier, record, day)
    record.close()
    owed = next((one for one in play.obligations if (one.debtor, one.creditor, one.opened) == ("b", "a", FIRST)), None)
    if owed is None:
        return Judged(reply, "never owed", "", right=False, closed_though_open=False, contrary=False)
    closing = next((item.act for item in play.acts if item.id == owed.closed_by), None)
    said = _said(closing) if closing is not None else ""
    waiting = str(owed.status) in WAITING
    wanted = reply.label in WAITS
    passed = reply.label == "refer" and any(step.move in {Move.DECLINE, Move.REFER} for step in owed.steps)
    right = passed or (waiting == wanted and (reply.label not in GONE or owed.status in GONE[reply.label]))
    contrary = (said == "no" and reply.label in YES) or (said == "yes" and reply.label in NO)
    return Judged(reply, str(owed.status), said, right, wanted and not (waiting or passed), contrary)


def _letter(writer: Party, reader: Party, day: dt.date, body: str) -> str:
    written = f"{day.day} {day:%B %Y}"
    return f"{writer.name}\n\n{written}\n\nTo: {reader.name}\n\nDear colleagues,\n\n{body}\n\nYours sincerely,\n\nfor {writer.name}\n"


def _said(act: Act) -> str:
    """Return ``yes``, ``no`` or nothing for what closed it."""
    if act.kind in {Kind.ACCEPT, Kind.AGREE} or (act.kind is Kind.ANSWER and act.polarity is Polarity.POSITIVE):
        return "yes" if act.modality in {Modality.DONE, Modality.CONDITIONAL, Modality.INTENDED} else ""
    if act.kind in {Kind.REFUSE, Kind.OPPOSE} or (act.kind is Kind.ANSWER and act.polarity is Polarity.NEGATIVE):
        return "no"
    return ""


def printed(name: str, some: Sequence[Judged], *, labels: bool) -> None:
    """Print the shares of some of them, and of each label."""
    print(f"\n{name}: {len(some)}")
    print(line("state right", sum(one.right for one in some), len(some)))
    waits = [one for one in some if one.reply.label in WAITS]
    print(line("closed though it waits", sum(one.closed_though_open for one in some), len(waits)))
    print(
        f"  yes for no, no for yes: {sum(one.contrary for one in some)}; never owed: {sum(one.status == 'never owed' for one in some)}"
    )
    told = sum(
        (one.said == "yes" and one.reply.label in YES) or (one.said == "no" and one.reply.label in NO) for one in some
    )
    print(line("yes and no told as such", told, sum(one.reply.label in YES | NO for one in some)))
    whole = Counter(one.reply.label for one in some)
    if labels:
        right = Counter(one.reply.label for one in some if one.right)
        print("  " + ", ".join(f"{label} {right[label]}/{count}" for label, count in sorted(whole.items())))


def shown(some: Iterable[Judged]) -> None:
    """Print what is not right, for a developer: never of what is sealed."""
    for one in some:
        if not one.right or one.contrary:
            print(
                f"{one.reply.context} {'A' if one.reply.waits else 'B'} {one.reply.label} → {one.status} {one.said}: {one.reply.body}"
            )


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--show", action="store_true", help="print what is not right among those that may be looked at")
    asked.add_argument("--only", help="one context")
    asked.add_argument("--open", action="store_true", help="read those alone that may be looked at")
    given = asked.parse_args()
    some = [one for one in replies() if (given.only in {None, one.context}) and not (given.open and one.sealed)]
    with ProcessPoolExecutor(2) as pool:
        every = list(pool.map(judged, some, chunksize=8))
    if given.show:
        shown(one for one in every if not one.reply.sealed)
    printed("may be looked at", [one for one in every if not one.reply.sealed], labels=True)
    if not given.open:
        printed("sealed, totals alone", [one for one in every if one.reply.sealed], labels=True)


if __name__ == "__main__":
    main()
