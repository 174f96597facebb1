"""Where a clause of content ends: at the sentence's end, or where another verb, subject or speaker goes on."""

from verbale.reading.attribution.quotes import Span, covering
from verbale.reading.attribution.scene import Scene
from verbale.reading.lang.en.attribution.lexicon import Cue, cues
from verbale.reading.lang.en.attribution.word_classes import Line


def clause(scene: Scene, place: int, *, weak: bool, stop: int | None = None) -> Span | None:
    """Return the clause from a word on, to the end of the sentence or where another one begins."""
    words = scene.words
    if place >= len(words.lows):
        return None
    end = len(words.lows) if stop is None else stop
    for other in range(place + 1, end):
        if not scene.quoted[other] and _cut(scene, other, weak=weak):
            end = other
            break
    while end > place and words.tags[end - 1] in ".,:-" and not scene.quoted[end - 1]:
        end -= 1
    if end <= place:
        return None
    span = scene.span((place, end))
    quote = covering(scene.quotes, span[1] - 1)
    if quote is not None and quote[0] >= span[0]:
        return (span[0], max(span[1], quote[1]))
    return span


def stop(words: Line, place: int, cue: Cue, *, relative: bool) -> int | None:
    """Return where content ends before its clause does, ``None`` when the clause decides."""
    if "n" in cue.takes:
        return phrase_end(words, place)
    if not relative:
        return _first_comma(words, place)
    ends = [
        end for end in (_main_verb(words, place), _next_verb(words, place) if "q" not in cue.takes else None) if end
    ]
    return min(ends, default=None)


def _first_comma(words: Line, place: int) -> int | None:
    """Return the comma that ends a subordinate clause at the head of a sentence, when the content stands in it."""
    if words.tags[0] != "S" or "," in words.tags[:place] or words.lows[0] in {"what", "how", "why", "that"}:
        return None
    return next((other for other in range(place + 1, len(words.tags)) if words.tags[other] == ","), None)


def _main_verb(words: Line, place: int) -> int | None:
    """Return the comma after a relative clause behind which the main clause goes on: "who endorsed it, said"."""
    for other in range(place, len(words.lows) - 1):
        cue = cues().get(words.lows[other + 1])
        finite = words.tags[other + 1] in "AV" or (cue is not None and cue.form in {"past", "s"} and not cue.noisy)
        if words.tags[other] == "," and finite:
            return other
    return None


def phrase_end(words: Line, place: int) -> int | None:
    """Return where a noun phrase that begins at a place ends, with the phrases that belong to it."""
    for other in range(place + 1, len(words.lows)):
        tag, low = words.tags[other], words.lows[other]
        if tag in ",SRTAV-" or (tag == "I" and low not in {"of", "for", "to", "with", "between", "against"}):
            return other
    return None


def _next_verb(words: Line, place: int) -> int | None:
    """Return where the main clause goes on after a relative one: at its next verb, when no new clause opens before."""
    if words.tags[place] in "SRP":
        return None
    for other in range(place + 1, len(words.lows)):
        if words.tags[other] in "SRPQ,":
            return None
        cue = cues().get(words.lows[other]) if words.lows[other - 1] != "to" else None
        if words.tags[other] in "AV" or (cue is not None and not cue.noisy and cue.form != "ing"):
            return other
    return None


def _another_says(words: Line, place: int) -> bool:
    """Say whether a subject with its verb of saying stands at a place: "…, Benjamin said he"."""
    other = place
    while other < len(words.lows) and other - place < 6 and words.tags[other] in "nNDPp":
        cue = cues().get(words.lows[other])
        if other > place and cue is not None and cue.spoken and cue.form in {"past", "s"} and not cue.noisy:
            return True
        other += 1
    if other == place:
        return False
    while other < len(words.lows) and words.tags[other] in "AB":
        other += 1
    cue = cues().get(words.lows[other]) if place < other < len(words.lows) else None
    return cue is not None and cue.spoken and cue.form in {"past", "s"} and not cue.noisy


def _goes_on_to_say(words: Line, place: int, *, weak: bool) -> bool:
    """Say whether another verb of the same subject, or a new subject with its verb, stands after "and"."""
    while place < len(words.lows) and words.tags[place] == "B":
        place += 1
    if place >= len(words.lows):
        return False
    cue = cues().get(words.lows[place])
    if cue is not None and cue.form in {"past", "s"} and not cue.noisy:
        return cue.spoken or weak or (place > 1 and words.tags[place - 2] == ",")
    if words.lows[place - 1] == "but" and _does_not_say(words, place):
        return True
    if not weak:
        return _another_says(words, place)
    if words.tags[place] in "PAV":
        return True
    other = place
    while other < len(words.lows) and other - place < 6 and words.tags[other] in "nNDp#":
        other += 1
    return place < other < len(words.lows) and words.tags[other] in "AV"


def _does_not_say(words: Line, place: int) -> bool:
    """Say whether a negated verb of saying stands at a place: "did not suggest"."""
    other = place
    while other < len(words.lows) and words.tags[other] in "AB":
        other += 1
    denied = any(low == "not" or low.endswith(("n't", "n’t")) for low in words.lows[place:other])
    return denied and other < len(words.lows) and words.lows[other] in cues()


def _cut(scene: Scene, place: int, *, weak: bool) -> bool:  # noqa: PLR0911  # one line per kind of boundary
    """Say whether a clause ends before a word."""
    words = scene.words
    tag, low = words.tags[place], words.lows[place]
    follows = words.lows[place + 1] if place + 1 < len(words.lows) else ""
    if tag == ",":
        if follows in {"while", "although", "though", "whereas", "according"} or (follows == "which" and weak):
            return True
        if follows == "but":
            return (
                weak
                or words.tags[place + 2 : place + 3] not in (["A"], ["V"], ["E"])
                or _goes_on_to_say(words, place + 2, weak=False)
            )
        if follows == "even" and words.lows[place + 2 : place + 3] in (["as"], ["though"]):
            return True
        cue = cues().get(follows)
        if cue is not None and (cue.form == "ing" or (cue.form in {"past", "s"} and not cue.noisy)):
            return True
        if follows == "and":
            return _goes_on_to_say(words, place + 2, weak=weak)
        return _another_says(words, place + 1)
    if tag == "C" and low in {"and", "but"}:
        return _goes_on_to_say(words, place + 1, weak=weak)
    if tag == ":" and low == ";":
        return True
    return tag == "-" and weak
