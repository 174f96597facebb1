"""What the tests of scope ask of a sentence: the classes of the operators above a word of it."""

from verbale.reading.syntax.scope import Operator, operators_above
from verbale.reading.syntax.tree import Tree


def above(parsed: Tree, lemma: str = "accept") -> tuple[Operator, ...]:
    """Return the operators above the first word of a lemma."""
    return operators_above(parsed, next(token.index for token in parsed.tokens if token.lemma == lemma))


def kinds(parsed: Tree, lemma: str = "accept") -> list[str]:
    """Return the classes of the operators above the first word of a lemma, the innermost first."""
    return [operator.kind for operator in above(parsed, lemma)]
