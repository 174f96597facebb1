"""The description of /api in OpenAPI 3.1, written beside the views and held to them by a test."""

from collections.abc import Sequence
from typing import Any

from verbale import __version__
from verbale.model import Status

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
NUMBER: Schema = {"type": "integer", "minimum": 0}
YES: Schema = {"type": "boolean"}
DAY: Schema = {"type": "string", "format": "date"}
MAYBE_DAY: Schema = {"type": ["string", "null"], "format": "date"}
ASKED_DAY: Schema = {"anyOf": [{**DAY, "pattern": "^(19|20)[0-9]{2}-"}, {"const": ""}]}
TEXTS: Schema = {"type": "array", "items": TEXT}

HEAD: dict[str, Schema] = {"as_of": DAY, "known": MAYBE_DAY, "marking": TEXT}


def _object(**fields: Schema) -> Schema:
    return {"type": "object", "required": list(fields), "properties": fields}


SCHEMAS: dict[str, Schema] = {
    "Problem": _object(status={"type": "integer"}, title=TEXT, detail=TEXT),
    "Cell": _object(point=TEXT, party=TEXT, stance=TEXT, option=MAYBE, since=MAYBE_DAY, act=TEXT, reviewed=YES,
                    wants={"type": ["object", "null"]}, moved={"type": "array"}, replies={"type": "array"}, last_spoke=MAYBE_DAY, follows=MAYBE),
    "Obligation": _object(
        id=TEXT, debtor=TEXT, creditor=TEXT, point=TEXT, request=TEXT, opened=MAYBE_DAY, opened_by=TEXT, closed=MAYBE_DAY,
        closed_by=MAYBE, status={"enum": [str(status) for status in Status]}, deadline=MAYBE_DAY, first_response=MAYBE_DAY,
        holds={"type": "array"}, pauses={"type": "array"}, received=MAYBE_DAY, promised=MAYBE_DAY, letters=NUMBER,
        steps={"type": "array"}, clock={"type": ["object", "null"]},
    ),
    "Alert": _object(
        id=TEXT, kind=TEXT, level={"enum": ["amber", "red"]}, party=TEXT, point=MAYBE, text=TEXT, figures={"type": "array"},
        evidence=TEXTS, clears_when=TEXT, likelihood=MAYBE, ours=YES,
    ),
    "Figure": _object(
        id=TEXT, value={"type": ["number", "string", "null"]}, unit=TEXT, text=TEXT, steps=TEXTS,
        cases={"type": ["integer", "null"]}, acts=TEXTS, source=TEXT,
    ),
    "Act": _object(id=TEXT, entry=NUMBER, kind=TEXT, happened=MAYBE_DAY, known=DAY, reviewed=YES, marking=TEXT, evidence={"type": "array"}),
    "Document": _object(
        id=TEXT, title=TEXT, publisher=TEXT, published=MAYBE, address=MAYBE, media_type=TEXT, name=TEXT, marking=TEXT,
        text_sha256=TEXT, characters=NUMBER,
    ),
    "Hit": _object(kind={"enum": ["act", "document"]}, id=TEXT, document=TEXT, start=NUMBER, end=NUMBER, words=TEXT),
    "Source": _object(name=TEXT, documents=NUMBER, first=MAYBE_DAY, last=MAYBE_DAY, parties=TEXTS, failing=MAYBE),
    "Entry": _object(
        seq={"type": ["integer", "null"]}, kind=TEXT, subject=TEXT, known=DAY, recorded_at=TEXT, recorded_by=TEXT, marking=TEXT,
        link=MAYBE, body={"type": "object"},
    ),
    "Change": _object(
        entry=NUMBER, file=TEXT, known=DAY, recorded_at=TEXT, by=TEXT, added=NUMBER, removed=NUMBER,
        takes_back={"type": ["integer", "null"]}, reason=TEXT, gone=YES, sha256=TEXT,
    ),
    "OpenEnd": _object(
        kind={"enum": ["undated", "name", "passage", "silent", "unsure", "file"]}, text=TEXT, document=MAYBE, act=MAYBE, name=MAYBE,
        start={"type": ["integer", "null"]}, end={"type": ["integer", "null"]}, count=NUMBER, why=MAYBE,
    ),
    "Name": TEXT,
    "Counsel": _object(
        **HEAD, openings=TEXTS, refused={"type": "array"}, conditional_offers={"type": "array"}, table={"type": "array"}, packages={"type": "array"}, table_next={"type": "array"}, no_step=TEXTS, words=TEXTS,
        robustness={"type": ["object", "null"]}, missing=TEXTS, question=MAYBE, assessed_by=MAYBE,
    ),
    "Reply": _object(
        **HEAD, question=TEXT, understood_as=MAYBE, parties=TEXTS, points=TEXTS, to=MAYBE, since=MAYBE, not_understood=TEXTS, searched=YES, page=TEXT,
        lines={"type": "array"}, hits={"type": "array"},
    ),
    "Side": _object(
        **HEAD, party=TEXT, name=TEXT, wants={"type": "array"}, owes={"type": "array"}, owed={"type": "array"}, pace=TEXT, people={"type": "array"},
        measures={"type": "array"}, latest={"type": "array"},
    ),
    "Compared": _object(**HEAD, since=DAY, turns={"type": "array"}, opened={"type": "array"}, closed={"type": "array"}),
    "Together": _object(**HEAD, pairs={"type": "array"}),
    "Answers": _object(**HEAD, since=DAY, answers={"type": "array"}),
    "Event": _object(day=DAY, sort=TEXT, sides=TEXTS, text=TEXT, act=TEXT, reviewed=YES),
    "Told": _object(**HEAD, question_of=TEXT, words=TEXTS, limits=TEXTS),
    "Brief": _object(
        title=TEXT, as_of=DAY, known=MAYBE_DAY, marking=TEXT, counts={"type": "object"}, sections={"type": "array"},
        sources={"type": "array"}, figures={"type": "array"},
    ),
}  # fmt: skip
# Path → (what it gives, name of the list, schema of its rows).
LISTS = {
    "/state": ("Positions: points × parties.", "cells", "Cell"),
    "/owed": (
        "Obligations, open and closed; how likely an unread answer is; moves by hand that fit no debt.",
        "obligations",
        "Obligation",
    ),
    "/watch": ("Alerts of the watch, own side first.", "alerts", "Alert"),
    "/figures": ("Figures of the watch with their computation.", "figures", "Figure"),
    "/acts": ("Acts in order of when they happened.", "acts", "Act"),
    "/documents": ("Documents without their texts.", "documents", "Document"),
    "/search": ("Where all words of q stand, in acts and documents.", "hits", "Hit"),
    "/explain": ("Names of all figures.", "figures", "Name"),
    "/sources": ("What was read from where, and what failed.", "sources", "Source"),
    "/settings": (
        "Changes of the settings: who, when, how many lines; for those who may see the files.",
        "changes",
        "Change",
    ),
    "/gaps": ("What was not read, dated or placed, with what leads to each place.", "open", "OpenEnd"),
    "/timeline": ("Events on the line of time, with its turning points.", "events", "Event"),
    "/log": ("History of an act, or the last entries of the record.", "entries", "Entry"),
}

# Path → what its answer has beside the list.
BESIDE: dict[str, dict[str, Schema]] = {
    "/gaps": {"counts": {"type": "object"}},
    "/timeline": {"from": DAY, "to": DAY, "turning_points": {"type": "array"}, "undated": NUMBER},
}


def _query(name: str, what: str, schema: Schema) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": what, "schema": schema}


PAGES = [
    _query("offset", "Rows to leave out.", {"type": "integer", "minimum": 0, "maximum": 999999999}),
    _query("limit", "Rows to show.", {"type": "integer", "minimum": 1, "maximum": 200}),
]

SINCE = _query("since", "The earlier day that changes are told against.", ASKED_DAY)
# Path → what it takes besides dates, reader and pages.
OWN = {
    "/search": [
        _query("q", "Words to look for.", TEXT), _query("party", "Only acts of this party.", TEXT),
        _query("point", "Only acts on this point.", TEXT), _query("kind", "Only acts of this kind.", TEXT),
        _query("since", "Only what happened or was published on this day or later.", ASKED_DAY),
        _query("marking", "Only what has exactly this marking.", TEXT),
    ],
    "/watch": [SINCE],
    "/timeline": [_query("from", "First day of the part.", ASKED_DAY), _query("to", "Last day of the part.", ASKED_DAY)],
    "/log": [
        _query("act", "Id of an act, for its whole history.", TEXT),
        _query("last", "How many entries, without an act.", {"type": "integer", "minimum": 1, "maximum": 999999999}),
    ],
}  # fmt: skip
QUESTIONS = ("ask", "forecast", "stability", "priorities")
ONE = (
    ("/acts/{id}", "act", "Act"), ("/documents/{id}", "document", "Document"), ("/explain/{name}", "figure", "Figure"),
)  # fmt: skip


def _dates(parties: Sequence[str], clearances: Sequence[str]) -> list[dict[str, Any]]:
    given = [
        _query("as_of", "State of play on this date; empty for the dossier's own.", ASKED_DAY),
        _query("known", "Only what was known by this date; empty for any time.", ASKED_DAY),
        _query("clearance", "Nothing above this marking.", {"enum": ["", *clearances]}),
    ]
    return [*given, _query("for", "Id of the party it is read for.", {"enum": ["", *parties]})] if parties else given


def description(parties: Sequence[str] = (), clearances: Sequence[str] = ("TLP:CLEAR",)) -> dict[str, Any]:
    """Return the whole description.

    Parameters
    ----------
    parties
        Ids of the dossier's parties.
    clearances
        Markings that the reader may ask for.
    """
    dates = _dates(parties, clearances)
    paths: dict[str, Any] = {}
    for path, (what, name, row) in LISTS.items():
        rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{row}"}}
        top = {} if path in {"/log", "/settings"} else HEAD
        top = {**top, **BESIDE.get(path, {})}
        schema = _object(**top, total=NUMBER, offset=NUMBER, limit=NUMBER, **{name: rows})
        paths[path] = _get(what, schema, [*dates, *PAGES, *OWN.get(path, ())])
    paths["/brief"] = _get("The brief.", {"$ref": "#/components/schemas/Brief"}, [*dates, SINCE])
    paths["/answers"] = _get(
        "The five answers in a line each, with what changed since a day.",
        {"$ref": "#/components/schemas/Answers"},
        [*dates, SINCE],
    )
    paths["/counsel"] = _get("Packages in reach.", {"$ref": "#/components/schemas/Counsel"}, dates)
    asked = _query("q", "The question, in plain words.", TEXT)
    paths["/ask"] = _get("A question in plain words.", {"$ref": "#/components/schemas/Reply"}, [*dates, asked])
    one = {"name": "id", "in": "path", "required": True, "schema": {"enum": [*parties]} if parties else TEXT}
    paths["/party/{id}"] = _get("All of one party.", {"$ref": "#/components/schemas/Side"}, [one, *dates])
    paths["/compare"] = _get("What changed since a day.", {"$ref": "#/components/schemas/Compared"}, [*dates, SINCE])
    paths["/together"] = _get("Who stands with whom.", {"$ref": "#/components/schemas/Together"}, dates)
    which = {"name": "question", "in": "path", "required": True, "schema": {"enum": list(QUESTIONS)}}
    given = _query("answers", "Of an interview (ask): 1, 2, = or ?, separated by commas.", TEXT)
    told = {"$ref": "#/components/schemas/Told"}
    paths["/counsel/{question}"] = _get("A further question of counsel.", told, [which, *dates, given])
    for path, name, row in ONE:
        identity = {"name": "name" if name == "figure" else "id", "in": "path", "required": True, "schema": TEXT}
        schema = _object(**HEAD, **{name: {"$ref": f"#/components/schemas/{row}"}})
        paths[path] = _get(f"One {name}.", schema, [identity, *dates])
    return {
        "openapi": "3.1.0",
        "info": {"title": "Verbale", "version": __version__, "description": "Read-only views of one dossier."},
        "servers": [{"url": "/api"}],
        "paths": paths,
        "components": {"schemas": SCHEMAS},
    }


def _get(what: str, schema: Schema, parameters: list[dict[str, Any]]) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    refusals = {
        status: {"description": why, "content": problem}
        for status, why in (
            ("400", "A value that has no meaning."), ("401", "Not signed in."), ("403", "Above the reader's clearance."),
            ("404", "Not in view."), ("503", "The record does not answer."),
        )
    }  # fmt: skip
    good = {"description": what, "content": {"application/json": {"schema": schema}}}
    return {"get": {"summary": what, "parameters": parameters, "responses": {"200": good, **refusals}}}
