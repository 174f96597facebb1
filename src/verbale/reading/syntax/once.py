"""What is asked of a place of a sentence again and again is worked out once: a parsed sentence never changes.

A long chain of clauses is climbed from each of them; without this the work grows with the square of the chain, and with the cube where something
is looked for at each step.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from verbale.reading.syntax.tree import Tree

R = TypeVar("R")


def once(function: Callable[[Tree, int], R]) -> Callable[[Tree, int], R]:
    """Let a pure function of a sentence and a place in it keep its answers with the sentence; nobody may change an answer."""

    @wraps(function)
    def kept(tree: Tree, index: int) -> R:
        known = tree.kept.setdefault(function.__qualname__, {})
        if index not in known:
            known[index] = function(tree, index)
        found: R = known[index]
        return found

    return kept
