"""A second look: where a long who- or which-clause misled the parser so that the sentence has no verb at its root.

The clause between commas is blanked, equal in length, and the sentence parsed again; offsets stay.
"""

import re

from verbale.reading.syntax.tree import Tree

_CLAUSE = re.compile(r",\s+(?:who|which|whose|whom|where|itself|himself|herself)\b[^,;:]{3,200},")


def blanked(tree: Tree, words: str) -> str:
    """Return the words with their relative clauses blanked, empty when the tree needs no second look.

    Parameters
    ----------
    tree, words
        A sentence as it was parsed first.
    """
    if any(token.head == token.index and token.verbal for token in tree.tokens):
        return ""
    made = _CLAUSE.sub(lambda found: " " * len(found[0]), words)
    return made if made != words else ""
