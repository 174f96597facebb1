"""Words that the parser takes for another part of speech where English leaves no doubt: set right before anything is read in a tree.

An adverb before a name is no part of it; a word in -ed with a subject of its own is the verb; "warning of", without an article and behind a
preposition, is what somebody does.
"""

from collections.abc import Sequence
from dataclasses import replace

from verbale.reading.syntax.tree import Token

_GERUNDS = {"warning": "warn", "meeting": "meet", "briefing": "brief"}
_DEPS = {"pobj": "pcomp", "dobj": "xcomp"}
_OWN = ("det", "poss", "amod", "nummod")


def mistaken(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a sentence, with what was taken for another part of speech set right."""
    made = list(tokens)
    for rule in (_adverb_before_name, _verb_of_name, _gerunds, _behind_invitation, _bare_verbs):
        made = rule(made)
    return made


def _adverb_before_name(tokens: list[Token]) -> list[Token]:
    """Hang an adverb that opens the sentence on the verb: "Possibly Peru signed"."""
    first = tokens[0] if tokens else None
    if first is None or first.tag != "RB" or first.dep not in {"compound", "nmod", "amod"}:
        return tokens
    name = tokens[first.head]
    if not name.tag.startswith("NNP") or name.head == name.index:
        return tokens
    return [replace(first, dep="advmod", head=name.head), *tokens[1:]]


def _verb_of_name(tokens: list[Token]) -> list[Token]:
    """Read "Peru contradicted reports that Chile had signed", where the verb was taken for an adjective of its thing."""
    made = list(tokens)
    for thing in tokens[1:]:
        verb = tokens[thing.index - 1]
        if verb.dep != "amod" or verb.head != thing.index or not verb.low.endswith("ed"):
            continue
        if thing.head != thing.index or thing.tag not in {"NN", "NNS"}:
            continue
        if not any(kid.head == verb.index and kid.dep == "nsubj" for kid in tokens[: verb.index]):
            continue
        lemma = verb.low.removesuffix("ed") if verb.tag == "JJ" else verb.lemma
        made[verb.index] = replace(verb, tag="VBD", lemma=lemma, dep="ROOT", head=verb.index)
        made[thing.index] = replace(thing, dep="dobj", head=verb.index)
        for token in tokens:
            if token.head == thing.index and token.dep == "punct":
                made[token.index] = replace(token, head=verb.index)
    return made


def _bare_verbs(tokens: list[Token]) -> list[Token]:
    """Read "insisted that Peru apologise", where the bare verb of a that-clause was taken for a noun."""
    made = list(tokens)
    for token in tokens:
        own = {kid.dep for kid in tokens if kid.head == token.index and kid.index < token.index}
        if token.tag == "NN" and token.dep == "ccomp" and "nsubj" in own and "mark" in own and not own & set(_OWN):
            made[token.index] = replace(token, tag="VB", lemma=token.low)
    return made


def _behind_invitation(tokens: list[Token]) -> list[Token]:
    """Give back its subject to "At the request of Peru, the chair of the board, Ann Lind, met …", joined to who asked without any "and"."""
    root = next((token for token in tokens if token.head == token.index and token.verbal), None)
    if root is None or tokens[0].tag != "IN" or tokens[0].head != root.index:
        return tokens
    if any(token.head == root.index and token.dep.startswith(("nsubj", "csubj", "expl")) for token in tokens):
        return tokens
    before = tokens[: root.index]
    comma = next((token.index for token in before if token.text == ","), None)
    if comma is None or any(token.dep == "cc" for token in before):
        return tokens
    joined = [token for token in before[comma:] if token.dep in {"conj", "appos"} and token.tag.startswith("NNP")]
    offices = [token for token in joined if any(kid.head == token.index and kid.dep == "det" for kid in before)]
    if not any(token.dep == "conj" for token in joined):
        return tokens
    own = (offices or joined)[-1]
    made = list(tokens)
    for token in joined:
        after = token.index > own.index
        if after or token.dep == "conj":
            made[token.index] = replace(token, dep="appos", head=own.index if after else token.head)
    made[own.index] = replace(own, dep="nsubj", head=root.index)
    return made


def _gerunds(tokens: list[Token]) -> list[Token]:
    """Read "saw no point in warning of shortages", "insisted on Peru warning of shortages" as what somebody does."""
    made = list(tokens)
    for token in tokens:
        if token.low not in _GERUNDS or token.tag != "NN" or token.dep not in {"pobj", "dobj"} or not token.index:
            continue
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else token
        kids = [kid for kid in tokens if kid.head == token.index and kid.index != token.index]
        before = tokens[token.index - 1]
        names = [kid for kid in kids if kid.dep in {"compound", "nmod"} and kid.tag.startswith("NNP")]
        if following.low != "of" or any(kid.dep in _OWN for kid in kids):
            continue
        if before.tag not in {"IN", "RP"} and not (names and token.dep == "pobj"):
            continue
        made[token.index] = replace(token, tag="VBG", dep=_DEPS[token.dep], lemma=_GERUNDS[token.low])
        for name in names:
            made[name.index] = replace(name, dep="nsubj")
    return made
