"""Where a predicate of the lexicon stands in a clause, with its auxiliaries: what is said to be done, and how."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.model import Modality
from verbale.reading.lang.en.predicates import Form, shapes

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_AUXILIARY = re.compile(
    r"(?:\b(?:has|have|had|will|would|shall|should|can|could|may|might|must|is|was|are|were|be|been|being|do|does|did|to|not|never|no longer"
    r"|cannot|also|again|now|still|already|only|just|then|therefore|thus|once|formally|officially|publicly|repeatedly|firmly|flatly|jointly"
    r"|today|yesterday|[a-z]+ly|ready|willing|prepared|able|unable|unwilling|going|due|set|expected|supposed|likely|about|yet|have to|has to|had to"
    r"|wants?|wanted|plans?|planned|intends?|intended|hopes?|hoped|offers?|offered|vows?|vowed|promises?|promised|pledged?s?|agreed|fails?|failed"
    r"|refuses?|refused|declines?|declined|tries|tried|continues?|continued|seeks?|sought|threatens?|threatened|decided|aims?|considers?|considered|considering)\b"
    r"|\b(?:has|have|had|is|was|are|were|do|does|did|would|could|should|ca|wo)n[’']t\b)[  ]*\Z"
)
_BE = re.compile(r"\b(?:is|was|are|were|be|been|being)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|no longer|cannot|fail(?:s|ed)?|unable|unwilling)\b|n[’']t\b", re.IGNORECASE)
_REFUSING = re.compile(r"\b(?:refuse[sd]?|decline[sd]?)\b", re.IGNORECASE)
_UNREAL = re.compile(r"\b(?:would|could|might|should)(?: not)? have\b")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|going|plans?|planned|intends?|intended|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|hope[sd]?|to be|set|due|expected|supposed|agreed|decided|wants?|wanted|seeks?|sought|aims?|threatens?|threatened|wo)\b",
    re.IGNORECASE,
)
_READY = re.compile(
    r"\b(?:ready|willing|prepared|likely|could|might|may|would consider|consider(?:s|ed|ing)?|offers? to|offered to)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\b(?:should|must|shall|ought|needs?|has to|have to|had to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb of the lexicon in its place.

    Parameters
    ----------
    start, end
        From the first auxiliary to the last word of the verb.
    verb
        Where the verb itself begins.
    form
        Its entry in the lexicon.
    passive
        Whether its subject suffers it.
    modality
        As its auxiliaries say; the clause around it may say more.
    refused
        Whether the auxiliary itself refuses ("declined to answer").
    reduced
        A participle without auxiliary after a noun or comma ("the reply, handed over on Monday,").
    """

    start: int
    end: int
    verb: int
    form: Form
    passive: bool
    modality: Modality
    refused: bool = False
    reduced: bool = False


def predicates(text: str, start: int, end: int, lexicon: dict[str, tuple[Form, ...]]) -> Iterator[Predicate]:
    """Yield the predicates between two offsets; several readings of one place are left to the frames to decide."""
    for match in _WORD.finditer(text, start, end):
        rows = lexicon.get(match[0].lower())
        if rows is None:
            continue
        before = _auxiliaries(text, start, match.start())
        words = text[before : match.start()]
        for form in rows:
            last = _rest(text, match.end(), end, form)
            if last is None:
                continue
            made = _predicate(before, match.start(), last, form, words)
            if made is not None:
                yield made


def _auxiliaries(text: str, start: int, verb: int) -> int:
    place = verb
    while True:
        match = _AUXILIARY.search(text, max(start, place - 24), place)
        if match is None or match.start() == match.end():
            return place
        place = match.start()


def _rest(text: str, place: int, end: int, form: Form) -> int | None:
    for word in form.rest:
        match = _WORD.match(text, place + 1, end) if text[place : place + 1] == " " else None
        if match is None or match[0].lower() != word:
            return None
        place = match.end()
    return place


def _predicate(first: int, verb: int, last: int, form: Form, words: str) -> Predicate | None:
    low = words.lower()
    if _UNREAL.search(low) or (_REFUSING.search(low) and _NEGATED.search(low)):
        return None  # "would have signed", "never refused to talk": nothing is told of signing or talking
    bare = not low.strip()
    passive = (
        form.shape in {"participle", "past"}
        and _BE.search(low) is not None
        and not low.rstrip().endswith(("to", "ready", "willing"))
    )
    if form.shape == "participle" and not _past_is_other(form):
        return None  # same word as the past: yielded once, as the past
    if form.shape == "participle" and bare:
        return Predicate(first, last, verb, form, passive=True, modality=Modality.DONE, reduced=True)
    modality = Modality.DONE if form.shape == "base" and not low.strip() else _modality(low, form)
    refused = _REFUSING.search(low) is not None
    return Predicate(first, last, verb, form, passive, modality, refused)


def _past_is_other(form: Form) -> bool:
    made = shapes(form.base.split(" ")[0])
    return made["past"] != made["participle"]


def _modality(words: str, form: Form) -> Modality:
    if _NEGATED.search(words):
        return Modality.NOT_DONE
    if _READY.search(words):
        return Modality.CONDITIONAL
    if _DUTY.search(words):
        return Modality.DEMANDED
    if (_FUTURE.search(words) and form.shape in {"base", "participle"}) or re.search(
        r"\b(?:is|are|was|were) to\b", words
    ):
        return Modality.INTENDED
    return Modality.DONE
