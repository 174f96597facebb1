"""Claims that put words into the wrong hand: another writer's quote, another day's, deleted words, a comment's, words that nobody accepted.

Made of every act of files with several writers; a claim by hand, so the whole document stands before the gate and not one stretch of it.
"""

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.reading.files.papers import DOSSIER, PAPERS
from benchmarks.reading.mutations import Case
from verbale.dossier import Dossier, parse
from verbale.model import Act, Document, Kind, Modality, Role, Segment
from verbale.reading.load import load_bytes
from verbale.reading.read import read
from verbale.reading.validation import check

FORWARDED = """From: Lena Voss <voss@castrow.example>
To: Ida Marsh <marsh@orsany.example>
Date: Wed, 14 May 2031 09:30:00 +0100
Subject: Fwd: salt road

We accept the lock fee.

---------- Forwarded message ---------
From: Pavel Kern <kern@brellin.example>
Date: Mon, 12 May 2031 16:02
Subject: salt road
To: Lena Voss <voss@castrow.example>

We rejected the crew quota yesterday. We propose a night ferry to Castrow.
"""
LIVE = """<!doctype html><html><head><meta charset="utf-8"><title>Salt road talks: live</title></head><body><article><h1>Salt road talks: live</h1>
<section class="live-entry"><time datetime="2031-05-15T16:00:00Z">16:00</time><p>Orsany rejected the salt duty today, its negotiator Ida Marsh said in the customs house.</p></section>
<section class="live-entry"><time datetime="2031-05-13T09:00:00Z">09:00</time><p>Brellin opposed the lock fee yesterday, and its delegation left the hall at once.</p></section>
</article></body></html>
"""
HANDS = frozenset({Kind.ACCEPT, Kind.REFUSE, Kind.PROPOSE, Kind.SUPPORT, Kind.OPPOSE, Kind.HOLD, Kind.REQUEST})


def run() -> dict[str, float]:
    """Try every changed claim on the gate; count what it gets wrong."""
    dossier = parse(DOSSIER)
    parties, people = {one.id: one for one in dossier.parties}, {one.id: one for one in dossier.people}
    cases = accepted = rejected = 0
    for document in _documents():
        for case in _claims(document, dossier):
            passed = not check(case.act, document, parties, people)
            cases += 1
            accepted += passed and not case.good
            rejected += not passed and case.good
    return {
        "segment_mutations": cases,
        "segment_false_acceptances": accepted,
        "segment_false_rejections": rejected,
    }


def _documents() -> Iterator[Document]:
    files = {name: make() for name, make in PAPERS.items()}
    files |= {"forwarded.eml": FORWARDED.encode(), "live.html": LIVE.encode()}
    for name, raw in files.items():
        found = load_bytes(raw, name)
        if isinstance(found, Document) and found.segments:
            yield found


def _claims(document: Document, dossier: Dossier) -> Iterator[Case]:
    acts = [act for act in read(document, dossier).acts if act.kind in HANDS]
    for act in acts:
        yield Case("as it is", act, "", good=True)
        yield from _in_another_hand(document, act, acts)
        yield from _of_another_day(document, act)
        yield from _of_unread_words(document, act)
        yield from _over_the_end(document, act)
        if act.certainty == "unsure" and act.kind is not Kind.PROPOSE:
            yield Case(
                "pending words as agreed",
                replace(act, certainty="asserted", according_to=None, reasons=()),
                "",
                good=False,
            )


def _in_another_hand(document: Document, act: Act, acts: list[Act]) -> Iterator[Case]:
    """Yield the claim on the words of acts that others did in stretches of their own, with its own proofs of who acts."""
    own = document.segment_at(act.evidence[0].start)
    for other in acts:
        there = document.segment_at(other.evidence[0].start)
        if own is None or there is None or set(act.actors) & set(other.actors) or act.modality is not Modality.DONE:
            continue
        if (own.writer, own.day, own.role) == (there.writer, there.day, there.role) or own.role is Role.CELL:
            continue
        claim = replace(
            act, kind=other.kind, when=None, deadline=None, told=None, evidence=(other.evidence[0], *act.evidence)
        )
        kind = "a comment" if there.role is Role.COMMENT else "another writer's words"
        yield Case(kind, claim, "", good=False)


def _of_another_day(document: Document, act: Act) -> Iterator[Case]:
    days = {segment.day for segment in document.segments if segment.day is not None} | {document.published}
    segment = document.segment_at(act.evidence[0].start)
    own = segment.day if segment is not None and segment.day is not None else document.published
    for day in sorted((day for day in days if day is not None and day != own), key=str):
        yield Case("told on another day", replace(act, told=day), "", good=False)
        if any(word in act.evidence[0].exact for word in ("today", "yesterday")):
            yield Case("counted from another day", replace(act, when=day), "", good=day == act.when)


def _of_unread_words(document: Document, act: Act) -> Iterator[Case]:
    for segment in document.segments:
        if not segment.read:
            quote = document.quote(segment.start, _end(document, segment))
            yield Case(
                f"words of {segment.role}",
                replace(act, kind=Kind.ACCEPT, evidence=(quote, *act.evidence)),
                "",
                good=False,
            )


def _over_the_end(document: Document, act: Act) -> Iterator[Case]:
    """Yield the claim on a quote that goes over from its stretch into the next one of another writer."""
    for first, second in zip(document.segments, document.segments[1:], strict=False):
        if (
            first.read
            and second.read
            and (first.writer, first.day) != (second.writer, second.day)
            and Role.INSERTED not in {first.role, second.role}
        ):
            quote = document.quote(max(first.start, first.end - 30), min(second.start + 30, second.end))
            yield Case("over the end", replace(act, evidence=(quote, *act.evidence)), "", good=False)


def _end(document: Document, segment: Segment) -> int:
    return segment.start + len(document.text[segment.start : segment.end].rstrip())
