"""What is in view, for other programs: W3C annotations, CSL-JSON, PLOVER events, and tables of a data package.

Everything here is made from a state of play, so that nothing above the reader's clearance leaves.
"""

import csv
import io
import json
from collections.abc import Iterator

from verbale.model import Kind, Modality, Polarity, StateOfPlay
from verbale.model.encode import Json, encode_act
from verbale.model.kinds import KINDS

_DEEDS = {
    "mobilise": "MOBILIZE",
    "exercise": "MOBILIZE",
    "attack": "ASSAULT",
    "blockade": "ASSAULT",
    "strike": "PROTEST",
    "ease": "YIELD",
}


def annotations(play: StateOfPlay) -> Iterator[Json]:
    """Yield a W3C Web Annotation for each quote of each act."""
    for item in play.told:
        for number, quote in enumerate(item.act.evidence):
            source = play.documents.get(quote.document)
            if source is None:  # told by a document that came out after the date of the view
                continue
            text = source.text
            yield {
                "@context": "http://www.w3.org/ns/anno.jsonld",
                "id": f"urn:verbale:{item.id}:{number}",
                "type": "Annotation",
                "motivation": "classifying",
                "body": {"type": "Dataset", "format": "application/json", "value": encode_act(item.act)},
                "target": {
                    "source": f"urn:sha256:{quote.document}",
                    "selector": [
                        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
                        {
                            "type": "TextQuoteSelector",
                            "exact": quote.exact,
                            "prefix": text[max(0, quote.start - 32) : quote.start],
                            "suffix": text[quote.end : quote.end + 32],
                        },
                    ],
                },
            }


def citations(play: StateOfPlay) -> list[Json]:
    """Return the documents as CSL-JSON."""
    made = []
    for document in play.documents.values():
        entry: Json = {
            "id": document.id,
            "type": "document",
            "title": document.title,
            "publisher": document.publisher,
            "URL": document.address,
            "note": document.marking.banner,
        }
        if document.published is not None:
            entry["issued"] = {"date-parts": [[int(part) for part in document.published.first.isoformat().split("-")]]}
        made.append({name: value for name, value in entry.items() if value})
    return made


def events(play: StateOfPlay) -> Iterator[Json]:
    """Yield done acts as PLOVER events; kinds without a root there are left out."""
    for item in play.acts:
        act = item.act
        root = KINDS[act.kind].event
        if act.kind is Kind.MEASURE:
            root = _DEEDS.get(act.rule.rpartition(".")[2], "SANCTION")
        elif act.kind is Kind.ANSWER and act.polarity in {Polarity.POSITIVE, Polarity.NEGATIVE}:
            root = "AGREE" if act.polarity is Polarity.POSITIVE else "REJECT"
        if not root or act.modality is not Modality.DONE:
            continue
        yield {
            "id": item.id,
            "date": item.happened.isoformat() if item.dated else None,
            "source": list(act.actors),
            "target": list(act.addressees),
            "event": root,
            "text": act.evidence[0].exact,
            "marking": str(act.evidence[0].marking),
        }


def package(play: StateOfPlay) -> dict[str, str]:
    """Return a Frictionless data package: file name → content."""
    tables = {
        "documents": [
            {"id": document.id, "title": document.title, "publisher": document.publisher, "published": str(document.published or ""), "marking": str(document.marking)}
            for document in play.documents.values()
        ],
        "acts": [
            {
                "id": item.id, "kind": str(item.act.kind), "actors": " ".join(item.act.actors), "addressees": " ".join(item.act.addressees),
                "points": " ".join(item.act.points), "polarity": str(item.act.polarity or ""), "modality": str(item.act.modality),
                "when": str(item.act.when or ""), "happened": item.happened.isoformat() if item.dated else "", "quote": item.act.evidence[0].exact,
                "document": item.act.evidence[0].document, "reviewed": str(item.reviewed).lower(),
                "marking": str(item.act.evidence[0].marking),
            }
            for item in play.acts
        ],
        "obligations": [
            {
                "id": item.id, "debtor": item.debtor, "creditor": item.creditor, "point": item.point, "opened": item.opened.isoformat(),
                "closed": item.closed.isoformat() if item.closed else "", "status": str(item.status),
            }
            for item in play.obligations
        ],
    }  # fmt: skip
    resources = [_resource(name, COLUMNS[name]) for name in tables]
    files = {f"{name}.csv": _csv(COLUMNS[name], rows) for name, rows in tables.items()}
    files["datapackage.json"] = (
        json.dumps({"name": "verbale-record", "marking": str(play.marking), "resources": resources}, indent=2) + "\n"
    )
    return files


COLUMNS = {
    "documents": ("id", "title", "publisher", "published", "marking"),
    "acts": (
        "id", "kind", "actors", "addressees", "points", "polarity", "modality", "when", "happened", "quote", "document", "reviewed",
        "marking",
    ),
    "obligations": ("id", "debtor", "creditor", "point", "opened", "closed", "status"),
}  # fmt: skip
_TYPES = {"happened": "date", "opened": "date", "closed": "date", "reviewed": "boolean"}


def _resource(name: str, columns: tuple[str, ...]) -> Json:
    fields = [{"name": field, "type": _TYPES.get(field, "string")} for field in columns]
    schema = {"fields": fields, "primaryKey": "id"}
    return {
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _csv(columns: tuple[str, ...], rows: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
