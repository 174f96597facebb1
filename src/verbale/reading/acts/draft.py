"""A predicate with its subject and object becomes an act; what the frame wants and does not find makes none."""

import re
from dataclasses import dataclass

from verbale.model import Act, Evidence, Kind, LegalForm, Modality, Polarity, When
from verbale.reading.acts.groups import Group
from verbale.reading.acts.objects import Object, topic
from verbale.reading.acts.predicates import Predicate
from verbale.reading.acts.subjects import patient
from verbale.reading.lang.en.predicates import judging
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

_BINDING = re.compile(r"\b(?:legally binding|binding|treaty|treaties)\b", re.IGNORECASE)
_POLITICAL = re.compile(
    r"\b(?:political(?:ly)? (?:binding|declaration|commitment)|memorandum|non-binding)\b", re.IGNORECASE
)
_OWING = {Kind.PROPOSE, Kind.REQUEST, Kind.HOLD, Kind.ASSURE, Kind.WARN}
_JUDGED = {Kind.ANSWER, Kind.WELCOME, Kind.CRITICISE, Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.AGREE}
_JUDGING = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, judging()), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_FOREIGN = re.compile(r"\b(?:of|since|until|till|from|through|to|than)[  ](?:the[  ])?\Z|\band[  ]\Z")
_REASON = re.compile(r"\b(?:because of|because|due to|owing to|pending|until)[  ]([^.;]{3,120})")


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence around a clause says of it.

    Parameters
    ----------
    according_to
        Who reports it; ``None`` in the document's own voice.
    modality
        Overrides the verb's where the words around it deny, fear or demand.
    dates_from, dates_to
        Where a date may stand that is the act's own.
    quote_from, quote_to
        The quote.
    """

    quote_from: int
    quote_to: int
    dates_from: int
    dates_to: int
    according_to: str | None = None
    modality: Modality | None = None
    rule: str = "news"


def act_of(
    page: Page, predicate: Predicate, doer: Group | None, thing: Object, context: Context, owner: str = ""
) -> Act | None:
    """Return the act, ``None`` where the frame does not fit."""
    frame = predicate.form.frame
    words = (
        page.text[context.quote_from : context.quote_to] if predicate.passive else page.text[thing.start : thing.end]
    )
    if not _fits(frame.objects, frame.without, words):
        return None
    parties = doer.parties(page) if doer else ()
    if frame.joint and doer is not None:
        parties = tuple(
            dict.fromkeys((*parties, *(party for group in thing.addressees for party in group.parties(page))))
        )
    addressees = tuple(dict.fromkeys(name for group in thing.addressees for name in _names(page, group)))
    kind, modality = _kind(frame.kind, predicate, context)
    if frame.joint:
        addressees = ()
    polarity = _polarity(kind, frame.polarity, modality, words)
    points = matcher(page.dossier).match(words, owner or (addressees[0] if addressees else ""))
    options = matcher(page.dossier).option(points[0], words) if len(points) == 1 else None
    reason = (
        _REASON.search(page.text, predicate.end, context.quote_to)
        if kind in {Kind.HOLD, Kind.POSTPONE, Kind.SUSPEND}
        else None
    )
    return Act(
        kind=kind,
        actors=parties,
        speaker=doer.speaker if doer else None,
        addressees=tuple(name for name in addressees if name not in parties),
        points=points,
        topic="" if points else _topic(page, predicate, thing, context),
        polarity=polarity,
        modality=modality,
        when=own_date(page, context),
        deadline=deadline_in(page, context) if kind in _OWING else None,
        legal_form=_legal_form(kind, words),
        option=options,
        according_to=context.according_to,
        evidence=evidence_of(page, context, doer, thing),
        confidence=_confidence(doer, points, modality),
        rule=f"{context.rule}/{kind}"
        + (f".{frame.deed}" if frame.deed else f".{predicate.form.base.replace(' ', '-')}"),
        reason=reason[0].strip() if reason else "",
    )


def _polarity(kind: Kind, own: Polarity | None, modality: Modality, words: str) -> Polarity | None:
    """Return how an act judges: a negated acceptance is negative, what did not happen judges nothing."""
    if modality in {Modality.NOT_DONE, Modality.DENIED}:
        return None
    if kind is Kind.REFUSE:
        return Polarity.NEGATIVE
    if kind in _JUDGED or (kind is Kind.STATE and own is not None):
        return polarity_in(words, own)
    return None


def _topic(page: Page, predicate: Predicate, thing: Object, context: Context) -> str:
    if predicate.passive and not predicate.reduced:
        return topic(page, *patient(page, predicate, context.quote_from))
    return topic(page, _after_addressee(page, thing), thing.end)


def _after_addressee(page: Page, thing: Object) -> int:
    """Return where the object goes on after an addressee at its beginning ("handed Russia the …")."""
    first = thing.addressees[0] if thing.addressees else None
    lead = page.text[thing.start : first.start].strip() if first else "x"
    return first.end if first and lead in {"", "the", "to", "both"} else thing.start


def _kind(kind: Kind, predicate: Predicate, context: Context) -> tuple[Kind, Modality]:
    modality = predicate.modality
    if context.modality is not None and modality in {Modality.DONE, Modality.INTENDED}:
        modality = context.modality
    if predicate.refused:
        return Kind.REFUSE, Modality.DONE
    if kind is Kind.ANSWER and modality is Modality.INTENDED:
        return Kind.HOLD, Modality.DONE
    if kind is Kind.ACCEPT and modality is Modality.NOT_DONE and _refusal_now(predicate):
        return Kind.REFUSE, Modality.DONE
    return kind, modality


def _refusal_now(predicate: Predicate) -> bool:
    """Say whether a negated acceptance is a refusal now ("cannot accept", "will not accept"), not a report of nothing done."""
    return predicate.form.shape == "base"


def _fits(objects: tuple[str, ...], without: tuple[str, ...], words: str) -> bool:
    low = words.lower()
    if without and any(re.search(rf"\b{re.escape(word)}\b", low[:60]) for word in without):
        return False
    return not objects or any(re.search(rf"\b{re.escape(word)}\b", low) for word in objects)


def polarity_in(words: str, default: Polarity | None) -> Polarity | None:
    """Return how some words judge: one kind of word decides, two kinds are mixed, none leaves the frame's own."""
    found = {judging()[match[0].lower()] for match in _JUDGING.finditer(words)}
    if re.search(r"\bno (?:\w+ )?positive\b", words, re.IGNORECASE):
        found = {Polarity.NEGATIVE}
    if len(found) > 1:
        return Polarity.MIXED
    return next(iter(found), default)


def _names(page: Page, group: Group) -> list[str]:
    found: list[str] = []
    for mention in group.mentions:
        party = mention.parties[0] if mention.parties else ""
        found += [mention.person or party] if (mention.person or party) else []
    return found if len(found) == len(group.mentions) or not group.collective else list(group.parties(page))


def own_date(page: Page, context: Context) -> When | None:
    """Return the first date among the clause's words that can be the act's own: not "the documents of 1999", not "since May"."""
    for date in page.dates_in(context.dates_from, context.dates_to):
        if date.when is None or date.deadline or date.timex != "DATE":
            continue
        if not _FOREIGN.search(page.text[max(context.dates_from, date.start - 14) : date.start]):
            return date.when
    return None


def deadline_in(page: Page, context: Context) -> When | None:
    """Return the limit that the clause sets."""
    return next(
        (
            date.when
            for date in page.dates_in(context.quote_from, context.quote_to)
            if date.deadline and date.when is not None
        ),
        None,
    )


def _legal_form(kind: Kind, words: str) -> LegalForm | None:
    if kind not in {Kind.PROPOSE, Kind.AGREE, Kind.REQUEST}:
        return None
    if _POLITICAL.search(words):
        return LegalForm.POLITICAL
    return LegalForm.BINDING if _BINDING.search(words) else LegalForm.UNSPECIFIED if kind is not Kind.REQUEST else None


def evidence_of(page: Page, context: Context, doer: Group | None, thing: Object) -> tuple[Evidence, ...]:
    """Return the quote, and the stated antecedents of pronouns and offices that stand outside it."""
    found = [page.quote(context.quote_from, context.quote_to)]
    groups = [*([doer] if doer else []), *thing.addressees]
    places = dict.fromkeys(mention.antecedent for group in groups for mention in group.mentions if mention.antecedent)
    found += [
        page.quote(*place) for place in places if not (context.quote_from <= place[0] and place[1] <= context.quote_to)
    ]
    return tuple(found)


def _confidence(doer: Group | None, points: tuple[str, ...], modality: Modality) -> float:
    score = 0.75 if doer is not None else 0.5
    return min(0.95, score + (0.1 if points else 0.0) - (0.1 if modality is not Modality.DONE else 0.0))
