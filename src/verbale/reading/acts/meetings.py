"""Talks told by a noun ("after talks with X") are a meeting of X with the subject of the sentence."""

import re

from verbale.model import Act, Kind, Modality
from verbale.reading.acts.draft import Context, evidence_of, own_date
from verbale.reading.acts.line import Line
from verbale.reading.acts.objects import Object

_MEETING = re.compile(r"\b(?:talks|meeting|consultations|negotiations|summit|conversation)[  ]with[  ]")


def meetings(line: Line) -> list[Act]:
    """Draft "after talks with X" as a meeting of X with the subject of the sentence."""
    page, acts = line.page, []
    for match in _MEETING.finditer(page.text, line.sentence.start, line.sentence.end):
        other = next((group for group in line.groups if 0 <= group.start - match.end() <= 14), None)
        lead = page.text[max(line.sentence.start, match.start() - 24) : match.start()]
        if other is None or not re.search(
            r"\b(?:after|following|at|during|before|in|held|holds|hold|of)[  ](?:\w+[  ])?\Z", lead
        ):
            continue
        zone = next(
            (
                zone
                for zone in line.found
                if zone.source is not None and zone.source.end <= match.start() and zone.cue_end <= match.start()
            ),
            None,
        )
        before = [group for group in line.groups if group.end <= match.start() and not group.possessive]
        first = zone.source if zone else (before[0] if before else None)
        if first is None or re.search(r"\b(?:held|holds|hold)[  ](?:\w+[  ])?\Z", lead):
            continue
        planned = re.search(r"\bbefore[  ](?:\w+[  ])?\Z", lead) is not None
        parties = tuple(dict.fromkeys((*first.parties(page), *other.parties(page))))
        if len(parties) < 2:
            continue
        context = Context(
            line.sentence.start, line.sentence.end, line.sentence.start, line.sentence.end, rule=line.rule
        )
        thing = Object(match.start(), line.sentence.end, (other,))
        acts.append(
            Act(
                kind=Kind.MEET,
                actors=parties,
                topic="",
                modality=Modality.INTENDED if planned else Modality.DONE,
                when=own_date(page, context),
                evidence=evidence_of(page, context, first, thing),
                confidence=0.8,
                rule=f"{line.rule}/meet.noun",
            )
        )
    return acts
