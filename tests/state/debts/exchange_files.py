"""Exchanges of invented sides with the debts that a careful reader finds in them, written for these tests as papers are written.

A file holds several. `=== name` opens one; `party id Name | alias` and `point id Title | alias` are its dossier; `--- day form` opens a paper
of a day; `> debtor creditor point status field=day …` is a debt. `not-closed` stands for every status that waits.
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

from verbale.app.ingest import add_document
from verbale.dossier import Dossier
from verbale.model import Document, Obligation, Party, Point
from verbale.reading import load_bytes
from verbale.record import memory_record
from verbale.state import state_of_play

FOLDER = Path(__file__).with_name("exchanges")
FIELDS = ("opened", "closed", "deadline", "promised", "received")


@dataclass(slots=True)
class Exchange:
    """One exchange: its dossier, its papers, its debts."""

    name: str
    parties: list[Party] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    papers: list[tuple[str, str]] = field(default_factory=list)
    debts: list[str] = field(default_factory=list)


def exchanges() -> list[Exchange]:
    """Return the exchanges of every file."""
    return [one for path in sorted(FOLDER.glob("*.txt")) for one in _of(path)]


def _of(path: Path) -> list[Exchange]:
    text = path.read_text(encoding="utf-8")
    return [_one(part) for part in re.split(r"(?m)^=== ", text)[1:]]


def _one(part: str) -> Exchange:
    head, *papers = re.split(r"(?m)^--- ", part)
    name, *rows = head.strip().splitlines()
    made = Exchange(name)
    for row in rows:
        what, identity, names = row.split(" ", 2)
        title, *aliases = (one.strip() for one in names.split("|"))
        if what == "party":
            made.parties.append(Party(id=identity, name=title, aliases=tuple(aliases), at_table=True))
        else:
            made.points.append(Point(id=identity, title=title, aliases=tuple(aliases)))
    for paper in papers:
        title, body = paper.split("\n", 1)
        lines = body.splitlines()
        made.debts += [line[2:].strip() for line in lines if line.startswith("> ")]
        text = "\n".join(line for line in lines if not line.startswith("> ")).strip() + "\n"
        made.papers.append((f"{title.replace(' ', '-')}.txt", text))
    return made


def worked_out(exchange: Exchange) -> list[str]:
    """Return the debts that are read from an exchange, as its file writes them."""
    dossier = Dossier(
        title=exchange.name, known="published", parties=tuple(exchange.parties), points=tuple(exchange.points)
    )
    record = memory_record()
    for name, text in exchange.papers:
        document = load_bytes(text.encode(), name)
        assert isinstance(document, Document)
        add_document(dossier, record, document)
    last = max(dt.date.fromisoformat(name[:10]) for name, _ in exchange.papers)
    rows = state_of_play(dossier, record, last).obligations
    record.close()
    wanted = {debt.split()[3] for debt in exchange.debts}
    return sorted(_written(row, loose="not-closed" in wanted) for row in rows)


def _written(row: Obligation, *, loose: bool) -> str:
    status = "not-closed" if loose and row.status.waiting else str(row.status).replace(" ", "-")
    days = [f"{name}={day}" for name in FIELDS if (day := getattr(row, name)) is not None]
    return " ".join((row.debtor, row.creditor, row.point.replace(" ", "-") or "-", status, *days))


def wanted_of(exchange: Exchange) -> list[str]:
    """Return the debts of an exchange, the days of each in the order of `FIELDS`."""
    loose = any(debt.split()[3] == "not-closed" for debt in exchange.debts)
    found = []
    for debt in exchange.debts:
        debtor, creditor, point, status, *days = debt.split()
        status = "not-closed" if loose and status in {"open", "held", "partly-answered", "no-answer-found"} else status
        ordered = sorted(days, key=lambda day: FIELDS.index(day.split("=")[0]))
        found.append(" ".join((debtor, creditor, point, status, *ordered)))
    return sorted(found)
