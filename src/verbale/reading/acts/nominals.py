"""Acts told by a noun with its owner: "NATO's refusal of", "the objection by Peru to". Only nouns that judge by themselves.

A proposal, request or answer named by a noun is a thing that verbs do something with, and makes no act of its own.
"""

import re

from verbale.model import Act, Kind, Polarity
from verbale.reading.acts.conditional_spans import within
from verbale.reading.acts.draft import evidence_of
from verbale.reading.acts.groups import Group
from verbale.reading.acts.line import Line, context_at, zone_at
from verbale.reading.acts.objects import Object, topic
from verbale.reading.lang.en.predicates import nouns
from verbale.reading.points import matcher

_KINDS = {Kind.REFUSE, Kind.OPPOSE}
_OWN = sorted((word for word, noun in nouns().items() if noun.kind in _KINDS), key=len, reverse=True)
_NOUN = re.compile(rf"\b({'|'.join(map(re.escape, _OWN))})[  ](?:of|to|over|against|by|from)\b")
_OWNED = re.compile(r"(?:[’']s?)?[  ](?:[a-z-]+[  ]){0,2}\Z")
_BY = re.compile(r"[  ]?(?:by|from)[  ](?:the[  ])?\Z")
_NONE = re.compile(r"\b(?:no|not|without|any|if|risk|avoid|overcome|against)[  ](?:[\w’'-]+[  ]){0,3}\Z", re.IGNORECASE)
_SIGNS = ("refus", "reject", "oppos", "objection", "veto")


def nominals(line: Line) -> list[Act]:
    """Return the refusals and oppositions that nouns tell."""
    if not line.has(_SIGNS):
        return []
    text, sentence, acts = line.page.text, line.sentence, []
    supposed = line.supposed
    for match in _NOUN.finditer(text, sentence.start, sentence.end):
        who = _whose(line, match)
        if who is None or not who.parties(line.page) or within(supposed, match.start()):
            continue
        if _NONE.search(text, sentence.start, min(who.start, match.start())):
            continue
        noun, context, zone = nouns()[match[1]], context_at(line, match.start()), zone_at(line, match.start())
        if context.modality is not None:
            continue
        end = zone.end if zone and zone.end > match.end() else sentence.end
        points = matcher(line.page.dossier).match(text[match.end() : end])
        acts.append(
            Act(
                kind=noun.kind,
                actors=who.parties(line.page),
                speaker=who.speaker,
                points=points,
                topic="" if points else topic(line.page, match.end(), end),
                polarity=noun.polarity or Polarity.NEGATIVE,
                according_to=context.according_to,
                evidence=evidence_of(line.page, context, who, Object(match.end(), end, ())),
                confidence=0.65,
                rule=f"{line.rule}/{noun.kind}.noun",
            )
        )
    return acts


def _whose(line: Line, match: "re.Match[str]") -> Group | None:
    text = line.page.text
    for group in line.groups:
        if group.possessive and group.end <= match.start() and _OWNED.fullmatch(text, group.end, match.start()):
            return group
        if group.start >= match.end() - 4 and not group.possessive and _BY.fullmatch(text, match.end(1), group.start):
            return group
    return None
