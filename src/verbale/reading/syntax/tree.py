"""A parsed sentence as plain values. Nothing here knows the parser that made it, so that a kept parse is as good as a new one.

Tokens are numbered within their sentence; offsets are code points of the document's frozen text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
_VERBAL = ("VB", "MD")


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the sentence's tree (labels: Penn tags, ClearNLP dependencies).

    Parameters
    ----------
    index, head
        Number of the token and of its governor; a root governs itself.
    start, end
        Place in the document's text.
    text, lemma
        The word as the parser saw it, and its dictionary form in small letters.
    tag, dep
        Part of speech and relation to the governor.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def verbal(self) -> bool:
        """Whether the word is a verb or an auxiliary."""
        return self.tag.startswith(_VERBAL)

    @property
    def nominal(self) -> bool:
        """Whether the word is a noun, a name or a pronoun."""
        return self.tag.startswith(("NN", "PRP", "DT", "WP", "CD")) and not self.tag.endswith("$")


@dataclass(frozen=True)
class Tree:
    """The tokens of one sentence."""

    tokens: tuple[Token, ...]

    @cached_property
    def kids(self) -> list[list[int]]:
        """Children of each token, in order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                found[token.head].append(token.index)
        return found

    @cached_property
    def _related(self) -> list[dict[str, list[Token]]]:
        """Children of each token by their relation: a word with a thousand children is asked for some of them again and again."""
        found: list[dict[str, list[Token]]] = [{} for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                found[token.head].setdefault(token.dep, []).append(token)
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the sentence, as it stands and in its dictionary form."""
        return frozenset(word for token in self.tokens for word in (token.low, token.lemma))

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def __len__(self) -> int:
        return len(self.tokens)

    def children(self, index: int, *deps: str) -> list[Token]:
        """Return the children of a token, those with one of these relations where some are named."""
        if not deps:
            return [self.tokens[kid] for kid in self.kids[index]]
        related = self._related[index]
        if len(deps) == 1:
            return list(related.get(deps[0], ()))
        return sorted((kid for dep in dict.fromkeys(deps) for kid in related.get(dep, ())), key=lambda kid: kid.index)

    def child(self, index: int, *deps: str) -> Token | None:
        """Return the first child with one of these relations."""
        return next(iter(self.children(index, *deps)), None)

    def subtree(self, index: int) -> list[int]:
        """Return a token and all below it, in order."""
        return list(self.below(index))

    def below(self, index: int) -> tuple[int, ...]:
        """Return a token and all below it, in order, worked out once."""
        known = self._below.get(index)
        if known is None:
            found, todo = [], [index]
            while todo:
                at = todo.pop()
                found.append(at)
                todo.extend(self.kids[at])
            known = self._below[index] = tuple(sorted(found))
        return known

    @cached_property
    def kept(self) -> dict[str, dict[int, Any]]:
        """What was worked out of its places, by the name of what was asked: see `verbale.reading.syntax.once`."""
        return {}

    @cached_property
    def _below(self) -> dict[int, tuple[int, ...]]:
        return {}

    def is_clause(self, index: int) -> bool:
        """Say whether a token heads a clause of its own."""
        token = self.tokens[index]
        return (token.dep in CLAUSES and (token.verbal or token.dep == "ROOT")) or (
            token.dep == "conj" and token.verbal
        )

    def local(self, index: int) -> list[int]:
        """Return a token and what belongs to its own clause: clauses below it are left out."""
        found, todo = [], [index]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(kid for kid in self.kids[at] if not self.is_clause(kid))
        return sorted(found)

    def above(self, index: int) -> Iterator[Token]:
        """Yield the governors of a token, the nearest first, up to the root."""
        at = index
        while self.tokens[at].head != at:
            at = self.tokens[at].head
            yield self.tokens[at]

    def span(self, indices: list[int]) -> tuple[int, int]:
        """Return the place in the text from the first of some tokens to the last."""
        return min(self.tokens[i].start for i in indices), max(self.tokens[i].end for i in indices)


def tied(tokens: Sequence[Token]) -> bool:
    """Say whether some words hang on one another in a ring, so that no root is above them."""
    sound = [False] * len(tokens)
    for start in range(len(tokens)):
        path, at = [], start
        while not sound[at] and tokens[at].head != at:
            path.append(at)
            if len(path) > len(tokens):
                return True
            at = tokens[at].head
        sound[at] = True
        for one in path:
            sound[one] = True
    return False
