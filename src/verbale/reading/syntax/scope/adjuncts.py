"""Going up from a clause that stands beside another: adverbial, belonging to a noun, after a preposition."""

from verbale.reading.lang.en.operators import BEFORE, operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import agents, owners, passive, subjects
from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.scope.complements import (
    DOUBTS,
    STOPPING,
    VIEWS,
    governed,
    governed_by_particle,
    reported,
    state_of,
    unhesitating,
)
from verbale.reading.syntax.scope.conditions import states_condition
from verbale.reading.syntax.scope.operator import OWN, Operator, Step
from verbale.reading.syntax.tree import Token, Tree

_CONTRAST = frozenset({"although", "though", "while", "whereas"})
_CAUTIONING = frozenset(
    {"warn", "caution", "advise", "argue", "counsel", "speak", "guard", "protest", "recommend", "lobby", "plead"}
)
_DENYING = frozenset({"without", "instead", "rather", "against", "short", "far"})
_THROUGH_PREPOSITIONS = word_list("scope.through-prepositions")
_WRITING = word_list("scope.writing")
_REFRAINING = word_list("scope.refraining")
_MOTION = frozenset({"come", "go", "rush", "hurry", "hasten", "return", "move"})  # "came here to sign" is an aim
_COUNTING = frozenset({"insist", "rely", "count", "depend", "bank", "hinge", "plan", "work", "focus", "concentrate"})
_RANKS = frozenset({"first", "second", "third", "last", "latest", "one"})
_DROPPING = frozenset(
    {"drop", "abandon", "shelve", "scrap", "cancel", "withdraw", "renounce", "ditch", "bury", "freeze"}
)
_CHANCES = frozenset({"opportunity", "occasion", "liberty", "chance", "step"})
_TAKEN = frozenset({"take", "use", "seize"})
_WHEN = frozenset({"when", "once"})
_UNTIL = frozenset({"until", "till"})
_AFTER = frozenset({"after", "till", "until", "before"})
_POSITIVE = word_list("scope.no-loss")  # "lost no time in signing": they signed


def from_adverbial(tree: Tree, token: Token, head: Token) -> Step:  # noqa: C901, PLR0912  # one line a clause
    """Go up from an adverbial clause: a condition, an aim, something told beside the sentence."""
    marks = {
        kid.low
        for kid in tree.children(token.index, "mark", "advmod", "prep")
        if kid.dep != "prep" or not tree.children(kid.index, "pobj")
    }
    to = any(kid.low == "to" for kid in tree.children(token.index, "aux"))
    made: list[Operator] = []
    beside = governed_by_particle(tree, token, head) or _by_own_preposition(tree, token, head)
    if beside is not None:
        return beside
    if states_condition(tree, token) or "whether" in marks:
        made = [Operator("asked" if head.lemma in {"ask", "wonder"} else "supposed", token.index)]
    elif _asks_when(tree, token, head) or {"as", "though"} <= marks:
        made = [Operator("asked" if "as" not in marks else "supposed", token.index)]
    elif _not_yet(tree, token, head, marks) or (marks & BEFORE and _waits(tree, head, modal="before" in marks)):
        made = [Operator("supposed", token.index)]  # "we shall reply when the board has met": it has not met yet
    elif marks & BEFORE:
        made = [Operator("background", token.index)]
    elif marks & {"without", "lest", "than"} and not _no_sooner(tree, token, head):
        made = [Operator("negated", token.index)]
    elif token.tag == "VBG" and head.lemma in STOPPING and tree.children(token.index, "nsubj"):
        made = [Operator("negated", head.index)]  # "stopped Peru signing"
    elif to and (_only(tree, token) or unhesitating(tree, head)):
        return made, head.index, OWN | {"conditional"}, False  # "only to take it off the table": so it went
    elif to and head.lemma == "be" and (state := state_of(tree, head)) is not None:
        made = [Operator(state[0], head.index)]  # "is in no position to sign"
    elif to and [tree[i].low for i in range(max(0, token.index - 3), token.index - 1)] == ["far", "as"]:
        return made, head.index if head.verbal else head.head, OWN | {"conditional"}, False  # "went so far as to sign"
    elif to and head.lemma in _WRITING and tree.children(head.index, "prep", "dobj", "dative"):
        return made, head.index, frozenset(), False  # "we have written to you to ask": writing asks
    elif to:
        own = head.lemma in operators()["infinitive"] and head.lemma not in _MOTION
        kind, holder = governed(tree, token, head) if own else ("wanted", [])
        given = head.lemma in operators()["object"] and bool(tree.children(head.index, "dobj", "nsubjpass"))
        made = (
            [Operator("demanded" if given else kind, head.index, tuple(holder or subjects(tree, head.index)))]
            if kind != "through"
            else []
        )
    elif head.lemma in operators()["that"] and not marks and token.tag not in {"VBG", "VBN"}:
        kind, holder = reported(tree, head)
        made = [Operator(kind, head.index, tuple(holder))]
        return made, head.index, frozenset(), False
    return made, head.index, OWN | {"conditional"}, bool(marks & _CONTRAST)


def _by_own_preposition(tree: Tree, token: Token, head: Token) -> Step | None:
    """Go up from a gerund with a subject of its own that kept its preposition: "Everything turns on Peru signing"."""
    own = next((kid for kid in tree.children(token.index, "prep") if not tree.children(kid.index, "pobj")), None)
    if own is None or token.tag != "VBG" or own.index > token.index or not tree.children(token.index, "nsubj"):
        return None
    kind = _paired(tree, own, head)
    return (
        ([Operator(kind, own.index, tuple(subjects(tree, head.index)))], head.index, frozenset(), False)
        if kind
        else None
    )


def _asks_when(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a clause with a question word is what is asked: "asked when Peru would sign", not "asked for time when Peru left"."""
    words = {kid.low for kid in tree.children(token.index, "advmod")}
    asks = operators()["that"].get(head.lemma) == "asked" or head.lemma == "ask"
    bare = not tree.children(head.index, "prep", "xcomp", "ccomp")
    return asks and bare and token.index > head.index and bool(words & {"when", "where", "why", "how"})


def _not_yet(tree: Tree, token: Token, head: Token, marks: set[str]) -> bool:
    """Say whether a temporal clause in the present stands beside what is to come: "will speak after Peru signs", "as soon as it has"."""
    above = head if head.verbal else next((one for one in tree.above(token.index) if one.verbal), head)
    if not _ahead(tree, above):
        return False
    present = token.tag in {"VBZ", "VBP"} or any(
        kid.tag in {"VBZ", "VBP"} for kid in tree.children(token.index, "aux", "auxpass")
    )
    return bool(marks & _WHEN) or (present and (bool(marks & _AFTER) or (head.low == "soon" and "as" in marks)))


def _no_sooner(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether "than" only says when: "No sooner had Peru left than Chile signed"."""
    return (
        any(tree[i].low == "sooner" and tree[i - 1].low == "no" for i in range(1, token.index))
        and head.index < token.index
    )


def _only(tree: Tree, token: Token) -> bool:
    """Say whether an infinitive tells what came of it: "offered it in March, only to withdraw it in June"."""
    return any(kid.low == "only" and tree[kid.index + 1].low == "to" for kid in tree.children(token.index, "advmod"))


def _waits(tree: Tree, head: Token, *, modal: bool) -> bool:
    """Say whether nothing is done before something else: "could give no answer until the branch had met"."""
    denied = any(
        negative_quantity(tree, kid.index) is not None
        for kid in tree.children(head.index, "dobj", "nsubj", "nsubjpass")
    )
    ahead = any(kid.tag == "MD" for kid in tree.children(head.index, "aux"))
    return ahead if modal else denied or ahead or bool(tree.children(head.index, "neg"))


def _ahead(tree: Tree, head: Token) -> bool:
    """Say whether a clause speaks of what is still to come."""
    return any(kid.low in {"will", "shall", "would", "'ll", "’ll"} for kid in tree.children(head.index, "aux"))


def from_adnominal(tree: Tree, token: Token, noun: Token) -> Step:  # noqa: PLR0911  # one line a noun
    """Go up from a clause that belongs to a noun: what it says is asserted beside the sentence, unless the noun says otherwise."""
    if token.tag == "VBG" and noun.dep == "pobj" and noun.tag.startswith("NNP") and noun.index < token.index:
        return from_preposition(tree, tree[noun.head])  # "insisted on Peru signing"
    infinitive = any(kid.low == "to" for kid in tree.children(token.index, "aux"))
    if noun.lemma == "position" and infinitive and tree[noun.head].low == "in":
        kind = "able" if negative_quantity(tree, noun.index) is None else "unable"
        return [Operator(kind, noun.index)], tree[noun.head].head, frozenset(), False
    empty = negative_quantity(tree, noun.index) if infinitive and noun.dep == "pobj" else None
    if empty is not None and tree[noun.head].low in {"in", "under"}:
        return [Operator("negated", empty.index)], tree[noun.head].head, frozenset(), False  # "is in no hurry to sign"
    complement = token.dep == "acl" and any(kid.low == "that" for kid in tree.children(token.index, "mark"))
    if (
        noun.dep == "attr"
        and not complement
        and any(kid.low == "it" for kid in tree.children(noun.head, "nsubj", "expl"))
        and not infinitive
    ):
        rather = any(kid.low == "but" for kid in tree.children(noun.index, "cc"))
        return [Operator("cleft", noun.index)], noun.head, OWN if rather else frozenset(), False
    if infinitive and _only_leads(tree, noun):
        return [], noun.head, frozenset(), False
    if noun.lemma in operators()["noun"] and _called_false(tree, noun):
        return [Operator("claimed", noun.index, tuple(owners(tree, noun.index)))], noun.index, frozenset(), False
    claimed = operators()["noun"].get(noun.lemma) == "claimed" and tree[min(tree.subtree(token.index))].low == "that"
    that = (
        claimed
        or any(kid.low == "that" for kid in tree.children(token.index, "mark"))
        or _asked_for(tree, token, noun)
        or (token.dep == "acl" and token.tag not in {"VBG", "VBN"})
    )
    if infinitive or that:
        kind = operators()["noun"].get(noun.lemma, "other" if infinitive else "said")
        made = [] if kind == "through" else [Operator(kind, noun.index, tuple(owners(tree, noun.index)))]
        made += _dropped(tree, noun, kind)
        if (word := negative_quantity(tree, noun.index)) is not None:
            if noun.lemma in DOUBTS and not infinitive:
                return [], noun.head, OWN, False  # "there is no doubt that Peru signed"
            made.append(Operator("negated", word.index))
        return made, noun.index, frozenset(), False
    return _of_no_such(tree, token, noun), noun.index, OWN | {"conditional"}, True


def _of_no_such(tree: Tree, token: Token, noun: Token) -> list[Operator]:
    """Return the denial of a clause on a noun that there is not: "not something we could sign", "found no clause that it accepts"."""
    if token.dep == "relcl" and any(kid.low in {"every", "each"} for kid in tree.children(noun.index, "det")):
        return [Operator("other", noun.index)]  # "every deal that they have done": of many days, and of none
    if token.dep != "relcl" or noun.dep not in {"attr", "dobj"}:
        return []
    if (word := negative_quantity(tree, noun.index)) is not None:
        return [Operator("negated", word.index)]
    some = noun.low in {"something", "anything"} or any(
        kid.low in {"a", "an", "any"} for kid in tree.children(noun.index)
    )
    denied = next((kid for kid in tree.children(noun.head, "neg")), None)
    return [Operator("negated", denied.index)] if some and denied is not None and noun.dep == "attr" else []


def _dropped(tree: Tree, noun: Token, kind: str) -> list[Operator]:
    """Return the denial of a plan that was given up: "dropped its plan to close the canteen"."""
    given_up = kind == "planned" and noun.dep == "dobj" and tree[noun.head].lemma in _DROPPING
    return [Operator("negated", noun.head)] if given_up else []


def _only_leads(tree: Tree, noun: Token) -> bool:
    """Say whether a noun only leads to its infinitive: "was the first to sign", "we take this opportunity to repeat our offer"."""
    if noun.dep == "dobj":
        return noun.lemma in _CHANCES and tree[noun.head].lemma in _TAKEN
    return noun.dep == "attr" and noun.lemma in _RANKS


def _asked_for(tree: Tree, token: Token, noun: Token) -> bool:
    """Say whether a clause with a bare verb is what a noun asks for: "a demand that Peru reply"."""
    own = tree.child(token.index, "nsubj")
    bare = token.tag == "VB" or (
        token.tag == "VBP"
        and operators()["noun"].get(noun.lemma) == "demanded"
        and own is not None
        and own.tag in {"NN", "NNP"}
    )
    return bare and tree[min(tree.subtree(token.index))].low == "that"


def _called_false(tree: Tree, noun: Token) -> bool:
    """Say whether a noun is the subject of what calls it false: "the statement that Peru agreed is untrue"."""
    return noun.dep == "nsubj" and any(kid.low in VIEWS for kid in tree.children(noun.head, "acomp", "oprd", "attr"))


def from_preposition(tree: Tree, preposition: Token) -> Step:
    """Go up from the clause after a preposition: "without signing", "accused of breaking", "by signing"."""
    above = tree[preposition.head]
    clause = next(iter(tree.children(preposition.index, "pcomp")), None)
    if clause is not None and any(kid.low in {"whether", "if"} for kid in tree.children(clause.index, "mark")):
        return (
            [Operator("asked", preposition.index, tuple(subjects(tree, above.index)))],
            above.index,
            frozenset(),
            False,
        )
    if preposition.low == "but":  # "had no choice but to sign", "did anything but sign"
        spared = tree[preposition.index - 1].low in {"anything", "everything", "all"}
        made = [Operator("nearly", preposition.index)] if spared else []
        return made, above.head if above.nominal else above.index, OWN, False
    empty = _empty_before(tree, preposition, above)
    if empty is not None:
        lost = tree[empty].lemma in _POSITIVE
        made = [] if lost else [Operator("negated", empty)]
        return made, above.index if above.verbal else above.head, OWN, False
    kind, holder = _after(tree, preposition, above)
    through = kind == "through"
    made = [] if through else [Operator(kind, preposition.index, tuple(holder))]
    if above.nominal and negative_quantity(tree, above.index) is not None:
        made.append(Operator("negated", above.index))
    if _fronted_far(tree, above):
        return made, above.head, OWN | {"conditional"}, False
    apart = kind == "without" and not _leaves(tree, preposition, above)
    return made, above.index, (OWN | {"conditional"}) if through or apart else frozenset(), False


def _empty_before(tree: Tree, preposition: Token, above: Token) -> int | None:
    """Return the empty noun right before a preposition, wherever the parser hung that: "saw no point in signing", "lost no time in"."""
    noun = tree[preposition.index - 1]
    if (
        preposition.low not in {"in", "of", "about"}
        or noun.tag not in {"NN", "NNS"}
        or noun.head not in {above.index, above.head}
    ):
        return None
    if noun.lemma in operators()["noun"] or noun.dep not in {"dobj", "attr"}:
        return None
    return noun.index if negative_quantity(tree, noun.index) is not None else None


def _fronted_far(tree: Tree, above: Token) -> bool:
    """Say whether "far from" opens a clause, whose own "not" is another: "Far from welcoming it, Kesh has not read it"."""
    return above.low == "far" and (not above.index or tree[above.index - 1].text in {",", ";"})


def _leaves(tree: Tree, preposition: Token, above: Token) -> bool:
    """Say whether two denials undo each other: "did not leave without signing", and not "said little, without signing"."""
    return bool(tree.children(above.index, "neg")) and tree[preposition.index - 1].text != ","


def _after(tree: Tree, preposition: Token, above: Token) -> tuple[str, list[int]]:  # noqa: PLR0911  # one line a preposition
    """Return what a preposition with the word before it makes of its clause, and whose it is."""
    low, table = preposition.low, operators()
    if low == "against" and above.lemma in _CAUTIONING:
        return "demanded", subjects(tree, above.index)  # "warned against taking it": nobody has refused it
    if _keeps_from(tree, preposition, above):
        return "without" if low in {"without", "instead"} else "negated", []  # who left without signing refused nothing
    if above.verbal and table["object"].get(above.lemma) == "accused":
        return "accused", (agents if passive(tree, above.index) else subjects)(tree, above.index)
    if above.nominal and above.lemma in table["noun"]:
        return table["noun"][above.lemma], owners(tree, above.index)
    if paired := _paired(tree, preposition, above):
        return paired, subjects(tree, above.index)
    if low == "on" and above.lemma in _COUNTING and above.verbal:
        return "demanded", subjects(tree, above.index)
    if low in _THROUGH_PREPOSITIONS and above.verbal:
        return "through", []
    if low in {"about", "of", "on"} and above.verbal:
        return "commissive" if above.lemma == "agree" else "thought", subjects(tree, above.index)
    return "other", []


def _paired(tree: Tree, preposition: Token, above: Token) -> str:
    """Return what a word and its preposition make of a gerund: "balked at", "conditional on", "draw the line at"; empty for nothing."""
    before = tree[max(0, preposition.index - 1)]
    table = operators()["preposition"]
    return table.get(f"{before.low}-{preposition.low}", "") or table.get(f"{above.lemma}-{preposition.low}", "")


def _keeps_from(tree: Tree, preposition: Token, above: Token) -> bool:
    """Say whether a preposition denies what follows: "without", "instead of", "short of", "refrained from"."""
    before = tree[max(0, preposition.index - 1)].low
    apart = bool({above.low, before} & {"short", "instead", "far", "rather"})
    if preposition.low in _DENYING or (preposition.low in {"of", "from", "than"} and apart):
        return True
    return preposition.low == "from" and above.lemma in _REFRAINING
