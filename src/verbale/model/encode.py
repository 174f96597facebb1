"""Values of the model as plain JSON values, and back. `decode(encode(x)) == x` for every act, document and evidence.

The form is canonical: sorted keys, no value left out, so equal acts have equal bytes (`canonical`) and can be hashed.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from verbale.errors import ModelError
from verbale.model.act import Act, Kind, LegalForm, Modality, Move, Polarity
from verbale.model.document import Document, Evidence
from verbale.model.marking import Marking
from verbale.model.segment import Role, Segment
from verbale.model.when import When

Json = dict[str, Any]

_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)


def canonical(value: object) -> str:
    """Return the one text of a JSON value: sorted keys, no spaces, no escapes but the needed ones."""
    return _CANONICAL.encode(value)


def encode_evidence(evidence: Evidence) -> Json:
    """Return evidence as a JSON object."""
    return {
        "document": evidence.document,
        "start": evidence.start,
        "end": evidence.end,
        "exact": evidence.exact,
        "marking": str(evidence.marking),
    }


# Markings and dates are few and repeat a great deal; both are values that never change.
_marking = lru_cache(maxsize=4096)(Marking.parse)
_when = lru_cache(maxsize=16384)(When.parse)
# A look into a table is quicker than a call of the list, which is asked for unknown words alone.
_KINDS = {str(kind): kind for kind in Kind}
_POLARITIES = {str(polarity): polarity for polarity in Polarity}
_MODALITIES = {str(modality): modality for modality in Modality}


def decode_evidence(value: Mapping[str, Any]) -> Evidence:
    """Make evidence of a JSON object."""
    return Evidence(
        value["document"],
        value["start"],
        value["end"],
        value["exact"],
        _marking(value.get("marking", "TLP:CLEAR")),
    )


def encode_act(act: Act) -> Json:
    """Return an act as a JSON object: the fields of the class, with ``id`` and ``marking`` for the reader's sake."""
    return {
        "id": act.id,
        "kind": str(act.kind),
        "actors": list(act.actors),
        "speaker": act.speaker,
        "on_behalf_of": act.on_behalf_of,
        "addressees": list(act.addressees),
        "points": list(act.points),
        "topic": act.topic,
        "polarity": None if act.polarity is None else str(act.polarity),
        "modality": str(act.modality),
        "when": None if act.when is None else act.when.edtf,
        "deadline": None if act.deadline is None else act.deadline.edtf,
        "legal_form": None if act.legal_form is None else str(act.legal_form),
        "option": act.option,
        "in_reply_to": list(act.in_reply_to),
        "according_to": act.according_to,
        "evidence": [encode_evidence(item) for item in act.evidence],
        "confidence": act.confidence,
        "rule": act.rule,
        "reason": act.reason,
        "certainty": act.certainty,
        "reasons": list(act.reasons),
        "told": None if act.told is None else act.told.edtf,
        "move": None if act.move is None else str(act.move),
        "papers": [day.edtf for day in act.papers],
        "marking": str(act.marking),
    }


def _certainty_before(rule: str) -> str:
    """Return the certainty of an act recorded before there was any: what a person entered stands, a draft is unsure."""
    return "asserted" if rule.startswith("hand:") else "unsure"


def decode_act(value: Mapping[str, Any]) -> Act:
    """Make an act of a JSON object; raise `ModelError` for one that is incomplete or has unknown words."""
    try:
        return Act(
            kind=_KINDS.get(value["kind"]) or Kind(value["kind"]),
            actors=tuple(value["actors"]),
            speaker=value["speaker"],
            on_behalf_of=value["on_behalf_of"],
            addressees=tuple(value["addressees"]),
            points=tuple(value["points"]),
            topic=value["topic"],
            polarity=None
            if value["polarity"] is None
            else _POLARITIES.get(value["polarity"]) or Polarity(value["polarity"]),
            modality=_MODALITIES.get(value["modality"]) or Modality(value["modality"]),
            when=None if value["when"] is None else _when(value["when"]),
            deadline=None if value["deadline"] is None else _when(value["deadline"]),
            legal_form=None if value["legal_form"] is None else LegalForm(value["legal_form"]),
            option=value["option"],
            in_reply_to=tuple(value["in_reply_to"]),
            according_to=value["according_to"],
            evidence=tuple(decode_evidence(item) for item in value["evidence"]),
            confidence=value["confidence"],
            rule=value["rule"],
            reason=value["reason"],
            certainty=value["certainty"] if "certainty" in value else _certainty_before(value["rule"]),
            reasons=tuple(value.get("reasons", ())),
            told=None if value.get("told") is None else _when(value["told"]),
            move=Move(value["move"]) if value.get("move") else None,  # records of before have none
            papers=tuple(_when(day) for day in value.get("papers", ())),
        )
    except KeyError as error:
        raise ModelError(f"An act without {error.args[0]!r}.", "Give every field of an act.") from error
    except (TypeError, ValueError) as error:
        raise ModelError(f"An act with an unknown word: {error}.", "Use the words of the closed lists.") from error


def encode_document(document: Document) -> Json:
    """Return a document as a JSON object, its text included."""
    return {
        "id": document.id,
        "text_sha256": document.text_sha256,
        "text": document.text,
        "title": document.title,
        "publisher": document.publisher,
        "published": None if document.published is None else document.published.edtf,
        "dateline": document.dateline,
        "address": document.address,
        "media_type": document.media_type,
        "marking": str(document.marking),
        "extractor": document.extractor,
        "name": document.name,
        "body": document.body,
        "rules_only": document.rules_only,
        "segments": [encode_segment(segment) for segment in document.segments],
        "carrier": document.carrier,
        "parts_unread": list(document.parts_unread),
        "sender": document.sender,
        "addressee": document.addressee,
        "by_hand": list(document.by_hand),
        "file": document.file,
        "characters": len(document.text),
    }


def decode_document(value: Mapping[str, Any]) -> Document:
    """Make a document of a JSON object; raise `ModelError` when the text is not the one that was hashed."""
    document = Document(
        id=value["id"],
        text=value["text"],
        title=value["title"],
        publisher=value["publisher"],
        published=None if value["published"] is None else When.parse(value["published"]),
        dateline=value["dateline"],
        address=value["address"],
        media_type=value["media_type"],
        marking=Marking.parse(value["marking"]),
        extractor=value["extractor"],
        name=value["name"],
        body=value["body"],
        rules_only=value.get("rules_only", False),
        segments=tuple(_decode_segment(one) for one in value.get("segments", ())),
        carrier=value.get("carrier", ""),
        parts_unread=tuple(value.get("parts_unread", ())),
        sender=value.get("sender", ""),
        addressee=value.get("addressee", ""),
        by_hand=tuple(value.get("by_hand", ())),
        file=value.get("file", ""),
    )
    if document.text_sha256 != value["text_sha256"]:
        raise ModelError(
            f"The text of {document.name or document.id[:12]} is not the one that was hashed.", "Read it again."
        )
    return document


def encode_segment(segment: Segment) -> Json:
    """Return a segment as a JSON object."""
    return {
        "start": segment.start,
        "end": segment.end,
        "role": str(segment.role),
        "writer": segment.writer,
        "to": segment.to,
        "day": None if segment.day is None else segment.day.edtf,
        "place": segment.place,
        "label": None if segment.label is None else list(segment.label),
        "anchor": None if segment.anchor is None else list(segment.anchor),
    }


def _decode_segment(value: Mapping[str, Any]) -> Segment:
    try:
        role = Role(value["role"])
    except ValueError as error:
        raise ModelError(f"A segment with an unknown role: {error}.", "Use the roles of the closed list.") from error
    label, anchor = value["label"], value["anchor"]
    return Segment(
        start=value["start"],
        end=value["end"],
        role=role,
        writer=value["writer"],
        to=value["to"],
        day=None if value["day"] is None else _when(value["day"]),
        place=value["place"],
        label=None if label is None else (label[0], label[1]),
        anchor=None if anchor is None else (anchor[0], anchor[1]),
    )
