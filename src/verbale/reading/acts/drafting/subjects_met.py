"""Who a sentence speaks of, resolved in order before its acts are read, so that its pronouns know them."""

from verbale.model import Act, Kind, Modality
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.drafting.context import Context
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.parties import FIRST, HUMANS
from verbale.reading.lang.en.sides import names_people
from verbale.reading.parsed_document import Sentence
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Token, Tree

_KIN = frozenset({"colleague", "counterpart", "predecessor", "successor"})


_FIRST = 4  # words within which a topic is led in: "So, on Peru, …"
_PRESENT = FIRST | {"you"}


def meet_subjects(context: Context, tree: Tree) -> None:
    """Resolve the subjects of a sentence in order, so that later pronouns know them."""
    who = context.who
    who.memory.fresh = False
    led_in(context, tree)
    for token in tree.tokens:
        if token.nominal and tree.children(token.index, "appos"):
            who.introduce(tree, token.index)
        if token.dep == "pobj" and token.nominal and _lies_with(tree, token):
            _meet_keeper(context, tree, token)
        if token.dep == "pobj" and token.nominal and tree[token.head].dep == "agent":
            _meet_agent(context, tree, token)
        if fold(token.low) in _KIN and tree.children(token.index, "poss"):
            who.remember(context.group(tree, (token.index,)), tree, token.index)
        if token.dep in {"nsubj", "nsubjpass"} and token.nominal:
            _meet_subject(context, tree, token)
    _meet_partner(context, tree)
    _settle(context, tree)
    if any(mark in context.page.text[tree[0].start : tree[-1].end] for mark in '"“'):
        who.remember_sayer(tree)


def led_in(context: Context, tree: Tree) -> None:
    """Remember whom a speaker turns to: "On the trustees, …", "As for Peru, …", "And the unions?"."""
    if context.who.speaker is None:
        return
    topic = _topic(tree)
    whom = context.group(tree, tuple(coordinated(tree, topic.index))) if topic is not None else None
    if whom is not None and whom.parties and not whom.first and not whom.person:
        context.who.memory.many = whom
        if len(whom.parties) == 1:
            context.who.memory.one = whom


def _topic(tree: Tree) -> Token | None:
    """Return what a sentence leads in: behind a preposition and before a comma, or asked after without a verb."""
    root = next((token for token in tree.tokens if token.head == token.index), None)
    if root is not None and root.nominal and not any(token.verbal or token.tag == "MD" for token in tree.tokens):
        return root if tree[len(tree) - 1].text == "?" else None
    for token in tree.tokens[:_FIRST]:
        if token.low in {"on", "for", "to", "regarding", "concerning"} and token.dep in {"prep", "pcomp", "ROOT"}:
            target = tree.child(token.index, "pobj")
            end = max(tree.subtree(token.index)) + 1 if target is not None else len(tree)
            if target is not None and end < len(tree) and tree[end].text == ",":
                return target
    return None


def _lies_with(tree: Tree, token: Token) -> bool:
    """Say whether something lies with somebody: "the answer is with the ministry"."""
    preposition = tree[token.head]
    return preposition.low == "with" and tree[preposition.head].lemma in {"be", "lie", "rest", "remain", "sit"}


def _meet_keeper(context: Context, tree: Tree, token: Token) -> None:
    """Remember with whom something lies: a body is "it" as well as "they" of what follows."""
    keeper = context.group(tree, (token.index,))
    if len(keeper.parties) == 1 and not keeper.person:
        context.who.memory.one = context.who.memory.many = keeper


def _meet_agent(context: Context, tree: Tree, token: Token) -> None:
    """Remember by whom something was done: a person where none was spoken of, and a side, which is "it" of the next clause."""
    memory = context.who.memory
    if memory.person is None and (agent := context.group(tree, (token.index,))).person:
        context.who.remember(agent, tree, token.index)
    if token.tag.startswith("PRP"):
        return
    agent = context.group(tree, (token.index,))
    human = (
        fold(token.low) in HUMANS and memory.person is not None
    )  # "he" is the spokesman, not by whom a text was drafted
    if len(agent.parties) == 1 and not agent.person and not human:
        context.who.remember(agent, tree, token.index)


def _meet_subject(context: Context, tree: Tree, token: Token) -> None:
    """Remember a subject; of one that means nobody, its owner."""
    relative = token.tag in {"WP", "WDT"} and tree[token.head].dep == "relcl"
    heads = (subjects(tree, token.head) if relative else []) or coordinated(tree, token.index)
    whole = context.group(tree, heads)
    own = tree.child(token.index, "poss")
    if not whole and own is not None and own.nominal and (owner := context.group(tree, (own.index,))).person:
        context.who.remember(owner, tree, own.index)
    if whole and not token.tag.startswith("PRP"):
        context.who.remember(whole, tree, heads[0])
    elif (
        not whole
        and own is not None
        and own.nominal
        and context.who.speaker is not None
        and is_class(token.low, "text")
    ):
        _meet_keeper(context, tree, own)  # "Peru's first offer was ten. They came back with twelve."
    elif not whole and token.tag == "NNS" and names_people(token.low) and not relative:
        context.who.memory.lost = True


def _meet_partner(context: Context, tree: Tree) -> None:
    """Remember whom a narrator in the first person speaks to: "I put it to Ruiz at noon. He took it."""
    root = next((token for token in tree.tokens if token.head == token.index and token.verbal), None)
    if root is None or context.who.speaker is None:
        return
    own = tree.child(root.index, "nsubj", "nsubjpass")
    narrated = own.low in {"i", "we"} if own is not None else root.tag in {"VBD", "VBN"}
    if not narrated:
        return
    for kid in tree.children(root.index, "dobj", "dative", "prep"):
        target = kid if kid.nominal else tree.child(kid.index, "pobj") if kid.low in {"to", "with"} else None
        if target is None or target.tag not in {"NNP", "NNPS", "NN", "NNS"}:
            continue
        whom = context.group(tree, (target.index,))
        if whom.person:
            context.who.remember(whom, tree, target.index)
            return
        if len(whom.parties) == 1 and not whom.first and target.tag in {"NNPS", "NNS"}:
            context.who.memory.many = whom
            return


def _settle(context: Context, tree: Tree) -> None:
    """Let the subject of the main clause be the "it" of the next sentence, before those of its subordinate clauses."""
    root = next((token for token in tree.tokens if token.head == token.index and token.verbal), None)
    root = _last_clause(tree, root) if root is not None else None
    own = tree.child(root.index, "nsubj", "nsubjpass") if root is not None else None
    if own is not None and own.low in _PRESENT:
        return  # "We turned it down. They then asked …": neither writer nor reader is "it" or "they"
    if own is not None and own.nominal and own.index in context.met:
        who = context.group(tree, tuple(coordinated(tree, own.index)))
        if len(who.parties) == 1 and not who.person and fold(own.low) not in HUMANS - {"client"}:
            context.who.memory.one = who


def _last_clause(tree: Tree, root: Token) -> Token:
    """Return the last main clause of a sentence that has a named subject of its own: "Peru gave up its claim, and Chile undertook to pay"."""
    joined = [
        kid
        for kid in tree.children(root.index, "conj")
        if kid.verbal
        and any(own.nominal and not own.tag.startswith("PRP") for own in tree.children(kid.index, "nsubj", "nsubjpass"))
    ]
    return _last_clause(tree, joined[-1]) if joined else root


def gathered(context: Context, acts: list[Act], sentence: Sentence) -> None:
    """Remember those who met: they are "all delegations", "both sides" of the sentences after."""
    for act in acts:
        if act.kind is Kind.MEET and len(act.actors) > 1 and act.modality is Modality.DONE:
            places = dict.fromkeys(((sentence.start, sentence.end), *((item.start, item.end) for item in act.evidence)))
            context.who.memory.many = Who(act.actors, "", tuple(places))
