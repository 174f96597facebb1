"""Which of several things a paper asked an act speaks of, where it counts them: "on (ii)", "your second point", "the first, on nets", "point 3".

A paper numbers what it asks, or its reader does by their order. What is counted is meant, whatever words follow; "the rest" is what nothing
has been said on.
"""

import re
from collections.abc import Sequence

from verbale.model import Obligation
from verbale.state.debts.book import Book

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_THING = r"(?:points?|items?|questions?|requests?|proposals?|paragraphs?|matters?|suggestions?|demands?|claims?|issues?|part|one|enquir(?:y|ies)|of (?:your|our|the|my|these|those|them)\b)"
_WORD = re.compile(
    rf"\b(?P<word>{'|'.join(_ORDINALS)}) (?:and (?P<also>{'|'.join(_ORDINALS)}) )?(?:of (?:your|our|the|my|these|those|its) (?:\w+ ){{0,2}}?)?{_THING}"
    rf"|(?:\A|[.;:] ?|\b(?:on|to|for|as to|as for|with) )(?:the|your|our|my) (?P<bare>{'|'.join(_ORDINALS)})(?=[,;: ](?! (?:of|half|time|quarter|week|month|year)\b)(?:,? ?(?:on|we|i|is|can|cannot|will|has|stands|must|needs|remains|was|still|however)\b))",
    re.IGNORECASE,
)
_MARK = re.compile(
    rf"\b{_THING} (?:no\.? |number )?\(?(?P<mark>[1-9]|[a-h]|[ivx]{{1,4}})\b\)?(?! per| %|\.\d|,\d)"
    r"|(?:\A|\b(?:on|to|for|as to|as for|with|re) )\((?P<alone>[1-9]|[a-h]|[ivx]{1,4})\)(?=[ ,:;.])|\A\(?(?P<lead>[1-9]|[a-h]|[ivx]{1,4})[.):] ",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:(?:, | and |, and | & )(?:\((?:[1-9]|[a-h]|[ivx]{1,4})\)|[1-9]|[b-h])(?![\w.]))+")
_AND = re.compile(r"(?<![a-z])(?!and\b)([1-9]|[a-h]|[ivx]{1,4})(?![\w])")
_OWN = re.compile(r"\s*\(?(?P<mark>[1-9]|[a-h]|[ivx]{1,4})[.)]\s", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:the|your|our) (?:rest|remainder|others?(?= (?:points?|items?|questions?|requests?|proposals?|matters?)\b)|remaining|outstanding|open) ?(?:points?|items?|questions?|requests?|proposals?|matters?|one|ones)?\b",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}


def counted(words: str) -> tuple[int, ...]:
    """Return the numbers of the things that some words count, empty where they count none."""
    found = []
    for match in _WORD.finditer(words):
        found += [_ORDINALS.index(name.lower()) + 1 for name in (match["word"], match["also"], match["bare"]) if name]
    for match in _MARK.finditer(words):
        mark = match["mark"] or match["alone"] or match["lead"]
        if mark == "I":
            continue  # "the point I made"
        found.append(_number(mark))
        found += [_number(more) for more in _AND.findall(_more(words, match.end()))]
    return tuple(dict.fromkeys(found))


def _more(words: str, at: int) -> str:
    """Return what goes on counting behind a place: ", 3 and 4"."""
    match = _MORE.match(words, at)
    return match[0] if match is not None else ""


def _number(mark: str) -> int:
    low = mark.lower()
    return int(low) if low.isdigit() else _ROMAN.get(low) or ord(low[0]) - ord("a") + 1


def rest(words: str) -> bool:
    """Say whether some words speak of what is left of several things: "the remaining points"."""
    return _REST.search(words) is not None


def of_items(
    book: Book, words: str, rows: Sequence[Obligation], every: Sequence[Obligation]
) -> list[Obligation] | None:
    """Return the debts that some words mean by counting the things of a paper.

    Parameters
    ----------
    book
        Knows what opened each debt.
    words
        What an act quotes.
    rows
        Debts to choose from.
    every
        All debts of the same two sides, answered ones too: they are counted with.

    Returns
    -------
    list or None
        ``None`` where nothing is counted, or the papers asked too few things to be counted.
    """
    numbers = counted(words)
    if not numbers:
        return None
    for document in dict.fromkeys(row.steps[0].document for row in reversed(rows)):
        asked = _in_order(book, [row for row in every if row.steps[0].document == document])
        marked = {number: row for row in asked for number in _marks(book, row)}
        if len(asked) > 1 or marked:
            places = [marked.get(n) or (asked[n - 1] if 0 < n <= len(asked) and not marked else None) for n in numbers]
            named = [row.id for row in places if row is not None]
            if named:
                return [row for row in rows if row.id in named]
    return None


def _in_order(book: Book, rows: Sequence[Obligation]) -> list[Obligation]:
    """Return debts of one paper in the order in which it asks for them."""
    return sorted(rows, key=lambda row: _place(book, row))


def _place(book: Book, row: Obligation) -> tuple[int, int]:
    item = book.items.get(row.opened_by)
    return (item.act.evidence[0].start if item is not None else 0, list(book.rows).index(row.id))


def _marks(book: Book, row: Obligation) -> tuple[int, ...]:
    """Return the number that a paper itself gives what it asks: "(b) No change to a roster", one only."""
    item = book.items.get(row.opened_by)
    if item is None:
        return ()
    match = _OWN.match(item.act.evidence[0].exact)
    return (_number(match["mark"]),) if match is not None else ()
