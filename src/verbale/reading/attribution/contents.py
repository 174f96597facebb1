"""What was said: the spans of content around a cue. Spans never cut a quotation and leave outer punctuation out."""

from verbale.reading.attribution import clauses
from verbale.reading.attribution.quotes import Span, covering
from verbale.reading.attribution.scene import Scene
from verbale.reading.lang.en.attribution.lexicon import Cue, cues
from verbale.reading.lang.en.attribution.word_classes import Line

_TIMES = frozenset(["when", "as", "after", "before", "while", "until", "since", "once", "where"])
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
    return (left[-1] == "," and place > 1) or (left[-1] == "-" and place > 2)


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
    if tag in ".,:-x" or (tag in "CIT" and quoted):
        return True
    if tag in "IT" and low != "that":
        stop = next((other for other in range(place, len(words.tags)) if words.tags[other] in ",.:-"), len(words.tags))
        return "that" not in words.lows[place:stop]
    if "r" in cue.takes:
        stop = next(
            (other for other in range(place, len(words.tags)) if words.tags[other] in ",.:-AVSPTQ"), len(words.tags)
        )
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
    words = scene.words
    if initial and words.tags[end : end + 1] != [","]:
        return None
    if initial or (not quoted and _goes_on(words, end)):
        return clauses.clause(scene, end + 1, weak=False)
    place = next((at for at in range(end, len(words.tags)) if words.tags[at] in ",.Q:"), len(words.tags))
    if words.tags[place : place + 2] == [",", "Q"]:
        return _quotation_from(scene, words.starts[place + 1])
    if words.tags[place : place + 1] == [","]:
        if "Q" in words.tags[place:]:
            return None
        place = len(words.lows) - 1
    return _quotation_behind(scene, words.ends[min(place, len(words.ends) - 1)]) if quoted else None


def _quotation_behind(scene: Scene, offset: int) -> Span | None:
    """Return the quotation that begins right after an offset: it inherits the speaker."""
    rest = scene.text[offset : offset + 3]
    begin = offset + len(rest) - len(rest.lstrip(" \u00a0"))
    return _quotation_from(scene, begin)


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
    if words.tags[end : end + 1] in ([","], ["."], []):
        return True
    return any(tag in "AVE" or low in cues() for tag, low in zip(words.tags[:start], words.lows[:start], strict=True))


def _quotation_from(scene: Scene, offset: int) -> Span | None:
    span = covering(scene.quotes, offset)
    return span if span is not None and span[0] == offset else None


def following(scene: Scene, place: int, cue: Cue, *, joined: bool, relative: bool) -> tuple[Span, ...]:
    """Return what follows a cue, when it is of a kind that the cue takes."""
    words = scene.words
    announced = _announced(scene, place) if cue.spoken else None
    if announced is not None:
        return (announced,)
    hearer, place = place, _skip_hearer(words, place, cue)
    if place >= len(words.lows):
        return ()
    if place > hearer and words.lows[place] == "to" and "r" in cue.takes:
        place = hearer
    tag = words.tags[place]
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
    said = clauses.clause(scene, place, weak=weak, stop=clauses.stop(words, place, cue, relative=relative))
    if said is None:
        return ()
    floating = _floating(scene, said[1]) if cue.spoken else None
    return (said, floating) if floating is not None else (said,)


def _floating(scene: Scene, end: int) -> Span | None:
    """Return the quotation that stands as a sentence of its own right after what somebody said: it inherits the speaker."""
    if scene.text[end : end + 1] != "." or end + 1 != scene.sentence.end:
        return None
    quote = _quotation_behind(scene, end + 1)
    if quote is None or scene.text[quote[1] - 2] not in ".?!":
        return None
    rest = scene.text[quote[1] : quote[1] + 2]
    return quote if not rest or rest[0] == "\n" or rest[-1:].isupper() else None


def _announced(scene: Scene, place: int) -> Span | None:
    """Return the quotation of the next paragraph, when the sentence ends with a colon and has no other content."""
    words = scene.words
    if words.tags[-1] != ":" or any(tag in "AVPSQ" for tag in words.tags[place:]):
        return None
    rest = scene.text[scene.sentence.end : scene.sentence.end + 8]
    return _quotation_from(scene, scene.sentence.end + len(rest) - len(rest.lstrip()))


def following_span(scene: Scene, place: int) -> Span | None:
    """Return the quotation that begins at a word, else the clause that does."""
    if scene.words.tags[place] == "Q":
        span = _quotation_from(scene, scene.words.starts[place])
        if span is not None:
            return span
    return clauses.clause(scene, place, weak=False)


def _skip_hearer(words: Line, place: int, cue: Cue) -> int:
    """Step over a hearer, a time or an occasion between a cue and "that" or a quotation."""
    if place >= len(words.lows):
        return place
    timed = _skip_time(words, place)
    if timed is not None:
        return timed
    hearer = "r" in cue.takes and words.tags[place] in "nNDPT#"
    if not hearer and (words.tags[place] not in "ITB" or words.lows[place] == "that"):
        return place
    for other in range(place + 1, min(place + 25, len(words.lows))):
        if _begins(words, other, hearer=hearer):
            return other
        if words.tags[other] in "AV" or (words.tags[other] in "RS" and not hearer and words.lows[other] != "that"):
            break
    return place


def _skip_time(words: Line, place: int) -> int | None:
    """Return the word after "on Tuesday", "last week" when something that can be content stands there."""
    tags, lows = words.tags, words.lows
    if tags[place] != "T" and (lows[place] not in {"on", "in", "last", "this"} or tags[place + 1 : place + 2] != ["T"]):
        return None
    timed = place + 1
    while timed < len(lows) and tags[timed] in "T#":
        timed += 1
    return timed if timed < len(lows) and (tags[timed] in "DPNQn" or lows[timed] == "that") else None


def _begins(words: Line, place: int, *, hearer: bool) -> bool:
    """Say whether what was said begins at a place behind a hearer or an occasion."""
    tags = words.tags
    if tags[place] == "Q" or (words.lows[place] == "that" and tags[place + 1 : place + 2] not in (["V"], ["E"], ["A"])):
        return True
    if not hearer:
        return False
    if tags[place] == ",":
        return tags[place + 1 : place + 2] != ["Q"] and words.lows[place + 1 : place + 2] != ["that"]
    return _opens_clause(words, place)


def _opens_clause(words: Line, place: int) -> bool:
    """Say whether what a hearer is told begins at a place: a pronoun, "whether", "to", a new noun phrase."""
    tag, low = words.tags[place], words.lows[place]
    return tag == "P" or low in _WH or low == "to" or (tag == "D" and words.tags[place - 1] != "I")


def _fits(words: Line, place: int, cue: Cue, *, joined: bool) -> bool:  # one line per kind of complement
    """Say whether what stands at a place is of a kind that the cue takes."""
    tag, low = words.tags[place], words.lows[place]
    if tag in ".,:xC-":
        return False
    if joined:
        return tag in "nNDPQ#GEJSpR"
    if low == "to":
        return "i" in cue.takes
    if "k" in cue.takes:
        return tag == "Q" or low == "that"
    if tag == "Q" or low == "that" or low in _WH:
        return any(letter in cue.takes for letter in "qto")
    return _fits_bare(words, place, cue)


def _fits_bare(words: Line, place: int, cue: Cue) -> bool:
    """Say whether a noun phrase or a bare clause at a place is of a kind that the cue takes."""
    tag, ahead = words.tags[place], words.tags[place : place + 5]
    if tag == "I" and "q" in cue.takes and "P" in ahead and "," not in ahead:
        return True  # "said in politics it takes time"
    if tag in "IT" or (tag == "S" and words.lows[place] in _TIMES):
        return False
    if "v" in cue.takes:
        return any(other in "AVP" for other in words.tags[place:])
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
    rest = clauses.clause(scene, inside[0], weak=False)
    return (quote[0], rest[1]) if rest is not None else quote
