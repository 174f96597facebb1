"""The pieces of a request that counts what it wants: "(a) the map, (b) the budget and (c) a name", "first … secondly …".

Where a dossier lists points, these tell debts apart; without them each piece is a debt of its own, under its own words.
"""

import re

_MARK = re.compile(r"(?:(?<=\s)|\A)\((?:[a-h]|[1-9]|i{1,3}|iv|vi?)\)\s|(?:(?<=\s)|\A)(?:[1-9]|[a-h])[.)]\s(?=\S)")
_TAIL = re.compile(r"[\s,;.:?]*(?:\band\b|\bor\b|\bas well as\b)?[\s,;.:?]*\Z")
_LONGEST = 90  # characters of a topic
_LEAST = 2  # pieces of a list


def pieces(text: str) -> tuple[str, ...]:
    """Return the pieces that a sentence counts; none where it counts fewer than two.

    Parameters
    ----------
    text
        A sentence, as it stands in the letter.
    """
    marks = list(_MARK.finditer(text))
    if len(marks) < _LEAST:
        return ()
    stops = [mark.start() for mark in marks[1:]] + [len(text)]
    found = (_TAIL.sub("", text[mark.end() : stop]) for mark, stop in zip(marks, stops, strict=True))
    kept = tuple(dict.fromkeys(" ".join(piece.split())[:_LONGEST] for piece in found if piece.strip()))
    return kept if len(kept) >= _LEAST else ()
