"""What stands over a predicate: one operator, and one step on the way up to the root.

The classes: ``negated`` ``nearly`` ``almost`` ``without`` ``lapsed`` (it did not happen) · ``refused`` · ``asked`` ``supposed`` (question, if-clause) · ``conditional``
(an if beside it) · ``demanded`` ``wanted`` ``hoped`` ``feared`` ``thought`` ``attempted`` (somebody's mind or wish) · ``planned`` ``expected``
``commissive`` ``ready`` · ``said`` ``alleged`` ``accused`` ``claimed`` ``denied`` (somebody's word) · ``will`` ``would`` ``can`` ``could``
``must`` ``should`` ``able`` ``unable`` (modals) · ``background`` (told of then, not news) · ``other`` (a place whose meaning is not known).
A conjunct inherits what stands above its head, not its head's own denial or modal, unless its own form shows that it shares them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Operator:
    """One operator above a predicate.

    Parameters
    ----------
    kind
        Its class.
    index
        Number of the word that carries it.
    holder
        Heads of the noun phrase whose word, wish or fear it is; empty where nobody's.
    """

    kind: str
    index: int
    holder: tuple[int, ...] = ()


Step = tuple[list[Operator], int | None, frozenset[str], bool]


OWN = frozenset({"negated", "nearly", "will", "would", "can", "could", "might", "must", "should"})
