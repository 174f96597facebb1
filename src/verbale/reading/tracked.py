"""Tracked changes as acts: who puts other words into a text proposes them, and nothing that rests on them is agreed.

A change is told in the text on a line of its own, with author and day; that line proves the proposal. An act whose own words are
changed is what the editor would have the text say: it waits for a person.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from verbale.model import Act, Document, Kind, Role, Segment
from verbale.reading.genres.addresses import party_in, person_named
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

_QUOTED = re.compile(r"(deleted|inserted) “(.*?)”(?=, inserted|\]\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tracked:
    """A change.

    Parameters
    ----------
    line
        Place of the line that tells it.
    place
        Place in the text of the words inserted; empty where words were only deleted.
    author
        In the file's words.
    day
        From the segment.
    deleted, inserted
        The words.
    """

    line: tuple[int, int]
    place: tuple[int, int]
    segment: Segment
    deleted: str
    inserted: str


def changes(document: Document) -> list[Tracked]:
    """Return the tracked changes of a document, in order; words that were only moved are none."""
    by_line: dict[tuple[int, int], list[Segment]] = {}
    for segment in document.segments:
        if segment.role is Role.INSERTED and segment.label is not None:
            by_line.setdefault(segment.label, []).append(segment)
        elif segment.role is Role.DELETED and segment.anchor is not None:
            by_line.setdefault((segment.start, segment.end), []).insert(0, segment)
    found = []
    for line, group in sorted(by_line.items()):
        inline = [one for one in group if one.role is Role.INSERTED]
        first = inline[0] if inline else group[0]
        anchor = group[0].anchor or (first.start, first.end)
        place = (inline[0].start, inline[-1].end) if inline else (anchor[0], anchor[0])
        deleted = dict(_QUOTED.findall(document.text[slice(*line)])).get("deleted", "")
        inserted = " ".join(document.text[one.start : one.end] for one in inline)
        found.append(Tracked(line, place, first, deleted, inserted))
    return found


def proposals(document: Document, page: Page, found: Iterable[Tracked]) -> list[Act]:
    """Return each change that changes words as a proposal of its author, on the points that it is about.

    Parameters
    ----------
    document, page
        The document, and its own words laid out.
    found
        Its changes.
    """
    return [_proposal(document, page, one) for one in found if _says_something(one)]


def _proposal(document: Document, page: Page, one: Tracked) -> Act:
    person, party = editor(page, one.segment.writer)
    sentence = page.sentence_at(max(0, one.place[0] - (one.place[0] == one.place[1])))
    around = document.text[sentence.start : sentence.end] if sentence is not None else ""
    points: tuple[str, ...] = ()
    if page.dossier.points:
        match = matcher(page.dossier).match
        points = match(one.inserted, "") or match(one.deleted, "") or match(around, "")
    evidence = [document.quote(*one.line)]
    evidence += [document.quote(sentence.start, sentence.end)] if sentence is not None else []
    who = one.segment.writer or "the author of the change"
    reasons = () if party else (f"for which side {who} writes is not known",)
    return Act(
        kind=Kind.PROPOSE,
        actors=(party,) if party else (),
        speaker=person or one.segment.writer or None,
        points=points,
        topic="" if points else " ".join((one.inserted or one.deleted).split())[:200],
        when=one.segment.day,
        evidence=tuple(evidence),
        confidence=0.9 if party else 0.5,
        rule="word.tracked",
        certainty="unsure" if reasons else "asserted",
        reasons=reasons,
    )


def pending(acts: Iterable[Act], page: Page, found: Iterable[Tracked]) -> list[Act]:
    """Return acts, those that rest on changed words as what the editor would have the text say.

    Parameters
    ----------
    acts, page
        Acts of the document's own words, and these laid out.
    found
        Its changes.
    """
    made, listed = [], list(found)
    for act in acts:
        start, end = act.evidence[0].start, act.evidence[0].end
        touched = next((one for one in listed if one.place[0] <= end and start <= one.place[1]), None)
        made.append(act if touched is None else _waiting(act, page, touched))
    return made


def _waiting(act: Act, page: Page, one: Tracked) -> Act:
    person, party = editor(page, one.segment.writer)
    who = one.segment.writer or "somebody who is not named"
    reason = f"its words carry a change by {who} that nobody accepted"
    return replace(
        act,
        according_to=person or party or one.segment.writer or act.according_to,
        certainty="unsure",
        confidence=min(act.confidence, 0.5),
        reasons=(*act.reasons, reason),
    )


def editor(page: Page, words: str) -> tuple[str, str]:
    """Return the person and the party that an author's name means; each empty where it is not known."""
    person = person_named(page, words)
    known = next((one for one in page.dossier.people if one.id == person), None)
    if known is not None:
        page.people.setdefault(known.id, known)
    party = known.party if known is not None else party_in(page, words)
    of = next((one for one in page.dossier.parties if one.id == party), None)
    if of is not None:
        page.parties.setdefault(of.id, of)
    return person, party


def _says_something(one: Tracked) -> bool:
    """Say whether a change changes words, and not only how they are written."""
    before, after = (re.sub(r"[\W_]", "", words).casefold() for words in (one.deleted, one.inserted))
    return before != after
