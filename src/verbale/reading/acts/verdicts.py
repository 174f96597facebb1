"""Words that judge an answer, or a point, without a verb of the lexicon: "some of the responses are constructive"."""

import re

from verbale.model import Act, Evidence, Kind, Polarity, When
from verbale.reading.acts.draft import evidence_of, own_date, polarity_in
from verbale.reading.acts.line import Line, context_at, narrator, zone_at
from verbale.reading.acts.objects import Object, topic
from verbale.reading.lang.en.predicates import views
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

_ANSWERS = re.compile(r"\b(?:response|answer|repl(?:y|ie)|reaction)s?\b")
_VERDICT = re.compile(r"\b(?:is|are|was|were|contain(?:s|ed)?|include[sd]?|carr(?:y|ies|ied)|gave|give)\b")
_UNSATISFIED = re.compile(
    r"\b(?:cannot|can not|can[’']t|could not|is not|are not|was not|not) be satisfied|\b(?:is|are|was|were) not satisfied|\b(?:is|are|was|were) dissatisfied"
)
_VIEW = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, views()), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def verdicts(line: Line) -> list[Act]:
    """Draft "some of the responses are constructive" as the answer of those who gave it, judged by who says so."""
    page, text = line.page, line.page.text
    acts = []
    for match in _ANSWERS.finditer(text, line.sentence.start, line.sentence.end):
        verb = _VERDICT.search(text, match.end(), line.sentence.end)
        if (
            verb is None
            or re.search(r"[;:]|\bthat\b|\bwhich\b", text[match.end() : verb.start()])
            or verb[0] in {"gave", "give"}
        ):
            continue
        if re.match(r"[  ]\w+ed[  ]", text[verb.end() :]) and verb[0] in {"is", "are", "was", "were"}:
            continue
        zone = zone_at(line, match.start())
        stop = zone.end if zone else line.sentence.end
        polarity = polarity_in(text[verb.start() : stop], None)
        if polarity is None:
            continue
        owners, extra = _givers(line, match)
        if not owners:
            continue
        context = context_at(line, match.start())
        to = next(iter(zone.source.parties(page)), "") if zone and zone.source else ""
        points = matcher(page.dossier).match(text[verb.start() : stop], to)
        acts.append(
            Act(
                kind=Kind.ANSWER,
                actors=owners,
                addressees=(to,) if to and to not in owners else (),
                points=points,
                topic="" if points else topic(page, match.start(), stop),
                polarity=polarity,
                when=answer_day(page, line.memory.answered)
                if extra and line.memory.answered
                else _day_between(page, match.end(), verb.start()),
                according_to=context.according_to,
                evidence=(page.quote(line.sentence.start, line.sentence.end), *extra),
                confidence=0.75,
                rule=f"{line.rule}/answer.verdict",
            )
        )
    return acts


def _givers(line: Line, match: "re.Match[str]") -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Return whose answer is judged: "the responses of X and Y", "X's reply", "their answers", else who answered last."""
    page, text = line.page, line.page.text
    for group in line.groups:
        if group.start >= match.end() and re.fullmatch(
            r"[  ](?:of|by|from)[  ](?:the[  ])?", text[match.end() : group.start]
        ):
            return group.parties(page), ()
        if group.possessive and group.end <= match.start() <= group.end + 30:
            return group.parties(page), ()
    memory = line.memory
    return (memory.answerers, (memory.answered,)) if memory.answered is not None else ((), ())


def _day_between(page: Page, start: int, end: int) -> When | None:
    return next(
        (date.when for date in page.dates_in(start, end) if date.when is not None and date.timex == "DATE"), None
    )


def answer_day(page: Page, quote: Evidence) -> When | None:
    """Return the day that a quoted answer is dated by."""
    dates = [date for date in page.dates_in(quote.start, quote.end) if date.when is not None and date.timex == "DATE"]
    return dates[0].when if dates else None


def judged_points(line: Line) -> list[Act]:
    """Draft a judgement on a point of the dossier, in somebody's mouth, as a view of who speaks."""
    acts = []
    for zone in line.found:
        match = _VIEW.search(line.page.text, zone.start, zone.end)
        if match is None or zone.source is None or not zone.source.parties(line.page):
            continue
        words = line.page.text[zone.start : zone.end]
        points = matcher(line.page.dossier).match(words, zone.source.parties(line.page)[0])
        if not points or _ANSWERS.search(line.page.text, zone.start, match.start()):
            continue
        context = narrator(line, zone)
        acts.append(
            Act(
                kind=Kind.STATE,
                actors=zone.source.parties(line.page),
                speaker=zone.source.person,
                points=points,
                polarity=views()[match[0].lower()],
                when=own_date(line.page, context),
                evidence=evidence_of(line.page, context, zone.source, Object(zone.start, zone.end, ())),
                confidence=0.7,
                rule=f"{line.rule}/state.view",
            )
        )
    return acts


def unsatisfied(line: Line) -> list[Act]:
    """Draft "cannot be satisfied" as a refusal."""
    match = _UNSATISFIED.search(line.page.text, line.sentence.start, line.sentence.end)
    if match is None:
        return []
    before = [group for group in line.groups if group.end <= match.start() and not group.possessive]
    if not before or not before[-1].parties(line.page):
        return []
    context = context_at(line, match.start())
    points = matcher(line.page.dossier).match(line.page.text[match.end() : line.sentence.end])
    thing = Object(match.end(), line.sentence.end, ())
    memory = line.memory
    return [
        Act(
            kind=Kind.REFUSE,
            actors=before[-1].parties(line.page),
            speaker=before[-1].person,
            addressees=tuple(name for name in memory.answerers if name not in before[-1].parties(line.page)),
            points=points,
            topic="" if points else topic(line.page, match.end(), line.sentence.end),
            polarity=Polarity.NEGATIVE,
            according_to=context.according_to,
            evidence=(
                *evidence_of(line.page, context, before[-1], thing),
                *((memory.answered,) if memory.answered else ()),
            ),
            confidence=0.85,
            rule=f"{line.rule}/refuse.unsatisfied",
        )
    ]
