"""Fears that a text counts and then spells out: "It has two worries. The first is that …. The second is that …"."""

from collections.abc import Callable
from dataclasses import dataclass, field

from verbale.model import Kind, Modality, Polarity
from verbale.reading.acts.classes import fold
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.lang.en.operators import operators
from verbale.reading.syntax.clauses import owners, subjects
from verbale.reading.syntax.tree import Tree

_COUNTED = frozenset(["two", "three", "both", "double", "twofold", "several", "threefold"])
_ONES = frozenset(["first", "second", "third", "other", "one", "last"])
ONE_OF_FEARS = Frame("one-of-fears", Kind.STATE, Polarity.NEGATIVE, False, ".", "", "noun", "")
FEARED = Decision(Kind.STATE, Modality.FEARED, Polarity.NEGATIVE)
_REACH = 6  # sentences within which a count is spelt out


@dataclass(slots=True)
class Fears:
    """Whose fears were counted last, and in which sentence."""

    whose: Who = field(default_factory=Who)
    turn: int = -99

    def hear(self, tree: Tree, turn: int, group: Callable[[Tree, tuple[int, ...]], Who]) -> None:
        """Remember whose several fears a sentence speaks of: "confessed to a double anxiety", "Peru's two worries"."""
        for token in tree.tokens:
            if not token.nominal or operators()["noun"].get(fold(token.low)) != "feared":
                continue
            if not any(kid.low in _COUNTED for kid in tree.children(token.index, "amod", "nummod", "det", "compound")):
                continue
            verb = next((above for above in tree.above(token.index) if above.verbal), None)
            heads = owners(tree, token.index) or (subjects(tree, verb.index) if verb is not None else [])
            whose = group(tree, tuple(heads))
            if whose:
                self.whose, self.turn = whose, turn

    def told(self, tree: Tree, turn: int) -> tuple[int, Who] | None:
        """Return the clause of a sentence that spells out one of them, and whose it is."""
        if not self.whose or turn - self.turn > _REACH:
            return None
        for token in tree.tokens[:4]:
            head = tree[token.head]
            if token.dep == "nsubj" and token.low in _ONES and head.lemma == "be" and head.head == head.index:
                content = tree.child(head.index, "ccomp")
                if content is not None:
                    return content.index, self.whose
        return None
