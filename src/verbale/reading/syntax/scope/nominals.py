"""Going up from a noun: the object of a light verb shares the verb's fate, any other noun is only told of."""

from verbale.reading.lang.en.operators import LIGHT, operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import COMING, direct_object, owners, subjects
from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.scope.operator import Operator, Step
from verbale.reading.syntax.tree import Token, Tree

_AWAITING = word_list("scope.awaiting")
_ASKING = word_list("scope.asking")
_DRAWING = word_list("clauses.drawing")  # "did not win Peru's backing"
_TAKEN = word_list("scope.taken")
_UNREAL = word_list("scope.unreal")


_ANY = frozenset({"a", "an", "any", "another", "such", "no", "further"})
_DREADED = frozenset({"fear", "dread", "rumour", "rumor", "imagine", "dream"})


_LEARNING = frozenset({"know", "learn", "hear"})


def from_noun(tree: Tree, token: Token, head: Token) -> Step:  # noqa: C901, PLR0911  # one line a relation
    """Go up from a noun: the object of a light verb shares the verb's fate, any other noun is only told of."""
    if head.low == "as" and token.dep == "pobj" and tree[head.head].lemma in _TAKEN and _empty(tree, head.head):
        return [Operator("denied", head.index)], None, frozenset(), False
    if token.dep in {"dobj", "attr"} and head.lemma in LIGHT | {"be"} | _DRAWING:
        return [], head.index, frozenset(), False
    if token.dep == "nsubjpass" and head.lemma in LIGHT:
        return [], head.index, frozenset(), False
    if token.dep == "nsubj" and (head.lemma in COMING or _takes_place(tree, head)):
        return [], head.index, frozenset(), False
    if _only_if(tree, token, head):
        return [Operator("supposed", head.index)], head.index, frozenset(), True
    if token.dep == "dobj" and head.lemma == "allege":
        return [Operator("alleged", head.index, tuple(subjects(tree, head.index)))], head.index, frozenset(), True
    asked = _asked_for(tree, token, head)
    if asked:
        return [Operator(asked, head.index)], head.index, frozenset(), True
    if token.dep in {"pobj", "appos", "compound", "conj", "nmod", "poss", "dobj", "nsubj", "nsubjpass", "npadvmod"}:
        if head.low in {"without", "instead", "absent"}:
            return [Operator("negated", head.index)], head.index, frozenset(), True
        above = tree[head.head]
        if head.low in {"of", "for", "over"} and above.verbal and operators()["object"].get(above.lemma) == "accused":
            return (
                [Operator("accused", above.index, tuple(subjects(tree, above.index)))],
                above.index,
                frozenset(),
                True,
            )
        asked = operators()["preposition"].get(f"{above.lemma}-{head.low}", "") if above.verbal else ""
        if asked in {"thought", "wanted"}:
            return [Operator(asked, head.index, tuple(subjects(tree, above.index)))], above.index, frozenset(), True
        kind = (
            operators()["noun"].get(above.lemma, "")
            if token.dep == "pobj" and head.low in {"of", "about", "for", "over", "at"} and above.nominal
            else ""
        )
        if kind in {
            "claimed",
            "hoped",
            "feared",
            "denied",
            "asked",
            "demanded",
            "negated",
            "attempted",
            "planned",
            "ready",
        }:
            return [Operator(kind, above.index, tuple(owners(tree, above.index)))], above.index, frozenset(), True
        return [], head.index, frozenset(), True
    return [], head.index, frozenset(), False


def _empty(tree: Tree, verb: int) -> bool:
    """Say whether a verb is denied, by its own "not" or by an empty subject ("Nothing here is to be read as …")."""
    own = direct_object(tree, verb)
    places = [*subjects(tree, verb), *([own] if own is not None else [])]
    return bool(tree.children(verb, "neg")) or any(negative_quantity(tree, place) is not None for place in places)


def _takes_place(tree: Tree, head: Token) -> bool:
    """Say whether a verb only says that its subject happens: "the meeting did not take place"."""
    if head.lemma in {"happen", "occur", "materialise", "materialize"}:
        return True
    return head.lemma == "take" and any(kid.low == "place" for kid in tree.children(head.index, "dobj"))


def _only_if(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a nominal act is only thought of: "a refusal would cost us", "may be extended with the consent of the Panel"."""
    modal = {kid.low for kid in tree.children(head.index, "aux")}
    if token.dep in {"nsubj", "nsubjpass"} and head.verbal:
        some = {kid.low for kid in tree.children(token.index, "det", "amod")} & _ANY
        return bool(some) and bool(modal & {"would", "could", "might", "may", "can"})
    if token.dep != "pobj" or head.low not in {"with", "without", "upon", "subject"}:
        return False
    above = tree[head.head]
    return above.verbal and any(
        kid.low in {"may", "can", "could", "might"} for kid in tree.children(above.index, "aux")
    )


def _unreal(tree: Tree, head: Token) -> bool:
    """Say whether a verb makes its subject a rumour or a fear: "the refusal is a myth", "a veto is no longer to be feared"."""
    if any(one.lemma in _DREADED for one in (head, *tree.children(head.index, "xcomp"))):
        return True
    called = tree.children(head.index, "attr", "acomp", "oprd") if head.lemma == "be" else []
    return any(kid.lemma in _UNREAL for kid in called)


def _first(tree: Tree, preposition: Token) -> Token:
    """Return the preposition that another is joined to: "subject to contract and to the approval of the board"."""
    before = tree[preposition.head]
    return before if preposition.dep == "conj" and before.low == preposition.low else preposition


def _asked_for(tree: Tree, token: Token, head: Token) -> str:
    """Return what becomes of a nominal act that is only waited or asked for, that something is subject to, or that is called a rumour."""
    if token.dep in {"nsubj", "nsubjpass"} and _unreal(tree, head):
        return "claimed"
    learnt = (
        token.dep == "dobj" and head.lemma in _LEARNING and head.dep in {"xcomp", "ccomp"}
    )  # "let us know your answer"
    if learnt or (token.dep == "pobj" and head.low == "for" and tree[head.head].lemma in _ASKING):
        return "demanded"
    if (
        token.dep == "pobj"
        and head.low in {"to", "on"}
        and tree[_first(tree, head).head].low in {"subject", "conditional", "contingent"}
    ):
        return "supposed"
    if token.dep == "dobj" and head.lemma in _AWAITING:
        return "demanded"
    if token.dep == "nsubjpass" and head.lemma in {"expect", "await", "schedule", "plan", "require", "need"}:
        return "planned"
    return ""
