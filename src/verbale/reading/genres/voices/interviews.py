"""Interviews without labels: a line asks, the next paragraph answers in the first person, and the head names who is questioned.

A page of common questions looks alike; but nobody in its head is addressed, and nobody answers as "I" or "we". Three questions at
least are asked with their mark; a question without one ("Your first offer was eight per cent.") says "you" and never "I".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from verbale.reading.genres.voices.labels import LEAST_SPEAKING, Label, Role, labels, speaking

_LEAST = 3
_LETTERS = ("Q", "A")
_LONGEST = 320
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_ASKS = re.compile(r"\?[”\"’')]*\s*\Z")
_ENDS = re.compile(r"[.!?…][”\"’')]*\s*\Z")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]ours?|[Yy]ourselves)\b")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b(?![.’']s\b)")
_TITLED = r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Madam|Minister|Ambassador|Commissioner|Secretary|President|Chancellor|Senator|General)\.? "
_OFFICE = r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|Sir|Dame|Prime|Foreign|Deputy|Minister|Envoy|Ambassador|Commissioner|Secretary|President|Chancellor|Senator|General|Chief|Negotiator|Judge)\.? )+"
_NAME = re.compile(
    rf"(?<![\w-])(?P<office>{_OFFICE}(?=[A-ZÀ-Þ][\wÀ-ÿ’'-]+ [A-ZÀ-Þ]))?(?P<name>[A-ZÀ-Þ][\wÀ-ÿ’'-]+(?: (?:[A-Z]\.|[a-z]{2, 3}|[A-ZÀ-Þ][\wÀ-ÿ’'-]+)){{0,2}} (?P<last>[A-ZÀ-Þ][\wÀ-ÿ’'-]+))(?![\w-])"
)
_BYLINE = re.compile(r"(?i)(?:\bby|interview:?|interviewed by|words:?|text:?|photos?:?)\s+\Z")
# "Interview: Ann Lee, chief negotiator of Peru, in conversation with Jon Roe": who is given an office answers, who is talked with asks.
_OFFICED = re.compile(
    r", (?:the |a )?(?:[\w-]+ ){0,4}(?:negotiator|minister|president|premier|secretary|director|chair(?:man|woman|person)?|commissioner|ambassador|envoy|mediator|spokes\w+|chief|head|leader|officer|executive|governor|mayor|convenor|representative)\b"
)
_TALKED_WITH = re.compile(
    r"(?i)\b(?:in conversation with|talking to|talks to|talked to|speaking to|speaks to|spoke to|interviewed by) \Z"
)
_PRESENTED = re.compile(
    r"(?:,? (?:\d\d, )?(?:who )?(?:leads|led|heads|headed|chairs|chaired|is|was|has been|speaks|spoke|represents|negotiates|sits|talks|answers)\b|, (?:the |a )?[a-z])"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A question and its answer, each as a place in the text."""

    question: tuple[int, int]
    answer: tuple[int, int]
    marked: bool


def voices(text: str, start: int = 0) -> list[Label]:
    """Return who speaks where: the labels of a transcript, or the turns of an interview that has none.

    Parameters
    ----------
    text
        A document.
    start
        Where its body begins; labels of a head are none.
    """
    found = labels(text, start) or labels(text)
    return _of_letters(text, found) if speaking(found) >= LEAST_SPEAKING else interview(text) or found


def _of_letters(text: str, found: list[Label]) -> list[Label]:
    """Return labels with the "A" of an interview's answers as whoever its head names in full; "A" it stays where that is nobody."""
    turns = [
        _Turn((asked.first, asked.last), (answer.first, answer.last), marked=True)
        for asked, answer in pairwise(found)
        if (asked.words, answer.words) == _LETTERS
    ]
    opened = {label.words: label for label in found if label.role is Role.SPEAKS and label.words != _LETTERS[1]}
    name = _questioned(text, turns) if turns else None
    if name is None and len(opened) == 1:  # who opened the press conference answers
        name = next((label.start, label.end) for label in opened.values())
    if name is None:
        return found
    return [
        replace(label, start=name[0], end=name[1], words=text[slice(*name)]) if label.words == _LETTERS[1] else label
        for label in found
    ]


def interview(text: str) -> list[Label]:
    """Return the turns of an interview as labels; none where the text is no interview.

    The label of an answer is the place in the head that names who is questioned; that of a question is its own beginning.
    """
    turns = _turns(text)
    if sum(turn.marked for turn in turns) < _LEAST:
        return []
    own = sum(bool(_OWN.search(text, *turn.answer)) for turn in turns)
    if 2 * own < len(turns):
        return []
    name = _questioned(text, turns)
    if name is None:
        return []
    made = []
    for turn in turns:
        first, last = turn.question
        made.append(Label(first, first, first, last, "Interviewer", Role.ASKS))
        made.append(Label(*name, *turn.answer, text[slice(*name)], Role.SPEAKS))
    return made


def _turns(text: str) -> list[_Turn]:
    blocks = [match.span() for match in _BLOCK.finditer(text)]
    pairs = [block for block in blocks if _split(text, block) is not None]
    paired = sum(bool(_ASKS.search(text[block[0] : text.index("\n", block[0])])) for block in pairs) >= _LEAST
    return _of_pairs(text, pairs) if paired else _of_paragraphs(text, _units(text, blocks))


def _split(text: str, block: tuple[int, int]) -> int | None:
    """Return where the first line of a block ends, if a sentence ends with it and more follows."""
    end = text.find("\n", *block)
    return end if end >= 0 and end - block[0] <= _LONGEST and _ENDS.search(text[block[0] : end]) else None


def _of_pairs(text: str, pairs: list[tuple[int, int]]) -> list[_Turn]:
    found: list[_Turn] = []
    for start, end in pairs:
        line = text.index("\n", start)
        asks = bool(_ASKS.search(text[start:line]))
        if asks or found:  # the first question is marked: what stands before it is the head
            found.append(_Turn((start, line), (line + 1, end), asks))
    return found


def _units(text: str, blocks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the paragraphs: blocks between blank lines, or the lines of a text without any."""
    if len(blocks) > 2 * _LEAST:
        return blocks
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def _of_paragraphs(text: str, units: list[tuple[int, int]]) -> list[_Turn]:
    found: list[_Turn] = []
    asked: tuple[int, int] | None = None
    for start, end in units:
        words = text[start:end]
        if _is_question(words, started=bool(found or asked)) and (asked is None or asked[1] < start - 2):
            asked = (start, end)
        elif asked is not None and (not found or found[-1].question != asked):
            found.append(_Turn(asked, (start, end), bool(_ASKS.search(text[slice(*asked)]))))
        elif found and _OWN.search(words):  # an answer of several paragraphs
            found[-1] = _Turn(found[-1].question, (found[-1].answer[0], end), found[-1].marked)
    return found


def _is_question(words: str, *, started: bool) -> bool:
    if len(words) > _LONGEST or _OWN.search(words):
        return False
    return bool(_ASKS.search(words)) or (started and bool(_YOU.search(words)))


def _questioned(text: str, turns: list[_Turn]) -> tuple[int, int] | None:
    """Return where the head first names, in full, who is questioned."""
    head = turns[0].question[0]
    asked = " ".join(text[slice(*turn.question)] for turn in turns)
    best, most = None, 0
    for match in _names(text, head):
        last = re.escape(match["last"])
        addressed = re.search(rf"\b{_TITLED}(?:[A-Z][\w’'-]+ )?{last}\b|\b{last},", asked) is not None
        weight = (
            3 * addressed
            + bool(_PRESENTED.match(text, match.end(), head))
            + 2 * bool(_OFFICED.match(text, match.end(), head))
        )
        weight += len(re.findall(rf"\b{last}\b", text[:head])) > 1
        if weight > max(most, 1):
            best, most = match.span("name"), weight
    return best


def _names(text: str, head: int) -> Iterator[re.Match[str]]:
    for line in re.finditer(r"[^\n]+", text[:head]):
        if line[0].isupper():
            continue  # the name of a paper
        for match in _NAME.finditer(text, *line.span()):
            officed = _OFFICED.match(text, match.end(), line.end()) is not None
            asks = _TALKED_WITH.search(text, line.start(), match.start()) is not None
            if officed or not (asks or _BYLINE.search(text, line.start(), match.start())):
                yield _NAME.match(text, match.end("office")) or match if match["office"] else match
