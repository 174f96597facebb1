"""A text into paragraphs and sentences. Spans never overlap, never cross a paragraph, and hold no outer white space.

The splitting inside a paragraph is nupunkt's (Punkt, Kiss and Strunk 2006; its model ships in the wheel); what it splits
wrongly after abbreviations of offices and numbers is put together again.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from verbale.reading.parsed_document import Sentence

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_FEWEST = 4  # words of a line that may stand below a heading
_STOP = re.compile(r"[.!?…。]")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# An entry of a chronicle: "12 March 2024: …", "March 12 – …", "2024-03-12: …".
_ENTRY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}\.\d{{1,2}}\.\d{{4}})(?::|\s[–—|-]|[ \t](?=[ \t])|(?=\t))"
_LIST_LINE = re.compile(
    rf"\n(?=\s*(?:[-*•–]|\(?\d{{1,2}}[.)]|\(?[a-z]\)|\([ivx]{{1,4}}\)|[A-Z][\w .,'’()-]{{0,60}}:|{_ENTRY})\s)"
)
# "1. Fisheries" on a line of its own, with a sentence below it.
_HEADING = re.compile(r"(?:(?<=\n)|\A)\s*\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]+[A-Z][^\n.!?:;]{1,60}(\n)(?=\s*[A-Z])")
# A first line of few words without an end mark, and the line below it.
_TITLE = re.compile(r"\A\s*(?P<title>[A-Z][^\n.!?:;,]{2,60}?)[ \t]*(?P<cut>\n)\s*(?P<below>[A-Z“\"‘][^\n]+)")
_UNFINISHED = re.compile(
    r"\b(?:the|an?|of|to|and|or|for|with|by|in|on|at|from|that|which|who|as|is|are|was|were|be|has|have|had|will|would|not|its|their|his|her|our|your|my|this|these|said|asked)\Z"
    r"|\b(?:[Ww]e|I|[Tt]hey|[Yy]ou|[Ii]t|[Hh]e|[Ss]he)\b"
)  # a line that ends so goes on below; one with a pronoun is a sentence
_ENDED = re.compile(r"[.!?][”\"’)]*\s*\Z")
# Words after which a full stop does not end a sentence when a name or number follows.
_NUMERAL_END = re.compile(
    r"\bper ?cent\.\s+(?=[A-ZÀ-Þ“\"])|\b(?:Annex|Part|Plenary|Phase|Chapter|Group) [IVX]+\.\s+(?=[A-Z])"
    r"|\b(?:is|was|be|said|says|say|saying|still|a|flat|firm|clear|plain|simply) no\.\s+(?=[A-Z])|(?<=[:–—-]\s)[Nn]o\.\s+(?=[A-Z])"
    # A plain word before a word that opens sentences and no name: "closed the yard. That is wrong".
    r"|\b(?!(?:approx|incl|excl|resp|dept|govt|assn|intl|natl|prof|capt|supt|mins?|secs?|hrs?|paras?|arts?|figs?|vols?|secy|atty|messrs)\.)[a-z]{4,}\.\s+"
    r"(?=(?:That|This|These|Those|The|And|But|With|By|In|On|At|It|Its|They|Their|We|Our|He|She|His|Her|What|There|If|As|When|Both|Neither|Such)\s)"
)
_JOIN = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Adm|Amb|Hon|St|No|Nos|Art|Arts|para|paras|vs|approx|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|cf|(?<!Annex )(?<!Part )(?<!Plenary )(?<!Phase )(?<!Chapter )(?<!Group )[A-Z])|\b[A-Z]\.[A-Z])\.\s*\Z"
)


def sentences(text: str, start: int = 0) -> tuple[Sentence, ...]:
    """Split a text from `start` on; numbers and places refer to the whole text."""
    found: list[Sentence] = []
    for number, (first, last) in enumerate(paragraphs(text, start)):
        for begin, end in _split(text[first:last]):
            found.append(Sentence(first + begin, first + end, len(found), number))
    return tuple(found)


def paragraphs(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Return the spans of paragraphs: blocks between blank lines, with list items and headed lines apart."""
    spans: list[tuple[int, int]] = []
    for match in _PARAGRAPH.finditer(text, start):
        begin = match.start()
        cuts = [cut.span() for cut in _LIST_LINE.finditer(text, match.start(), match.end())]
        cuts += [cut.span(1) for cut in _HEADING.finditer(text, match.start(), match.end())]
        cuts += _titled(match)
        for first, last in sorted(set(cuts)):
            spans.append((begin, first))
            begin = last
        spans.append((begin, match.end()))
    trimmed = ((first + _lead(text[first:last]), first + len(text[first:last].rstrip())) for first, last in spans)
    return [(first, last) for first, last in trimmed if first < last]


def _titled(paragraph: re.Match[str]) -> list[tuple[int, int]]:
    """Return where a heading without a number ends: the next word had room on its line, and what follows is whole sentences."""
    found = _TITLE.match(paragraph[0])
    if found is None or not _ENDED.search(paragraph[0]) or _UNFINISHED.search(found["title"]):
        return []
    width = max(len(line.strip()) for line in paragraph[0].split("\n")[1:])
    if len(found["title"]) + 1 + len(found["below"].split()[0]) >= width or len(found["below"].split()) < _FEWEST:
        return []
    start, end = found.span("cut")
    return [(paragraph.start() + start, paragraph.start() + end)]


def _lead(piece: str) -> int:
    return len(piece) - len(piece.lstrip())


def _after_numerals(paragraph: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans, cut where "no", a plain word or a numbered thing ends a sentence, no initial: "as in Annex I. Ann Holm will chair"."""
    for first, last in spans:
        cuts = [first, *(cut.end() for cut in _NUMERAL_END.finditer(paragraph, first, last - 1)), last]
        yield from pairwise(cuts)


def _split(paragraph: str) -> list[tuple[int, int]]:
    import nupunkt  # heavy: loaded when the first text is read

    if _STOP.search(paragraph, 0, len(paragraph) - 1) is None:
        return (
            [(0, len(paragraph))] if paragraph.strip() == paragraph else [(_lead(paragraph), len(paragraph.rstrip()))]
        )
    spans: list[tuple[int, int]] = []
    for first, last in _after_numerals(paragraph, nupunkt.sent_spans(paragraph)):
        piece = paragraph[first:last]
        begin, end = first + _lead(piece), first + len(piece.rstrip())
        if begin >= end:
            continue
        broken = paragraph[begin] in "),;"  # "(D-Vt.), who …" is one sentence
        if spans and (broken or _JOIN.search(paragraph, max(spans[-1][0], spans[-1][1] - 16), spans[-1][1])):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((begin, end))
    return spans
