"""From an answer to drafts: each claim passes the grounding gate and the rules of scope, or is refused with its reason.

The gate is the one that every draft passes; before it, the claim must stand in its own passage, and name nobody else than the dossier has.
What a denial in the sentence denies must be known by a rule: a model's word is not enough.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from verbale.model import Act, Document, Kind, Modality, Party, Person, Polarity
from verbale.reading.clause_check import TOLD, supported
from verbale.reading.lang.en.negation import denies
from verbale.reading.locate import places
from verbale.reading.second.addressed import told_to_say
from verbale.reading.second.passages import Passage
from verbale.reading.second.prompt import MOST
from verbale.reading.sentences import sentences
from verbale.reading.validation import check

# Reasons, as they are counted.
NO_JSON, SHAPE, TOO_MANY = "the answer is no JSON", "the answer has another shape", "more acts than are taken"
NOT_THERE, TWICE, SHORT = (
    "the quote is not in the passage",
    "the quote stands there more than once",
    "the quote is too short or too long",
)
STRANGER, NOBODY = "an actor is none of the parties", "no actor is named"
SAYS_MORE, SCOPE = "more than its words say", "its clause does not say that it was done"
DENIAL, ORDERED, REPEATED = "a denial that no rule places", "somebody is told to say it", "the same act twice"
LONGEST, FEWEST = 700, 8  # characters of a quote
_SCOPE = re.compile(r"\bis (?:denied|asked|supposed|planned once|demanded|wished|hoped|somebody's|only|refused|told as no)|under a condition|stands under|who does it in the quote")  # fmt: skip

# Words that turn a clause round wherever they stand in it; "will not" is how a refusal is worded.
_NOT = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|hardly|scarcely|yet to)\b|n[’']t\b",
    re.IGNORECASE,
)
_WILL_NOT = re.compile(r"\b(?:(?:will|would|can|could|shall) ?not|cannot|(?:wo|ca|could|would)n[’']t)\b", re.IGNORECASE)
_REFUSING = frozenset({Kind.REFUSE, Kind.OPPOSE, Kind.HOLD})


@dataclass(slots=True)
class Judged:
    """What became of an answer.

    Parameters
    ----------
    drafts
        Acts that passed; whoever records them marks them unsure.
    refused
        Words and reason of each that did not.
    """

    drafts: list[Act] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        """How many were refused for each reason."""
        return Counter(reason for _, reason in self.refused)


def judged(
    answer: str, passage: Passage, document: Document, parties: Mapping[str, Party], people: Mapping[str, Person], points: frozenset[str], rule: str
) -> Judged:  # fmt: skip
    """Judge an answer about a passage.

    Parameters
    ----------
    answer
        As it came.
    passage, document
        What was asked about, and where it stands.
    parties, people, points
        Whom and what an act may name, by id.
    rule
        What made the drafts: ``second:`` and the model.
    """
    found = Judged()
    rows = _rows(answer, found)
    for row in rows[:MOST]:
        act, reason = _claim(row, passage, document, parties, points, rule)
        if act is not None:
            reason = _against(act, document, parties, people)
            if not reason and any(act.id == other.id for other in found.drafts):
                reason = REPEATED
        words = str(row.get("quote", ""))[:200] if isinstance(row, Mapping) else str(row)[:200]
        if act is None or reason:
            found.refused.append((words, reason))
        else:
            found.drafts.append(act)
    found.refused += [(str(row)[:200], TOO_MANY) for row in rows[MOST:]]
    return found


def _rows(answer: str, found: Judged) -> list[Any]:
    try:
        told = json.loads(_fenced(answer))
    except (ValueError, RecursionError):
        found.refused.append((answer[:200], NO_JSON))
        return []
    rows = told.get("acts") if isinstance(told, Mapping) else None
    if not isinstance(rows, list):
        found.refused.append((answer[:200], SHAPE))
        return []
    return rows


def _fenced(answer: str) -> str:
    """Return an answer without the fence that some models put around JSON."""
    match = re.fullmatch(r"\s*```(?:json)?\s*(.*?)\s*```\s*", answer, re.DOTALL)
    return match[1] if match else answer


def _claim(
    row: Any, passage: Passage, document: Document, parties: Mapping[str, Party], points: frozenset[str], rule: str
) -> tuple[Act | None, str]:  # fmt: skip
    """Return what a row claims as an act, or why it claims none."""
    try:
        quote = str(row["quote"]).strip()
        kind, modality = Kind(row.get("kind")), Modality(row.get("modality", "done"))
        polarity = Polarity(row["polarity"]) if row.get("polarity") is not None else None
        actors, addressees, about = (_names(row.get(name, [])) for name in ("actors", "addressees", "points"))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None, SHAPE
    spans = places(passage.text, quote)
    reason = _misplaced(quote, spans) or _stranger(actors, parties)
    if reason:
        return None, reason
    start, end = (passage.start + offset for offset in spans[0])
    return Act(
        kind=kind, modality=modality, polarity=polarity, actors=actors, evidence=(document.quote(start, end),), rule=rule, confidence=0.0,
        addressees=tuple(name for name in addressees if name in parties and name not in actors),
        points=tuple(name for name in about if name in points),
    ), ""  # fmt: skip


def _misplaced(quote: str, spans: list[tuple[int, int]]) -> str:
    if not FEWEST <= len(quote) <= LONGEST:
        return SHORT
    if len(spans) != 1:
        return TWICE if spans else NOT_THERE
    return ""


def _stranger(actors: tuple[str, ...], parties: Mapping[str, Party]) -> str:
    if not actors:
        return NOBODY
    return STRANGER if any(name not in parties for name in actors) else ""


def _names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise TypeError
    return tuple(dict.fromkeys(value))


def _against(act: Act, document: Document, parties: Mapping[str, Party], people: Mapping[str, Person]) -> str:
    """Return why a claim is refused; empty where the gate, the scope and the sentence carry it."""
    why = check(act, document, parties, people)
    if why:
        return SCOPE if _SCOPE.search(why) else SAYS_MORE
    if told_to_say(act.evidence[0], document):
        return ORDERED
    if act.modality not in TOLD:
        return ""
    words = act.evidence[0].exact
    own = _WILL_NOT.sub("", words) if act.kind in _REFUSING else words
    unplaced = _NOT.search(own) is not None or (not supported(act, document) and denies(_around(act, document)))
    return DENIAL if unplaced else ""


def _around(act: Act, document: Document) -> str:
    """Return the sentences in which a quote stands."""
    quote = act.evidence[0]
    rows = sentences(document.text, document.body)
    return " ".join(document.text[one.start : one.end] for one in rows if one.start < quote.end and quote.start < one.end)  # fmt: skip
