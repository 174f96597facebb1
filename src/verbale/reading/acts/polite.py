"""Polite requests of a letter that no frame finds, because what is asked for stands in a question, an imperative or an if-clause.

"Could you let us have the figures?" · "Please confirm the date." · "We would be grateful if you could reply." · "We look forward
to your answer." · "Please find enclosed the accounts", which asks for nothing and hands something over.
"""

import re
from dataclasses import dataclass

from verbale.model import Kind
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import direct_object
from verbale.reading.syntax.scope import operators_above
from verbale.reading.syntax.tree import Token, Tree

_MODALS = frozenset({"could", "would", "will", "can", "may", "might"})
_PLEASE = frozenset({"please", "kindly"})
_IDLE = word_list("polite.idle")
_GRATEFUL = word_list("polite.grateful")
_REPLIES = word_list("polite.replies")
_LEADING = frozenset({"do", "then", "so", "and", "also", "first", "second", "third", "next", "finally", "now", "just"})
_SAID_TO_US = word_list("polite.said-to-us")
_BIDDEN = _SAID_TO_US | word_list("polite.bidden")
_ENCLOSED = re.compile(r"\b(?:enclosed|attached|appended|annexed|herewith)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, or handed over.

    Parameters
    ----------
    kind
        ``request``, or ``answer`` for an enclosure.
    index
        Number of the word that carries it: the deed asked for, or the thing.
    things
        Heads of what it is about.
    reader
        Heads of the noun phrase asked; empty for "you" unsaid.
    name
        Of the rule.
    over
        Number of the polite word itself ("grateful", "look"), whose own frame says nothing more.
    """

    kind: Kind
    index: int
    things: tuple[int, ...]
    reader: tuple[int, ...] = ()
    name: str = ""
    over: int = -1


def polite(tree: Tree) -> list[Asked]:
    """Return the polite requests and enclosures of a sentence."""
    found = []
    for token in tree.tokens:
        one = _question(tree, token) or _imperative(tree, token) or _grateful(tree, token) or _looking(tree, token)
        if one is not None:
            found.append(one)
    return found


def musts(tree: Tree) -> list[Asked]:
    """Return what somebody else must or should do in the view of whose voice it is: "The company must return to the table"."""
    found = []
    for token in tree.tokens:
        modal = any(kid.low in {"must", "should", "ought"} for kid in tree.children(token.index, "aux"))
        past = any(kid.lemma in {"have", "be"} for kid in tree.children(token.index, "aux", "auxpass"))
        own = tree.child(token.index, "nsubj")
        if not modal or past or own is None or own.tag.startswith("PRP") or token.lemma == "be":
            continue
        if all(op.kind in {"must", "should"} for op in operators_above(tree, token.index)):
            found.append(Asked(Kind.REQUEST, token.index, _things(tree, token.index), (own.index,), "must"))
    return found


def _things(tree: Tree, verb: int) -> tuple[int, ...]:
    thing = direct_object(tree, verb)
    if thing is None:
        inner = next((kid for kid in tree.children(verb, "ccomp", "xcomp")), None)
        thing = direct_object(tree, inner.index) if inner is not None else None
    if thing is None:
        thing = next(
            (target.index for kid in tree.children(verb, "prep") for target in tree.children(kid.index, "pobj")), None
        )
    return (thing,) if thing is not None else ()


def _reader(tree: Tree, subject: Token) -> bool:
    """Say whether a subject is who reads: "you", "your committee"."""
    return subject.low == "you" or any(kid.low == "your" for kid in tree.children(subject.index, "poss"))


def _question(tree: Tree, token: Token) -> Asked | None:
    """Find "Could you let us have the figures?"."""
    if token.tag != "VB" or not any(mark.text == "?" for mark in tree.tokens[token.index :]):
        return None
    subject = tree.child(token.index, "nsubj")
    modal = next((kid for kid in tree.children(token.index, "aux") if kid.low in _MODALS), None)
    if (
        subject is None
        or not _reader(tree, subject)
        or modal is None
        or modal.index > subject.index
        or token.dep not in {"ROOT", "conj", "ccomp"}
    ):
        return None
    return Asked(Kind.REQUEST, token.index, _things(tree, token.index), (subject.index,), "polite.question")


def _imperative(tree: Tree, token: Token) -> Asked | None:
    """Find "Please confirm the date", and the enclosure of "Please find attached"."""
    kids = tree.children(token.index)
    if (
        not token.verbal
        or token.tag not in {"VB", "VBP"}
        or token.dep not in {"ROOT", "conj", "ccomp"}
        or tree.children(token.index, "nsubj", "nsubjpass")
    ):
        return None
    please = any(kid.low in _PLEASE for kid in kids) or (token.index and tree[token.index - 1].low in _PLEASE)
    if not please and not _bidding(tree, token):
        return None
    if token.lemma == "find" and any(_ENCLOSED.search(tree[i].text) for i in tree.subtree(token.index)):
        things = [
            kid.index
            for kid in tree.children(token.index, "dobj", "ccomp", "oprd", "nsubj")
            if kid.nominal and not _ENCLOSED.fullmatch(kid.text)
        ]
        below = [
            kid.index for kid in kids if _ENCLOSED.fullmatch(kid.text)
        ]  # "find our answer attached", "find attached our answer"
        things = things or [
            kid.index for i in below for kid in tree.children(i, "nsubj", "nsubjpass", "dobj") if kid.nominal
        ]
        return Asked(Kind.ANSWER, token.index, tuple(things), (), "polite.enclosed")
    if token.lemma in _IDLE:
        return None
    return Asked(Kind.REQUEST, token.index, _things(tree, token.index), (), "polite.imperative")


def _bidding(tree: Tree, token: Token) -> bool:
    """Say whether a sentence bids its reader do something for the writer, without "please": "Send us the accounts by Friday"."""
    lead = [one for one in tree.tokens[: token.index] if one.low not in _LEADING and one.dep != "punct"]
    if token.dep != "ROOT" or lead or token.lemma not in _BIDDEN:
        return False
    to = [kid for one in tree.children(token.index, "prep", "dative") for kid in tree.children(one.index, "pobj")]
    to += tree.children(token.index, "dative", "dobj")
    ours = any(kid.low in {"us", "me"} for kid in to)
    owned = any(one.low in {"our", "my"} for kid in to for one in tree.children(kid.index, "poss"))
    return ours or token.lemma in _SAID_TO_US or (owned and token.lemma == "answer")


def _grateful(tree: Tree, token: Token) -> Asked | None:
    """Find "We would be grateful if you could reply", "we would appreciate your comments"."""
    would = any(kid.low in {"would", "should", "'d"} for kid in tree.children(token.index, "aux"))
    if not would:
        return None
    thankful = token.lemma == "be" and any(kid.low in _GRATEFUL for kid in tree.children(token.index, "acomp", "attr"))
    if not thankful and token.lemma not in {"appreciate", "welcome"}:
        return None
    for i in tree.subtree(token.index):
        clause = tree[i]
        if (
            clause.verbal
            and any(kid.low in {"if", "were"} and kid.dep == "mark" for kid in tree.children(i))
            and i != token.index
        ):
            subject = tree.child(i, "nsubj", "nsubjpass")
            if subject is not None and subject.low not in {"it", "we", "i"}:
                return Asked(Kind.REQUEST, i, _things(tree, i), (subject.index,), "polite.grateful", token.index)
    return _wished(tree, token)


def _wished(tree: Tree, token: Token) -> Asked | None:
    """Find what is wished for as a noun: "grateful for your comments", "appreciate a reply", "pleased to receive your answer"."""
    for i in tree.subtree(token.index):
        thing = tree[i]
        if thing.nominal and thing.lemma in _REPLIES and thing.dep in {"pobj", "dobj"}:
            return Asked(Kind.REQUEST, i, (i,), (), "polite.wished", token.index)
    return None


def _looking(tree: Tree, token: Token) -> Asked | None:
    """Find "We look forward to your reply", "we await your comments"."""
    if token.lemma == "look" and any(kid.low == "forward" for kid in tree.children(token.index)):
        below = [tree[i] for i in tree.subtree(token.index)]
        heard = any(other.lemma == "hear" for other in below)
        reply = next((other for other in below if other.nominal and other.lemma in _REPLIES), None)
        own = tree.child(token.index, "nsubj") is not None or token.dep == "ROOT"
        if own and not tree.children(token.index, "neg") and (heard or reply is not None):
            return Asked(Kind.REQUEST, token.index, (reply.index,) if reply is not None else (), (), "polite.awaited")
    if token.lemma in {"await", "expect"} and token.tag in {"VBP", "VBZ", "VBG"}:
        thing = tree.child(token.index, "dobj")
        if (
            thing is not None
            and thing.lemma in _REPLIES
            and any(kid.low == "your" for kid in tree.children(thing.index, "poss"))
        ):
            return Asked(Kind.REQUEST, token.index, (thing.index,), (), "polite.awaited")
    return None


_TRUE = frozenset({"so", "true", "correct", "right", "accurate"})
_UNTRUE = frozenset({"untrue", "incorrect", "wrong", "false", "inaccurate", "unfounded"})
_SESSIONS = word_list("polite.sessions")


def denials(tree: Tree) -> list[Asked]:
    """Return the denials of what the other side said: "That is not so", "This is not the case", "It is untrue"."""
    found = []
    for token in tree.tokens:
        subject = (
            tree.child(token.index, "nsubj") if token.lemma == "be" and token.dep in {"ROOT", "conj", "ccomp"} else None
        )
        if (
            subject is None
            or subject.low not in {"that", "this", "it"}
            or any(kid.dep in {"ccomp", "advcl"} for kid in tree.children(token.index))
        ):
            continue
        said = tree.children(token.index, "acomp", "attr", "advmod")
        denied = bool(tree.children(token.index, "neg"))
        case = any(kid.low == "case" and tree.children(kid.index, "det") for kid in said)
        if (denied and (case or any(kid.low in _TRUE and not tree.children(kid.index) for kid in said))) or (
            not denied and any(kid.low in _UNTRUE and kid.dep == "acomp" for kid in said)
        ):
            found.append(Asked(Kind.STATE, token.index, (), (), "denial", token.index))
    return found


def recalled(tree: Tree) -> list[tuple[int, bool]]:
    """Return the heads of meetings that are recalled: "our meeting" (True), and "at the opening session" beside another act (False)."""
    found = []
    for token in tree.tokens:
        if not token.nominal or token.lemma not in _SESSIONS:
            continue
        if any(kid.low == "our" for kid in tree.children(token.index, "poss")):
            found.append((token.index, True))
        elif token.dep == "pobj" and tree[token.head].low in {"at", "during"} and tree.children(token.index, "det"):
            found.append((token.index, False))
    return found
