"""Whether the clause of a quote says that an act was done: the rules of scope that the reader drafts by, for drafts of anybody.

A quote cut out of its sentence may hide what stands over it ("… failed to", "whether …"), so the whole sentence is parsed.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from verbale.errors import ReadingError
from verbale.model import Act, Document, Evidence, Kind, Modality, Party, Person, Role
from verbale.reading.acts.decide import decide
from verbale.reading.acts.match import Match, matches
from verbale.reading.lang.en.lexicon import lexicon
from verbale.reading.parsed_document import Sentence
from verbale.reading.sentences import sentences
from verbale.reading.syntax.parse import parse
from verbale.reading.syntax.scope import Operator, operators_above
from verbale.reading.syntax.tree import Tree

TOLD = frozenset({Modality.DONE, Modality.INTENDED})
_CONDITION = "stands under a condition"
# Kinds that one and the same predicate may be taken for: "signed" accepts, agrees or supports.
_FAMILIES = (
    frozenset({Kind.ACCEPT, Kind.AGREE, Kind.SUPPORT, Kind.CONCEDE, Kind.WELCOME}),
    frozenset({Kind.REFUSE, Kind.OPPOSE, Kind.CRITICISE, Kind.RETRACT}),
    frozenset({Kind.PROPOSE, Kind.REQUEST, Kind.RESTATE}),
    frozenset({Kind.SUSPEND, Kind.POSTPONE}),
)
_NOBODYS = {
    "negated": "denied",
    "nearly": "denied",
    "almost": "denied",
    "without": "denied",
    "lapsed": "planned once",
    "yet": "denied",
    "denied": "denied",
    "asked": "asked",
    "supposed": "supposed",
    "demanded": "demanded of somebody",
    "wanted": "wished for",
    "hoped": "hoped for",
    "thought": "somebody's thought",
    "attempted": "only tried",
    "refused": "refused",
    "claimed": "only claimed",
}


def reason_in_scope(act: Act, document: Document) -> str:
    """Return why the clause of an act's quote does not say that it was done; empty where it does, or says nothing of it.

    Without an installed model no clause can be looked at, and nothing is held against the act.

    Parameters
    ----------
    act
        A draft; only one told as done or intended claims that its clause is asserted.
    document
        Where its first quote stands.
    """
    if act.modality not in TOLD:
        return ""
    quote = act.evidence[0]
    try:
        inside = _inside(document, quote)
    except ReadingError:
        return ""
    cut = _cut_off(act, document)
    if cut:
        return cut
    reasons = [_against(act, tree, match) for tree, match in _near(act, inside)]
    return "" if not reasons or "" in reasons else reasons[0]


def supported(act: Act, document: Document) -> bool:
    """Say whether some clause of an act's quote says that it was done, by a predicate of the lexicon: more than that nothing speaks against it.

    Parameters
    ----------
    act, document
        As for `reason_in_scope`.
    """
    try:
        found = _near(act, _inside(document, act.evidence[0]))
    except ReadingError:
        return False
    return any(not _against(act, tree, match) for tree, match in found)


def undone(act: Act, document: Document) -> bool:
    """Say whether every clause of an act's quote that could tell it says that it was not done, asked or supposed; a condition undoes nothing.

    Parameters
    ----------
    act, document
        As for `reason_in_scope`.
    """
    try:
        found = [_against(act, tree, match) for tree, match in _near(act, _inside(document, act.evidence[0]))]
    except ReadingError:
        return False
    return act.modality in TOLD and bool(found) and all(reason and _CONDITION not in reason for reason in found)


def reason_of_subject(act: Act, document: Document, parties: Mapping[str, Party], people: Mapping[str, Person]) -> str:
    """Return why the subject of an act's clause is somebody else than its actors; empty where it is not, or where it names nobody known.

    Parameters
    ----------
    act
        A draft.
    document
        Where its first quote stands.
    parties, people
        Who is known, by id: "we" is whoever the stretch of the quote says that its writer is.
    """
    quote = act.evidence[0]
    segment = document.segment_at(quote.start)
    if not act.actors or (segment is not None and segment.role is Role.CELL):
        return ""
    try:
        inside = _inside(document, quote)
    except ReadingError:
        return ""
    writer = _known_in(segment.writer if segment is not None else "", parties, people)
    theirs = {
        *act.actors,
        act.on_behalf_of,
        *(people[name].party for name in (*act.actors, act.speaker or "") if name in people),
    }
    near = _near(act, inside) or [
        pair for pair in inside if act.kind is Kind.HOLD and pair[1].frame.kind is Kind.ANSWER
    ]
    meant = [_subject(tree, match, writer, parties, people) for tree, match in near]
    if not meant or any(not one or one & theirs or _members(one, parties) & theirs for one in meant):
        return ""
    return f"who does it in the quote is {', '.join(sorted(meant[0]))}"


def _subject(
    tree: Tree, match: Match, writer: set[str], parties: Mapping[str, Party], people: Mapping[str, Person]
) -> set[str]:
    """Return the known parties that the subject of a predicate names; of "we" and "I", the writer."""
    if not match.actors:
        return set()
    if all(tree[index].low in {"i", "we"} for index in match.actors):
        return writer
    if not all(tree[index].tag.startswith("NNP") for index in match.actors):
        return set()
    words = " ".join(tree[i].text for index in match.actors for i in tree.subtree(index))
    return _known_in(words, parties, people)


def _known_in(words: str, parties: Mapping[str, Party], people: Mapping[str, Person]) -> set[str]:
    """Return the ids of the parties that words name, by themselves or by one of their people."""

    def named(*names: str) -> bool:
        return any(name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) for name in names)

    found = {one.id for one in parties.values() if named(one.name, *one.aliases)}
    return found | {one.party for one in people.values() if one.party and named(one.name, *one.aliases)}


def _members(found: set[str], parties: Mapping[str, Party]) -> set[str]:
    """Return the members of groups, and the groups of members: who speaks for the one may act for the other."""
    down = {member for name in found if name in parties for member in parties[name].members}
    return down | {one.id for one in parties.values() if found & set(one.members)}


def _inside(document: Document, quote: Evidence) -> list[tuple[Tree, Match]]:
    """Return the predicates of the lexicon that stand in a quote, each with the tree of its whole sentence."""
    return [
        (tree, match)
        for one in _spans(document.text, document.body)
        if one.start < quote.end and quote.start < one.end
        for tree, match in _matched(document.text[one.start : one.end])
        if quote.start <= one.start + tree[match.index].start < quote.end
    ]


def _cut_off(act: Act, document: Document) -> str:
    """Return why a quote that begins within a predicate says something else than the whole: "failed to accept" without "failed to"."""
    quote = act.evidence[0]
    for one in _spans(document.text, document.body):
        if not one.start < quote.start < one.end:
            continue
        for tree, match in _matched(document.text[one.start : one.end]):
            head = tree[match.index]
            verbs = [tree[i] for i in match.words if tree[i].verbal and i > match.index]
            within = [word for word in verbs if quote.start <= one.start + word.start < quote.end]
            if within and one.start + head.start < quote.start and not _may_be(act.kind, match.frame.kind):
                return f"{within[0].text!r} stands under {head.text!r}, which the quote leaves out"
    return ""


def _near(act: Act, inside: list[tuple[Tree, Match]]) -> list[tuple[Tree, Match]]:
    """Return those that an act may be: of its own kind, else of one that the same words may be taken for."""
    own = [pair for pair in inside if pair[1].frame.kind == act.kind]
    return own or [pair for pair in inside if _may_be(act.kind, pair[1].frame.kind)]


@lru_cache(maxsize=4)
def _spans(text: str, body: int) -> tuple[Sentence, ...]:
    return sentences(text, body)


@lru_cache(maxsize=512)
def _matched(words: str) -> tuple[tuple[Tree, Match], ...]:
    """Return the frames of a sentence, its places counted from its own start: a person's drafts come back to the same ones."""
    trees = parse([(0, words)], lexicon().lemmas)
    return tuple((tree, match) for tree in trees for match in matches(tree, lexicon()))


def _may_be(kind: Kind, other: Kind) -> bool:
    return kind == other or any(kind in family and other in family for family in _FAMILIES)


def _against(act: Act, tree: Tree, match: Match) -> str:
    above = [op for op in operators_above(tree, match.index) if op.index not in match.words]
    own = tree.children(match.index, "aux")
    first = any(tree[index].low in {"i", "we"} for index in match.actors)
    decision = decide(match.frame, above, first=first, perfect=any(word.lemma == "have" for word in own))
    if decision is not None and decision.modality in TOLD and _may_be(act.kind, decision.kind):
        alleged = any(op.kind in {"alleged", "accused"} for op in above)
        told = act.according_to or act.certainty == "unsure"
        return f"{tree[match.index].text!r} is only alleged, and by whom is not said" if alleged and not told else ""
    if decision is not None and decision.modality is Modality.CONDITIONAL:
        return f"{tree[match.index].text!r} {_CONDITION}"
    return f"{tree[match.index].text!r} is {_state(above)}, not done"


def _state(above: list[Operator]) -> str:
    return next((_NOBODYS[op.kind] for op in above if op.kind in _NOBODYS), "told as no deed")
