"""The arguments of a predicate in its tree: subjects with coordination, objects, agents, complements, controllers.

What is read here is grammar alone: who stands where. Whom the words mean is `acts.who`'s business.
"""

from verbale.reading.lang.en.operators import LIGHT, operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.coordination import (
    SUBJECTS,
    coordinated,
    excluded,
    joined_before,
    left_in,
    named_to_be_left_out,
)
from verbale.reading.syntax.fronted import fronted_patient
from verbale.reading.syntax.listed_names import names_before
from verbale.reading.syntax.tree import Token, Tree

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_DAYS = word_list("clauses.days")
_AUX = ("aux", "auxpass")


def passive(tree: Tree, verb: int) -> bool:
    """Say whether a verb is passive: by its auxiliary, its subject, or as a bare participle after a noun."""
    token = tree[verb]
    if tree.children(verb, "auxpass", "nsubjpass", "csubjpass"):
        return True
    if token.tag != "VBN":
        return False
    if tree.children(verb, "agent"):
        return True
    if token.dep == "acl":
        return True
    if token.dep == "conj":
        head = tree[token.head]
        return not tree.children(verb, "aux", "nsubj", "dobj") and head.verbal and passive(tree, head.index)
    return token.dep in {"advcl", "ROOT", "xcomp"} and not tree.children(verb, "aux", "dobj", "nsubj")


def subjects(tree: Tree, verb: int, depth: int = 0) -> list[int]:  # noqa: C901, PLR0911, PLR0912  # one line a construction
    """Return the heads of the grammatical subject, coordinated ones too; empty when there is none.

    A conjunct takes the first verb's, an infinitive its controller's, a participle that of the clause it belongs to,
    a relative clause what its pronoun stands for.
    """
    token = tree[verb]
    own = tree.child(verb, *SUBJECTS)
    if own is not None and own.index < verb:  # a verb has one subject: of two, a name cut loose stands before it
        before = [kid for kid in tree.children(verb, *SUBJECTS) if kid.index < verb]
        own = ([kid for kid in before if not excluded(tree, kid)] or [left_in(tree, verb, before[-1])])[-1]
    if own is not None and (others := joined_before(tree, verb, own)):
        return sorted({*others, *coordinated(tree, own.index)})
    if own is None and token.dep == "pcomp" and tree[token.head].low == "from":  # "did not keep Peru from talking"
        kept = tree.child(tree[token.head].head, "dobj")
        if kept is not None:
            return coordinated(tree, kept.index)
    if own is None:  # "it did, however, point out": the parser may hang the subject on the auxiliary
        own = next((kid for aux in tree.children(verb, "aux") for kid in tree.children(aux.index, "nsubj")), None)
    if own is not None and own.dep == "nsubj" and named_to_be_left_out(tree, own.index):  # "Not Peru but Chile signed"
        own = next((kid for kid in tree.children(verb, "nsubj") if kid.index > own.index), own)
    if own is not None:
        if own.low in _RELATIVE and own.tag in {"WDT", "WP", "DT", "IN"}:
            noun = cleft(tree, verb) or _relative_head(tree, verb)
            noun = noun if noun is None else _identified(tree, noun) or noun
            return _but_not_first(tree, coordinated(tree, noun)) if noun is not None else []
        return [*names_before(tree, verb, own), *coordinated(tree, own.index)]
    if depth > 6 or token.head == verb:
        return []
    head = tree[token.head]
    if token.dep == "conj" and head.verbal:
        return subjects(tree, head.index, depth + 1)
    if token.dep == "xcomp" and head.tag.startswith(("JJ", "RB")) and tree[head.head].verbal:
        return subjects(tree, head.head, depth + 1)
    if token.dep in {"xcomp", "advcl", "ccomp", "parataxis"} and head.verbal and not tree.children(verb, "expl"):
        return _controlled(tree, token, head, depth)
    if token.dep in {"relcl", "acl"} and not passive(tree, verb):
        if token.tag == "VB" and (token.dep == "acl" or any(kid.low == "to" for kid in tree.children(verb, "aux"))):
            decided = _deciding(tree, head) if tree.child(head.index, "poss") is None else []
            return decided or owners(tree, head.index, depth + 1)
        if token.dep == "acl" and token.tag == "VBG":
            return _of_paper(tree, head, depth) or coordinated(tree, head.index)
        return []
    if token.dep == "pcomp":
        return _of_preposition(tree, head, depth)
    if token.dep == "advcl" and head.nominal and head.dep == "nsubj" and not passive(tree, verb):
        return coordinated(tree, head.index)  # "Having condemned the raid, the emir offered"
    return []


_PAPERS = frozenset(
    word_list("days.papers")
    | {"resolution", "motion", "petition", "declaration", "appeal", "verbale", "communique", "telegram"}
)
_WRITTEN = frozenset({"hand", "deliver", "write", "adopt", "circulate", "draft", "release", "address", "pass"})


def _of_paper(tree: Tree, paper: Token, depth: int) -> list[int]:
    """Return who says what a paper says: its owner, or who issues it ("issued a statement condemning the raid")."""
    if paper.lemma not in _PAPERS:
        return []
    own = owners(tree, paper.index, depth + 1)
    above = tree[paper.head]
    if own or paper.dep != "dobj" or above.lemma not in (LIGHT - _DRAWING) | _UTTERING | _WRITTEN:
        return own
    return subjects(tree, above.index, depth + 1)


def _but_not_first(tree: Tree, nouns: list[int]) -> list[int]:
    """Leave out the first of "it was not Peru but Chile that signed", whose "not" hangs on the copula."""
    first = tree[nouns[0]]
    rather = any(kid.low == "but" for kid in tree.children(first.index, "cc"))
    denied = first.dep == "attr" and any(kid.dep == "neg" for kid in tree.children(first.head))
    return nouns[1:] if rather and denied and len(nouns) > 1 else nouns


def _deciding(tree: Tree, noun: Token) -> list[int]:
    """Return whose a decision, promise or refusal is by "of": "the decision of Chile to raise the tariff"."""
    if noun.lemma not in operators()["noun"]:
        return []
    for of in tree.children(noun.index, "prep"):
        if of.low == "of" and (target := tree.child(of.index, "pobj")) is not None:
            return coordinated(tree, target.index)
    return []


def _controlled(tree: Tree, token: Token, head: Token, depth: int) -> list[int]:
    """Return the doer of an infinitive or participle: the object of "urged Peru to", else the governing subject."""
    if token.dep == "xcomp" and operators()["object"].get(head.lemma) in {"demanded", "said", "accused"}:
        given = tree.child(head.index, "dobj", "dative")
        if given is not None:
            return coordinated(tree, given.index)
        on = next((kid for kid in tree.children(head.index, "prep") if kid.low in {"on", "to", "for", "with"}), None)
        target = tree.child(on.index, "pobj") if on is not None else None
        if target is not None:
            return coordinated(tree, target.index)
    return subjects(tree, head.index, depth + 1)


def _of_preposition(tree: Tree, preposition: Token, depth: int) -> list[int]:
    """Return who does what stands after a preposition ("by rejecting", "accused Togo of closing")."""
    above = tree[preposition.head]
    if above.verbal:
        given = tree.child(above.index, "dobj")
        if operators()["object"].get(above.lemma) == "accused" and given is not None:
            return coordinated(tree, given.index)
        return subjects(tree, above.index, depth + 1)
    if above.dep == "attr" and tree[above.head].lemma == "be":  # "was a long way from signing"
        return subjects(tree, above.head, depth + 1)
    if above.nominal:
        return owners(tree, above.index, depth + 1)
    if above.tag.startswith(("JJ", "RB")) and tree[above.head].verbal:
        return subjects(tree, above.head, depth + 1)
    return []


def _relative_head(tree: Tree, verb: int) -> int | None:
    token = tree[verb]
    for _ in range(4):
        if token.dep == "relcl":
            noun = tree[token.head]
            first = min(
                noun.index, *(kid.index for kid in tree.children(noun.index, "compound", "det", "amod")), noun.index
            )
            excepted = noun.dep == "appos" and tree[max(0, first - 1)].low == "not"
            return noun.head if excepted else noun.index  # "the board, not Peru, that signed"
        if token.dep not in {"conj", "xcomp", "ccomp"}:
            return None
        token = tree[token.head]
    return None


def _identified(tree: Tree, noun: int) -> int | None:
    """Return the name that a noun with a clause is said to be: "the only party that signed was Peru", "one of those that signed is Peru"."""
    of = tree[tree[noun].head]
    if of.low == "of" and tree[of.head].low in {"one", "first", "last", "some"}:
        noun = of.head
    copula = tree[tree[noun].head]
    if tree[noun].dep != "nsubj" or copula.lemma != "be" or noun > copula.index:
        return None
    name = tree.child(copula.index, "attr")
    return name.index if name is not None and name.tag.startswith("NNP") else None


def cleft(tree: Tree, verb: int) -> int | None:
    """Return the real subject of "it was Chile that asked", where the clause hangs on the copula; ``None`` elsewhere."""
    token = tree[verb]
    head = tree[token.head]
    if token.dep not in {"ccomp", "advcl", "csubj"} or head.lemma != "be":
        return None
    own, attr = tree.child(verb, "nsubj", "nsubjpass"), tree.child(head.index, "attr")
    if own is None or own.low not in _RELATIVE or attr is None or not attr.nominal:
        return None
    return attr.index if any(kid.low == "it" for kid in tree.children(head.index, "nsubj", "expl")) else None


_OF_ONES_OWN = frozenset({"withdrawal", "retraction", "abandonment"})


def owners(tree: Tree, noun: int, depth: int = 0) -> list[int]:  # noqa: C901, PLR0911, PLR0912  # one line a construction
    """Return who a nominal act belongs to: possessor, "by X", "from X", or the subject of its light verb."""
    own = tree.child(noun, "poss")
    if own is not None and own.text in _DAYS:
        own = None
    if own is not None and own.tag != "PRP$":
        return coordinated(tree, own.index)
    if own is not None:
        return [own.index]
    names = [
        kid
        for kid in tree.children(noun, "compound", "nmod")
        if kid.tag in {"NNP", "NNPS"} and tree.children(kid.index, "conj")
    ]
    if names:  # "the US and NATO rejection of the plan"
        return coordinated(tree, names[0].index)
    for name in ("by", "from"):
        inside = (
            [tree[i] for i in tree.local(noun) if i > noun and tree[i].dep in {"prep", "agent"}]
            if name == "by"
            else tree.children(noun, "prep", "agent")
        )
        for preposition in inside:
            if _of_answered(tree, noun, preposition):
                continue
            if preposition.low == name and (target := tree.child(preposition.index, "pobj")) is not None:
                return coordinated(tree, target.index)
    for of in tree.children(noun, "prep"):  # "the rejection of the plan by Peru"
        for thing in tree.children(of.index, "pobj"):
            owner = tree.child(thing.index, "poss")
            if owner is not None and owner.nominal and tree[noun].lemma in _OF_ONES_OWN:
                return coordinated(tree, owner.index)  # "the withdrawal of Vernon's bid"
            for by in tree.children(thing.index, "prep", "agent"):
                if by.low == "by" and (target := tree.child(by.index, "pobj")) is not None:
                    return coordinated(tree, target.index)
    for clause in tree.children(noun, "acl", "relcl"):  # "a proposal the United Nations made in April"
        maker = tree.child(clause.index, "nsubj")
        if clause.lemma in LIGHT | _UTTERING and maker is not None and maker.low not in _RELATIVE:
            return coordinated(tree, maker.index)
    for clause in tree.children(noun, "acl"):
        if clause.tag == "VBN" and (found := agents(tree, clause.index)):
            return found
    token = tree[noun]
    if (
        depth < 6
        and token.dep in {"dobj", "attr"}
        and tree[token.head].verbal
        and tree[token.head].lemma in (LIGHT - _DRAWING) | {"be", "have"} | _UTTERING
        and not _brought_up(tree, token)
    ):
        if token.dep == "dobj" and passive(tree, token.head):
            return agents(tree, token.head)  # "had been given the request": it is not theirs
        return subjects(tree, token.head, depth + 1)
    inverted = _inverted_owner(tree, token)
    if inverted:
        return inverted
    preposition = tree[token.head]
    if (
        depth < 6
        and token.dep == "pobj"
        and preposition.low in {"after", "during", "following", "in", "at", "before"}
        and tree[preposition.head].verbal
        and not (
            preposition.low == "at" and tree.children(preposition.head, "dobj")
        )  # "took umbrage at the suggestion"
    ):
        return subjects(tree, preposition.head, depth + 1)
    if depth < 6 and token.dep == "conj" and tree[token.head].nominal:
        return owners(tree, token.head, depth + 1)
    return []


def _of_answered(tree: Tree, noun: int, by: Token) -> bool:
    """Say whether a "by" tells whose the thing is that is answered, not whose the answer is: "response to the statement by Peru"."""
    if tree[noun].lemma not in _ANSWERS:
        return False
    return any(
        to.low == "to" and any(noun < answered.index < by.index for answered in tree.children(to.index, "pobj"))
        for to in tree.children(noun, "prep")
    )


def _brought_up(tree: Tree, token: Token) -> bool:
    """Say whether a nominal act is only a subject of talk: who "raised the closure of the station" closed nothing."""
    if tree[token.head].lemma not in {"raise", "address"} or token.low in _SUBJECTS_OF_TALK:
        return False
    return any(kid.low == "the" for kid in tree.children(token.index, "det")) and any(
        kid.low == "of" for kid in tree.children(token.index, "prep")
    )


_SUBJECTS_OF_TALK = frozenset({"question", "issue", "matter", "point", "prospect", "possibility", "idea"})
_ANSWERS = frozenset({"answer", "reply", "response", "reaction", "rejoinder", "rebuttal"})
_UTTERING = word_list("clauses.uttering")
COMING = word_list("clauses.coming")
_DRAWING = word_list("clauses.drawing")


def _inverted_owner(tree: Tree, token: Token) -> list[int]:
    """Return whose a nominal act is that comes from somebody: "support came from Kenya", "drew criticism from the union", "a reply was sent by"."""
    head = tree[token.head]
    if not head.verbal:
        return []
    if token.dep == "nsubjpass" and head.lemma in _DRAWING:
        return _from(tree, (head.index, token.index))
    if token.dep == "nsubjpass":
        return agents(tree, head.index) if head.lemma in LIGHT | _UTTERING else []
    wanted = (token.dep == "nsubj" and head.lemma in COMING) or (token.dep == "dobj" and head.lemma in _DRAWING)
    return _from(tree, (head.index, token.index)) if wanted else []


def _from(tree: Tree, places: tuple[int, ...]) -> list[int]:
    """Return the nouns after "from" at one of some places."""
    for place in places:
        for preposition in tree.children(place, "prep"):
            if preposition.low == "from" and (target := tree.child(preposition.index, "pobj")) is not None:
                return coordinated(tree, target.index)
    return []


_TIMES = word_list("clauses.times")


def _time(tree: Tree, target: Token) -> bool:
    """Say whether what stands after "by" is a time: "was rejected by Friday noon" has no agent."""
    return target.low in _TIMES or (target.tag == "CD" and not tree.children(target.index, "poss"))


def agents(tree: Tree, verb: int) -> list[int]:
    """Return who does a passive: the nouns after "by", its own or those of a participle joined to it."""
    token = tree[verb]
    head = token.head if token.dep == "conj" and tree[token.head].verbal and passive(tree, token.head) else verb
    joined = [
        kid.index
        for kid in tree.children(head, "conj")
        if kid.tag == "VBN" and not tree.children(kid.index, *_AUX, "nsubj", "nsubjpass")
    ]
    for place in dict.fromkeys((verb, head, *joined)):
        found = _own_agents(tree, place)
        if found:
            return found
    return []


def _and_by(tree: Tree, by: int, target: int) -> list[int]:
    """Return the agents after one "by" and those after another joined to it: "by Peru and by Chile"."""
    others = [
        found
        for other in tree.children(by, "conj")
        if other.low == "by"
        for noun in tree.children(other.index, "pobj")
        for found in coordinated(tree, noun.index)
    ]
    named = [] if others and any(kid.low == "not" for kid in tree.children(by, "neg")) else coordinated(tree, target)
    return [*named, *others]


def _own_agents(tree: Tree, verb: int) -> list[int]:  # noqa: C901  # one line a construction
    for preposition in tree.children(verb, "agent", "prep"):
        if tree.children(preposition.index, "neg") and not tree.children(preposition.index, "conj"):
            continue  # "by Peru, not by Chile"
        if (
            preposition.low == "by"
            and (target := tree.child(preposition.index, "pobj")) is not None
            and not _time(tree, target)
        ):
            return _and_by(tree, preposition.index, target.index)
    if not passive(tree, verb):
        return []
    for kid in tree.children(verb, "oprd", "acomp", "xcomp"):  # "was made known by Peru"
        for preposition in tree.children(kid.index, "agent", "prep"):
            target = tree.child(preposition.index, "pobj")
            if preposition.low == "by" and target is not None and not _time(tree, target):
                return _and_by(tree, preposition.index, target.index)
    for i in tree.local(verb):  # "was sent to the valley by Peru": the parser may hang it on the valley
        if tree[i].low == "by" and tree[i].dep in {"prep", "agent"} and i > verb and tree[tree[i].head].nominal:
            target = tree.child(i, "pobj")
            if target is not None and target.tag.startswith("NNP") and not _time(tree, target):
                return coordinated(tree, target.index)
    return []


_ASKING = word_list("clauses.asking")


def subjunctive(tree: Tree, head: int, content: int) -> bool:
    """Say whether what is said is asked for: "insisted that Peru open the dam", with the bare verb for what somebody shall do."""
    verb, above = tree[content], tree[head]
    helpers = tree.children(content, *_AUX)
    if verb.tag == "VBN" and [kid.low for kid in helpers] == ["be"]:
        return (
            above.lemma in _ASKING and tree.child(content, "nsubjpass") is not None
        )  # "insisted that the fee be paid"
    noun = verb.tag == "NN" and any(kid.low == "that" for kid in tree.children(content, "mark"))  # "that he apologise"
    if above.lemma not in _ASKING or not (verb.tag in {"VB", "VBP"} or noun) or verb.low != verb.lemma or helpers:
        return False
    own = tree.child(content, "nsubj")
    if own is None or own.low in {"i", "we", "you", "they"}:
        return False
    single = own.tag in {"NN", "NNP"} and not tree.children(own.index, "conj")
    return single or above.tag in {"VBD", "VBN"}


def _before_comma(tree: Tree, index: int) -> int | None:
    """Return the noun phrase that a participle after a comma speaks of: "the plan, accepted by Peru"."""
    if index < 0 or not tree[index].nominal:
        return None
    at = tree[index]
    while tree[at.head].dep == "prep" and tree[tree[at.head].head].nominal and tree[at.head].head != at.index:
        at = tree[tree[at.head].head]
    return at.index


def _of_which(tree: Tree, verb: int) -> bool:
    """Say whether the object of a relative clause is "which", "that" or "whom"."""
    own = tree.child(verb, "dobj") if tree[verb].dep == "relcl" else None
    return own is not None and own.low in _RELATIVE


def _patient(tree: Tree, verb: int) -> int | None:
    """Return the head of what a passive verb is done to."""
    own = tree.child(verb, "nsubjpass", "nsubj")
    if own is not None:
        return _relative_head(tree, verb) if own.low in _RELATIVE else own.index
    clause = tree.child(verb, "csubjpass")
    reduced = tree.child(clause.index, "nsubj") if clause is not None else None
    if reduced is not None:
        return reduced.index  # "the rota posted in May will not be applied", where "posted" was taken for a clause
    return _patient_elsewhere(tree, verb)


def _patient_elsewhere(tree: Tree, verb: int) -> int | None:
    """Return the head of what is done to, of a passive verb without a subject of its own."""
    token, fronted = tree[verb], fronted_patient(tree, verb)
    if token.dep == "acl" or fronted is not None:
        return token.head if fronted is None else fronted
    if token.dep == "conj" and tree[token.head].verbal:
        return direct_object(tree, token.head)
    if token.dep == "advcl" and tree[max(0, min(tree.subtree(verb)) - 1)].text == ",":
        return _before_comma(tree, min(tree.subtree(verb)) - 2)
    if token.dep == "xcomp":  # "the port is due to be closed"
        return next(iter(subjects(tree, verb)), None)
    return None


def direct_object(tree: Tree, verb: int) -> int | None:  # noqa: PLR0911  # one line a construction
    """Return the head of the direct object; of a passive its subject, of a participle or relative clause what it belongs to."""
    if passive(tree, verb):
        return _patient(tree, verb)
    own = _what_it_is(tree, verb) or tree.child(verb, "dobj") or _second_object(tree, verb)
    if own is not None and own.low in _RELATIVE and own.tag in {"WDT", "WP", "IN"}:
        return _relative_head(tree, verb)
    if own is not None:
        return own.index
    token = tree[verb]
    subject = tree.child(verb, "nsubj")
    if subject is not None and subject.low not in _RELATIVE:
        if token.dep in {"relcl", "acl"}:
            return token.head
        if token.dep == "conj" and _of_which(tree, token.head):
            return _relative_head(tree, token.head)  # "which Peru opposed and Chile supported"
    shared = next(
        (kid for kid in tree.children(verb, "conj") if kid.verbal and not tree.children(kid.index, "nsubj")), None
    )
    if (
        shared is not None
        and shared.tag == token.tag
        and not passive(tree, shared.index)
        and not tree.children(verb, "prep", "xcomp", "ccomp")
    ):
        return direct_object(tree, shared.index)
    return None


def _what_it_is(tree: Tree, verb: int) -> Token | None:
    """Return what the object of a clause that opens a sentence is said to be: "what we can offer is a loan"."""
    what = any(kid.low == "what" for kid in tree.children(verb, "dobj"))
    return tree.child(tree[verb].head, "attr") if what and tree[verb].dep == "csubj" else None


def _second_object(tree: Tree, verb: int) -> Token | None:
    """Return the second object of a preposition, which has only one: "proposed to Peru a quota of ten" proposes the quota."""
    for preposition in tree.children(verb, "prep"):
        kids = tree.children(preposition.index, "pobj")
        if len(kids) > 1:
            return kids[-1]
    return None
