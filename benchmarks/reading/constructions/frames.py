"""Rows of the lexicon as words in a sentence: the forms of the predicate, and complements built slot by slot.

The literal words of a row stand as its own example writes them ("its consent", "the green light"); slots take fillers of
`fillers.toml`. Nothing of the example's own complements is used, so that a sentence here is not the row's example again.
"""

import hashlib
import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.lexicon import Frame

_PIECE = re.compile(r"\[|\]|\{[^{}]*\}|[^\s\[\]{}]+")
PARTICLES = frozenset(
    [
        "up",
        "down",
        "off",
        "out",
        "forward",
        "forth",
        "back",
        "away",
        "over",
        "through",
        "aside",
        "around",
        "in",
        "again",
    ]
)
_PREPOSITIONS = frozenset(
    [
        "to",
        "of",
        "on",
        "with",
        "for",
        "from",
        "in",
        "at",
        "by",
        "about",
        "against",
        "over",
        "into",
        "between",
        "through",
        "under",
        "towards",
        "upon",
        "as",
        "after",
        "before",
        "behind",
        "across",
        "within",
        "without",
        "near",
        "onto",
        "off",
        "past",
        "beyond",
        "concerning",
        "until",
    ]
)
_ARTICLES = frozenset(["a", "an", "the", "its", "their", "his", "her", "some", "any"])
_OWN = {"their": "its", "his": "its", "her": "its"}
_SUBJUNCTIVE = frozenset(
    [
        "propose",
        "suggest",
        "recommend",
        "demand",
        "request",
        "require",
        "urge",
        "insist",
        "ask",
        "move",
        "stipulate",
        "order",
        "plead",
    ]
)
_EASED = frozenset(["propose", "accept", "concede", "state"])
_READY = frozenset(["ready", "willing", "prepared", "readiness", "willingness", "happy", "open"])
_BARE = frozenset(["not", "to", "be", "again", "same"])
FILLERS = Path(__file__).with_name("fillers.toml")


@dataclass(frozen=True, slots=True)
class Words:
    """A frame as a template needs it: see `templates.json` for what each part stands for.

    Parameters
    ----------
    pattern, kind, negated, passive
        Of the row.
    head, third, past, participle, gerund
        Forms of the verb with its particle; empty for nouns and adjectives.
    rest, object, after
        All that follows the verb; its direct object, where it has one; what follows that.
    noun, noun_rest
        A nominal act and its complement.
    adjective, judged, to
        A judgement, what is judged, and whether "to A" may follow it.
    joint
        Whether it wants several actors.
    patient
        Subject of a verb whose actor is not its subject; the actor stands in `rest` as ``{actor}``.
    """

    pattern: str
    kind: str
    negated: str
    passive: bool
    head: str = ""
    third: str = ""
    past: str = ""
    participle: str = ""
    gerund: str = ""
    rest: str = ""
    object: str = ""
    after: str = ""
    noun: str = ""
    noun_rest: str = ""
    adjective: str = ""
    judged: str = "the draft"
    to: bool = False
    joint: bool = False
    patient: str = ""

    @property
    def done(self) -> str:
        """How its plain use stands: who fears, fears; who is ready to accept, accepts on a condition; all else is done."""
        words = set(re.findall(r"[a-z-]+", self.pattern))
        if self.kind == "state" and words & {"fear", "dread"}:
            return "feared"
        return "conditional" if self.kind in _EASED and words & _READY else "done"

    @property
    def lemma(self) -> str:
        """The verb without its particle."""
        return self.head.split(" ", maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A literal word or a slot of a pattern."""

    text: str
    classes: tuple[str, ...] = ()
    before: str = ""
    optional: bool = False


@cache
def _fillers() -> dict[str, dict[str, Any]]:
    return tomllib.loads(FILLERS.read_text(encoding="utf-8"))


def words_of(frame: Frame) -> Words:
    """Return a frame as words in a sentence."""
    base = Words(frame.pattern, str(frame.kind), frame.negated, frame.passive)
    body = frame.pattern[2:] if frame.form != "verb" else frame.pattern
    pieces = _pieces(body)
    if frame.form == "adjective" and not any("{actor" in piece for piece in _PIECE.findall(body)) and len(pieces) > 1:
        return _conjugated(replace(base, rest=f"{frame.head} {_complement(frame, pieces[1:])}"), "be", "")
    if frame.form == "adjective":
        judged = str(_fillers()["subjects"].get(str(frame.kind), "the draft"))
        return replace(base, adjective=frame.head, judged=judged, to="{actor}" in body)
    if frame.form == "noun":
        jointly = any("actors" in piece.classes for piece in pieces)
        run = next((at for at, piece in enumerate(pieces) if piece.classes or piece.text in _PREPOSITIONS), len(pieces))
        noun = " ".join(piece.text for piece in pieces[:run])
        return replace(base, noun="" if jointly else noun, noun_rest=_complement(frame, pieces[run:]))
    return _verb_words(frame, pieces, base)


def _verb_words(frame: Frame, pieces: list[_Piece], base: Words) -> Words:
    patient, joint = "", False
    if pieces[0].classes:
        first = pieces.pop(0)
        joint = "actors" in first.classes
        patient = "" if {"actor", "actors"} & set(first.classes) else _filler(frame, first)
    pieces = pieces[1:]
    particle = ""
    if pieces and pieces[0].text in PARTICLES and (len(pieces) == 1 or _takes_object(frame, pieces)):
        particle, pieces = pieces[0].text, pieces[1:]
    thing, after = _object(frame, pieces) if frame.head != "be" else ("", "")
    rest = f"{thing} {after}".strip() if thing else _complement(frame, pieces)
    made = replace(base, rest=rest, object=thing, after=after, joint=joint, patient=patient)
    return _conjugated(made, frame.head, particle)


def _conjugated(words: Words, verb: str, particle: str) -> Words:
    own = forms(verb)
    head, third, past, participle, gerund = (
        f"{form} {particle}".strip() for form in (own.base, own.third, own.past, own.participle, own.gerund)
    )
    return replace(words, head=head, third=third, past=past, participle=participle, gerund=gerund)


def _takes_object(frame: Frame, pieces: list[_Piece]) -> bool:
    """Say whether a particle is followed by an object, as in "turn down the offer"; in "walk out of talks" it is not."""
    following = pieces[1]
    if not following.classes:
        return frame.passive and following.text not in _PREPOSITIONS
    return not following.before and (frame.passive or pieces[0].text not in _PREPOSITIONS)


def _pieces(body: str) -> list[_Piece]:
    """Return the words and slots of a pattern; an optional part counts only where nothing else follows the head."""
    found: list[_Piece] = []
    optional = False
    for raw in _PIECE.findall(body):
        if raw in "[]":
            optional = raw == "["
        elif raw.startswith("{"):
            before = found.pop().text if optional and found and found[-1].optional and not found[-1].classes else ""
            found.append(_Piece(raw, tuple(raw.strip("{}").replace("!", "").split("|")), before, optional))
        else:
            found.append(_Piece(raw, optional=optional))
    needed = [piece for piece in found if not piece.optional]
    more = [
        piece for piece in found if piece.optional and piece.classes and not {"actor", "actors"} & set(piece.classes)
    ]
    return needed + ([] if any(piece.classes for piece in needed[1:]) else more[:1])


def _object(frame: Frame, pieces: list[_Piece]) -> tuple[str, str]:
    """Return the direct object of a verb and what follows it: a slot with no preposition before it, or a noun of the row's own."""
    for place, piece in enumerate(pieces):
        literal = not piece.classes
        if piece.before or "that" in piece.classes:
            return "", ""
        if literal and (piece.text in _PREPOSITIONS or piece.text in _BARE):
            return "", ""
        if literal and not (frame.passive and _noun_like(frame, pieces, place)):
            continue
        governed = not literal and any(other.text in _PREPOSITIONS for other in pieces[max(0, place - 1) : place])
        if governed and (place == 1 or not _moved(pieces[:place])):
            return "", ""
        start = _nominal_start(frame, pieces, place) if literal else place
        between = pieces[:start]
        thing = _complement(frame, pieces[start : place + 1])
        return thing, " ".join(filter(None, (_complement(frame, between), _complement(frame, pieces[place + 1 :]))))
    return "", ""


def _moved(between: list[_Piece]) -> bool:
    """Say whether words before an object stand after it in a sentence: "take on board {text}", "put on ice {talks}"."""
    return len(between) > 1 and between[-1].text not in _PREPOSITIONS


def _noun_like(frame: Frame, pieces: list[_Piece], place: int) -> bool:
    """Say whether a literal word is the head of an object: the last of a run of words, and not before an object of its own."""
    del frame
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    if (
        following is not None
        and not following.classes
        and following.text not in _PREPOSITIONS | PARTICLES | {"without"}
    ):
        return False
    return not (
        following is not None and following.classes and not following.before and "that" not in following.classes
    )


def _nominal_start(frame: Frame, pieces: list[_Piece], place: int) -> int:
    start = place
    while start and not pieces[start - 1].classes and pieces[start - 1].text not in _PREPOSITIONS | PARTICLES:
        start -= 1
    del frame
    return start


def _complement(frame: Frame, pieces: list[_Piece]) -> str:
    """Return words for some pieces, in a natural order: a long row of words before an object stands after it."""
    place = next(
        (at for at, piece in enumerate(pieces) if piece.classes and not piece.before and "that" not in piece.classes),
        None,
    )
    if (
        place is not None
        and frame.form == "verb"
        and frame.head != "be"
        and place > 0
        and _shifts(frame, pieces[:place])
    ):
        pieces = [pieces[place], *pieces[:place], *pieces[place + 1 :]]
    parts = []
    for at, piece in enumerate(pieces):
        if piece.classes:
            word = piece.before or (pieces[at - 1].text if at and not pieces[at - 1].classes else "")
            parts.append(f"{piece.before} {_filler(frame, piece, word)}".strip())
        else:
            parts.append(_literal(frame, piece.text))
    return " ".join(parts)


def _shifts(frame: Frame, before: list[_Piece]) -> bool:
    words = [piece.text for piece in before]
    return (
        not any(piece.classes for piece in before)
        and words[-1] not in _PREPOSITIONS | PARTICLES
        and words[0] not in {"to", "not"}
        and (words[0] in _PREPOSITIONS or frame.head == "make")
        and "not" not in words
    )


def _literal(frame: Frame, word: str) -> str:
    """Return a literal word as the row's example writes it, with the article before it."""
    if word in _PREPOSITIONS | PARTICLES:
        return word
    tokens = re.findall(r"[\w’'-]+", frame.example)
    for place, token in enumerate(tokens):
        if place and (token.lower() == word.lower() or _same(token.lower(), word.lower())):
            before = tokens[place - 1].lower()
            article = before if before in _ARTICLES else ""
            return f"{_OWN.get(article, article)} {token.lower() if token[1:].islower() or len(token) == 1 else token}".strip()
    return word


def _same(token: str, word: str) -> bool:
    return token in {word + "s", word + "es", word[:-1] + "ies", word[:-2] + "ves"} and len(word) > 2


def _filler(frame: Frame, piece: _Piece, before: str = "") -> str:
    table = _fillers()
    wanted = [name for name in piece.classes if name != "any"] or ["any"]
    if wanted[0] in {"measure", "any"} and frame.head in table["verbs"]:
        return str(table["verbs"][frame.head])
    if wanted == ["any"]:
        return _pick(table["any"].get(before, table["any"][""]), frame.pattern, before)
    if {"actor", "actors"} & set(wanted):
        return "{actor}" if "actor" in wanted else "{actor} and {other}"
    name = _pick(wanted, frame.pattern, piece.text)
    if name == "deed":
        return _deed(frame, before)
    if name == "that":
        name = "proposed" if frame.head in _SUBJUNCTIVE and frame.kind not in {"state", "restate"} else "said"
    return _pick(table["classes"][name], frame.pattern, piece.text)


def _deed(frame: Frame, before: str) -> str:
    """Return something to be done in the form that the row's example has: infinitive, gerund or noun."""
    table = _fillers()["classes"]
    example = frame.example.lower()
    if (
        before == "to"
        and re.search(r"\bto (?:be )?[a-z-]+\b", example)
        and not re.search(r"\bto (?:\w+ing|the|a|an|its|all)\b", example)
    ):
        return _pick(table["infinitive"], frame.pattern, "deed")
    if before == "" and re.search(rf"\b{frame.head[:4]}\w* to \w+", example):
        return "to " + _pick(table["infinitive"], frame.pattern, "deed")
    ing = re.search(rf"\b{before or frame.head[:4]}\w* (\w+ing)\b", example)
    return _pick(table["gerund" if ing else "action"], frame.pattern, "deed")


def _pick(choices: list[str], *key: str) -> str:
    number = int(hashlib.sha256("|".join(key).encode()).hexdigest()[:12], 16)
    return choices[number % len(choices)]
