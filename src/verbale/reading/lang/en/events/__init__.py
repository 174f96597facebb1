"""What a source does to a target, as one of fifteen event classes: the lexicon of deeds, for pairs marked in a sentence.

The governing verb decides: the first trigger after the source on its way to the target, or before its agent in a passive. What is
promised, asked, refused, threatened or denied is the class of the promise, not of what is promised.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from verbale.reading.lang.en.predicates import shapes

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|gets?|got)[  ](?:\w+ly[  ])?\Z")
_FUTURE = re.compile(
    r"\b(?:will|would|plans? to|planned to|set to|to|intends? to|ready to|willing to|prepared to|going to|expected to|may|might|could)[  ]\Z"
)
_NOT = re.compile(r"\b(?:not|n[’']t|never|no longer|without|cannot)[  ](?:\w+[  ])?\Z")
_WILL_NOT = re.compile(
    r"\b(?:will not|won[’']t|would not|wouldn[’']t|cannot|can not|can[’']t|no longer|did not|does not|do not|has not|have not)\b"
)
_MUST = re.compile(r"[  ](?:must|should|ought to|needs? to|has to|have to)\b")
_SAYS = re.compile(r"\b(?:says?|said|saying|insist(?:s|ed)?|tweeted|wrote|believes?|thinks?)\b")
_SHALL = re.compile(
    r"\b(?:will|would|going to|plans? to|intends? to|may|might|could|ready to|prepared to)[  ](?:\w+ly[  ])?\Z"
)
_HARM = {"coerce", "sanction", "protest", "assault", "mobilize"}
_KIND_OF_WILL = {"aid", "cooperate", "support", "consult", "yield"}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb or noun of the lexicon in its place."""

    start: int
    end: int
    event: str
    shape: str
    words: int


@cache
def lexicon() -> tuple[dict[str, list[tuple[tuple[str, ...], str, str]]], dict[str, str]]:
    """Return first word → (further words, class, shape), and class → act kind."""
    rows = tomllib.loads(resources.files(__name__).joinpath("classes.toml").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for event, row in rows.items():
        for verb in row["verbs"]:
            first, *rest = verb.split(" ")
            for shape, word in shapes(first).items():
                found.setdefault(word, []).append((tuple(rest), event, shape))
        for noun in row["nouns"]:
            first, *rest = noun.split(" ")
            found.setdefault(first, []).append((tuple(rest), event, "noun"))
    for first in {word for row in _compounds() for word in row[0]}:
        found.setdefault(first, []).append(((), "", "light"))
    for entries in found.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[2] == "noun"))
    return found, {event: row["kind"] for event, row in rows.items()}


@cache
def _compounds() -> tuple[tuple[dict[str, tuple[str, ...]], re.Pattern[str], str], ...]:
    """Return (first word of a verb → further words, pattern of nouns, class) for each table of compounds."""
    rows = tomllib.loads(resources.files(__name__).joinpath("compounds.toml").read_text(encoding="utf-8"))["compound"]
    made = []
    for row in rows:
        verbs: dict[str, tuple[str, ...]] = {}
        for verb in row["verbs"]:
            first, *rest = verb.split(" ")
            verbs |= dict.fromkeys(shapes(first).values(), tuple(rest))
        nouns = re.compile(r"\b(?:" + "|".join(map(re.escape, row["nouns"])) + r")\b", re.IGNORECASE)
        made.append((verbs, nouns, row["event"]))
    return tuple(made)


def _compounded(text: str, item: Trigger) -> str:
    """Return the class that the object of a verb gives it, else its own; the nearest noun decides."""
    first = _WORD.match(text, item.start)
    word = first[0].lower() if first else ""
    window = re.compile(r"(?:\s*\S+){0,9}").match(text, item.end)
    best, at = item.event, 10_000
    for verbs, nouns, event in _compounds():
        rest = verbs.get(word)
        if rest is None or (
            rest and text[item.start : item.end + 12].lower().split(" ")[1 : 1 + len(rest)] != list(rest)
        ):
            continue
        match = nouns.search(text, item.end, window.end() if window else item.end)
        if match is not None and match.start() < at:
            best, at = event, match.start()
    return best


def triggers(text: str) -> list[Trigger]:
    """Return the triggers of a sentence, the longest reading at each place."""
    words = list(_WORD.finditer(text))
    low = [word[0].lower() for word in words]
    table, _ = lexicon()
    found = []
    place = 0
    while place < len(words):
        entry = next(
            (row for row in table.get(low[place], ()) if tuple(low[place + 1 : place + 1 + len(row[0])]) == row[0]),
            None,
        )
        if entry is None:
            place += 1
            continue
        last = place + len(entry[0])
        item = Trigger(words[place].start(), words[last].end(), entry[1], entry[2], last - place + 1)
        event = item.event if item.shape == "noun" else _compounded(text, item)
        if event:
            found.append(replace(item, event=event))
        place = last + 1
    return found


def classify(text: str, source: tuple[int, int], target: tuple[int, int]) -> str:
    """Return the class of what the source does to the target.

    Parameters
    ----------
    text
        The sentence.
    source, target
        Places of both.

    Returns
    -------
    str
        One of the fifteen classes, lower case; ``accuse``, the widest, when no trigger stands in the sentence.
    """
    outside = [item for item in triggers(text) if not _overlap(item, source)]
    beside = [item for item in outside if not _overlap(item, target)] or outside
    if not beside:
        return "accuse"
    best = min(beside, key=lambda item: _cost(text, item, source, target))
    return _modified(text, best, source, target)


def _overlap(item: Trigger, span: tuple[int, int]) -> bool:
    return item.start < span[1] and span[0] < item.end


def _cost(text: str, item: Trigger, source: tuple[int, int], target: tuple[int, int]) -> float:
    """Cost of a trigger as the governing one: distance from the source, or from the target in a passive; nouns stand back."""
    passive = item.shape in {"past", "participle"} and _PASSIVE.search(text[: item.start]) is not None
    if source[1] <= item.start:
        cost = float(item.start - source[1])
        if target[1] <= source[0]:
            cost += 40
    elif target[1] <= item.start and item.end <= source[0]:
        cost = float(source[0] - item.end) * 0.5 + (0 if passive else 20)
    elif item.end <= source[0]:
        cost = 60.0 + (source[0] - item.end)
    else:
        cost = 90.0
    cost += 35 if item.shape == "noun" else 0
    cost += 12 if item.shape == "ing" else 0
    cost += 15 if item.shape == "base" and not _FUTURE.search(text[: item.start]) else 0
    return cost - 6 * (item.words - 1)


def _modified(text: str, best: Trigger, source: tuple[int, int], target: tuple[int, int]) -> str:
    before = text[: best.start]
    if best.start >= source[1] and _WILL_NOT.search(text, source[1], best.start):
        return "reject"
    if source[1] <= target[0] and _MUST.match(text, target[1]) and _SAYS.search(text, source[1], target[0]):
        return "request"
    if _NOT.search(before) and best.event not in {"threaten", "accuse"}:
        return "reject"
    if best.event in _KIND_OF_WILL and best.shape == "base" and _FUTURE.search(before):
        return "agree"
    if best.event in _HARM and best.shape == "base" and _SHALL.search(before):
        return "threaten"
    return best.event
