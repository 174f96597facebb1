"""What stands over a predicate: the operators above it up to the root, the innermost first, each with its word and holder.

The classes: ``negated`` ``nearly`` (it did not happen) · ``refused`` · ``asked`` ``supposed`` (question, if-clause) · ``conditional``
(an if beside it) · ``demanded`` ``wanted`` ``hoped`` ``feared`` ``thought`` ``attempted`` (somebody's mind or wish) · ``planned``
``commissive`` ``ready`` · ``said`` ``alleged`` ``accused`` ``claimed`` ``denied`` (somebody's word) · ``will`` ``would`` ``can`` ``could``
``must`` ``able`` ``unable`` (modals) · ``background`` (told of then, not news) · ``other`` (a place whose meaning is not known).
A conjunct inherits what stands above its head, not its head's own denial or modal, unless its own form shows that it shares them.
"""

from dataclasses import dataclass

from verbale.reading.lang.en.operators import BEFORE, IFS, LIGHT, MODALS, NEARLY, NEVER, operators
from verbale.reading.syntax.clauses import (
    COMING,
    agents,
    cleft,
    direct_object,
    negative_quantity,
    owners,
    passive,
    subjects,
    subjunctive,
)
from verbale.reading.syntax.tree import Token, Tree

_REPORTS = frozenset({"said", "alleged", "accused", "claimed", "denied", "asked", "thought", "hoped", "feared"})
_OWN = frozenset({"negated", "nearly", "will", "would", "can", "could", "must"})
_PACTS = frozenset(
    "pact treaty agreement accord plan deal proposal draft terms arrangement text formula bill law contract scheme blueprint roadmap framework".split()
)
_MORE = frozenset({"further", "additional", "another", "extra", "more"})
_WRITING = frozenset("write telephone phone e-mail email cable wire".split())
_TAKEN = frozenset("take read construe interpret understand see regard treat view".split())
_THROUGH_PREPOSITIONS = frozenset(
    "by after in on upon while despite following since besides through with over when at".split()
)
_DENYING = frozenset({"without", "instead", "rather", "against", "short", "far"})
_CONTRAST = frozenset({"although", "though", "while", "whereas"})
_IMPERSONAL = frozenset({"emerge", "transpire", "follow"})  # "it emerges that": nobody's word
_FACTS = frozenset("recall remember note confirm acknowledge stress emphasise emphasize underline announce agree".split())  # "it is recalled that"
_VIEWS = frozenset({"false", "untrue", "wrong", "incorrect", "nonsense"})


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


def operators_above(tree: Tree, index: int) -> list[Operator]:
    """Return the operators above a predicate, the innermost first.

    Parameters
    ----------
    tree
        The sentence.
    index
        Number of the predicate: a verb, a noun or an adjective.
    """
    found: list[Operator] = []
    at, skip, reports = index, frozenset[str](), False
    for _ in range(24):
        token = tree[at]
        own = [op for op in _own(tree, at) if op.kind not in skip]
        step, onward, skip, narrow = _step(tree, token)
        told = {(op.kind, op.index) for op in found}
        found += [
            op
            for op in (*own, *step)
            if (not reports or op.kind in _REPORTS) and (op.kind != "negated" or (op.kind, op.index) not in told)
        ]
        reports = reports or narrow
        if onward is None:
            break
        at = onward
    if _questioned(tree, index):
        found.append(Operator("asked", len(tree) - 1))
    return found


def _questioned(tree: Tree, index: int) -> bool:
    """Say whether the predicate stands in a direct question: a question mark ends its own stretch of the sentence."""
    for token in tree.tokens[index:]:
        if token.text == "?":
            return True
        if token.text in {".", "!"} or (
            token.text == '"' and token.index > index + 1 and tree[token.index - 1].text in {".", "!", ","}
        ):
            return False
    return False


def _own(tree: Tree, at: int) -> list[Operator]:
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
    if token.verbal:
        found += _of_arguments(tree, at) + _inserted(tree, token) + _subject_to(tree, at)
        if (
            token.head == at
            and token.tag == "VB"
            and any(kid.low == "to" for kid in tree.children(at, "aux"))
            and tree.children(at, "nsubj")
        ):
            found.append(Operator("planned", at))  # a headline: "Peru to sign"
    elif (word := negative_quantity(tree, at)) is not None:
        found.append(Operator("negated", word.index))
    if not token.verbal and len(found) > 1:
        denials = [op for op in found if op.kind == "negated"]
        found = [op for op in found if op.kind != "negated"] + denials[:1]
    return sorted(found, key=lambda op: op.kind in {"said", "conditional", "background"})


def _subject_to(tree: Tree, at: int) -> list[Operator]:
    """Return the condition of "agreed to the plan, subject to …", wherever the parser hung it."""
    for i in tree.local(at):
        before = tree[max(0, i - 1)].text
        if tree[i].low in {"subject", "conditional", "contingent"} and before == "," and tree.children(i, "prep"):
            return [Operator("conditional", i)]
    return []


def _inserted(tree: Tree, token: Token) -> list[Operator]:
    """Return whose word a clause is by a clause put into it: "the offer, Peru claimed, was withdrawn"."""
    found = []
    for kid in tree.children(token.index, "parataxis"):
        kind = operators()["that"].get(kid.lemma, "")
        holder = subjects(tree, kid.index) if tree.child(kid.index, "nsubj") is not None else []
        if kind in {"said", "alleged", "thought"} and holder and token.index not in holder:
            found.append(Operator(kind, kid.index, tuple(holder)))
    return found


def _of_child(tree: Tree, token: Token, kid: Token) -> str:
    low = kid.low
    if kid.dep == "neg" or (kid.dep == "advmod" and low in NEVER):
        following = tree[kid.index + 1].low if kid.index + 1 < len(tree) else ""
        if following == ":":
            return ""  # "Sadly not: Peru kept it" answers what was asked before
        return "" if following in {"only", "least", "just", "merely", "simply", "until"} else "negated"
    if kid.dep in {"aux", "advmod"} and low in NEARLY:
        return "nearly" if low in {"nearly", "almost"} else "alleged"
    if _inverts(tree, token, kid):
        return "supposed"
    if kid.dep == "aux" and kid.tag == "MD":
        return MODALS.get(low, "could")
    if kid.dep == "aux" and low == "had" and token.tag in {"VBN", "VBD"}:
        return ""
    if kid.dep == "advcl" and token.verbal:
        return "conditional" if _conditional(tree, kid) and not _of_addition(tree, token, kid) else ""
    if low in {"subject", "conditional", "contingent"} and tree.children(kid.index, "prep"):
        return "conditional"
    if kid.dep == "prep":
        return _of_preposition(tree, kid)
    if low == "either" and token.verbal and kid.dep in {"preconj", "cc", "advmod"}:
        return "conditional"
    if low == "neither" and token.verbal and kid.dep in {"preconj", "cc", "advmod", "det"}:
        return "negated"
    return ""


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


def _conditional(tree: Tree, clause: Token) -> bool:
    marks = {kid.low for kid in tree.children(clause.index, "mark", "advmod", "aux")}
    if clause.low in {"provided", "providing", "assuming"}:
        return True
    if "once" in marks and any(kid.tag == "MD" for kid in tree.children(clause.head, "aux")):
        return True
    subject = tree.child(clause.index, "nsubj", "nsubjpass")
    inverted = subject is not None and any(
        kid.low in {"should", "had", "were"} and kid.index < subject.index
        for kid in tree.children(clause.index, "aux", "auxpass")
    )
    return bool(marks & (IFS - {"should"})) or inverted


def _of_preposition(tree: Tree, preposition: Token) -> str:
    target = tree.child(preposition.index, "pobj", "prep", "pcomp")
    if preposition.low == "according":
        return "said"
    if preposition.low in {"provided", "providing", "assuming", "supposing"} and target is not None and target.verbal:
        return "conditional"
    if target is None:
        return ""
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
        and target.lemma in {"word", "words", "view", "opinion"}
        and tree.children(target.index, "poss")
    ):
        return "said"
    if preposition.low == "under" and target.lemma in _PACTS:
        return "background"
    if preposition.low in {"on", "under"} and target.lemma in {"condition", "proviso"}:
        return "conditional"
    if preposition.low in {"subject", "conditional", "contingent"}:
        return "conditional"
    return ""


def _according(tree: Tree, kid: Token) -> tuple[int, ...]:
    inner = tree.child(kid.index, "prep")
    target = tree.child(inner.index if inner is not None else kid.index, "pobj")
    if target is None:
        return ()
    own = tree.child(target.index, "poss") if kid.low == "in" else None
    return (own.index if own is not None else target.index,)


def _of_arguments(tree: Tree, at: int) -> list[Operator]:
    """Return denials that sit in the arguments: "nobody accepted", "gave no reply", "no offer was made"."""
    found = []
    for kid in tree.children(at, "nsubj", "nsubjpass", "dobj", "attr", "expl"):
        word = negative_quantity(tree, kid.index)
        if word is not None:
            found.append(Operator("negated", word.index))
    own = direct_object(tree, at)
    if own is not None and tree[own].head != at and passive(tree, at) and negative_quantity(tree, own) is not None:
        found.append(Operator("negated", own))
    token = tree[at]
    if not tree.children(at, "nsubj", "nsubjpass") and token.dep == "conj":
        for index in subjects(tree, at)[:1]:
            word = negative_quantity(tree, index)
            if word is not None:
                found.append(Operator("negated", word.index))
    return found


_Step = tuple[list[Operator], int | None, frozenset[str], bool]


def _step(tree: Tree, token: Token) -> _Step:  # noqa: PLR0911  # one line a relation
    """Return the operators of the way up from a token, the next clause, what of its own words to skip, and whether only reports go on."""
    head = tree[token.head]
    if token.head == token.index:
        return [], None, frozenset(), False
    if token.dep == "conj":
        return _joined(tree, token, head)
    if not token.verbal and token.dep not in {"acomp", "oprd", "pcomp", "advcl", "ccomp", "relcl"}:
        return _nominal(tree, token, head)
    if token.dep in {"xcomp", "ccomp"}:
        return _complement(tree, token, head)
    if token.dep == "advcl":
        return _adverbial(tree, token, head)
    if token.dep in {"relcl", "acl"}:
        return _adnominal(tree, token, head)
    if token.dep == "pcomp":
        return _after_preposition(tree, token, head)
    if token.dep in {"acomp", "oprd", "attr"}:
        return [], head.index, frozenset(), False
    if token.dep == "csubj" and head.lemma == "be" and any(kid.low == "what" for kid in tree.children(token.index, "nsubj", "det")):
        return [], head.index, frozenset(), False  # "what worries Peru is that …"
    if token.dep == "parataxis":
        return [], head.index, _OWN | {"conditional", "background"}, True
    return [Operator("other", token.index)], head.index, frozenset(), False


def _joined(tree: Tree, token: Token, head: Token) -> _Step:
    """Go from a conjunct to its head: it shares denial and modal only where its own bare form leans on them."""
    if not token.verbal or not head.verbal:
        return [], head.index, frozenset(), not token.verbal
    bare = not tree.children(token.index, "aux", "auxpass", "nsubj", "nsubjpass")
    if any(
        kid.low == "than" and head.index < kid.index < token.index
        for kid in tree.children(head.index, "cc", "prep", "mark")
    ):
        return [Operator("negated", token.index)], head.index, _OWN | {"conditional"}, False
    alternative = any(
        kid.low == "or" and head.index < kid.index < token.index for kid in tree.children(head.index, "cc")
    )
    if alternative and tree.children(token.index, "nsubj", "nsubjpass"):
        return [Operator("conditional", token.index)], head.index, _OWN | {"conditional"}, False
    leaning = bare and (
        (token.tag == "VB" and head.tag == "VB") or (token.tag in {"VBN", "VBG"} and head.tag == token.tag)
    )
    if leaning:
        return [], head.index, frozenset(), False
    return (
        [],
        head.index,
        _OWN | ({"conditional"} if tree.children(token.index, "nsubj", "nsubjpass") else set()),
        False,
    )


def _nominal(tree: Tree, token: Token, head: Token) -> _Step:
    """Go up from a noun: the object of a light verb shares the verb's fate, any other noun is only told of."""
    if head.low == "as" and token.dep == "pobj" and tree[head.head].lemma in _TAKEN and _empty(tree, head.head):
        return [Operator("denied", head.index)], None, frozenset(), False
    if token.dep in {"dobj", "attr"} and head.lemma in LIGHT | {"be"}:
        return [], head.index, frozenset(), False
    if token.dep == "nsubjpass" and head.lemma in LIGHT:
        return [], head.index, frozenset(), False
    if token.dep == "nsubj" and head.lemma in COMING:
        return [], head.index, frozenset(), False
    if token.dep == "dobj" and head.lemma == "allege":
        return [Operator("alleged", head.index, tuple(subjects(tree, head.index)))], head.index, frozenset(), True
    asked = _asked_for(tree, token, head)
    if asked:
        return [Operator(asked, head.index)], head.index, frozenset(), True
    if token.dep in {"pobj", "appos", "compound", "conj", "nmod", "poss", "dobj", "nsubj", "nsubjpass", "npadvmod"}:
        if head.low in {"without", "instead"}:
            return [Operator("negated", head.index)], head.index, frozenset(), True
        above = tree[head.head]
        kind = (
            operators()["noun"].get(above.lemma, "")
            if token.dep == "pobj" and head.low in {"of", "about", "for"} and above.nominal
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


_ASKING = frozenset(
    "call ask press push plead appeal wait hope look lobby campaign argue petition bid apply long beg pray".split()
)
_AWAITING = frozenset("await demand seek want request expect urge need".split())


def _asked_for(tree: Tree, token: Token, head: Token) -> str:
    """Return what becomes of a nominal act that is only waited or asked for, or that something is subject to."""
    if token.dep == "pobj" and head.low == "for" and tree[head.head].lemma in _ASKING:
        return "demanded"
    if (
        token.dep == "pobj"
        and head.low in {"to", "on"}
        and tree[head.head].low in {"subject", "conditional", "contingent"}
    ):
        return "supposed"
    if token.dep == "dobj" and head.lemma in _AWAITING:
        return "demanded"
    if token.dep == "nsubjpass" and head.lemma in {"expect", "await", "schedule", "plan", "require", "need"}:
        return "planned"
    return ""


def _complement(tree: Tree, token: Token, head: Token) -> _Step:
    if cleft(tree, token.index) is not None:
        return [Operator("cleft", head.index)], head.index, frozenset(), False
    kind, holder = _governed(tree, token, head)
    made = [Operator(kind, head.index, tuple(holder))] if kind not in {"", "through"} else []
    return made, head.index, frozenset(), False


def _governed(tree: Tree, token: Token, head: Token) -> tuple[str, list[int]]:  # noqa: PLR0911  # the table of complements
    """Return what a governing word makes of its complement, and whose it is."""
    table = operators()
    marks = {kid.low for kid in tree.children(token.index, "mark", "advmod")}
    to = any(kid.low == "to" for kid in tree.children(token.index, "aux"))
    if marks & {"if", "whether", "why", "how", "when", "where"} or _interrogative(tree, token):
        return "asked", subjects(tree, head.index)
    if head.nominal and head.lemma in table["noun"]:  # "reports that Peru had signed"
        return table["noun"][head.lemma], owners(tree, head.index)
    if head.lemma == "do" or (head.lemma == "let" and _let_me(tree, token)):
        return "through", []
    itself = any(kid.low.endswith(("self", "selves")) for kid in tree.children(head.index, "nsubj"))
    if itself and head.low in table["adjective"]:  # "declared itself prepared to"
        return table["adjective"][head.low], subjects(tree, head.head)
    if (
        head.tag.startswith(("JJ", "VBN", "RB"))
        and head.lemma in table["adjective"]
        and (not head.tag.startswith("VB") or tree.children(head.index, "auxpass", "aux") or head.dep == "acomp")
    ):
        return table["adjective"][head.lemma], subjects(tree, head.head)
    if head.lemma in {"be", "remain"} or head.tag.startswith("JJ"):
        return _copular(tree, token, head, to=to)
    if head.lemma == "go" and head.tag == "VBG" and to:
        return "planned", subjects(tree, head.index)
    if head.lemma == "deny" and token.tag == "VBG":
        return "denied", subjects(tree, head.index)
    if head.lemma == "have" and token.dep == "xcomp":
        return ("yet", []) if any(kid.low == "yet" for kid in tree.children(head.index)) else ("must", [])
    own = any(kid.dep in {"nsubj", "nsubjpass"} for kid in tree.children(token.index))
    if token.dep == "ccomp" and own and not to and token.tag != "VB":
        return _that(tree, head)
    if token.dep == "ccomp" and token.tag == "VB" and own and not to:
        bare = not tree.children(token.index, "aux")
        return ("demanded", subjects(tree, head.index)) if bare else _that(tree, head)
    if passive(tree, head.index):
        return _told_to(tree, head)
    given = (
        tree.children(head.index, "dobj", "dative")
        or own
        or (head.lemma in {"call", "appeal", "wait", "press", "push"} and to and tree.children(head.index, "prep"))
    )
    if (
        given
        and to
        and head.lemma in table["object"]
        and not (head.lemma in table["infinitive"] and table["infinitive"][head.lemma] == "commissive")
    ):
        return table["object"][head.lemma], subjects(tree, head.index)
    if head.lemma in table["infinitive"]:
        return table["infinitive"][head.lemma], subjects(tree, head.index)
    if head.lemma in table["that"]:
        return _that(tree, head)
    return "other", []


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
    if words & _VIEWS:
        return "negated", []
    if words & set(operators()["adjective"]):
        return operators()["adjective"][next(iter(words & set(operators()["adjective"])))], []
    noun = tree.child(head.index, "nsubj")
    if noun is not None and noun.lemma in operators()["noun"]:
        return operators()["noun"][noun.lemma], owners(tree, noun.index)
    return ("planned" if to and token.dep == "xcomp" else "other" if words else "said"), []


def _that(tree: Tree, head: Token) -> tuple[str, list[int]]:
    holder = agents(tree, head.index) if passive(tree, head.index) else subjects(tree, head.index)
    kind = operators()["that"].get(head.lemma, "")
    thing = tree.child(head.index, "dobj")
    if thing is not None and tree.children(thing.index, "acl", "relcl") == [] and thing.index == head.index + 1 + (tree[head.index + 1].tag == "DT") and operators()["noun"].get(thing.lemma) == "claimed":  # "heard a rumour that"
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
    if lemma in {"expect", "schedule", "set", "mean", "intend", "design", "plan", "suppose", "slate", "bind"}:
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


def _adverbial(tree: Tree, token: Token, head: Token) -> _Step:
    marks = {
        kid.low
        for kid in tree.children(token.index, "mark", "advmod", "prep")
        if kid.dep != "prep" or not tree.children(kid.index, "pobj")
    }
    to = any(kid.low == "to" for kid in tree.children(token.index, "aux"))
    made: list[Operator] = []
    if _conditional(tree, token) or "whether" in marks:
        made = [Operator("asked" if head.lemma in {"ask", "wonder"} else "supposed", token.index)]
    elif marks & BEFORE:
        made = [Operator("background", token.index)]
    elif marks & {"without", "lest", "than"}:
        made = [Operator("negated", token.index)]
    elif to and head.lemma in _WRITING and tree.children(head.index, "prep", "dobj", "dative"):
        return made, head.index, frozenset(), False  # "we have written to you to ask": writing asks
    elif to:
        kind, holder = _governed(tree, token, head) if head.lemma in operators()["infinitive"] else ("wanted", [])
        given = head.lemma in operators()["object"] and bool(tree.children(head.index, "dobj", "nsubjpass"))
        made = (
            [Operator("demanded" if given else kind, head.index, tuple(holder or subjects(tree, head.index)))]
            if kind != "through"
            else []
        )
    elif head.lemma in operators()["that"] and not marks and token.tag not in {"VBG", "VBN"}:
        kind, holder = _that(tree, head)
        made = [Operator(kind, head.index, tuple(holder))]
        return made, head.index, frozenset(), False
    return made, head.index, _OWN | {"conditional"}, bool(marks & _CONTRAST)


def _adnominal(tree: Tree, token: Token, noun: Token) -> _Step:
    """Go up from a clause that belongs to a noun: what it says is asserted beside the sentence, unless the noun says otherwise."""
    infinitive = any(kid.low == "to" for kid in tree.children(token.index, "aux"))
    if noun.lemma == "position" and infinitive and tree[noun.head].low == "in":
        return [Operator("able", noun.index)], tree[noun.head].head, frozenset(), False
    if (
        noun.dep == "attr"
        and any(kid.low == "it" for kid in tree.children(noun.head, "nsubj", "expl"))
        and not infinitive
    ):
        return [Operator("cleft", noun.index)], noun.head, frozenset(), False
    claimed = operators()["noun"].get(noun.lemma) == "claimed" and tree[min(tree.subtree(token.index))].low == "that"
    that = (
        claimed
        or any(kid.low == "that" for kid in tree.children(token.index, "mark"))
        or (token.dep == "acl" and token.tag not in {"VBG", "VBN"})
    )
    if infinitive or that:
        kind = operators()["noun"].get(noun.lemma, "other" if infinitive else "said")
        made = [] if kind == "through" else [Operator(kind, noun.index, tuple(owners(tree, noun.index)))]
        if (word := negative_quantity(tree, noun.index)) is not None:
            made.append(Operator("negated", word.index))
        return made, noun.index, frozenset(), False
    return [], noun.index, _OWN | {"conditional"}, True


def _after_preposition(tree: Tree, token: Token, preposition: Token) -> _Step:
    above = tree[preposition.head]
    low, table = preposition.low, operators()
    kind, holder = "other", list[int]()
    before = tree[max(0, preposition.index - 1)].low
    if low in _DENYING or (
        low in {"of", "from", "than"} and {above.low, before} & {"short", "instead", "far", "rather"}
    ):
        kind = "negated"
    elif low == "from" and above.lemma == "way":
        kind = "negated"
    elif low == "from" and above.lemma in {
        "refrain",
        "abstain",
        "prevent",
        "stop",
        "bar",
        "keep",
        "prohibit",
        "desist",
        "shy",
        "shrink",
        "back",
    }:
        kind = "negated"
    elif above.verbal and table["object"].get(above.lemma) == "accused":
        kind, holder = (
            "accused",
            agents(tree, above.index) if passive(tree, above.index) else subjects(tree, above.index),
        )
    elif above.nominal and above.lemma in table["noun"]:
        kind, holder = table["noun"][above.lemma], owners(tree, above.index)
    elif low in _THROUGH_PREPOSITIONS and above.verbal:
        kind = "through"
    elif low in {"about", "of", "on"} and above.verbal:
        kind, holder = ("commissive" if above.lemma in {"insist", "agree"} else "thought"), subjects(tree, above.index)
    elif low == "to" and above.lemma in {"commit", "agree", "pledge"}:
        kind = "commissive"
    elif low == "to" and above.lemma in {"open", "amenable"}:
        kind = "ready"
    elif low == "to" and above.lemma in {"object", "opposed", "close", "averse"}:
        kind = "negated"
    made = [] if kind == "through" else [Operator(kind, preposition.index, tuple(holder))]
    negative = above.nominal and negative_quantity(tree, above.index) is not None
    return (
        made + ([Operator("negated", above.index)] if negative else []),
        above.index,
        (_OWN | {"conditional"}) if kind == "through" else frozenset(),
        False,
    )
