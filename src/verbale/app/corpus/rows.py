"""What was read from a document as rows of the tables of a corpus."""

import json
from collections.abc import Iterator

from verbale.app.corpus.schema import Row, day
from verbale.model import Act, Failure, Reading
from verbale.model.encode_reading import encode_outcome


def document_row(reading: Reading, address: str) -> Row:
    """Return the row of a document; `reading` in it is all that `verbale add --from` needs, as JSON."""
    one = reading.document
    return {
        "document": one.id, "address": address, "name": one.name, "title": one.title, "publisher": one.publisher,
        "published": one.published.edtf if one.published else None, "day": day(one.published.first) if one.published else None,
        "marking": str(one.marking), "carrier": one.carrier or None, "dialect": reading.dialect, "model": reading.model,
        "characters": len(one.text), "acts": len(reading.acts), "unread": len(reading.unread),
        "reading": json.dumps(encode_outcome(reading), ensure_ascii=True),
    }  # fmt: skip


def act_row(act: Act, reading: Reading) -> Row:
    """Return the row of an act; its day is its own where the text says one, else the document's."""
    first, published = act.evidence[0], reading.document.published
    own = act.when or published
    return {
        "act": act.id, "document": first.document, "day": day(own.first) if own else None, "kind": str(act.kind), "actors": list(act.actors),
        "speaker": act.speaker, "on_behalf_of": act.on_behalf_of, "addressees": list(act.addressees), "points": list(act.points),
        "topic": act.topic, "polarity": str(act.polarity) if act.polarity else None, "modality": str(act.modality),
        "when": act.when.edtf if act.when else None, "deadline": act.deadline.edtf if act.deadline else None, "according_to": act.according_to,
        "certainty": act.certainty, "confidence": act.confidence, "rule": act.rule, "start": first.start, "end": first.end, "quote": clean(first.exact),
    }  # fmt: skip


def date_rows(act: Act) -> Iterator[Row]:
    """Yield the dates of an act: when it was done, by when something is due."""
    for what, when in (("when", act.when), ("deadline", act.deadline)):
        if when is not None:
            yield {
                "act": act.id, "document": act.evidence[0].document, "what": what, "edtf": when.edtf,
                "first": day(when.first), "last": day(when.last),
            }  # fmt: skip


def attribution_rows(reading: Reading) -> Iterator[Row]:
    """Yield who said what."""
    for one in reading.attributions:
        yield {
            "document": reading.document.id, "speaker": one.speaker or None, "source": clean(one.source.exact) if one.source else None,
            "cue": clean(one.cue.exact) if one.cue else None, "start": one.content[0].start if one.content else None,
            "end": one.content[-1].end if one.content else None, "content": clean(" ".join(piece.exact for piece in one.content)),
        }  # fmt: skip


def failure_row(address: str, document: str, failure: Failure) -> Row:
    """Return the row of a document that could not be read: its address, the digest of its bytes where there were any, and the failure."""
    return {
        "address": address, "document": document or None, "reason": clean(failure.reason), "cure": clean(failure.cure), "limit": failure.limit,
    }  # fmt: skip


def clean(words: str) -> str:
    """Return words that UTF-8 can hold: half of a pair of code units, as damaged files have them, becomes a mark."""
    return words.encode("utf-8", "replace").decode("utf-8")
