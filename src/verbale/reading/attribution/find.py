"""Find attributions in a text: cue by cue, the subject for a source and the clause for the content.

The outermost attribution holds: what stands inside the content of one is not looked at again, unless nested ones are asked
for.
"""

from bisect import bisect_right

from verbale.reading.attribution import clauses, contents, frames, subjects
from verbale.reading.attribution.quotes import Span, covering, quotations
from verbale.reading.attribution.scene import Found, Scene
from verbale.reading.attribution.signs import with_signs
from verbale.reading.lang.en.attribution.lexicon import Cue, cues, nouns
from verbale.reading.lang.en.attribution.word_classes import Line, line
from verbale.reading.parsed_document import Page, Sentence

_BE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "'re",
        "’re",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "isn’t",
        "aren’t",
        "wasn’t",
        "weren’t",
    ]
)
_MANY = frozenset(
    [
        "people",
        "police",
        "men",
        "women",
        "children",
        "media",
        "youth",
        "public",
        "majority",
        "half",
        "percent",
        "data",
        "officials",
    ]
)
_SEVERAL = frozenset(["some", "many", "most", "all", "both", "several", "few", "these", "those", "none"])
_PARTICLES = frozenset(["off", "up", "down", "back", "away"])
_OWNERS = frozenset(["his", "her", "their", "its", "my", "our"])
_SINCE = (["has", "since"], ["have", "since"], ["had", "since"])
_PRONE = frozenset(
    [
        "likely",
        "quick",
        "eager",
        "ready",
        "able",
        "prepared",
        "reluctant",
        "willing",
        "continued",
        "continues",
        "proceeded",
    ]
)


def find(page: Page) -> list[Found]:
    """Return the attributions of a page in order."""
    text = page.text
    quotes = quotations(text)
    lexicon, known = cues(), cues().keys() | nouns().keys() | {"according"}
    found: list[Found] = []
    for sentence in with_signs(page.sentences, text):
        words = line(text, sentence.start, sentence.end)
        quoted = _quoted(quotes, words, sentence)
        hits = [
            place
            for place, low in enumerate(words.lows)
            if low in known and not quoted[place] and _in_running_text(text, words, place, sentence.index)
        ]
        if hits or frames.promising(words.lows):
            scene = Scene(text, words, sentence, quotes, quoted)
            _read(scene, hits, lexicon)
            found += scene.found
    return sorted(found, key=lambda item: (item.cue, item.content))


def _quoted(quotes: list[Span], words: Line, sentence: Sentence) -> list[bool]:
    """Say of each word whether it stands in a quotation."""
    place = bisect_right(quotes, sentence.start, key=lambda span: span[1])
    if place == len(quotes) or quotes[place][0] >= sentence.end:
        return [False] * len(words.lows)
    return [covering(quotes, start) is not None for start in words.starts]


def _in_running_text(text: str, words: Line, place: int, sentence: int) -> bool:
    """Say whether a cue is no part of a name: lower-case, first in its sentence, or in a headline."""
    return place == 0 or sentence == 0 or not text[words.starts[place]].isupper()


def _read(scene: Scene, hits: list[int], lexicon: dict[str, Cue]) -> None:
    """Read a sentence: set phrases first, then cues behind what was said, then cues ahead of it and nouns."""
    if frames.read(scene):
        return
    lows = scene.words.lows
    for place in hits:
        if lows[place] == "according":
            _according(scene, place)
        elif lows[place] in lexicon and lexicon[lows[place]].spoken and not scene.cued(place):
            _behind(scene, place, lexicon[lows[place]])
    for place in hits:
        if lows[place] in lexicon and not scene.taken(place) and not scene.cued(place):
            _ahead(scene, place, lexicon[lows[place]])
        if lows[place] in nouns() and not scene.taken(place) and not scene.cued(place):
            _noun(scene, place)


def group(words: Line, place: int) -> int:
    """Return where the verb group of a cue begins: "has also said", "did not respond"."""
    start = place
    if place > 2 and words.lows[place - 1] == "to" and words.lows[place - 2] in _PRONE:
        start -= 2
    if place > 3 and words.lows[place - 2 : place] == ["on", "to"] and words.lows[place - 3] in {"went", "goes", "go"}:
        start -= 3
    while start and (
        words.tags[start - 1] in "AB"
        or (start < place and words.lows[start - 1] == "more")
        or words.lows[max(0, start - 2) : start] in _SINCE
    ):
        start -= 1
    return start


def _according(scene: Scene, place: int) -> None:
    """Read "according to S" after, before or inside what S says."""
    words = scene.words
    if words.lows[place + 1 : place + 2] != ["to"] or scene.taken(place):
        return
    if place > 1 and words.lows[place - 2] == "that":
        return
    first = place - 1 if place and words.tags[place - 1] == "B" else place
    end = contents.source_end(words, place + 2)
    if end <= place + 2:
        return
    scene.add(scene.span((place + 2, end)), scene.span((first, place + 2)), contents.around(scene, first, end))


def _behind(scene: Scene, place: int, cue: Cue) -> None:
    """Read a cue that follows what was said: "…," he said; "…," said Luis Rubio."""
    words = scene.words
    if cue.form == "ing" or scene.taken(place) or (cue.noisy and not (place and words.tags[place - 1] in "PAB")):
        return
    start = group(words, place)
    source, end = None, place + 1
    asks = "r" in cue.takes and contents.quote_before(scene, words.starts[start]) is None
    if cue.form != "base" and not asks and contents.opens_after(scene, start):
        source = subjects.after(words, place + 1, len(words.lows))
        if source is not None:
            end = source[1]
    if source is None:
        source = subjects.before(words, start)
        quoted = source is not None and contents.quote_before(scene, words.starts[source[0]]) is not None
        if source is None or not contents.opens_after(scene, source[0]):
            return
        if not quoted and not contents.complete(words, source[0], end):
            return
        if not contents.closes(scene, end, cue, quoted=quoted):
            return
    spans = contents.around(scene, min(start, source[0]), end)
    scene.add(scene.span(source), scene.span((start, place + 1)), spans)


def _ahead(scene: Scene, place: int, cue: Cue) -> None:
    """Read a cue that comes before what was said: he said that …; Trump, calling it …."""
    words = scene.words
    particle = words.lows[place + 1] if place + 1 < len(words.lows) else ""
    if (particle in _PARTICLES and particle not in cue.joins) or (cue.noisy and not _verbal(words, place, cue)):
        return  # "called off", "backed up" are other verbs
    start = group(words, place)
    end = place + 1
    passive = cue.form == "past" and any(low in _BE for low in words.lows[start:place])
    if end < len(words.lows) and words.lows[end] in cue.joins and words.tags[end + 1 : end + 2] != ["T"]:
        end += 1
    elif "j" in cue.takes:
        return
    if cue.form == "past" and start == place and start and words.tags[start - 1] in "D#p":
        return
    source = _source(scene, start, place, cue)
    if source is None or passive:
        return
    spans = contents.following(scene, end, cue, joined=end > place + 1, relative=words.tags[start - 1 : start] == ["R"])
    scene.add(source, scene.span((start, end)), spans)


def _noun(scene: Scene, place: int) -> None:
    """Read a noun of saying with its owner: "his claim that …", "Obama's criticism of …"."""
    words = scene.words
    lead = words.lows[place + 1] if place + 1 < len(words.lows) else ""
    source = _owner(words, place)
    if lead not in nouns()[words.lows[place]] or source is None:
        return
    infinitive = lead == "to" and words.tags[place + 2 : place + 3] not in (["D"], ["N"], ["p"])
    end = place + 1 if lead == "that" or infinitive else place + 2
    said = clauses.clause(scene, end, weak=True, stop=None if lead == "that" else clauses.phrase_end(words, end))
    if said is not None:
        scene.add(scene.span(source), scene.span((source[1], end)), (said,))


def _owner(words: Line, place: int) -> tuple[int, int] | None:
    """Return whose a noun is: "his", "Obama's", with at most three words between."""
    owner = place - 1
    while owner > 0 and place - owner < 4 and words.tags[owner] in "nEBJ" and words.lows[owner] not in _OWNERS:
        owner -= 1
    if owner < 0:
        return None
    if words.lows[owner] in _OWNERS:
        return (owner, owner + 1)
    if words.tags[owner] != "p" or not owner:
        return None
    start = owner - 1
    while start and words.tags[start - 1] in "NnD#":
        start -= 1
    return (start, owner + 1)


def _source(scene: Scene, start: int, place: int, cue: Cue) -> Span | None:
    """Return who a cue ahead of its content belongs to: its subject, else the speaker or subject before it."""
    words = scene.words
    previous = words.tags[start - 1] if start else "."
    carries = previous == "C" or (
        cue.form in {"past", "s"} and (previous == "," or any(item.source for item in scene.found))
    )
    if (start and words.lows[start - 1] == "to") or (cue.form == "ing" and start == place):
        return _source_of_participle(scene, start, place) if cue.form == "ing" else None
    if previous == "C":
        return _earlier(scene, start)
    if cue.form == "base" and start == place and not _plural(words, start - 1):
        return None
    found = subjects.before(words, start)
    if found is None:
        return _earlier(scene, start) if carries else None
    return scene.span(found)


def _source_of_participle(scene: Scene, start: int, place: int) -> Span | None:
    """Return whose "saying …" is: the noun right before, else the speaker or subject of the sentence."""
    words = scene.words
    previous = words.tags[start - 1] if start else "."
    if previous in "pD#" or words.tags[place + 1 : place + 2] in (["A"], ["V"]):
        return None
    if previous not in "nN":
        return _earlier(scene, start)
    found = subjects.before(words, start)
    return scene.span(found) if found else None


def _plural(words: Line, last: int) -> bool:
    """Say whether a subject that ends at a place can go with a verb's base form."""
    if last < 0:
        return False
    low, tag = words.lows[last], words.tags[last]
    if tag == "D":
        return low in _SEVERAL
    if tag in "PRE,#":
        return low not in {"he", "she", "it"}
    heads = [words.lows[at - 1] for at in range(max(1, last - 10), last) if words.tags[at] == "R"]
    if heads and heads[-1].endswith("s"):
        return True  # "friends who have seen him say"
    return low.endswith("s") or low in _MANY or "and" in words.lows[max(0, last - 4) : last] or tag == "N"


def _earlier(scene: Scene, start: int) -> Span | None:
    """Return the source of the attribution before in this sentence, else the subject of the sentence."""
    before = [item for item in scene.found if item.source and item.cue[1] <= scene.words.starts[start]]
    if before:
        return max(before, key=lambda item: item.cue).source
    found = subjects.main(scene.words, start)
    return scene.span(found) if found else None


def _verbal(words: Line, place: int, cue: Cue) -> bool:
    """Say whether a form that is often a noun is a verb here."""
    back = place - 1
    while back > 0 and words.tags[back] == "B":
        back -= 1
    before = words.tags[back] if place else "."
    after = words.tags[place + 1] if place + 1 < len(words.tags) else "."
    low = words.lows[place + 1] if place + 1 < len(words.lows) else "."
    infinitive = place > 0 and words.lows[place - 1] == "to"
    if before in "DpI#JE" and not infinitive:
        return False
    if before in "PRA" or infinitive:
        return after not in ".,"
    leads = low == "that" or after in "DPQS" or (low == "to" and "i" in cue.takes)
    return leads or (before == "N" and after == "N" and cue.form == "s")
