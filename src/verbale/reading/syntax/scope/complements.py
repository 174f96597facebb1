"""Going up from a clause to the word that it completes: what "said that", "urged to", "is expected to" make of it."""

from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import agents, cleft, owners, passive, subjects, subjunctive
from verbale.reading.syntax.scope.operator import OWN, Operator, Step
from verbale.reading.syntax.tree import Token, Tree

_IMPERSONAL = frozenset({"emerge", "transpire", "follow"})  # "it emerges that": nobody's word
_FACTS = word_list("scope.facts")  # "it is recalled that"
STOPPING = frozenset({"stop", "prevent", "hinder", "deter", "keep", "save"})
VIEWS = frozenset({"false", "untrue", "wrong", "incorrect", "nonsense"})


def from_complement(tree: Tree, token: Token, head: Token) -> Step:
    """Go up from a clause that completes a verb, a noun or an adjective."""
    if cleft(tree, token.index) is not None:
        rather = any(
            kid.low == "but" for noun in tree.children(head.index, "attr") for kid in tree.children(noun.index, "cc")
        )
        return [Operator("cleft", head.index)], head.index, OWN if rather else frozenset(), False
    if _side_by_side(tree, token, head):
        return [], head.index, OWN | {"conditional", "background"}, True
    kind, holder = governed(tree, token, head)
    made = [Operator(kind, head.index, tuple(holder))] if kind not in {"", "through"} else []
    return made, head.index, frozenset(), False


def _side_by_side(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a clause only stands before another: "Chile backed the plan, Peru opposed it"."""
    if token.dep != "ccomp" or token.index > head.index or not head.verbal or head.lemma in operators()["that"]:
        return False
    own = tree.child(token.index, "nsubj", "nsubjpass")
    theirs = tree.child(head.index, "nsubj", "nsubjpass")
    return (
        own is not None
        and theirs is not None
        and token.index < theirs.index
        and token.tag in {"VBD", "VBZ", "VBP", "VBN"}
        and not tree.children(token.index, "mark")
    )


def governed(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]]:
    """Return what a governing word makes of its complement, and whose it is."""
    if _asks(tree, token):
        return "asked", subjects(tree, head.index)
    if head.nominal and head.lemma in operators()["noun"]:  # "reports that Peru had signed"
        return operators()["noun"][head.lemma], owners(tree, head.index)
    if token.tag == "VBG" and head.lemma in STOPPING and tree.children(token.index, "nsubj"):
        return "negated", []  # "stopped Peru signing"
    if head.lemma == "do" or (head.lemma == "let" and _let_me(tree, token)):
        return "through", []
    return _by_adjective(tree, token, head) or _by_verb(tree, token, head)


def _asks(tree: Tree, token: Token) -> bool:
    marks = {kid.low for kid in tree.children(token.index, "mark", "advmod")}
    return bool(marks & {"if", "whether", "why", "how", "when", "where"}) or _interrogative(tree, token)


def _infinitive(tree: Tree, token: Token) -> bool:
    return any(kid.low == "to" for kid in tree.children(token.index, "aux"))


def _by_adjective(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]] | None:
    """Return what "ready to", "declared itself prepared to", "is to", "it is false that" make of their complement."""
    table = operators()["adjective"]
    itself = any(kid.low.endswith(("self", "selves")) for kid in tree.children(head.index, "nsubj"))
    if itself and head.low in table:
        return table[head.low], subjects(tree, head.head)
    participle = not head.tag.startswith("VB") or tree.children(head.index, "auxpass", "aux") or head.dep == "acomp"
    if head.tag.startswith(("JJ", "VBN", "RB")) and head.lemma in table and participle:
        return table[head.lemma], subjects(tree, head.head)
    if head.lemma in {"be", "remain"} or head.tag.startswith("JJ"):
        return _copular(tree, token, head, to=_infinitive(tree, token))
    return None


_OF_GERUND = {
    "propose": "commissive",
    "deny": "denied",
}  # "proposed removing the brackets" removes none, "proposes to" plans


def _by_verb(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]]:
    """Return what a verb makes of its complement: a finite clause, an infinitive, a gerund."""
    to = _infinitive(tree, token)
    if head.lemma == "go" and head.tag == "VBG" and to:
        return "planned", subjects(tree, head.index)
    if head.lemma in _OF_GERUND and token.tag == "VBG":
        return _OF_GERUND[head.lemma], subjects(tree, head.index)
    if head.lemma == "have" and token.dep == "xcomp":
        return ("yet", []) if any(kid.low == "yet" for kid in tree.children(head.index)) else ("must", [])
    own = any(kid.dep in {"nsubj", "nsubjpass"} for kid in tree.children(token.index))
    if token.dep == "ccomp" and own and not to:
        bare = token.tag == "VB" and not tree.children(token.index, "aux")
        return ("demanded", subjects(tree, head.index)) if bare else reported(tree, head)
    if passive(tree, head.index):
        return _told_to(tree, head)
    return _by_sense(tree, head, asked=to and (own or _given(tree, head)))


def _given(tree: Tree, head: Token) -> bool:
    """Say whether a verb of asking names whom it asks: "urged Peru to", "called on Peru to"."""
    if tree.children(head.index, "dobj", "dative"):
        return True
    return head.lemma in {"call", "appeal", "wait", "press", "push"} and bool(tree.children(head.index, "prep"))


def _by_sense(tree: Tree, head: Token, *, asked: bool) -> tuple[str, list[int]]:
    """Return what a verb in the active makes of an infinitive or clause by its own sense."""
    table = operators()
    own_deed = table["infinitive"].get(head.lemma)
    if asked and head.lemma in table["object"] and own_deed != "commissive":
        return table["object"][head.lemma], subjects(tree, head.index)
    if own_deed is not None:
        return own_deed, subjects(tree, head.index)
    return reported(tree, head) if head.lemma in table["that"] else ("other", [])


def _let_me(tree: Tree, clause: Token) -> bool:
    """Say whether "let me", "let us" opens what the speaker then does."""
    return any(kid.low in {"me", "us"} for kid in tree.children(clause.index, "nsubj")) or any(
        kid.low in {"me", "us"} for kid in tree.children(clause.head, "dobj")
    )


def _interrogative(tree: Tree, clause: Token) -> bool:
    """Say whether a complement is an indirect question: "what solutions it wanted", "which text they accepted"."""
    first = min(tree.subtree(clause.index))
    if any(above.dep == "relcl" and above.head < first for above in (tree[clause.head], *tree.above(clause.head))):
        return False
    return clause.dep == "ccomp" and tree[first].tag in {"WP", "WDT", "WRB"} and tree[first].low != "that"


def _copular(tree: Tree, token: Token, head: Token, *, to: bool) -> tuple[str, list[int]]:
    """Return what "is to sign", "it is false that", "the plan is to" make of their complement."""
    words = {kid.low for kid in tree.children(head.index, "acomp", "attr")} | (
        {head.low} if head.tag.startswith("JJ") else set()
    )
    if words & VIEWS:
        return "negated", []
    if to and any(kid.low == "yet" for kid in tree.children(head.index)):
        return "yet", []  # "is yet to accept"
    if words & set(operators()["adjective"]):
        return operators()["adjective"][next(iter(words & set(operators()["adjective"])))], []
    noun = tree.child(head.index, "nsubj")
    if noun is not None and noun.lemma in operators()["noun"]:
        return operators()["noun"][noun.lemma], owners(tree, noun.index)
    return ("planned" if to and token.dep == "xcomp" else "other" if words else "said"), []


def reported(tree: Tree, head: Token) -> tuple[str, list[int]]:  # noqa: PLR0911  # one line a sense
    """Return what a verb makes of its that-clause ("said", "feared", "denied"), and whose word or mind it is."""
    holder = agents(tree, head.index) if passive(tree, head.index) else subjects(tree, head.index)
    kind = operators()["that"].get(head.lemma, "")
    thing = tree.child(head.index, "dobj")
    if (
        thing is not None
        and tree.children(thing.index, "acl", "relcl") == []
        and thing.index == head.index + 1 + (tree[head.index + 1].tag == "DT")
        and operators()["noun"].get(thing.lemma) == "claimed"
    ):  # "heard a rumour that"
        return "claimed", holder
    if not kind:
        return "other", holder
    if head.lemma in _IMPERSONAL:
        return kind, []
    if any(subjunctive(tree, head.index, clause.index) for clause in tree.children(head.index, "ccomp")):
        return "demanded", holder
    if kind == "said" and passive(tree, head.index) and not holder:
        return ("said" if head.lemma in _FACTS else "alleged"), []
    if kind == "demanded" and head.lemma in {"ask", "move"}:
        return "demanded", holder
    return kind, holder


def _told_to(tree: Tree, head: Token) -> tuple[str, list[int]]:
    """Return what "is expected to", "was urged to", "is said to" make of their infinitive."""
    lemma = head.lemma
    if lemma in {"expect", "suppose"}:
        return "expected", agents(tree, head.index)
    if lemma in {"schedule", "set", "mean", "intend", "design", "plan", "slate", "bind"}:
        return "planned", agents(tree, head.index)
    if lemma in {
        "say",
        "report",
        "believe",
        "allege",
        "claim",
        "think",
        "rumour",
        "rumor",
        "understand",
        "know",
        "consider",
        "see",
    }:
        return "alleged", agents(tree, head.index)
    if lemma in operators()["object"]:
        return "demanded", agents(tree, head.index)
    return "other", []
