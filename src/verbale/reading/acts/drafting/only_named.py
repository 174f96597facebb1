"""Predicates that are only named: they say which of a class, what a paper says, what is missed; a target that is met."""

import re

from verbale.model import Kind
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.match import Match
from verbale.reading.lang.en.parties import EVERYBODY, ORGANS, PARTIES
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Tree

_RESUMED = re.compile(
    r"[^,;.]*,\s(?:should|must|shall|would|could|will|may|might|can|is|are|was|were|has|have|had|needs?)\b"
)
_FULFILLED = word_list("only-named.fulfilled")
_HANDING = word_list("only-named.handing")
_REPORTED = word_list("only-named.reported")
_LASTING = frozenset({Kind.PROPOSE, Kind.REQUEST, Kind.SUPPORT, Kind.OPPOSE, Kind.CRITICISE, Kind.STATE, Kind.MEET})
_TAKEN = word_list("only-named.taken")
_TITLES = word_list("only-named.titles")
_DEALS = word_list("only-named.deals")
_SEEKING = word_list("only-named.seeking")
_LETTERS = word_list("only-named.letters")  # signing one agrees nothing
_WANTING = frozenset({"lack", "miss", "need", "require", "fail", "collapse"})
_WANTED = word_list("only-named.wanted")


def only_named(text: str, tree: Tree, match: Match) -> bool:
    """Say whether a predicate tells nothing that was done: it qualifies a noun, is a paper's own, or is met as a target is.

    Parameters
    ----------
    text
        The page, for what follows a participle between commas.
    tree, match
        The sentence and the predicate.
    """
    if match.frame.kind is Kind.PROPOSE and match.frame.form == "verb" and match.frame.head in _HANDING:
        things = [fold(tree[thing].low) for thing in match.things]
        if things and all(word in _REPORTED for word in things):
            return True  # "delivered a report": nothing is put up for a decision
    if (
        match.frame.head == "take"
        and match.frame.kind is Kind.ACCEPT
        and any(tree[i].lemma in _TAKEN for i in match.things)
    ):
        return True  # "took a step", "takes time": nothing is accepted
    if _in_another_sense(tree, match):
        return True
    if match.frame.kind is Kind.MEASURE and (_of_papers(tree, match) or _strikes_a_deal(tree, match)):
        return True
    return _qualifies(tree, match) or _of_paper(text, tree, match) or _is_fulfilled(tree, match)


def _in_another_sense(tree: Tree, match: Match) -> bool:
    """Say whether the sentence's form gives a verb its other sense: "slated to be published", "the help that we have had in Kenya"."""
    head, token = match.frame.head, tree[match.index]
    if head == "slate":
        return bool(tree.children(match.index, "xcomp"))
    if head in {"have", "come"} and token.dep == "relcl" and match.frame.kind in {Kind.MEET, Kind.PROPOSE}:
        return True
    signed = [*tree.children(match.index, "dobj", "nsubjpass")]  # not what it is on: "an agreement on customs checks"
    signed += [tree[token.head]] if token.dep in {"acl", "relcl"} else []  # "a letter signed by Peru"
    return head == "sign" and bool(signed) and all(fold(thing.low) in _LETTERS for thing in signed)


def _of_papers(tree: Tree, match: Match) -> bool:
    """Say whether a deed done to somebody is only done to a paper: "the Guidelines were released in May"."""
    return bool(match.addressees) and all(
        (tree[i].tag in {"NNP", "NNPS"} and is_class(tree[i].low, "info")) or fold(tree[i].low) in _TITLES
        for i in match.addressees
    )


def _strikes_a_deal(tree: Tree, match: Match) -> bool:
    """Say whether what is struck is a deal: "an agreement that she had struck with the port"."""
    token = tree[match.index]
    return match.frame.head == "strike" and token.dep == "relcl" and tree[token.head].lemma in _DEALS


def _qualifies(tree: Tree, match: Match) -> bool:
    """Say whether a participle only says which things of a class: "links to material approved by the board" approves nothing now."""
    token = tree[match.index]
    noun = tree[token.head]
    if match.frame.kind is Kind.MEASURE and token.tag == "VBG" and token.dep == "pcomp":
        return tree[max(0, noun.index - 1)].nominal  # "her experience in applying a tariff"
    if token.dep == "relcl" and (
        noun.low == "those" or any(kid.low == "those" for kid in tree.children(noun.index, "det"))
    ):
        return True  # "those countries that are willing to pay"
    if match.frame.kind in _LASTING or match.frame.form != "verb" or token.dep != "acl" or token.tag != "VBN":
        return False
    return not tree.children(noun.index, "det", "poss", "nummod") and not noun.tag.startswith("NNP")


def _of_paper(text: str, tree: Tree, match: Match) -> bool:
    """Say whether a participle between commas is a paper's, not its speaker's: "said the text, urging restraint, should go"."""
    token = tree[match.index]
    if token.tag != "VBG" or tree.children(match.index, "aux") or match.index < 2 or tree[match.index - 1].text != ",":
        return False
    return _RESUMED.match(text, token.end, tree[len(tree) - 1].end) is not None


def _is_fulfilled(tree: Tree, match: Match) -> bool:
    """Say whether something is met that nobody can sit down with: "the target would be met", "met the deadline"."""
    if match.frame.kind is not Kind.MEET or match.frame.head != "meet":
        return False
    met = tree.child(match.index, "nsubjpass") or tree.child(match.index, "dobj")
    if met is None or met.tag not in {"NN", "NNS"} or met.text[:1].isupper():
        return False
    return fold(met.low) in _FULFILLED - (ORGANS | PARTIES | EVERYBODY)


def is_wanting(tree: Tree, noun: int) -> bool:
    """Say whether a meeting is only missed, needed or judged: "dialogue between A and B is lacking", "the lack of talks between them"."""
    token = tree[noun]
    above = tree[token.head]
    above = tree[above.head] if above.dep == "aux" else above  # the parser may hang the subject on "is"
    if token.dep in {"nsubj", "nsubjpass"}:
        words = {kid.low for kid in tree.children(above.index, "acomp", "attr", "oprd")}
        return above.lemma in _WANTING or above.low in _WANTED or bool(words & _WANTED)
    if any(kid.tag == "JJR" or kid.low in {"enhanced", "improved", "increased"} for kid in tree.children(noun, "amod")):
        return True  # "through better dialogue between"
    if token.dep == "pobj" and above.low in {"of", "for", "in"}:
        return tree[above.head].lemma in {
            "lack",
            "absence",
            "need",
            "importance",
            "call",
            "value",
            "role",
            "want",
            "possibility",
        }
    if token.dep in {"dobj", "conj"} and above.tag == "VBG" and above.lemma in {"secure", "seek", "obtain", "ensure"}:
        return True  # "called for securing their consent"
    if token.dep == "dobj" and above.tag in {"VB", "VBG"} and above.lemma in _SEEKING:
        return True  # "his aim is to broker a deal between them"
    return token.dep == "dobj" and above.lemma in _WANTING | {
        "want",
        "promote",
        "encourage",
        "facilitate",
        "enhance",
        "improve",
        "strengthen",
    }
