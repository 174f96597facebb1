"""Passages with a predicate of the lexicon for which no decision was reached: a person should look at them.

A predicate that stands where no act is told ("asked whether …", "urged them to …") was decided: it is not unread.
"""

from collections.abc import Callable, Collection, Iterable

from verbale.reading.acts.decide import decide
from verbale.reading.acts.match import Match
from verbale.reading.parsed_document import Sentence
from verbale.reading.syntax.scope import operators_above
from verbale.reading.syntax.tree import Tree


def undecided(
    tree: Tree, sentence: Sentence, found: Iterable[Match], sure: Collection[int], nobody: Callable[[Match], bool]
) -> list[tuple[int, int]]:
    """Return the place of a sentence, once, when one of its predicates was not decided.

    Parameters
    ----------
    tree, sentence
        A parsed sentence and its place.
    found
        The frames that fit in it.
    sure
        Predicates that gave an asserted act.
    nobody
        Whether a predicate has a subject and it is not known who that is.
    """
    for match in found:
        if match.index in sure:
            continue
        above = [op for op in operators_above(tree, match.index) if op.index not in match.words]
        unknown = any(op.kind == "other" for op in above)
        if unknown or (nobody(match) and decide(match.frame, above) is not None):
            return [(sentence.start, sentence.end)]
    return []
