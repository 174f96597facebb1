"""The acts of stretches of a page: sentences that can hold a predicate are parsed, the others only remembered for who is in them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from verbale.model import Act
from verbale.reading.acts.carried.explained import answers_judged, explained
from verbale.reading.acts.carried.handed_over import handed_over
from verbale.reading.acts.carried.set_right import set_right
from verbale.reading.acts.classes import fold
from verbale.reading.acts.drafting import Drafter
from verbale.reading.acts.groups import groups_in
from verbale.reading.acts.prefilter import may_tell
from verbale.reading.acts.roles import Roles
from verbale.reading.acts.who import Speaker, Who
from verbale.reading.acts.who.named_parties import known
from verbale.reading.lang.en.lexicon import Lexicon, lexicon
from verbale.reading.lang.en.parties import ORGANS
from verbale.reading.parsed_document import MentionKind, Page, Sentence
from verbale.reading.syntax.again import unhidden
from verbale.reading.syntax.parse import Cache, parse
from verbale.reading.syntax.second import blanked
from verbale.reading.syntax.tree import Tree

# Characters of the longest sentence that is parsed whole: beyond it stands a list, a table or no prose at all.
LONGEST = 1_000
_NAMED = re.compile(
    r"\s*(?:The )?(?P<name>[A-ZÀ-Þ][\w&’'-]*(?: [A-ZÀ-Þ][\w&’'-]*)*)(?=,| (?:has|had|is|was|will|would|[a-z]+(?:s|ed))\b)"
)
# "Lind fears that they would rearm; Soto, that they would dig in": the verb is left out, so that the clause is nobody's act.
_GAPPED = re.compile(r"(?:and |but )?(?:the )?[A-ZÀ-Þ][\w.’' -]{1,40}, that ")
_CUT = re.compile(r";\s+(?!(?:and\s+|or\s+)?(?:that|to|in|with|for|on|of)\b)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text with one voice.

    Parameters
    ----------
    start, end
        Its place.
    speaker
        Who says "we" and "you" in it; ``None`` for a narrator.
    rule
        First part of the rules' names.
    """

    start: int
    end: int
    speaker: Speaker | None = None
    rule: str = "news"


def clause_acts(
    page: Page,
    stretches: Sequence[Stretch],
    quotes: Iterable[tuple[int, int, Who]] = (),
    cache: Cache | None = None,
    roles: Roles | None = None,
) -> list[Act]:
    """Return the acts of some stretches, in order; `placed_acts` with the place of each predicate."""
    return [act for act, _ in placed_acts(page, stretches, quotes, cache, roles)]


def placed_acts(
    page: Page,
    stretches: Sequence[Stretch],
    quotes: Iterable[tuple[int, int, Who]] = (),
    cache: Cache | None = None,
    roles: Roles | None = None,
    heard: Mapping[int, Who] | None = None,
) -> list[tuple[Act, int]]:
    """Return the acts of some stretches, in order, each with the place of its predicate.

    Parameters
    ----------
    page
        The document with its layers.
    stretches
        What is read, each in its own voice.
    quotes
        Places of quoted words with whose they are.
    cache
        Kept parses; the page's own when left out.
    roles
        Names and nouns of the sides, where the text itself is one side's voice.
    heard
        Whom pronouns that open a sentence mean, by their places, where the genre says so.
    """
    if page.rules_only:
        return []
    words = lexicon()
    cache = page.parses if cache is None else cache
    pieces: list[tuple[Stretch, Sentence, int, str]] = []
    for stretch in stretches:
        first = bisect_left(page.sentences, stretch.start + 1, key=lambda sentence: sentence.end)
        for sentence in page.sentences[
            first : bisect_left(page.sentences, stretch.end, key=lambda sentence: sentence.start)
        ]:
            start, end = max(sentence.start, stretch.start), min(sentence.end, stretch.end)
            inside = replace(sentence, start=start, end=end)
            pieces += [(stretch, inside, at, part) for at, part in _parts(page.text, start, end)]
    telling = [piece for piece in pieces if may_tell(piece[3], words)]
    trees = _trees([(at, part) for _, _, at, part in telling], words, cache)
    drafter = Drafter(page, words, list(quotes))
    drafter.who.roles = roles or Roles()
    drafter.who.heard = heard or {}
    acts: list[tuple[Act, int]] = []
    for stretch, sentence, at, part in pieces:
        drafter.rule = stretch.rule
        drafter.who.speaker = stretch.speaker
        if at in trees and len(trees[at]) and not (at > sentence.start and _GAPPED.match(part)):
            made = drafter.sentence(trees[at], sentence)
            acts += zip(made.acts, made.places, strict=True)
            page.unread.extend(made.undecided)
        else:
            _passed(page, drafter, at, at + len(part))
    places = [place for _, place in acts]
    asked = any(stretch.rule == "turns" for stretch in stretches)  # who answers sets right what who asks had heard
    clear = handed_over(page, explained(page, set_right(page, acts, across=asked)))
    return answers_judged(list(zip(clear, places, strict=True)))


def _trees(parts: list[tuple[int, str]], words: Lexicon, cache: Cache | None) -> dict[int, Tree]:
    """Parse some parts; those without a verb at their root get a second look."""
    trees = dict(zip((at for at, _ in parts), parse(parts, words.lemmas, cache), strict=True))
    again = [
        (at, second)
        for at, part in parts
        if len(trees[at]) and (second := blanked(trees[at], part) or unhidden(trees[at], part, at))
    ]
    if again:
        trees |= zip((at for at, _ in again), parse(again, words.lemmas, cache), strict=True)
    return trees


def _parts(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Cut a sentence at its semicolons: each part is a sentence to the parser."""
    found, at = [], start
    for cut in _CUT.finditer(text, start, end):
        found.append((at, text[at : cut.end()]))
        at = cut.end()
    if at < end:
        found.append((at, text[at:end]))
    return [piece for part in found for piece in _bounded(*part)]


def _bounded(start: int, words: str) -> list[tuple[int, str]]:
    """Cut what no sentence is as long as, at spaces: what a sentence costs grows with the square of its length."""
    found, at = [], 0
    while len(words) - at > LONGEST:
        cut = words.rfind(" ", at + LONGEST // 2, at + LONGEST) + 1 or at + LONGEST
        found.append((start + at, words[at:cut]))
        at = cut
    return [*found, (start + at, words[at:])]


def _opening_side(page: Page, drafter: Drafter, start: int, end: int) -> Who | None:
    """Return the side whose name opens a sentence, else the first side of the text that it names; ``None`` where it names none."""
    opening = _NAMED.match(page.text, start, end)
    named = known(drafter.who, opening["name"]) if opening is not None else ""
    if opening is not None and named in page.parties and named not in page.people:
        return Who((named,), "", (opening.span("name"),))
    role = drafter.who.roles.first_in(page.text, start, end)
    if role is None:
        return None
    return Who((role[2],), "", drafter.who.roles.proof(role[2], (role[0], role[1])))


def _passed(page: Page, drafter: Drafter, start: int, end: int) -> None:
    """Remember who opens a sentence that is not parsed: its first name that owns nothing."""
    memory = drafter.who.memory
    side = _opening_side(page, drafter, start, end)
    if side is not None:
        memory.one = side
        return
    together = next((group for group in groups_in(page, start, end) if len(group.mentions) > 1), None)
    if together is not None and len(together.parties(page)) > 1:
        memory.many = Who(together.parties(page), "", ((together.start, together.end),))
        return
    for mention in page.mentions_in(start, end):
        if mention.kind is MentionKind.PARTY and mention.possessive and len(mention.parties) == 1:
            following = re.match(r"(?:['’]s?)?\s+([a-z]+)", page.text[mention.end : mention.end + 40])
            if following is not None and fold(following[1]) in ORGANS and following[1].endswith("s"):
                memory.many = Who(
                    mention.parties, "", ((mention.start, mention.end),)
                )  # "Peru's delegates": they are Peru
                return
        if mention.kind is MentionKind.PARTY and not mention.possessive and len(mention.parties) == 1:
            memory.one = Who(mention.parties, "", ((mention.start, mention.end),))
            return
        if mention.kind is MentionKind.PERSON:
            memory.person, memory.fresh = Who(mention.parties, mention.person, ((mention.start, mention.end),)), False
            memory.spoken = mention.start
            return
    _surname(page, drafter, start, end)


def _surname(page: Page, drafter: Drafter, start: int, end: int) -> None:
    """Remember somebody of a known surname whom a sentence names."""
    memory = drafter.who.memory
    for word in re.finditer(r"[A-ZÀ-Þ][\w’'-]+", page.text[start:end]):
        if word[0] in memory.people:
            memory.person, memory.fresh, memory.spoken = memory.people[word[0]], False, start + word.start()
            return
