"""What was said: the spans of content around a cue. Spans never cut a quotation and leave outer punctuation out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verbale.reading.attribution.lexicon import Cue, cues
from verbale.reading.attribution.quotes import Span, covering
from verbale.reading.attribution.words import Line

if TYPE_CHECKING:
    from verbale.reading.attribution.find import Scene

_TIMES = frozenset("when as after before while until since once where".split())
_WH = frozenset(["how", "what", "why", "whether", "if", "who", "which", "where", "when"])


def source_end(words: Line, start: int) -> int:
    """Return where a source after "according to" ends: at a comma that no apposition follows, a stop, a verb."""
    place = start
    while place < len(words.lows):
        tag = words.tags[place]
        if tag in ".:Q-x" or (tag == "S" and words.lows[place] != "that"):
            break
        if tag == "," and not _aside(words, place, start):
            break
        place += 1
    return place


def _aside(words: Line, comma: int, start: int) -> bool:
    """Say whether a comma in a source opens an apposition that runs to the end or to a second comma."""
    tags = words.tags
    if tags[comma + 1 : comma + 2] == ["R"]:
        return start > 2
    if not tags[comma + 1 : comma + 2] or tags[comma + 1] not in "DnN" or start <= 2:
        return False
    for place in range(comma + 1, len(tags)):
        if tags[place] in ",.:":
            return True
        if tags[place] in "AVSPQC":
            return False
    return True


def opens_after(scene: Scene, place: int) -> bool:
    """Say whether a place follows a comma or a closing quotation mark, so that something was said before it."""
    start = scene.words.starts[place]
    left = scene.text[max(0, start - 4) : start].rstrip(" \u00a0")
    if not left or start - len(left) < 0 or left.endswith("\n"):
        return False
    if quote_before(scene, start) is not None:
        return True
    return (left[-1] == "," or left[-1] == "-") and place > 2


def quote_before(scene: Scene, offset: int) -> Span | None:
    """Return the quotation that closes right before an offset."""
    left = len(scene.text[:offset].rstrip(" \u00a0,"))
    span = covering(scene.quotes, left - 1)
    return span if span is not None and span[1] == left else None


def closes(scene: Scene, place: int, cue: Cue, *, quoted: bool) -> bool:
    """Say whether nothing that could be content follows a cue at once."""
    words = scene.words
    if place >= len(words.lows):
        return True
    tag, low = words.tags[place], words.lows[place]
    if tag in ",:" and words.tags[place + 1 : place + 2] == ["Q"]:
        return quoted
    if tag in ".,:-x":
        return True
    if tag in "IT" and low != "that":
        stop = next((other for other in range(place, len(words.tags)) if words.tags[other] in ",.:-"), len(words.tags))
        return "that" not in words.lows[place:stop]
    if "r" in cue.takes:
        stop = next((other for other in range(place, len(words.tags)) if words.tags[other] in ",.:-AVSPTQ"), len(words.tags))
        return tag in "nNDP" and words.tags[stop : stop + 1] not in (["A"], ["V"], ["S"], ["P"], ["Q"])
    return tag in "BS" and low != "that" and low not in _WH


def around(scene: Scene, start: int, end: int) -> tuple[Span, ...]:
    """Return what was said before (and after) a source and cue that stand from `start` to `end`."""
    words = scene.words
    first = words.starts[start]
    spans: list[Span] = []
    quote = quote_before(scene, first)
    if quote is not None:
        head = quote[0] if _apart(scene, quote[0]) else min(quote[0], scene.sentence.start)
        spans.append((_sentence_head(scene, head, quote[0]), quote[1]))
    elif start > 0 and words.tags[start - 1] in ",-":
        spans.append((scene.sentence.start, words.ends[start - 2]) if start > 1 else (0, 0))
    later = _after(scene, end, quoted=quote is not None, initial=not spans)
    if later is not None:
        spans.append(later)
    return tuple((first, last) for first, last in spans if first < last)


def _apart(scene: Scene, quote: int) -> bool:
    """Say whether what stands before a quotation in its sentence has a speaker of its own, or is set off by a dash."""
    words = scene.words
    if scene.text[max(0, quote - 3) : quote].rstrip()[-1:] in {"-", "—", "–", ":"}:
        return True
    for low, begin in zip(words.lows, words.starts, strict=True):
        if begin >= quote:
            return False
        cue = cues().get(low)
        if cue is not None and cue.spoken and not cue.noisy and cue.form != "base":
            return True
    return False


def _sentence_head(scene: Scene, head: int, quote: int) -> int:
    """Return where the content of a postposed cue begins: with the words before its quotation in the same sentence."""
    taken = [item.cue[1] for item in scene.found if item.cue[1] <= quote] + [
        last for item in scene.found for _, last in item.content if last <= quote
    ]
    if taken and max(taken) > head:
        rest = scene.text[max(taken) : quote]
        return max(taken) + len(rest) - len(rest.lstrip(" ,.;:"))
    return head


def _after(scene: Scene, end: int, *, quoted: bool, initial: bool) -> Span | None:
    """Return the rest of what was said after a parenthetic cue: '"…," he said, "…"' or a quotation that follows."""
    words, text = scene.words, scene.text
    place = end
    if initial:
        if place < len(words.lows) and words.tags[place] == ",":
            return clause(scene, place + 1, weak=False)
        return None
    if not quoted and _goes_on(words, place):
        return clause(scene, place + 1, weak=False)
    while place < len(words.lows) and words.tags[place] not in ",.Q:":
        place += 1
    if place < len(words.lows) and words.tags[place] == "," and place + 1 < len(words.lows):
        if words.tags[place + 1] == "Q":
            return _quotation_from(scene, words.starts[place + 1])
        if "Q" in words.tags[place:]:
            return None
        place = len(words.lows) - 1
    offset = words.ends[place] if place < len(words.lows) else words.ends[-1]
    rest = text[offset : offset + 3]
    begin = offset + len(rest) - len(rest.lstrip(" \u00a0"))
    if quoted and begin < len(text) and text[begin] in "\"“'":
        return _quotation_from(scene, begin)
    return None


def _goes_on(words: Line, place: int) -> bool:
    """Say whether a parenthetic cue stands inside an unfinished clause: "Since May, he said, they have …"."""
    if words.tags[place : place + 1] != [","] or words.tags[place + 1 : place + 2] in (["Q"], ["G"], []):
        return False
    if words.lows[place + 1] in {"to", "that", "because"} or words.tags[0] == "S" or words.lows[0] == "to":
        return True
    stop = next((other for other in range(place) if words.tags[other] == ","), place)
    return not any(tag in "AVE" for tag in words.tags[:stop])


def complete(words: Line, start: int, end: int) -> bool:
    """Say whether a clause stands before a source, or a parenthesis that cuts one in two is closed after its cue."""
    if words.tags[end : end + 1] == [","]:
        return True
    return any(tag in "AVE" or low in cues() for tag, low in zip(words.tags[:start], words.lows[:start], strict=True))


def _quotation_from(scene: Scene, offset: int) -> Span | None:
    span = covering(scene.quotes, offset)
    return span if span is not None and span[0] == offset else None


def following(scene: Scene, place: int, cue: Cue, *, joined: bool, relative: bool) -> tuple[Span, ...]:
    """Return what follows a cue, when it is of a kind that the cue takes."""
    words = scene.words
    place = _skip_hearer(words, place, cue)
    if place >= len(words.lows):
        return ()
    tag, _low = words.tags[place], words.lows[place]
    if tag in ",:" and place + 1 < len(words.lows) and words.tags[place + 1] == "Q":
        place += 1
        tag = "Q"
    if not _fits(words, place, cue, joined=joined):
        return ()
    if tag == "Q":
        span = _quotation_from(scene, words.starts[place])
        if span is not None:
            return (_grown(scene, span),)
    weak = "q" not in cue.takes
    said = clause(scene, place, weak=weak, stop=_stop(words, place, cue, relative=relative))
    return (said,) if said is not None else ()


def _stop(words: Line, place: int, cue: Cue, *, relative: bool) -> int | None:
    """Return where content ends before its clause does, ``None`` when the clause decides."""
    if "n" in cue.takes:
        return phrase_end(words, place)
    return _next_verb(words, place) if relative and "q" not in cue.takes else None


def phrase_end(words: Line, place: int) -> int | None:
    """Return where a noun phrase that begins at a place ends, with the phrases that belong to it."""
    for other in range(place + 1, len(words.lows)):
        tag, low = words.tags[other], words.lows[other]
        if tag in ",SRTAV-" or (tag == "I" and low not in {"of", "for", "to", "with", "between", "against"}):
            return other
    return None


def _next_verb(words: Line, place: int) -> int | None:
    """Return where the main clause goes on after a relative one: at its next verb, when no new clause opens before."""
    for other in range(place + 1, len(words.lows)):
        if words.tags[other] in "SRPQ,":
            return None
        cue = cues().get(words.lows[other])
        if words.tags[other] in "AV" or (cue is not None and not cue.noisy and cue.form != "ing"):
            return other
    return None


def _skip_hearer(words: Line, place: int, cue: Cue) -> int:
    """Step over a hearer, a time or an occasion between a cue and "that" or a quotation."""
    tags, lows = words.tags, words.lows
    if place >= len(lows):
        return place
    if tags[place] == "T" or (lows[place] in {"on", "in", "last", "this"} and tags[place + 1 : place + 2] == ["T"]):
        timed = place + 1
        while timed < len(lows) and tags[timed] in "T#":
            timed += 1
        if timed < len(lows) and (tags[timed] in "DPNQn" or lows[timed] == "that"):
            return timed
    hearer = "r" in cue.takes and tags[place] in "nNDPT#"
    if hearer or (tags[place] in "ITB" and lows[place] != "that"):
        for other in range(place + 1, min(place + 25, len(lows))):
            if (lows[other] == "that" and tags[other + 1 : other + 2] not in (["V"], ["E"], ["A"])) or tags[other] == "Q":
                return other
            if lows[other] == "that":
                continue
            if tags[other] in "AV" or (tags[other] in "RS" and not hearer):
                break
            if hearer and (
                tags[other] == "P"
                or lows[other] in _WH
                or lows[other] == "to"
                or (tags[other] == "D" and tags[other - 1] != "I")
            ):
                return other
    return place


def _fits(words: Line, place: int, cue: Cue, *, joined: bool) -> bool:  # noqa: PLR0911  # one line per kind of complement
    tag, low = words.tags[place], words.lows[place]
    if tag in ".,:xC-" and not (False):
        return False
    if joined:
        return tag in "nNDPQ#GEJSpR"
    if low == "to":
        return "i" in cue.takes or ("q" in cue.takes and cue.lemma != "say")
    if low == "that" or low in _WH:
        return any(letter in cue.takes for letter in "qto")
    if "k" in cue.takes:
        return tag == "Q"
    if tag == "Q":
        return "q" in cue.takes or "o" in cue.takes or "t" in cue.takes
    if tag in "IT" or (tag == "S" and low in _TIMES):
        return False
    if "q" in cue.takes or "o" in cue.takes:
        return True
    return "t" in cue.takes and tag in "PDN"


def _grown(scene: Scene, quote: Span) -> Span:
    """Let a quotation that the sentence carries on from grow to the clause's end."""
    words = scene.words
    inside = [place for place, start in enumerate(words.starts) if start >= quote[1]]
    if not inside or words.tags[inside[0]] in ".,:-x":
        return quote
    if scene.text[quote[1] - 2 : quote[1] - 1] in ".?!,":
        return quote
    rest = clause(scene, inside[0], weak=False)
    return (quote[0], rest[1]) if rest is not None else quote


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
        return cue.spoken or weak
    if not weak:
        return _another_says(words, place)
    if words.tags[place] in "PAV":
        return True
    other = place
    while other < len(words.lows) and other - place < 6 and words.tags[other] in "nNDp#":
        other += 1
    return place < other < len(words.lows) and words.tags[other] in "AV"


def _cut(scene: Scene, place: int, *, weak: bool) -> bool:  # noqa: PLR0911  # one line per kind of boundary
    """Say whether a clause ends before a word."""
    words = scene.words
    tag, low = words.tags[place], words.lows[place]
    follows = words.lows[place + 1] if place + 1 < len(words.lows) else ""
    if tag == ",":
        if follows in {"while", "although", "though", "whereas", "according", "but"} or (follows == "which" and weak):
            return True
        if follows == "even" and words.lows[place + 2 : place + 3] in (["as"], ["though"]):
            return True
        cue = cues().get(follows)
        if cue is not None and (cue.form == "ing" or (cue.form == "past" and not cue.noisy)):
            return True
        if follows == "and":
            return _goes_on_to_say(words, place + 2, weak=weak)
        return _another_says(words, place + 1)
    if tag == "C" and low in {"and", "but"}:
        return _goes_on_to_say(words, place + 1, weak=weak)
    if tag == ":" and low == ";":
        return True
    return tag == "-" and weak
