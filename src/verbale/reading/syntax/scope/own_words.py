"""What a clause's own words say of it: denial, modal, an if beside it, a source, a pact it stood under."""

from bisect import bisect_right

from verbale.reading.lang.en.operators import ALMOST, LIGHT, MODALS, PERHAPS, operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import passive, subjects
from verbale.reading.syntax.once import once
from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.scope.conditions import states_condition
from verbale.reading.syntax.scope.denials import denials, denials_left, denies
from verbale.reading.syntax.scope.openers import opener
from verbale.reading.syntax.scope.operator import Operator
from verbale.reading.syntax.tree import Token, Tree

_MORE = frozenset({"further", "additional", "another", "extra", "more"})
_SEEING = frozenset({"see", "view", "tell", "understand", "remember", "portray"})
_PACTS = word_list("scope.pacts")
_SHALL = frozenset({"shall", "sha"})


@once
def own_words(tree: Tree, at: int) -> tuple[Operator, ...]:
    """Return what a clause's own words say of it: denial, modal, an if beside it, a source, a pact it stood under."""
    token = tree[at]
    found = []
    for kid in tree.children(at):
        if kid.dep == "parataxis" and operators()["that"].get(kid.lemma) == "said" and kid.index > at:
            found.append(Operator("said", kid.index, tuple(subjects(tree, kid.index))))
            continue
        kind = _of_child(tree, token, kid)
        if kind:
            found.append(Operator(kind, kid.index, _according(tree, kid) if kind == "said" else ()))
    if token.tag in {"VBZ", "VBP"} and any(
        _still_to_come(tree, clause) for i in tree.local(at) if i > at for clause in tree.children(i, "relcl")
    ):
        found.append(Operator("planned", at))  # "reconvenes at three, when Peru will present its draft"
    if token.verbal:
        found += opener(tree, at)
        found += denials(tree, token) + _inserted(tree, token) + _subject_to(tree, at) + _as_seen(tree, token)
        if (
            token.head == at
            and (token.tag == "VB" or any(kid.low == "be" for kid in tree.children(at, "auxpass")))
            and any(kid.low == "to" for kid in tree.children(at, "aux"))
            and tree.children(at, "nsubj", "nsubjpass")
        ):
            found.append(Operator("planned", at))  # a headline: "Peru to sign"
    elif (word := negative_quantity(tree, at)) is not None:
        found.append(Operator("negated", word.index))
    else:
        found += _of_relative(tree, at)
    found += denials_left(tree, token, found)
    if not token.verbal and len(found) > 1:
        negated = [op for op in found if op.kind == "negated"]
        found = [op for op in found if op.kind != "negated"] + negated[:1]
    return tuple(sorted(found, key=lambda op: op.kind in {"said", "conditional", "background"}))


def _of_relative(tree: Tree, noun: int) -> list[Operator]:
    """Return what a light verb in a relative clause says of the noun that is the act: "the green light, which Peru has not given"."""
    found: list[Operator] = []
    for kid in tree.children(noun, "relcl"):
        thing = tree.child(kid.index, "dobj")
        if kid.lemma in LIGHT and (thing is None or thing.tag in {"WDT", "WP"}):
            found += own_words(tree, kid.index)
    return found


def _subject_to(tree: Tree, at: int) -> list[Operator]:
    """Return the condition of "agreed to the plan, subject to …", wherever the parser hung it."""
    for i in tree.local(at):
        before = tree[max(0, i - 1)].text
        if tree[i].low in {"subject", "conditional", "contingent"} and before == "," and tree.children(i, "prep"):
            return [Operator("conditional", i)]
    place = _provided(tree, at)
    return [Operator("conditional", place)] if place is not None else []


def _provided(tree: Tree, at: int) -> int | None:
    """Return the place of "provided that", of "provided" after a comma before a clause, and of "subject to", right behind a clause."""
    below = tree.below(at)
    for i in below[bisect_right(below, at) :]:
        word, following = tree[i], tree[i + 1].low if i + 1 < len(tree) else ""
        if not following:
            continue
        if word.verbal and tree.children(i, "nsubj", "nsubjpass") and i != at:
            return None  # another clause stands between
        if (word.low, following) in {("provided", "that"), ("providing", "that")}:
            return i
        bare = word.low in {"provided", "providing"} and word.dep == "prep" and tree[i - 1].text == ","
        if bare or _long_as(tree, i):
            return i  # "accepted it, provided Peru pays", "supports it as long as the crews are freed"
        if word.low == "provided" and word.tag == "VBN" and _opens_clause(tree, i):
            return i  # "accepted the draft provided Peru leaves"
        if (word.low, following) == ("subject", "to") and not tree.children(i, "det") and tree[i - 1].nominal:
            return i  # "accepted the toll subject to a review", where "subject" is taken for the thing
    return None


def _long_as(tree: Tree, i: int) -> bool:
    """Say whether a word is the "long" of "as long as" or "so long as" before a clause."""
    before = tree[max(0, i - 1)].low in {"as", "so"}
    return tree[i].low == "long" and before and any(kid.verbal for kid in tree.children(i, "advcl"))


def _opens_clause(tree: Tree, at: int) -> bool:
    """Say whether a subject with its finite verb stands right behind a word."""
    subject = tree[at + 1] if at + 1 < len(tree) else tree[at]
    if subject.dep in {"det", "compound", "poss", "amod"}:
        subject = tree[subject.head]
    return subject.dep in {"nsubj", "nsubjpass"} and subject.index < subject.head and tree[subject.head].verbal


def _as_seen(tree: Tree, token: Token) -> list[Operator]:
    """Return in whose eyes a clause is so: "as the Finns see it, the Danes went back on a promise"."""
    found = []
    for kid in tree.children(token.index, "advcl"):
        as_ = any(mark.low == "as" for mark in tree.children(kid.index, "mark", "advmod", "prep"))
        holder = subjects(tree, kid.index)
        if as_ and any(tree[one].low in {"i", "we"} for one in holder):
            continue  # "as I told you in May", "as I understand it": the speaker's own word all the same
        it = any(thing.low == "it" for thing in tree.children(kid.index, "dobj"))
        if as_ and holder and (kid.lemma in _SEEING or (it and kid.lemma == "have")):
            found.append(Operator("alleged", kid.index, tuple(holder)))
        elif as_ and holder and it and kid.lemma in {"put", "tell"}:
            found.append(Operator("said", kid.index, tuple(holder)))
        elif holder and _vouched(tree, kid):
            found.append(Operator("alleged", kid.index, tuple(holder)))  # "if Peru is to be believed"
    return found


def _vouched(tree: Tree, clause: Token) -> bool:
    """Say whether a clause leaves what is said to the word of somebody: "if Peru is to be believed"."""
    verbs = [clause, *tree.children(clause.index, "xcomp")]
    return any(one.lemma in {"believe", "trust", "credit"} and passive(tree, one.index) for one in verbs)


def _inserted(tree: Tree, token: Token) -> list[Operator]:
    """Return whose word a clause is by a clause put into it: "the offer, Peru claimed, was withdrawn"."""
    found = []
    for kid in tree.children(token.index, "parataxis"):
        kind = operators()["that"].get(kid.lemma, "")
        holder = subjects(tree, kid.index) if tree.child(kid.index, "nsubj") is not None else []
        if kind in {"said", "alleged", "thought"} and holder and token.index not in holder:
            found.append(Operator(kind, kid.index, tuple(holder)))
    return found


def _of_child(tree: Tree, token: Token, kid: Token) -> str:  # noqa: C901, PLR0911, PLR0912  # one line a kind of word
    """Return what one word under a predicate says of it; empty for nothing."""
    low = kid.low
    if denies(tree, token, kid):
        return "negated"
    if kid.dep == "advmod" and _after_auxiliary(tree, token, kid):
        return "negated"  # "has not so far accepted", where "not" hangs on "far"
    if kid.dep in {"aux", "advmod"} and low in ALMOST | PERHAPS:
        return "nearly" if low in ALMOST else "alleged"
    if (
        low in {"may", "might", "must"}
        and kid.dep == "aux"
        and any(other.low == "have" for other in tree.children(token.index, "aux"))
    ):
        return "alleged"  # "may have signed", "must have signed": it is inferred
    if low in {"better", "best"} and token.tag == "VB" and tree[kid.index - 1].low in {"had", "'d"}:
        return "must"  # "had better sign"
    if _inverts(tree, token, kid):
        return "supposed"
    if kid.dep == "aux" and kid.tag == "MD":
        return "demanded" if low in _SHALL and _provides(tree, token) else MODALS.get(low, "could")
    if kid.dep == "aux" and low == "had" and token.tag in {"VBN", "VBD"}:
        return ""
    if kid.dep == "advcl" and token.verbal:
        return _of_adverbial(tree, token, kid)
    if low in {"subject", "conditional", "contingent"} and tree.children(kid.index, "prep"):
        return "conditional"
    if low == "failing" and kid.index < token.index and kid.dep in {"advcl", "prep"}:
        return "conditional"  # "Failing an answer by Monday, we will withdraw"
    if kid.low in {"provided", "providing"} and tree[min(kid.index + 1, len(tree) - 1)].low == "that":
        return "conditional"
    if kid.dep == "prep":
        return _of_preposition(tree, kid)
    if low == "either" and token.verbal and kid.index < token.index and kid.dep in {"preconj", "cc", "advmod"}:
        return "conditional"
    return ""


def _provides(tree: Tree, token: Token) -> bool:
    """Say whether a "shall" lays down what others are to do, as papers write: "the branch shall assess the catch"."""
    return token.dep == "ccomp" and not any(
        tree[i].low in {"i", "we", "who"} or tree[i].tag == "PRP" for i in subjects(tree, token.index)
    )


def _after_auxiliary(tree: Tree, token: Token, adverb: Token) -> bool:
    """Say whether a denial that hangs on an adverb stands right behind the verb's auxiliary, and so denies the verb."""
    return any(
        kid.index and tree[kid.index - 1].dep in {"aux", "auxpass"} and tree[kid.index - 1].head == token.index
        for kid in tree.children(adverb.index, "neg")
    )


def _of_adverbial(tree: Tree, token: Token, clause: Token) -> str:
    if token.tag in {"VBZ", "VBP"} and _still_to_come(tree, clause):
        return "planned"  # "reconvenes at three, when Peru will present its draft"
    return "conditional" if states_condition(tree, clause) and not _of_addition(tree, token, clause) else ""


def _still_to_come(tree: Tree, clause: Token) -> bool:
    """Say whether a when-clause speaks of what will be done."""
    when = any(kid.low == "when" for kid in tree.children(clause.index, "advmod"))
    return when and any(kid.low in {"will", "shall"} for kid in tree.children(clause.index, "aux"))


def _of_addition(tree: Tree, token: Token, clause: Token) -> bool:
    """Say whether a condition belongs to what is offered on top: "two euros, with a further euro if sales rise"."""
    for kid in (*tree.children(token.index, "prep"), *tree.children(clause.index, "mark", "prep")):
        if kid.dep == "mark" and kid.low == "with":
            return any(tree[i].low in _MORE for i in range(kid.index, clause.index))
        if kid.low in {"with", "plus"} and token.index < kid.index < clause.index:
            return any(tree[i].low in _MORE for i in tree.subtree(kid.index) if i < clause.index)
    return False


def _inverts(tree: Tree, token: Token, kid: Token) -> bool:
    """Say whether an auxiliary opens a clause in place of "if": "Had Peru agreed, …", "Should Peru agree, …"."""
    subject = tree.child(token.index, "nsubj", "nsubjpass")
    if (
        kid.dep not in {"aux", "auxpass"}
        or kid.low not in {"had", "should", "were"}
        or subject is None
        or subject.index < kid.index
    ):
        return False
    return kid.index == min(tree.subtree(token.index)) and all(other.text != "?" for other in tree.tokens)


def _of_preposition(tree: Tree, preposition: Token) -> str:  # noqa: PLR0911  # one line a phrase
    """Return what a prepositional phrase says of its clause: a source, a condition, a pact it stood under."""
    target = tree.child(preposition.index, "pobj", "prep", "pcomp")
    if preposition.low == "according":
        named = [] if target is None else tree.subtree(target.index)
        return "alleged" if any(_unconfirmed(tree, i) for i in named) else "said"
    if preposition.low in {"provided", "providing", "assuming", "supposing"} and target is not None and target.verbal:
        return "conditional"
    if target is None:
        return ""
    if preposition.low == "in" and _in_case(tree, target):
        return "supposed"
    if (
        preposition.low in {"at", "under", "on", "in", "by"}
        and any(kid.low == "no" for kid in tree.children(target.index, "det"))
        and target.lemma
        in {
            "point",
            "time",
            "stage",
            "moment",
            "circumstance",
            "circumstances",
            "account",
            "way",
            "sense",
            "case",
            "means",
        }
    ):
        return "negated"
    if (
        preposition.low == "in"
        and target.lemma in {"word", "words", "view", "opinion", "account", "version", "telling"}
        and not (
            target.lemma == "view" and not tree.children(target.index, "det", "poss")
        )  # "in view of the new timetable"
        and (tree.children(target.index, "poss") or any(kid.low == "of" for kid in tree.children(target.index, "prep")))
    ):
        return "said"
    if preposition.low == "under" and target.lemma in _PACTS:
        return "background"
    if preposition.low in {"on", "under"} and target.lemma in {"condition", "proviso"}:
        return "conditional"
    if preposition.low in {"subject", "conditional", "contingent"}:
        return "conditional"
    return ""


def _unconfirmed(tree: Tree, index: int) -> bool:
    """Say whether a word is a rumour or a report of nobody's: "according to unconfirmed reports"."""
    return operators()["noun"].get(tree[index].lemma) == "claimed" and not tree.children(index, "poss", "prep")


def _in_case(tree: Tree, target: Token) -> bool:
    """Say whether "in" opens a condition: "in case Peru signs", "in the event of Peru signing"; not "in any case", "in the event,"."""
    after = tree[min(target.index + 1, len(tree) - 1)]
    bare = not tree.children(target.index, "det", "amod", "prep")
    if target.low == "case":
        return bare and after.text != ","
    return target.low == "event" and (
        after.low == "that" or (after.low == "of" and not tree.children(after.index, "pobj"))
    )


def _according(tree: Tree, kid: Token) -> tuple[int, ...]:
    inner = tree.child(kid.index, "prep")
    target = tree.child(inner.index if inner is not None else kid.index, "pobj")
    if target is None:
        return ()
    own = tree.child(target.index, "poss") if kid.low == "in" else None
    if own is None and kid.low == "in":
        of = next((one for one in tree.children(target.index, "prep") if one.low == "of"), None)
        own = tree.child(of.index, "pobj") if of is not None else None
    return (own.index if own is not None else target.index,)
