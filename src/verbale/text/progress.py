"""How far a text has come: brackets, words in them, depth, alternatives and the share of clean text, per article and version.

A count says nothing of how hard what is left is: the last bracket may be the whole treaty. Clean text is not agreed text either; it is
text that nobody has put in doubt.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from verbale.text.articles import Article, articles
from verbale.text.marks.choices import choices_in, choices_of
from verbale.text.tree import Draft
from verbale.text.versions.tokens import words_at

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Count:
    """The brackets of an article, or of a whole draft.

    Parameters
    ----------
    key, title
        Of the article; empty for a whole draft.
    brackets
        Pairs that open in it.
    unmatched
        Brackets without their other half.
    depth
        How deep they nest there.
    words, open_words
        All words, and those that stand in brackets.
    alternatives
        Wordings that exclude each other: members of sure choices, options and alternative paragraphs included.
    """

    key: str
    title: str
    brackets: int
    unmatched: int
    depth: int
    words: int
    open_words: int
    alternatives: int

    @property
    def clean(self) -> float | None:
        """Share of words that stand in no bracket, 0 to 1; ``None`` without words."""
        return 1 - self.open_words / self.words if self.words else None


def progress(draft: Draft, found: Sequence[Article] | None = None) -> tuple[Count, ...]:
    """Count every article of a draft, in order.

    Parameters
    ----------
    draft
        As it was read.
    found
        Its articles, where they are known already.
    """
    known = articles(draft) if found is None else found
    choices = [one for one in (*choices_in(draft.legible, draft.brackets), *choices_of(draft)) if one.sure]
    words = [
        (start, draft.openness.at(start))
        for node in draft.walk()
        for block in node.blocks
        for word, start, _ in words_at(block)
        if word[0].isalnum()
    ]
    members = sorted(choice.members for choice in choices)
    return tuple(_count(draft, one, words, members) for one in known)


def total(counts: Sequence[Count], *, annexes: Sequence[Article] = ()) -> Count:
    """Add up the counts of a draft.

    Parameters
    ----------
    counts
        Of its articles.
    annexes
        Articles that are left out.
    """
    left_out = {one.key for one in annexes}
    kept = [one for one in counts if one.key not in left_out]
    return Count(
        "",
        "",
        sum(one.brackets for one in kept),
        sum(one.unmatched for one in kept),
        max((one.depth for one in kept), default=0),
        sum(one.words for one in kept),
        sum(one.open_words for one in kept),
        sum(one.alternatives for one in kept),
    )


def _count(
    draft: Draft,
    article: Article,
    words: Sequence[tuple[int, bool]],
    choices: Sequence[tuple[tuple[int, int], ...]],
) -> Count:
    def within(found: Sequence[T], place: Callable[[T], int]) -> Sequence[T]:
        first, last = (bisect_left(found, edge, key=place) for edge in (article.start, article.end))
        return found[first:last]

    pairs = within(draft.brackets.pairs, lambda pair: pair.start)
    loose = sum(len(within(found, lambda at: at)) for found in (draft.brackets.unclosed, draft.brackets.unopened))
    own = within(words, lambda word: word[0])
    return Count(
        article.key,
        article.title,
        len(pairs),
        loose,
        max((pair.depth for pair in pairs), default=0),
        len(own),
        sum(is_open for _, is_open in own),
        sum(len(members) for members in within(choices, lambda members: members[0][0])),
    )
