"""Fears are concerns of who has them; what is feared did not happen and is no act."""

import re

from verbale.model import Act, Kind, Modality, Polarity
from verbale.reading.acts.draft import evidence_of
from verbale.reading.acts.line import Line, context_at, zone_at
from verbale.reading.acts.objects import Object, topic
from verbale.reading.points import matcher

_FEAR = re.compile(
    r"\b(?:fear(?:s|ed)?|(?:have|has|had|having) fears|worr(?:y|ies|ied)|(?:is|are|was|were) (?:afraid|concerned|worried))\b(?:[  ]that\b)?"
)


def fear_start(line: Line) -> int | None:
    """Return where the words of fear end, ``None`` without any."""
    match = _FEAR.search(line.page.text, line.sentence.start, line.sentence.end)
    return match.end() if match else None


def fears(line: Line) -> list[Act]:
    """Draft fears as concerns of who has them; what is feared did not happen and is no act."""
    match = _FEAR.search(line.page.text, line.sentence.start, line.sentence.end)
    if match is None or line.page.text[match.end() : match.end() + 1] != " ":
        return []
    zone = zone_at(line, match.start())
    before = [group for group in line.groups if group.end <= match.start() and not group.possessive]
    holder = zone.source if zone and zone.source else (before[-1] if before else line.voice)
    if holder is None or not holder.parties(line.page):
        return []
    context = context_at(line, match.start())
    words = (match.end(), zone.end if zone and zone.end > match.end() else line.sentence.end)
    points = matcher(line.page.dossier).match(line.page.text[slice(*words)])
    thing = Object(words[0], words[1], ())
    act = Act(
        kind=Kind.STATE,
        actors=holder.parties(line.page),
        speaker=holder.person,
        points=points,
        topic="" if points else topic(line.page, *words),
        polarity=Polarity.NEGATIVE,
        modality=Modality.FEARED,
        according_to=None if context.according_to == (holder.person or "") else context.according_to,
        evidence=evidence_of(line.page, context, holder, thing),
        confidence=0.85,
        rule=f"{line.rule}/state.fear",
    )
    return [act]
