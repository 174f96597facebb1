"""A draft as people count it: its articles and annexes, and the provisions in each, with keys that stay the same from run to run.

A key is what one would write in a margin: "II.5/opt 1/3 alt/(b)". Two provisions of one draft never share a key: the second of two that
are numbered alike has "#2".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from verbale.errors import TextError
from verbale.text.brackets import without_brackets
from verbale.text.tree import PROVISIONS, Draft, Level, Node

_BESIDE = re.compile(r"(?<=\w)[\]］]\s*[\[［](?=\w)")  # between two brackets that stand beside each other


@dataclass(frozen=True)
class Provision:
    """A paragraph, recital, chapeau or sub-paragraph.

    Parameters
    ----------
    key
        Unique in its draft: "II.5/opt 1/3 alt/(b)".
    node
        In the tree.
    wording
        Its own words without its label, brackets as they stand.
    place
        Page and name, for people: "p. 14, part II, article 5, para. 3 alt".
    """

    key: str
    node: Node
    wording: str
    place: str

    @cached_property
    def plain(self) -> str:
        """Its words without brackets and case, for comparing: "[shall][should]" is two words, "plan[s]" one."""
        return " ".join(without_brackets(_BESIDE.sub(" ", self.wording)).lower().split())

    @property
    def number(self) -> str:
        """Its own number: the last part of its key, without the count of namesakes."""
        return self.key.rsplit("/", 1)[-1].split("#")[0]


@dataclass(frozen=True)
class Article:
    """An article, or an annex.

    Parameters
    ----------
    key
        "II.5", "12 bis", "preamble", "annex A"; empty for what stands in no article.
    title
        Its heading without brackets.
    annex
        Whether it is one.
    start, end
        Offsets of all of it.
    provisions
        In order.
    """

    key: str
    title: str
    annex: bool
    start: int
    end: int
    provisions: tuple[Provision, ...]

    @property
    def name(self) -> str:
        """Key and title, for people; a preamble is called by one of them."""
        return self.title if self.key == self.title.lower() else f"{self.key} {self.title}".strip()


def articles(draft: Draft) -> tuple[Article, ...]:
    """Return the articles and annexes of a draft, in order; what stands in none comes under an empty key."""
    taken: Counter[str] = Counter()
    found = []
    for key, annex, title, nodes in _groups(draft.nodes, ""):
        unique = _unique(key, taken)
        named: Counter[str] = Counter()
        provisions = tuple(one for node in nodes for one in _provisions(draft, node, unique, named))
        found.append(Article(unique, title, annex, nodes[0].start, nodes[-1].end, provisions))
    return tuple(found)


def article_of(found: Sequence[Article], asked: str) -> Article:
    """Return the article that somebody asks for by key, number or the words of its title.

    Raises
    ------
    TextError
        If none, or more than one, is meant.
    """
    low = asked.strip().lower().removeprefix("article").removeprefix("art.").strip()
    for fits in (
        [one for one in found if one.key.lower() == low],
        [one for one in found if one.key.lower().rsplit(".", 1)[-1] == low],
        [one for one in found if low and low in one.title.lower()],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            names = ", ".join(one.key for one in fits[:6])
            raise TextError(f"{asked!r} may be any of {names}.", "Name one of them.")
    names = ", ".join(one.key for one in found if one.key)
    raise TextError(f"There is no article {asked!r}.", f"There are: {names[:400]}.")


def _groups(nodes: Sequence[Node], part: str) -> Iterator[tuple[str, bool, str, list[Node]]]:
    """Yield key, whether it is an annex, title and nodes of each article; what stands loose is one group for each run of it."""
    loose: list[Node] = []
    for node in nodes:
        if node.level in {Level.PART, Level.SECTION, Level.ARTICLE, Level.ANNEX}:
            if loose:
                yield part, False, "", loose
                loose = []
            yield from _headed(node, part)
        elif node.level not in {Level.COVER, Level.CONTENTS, Level.RUNNING, Level.FOOTNOTE}:
            loose.append(node)
    if loose:
        yield part, False, "", loose


def _headed(node: Node, part: str) -> Iterator[tuple[str, bool, str, list[Node]]]:
    number = str(node.number) if node.number is not None else ""
    title = " ".join(without_brackets(_BESIDE.sub(" ", node.title)).split())
    inside = f"{part}.{number}".strip(".")
    if node.level is Level.ANNEX:
        yield f"annex {number}".strip(), True, title, [node]
    elif node.level is Level.ARTICLE:
        yield inside if number else title.lower()[:40] or "article", False, title, [node]
    elif any(child.level in PROVISIONS | {Level.OPTION} for child in node.children) and not _holds_articles(node):
        yield inside or "part", False, title, [node]
    else:
        yield from _groups(node.children, inside)


def _holds_articles(node: Node) -> bool:
    return any(child.level in {Level.ARTICLE, Level.SECTION, Level.ANNEX} for child in node.children)


def _provisions(draft: Draft, node: Node, key: str, taken: Counter[str]) -> Iterator[Provision]:
    if _is_provision(node):
        unique = _unique(key, taken)
        wording = node.words.removeprefix(node.label).strip()
        yield Provision(unique, node, wording, draft.place(node.start))
        key = unique
    for child in node.children:
        yield from _provisions(draft, child, f"{key}/{_step(child)}", taken)


def _is_provision(node: Node) -> bool:
    """Say whether a node is counted as a provision: an option within a paragraph is one, its words run on behind its label."""
    if node.level is Level.OPTION:
        return not node.title and len(node.words) > len(node.label)
    return node.level in PROVISIONS and bool(node.words)


def _step(node: Node) -> str:
    number = str(node.number) if node.number is not None else ""
    if node.level is Level.OPTION:
        return f"{'sub-' if 'sub' in node.label.lower() else ''}opt {number}".strip()
    if node.level is Level.ITEM:
        return f"({number})" if number else "(-)"
    if node.level is Level.RECITAL:
        return "recital" if not number else f"PP{number}" if "PP" in node.label else f"({number})"
    if node.level is Level.CHAPEAU:
        return number or "chapeau"
    if node.level is Level.NOTE:
        return " ".join(without_brackets(node.title).split())[:30].lower() or "note"
    return number or "para"


def _unique(key: str, taken: Counter[str]) -> str:
    taken[key] += 1
    return key if taken[key] == 1 else f"{key}#{taken[key]}"
