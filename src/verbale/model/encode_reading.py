"""Readings and failures as plain JSON values, and back: what crosses the pipe between a reading process and its parent.

`decode_outcome(encode_outcome(x)) == x`. Everything is checked again on the way back, since what reads a hostile document is not trusted.
"""

from collections.abc import Mapping
from typing import Any

from verbale.model.document import Evidence
from verbale.model.encode import (
    Json,
    decode_act,
    decode_document,
    decode_evidence,
    encode_act,
    encode_document,
    encode_evidence,
)
from verbale.model.party import Party, Person
from verbale.model.reading import Attribution, Failure, Reading
from verbale.model.when import When


def encode_outcome(outcome: Reading | Failure) -> Json:
    """Return a reading, or why there is none, as a JSON object."""
    if isinstance(outcome, Failure):
        return {"source": outcome.source, "reason": outcome.reason, "cure": outcome.cure, "limit": outcome.limit}
    return {
        "document": encode_document(outcome.document),
        "dialect": outcome.dialect,
        "acts": [encode_act(act) for act in outcome.acts],
        "attributions": [_said(item) for item in outcome.attributions],
        "warnings": list(outcome.warnings),
        "rejected": [list(row) for row in outcome.rejected],
        "parties": [_party(party) for party in outcome.parties],
        "people": [_person(person) for person in outcome.people],
        "model": outcome.model,
        "unread": [encode_evidence(item) for item in outcome.unread],
        "named": list(outcome.named),
    }


def decode_outcome(value: Mapping[str, Any]) -> Reading | Failure:
    """Make a reading or a failure of its JSON object; each quote must stand in the document.

    Raises
    ------
    ModelError
        For an object that is no reading.
    GroundingError
        For a quote that does not stand at its place.
    """
    if "reason" in value:
        return Failure(value["source"], value["reason"], value["cure"], str(value.get("limit", "")))
    reading = Reading(
        document=decode_document(value["document"]),
        dialect=value["dialect"],
        acts=tuple(decode_act(act) for act in value["acts"]),
        attributions=tuple(_decode_said(item) for item in value["attributions"]),
        warnings=tuple(value["warnings"]),
        rejected=tuple((words, reason) for words, reason in value["rejected"]),
        parties=tuple(_decode_party(row) for row in value["parties"]),
        people=tuple(_decode_person(row) for row in value["people"]),
        model=value["model"],
        unread=tuple(decode_evidence(item) for item in value["unread"]),
        named=tuple(value["named"]),
    )
    for item in (*(item for act in reading.acts for item in act.evidence), *reading.unread):
        item.check(reading.document)
    return reading


def _said(item: Attribution) -> Json:
    return {
        "source": _maybe(item.source),
        "cue": _maybe(item.cue),
        "content": [encode_evidence(piece) for piece in item.content],
        "speaker": item.speaker,
    }


def _maybe(item: Evidence | None) -> Json | None:
    return None if item is None else encode_evidence(item)


def _decode_said(value: Mapping[str, Any]) -> Attribution:
    source, cue = value["source"], value["cue"]
    return Attribution(
        source=None if source is None else decode_evidence(source),
        cue=None if cue is None else decode_evidence(cue),
        content=tuple(decode_evidence(piece) for piece in value["content"]),
        speaker=value["speaker"],
    )


def _party(party: Party) -> Json:
    return {
        "id": party.id,
        "name": party.name,
        "aliases": list(party.aliases),
        "members": list(party.members),
        "kind": party.kind,
        "calendar": party.calendar,
        "at_table": party.at_table,
    }


def _decode_party(value: Mapping[str, Any]) -> Party:
    return Party(**{**value, "aliases": tuple(value["aliases"]), "members": tuple(value["members"])})


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "party": person.party,
        "aliases": list(person.aliases),
        "since": None if person.since is None else person.since.edtf,
        "until": None if person.until is None else person.until.edtf,
    }


def _decode_person(value: Mapping[str, Any]) -> Person:
    def day(text: str | None) -> When | None:
        return None if text is None else When.parse(text)

    return Person(
        **{**value, "aliases": tuple(value["aliases"]), "since": day(value["since"]), "until": day(value["until"])}
    )
