"""What the words that were replaced, put in or taken out mean: force, numbers, scope, caveats. Nothing is judged of long stretches.

A term is judged where it stands in a step of the comparison; one that reaches into it from outside is seen whole ("shall" with
"endeavour to" put in behind it is weaker). References ("paragraph 3") are no numbers.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from verbale.text.versions.lexicon import Terms, caveats, force, found_in, scope, whom

_NUMERAL = re.compile(
    r"\d+(?:[.,]\d+)*x?(?:st|nd|rd|th)?|x{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|second|third|fourth|fifth"
)
_FIGURES = {
    **{
        word: str(value)
        for value, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
    },
    "twelve": "12",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
}
_REFERS = frozenset(
    {
        "paragraph",
        "paragraphs",
        "article",
        "articles",
        "part",
        "annex",
        "section",
        "option",
        "resolution",
        "element",
    }
)
_REACH = 4  # words on either side over which a term may reach into a step
_FEW = 8  # words of a step, above which it is another text and no change of one word
_BESIDE = 12  # words on either side, within which alternatives stand beside each other
_PAIR = 4  # the same for scope: "all" for "each", not one sentence for another

Span = tuple[int, int]
Meaning = tuple["Turn", Span, Span]


class Turn(StrEnum):
    """What a change is."""

    WEAKER = "weaker"
    STRONGER = "stronger"
    DOUBT = "force in doubt"
    NUMBER = "number"
    NUMBER_DOUBT = "number in doubt"
    SCOPE = "scope"
    CAVEAT_IN = "caveat put in"
    CAVEAT_OUT = "caveat taken out"
    TERM_OUT = "key term taken out"
    OPENED = "opened again"
    AGREED = "brackets removed"
    ALTERNATIVE_OUT = "alternative dropped"
    BRACKETED_OUT = "bracketed words dropped"
    PUT_IN = "put in"
    TAKEN_OUT = "taken out"


def meanings(words: Sequence[Sequence[str]], old: Span, new: Span) -> Iterator[Meaning]:
    """Yield what a step means: the turn, and the places of the words that make it on each side.

    Parameters
    ----------
    words
        All words of the older and of the newer wording, in small letters.
    old, new
        Which of them were replaced by which; one side may be empty.
    """
    yield from _of_caveats(words, old, new)
    if old[1] - old[0] > _FEW or new[1] - new[0] > _FEW:
        return
    yield from _of_force(words, old, new)
    yield from _of_numbers(words, old, new)
    yield from _of_scope(words, old, new)


def _of_force(words: Sequence[Sequence[str]], old: Span, new: Span) -> Iterator[Meaning]:
    was, now = _terms(words[0], old, force()), _terms(words[1], new, force())
    before = _highest(words[0], was or _terms(words[0], _wider(old), force()))
    after = _highest(words[1], now or _terms(words[1], _wider(new), force()))
    if before == after or not before or not after or not (was or now):
        if now and not was and before and _lowest(words[1], now) != before and not _stood(words, now, old):
            yield Turn.DOUBT, old, _hull(now)
        return
    if new[0] == new[1] and after > before:
        return  # the weaker of two is gone: an alternative less, and no new force
    kept = _within(words[1], now, words[0], old)
    turn = Turn.WEAKER if after < before else Turn.STRONGER
    if was or kept:
        yield turn, _hull(was) if was else old, _hull(now) if now else new
    elif not _stood(words, now, old):
        yield Turn.DOUBT, old, _hull(now)


def _stood(words: Sequence[Sequence[str]], now: Sequence[Span], old: Span) -> bool:
    """Say whether all words of force that are put in stood beside the others before, in another order."""
    before = {tuple(words[0][a:b]) for a, b in _terms(words[0], _wider(old, _BESIDE), force())}
    return {tuple(words[1][a:b]) for a, b in now} <= before


def _within(new_words: Sequence[str], now: Sequence[Span], old_words: Sequence[str], old: Span) -> bool:
    """Say whether a new term holds the old one that stands just before it: "shall endeavour to" holds "shall"."""
    before = old_words[old[0] - 1] if old[0] else ""
    return any(before and new_words[a] == before and b - a > 1 for a, b in now)


def _of_numbers(words: Sequence[Sequence[str]], old: Span, new: Span) -> Iterator[Meaning]:
    was, now = (_numerals(words[side], span) for side, span in enumerate((old, new)))
    if was and now and [_value(words[0][i]) for i in was] != [_value(words[1][i]) for i in now]:
        yield Turn.NUMBER, (was[0], was[-1] + 1), (now[0], now[-1] + 1)
    elif now and old[0] == old[1] and len(now) == new[1] - new[0] and _beside_number(words[0], old[0]):
        yield Turn.NUMBER_DOUBT, old, new


def _beside_number(words: Sequence[str], place: int) -> bool:
    """Say whether a number stands next to a place between two words: what is put in there stands beside it."""
    return bool(_numerals(words, (max(place - 1, 0), min(place + 1, len(words)))))


def _value(word: str) -> str:
    """Return a number in figures: "five" is 5, and no change of it."""
    return _FIGURES.get(word, word)


def _of_scope(words: Sequence[Sequence[str]], old: Span, new: Span) -> Iterator[Meaning]:
    if old[1] - old[0] > _PAIR or new[1] - new[0] > _PAIR:
        return
    was, now = _inner(words[0], old, scope()), _inner(words[1], new, scope())
    if [now, was] in ([[new], []], [[], [old]]) and _said(
        words, old, new
    ) in whom():  # nothing else was put in, or taken out
        yield Turn.SCOPE, old, new
    elif was and now and {tuple(words[0][a:b]) for a, b in was} != {tuple(words[1][a:b]) for a, b in now}:
        yield Turn.SCOPE, _hull(was), _hull(now)


def _said(words: Sequence[Sequence[str]], old: Span, new: Span) -> tuple[str, ...]:
    return tuple(words[0][slice(*old)]) + tuple(words[1][slice(*new)])


def _of_caveats(words: Sequence[Sequence[str]], old: Span, new: Span) -> Iterator[Meaning]:
    for a, b in _terms(words[1], new, caveats()):
        if not _stays(words[1][a:b], words[0], _wider(old, 8)):
            yield Turn.CAVEAT_IN, old, (a, b)
    for a, b in _terms(words[0], old, caveats()):
        if not _stays(words[0][a:b], words[1], _wider(new, 8)):
            yield Turn.CAVEAT_OUT, (a, b), new


def _stays(term: Sequence[str], words: Sequence[str], span: Span) -> bool:
    """Say whether the words of a term stand in a stretch in their order, be it with others between."""
    near = iter([_whose(word) for word in words[span[0] : span[1]]])
    return all(_whose(word) in near for word in term)


def _whose(word: str) -> str:
    """Return a word of possession without its number: "within its capabilities" and "within their capabilities" are one caveat."""
    return "their" if word == "its" else word


def _terms(words: Sequence[str], span: Span, terms: Terms) -> list[Span]:
    """Return where terms stand that have a word in a stretch, or reach over the place of an empty one."""
    low, high = max(span[0] - _REACH, 0), span[1] + _REACH
    found = [(a + low, b + low) for a, b in found_in(words[low:high], terms)]
    return [(a, b) for a, b in found if a < span[1] and b > span[0]]


def _inner(words: Sequence[str], span: Span, terms: Terms) -> list[Span]:
    return [(a + span[0], b + span[0]) for a, b in found_in(words[span[0] : span[1]], terms)]


def _wider(span: Span, by: int = 1) -> Span:
    return max(span[0] - by, 0), span[1] + by


def _highest(words: Sequence[str], spans: Sequence[Span]) -> int:
    return max((force()[tuple(words[a:b])] for a, b in spans), default=0)


def _lowest(words: Sequence[str], spans: Sequence[Span]) -> int:
    return min((force()[tuple(words[a:b])] for a, b in spans), default=0)


def _hull(spans: Sequence[Span]) -> Span:
    return spans[0][0], spans[-1][1]


def _numerals(words: Sequence[str], span: Span) -> list[int]:
    found = [place for place in range(*span) if _NUMERAL.fullmatch(words[place])]
    return [place for place in found if not _referred(words, place)]


def _referred(words: Sequence[str], place: int) -> bool:
    """Say whether a number is that of a provision: "paragraph 3", and the second in "paragraphs 1 to 3"."""
    before = words[place - 1] if place else ""
    if before in {"and", "to"} and place > 1 and _NUMERAL.fullmatch(words[place - 2]):
        return _referred(words, place - 2)
    return before in _REFERS
