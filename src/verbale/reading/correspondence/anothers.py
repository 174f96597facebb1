"""Sentences of a letter whose main clauses tell what somebody else did: the table of moves, which knows words alone, says nothing of them.

"The rail agency has postponed publication" puts nothing off in the name of who writes; "your Vice-Minister distanced the Government from
it" accepts nothing. A plain noun with its article ("the Board", "the Ministry") is the writer's own and speaks for them.
"""

import re

from verbale.reading.acts.classes import fold
from verbale.reading.acts.who import Speaker
from verbale.reading.lang.en.lexicon import lexicon
from verbale.reading.lang.en.parties import HUMANS, ORGANS, PARTIES
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Page
from verbale.reading.syntax.parse import parse
from verbale.reading.syntax.tree import Token, Tree

_OWN = frozenset({"we", "i", "our", "my", "us", "me", "ours", "mine"})
_MARKED = ("amod", "compound", "nmod", "appos", "poss")
_SOME = frozenset({"several", "some", "many", "another", "other"})
_LETTING = frozenset({"ask", "instruct", "authorise", "authorize", "direct", "charge", "request", "allow", "want"})
_OF_THINGS = word_list("moves.of-things")
# What the reader says, claims or asks is no doing of the writer's; nor is what the writer only calls to mind of others.
_SAYING = frozenset({
    "accuse", "allege", "argue", "ask", "assert", "assume", "believe", "claim", "complain", "contend", "hold", "imply", "insist", "maintain", "remark",
    "say", "state", "suggest", "think", "wonder", "write",
})  # fmt: skip
_DECIDING = frozenset({"accept", "agree", "refuse", "reject"})
_MINDING = frozenset(
    {"gather", "hear", "learn", "note", "notice", "observe", "read", "recall", "remember", "see", "understand"}
)
_PAPERS = frozenset(
    {"letter", "note", "mail", "message", "email", "e-mail", "reply", "release", "statement", "memorandum"}
)
_ELLIPSIS = re.compile(
    r"(?i)\W*(?:they|he|she) (?:is|are|was|were|do|does|did|has|have|had|will|would|could)(?: not|n[’']t)?\W*(?:\Z|[;,])"
)


def anothers(page: Page, speaker: Speaker, start: int, end: int) -> bool:
    """Say whether every main clause of a sentence has somebody else for its subject.

    Parameters
    ----------
    page, speaker
        The letter, and who writes to whom.
    start, end
        Place of the sentence.

    Returns
    -------
    bool
        ``False`` where a clause is the writer's or of a thing, or where nothing is known of its subject.
    """
    if page.rules_only:
        return False
    tree = parse([(start, page.text[start:end])], lexicon().lemmas, page.parses)[0]
    root = next((token for token in tree.tokens if token.head == token.index), None)
    if _ELLIPSIS.match(page.text[start:end]):
        return True  # "They are not": nobody's but theirs
    if root is None or not root.verbal or _for_another(tree, root):
        return False
    if root.lemma in _MINDING and any(kid.low == "you" for kid in tree.children(root.index, "nsubj")):
        return True  # "You will recall that it was agreed"
    mains = _minded(tree, _mains(tree, root))
    own = [kid for verb in mains for kid in tree.children(verb.index, "nsubj", "nsubjpass")]
    return bool(own) and all(_readers(tree, token) or _another(page, speaker, tree, token) for token in own)


def _for_another(tree: Tree, root: Token) -> bool:
    """Say whether somebody lets the writer speak: "the Minister asks me to say", "the Board has instructed us to reply"."""
    told = [kid for kid in tree.children(root.index, "dobj", "dative", "nsubj", "nsubjpass") if kid.low in _OWN]
    if any(kid.low == "you" for kid in tree.children(root.index, "nsubj")):
        return False
    return bool(told) and bool(tree.children(root.index, "xcomp", "ccomp")) and root.lemma in _LETTING


def _mains(tree: Tree, root: Token) -> list[Token]:
    """Return the verb of the main clause and those joined to it."""
    found = [root]
    for verb in found:
        found += [kid for kid in tree.children(verb.index, "conj") if kid.verbal]
    return found


def _minded(tree: Tree, mains: list[Token]) -> list[Token]:
    """Return main verbs with what somebody only calls to mind in the place of the calling: "we recall that your delegation had spoken of 32"."""
    found: list[Token] = []
    for verb in mains:
        told = [kid for kid in tree.children(verb.index, "ccomp") if kid.verbal] if verb.lemma in _MINDING else []
        found += told or [verb]
    return found


def _readers(tree: Tree, token: Token) -> bool:
    """Say whether a subject is the reader, or a paper of theirs, that says, asks or claims something."""
    if token.dep != "nsubj":
        return False
    verb = tree[token.head]
    clause = bool(tree.children(verb.index, "ccomp", "xcomp", "advcl")) or any(
        one.low in {"whether", "why"} for one in tree.tokens
    )
    says = verb.lemma in _SAYING and clause
    allowed = any(kid.low in {"may", "can"} for kid in tree.children(verb.index, "aux"))
    if allowed and not tree.children(verb.index, "neg"):
        return False  # "you may write your thirty thousand into the protocol" gives it
    if token.low == "you":
        return says or verb.lemma in _DECIDING
    return says and token.lemma in _PAPERS and any(kid.low == "your" for kid in tree.children(token.index, "poss"))


def _another(page: Page, speaker: Speaker, tree: Tree, token: Token) -> bool:
    """Say whether a subject is somebody, and neither the writer nor something of theirs."""
    inside = [tree[index] for index in tree.local(token.index)]
    if any(one.low in _OWN and one.text != "US" for one in inside):
        return False
    if token.tag.startswith(("PRP", "EX", "DT", "WP", "CD")):
        things = (
            token.low in {"it", "they"} and tree[token.head].lemma in _OF_THINGS
        )  # "It finds no evidence": a report
        return things or token.low in {"he", "she"}
    first, last = tree.span([one.index for one in inside])
    named = {party for mention in page.mentions_in(first, last + 1) for party in mention.parties}
    if named & set(speaker.parties):
        return False
    plain = fold(token.low) in ORGANS | PARTIES | HUMANS | {"service"}
    if not plain:
        return token.tag.startswith("NNP") and bool(named)
    return any(kid.dep in _MARKED or kid.low in _SOME for kid in tree.children(token.index))
