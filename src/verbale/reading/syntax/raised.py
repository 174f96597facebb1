"""Verbs of speech that the parser joined to what was said, given back to who spoke.

"Voiced relief that the guns had stayed silent and appealed to both camps": things do not appeal, ask or urge; who speaks does.
"""

from collections.abc import Sequence
from dataclasses import replace

from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.parties import ORGANS, PARTIES
from verbale.reading.lang.en.sides import names_people
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SPEECH = word_list("syntax.speech")


def raised(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a sentence with its verbs of speech joined to the verb of who speaks.

    Parameters
    ----------
    tokens
        A parsed sentence, in order.
    """
    made = list(tokens)
    for token in tokens:
        if token.dep != "conj" or token.tag != "VBD" or token.lemma not in _SPEECH or _own_subject(tokens, token):
            continue
        above = _speaking(tokens, token)
        if above is not None:
            made[token.index] = replace(token, head=above.index)
    return made


def freed(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence whose verb was taken for a participle before its object with that verb as the main one.

    "Norlund informed business associations about the talks." is no noun phrase: it ends in a full stop, and nothing else in it is finite.

    Parameters
    ----------
    tokens
        A parsed sentence, in order.
    """
    made = list(tokens)
    root = next((token for token in tokens if token.head == token.index and token.dep == "ROOT"), None)
    if root is None or not root.tag.startswith("NN") or tokens[-1].text != "." or any(t.tag in _FINITE for t in tokens):
        return made
    verb = next(
        (
            kid
            for kid in tokens[: root.index]
            if kid.head == root.index and kid.tag in {"VBN", "VBD"} and kid.dep == "amod"
        ),
        None,
    )
    before = (
        [kid for kid in tokens[: verb.index] if kid.head in {root.index, verb.index} and kid.tag.startswith("NNP")]
        if verb is not None
        else []
    )
    if verb is None or not before:
        return made
    subject = before[-1]
    made[verb.index] = replace(verb, tag="VBD", dep="ROOT", head=verb.index)
    made[subject.index] = replace(subject, dep="nsubj", head=verb.index)
    made[root.index] = replace(root, dep="dobj", head=verb.index)
    for kid in tokens:
        if kid.head == root.index and kid.index != root.index and (kid.dep == "punct" or kid.index < subject.index):
            made[kid.index] = replace(
                made[kid.index], head=verb.index if kid.dep in {"punct", "prep", "npadvmod"} else subject.index
            )
    return made


def pointed(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence in which "that" before a noun and a particle points, and opens no clause: "turned that offer down".

    Parameters
    ----------
    tokens
        A parsed sentence, in order.
    """
    made = list(tokens)
    for that in tokens[1:-2]:
        noun, particle = tokens[that.index + 1], tokens[that.index + 2]
        verb = tokens[that.index - 1]
        split = that.low in {"that", "this"} and particle.tag == "RP" and particle.head == noun.index and verb.verbal
        if not split or noun.dep not in {"ccomp", "xcomp"} or noun.head != verb.index:
            continue
        made[that.index] = replace(that, tag="DT", dep="det", head=noun.index)
        made[noun.index] = replace(noun, tag="NN", dep="dobj", head=verb.index, lemma=noun.low)
        for kid in tokens:
            if kid.head == noun.index and kid.index not in {that.index, noun.index}:
                made[kid.index] = replace(kid, head=verb.index)
    return made


def inverted(tokens: Sequence[Token]) -> list[Token]:
    """Return a sentence whose "Had" was taken for part of a name with its condition put under what would have been.

    Parameters
    ----------
    tokens
        A parsed sentence, in order: "Had Belland agreed, the road would have been finished".
    """
    made = list(tokens)
    if len(tokens) < 4 or tokens[0].low != "had" or tokens[0].dep != "compound":
        return made
    verb = tokens[tokens[tokens[0].head].head]
    then = next((kid for kid in tokens if kid.head == verb.index and kid.dep == "ccomp"), None)
    if not verb.verbal or then is None or verb.dep != "ROOT":
        return made
    made[0] = replace(tokens[0], dep="aux", head=verb.index)
    made[verb.index] = replace(verb, tag="VBN", dep="advcl", head=then.index)
    made[then.index] = replace(then, dep="ROOT", head=then.index)
    return made


def _own_subject(tokens: Sequence[Token], token: Token) -> bool:
    return any(kid.head == token.index and kid.dep in {"nsubj", "nsubjpass", "aux", "auxpass"} for kid in tokens)


def _speaking(tokens: Sequence[Token], token: Token) -> Token | None:
    """Return the verb above the clause that a verb hangs in by mistake: a clause about a thing, under a finite past."""
    clause = tokens[token.head]
    while clause.dep == "conj" and tokens[clause.head].verbal:
        clause = tokens[clause.head]
    subject = next(
        (kid for kid in tokens if kid.head == clause.index and kid.dep in {"nsubj", "nsubjpass", "expl"}), None
    )
    if clause.dep not in {"ccomp", "acl"} or subject is None or not _thing(subject):
        return None
    above = tokens[clause.head]
    if above.nominal:
        above = tokens[above.head]
    return above if above.tag == "VBD" and above.index < clause.index else None


def _thing(subject: Token) -> bool:
    if subject.dep == "expl" or subject.low in {"it", "this", "that", "these", "those", "there"}:
        return True
    plain = subject.tag in {"NN", "NNS"} and subject.low not in operators()["that"]
    return plain and subject.lemma not in ORGANS | PARTIES and not names_people(subject.low)
