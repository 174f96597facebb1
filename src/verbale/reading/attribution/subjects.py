"""Who does what a verb says: the noun phrase before it, or after it when turned round ("said Luis Rubio, who heads …").

Every function takes a `Line` and places in it and returns a half-open range of places, or ``None``: no source is made up.
"""

from verbale.reading.lang.en.attribution.word_classes import Line

Range = tuple[int, int]
_NOMINAL = frozenset("nNDT#pGEJ")
_STEP = frozenset("nNDT#pGEJIB")
_VERBAL = frozenset("AV")
_TERMINAL = frozenset((".", ":", "x"))


def before(words: Line, verb: int) -> Range | None:
    """Return the subject that ends right before a verb group, with its relative clauses and appositions."""
    end = _back_over_asides(words, verb)
    if end <= 0:
        return None
    tag = words.tags[end - 1]
    if tag in "PR":
        return (end - 1, end)
    if words.lows[end - 1] == "that":
        return (end - 1, end) if end >= 2 and words.tags[end - 2] in "nN" else None
    if tag in ",-":
        return _with_apposition(words, end - 1)
    if tag not in _NOMINAL:
        return None
    start = _phrase_start(words, end - 1)
    if start is not None and start > 1 and words.lows[start - 1] == "and" and words.tags[start - 2] == "P":
        start -= 2  # "he and Ann Lee"
    return (start, end) if start is not None and start < end else None


def _back_over_asides(words: Line, verb: int) -> int:
    """Step back over "on Tuesday", "in an interview," and ", however," between a subject and its verb."""
    tags, lows = words.tags, words.lows
    end = verb
    while end and (tags[end - 1] == "B" or lows[end - 1] == "there"):
        end -= 1
    if end >= 3 and tags[end - 1] == "," and tags[end - 2] in "BT":
        start = end - 2
        while start and tags[start - 1] in "BTI#D":
            start -= 1
        if start and tags[start - 1] == ",":
            return start - 1
    if tags[end - 1 : end] == ["T"]:
        start = end - 1
        while start and tags[start - 1] in "T#":
            start -= 1
        if start and (lows[start - 1] in {"on", "in", "last", "this"}):
            return start - 1
    return end


def _with_apposition(words: Line, comma: int) -> Range | None:
    """Read "Luis Rubio, who heads the centre," before a verb: the phrase before the comma that opens the aside."""
    tags = words.tags
    nearest: Range | None = None
    for opened in range(comma - 1, max(0, comma - 45), -1):
        if tags[opened] in ".:":
            break
        if tags[opened] == tags[comma] and _opens_aside(words, opened) and tags[opened - 1] in _NOMINAL:
            start = _phrase_start(words, opened - 1)
            if start is None:
                continue
            found = (start, opened if tags[opened + 1] in "GEIS" else comma + 1)
            if start == 0 or tags[start - 1] in "SQC":
                return found
            nearest = nearest or found
    return nearest


def _opens_aside(words: Line, comma: int) -> bool:
    follows = words.tags[comma + 1]
    led = follows == "V" and words.lows[comma + 2 : comma + 3] == ["by"]
    led = led or words.lows[comma + 1] == "including"
    led = led or words.tags[comma + 1 : comma + 3] == ["B", "E"]
    return (follows in "RD#nNGEIS" or led) and words.tags[comma - 1] in "nN#p."


def _phrase_start(words: Line, last: int) -> int | None:
    """Walk left from the last word of a noun phrase to its first."""
    tags, lows = words.tags, words.lows
    place = last
    while place > 0:
        previous = tags[place - 1]
        if previous in "AV" and _relative(words, place - 1) is None:
            return None
        if previous in _STEP:
            place -= 1
        elif previous == "C" and lows[place - 1] in {"and", "or"}:
            if place >= 2 and tags[place - 2] in "nN#" and _free_left(words, place - 1):
                place -= 1
            else:
                break
        elif previous == "," and place >= 2 and tags[place - 2] == "N" and tags[place] == "N" and _listed(words, place):
            place -= 1
        elif previous in "AV" and _relative(words, place - 1) is not None:
            place = _relative(words, place - 1) or 0
        elif (previous == "R" and place >= 2 and tags[place - 2] in "nNPD") or (
            previous == "x" and lows[place - 1] in {"&", "/"}
        ):
            place -= 1
        else:
            break
    return _trim(words, place, last + 1)


def _listed(words: Line, place: int) -> bool:
    """Say whether a comma stands in a list of names that ends with "and"."""
    reach = words.lows[place : place + 8]
    return "and" in reach and not any(tag in _VERBAL for tag in words.tags[place : place + 8][: reach.index("and")])


def _free_left(words: Line, place: int) -> bool:
    """Say whether what stands left of an "and" is a noun phrase of its own, not the object of an earlier verb."""
    back = place - 1
    while back >= 0 and words.tags[back] in _STEP:
        if words.tags[back] == "E" and back and words.tags[back - 1] in "nNP":
            return False
        back -= 1
    return back < 0 or words.tags[back] in ",S.-:QC" or words.lows[back] == "that"


def _relative(words: Line, verb: int) -> int | None:
    """Return the place of the relative pronoun whose clause a verb stands in, when it follows a noun without a comma."""
    back = verb
    while back > 0 and verb - back < 12 and words.tags[back] not in ",.:-Q":
        if (words.tags[back] == "R" or words.lows[back] == "that") and words.tags[back - 1] in "nNPD#":
            return back
        back -= 1
    return None


def _trim(words: Line, start: int, end: int) -> int | None:
    """Cut leading adverbs, times and prepositional phrases off a noun phrase."""
    tags, lows = words.tags, words.lows
    while start < end:
        if (
            tags[start] in "BCS"
            or lows[start] == "with"
            or (tags[start] == "E" and start + 1 < end)
            or tags[start] == "T"
            or (lows[start] in {"last", "next"} and start + 1 < end and tags[start + 1] == "T")
        ):
            start += 1
        elif (
            tags[start] == "I"
            and lows[start] in {"about", "around", "over", "under"}
            and tags[start + 1 : start + 2] == ["#"]
        ):
            break
        elif tags[start] == "I":
            cut = _after_opening(words, start, end)
            if cut is None:
                return None
            start = cut
        else:
            break
    return start if start < end and any(tag in "nN#DPEG" for tag in tags[start:end]) else None


def _after_opening(words: Line, start: int, end: int) -> int | None:
    """Skip "On Tuesday", "In Ohio" before the real subject: to the next determiner or name that can stand alone."""
    tags = words.tags
    place = start + 1
    while place < end and tags[place] in "DT#J":
        place += 1
        if tags[place - 1] == "T" and (place >= end or tags[place] not in "T#p"):
            return place if place < end else None
    for other in range(place + 1, end):
        if tags[other] == "D" or (tags[other] == "N" and tags[other - 1] in "nT#"):
            return other
    return None


def after(words: Line, verb: int, limit: int) -> Range | None:
    """Return the subject after a verb ("said Luis Rubio, who heads the centre."), up to `limit`.

    Nothing when a verb follows it: then it is the subject of what was said, and the verb's own stands before.
    """
    tags = words.tags
    if (
        verb >= limit
        or (tags[verb] not in "nNDP#J" and tags[verb : verb + 2] not in (["E", "n"], ["E", "N"]))
        or words.lows[verb] in {"last", "this", "that"}
    ):
        return None
    place = verb
    if tags[place] in "PE":  # "she", "retired surgeon Ann Lee"
        place += 1
    while place < limit and tags[verb] != "P" and (tags[place] in "nNDpJ#x" or _joined(words, place)):
        place += 1
    if place < limit and tags[place] == "," and place + 1 < limit:
        return (verb, _apposition_end(words, place, limit))
    if place < limit and tags[place] == "R":
        return (verb, _clause_end(words, place, limit))
    if place < limit and (tags[place] not in ".,:-QISTGC" or words.lows[place] == "that"):
        return None
    return (verb, place)


def _joined(words: Line, place: int) -> bool:
    low = words.lows[place]
    return low in {"of", "for", "and", "&", "from"} or (low == "at" and words.tags[place - 1] == "n")


def _apposition_end(words: Line, comma: int, limit: int) -> int:
    follows = words.tags[comma + 1]
    low = words.lows[comma + 1]
    if follows in "RD#nNJ" and low not in {"saying", "adding"}:
        return _clause_end(words, comma + 1, limit)
    return comma


def _clause_end(words: Line, start: int, limit: int) -> int:
    for place in range(start, limit):
        if words.tags[place] in ".:Q-" or (
            words.tags[place] == "," and words.tags[place + 1 : place + 2] in (["G"], ["C"], ["S"], ["Q"])
        ):
            return place
    return limit


def main(words: Line, verb: int) -> Range | None:
    """Return the subject of the sentence's first finite verb before a place."""
    for place in range(1, verb):
        if words.tags[place] in "AVE" and words.tags[place - 1] in "nNP#,":
            found = before(words, place)
            if found is not None:
                return found
    return None
