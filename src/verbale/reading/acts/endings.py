"""Talks that end by themselves: "the talks broke up", "negotiations between A and B collapsed". Nobody is made to have ended them."""

import re

from verbale.model import Act, Kind
from verbale.reading.acts.conditional_spans import within
from verbale.reading.acts.draft import Context, evidence_of, own_date
from verbale.reading.acts.fears import fear_start
from verbale.reading.acts.line import Line
from verbale.reading.acts.objects import Object

_ENDED = re.compile(
    r"\b((?:talks|negotiations|consultations|discussions|dialogue)\b[^.;:,]{0,90}?)[  ](?:have[  ]|had[  ]|has[  ])?"
    r"(?:broke(?:n)?[  ](?:up|down)|collapsed|ended[  ]without)\b"
)
_BETWEEN = re.compile(r"\bbetween[  ](?:the[  ])?\Z")
_SIGNS = ("broke", "collapsed", "ended")


def endings(line: Line) -> list[Act]:
    """Return the breaks of talks told without anybody who broke them, with those between whom they were."""
    if not line.has(_SIGNS):
        return []
    text, sentence = line.page.text, line.sentence
    match = _ENDED.search(text, sentence.start, sentence.end)
    fear = fear_start(line)
    if match is None or (fear is not None and fear <= match.start()):
        return []
    if within(line.supposed, match.start()) or re.search(r"\bnot\b|n[’']t\b", match[0]):
        return []
    who = next(
        (
            group
            for group in line.groups
            if match.start() <= group.start < match.end() and _BETWEEN.search(text, match.start(), group.start)
        ),
        None,
    )
    context = Context(sentence.start, sentence.end, match.start(), sentence.end, rule=line.rule)
    return [
        Act(
            kind=Kind.SUSPEND,
            actors=who.parties(line.page) if who else (),
            topic=match[1].split(" ")[0],
            when=own_date(line.page, context),
            evidence=evidence_of(line.page, context, who, Object(match.end(), sentence.end, ())),
            confidence=0.7 if who else 0.5,
            rule=f"{line.rule}/suspend.talks-ended",
        )
    ]
