"""A list of what a letter wants or proposes: a line that says so and ends in a colon, and its items below, each put by itself.

"What I need from you by 20 November is: 1. your answer on the price; 2. the draft contract." Each item is a request of its own, on its own
point, by the day of the line above; no answer is given by an item that names one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Move
from verbale.reading.correspondence import days
from verbale.reading.correspondence.letter import Letter, Line, line_of, made

_WANTS = re.compile(
    r"\b(?:we|i) (?:\S+ ){0,3}?(?:need|want|lack|miss|require|expect|await|(?:am|are) (?:\S+ )?(?:waiting|without|missing)|ask|request|should like|would like|should be (?:glad|grateful)|would be (?:glad|grateful))\b"
    r"|\b(?:need|wanted|needed|required|requested|asked) from you\b|\b(?:please|kindly) (?:\S+ ){0,4}?(?:send|let|supply|provide|answer|reply|give|forward|confirm|tell|inform|furnish)\b|\byou (?:still |yet )?owe\b"
    r"|\b(?:outstanding|overdue|unanswered|missing|still (?:open|due|wanting|awaited)|yet to (?:come|be answered)|without (?:an? )?(?:answer|reply))\b|\bcould you (?:\S+ )?(?:send|let|answer|give|confirm|tell)\b"
)
_PUTS = re.compile(
    r"\b(?:our|my|your|the following|these) (?:\S+ ){0,3}?(?:proposals?|offers?|terms|suggestions?|claims?|demands?|conditions|package|requests?|requirements?|positions?|wishes)\b|\b(?:we|i) (?:\S+ ){0,3}?(?:propose|suggest|offer|claim|demand|put forward|table)\b"
)
_ITEM = re.compile(r"\A\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–•*])\s+")
_SENTENCE = re.compile(
    r"(?i)\A(?:please|kindly|we|i|you|it|they|he|she|this|that|these|those|there|if|as|when|since|because|do|does|did|can|could|will|would|shall|may)\b"
)
_TO_BE_TOLD = re.compile(
    r"\b(?:tell|told|know|inform|informed|learn|hear|say|state|answer|confirm|indicate|advise|explain|questions?)\b"
)
_QUESTION = re.compile(r"(?i)\A(?:when|if|as to)\b")  # what a sentence may begin with as well as what is to be told
_AN_ANSWER = re.compile(
    r"\b(?:your|an|the|a) (?:\S+ ){0,2}?(?:answer|reply|response|reaction|decision|comments|yes or (?:a )?no)(?: (?:to|on|about|concerning|regarding)\b| $| ;|\.)|\b(?:yes or (?:a )?no)\b"
)


def wanted(letter: Letter) -> Iterator[tuple[Line, list[Line], Kind]]:
    """Yield each line of a letter that says that things are wanted or proposed and ends in a colon, with the items below it that name them."""
    for place, line in enumerate(letter.lines):
        kind = _kind(line.plain.words)
        if not letter.text(line).rstrip().endswith(":") or kind is None:
            continue
        items = []
        for below in letter.lines[place + 1 :]:
            lead = _ITEM.match(letter.text(below))
            if lead is None:
                break
            words = letter.text(below)[lead.end() :]
            asked = _QUESTION.match(words) is not None and _TO_BE_TOLD.search(line.plain.words) is not None
            if asked or not _SENTENCE.match(words):
                items.append(below)
        if items:
            yield line, items, kind


def _kind(lead: str) -> Kind | None:
    """Return of which kind the items below a line are, as far as its words say that they are wanted or proposed."""
    return Kind.REQUEST if _WANTS.search(lead) else Kind.PROPOSE if _PUTS.search(lead) else None


def with_wanted(letter: Letter, acts: Sequence[Act]) -> list[Act]:
    """Return acts with a request for each item of a list of what is wanted, in place of what clauses took the item for."""
    found = list(acts)
    for lead, items, kind in wanted(letter):
        day = days.deadline(letter.page, lead.plain)
        lead.does |= {"heading"}
        for item in items:
            item.does = frozenset({"request"})
            found = [act for act in found if line_of(letter, act) is not item]
            if kind is Kind.PROPOSE and not item.points and letter.page.dossier.points:
                continue  # a term that is no point of these talks
            one = made(letter, item, kind) if kind is Kind.PROPOSE else _asked(letter, item, dated=day is not None)
            quotes = (one.evidence[0], letter.page.quote(lead.plain.start, lead.plain.end), *one.evidence[1:])
            own = days.deadline(letter.page, item.plain)
            found.append(
                replace(one, deadline=own or day, evidence=tuple(dict.fromkeys(quotes)), rule="letter/list.wanted")
            )
    return found


def _asked(letter: Letter, item: Line, *, dated: bool) -> Act:
    """Return what an item asks: an answer to what was put before, which it brings back to mind or dates anew, or a thing of its own."""
    if _AN_ANSWER.search(item.plain.words):
        move = Move.REDATE if dated else Move.REMIND
        return made(letter, item, Kind.REQUEST if dated else Kind.RESTATE, move=move)
    return made(letter, item, Kind.REQUEST)
