"""The pieces of a request that counts what it wants: "(a) the map, (b) the budget and (c) a name"; or asks twice: "send us the list and tell us whether".

Where a dossier lists points, these tell counted pieces apart; without them each piece is a debt of its own, under its own words. Who asks twice in a
sentence asks two things, unless the second speaks of the first.
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


_ASKING = r"(?:let (?:us|me) (?:know|have)|tell (?:us|me)|inform (?:us|me)|advise (?:us|me)|confirm|state|say|indicate|explain|specify|send|supply|provide|forward|furnish|share|give (?:us|me)|hand over|return)"
_AGAIN = re.compile(
    rf"(?i),? and (?=(?:also |please |kindly |then |secondly )*(?:{_ASKING}\b|to {_ASKING}\b|(?:whether|what|which|where|who|how|why)\b))"
)
_LEADS = re.compile(
    rf"(?i)\A(?:also |please |kindly |then |secondly )*(?:to )?(?:{_ASKING} )?(?:us |me |to us |you )?(?:that )?"
)
_FIRST = re.compile(
    r"(?i)\b(?:please|kindly|could you|would you|can you|will you|asks?|requests?|invites?|know|hear|learn|(?:if|that) you (?:could|would|can))\b"
)
_ASKED_FOR = re.compile(rf"(?i)\b(?:{_ASKING}|ask(?:s|ing)? for)\b(?: us| me)?(?: that)?")
_THE = re.compile(r"(?i)\A(?:the|an?|your) ")
_ITS_OWN = re.compile(r"(?i)\b(?:the|an?|your|our|its|their|any|all|\d[\d.,]*) [\w’'-]+")
_OF_THE_FIRST = re.compile(r"(?i)\b(?:it|this|that|these|those|them|they|so|same|such|both|thereof|therefor|one)\b")


def asked_twice(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the two places of a sentence that asks two things, each with what it asks; none where it asks one.

    Parameters
    ----------
    text
        A sentence, as it stands in the letter.

    Returns
    -------
    tuple of (start, end, what is asked)
        Places in the sentence.
    """
    cut = next((one for one in _AGAIN.finditer(text) if _FIRST.search(text[: one.start()])), None)
    if cut is None:
        return ()
    second = text[cut.end() :]
    what = _LEADS.sub("", second, count=1)
    if not _ITS_OWN.search(what) or not _ITS_OWN.search(text[: cut.start()]) or _OF_THE_FIRST.search(what):
        return ()
    what = _TAIL.sub("", what)
    asking = [one.end() for one in _ASKED_FOR.finditer(text[: cut.start()])]
    first = _THE.sub("", _TAIL.sub("", text[asking[-1] : cut.start()]).strip()) if asking else ""
    return (0, cut.start(), " ".join(first.split())[:_LONGEST]), (
        cut.end(),
        len(text.rstrip()),
        " ".join(what.split())[:_LONGEST],
    )
