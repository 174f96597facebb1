"""Going up from a clause to the word that it completes: what "said that", "urged to", "is expected to" make of it."""

from verbale.reading.lang.en.operators import LIGHT, operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import agents, cleft, owners, passive, subjects, subjunctive
from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.scope.operator import OWN, Operator, Step
from verbale.reading.syntax.tree import Token, Tree

_IMPERSONAL = frozenset({"emerge", "transpire", "follow"})  # "it emerges that": nobody's word
_FACTS = word_list("scope.facts")  # "it is recalled that"
STOPPING = frozenset({"stop", "prevent", "hinder", "deter", "keep", "save"})
DOUBTS = word_list("scope.doubts")
_KNOWING = word_list("scope.knowing")
_PERCEIVING = frozenset({"see", "watch", "hear", "find", "observe"})
_DEEMING = frozenset({"see", "think"})
_ASSERTING = frozenset(
    {"say", "claim", "suggest", "think", "assume", "believe", "conclude", "assert", "argue", "maintain"}
)
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
    beside = governed_by_particle(tree, token, head)
    if beside is not None:
        return beside
    if head.low == "fit" and tree[head.head].lemma in _DEEMING:
        return [], head.head, frozenset(), False  # "saw fit to sign"
    if (head.lemma == "help" and token.tag == "VBG") or _unquestioned(tree, token, head) or unhesitating(tree, head):
        onward = head.head if head.dep == "attr" else head.index
        return [], onward, OWN, False  # "could not help signing", "nobody disputes that Peru signed"
    kind, holder = governed(tree, token, head)
    made = [Operator(kind, head.index, tuple(holder))] if kind not in {"", "through"} else []
    return made, head.index, frozenset(), False


def governed_by_particle(tree: Tree, token: Token, head: Token) -> Step | None:
    """Go up from a gerund right behind a verb and its particle: "put off signing", "ended up signing"; ``None`` where none stands there.

    Parameters
    ----------
    tree, token, head
        The sentence, the gerund and the verb.
    """
    before = tree[max(0, token.index - 1)]
    if token.tag != "VBG" or before.head != head.index or before.dep not in {"prt", "advmod", "prep"}:
        return None
    kind = operators()["particle"].get(f"{head.lemma}-{before.low}")
    if kind is None:
        return None
    made = [] if kind == "through" else [Operator(kind, head.index, tuple(subjects(tree, head.index)))]
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


def unhesitating(tree: Tree, head: Token) -> bool:
    """Say whether somebody did what they did not hesitate to do; who would not hesitate, is only ready.

    Parameters
    ----------
    tree, head
        The sentence, and the verb above what was done.
    """
    modal = any(kid.tag == "MD" for kid in tree.children(head.index, "aux"))
    return head.lemma in {"hesitate", "scruple"} and not modal and bool(tree.children(head.index, "neg"))


def _unquestioned(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a denial leaves a that-clause as it is: "nobody doubts that", "did not know that", "it is no secret that"."""
    if token.dep != "ccomp" or _asks(tree, token) or _infinitive(tree, token):
        return False
    if head.lemma == "be":
        return any(
            kid.lemma in DOUBTS and negative_quantity(tree, kid.index) is not None
            for kid in tree.children(head.index, "attr", "nsubj")
        )
    denied = (
        bool(tree.children(head.index, "neg"))
        or negative_quantity(tree, head.index) is not None
        or any(
            negative_quantity(tree, kid.index) is not None for kid in tree.children(head.index, "nsubj", "nsubjpass")
        )
    )
    return denied and head.lemma in DOUBTS | _KNOWING


def governed(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]]:  # noqa: PLR0911  # one line a sense
    """Return what a governing word makes of its complement, and whose it is."""
    if _asks(tree, token):
        return "asked", subjects(tree, head.index)
    if head.nominal and head.lemma in operators()["noun"]:  # "reports that Peru had signed"
        return operators()["noun"][head.lemma], owners(tree, head.index)
    if token.tag == "VBG" and head.lemma in STOPPING and tree.children(token.index, "nsubj"):
        return "negated", []  # "stopped Peru signing"
    bidden = head.lemma == "let" and not tree.children(head.index, "nsubj")
    if bidden and token.lemma in _HAD_OF_OTHERS and _let_me(tree, token):
        return "demanded", []  # "Please let us have your answer": none has come yet
    if head.lemma == "do" or (head.lemma == "let" and _let_me(tree, token)) or _seen(tree, token, head):
        return "through", []
    if bidden and head.head == head.index:
        return "demanded", []  # "Let Peru sign!"
    kind, holder = _by_adjective(tree, token, head) or _by_verb(tree, token, head)
    governor = tree[head.head] if head.tag.startswith("JJ") else head
    if kind in {"planned", "expected"} and any(kid.low == "had" for kid in tree.children(governor.index, "aux")):
        return "lapsed", holder  # "had planned to sign": it did not come to that
    return kind, holder


_HAD_OF_OTHERS = frozenset(
    {"have", "know", "hear", "receive"}
)  # what "let us" asks of the reader, not what we shall do


def _seen(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a deed is seen or heard itself: "saw Peru sign", "let it be known that"; "saw that Peru signed" is a report."""
    if head.lemma == "let":
        return token.lemma in {"know", "slip"}
    bare = token.tag in {"VB", "VBP", "VBG"} and not tree.children(token.index, "aux", "mark")
    return head.lemma in _PERCEIVING and bare and bool(tree.children(token.index, "nsubj"))


def _asks(tree: Tree, token: Token) -> bool:
    marks = {kid.low for kid in tree.children(token.index, "mark", "advmod")}
    return bool(marks & {"if", "whether", "why", "how", "when", "where"}) or _interrogative(tree, token)


def _infinitive(tree: Tree, token: Token) -> bool:
    return any(kid.low == "to" for kid in tree.children(token.index, "aux"))


def _by_adjective(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]] | None:  # one line a case
    """Return what "ready to", "declared itself prepared to", "is to", "it is false that" make of their complement."""
    table = operators()["adjective"]
    itself = any(kid.low.endswith(("self", "selves")) for kid in tree.children(head.index, "nsubj"))
    if itself and head.low in table:
        return table[head.low], subjects(tree, head.head)
    participle = not head.tag.startswith("VB") or tree.children(head.index, "auxpass", "aux") or head.dep == "acomp"
    if head.tag.startswith("JJ") and any(kid.low == "too" for kid in tree.children(head.index, "advmod")):
        return "negated", []  # "too weak to sign"
    if head.low in VIEWS and token.lemma in _ASSERTING and _infinitive(tree, token):
        return "negated", []  # "it would be wrong to say that"
    if head.tag.startswith(("JJ", "VBN", "RB")) and head.lemma in table and participle:
        return table[head.lemma], subjects(tree, head.head)
    if head.lemma in {"be", "remain"} or head.tag.startswith("JJ"):
        return _copular(tree, token, head, to=_infinitive(tree, token))
    return None


_OF_GERUND = {
    "propose": "commissive",
    "deny": "denied",
}  # "proposed removing the brackets" removes none, "proposes to" plans


def _by_verb(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]]:  # noqa: PLR0911  # one line a case
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
    thing = tree.child(head.index, "dobj")
    if (
        to
        and thing is not None
        and head.lemma in LIGHT
        and thing.index < token.index
        and thing.lemma in operators()["noun"]
    ):
        return operators()["noun"][thing.lemma], subjects(tree, head.index)  # "has made up its mind to sign"
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


def _copular(tree: Tree, token: Token, head: Token, *, to: bool) -> tuple[str, list[int]]:  # noqa: PLR0911  # one line a case
    """Return what "is to sign", "it is false that", "the plan is to" make of their complement."""
    words = {kid.low for kid in tree.children(head.index, "acomp", "attr")} | (
        {head.low} if head.tag.startswith("JJ") else set()
    )
    if words & VIEWS:
        return "negated", []
    if not to and any(kid.low in {"may", "might", "could"} for kid in tree.children(head.index, "aux")):
        return "alleged", []  # "it may be that Peru signed"
    if to and (state := state_of(tree, head)) is not None:
        return state
    if to and any(
        kid.low == "too"
        for adjective in tree.children(head.index, "acomp")
        for kid in tree.children(adjective.index, "advmod")
    ):
        return "negated", []
    if to and any(kid.low == "yet" for kid in tree.children(head.index)):
        return "yet", []  # "is yet to accept"
    if words & set(operators()["adjective"]):
        return operators()["adjective"][next(iter(words & set(operators()["adjective"])))], []
    noun = tree.child(head.index, "nsubj")
    if noun is not None and noun.lemma in operators()["noun"]:
        return operators()["noun"][noun.lemma], owners(tree, noun.index)
    return ("planned" if to and token.dep == "xcomp" else "other" if words else "said"), []


def inverted_were(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a clause supposes by its order: "Were Peru to sign, …".

    Parameters
    ----------
    tree, token, head
        The sentence, the infinitive and the verb above it.
    """
    subject = tree.child(head.index, "nsubj") or tree.child(token.index, "nsubj")
    return head.low == "were" and _infinitive(tree, token) and subject is not None and head.index < subject.index


def state_of(tree: Tree, head: Token) -> tuple[str, list[int]] | None:
    """Return what "is in no hurry to", "is in no position to", "is under no obligation to" make of their infinitive."""
    for preposition in tree.children(head.index, "prep"):
        noun = tree.child(preposition.index, "pobj")
        if noun is None or preposition.low not in {"in", "under", "of", "at"}:
            continue
        if negative_quantity(tree, noun.index) is not None:
            return ("unable" if noun.lemma == "position" else "negated"), []
        if noun.lemma == "position":
            return "able", []
    return None


def reported(tree: Tree, head: Token) -> tuple[str, list[int]]:  # noqa: PLR0911  # one line a sense
    """Return what a verb makes of its that-clause ("said", "feared", "denied"), and whose word or mind it is."""
    head = _in_writing(tree, head)
    holder = agents(tree, head.index) if passive(tree, head.index) else subjects(tree, head.index)
    kind = operators()["that"].get(head.lemma, "")
    if head.lemma == "rule" and any(kid.low == "out" for kid in tree.children(head.index)):
        return "excluded", holder
    if kind == "said" and any(operators()["noun"].get(tree[one].lemma) == "claimed" for one in holder):
        return "alleged", []  # "reports say that"
    thing = tree.child(head.index, "dobj")
    if (
        thing is not None
        and tree.children(thing.index, "acl", "relcl") == []
        and thing.index == head.index + 1 + (tree[head.index + 1].tag == "DT")
        and operators()["noun"].get(thing.lemma) == "claimed"
    ):  # "heard a rumour that"
        return "claimed", holder
    if not kind or (head.lemma == "hear" and _by_ear(tree, holder)):
        return ("alleged" if kind else "other"), holder
    if head.lemma in _IMPERSONAL:
        return kind, []
    if any(subjunctive(tree, head.index, clause.index) for clause in tree.children(head.index, "ccomp")):
        return "demanded", holder
    let = tree[head.head] if head.dep == "ccomp" else head
    if kind == "said" and let.lemma == "let" and not holder:
        return "said", subjects(tree, let.index)  # "let it be known that"
    if kind == "said" and passive(tree, head.index) and not holder:
        return ("said" if head.lemma in _FACTS else "alleged"), []
    if kind == "demanded" and head.lemma in {"ask", "move"}:
        return "demanded", holder
    return kind, holder


def _in_writing(tree: Tree, head: Token) -> Token:
    """Return the verb of telling for "in writing", on which the parser may hang what is told: "was informed in writing that"."""
    way = tree[head.head]
    told = tree[way.head]
    return told if head.low == "writing" and way.low == "in" and told.verbal else head


def _by_ear(tree: Tree, holder: list[int]) -> bool:
    """Say whether something was only picked up, as rumours are: "some of you have heard that"; a meeting that heard it was told."""
    return any(tree[one].tag == "PRP" or tree[one].low in _HEARERS for one in holder)


_HEARERS = frozenset({"some", "many", "several", "members", "people", "colleagues", "others", "everybody", "everyone"})


def _told_to(tree: Tree, head: Token) -> tuple[str, list[int]]:
    """Return what "is expected to", "was urged to", "is said to" make of their infinitive."""
    lemma = head.lemma
    if lemma in {"suppose", "mean"} and any(kid.low in {"was", "were"} for kid in tree.children(head.index, "auxpass")):
        return "lapsed", []  # "was supposed to sign": it did not
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
