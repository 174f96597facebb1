"""A view as a database of its own, for programs that ask in SQL: plain tables and views of what one reader may see, and nothing of the chain.

It is made anew each time from a state of play, so that what is above the clearance was never in it; it is written whole or not at all.
"""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from verbale import __version__
from verbale.app.ask import View
from verbale.errors import OutputError
from verbale.model import UNDATED

Row = Sequence[Any]
TABLES = {
    "about": "name TEXT PRIMARY KEY, value TEXT",
    "party": "id TEXT PRIMARY KEY, name TEXT, at_table INTEGER",
    "point": "id TEXT PRIMARY KEY, title TEXT",
    "document": "id TEXT PRIMARY KEY, title TEXT, publisher TEXT, published TEXT, address TEXT, marking TEXT, text TEXT",
    "act": "id TEXT PRIMARY KEY, kind TEXT, modality TEXT, polarity TEXT, happened TEXT, known TEXT, deadline TEXT, topic TEXT, according_to TEXT, certainty TEXT, reviewed INTEGER, marking TEXT",
    "act_party": "act TEXT REFERENCES act, party TEXT, role TEXT",
    "act_point": "act TEXT REFERENCES act, point TEXT",
    "quote": 'act TEXT REFERENCES act, document TEXT REFERENCES document, "start" INTEGER, "end" INTEGER, exact TEXT, marking TEXT',
    "position": "point TEXT, party TEXT, stance TEXT, option TEXT, since TEXT, act TEXT",
    "obligation": "id TEXT PRIMARY KEY, debtor TEXT, creditor TEXT, point TEXT, request TEXT, opened TEXT, closed TEXT, status TEXT, deadline TEXT, opened_by TEXT",
    "alert": "id TEXT PRIMARY KEY, kind TEXT, level TEXT, party TEXT, point TEXT, text TEXT, clears_when TEXT",
    "not_read": "what TEXT",
}  # fmt: skip
VIEWS = {
    "acts_with_words": "SELECT act.happened, act.kind, act.modality, (SELECT group_concat(party, ', ') FROM act_party WHERE act_party.act = act.id AND role = 'actor') AS actors, quote.exact AS words, document.title AS document, act.certainty, act.reviewed, act.id FROM act JOIN quote ON quote.act = act.id JOIN document ON document.id = quote.document",
    "owed": "SELECT obligation.*, debtor.name AS debtor_name, creditor.name AS creditor_name, point.title AS point_title FROM obligation LEFT JOIN party AS debtor ON debtor.id = obligation.debtor LEFT JOIN party AS creditor ON creditor.id = obligation.creditor LEFT JOIN point ON point.id = obligation.point WHERE obligation.closed IS NULL",
    "matrix": "SELECT coalesce(point.title, position.point) AS point, coalesce(party.name, position.party) AS party, stance, option, since FROM position LEFT JOIN point ON point.id = position.point LEFT JOIN party ON party.id = position.party",
    "acts_by_month": "SELECT substr(happened, 1, 7) AS month, kind, count(*) AS acts FROM act WHERE happened IS NOT NULL GROUP BY month, kind",
}  # fmt: skip


def publish(view: View, path: Path) -> dict[str, int]:
    """Write the database; return how many rows each table has.

    Parameters
    ----------
    view
        What is published.
    path
        The file; what stands there is replaced.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        connection = sqlite3.connect(part)
        try:
            counts = _filled(connection, view)
        finally:
            connection.close()
        part.chmod(0o444)
        part.replace(path)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written: {error}.", "Name another file.") from error
    return counts


def _filled(connection: sqlite3.Connection, view: View) -> dict[str, int]:
    counts = {}
    with connection:
        for name, columns in TABLES.items():
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
        for name, rows in _tables(view).items():
            counts[name] = len(rows)
            if rows:
                marks = ", ".join("?" * len(rows[0]))
                connection.executemany(" ".join(("INSERT INTO", name, "VALUES", f"({marks})")), rows)
        for name, query in VIEWS.items():
            connection.execute(f'CREATE VIEW "{name}" AS {query}')
    return counts


def _tables(view: View) -> dict[str, list[Row]]:
    play, dossier = view.play, view.dossier
    told = [item for item in play.told if item.act.evidence[0].document in play.documents]
    seen = {item.id for item in told}
    return {
        "about": [("title", dossier.title), ("as_of", play.on.isoformat()), ("known", _day(play.known)), ("marking", str(play.marking)),
                  ("clearance", str(view.reader.clearance)), ("made_by", f"Verbale {__version__}")],
        "party": [(one.id, one.name, one.at_table) for one in dossier.parties],
        "point": [(one.id, one.title) for one in dossier.points],
        "document": [(one.id, one.title, one.publisher, one.published.edtf if one.published else None, one.address, str(one.marking), one.text)
                     for one in play.documents.values()],
        "act": [(item.id, str(item.act.kind), str(item.act.modality), item.act.polarity and str(item.act.polarity), _day(item.happened) if item.dated else None,
                 _day(item.known), item.act.deadline and item.act.deadline.edtf, item.act.topic or None, item.act.according_to, item.act.certainty,
                 item.reviewed, str(item.act.marking)) for item in told],
        "act_party": [(item.id, name, role) for item in told for role, names in (("actor", item.act.actors), ("addressee", item.act.addressees)) for name in names],
        "act_point": [(item.id, point) for item in told for point in item.act.points],
        "quote": [(item.id, one.document, one.start, one.end, one.exact, str(one.marking)) for item in told for one in item.act.evidence if one.document in play.documents],
        "position": [(one.point, one.party, str(one.stance), one.option, None if one.since == UNDATED else _day(one.since), one.act if one.act in seen else None) for one in play.positions],
        "obligation": [(row.id, row.debtor, row.creditor, row.point, row.request, _day(row.opened) if row.dated else None, _day(row.closed), str(row.status), _day(row.deadline), row.opened_by)
                       for row in play.obligations],
        "alert": [(one.id, one.kind, str(one.level), one.party, one.point, one.text, one.clears_when) for one in view.watch.alerts],
        "not_read": [(words,) for _, words in view.open_counts],
    }  # fmt: skip


def _day(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())
