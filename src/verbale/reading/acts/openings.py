"""Readiness is an offer on conditions: "is ready to discuss", "would consider", "signalled willingness to talk".

Readiness for anything but talks (to fight, to strike, to go to court) makes no offer and is left alone.
"""

import re

from verbale.model import Act, Kind, Modality, Polarity
from verbale.reading.acts.conditional_spans import within
from verbale.reading.acts.draft import evidence_of, own_date
from verbale.reading.acts.line import Line, context_at, zone_at
from verbale.reading.acts.objects import Object, topic
from verbale.reading.acts.subjects import subject_before
from verbale.reading.points import matcher

_TALK = (
    r"(?:discuss(?:ing|ions?)?|talk(?:s|ing)?|negotiat(?:e|ing|ions?)|consider(?:ing)?|consultations|dialogue|compromises?|cooperat(?:e|ion)"
    r"|work(?:ing)? (?:with|together|on)|sit down|engage|look(?:ing)? (?:at|into)|examin(?:e|ing)|study|explor(?:e|ing)|contacts|continu(?:e|ing)"
    r"|return to|enter|take part|mediate|host|find|seek|make (?:a )?concessions?|reach|hear)\b"
)
_READY = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|stands?|stood)[  ](?:(?:also|still|now|always|fully|nevertheless)[  ])?(not[  ])?"
    r"(?:ready|willing|prepared|open)[  ](?:to|for)[  ](?:further[  ]|a[  ])?"
    + _TALK
    + r"|\b(?:would|could|might)[  ](?:also[  ])?(not[  ])?consider\b"
    r"|\b(?:express|voice|signal|signall|declare|indicate|show|confirm)(?:s|ed|d)?[  ](?:(?:its|their|his|her|a)[  ])?(?:readiness|willingness|openness)"
    r"[  ](?:to|for)[  ](?:further[  ]|a[  ])?" + _TALK
)
_SIGNS = ("ready", "willing", "prepared", "open", "consider")


def openings(line: Line) -> list[Act]:
    """Return offers told as readiness, and refusals told as its lack; a verb of the lexicon that follows speaks for itself."""
    if not line.has(_SIGNS):
        return []
    text, sentence, acts = line.page.text, line.sentence, []
    supposed = line.supposed
    for match in _READY.finditer(text, sentence.start, sentence.end):
        zone = zone_at(line, match.start())
        who = subject_before(line.page, match.start(), line.groups, zone.start if zone else sentence.start)
        if who is None or not who.parties(line.page) or within(supposed, match.start()):
            continue
        context = context_at(line, match.start())
        if context.modality is Modality.DENIED:
            continue
        refused = match[1] is not None or match[2] is not None
        stop = next((place for place, _ in supposed if place > match.end()), zone.end if zone else sentence.end)
        points = matcher(line.page.dossier).match(text[match.end() : stop])
        acts.append(
            Act(
                kind=Kind.REFUSE if refused else Kind.PROPOSE,
                actors=who.parties(line.page),
                speaker=who.speaker,
                addressees=_with_whom(line, match.end(), stop, who.parties(line.page)),
                points=points,
                topic="" if points else topic(line.page, match.end(), stop),
                polarity=Polarity.NEGATIVE if refused else None,
                modality=Modality.DONE if refused else Modality.CONDITIONAL,
                when=own_date(line.page, context),
                according_to=context.according_to,
                evidence=evidence_of(line.page, context, who, Object(match.end(), stop, ())),
                confidence=0.7,
                rule=f"{line.rule}/{'refuse.unready' if refused else 'propose.ready'}",
            )
        )
    return acts


def _with_whom(line: Line, start: int, end: int, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties after "with"."""
    for group in line.groups:
        if start <= group.start < end and re.search(r"\bwith[  ](?:the[  ])?\Z", line.page.text[start : group.start]):
            return tuple(name for name in group.parties(line.page) if name not in own)
    return ()
