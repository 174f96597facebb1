"""What an act is about, as a noun phrase that a person would use for a heading; never a cut clause."""

import re
from collections.abc import Iterable

from verbale.reading.parsed_document import Page
from verbale.reading.syntax.clauses import direct_object
from verbale.reading.syntax.tree import Token, Tree

_STOP = ("relcl", "appos", "advcl", "ccomp", "parataxis", "punct", "cc")
_LEAD = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "these", "those", "any", "some"}
)
MOST = 120
# What follows is asked for in return; the act is not about it.
_CONDITION = re.compile(
    r",?\s(?:on (?:the )?(?:condition|understanding|proviso)|provided(?: that)?(?= [\w’']+ )|providing that|subject to"
    r"|(?:but )?only (?:if|once|when)|unless|(?:as|so) long as)\b"
)


def topic(page: Page, tree: Tree, things: Iterable[int], content: int | None) -> str:
    """Return the heading of an act: its thing as a noun phrase, else the object or subject of what is said.

    Parameters
    ----------
    things, content
        Heads of what the act is about, and head of the clause that it reports.
    """
    for index in things:
        words = _phrase(page, tree, index)
        if words:
            return words
    if content is not None:
        own = direct_object(tree, content)
        others = [kid.index for kid in tree.children(content, "attr", "pobj", "nsubj", "nsubjpass")]
        for index in ([own] if own is not None else []) + others:
            words = _phrase(page, tree, index)
            if words:
                return words
    return ""


def words(page: Page, tree: Tree, things: Iterable[int], content: int | None) -> str:
    """Return all words of what an act is about, for the points that they may name."""
    parts = []
    for index in (*things, *((content,) if content is not None else ())):
        start, end = tree.span(tree.subtree(index))
        parts.append(page.text[start : before_condition(page.text, start, end)])
    return " … ".join(parts)


def before_condition(text: str, start: int, end: int) -> int:
    """Return where a stretch of a clause stops being about its thing: at a condition, which is asked for in return."""
    cut = _CONDITION.search(text, start + 1, end)
    return cut.start() if cut else end


def _phrase(page: Page, tree: Tree, index: int) -> str:
    token = tree[index]
    if token.verbal:
        inner = direct_object(tree, index)
        if inner is None or inner == index:
            prepositions = tree.children(index, "prep")
            inner = next((kid.index for one in prepositions for kid in tree.children(one.index, "pobj")), None)
        return _phrase(page, tree, inner) if inner is not None and not tree[inner].verbal else ""
    if token.tag.startswith(("PRP", "WP", "WDT", "EX")) or (token.tag == "DT" and not tree.children(index)):
        return ""
    keep = _kept(tree, token)
    while keep and (tree[keep[0]].low in _LEAD or not tree[keep[0]].text[:1].isalnum()):
        keep = keep[1:]
    if not keep:
        return ""
    found = page.text[tree[keep[0]].start : tree[keep[-1]].end]
    found = " ".join(found.split()).strip(" ,.;:“”\"’'")
    return found if len(found) <= MOST else found[:MOST].rsplit(" ", 1)[0]


def _kept(tree: Tree, token: Token) -> list[int]:
    """Return the words of a noun phrase up to its first clause, apposition or date."""
    found, todo = [], [token.index]
    while todo:
        at = todo.pop()
        found.append(at)
        for kid in tree.children(at):
            if kid.dep in _STOP and not (kid.dep == "cc" or (kid.dep == "punct" and kid.text in {"-", "'", "%"})):
                continue
            if tree.is_clause(kid.index) and kid.dep != "pcomp":
                continue
            todo.append(kid.index)
    found.sort()
    unbroken = [i for i in found if i <= token.index]
    last = token.index
    for i in [i for i in found if i > token.index]:
        if any(tree[j].text in {",", ";", ":", '"'} and j not in found for j in range(last + 1, i)):
            break
        unbroken.append(i)
        last = i
    return unbroken
