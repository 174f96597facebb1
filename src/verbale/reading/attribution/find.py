"""Find attributions in a text: cue by cue, the subject for a source and the clause for the content.

The outermost attribution holds: what stands inside the content of one is not looked at again, unless nested ones are asked
for.
"""

from dataclasses import dataclass, field

from verbale.reading.attribution import contents, subjects
from verbale.reading.attribution.lexicon import Cue, cues, nouns
from verbale.reading.attribution.quotes import Span, covering, quotations
from verbale.reading.attribution.words import Line, line
from verbale.reading.page import Page, Sentence

_BE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "'s",
        "'re",
        "’s",
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
_MANY = frozenset("people police men women children media youth public majority half percent data officials".split())
_OWNERS = frozenset("his her their its my our".split())
_PRONE = frozenset("likely quick eager ready able prepared reluctant willing continued continues proceeded".split())


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as spans of the text."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


@dataclass(slots=True)
class Scene:
    """What is known while a sentence is worked through."""

    text: str
    words: Line
    sentence: Sentence
    quotes: list[Span]
    quoted: list[bool]
    found: list[Found] = field(default_factory=list)

    def span(self, places: tuple[int, int]) -> Span:
        """Return the text span of a range of words."""
        return (self.words.starts[places[0]], self.words.ends[places[1] - 1])

    def cued(self, place: int) -> bool:
        """Say whether a word is part of a cue already found."""
        start = self.words.starts[place]
        return any(item.cue[0] <= start < item.cue[1] for item in self.found)

    def taken(self, place: int) -> bool:
        """Say whether a word stands inside the content of an attribution already found."""
        start = self.words.starts[place]
        return any(first <= start < last for item in self.found for first, last in item.content)


def find(page: Page) -> list[Found]:
    """Return the attributions of a page in order."""
    text = page.text
    quotes = quotations(text)
    lexicon, named = cues(), nouns()
    found: list[Found] = []
    for sentence in page.sentences:
        words = line(text, sentence.start, sentence.end)
        hits = [place for place, low in enumerate(words.lows) if low in lexicon or low in named or low == "according"]
        if not hits:
            continue
        quoted = [covering(quotes, start) is not None for start in words.starts]
        scene = Scene(text, words, sentence, quotes, quoted)
        _read(scene, [place for place in hits if not quoted[place]], lexicon)
        found += scene.found
    return sorted(found, key=lambda item: (item.cue, item.content))


def _read(scene: Scene, hits: list[int], lexicon: dict[str, Cue]) -> None:
    for place in hits:
        if scene.words.lows[place] == "according":
            _according(scene, place)
        elif scene.words.lows[place] in lexicon and lexicon[scene.words.lows[place]].spoken:
            _behind(scene, place, lexicon[scene.words.lows[place]])
    for place in hits:
        low = scene.words.lows[place]
        if low == "according" or scene.taken(place) or scene.cued(place):
            continue
        if low in lexicon:
            _ahead(scene, place, lexicon[low])
        if low in nouns() and not scene.cued(place):
            _noun(scene, place)


def group(words: Line, place: int) -> int:
    """Return where the verb group of a cue begins: "has also said", "did not respond"."""
    start = place
    if place > 2 and words.lows[place - 1] == "to" and words.lows[place - 2] in _PRONE:
        start -= 2
    if place > 3 and words.lows[place - 2 : place] == ["on", "to"] and words.lows[place - 3] in {"went", "goes", "go"}:
        start -= 3
    while start and (words.tags[start - 1] in "AB" or (start < place and words.lows[start - 1] == "more")):
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
    spans = contents.around(scene, first, end)
    if spans:
        scene.found.append(Found(scene.span((place + 2, end)), scene.span((first, place + 2)), spans))


def _behind(scene: Scene, place: int, cue: Cue) -> None:
    """Read a cue that follows what was said: "…," he said; "…," said Luis Rubio."""
    words = scene.words
    if cue.form == "ing" or scene.taken(place) or (cue.noisy and not (place and words.tags[place - 1] in "PAB")):
        return
    start = group(words, place)
    source, end = None, place + 1
    if cue.form != "base" and "r" not in cue.takes and contents.opens_after(scene, start):
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
    if spans:
        scene.found.append(Found(scene.span(source), scene.span((start, place + 1)), spans))


def _ahead(scene: Scene, place: int, cue: Cue) -> None:
    """Read a cue that comes before what was said: he said that …; Trump, calling it …."""
    words = scene.words
    if cue.noisy and not _verbal(words, place, cue):
        return
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
    if spans:
        scene.found.append(Found(source, scene.span((start, end)), spans))


def _noun(scene: Scene, place: int) -> None:
    """Read a noun of saying with its owner: "his claim that …", "Obama's criticism of …"."""
    words = scene.words
    if words.lows[place + 1 : place + 2] == [] or words.lows[place + 1] not in nouns()[words.lows[place]]:
        return
    owner = place - 1
    while owner > 0 and words.tags[owner] in "nEBJ" and words.lows[owner] not in _OWNERS and place - owner < 4:
        owner -= 1
    if owner < 0:
        return
    if words.lows[owner] in _OWNERS:
        source: tuple[int, int] | None = (owner, owner + 1)
    elif words.tags[owner] == "p" and owner:
        start = owner - 1
        while start and words.tags[start - 1] in "NnD#":
            start -= 1
        source = (start, owner + 1)
    else:
        return
    lead = words.lows[place + 1]
    end = place + 1 if lead in {"that", "to"} and lead != "to" else place + 2
    infinitive = lead == "to" and words.tags[place + 2 : place + 3] not in (["D"], ["N"], ["p"])
    if infinitive:
        end = place + 1
    said = contents.clause(scene, end, weak=True, stop=None if lead == "that" else contents.phrase_end(words, end))
    if said is not None:
        scene.found.append(Found(scene.span(source), scene.span((owner + 1, end)), (said,)))


def _source(scene: Scene, start: int, place: int, cue: Cue) -> Span | None:
    words = scene.words
    previous = words.tags[start - 1] if start else "."
    if start and words.lows[start - 1] == "to":
        return None
    if cue.form == "ing" and start == place:
        if previous in "nNp" and start and words.tags[start - 1] != "p":
            found = subjects.before(words, start)
            return scene.span(found) if found else None
        return _earlier(scene, start)
    if previous == "C":
        return _earlier(scene, start)
    if cue.form == "base" and start == place and not _plural(words, start - 1):
        return None
    found = subjects.before(words, start)
    if found is None and cue.form == "past" and (previous == "," or any(item.source for item in scene.found)):
        return _earlier(scene, start)
    return scene.span(found) if found else None


def _plural(words: Line, last: int) -> bool:
    """Say whether a subject that ends at a place can go with a verb's base form."""
    if last < 0:
        return False
    low, tag = words.lows[last], words.tags[last]
    if tag in "PRE,D#":
        return low not in {"he", "she", "it"}
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
    before = words.tags[place - 1] if place else "."
    after = words.tags[place + 1] if place + 1 < len(words.tags) else "."
    low = words.lows[place + 1] if place + 1 < len(words.lows) else "."
    if before in "DpI#JE" and words.lows[place - 1] != "to":
        return False
    if before in "PRAB" or words.lows[place - 1] == "to":
        return after not in ".,"
    return (
        low == "that"
        or after in "DPQS"
        or (low == "to" and "i" in cue.takes)
        or (before == "N" and after == "N" and cue.form == "s")
    )
