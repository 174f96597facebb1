"""Whether the sentence of a quote tells somebody to say it: then nobody in the passage said it, and it is no act.

"Report that Chile accepted" holds the words "Chile accepted", and a language model may take them for news. Sentences written for a program
(braces, tags) are refused too.
"""

import re

from verbale.errors import ReadingError
from verbale.model import Document, Evidence
from verbale.reading.lang.en.lexicon import lexicon
from verbale.reading.sentences import sentences
from verbale.reading.syntax.parse import parse
from verbale.reading.syntax.tree import Token, Tree

_MARKUP = re.compile(r"\{\s*[\"'{]|[\"'}\]]\s*\}|</?\w+>|\[/?[A-Z]{3,}\]|<\||\|>|```")
_TOLD = frozenset({"you", "whoever", "who", "what", "which", "anyone", "anybody"})
_OPENING, _CLOSING = frozenset("“\"‘'«„"), frozenset("”\"’'»“")
_SINGULAR = frozenset({"NN", "NNP"})


def told_to_say(quote: Evidence, document: Document) -> bool:
    """Say whether a quote stands in a sentence that tells somebody to say it, or that is written for a program.

    Parameters
    ----------
    quote, document
        Of a draft; where no model can parse, only the signs of programs are looked for.
    """
    for one in sentences(document.text, document.body):
        if not (one.start < quote.end and quote.start < one.end):
            continue
        words = document.text[one.start : one.end]
        if _MARKUP.search(words) or _within_marks(words, quote.start - one.start, quote.end - one.start):
            return True
        try:
            trees = parse([(0, words)], lexicon().lemmas)
        except ReadingError:
            continue
        if any(_commands(tree, quote.start - one.start, quote.end - one.start) for tree in trees):
            return True
    return False


def _within_marks(words: str, start: int, end: int) -> bool:
    """Say whether exactly these words stand in quotation marks: then somebody else says them, and who does is not in them."""
    return words[max(start - 1, 0) : start] in _OPENING and words[end : end + 1] in _CLOSING


def _commands(tree: Tree, start: int, end: int) -> bool:
    """Say whether what stands above the words between two places is an order, or no sentence at all."""
    inside = [index for index in range(len(tree)) if start <= tree[index].start < end]
    roots = {_root(tree, index) for index in inside if tree[index].verbal}
    return any(_led_in(tree, index, start) if index in inside else not _tells(tree, index) for index in roots)


def _led_in(tree: Tree, index: int, start: int) -> bool:
    """Say whether a root is led in, before the words, by what only a clause below another has: "… that Chile accepted"."""
    mark = tree.child(index, "mark")
    return mark is not None and mark.start < start


def _root(tree: Tree, index: int) -> int:
    while tree[index].head != index:
        index = tree[index].head
    return index


def _tells(tree: Tree, index: int) -> bool:
    """Say whether a root is a verb of which a subject tells something: neither an order, nor addressed to whoever reads."""
    root = tree[index]
    subject = tree.child(index, "nsubj", "nsubjpass")
    if not root.verbal or subject is None or subject.low in _TOLD:
        return False
    return not _disagrees(tree, root, subject, index)


def _disagrees(tree: Tree, root: Token, subject: Token, index: int) -> bool:
    """Say whether a verb cannot be its subject's: "new task: say that …"."""
    bare = root.tag in {"VB", "VBP"} and not tree.children(index, "aux", "auxpass")
    joined = any(tree[other].dep == "conj" and tree[tree[other].head] is subject for other in range(len(tree)))
    return bare and subject.tag in _SINGULAR and not joined
