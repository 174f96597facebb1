"""What changed between two wordings, in words: force, numbers, scope, caveats, terms; what was opened again, agreed, dropped or put in.

Words are laid beside each other by the longest stretches they have in common (J. W. Ratcliff and D. E. Metzener, "Pattern matching: the
gestalt approach", Dr. Dobb's Journal 13 (1988); `difflib`). A change is claimed only with both wordings, each with its place.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from verbale.text.articles import Provision
from verbale.text.tree import Draft
from verbale.text.versions.lexicon import found_in
from verbale.text.versions.links import Fate, Link
from verbale.text.versions.meanings import Turn, meanings
from verbale.text.versions.tokens import Token, tokens_of

_AROUND = 4  # words of what stands around a change, for people
_SHORT = 3  # words in common, below which two wordings say nothing of each other


@dataclass(frozen=True, slots=True)
class Change:
    """A change with both wordings.

    Parameters
    ----------
    turn
        What it is.
    old, new
        The words on each side with a few around them, brackets as they stand; empty where there are none on that side.
    old_span, new_span
        Their places in the texts of the two versions; empty spans mark where something would stand.
    old_place, new_place
        Page and paragraph.
    words
        The words that changed, old and new: ("shall", "should").
    """

    turn: Turn
    old: str
    new: str
    old_span: tuple[int, int]
    new_span: tuple[int, int]
    old_place: str
    new_place: str
    words: tuple[str, str]


@dataclass(frozen=True)
class _Sides:
    """Two wordings, word by word."""

    drafts: tuple[Draft, Draft]
    tokens: tuple[list[Token], list[Token]]
    places: tuple[str, str]

    def change(self, turn: Turn, old: tuple[int, int], new: tuple[int, int]) -> Change:
        """Make a change of the words between two places on each side."""
        said = [self._words(side, span) for side, span in enumerate((old, new))]
        return Change(
            turn,
            self._around(0, old),
            self._around(1, new),
            self._span(0, old),
            self._span(1, new),
            *self.places,
            (said[0], said[1]),
        )

    def plain_turn(self, old: tuple[int, int], new: tuple[int, int]) -> Turn:
        """Return what a change is that touches no known word."""
        if new[0] < new[1]:
            return Turn.PUT_IN
        start, end = self._span(0, old)
        before, after = self.drafts[0].text[:start].rstrip(), self.drafts[0].text[end:].lstrip()
        if not before.endswith("[") or not after.startswith("]"):
            return Turn.TAKEN_OUT
        beside = before[:-1].rstrip().endswith("]") or after[1:].lstrip().startswith("[")
        return Turn.ALTERNATIVE_OUT if beside else Turn.BRACKETED_OUT

    def _words(self, side: int, span: tuple[int, int]) -> str:
        start, end = self._span(side, span)
        return " ".join(self.drafts[side].text[start:end].split())

    def _span(self, side: int, span: tuple[int, int]) -> tuple[int, int]:
        tokens = self.tokens[side]
        if span[0] < span[1]:
            return tokens[span[0]].start, tokens[span[1] - 1].end
        place = tokens[span[0]].start if span[0] < len(tokens) else (tokens[-1].end if tokens else 0)
        return place, place

    def _around(self, side: int, span: tuple[int, int]) -> str:
        tokens = self.tokens[side]
        wide = max(span[0] - _AROUND, 0), min(span[1] + _AROUND, len(tokens))
        return self._words(side, wide) if wide[0] < wide[1] else ""


def changes(link: Link, old: Draft, new: Draft, terms: Collection[str] = ()) -> list[Change]:
    """Return what changed in the words of a provision, in the order of the newer wording.

    Parameters
    ----------
    link
        One provision on each side, or several that say the same, of which the first is taken; for others, and for one that stayed the same,
        nothing is said. Of words opened or cleaned nothing is said where a bracket in either wording lacks its other half.
    old, new
        The two versions.
    terms
        Key terms, whose disappearance is told.
    """
    if link.fate is not Fate.CHANGED and not (link.copied and link.old[0].wording != link.new[0].wording):
        return []
    found = between(
        (old, new),
        (tokens_of(link.old[0], old.openness), tokens_of(link.new[0], new.openness)),
        (link.old[0].place, link.new[0].place),
        terms,
    )
    if _unmatched(old, link.old[0]) or _unmatched(new, link.new[0]):
        return [one for one in found if one.turn not in {Turn.OPENED, Turn.AGREED}]
    return found


def _unmatched(draft: Draft, provision: Provision) -> bool:
    """Say whether a bracket without its other half stands in a provision's own words: what of them is open is unknown."""
    blocks = provision.node.blocks
    return any(
        (place := bisect_left(alone, blocks[0].start)) < len(alone) and alone[place] < blocks[-1].end
        for alone in (draft.brackets.unclosed, draft.brackets.unopened)
    )


def between(
    drafts: tuple[Draft, Draft],
    tokens: tuple[list[Token], list[Token]],
    places: tuple[str, str],
    terms: Collection[str] = (),
) -> list[Change]:
    """Return what changed between two lists of words.

    Parameters
    ----------
    drafts, tokens, places
        Of the older and the newer version.
    terms
        Key terms.
    """
    sides = _Sides(drafts, tokens, places)
    words = [[one.word for one in side] for side in tokens]
    steps = SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes()
    if sum(b - a for tag, a, b, _, _ in steps if tag == "equal") < _SHORT:
        return []
    found = [*_judged(sides, words, steps), *_brackets(sides, steps), *_key_terms(sides, words, terms)]
    return sorted(found, key=lambda one: (one.new_span, one.old_span))


Step = tuple[str, int, int, int, int]


def _judged(sides: _Sides, words: Sequence[list[str]], steps: Sequence[Step]) -> Iterator[Change]:
    """Yield what was replaced, put in or taken out, by what it means."""
    for tag, a, b, c, d in steps:
        if tag == "equal":
            continue
        known = list(meanings(words, (a, b), (c, d)))
        for turn, old, new in known:
            yield sides.change(turn, old, new)
        if not known and any(word.isalnum() for word in (*words[0][a:b], *words[1][c:d])):
            yield sides.change(sides.plain_turn((a, b), (c, d)), (a, b), (c, d))


def _brackets(sides: _Sides, steps: Sequence[Step]) -> Iterator[Change]:
    """Yield stretches of words that stayed and went into brackets or came out of them."""
    for tests, turn in (
        (lambda was, now: not was and now, Turn.OPENED),
        (lambda was, now: was and not now, Turn.AGREED),
    ):
        yield from _stretches(sides, steps, tests, turn)


def _stretches(
    sides: _Sides, steps: Sequence[Step], test: Callable[[bool, bool], bool], turn: Turn
) -> Iterator[Change]:
    run: list[tuple[int, int]] = []
    for tag, a, b, c, _ in steps:
        if tag != "equal":
            continue
        for shift in range(b - a):
            one, other = a + shift, c + shift
            if test(sides.tokens[0][one].open, sides.tokens[1][other].open):
                if run and (one != run[-1][0] + 1 or other != run[-1][1] + 1):
                    yield from _run(sides, run, turn)
                    run = []
                run.append((one, other))
            elif run:
                yield from _run(sides, run, turn)
                run = []
    yield from _run(sides, run, turn)


def _run(sides: _Sides, run: Sequence[tuple[int, int]], turn: Turn) -> Iterator[Change]:
    if run and any(sides.tokens[0][one].word.isalnum() for one, _ in run):
        yield sides.change(turn, (run[0][0], run[-1][0] + 1), (run[0][1], run[-1][1] + 1))


def _key_terms(sides: _Sides, words: Sequence[list[str]], terms: Collection[str]) -> Iterator[Change]:
    """Yield key terms that the older wording has and the newer has nowhere."""
    wanted = frozenset(tuple(term.lower().split()) for term in terms if term.strip())
    if not wanted:
        return
    kept = {tuple(words[1][a:b]) for a, b in found_in(words[1], wanted)}
    for a, b in found_in(words[0], wanted):
        if tuple(words[0][a:b]) not in kept:
            yield sides.change(Turn.TERM_OUT, (a, b), (0, 0))
