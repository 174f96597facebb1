"""The verbs and nouns of the minutes by their forms, made once from the data file beside this module.

Which act a verb is, the one table of frames says: this module keeps no kinds of its own.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.model import Kind
from verbale.reading.lang.en.lexicon import Frame, lexicon
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.word_lists import word_list

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb or a noun.

    Parameters
    ----------
    lemma
        Base form.
    kind
        Act it makes.
    shape
        ``base``, ``third`` (supports), ``past``, ``ing``, ``phrase`` (ready to) or ``noun``.
    """

    lemma: str
    kind: Kind
    shape: str


class Cue(NamedTuple):
    """A word of the lexicon in a text: its place and its form, lower-case."""

    start: int
    end: int
    word: str


@cache
def _search() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(verbs() | nouns())
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def cues(text: str, first: int = 0, last: int | None = None) -> list[Cue]:
    """Return the words of the lexicon between two places of a text, whole words only, in order."""
    text = text[first:last]
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when lowered: those stay as they are
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    search, words = _search()
    return [
        Cue(start + first, end + first, words[index])
        for index, start, end in search.find_matches_as_indexes(low)
        if not ((start and low[start - 1].isalpha()) or low[end : end + 1].isalpha())
    ]


def regular(verb: str) -> tuple[str, str, str]:
    """Return third person, past and -ing of a regular verb.

    Examples
    --------
    >>> regular("propose"), regular("stress"), regular("query")
    (('proposes', 'proposed', 'proposing'), ('stresses', 'stressed', 'stressing'), ('queries', 'queried', 'querying'))
    """
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith("ee"):
        return f"{verb}s", f"{verb}d", f"{verb}ing"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    third = f"{verb}es" if verb.endswith(("s", "x", "sh", "ch")) else f"{verb}s"
    return third, f"{verb}ed", f"{verb}ing"


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


_STUDYING = word_list("decide.studying")
_PLAIN = frozenset({"text", "matter", "any", "measure"})


@cache
def kind_of(verb: str, after: str = "", *, joint: bool = False) -> Kind:
    """Return the act that a verb of the one table is, by the word behind it; saying, where the table has no plain row of it.

    Parameters
    ----------
    verb
        In its base form, in British or American spelling.
    after
        The next word: "that", a preposition, or the first of an object.
    joint
        Whether several do it together: "the parties agreed".

    Examples
    --------
    >>> str(kind_of("approve")), str(kind_of("insist", "that")), str(kind_of("insist", "on")), str(kind_of("observe"))
    ('accept', 'state', 'request', 'state')
    """
    rows = [row for row in _rows(verb) if _bare(row) and (joint or row.subject == "actor")]
    rows.sort(key=lambda row: (row.subject == "actor") is joint)  # what several do together has rows of its own
    fit = [row for row in rows if after and _opens(row) == after] or [row for row in rows if not _opens(row)]
    if not fit and after != "that":
        fit = [row for row in rows if row.slots[0].classes == ("party",) or _opens(row) == "to do"]
    if not fit and (verb not in operators()["that"] or not after):
        fit = [row for row in rows if _opens(row) != "that"]
    return fit[0].kind if fit else Kind.STATE


def _rows(verb: str) -> list[Frame]:
    """Return the rows of a verb; those that hold only of certain words or of measures come last: minutes are of texts."""
    table = lexicon()
    for spelling in (verb, verb.replace("iz", "is"), verb.replace("or", "our")):
        if rows := table.of("verb", spelling):
            kept = [row for row in rows if not (spelling in _STUDYING and row.kind in {Kind.PROPOSE, Kind.HOLD})]
            strict = {row.pattern: any(slot.strict for slot in row.slots) for row in kept}
            return sorted(kept, key=lambda row: (row.kind is Kind.MEASURE, strict[row.pattern]))
    return []


def _bare(row: Frame) -> bool:
    """Say whether a row is a verb of one actor with no more than one complement beside a receiver."""
    needed = [slot for slot in row.slots if not slot.optional and slot.classes != ("party",)]
    only = needed or [slot for slot in row.slots if not slot.optional]
    alone = not row.words and row.subject in {"actor", "actors"}
    return alone and len(needed) <= 1 and bool(needed or not only)


def _opens(row: Frame) -> str:
    """Return what stands behind the verb of a row: a preposition, "that", "to do", or nothing before a plain object."""
    slot = next((slot for slot in row.slots if not slot.optional and slot.classes != ("party",)), None)
    if slot is None or slot.preposition:
        return slot.preposition if slot is not None else ""
    if _PLAIN & set(slot.classes):
        return ""
    return "that" if "that" in slot.classes else "to do"


@cache
def verbs() -> dict[str, Form]:
    """Return every form of every verb, lower-case; a form that is past and participle counts as past."""
    data = _data()
    odd = {verb: tuple(row.split()) for verb, row in data["forms"].items()}
    table: dict[str, Form] = {}
    for verb in data["verbs"].split():
        third, past, *rest = odd.get(verb) or regular(verb)
        shapes = {verb: "base", third: "third", rest[0]: "past", past: "past", rest[-1]: "ing"}
        says = verb in operators()["that"] and kind_of(verb, "that") is Kind.STATE
        table |= {word: Form(verb, Kind.STATE if says else kind_of(verb), shape) for word, shape in shapes.items()}
    return table | {phrase: Form(phrase, _phrase_kind(phrase), "phrase") for phrase in data["phrases"]}


def _phrase_kind(phrase: str) -> Kind:
    """Return the act of "is ready to", "is in no position to": what the one table makes of it, refusing where ability or will is denied."""
    words = tuple(phrase.split()[:-1])
    if "no" in words or operators()["adjective"].get(words[-1]) in {"unable", "refused"}:
        return Kind.REFUSE
    rows = [row for row in lexicon().of("verb", "be") if row.words == words and row.slots]
    return rows[0].kind if rows else Kind.PROPOSE


@cache
def _noun_kind(noun: str) -> Kind:
    rows = [row for form in (noun, noun.removesuffix("s")) for row in lexicon().of("noun", form) if not row.words]
    return rows[-1].kind if rows else Kind.STATE


@cache
def nouns() -> dict[str, Form]:
    """Return the nouns; some are base forms of verbs as well ("support", "request")."""
    return {word: Form(word, _noun_kind(word), "noun") for word in _data()["nouns"].split()}
