"""The way from a predicate up to the root, and the operators met on it.

A conjunct inherits what stands above its head, not its head's own denial or modal, unless its own form shows that it shares them.
"""

from verbale.reading.syntax.once import once
from verbale.reading.syntax.scope.adjuncts import from_adnominal, from_adverbial, from_preposition
from verbale.reading.syntax.scope.complements import from_complement, inverted_were
from verbale.reading.syntax.scope.denials import denials_left
from verbale.reading.syntax.scope.nominals import from_noun
from verbale.reading.syntax.scope.operator import OWN, Operator, Step
from verbale.reading.syntax.scope.own_words import own_words
from verbale.reading.syntax.tree import Token, Tree

_REPORTS = frozenset({"said", "alleged", "accused", "claimed", "denied", "asked", "thought", "hoped", "feared"})
_MINDED = frozenset({"feared", "hoped"})  # "concern about the fee that Peru introduced": it did
_PRESUMED = _MINDED | {"denied"}  # "denied that it had read the text accepted by Peru": Peru accepted it
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OPENED = frozenset({"asked", "supposed"})


@once
def operators_above(tree: Tree, index: int) -> tuple[Operator, ...]:
    """Return the operators above a predicate, the innermost first.

    Parameters
    ----------
    tree
        The sentence.
    index
        Number of the predicate: a verb, a noun or an adjective.
    """
    found: list[Operator] = []
    at, skip, reports, beside = index, frozenset[str](), False, frozenset[str]()
    for _ in range(24):
        token = tree[at]
        own = [op for op in own_words(tree, at) if op.kind not in skip]
        step, onward, skip, narrow = _step(tree, at)
        if any(op.kind == "other" for op in step) and _beyond_colon(tree, token):
            step, onward = [], None  # "Peru would have none of it: half its fleet fishes there": two sentences in one
        if any(op.kind == "negated" for op in step):  # "rather than": told once, by the clause or by its place
            own = [op for op in own if tree[op.index].low != "than"]
        if any(op.kind in _OPENED for op in step):  # "whether" before the subject and above the clause is one word
            own = [op for op in own if op.kind not in _OPENED]
        told = {(op.kind, _denied(tree, op)) for op in found}
        found += [
            op
            for op in (*own, *step)
            if (not reports or op.kind in _REPORTS)
            and op.kind not in beside
            and (op.kind != "negated" or (op.kind, _denied(tree, op)) not in told)
        ]
        reports = reports or narrow
        beside = beside or _presumed(tree, token, narrow=narrow)
        if onward is None:
            break
        at = onward
    if _questioned(tree, index):
        found.append(Operator("asked", len(tree) - 1))
    return tuple(found)


def _presumed(tree: Tree, token: Token, *, narrow: bool) -> frozenset[str]:
    """Return the operators above a clause on a noun that leave it as it is: it tells a fact, of a thing that is taken to be there."""
    if not (narrow and _tells_beside(tree, token)):
        return frozenset()
    noun = tree[token.head]
    known = any(kid.low in _DEFINITE or kid.dep == "poss" for kid in tree.children(noun.index, "det", "poss"))
    return _PRESUMED if known else _MINDED


def _tells_beside(tree: Tree, token: Token) -> bool:
    """Say whether a clause on a noun tells a fact: "the fee introduced by Peru", and not "steps that could close the strait"."""
    if token.dep not in {"acl", "relcl"} or token.tag not in {"VBD", "VBN"}:
        return False
    return not any(kid.tag in {"MD", "TO"} for kid in tree.children(token.index, "aux"))


def _beyond_colon(tree: Tree, token: Token) -> bool:
    """Say whether a colon stands between a clause with a subject of its own and the word that the parser hung it on."""
    first, last = sorted((token.index, token.head))
    whole = tree.children(token.index, "nsubj", "nsubjpass", "expl") and token.verbal
    return bool(whole) and any(tree[index].text == ":" for index in range(first + 1, last))


def _denied(tree: Tree, op: Operator) -> int:
    """Return the word that an operator denies once: "no" and the "intention" that it empties are one denial."""
    word = tree[op.index]
    return word.head if word.dep in {"det", "neg"} and tree[word.head].nominal else op.index


def _questioned(tree: Tree, index: int) -> bool:
    """Say whether the predicate stands in a direct question: a question mark ends its own stretch of the sentence."""
    for token in tree.tokens[index:]:
        if token.text == "?":
            return True
        if token.text in {".", "!", ":"} or (
            token.text == '"' and token.index > index + 1 and tree[token.index - 1].text in {".", "!", ","}
        ):
            return False
    return False


@once
def _step(tree: Tree, index: int) -> Step:  # noqa: C901, PLR0911, PLR0912  # one line a relation
    """Return the operators of the way up from a token, the next clause, what of its own words to skip, and whether only reports go on."""
    token = tree[index]
    head = tree[token.head]
    if token.head == token.index:
        return [], None, frozenset(), False
    if token.verbal and _provided(tree, token):
        return [Operator("supposed", token.index)], head.index, OWN | {"conditional"}, False
    if token.dep == "conj":
        return _joined(tree, token, head)
    if not token.verbal and token.dep not in {"acomp", "oprd", "pcomp", "advcl", "ccomp", "relcl"}:
        return from_noun(tree, token, head)
    if head.low == "let" and tree[head.index + 1].low == "alone":
        return [], head.head, OWN, False  # "did not read it, let alone sign it"
    if inverted_were(tree, token, head):
        return [Operator("supposed", head.index)], head.index, OWN | {"conditional"}, False
    if token.dep in {"xcomp", "ccomp"}:
        return from_complement(tree, token, head)
    if token.dep == "advcl":
        return from_adverbial(tree, token, head)
    if token.dep in {"relcl", "acl"}:
        return from_adnominal(tree, token, head)
    if token.dep == "pcomp":
        return from_preposition(tree, head)
    if token.dep in {"acomp", "oprd", "attr"}:
        return [], head.index, frozenset(), False
    if token.dep == "csubj" and head.lemma == "be" and _is_what(tree, token):
        return [], head.index, frozenset(), False  # "what worries Peru is that …"
    if token.dep == "parataxis":
        return [], head.index, OWN | {"conditional", "background"}, True
    return [Operator("other", token.index)], head.index, frozenset(), False


def _provided(tree: Tree, token: Token) -> bool:
    """Say whether a clause is the condition of "provided that", or of "provided" alone after a comma, however the parser hung it."""
    if any(
        kid.low == "that" and kid.index and tree[kid.index - 1].low in {"provided", "providing"}
        for kid in tree.children(token.index, "mark")
    ):
        return True
    first = tree.below(token.index)[0]
    alone = first > 1 and tree[first - 1].low == "provided" and tree[first - 2].text == ","
    return alone and bool(tree.children(token.index, "nsubj", "nsubjpass"))


def _is_what(tree: Tree, token: Token) -> bool:
    if tree.children(token.head, "neg"):
        return False
    if any(kid.low == "what" for kid in tree.children(token.index, "nsubj", "det", "dobj")):
        return True
    stranded = (kid for of in tree.children(token.index, "prep") for kid in tree.children(of.index, "pobj"))
    return any(kid.low == "what" for kid in (*stranded, *tree.children(token.index, "pobj")))  # "what they ask for is"


def _everything_but(tree: Tree, token: Token, head: Token) -> bool:
    """Say whether a verb is the one thing left undone: "did everything but sign", "did anything but sign"."""
    return token.tag == "VB" and any(
        kid.low in {"everything", "anything"}
        and head.index < kid.index < token.index
        and tree[kid.index + 1].low in {"but", "except"}
        for kid in tree.children(head.index, "dobj", "attr")
    )


def _one_subject(tree: Tree, verb: Token) -> bool:
    """Say whether one party alone is the subject, of which a bare verb cannot be the present: "Peru did not stay or agree"."""
    own = tree.child(verb.index, "nsubj", "nsubjpass")
    if own is None or tree.children(own.index, "conj"):
        return False
    return own.tag in {"NN", "NNP"} or own.low in {"it", "he", "she"}


def _would_have(tree: Tree, verb: Token) -> bool:
    """Say whether a verb is told as what did not come about, in which the one joined to it shares: "would have stayed and signed"."""
    words = {kid.low for kid in tree.children(verb.index, "aux")}
    return verb.tag == "VBN" and "have" in words and bool(words & {"would", "could", "might"})


def _goes_on(tree: Tree, token: Token) -> bool:
    """Say whether a conjunct has a denial of its own, which goes on from the first: "did not read it, let alone sign it"."""
    return any(op.kind == "negated" for op in denials_left(tree, token, ()))


def _joined(tree: Tree, token: Token, head: Token) -> Step:  # noqa: PLR0911  # one line a way of joining
    """Go from a conjunct to its head: it shares denial and modal only where its own bare form leans on them."""
    if token.verbal and head.nominal and tree.children(token.index, "nsubj", "nsubjpass"):
        return [], head.index, OWN, False  # "Not Peru, but Chile signed"
    if not token.verbal or not head.verbal:
        return [], head.index, frozenset(), not token.verbal
    bare = not tree.children(token.index, "aux", "auxpass", "nsubj", "nsubjpass")
    than = next(
        (
            kid
            for kid in tree.children(head.index, "cc", "prep", "mark")
            if kid.low == "than" and head.index < kid.index < token.index
        ),
        None,
    )
    if than is not None:
        return [Operator("negated", than.index)], head.index, OWN | {"conditional"}, False
    if any(kid.low == "nor" and head.index < kid.index < token.index for kid in tree.children(head.index, "cc")):
        return [Operator("negated", token.index)], head.index, OWN | {"conditional"}, False
    if _everything_but(tree, token, head):
        return [Operator("nearly", token.index)], head.index, OWN | {"conditional"}, False
    alternative = any(
        kid.low == "or" and head.index < kid.index < token.index for kid in tree.children(head.index, "cc")
    )
    if alternative and tree.children(token.index, "nsubj", "nsubjpass"):
        return [Operator("conditional", token.index)], head.index, OWN | {"conditional"}, False
    leaning = bare and (
        (head.tag == "VB" and (token.tag == "VB" or (token.tag == "VBP" and _one_subject(tree, head))))
        or (token.tag in {"VBN", "VBG"} and head.tag == token.tag)
        or (token.tag == "VBD" and _would_have(tree, head))
        or (
            token.tag in {"VB", "VBP"}
            and head.lemma == "do"
            and _one_subject(tree, head)
            and not tree.children(head.index, "cc", "dobj")
        )
    )  # "did not, according to Peru, sign": the verb of "did" is lost among what is put in
    if leaning:
        return [], head.index, OWN if _goes_on(tree, token) else frozenset(), False
    return (
        [],
        head.index,
        OWN | ({"conditional"} if tree.children(token.index, "nsubj", "nsubjpass") else set()),
        False,
    )
