"""Acts of whoever writes that name nobody: "Your request is declined", "The accounts are enclosed", "You were sent a draft".

In one's own letter an act without an agent is the writer's where it answers the reader or reaches the reader, and where the
clause is the writer's own: nothing that somebody else said, asked or may do.
"""

from collections.abc import Sequence

from verbale.model import Kind
from verbale.reading.acts.match import Match
from verbale.reading.syntax.clauses import direct_object
from verbale.reading.syntax.scope import Operator
from verbale.reading.syntax.tree import Token, Tree

_DOING = frozenset(
    {
        Kind.REFUSE,
        Kind.ACCEPT,
        Kind.ANSWER,
        Kind.DISCLOSE,
        Kind.WELCOME,
        Kind.OPPOSE,
        Kind.SUPPORT,
        Kind.HOLD,
        Kind.REQUEST,
        Kind.RETRACT,
        Kind.CRITICISE,
        Kind.CONCEDE,
        Kind.STATE,
    }
)
_PROMISED = frozenset({Kind.REFUSE, Kind.ANSWER, Kind.DISCLOSE, Kind.BRIEF, Kind.ASSURE, Kind.HOLD, Kind.PROPOSE})
_ANSWERS = frozenset({Kind.REFUSE, Kind.ACCEPT, Kind.ANSWER, Kind.HOLD, Kind.CONCEDE})
_WITHHELD = frozenset({Kind.MEASURE, Kind.ACCEPT, Kind.SUPPORT, Kind.CONCEDE})  # "No extension will be granted."
_OTHERS = frozenset(
    {
        "said",
        "alleged",
        "accused",
        "claimed",
        "denied",
        "asked",
        "supposed",
        "thought",
        "hoped",
        "feared",
        "demanded",
        "wanted",
        "other",
    }
)
_YOURS = frozenset({"you", "your"})
_OURS = frozenset({"us", "we", "me", "our"})


def unnamed_writer(tree: Tree, match: Match, above: Sequence[Operator]) -> str:  # noqa: PLR0911  # one line a construction
    """Return whose act without an agent it is in a letter: ``writer``, ``reader``, or empty where that is not known.

    Parameters
    ----------
    tree, match
        The sentence and the frame that found no actor.
    above
        Operators above the predicate.
    """
    frame = match.frame
    if frame.form == "noun" and any(op.kind == "denied" and tree[op.index].low == "as" for op in above):
        return "writer"  # "Nothing in this letter is to be read as a refusal"
    if any(op.kind in _OTHERS for op in above):
        return ""
    if frame.form == "adjective" or (
        frame.form == "verb"
        and frame.subject not in {"actor", "actors"}
        and frame.kind in {Kind.CRITICISE, Kind.WELCOME, Kind.STATE, Kind.ACCEPT}
    ):
        return "writer" if not any(op.kind in {"would", "could", "can", "might", "will"} for op in above) else ""
    if frame.form != "verb":
        return ""
    if not match.passive:
        return (
            "writer"
            if _elliptic(tree, tree[match.index])
            and (
                tree[match.index].tag == "VBD"  # "Put the plan to Ruiz at noon", in notes of one's own
                or frame.kind is Kind.WELCOME
                or frame.head in {"enclose", "attach", "append"}
            )
            else ""
        )
    if _in_passing(tree, tree[match.index]):
        return ""
    reaches = _receiver(tree, match)
    if reaches:
        return reaches
    return "writer" if _performed(tree, match, above) else ""


def _in_passing(tree: Tree, token: Token) -> bool:
    """Say whether a deed only dates another: "it was in disrepair when the lease was granted"."""
    marks = tree.children(token.index, "advmod", "mark")
    return token.dep == "advcl" and any(
        kid.low in {"when", "while", "after", "before", "since", "until"} for kid in marks
    )


def _elliptic(tree: Tree, token: Token) -> bool:
    """Say whether a sentence opens with its verb and leaves "I" or "we" unsaid: "Thank you for …"."""
    return (
        token.dep == "ROOT"
        and token.tag in {"VB", "VBP", "VBN", "VBD", "UH", "NN", "NNS"}
        and not tree.children(token.index, "nsubj", "nsubjpass")
    )


def _receiver(tree: Tree, match: Match) -> str:
    """Return who did what reached "you" (the writer) or "us" (the reader)."""
    verb = match.index
    places = [*match.addressees]
    for kid in tree.children(verb, "dative", "prep"):
        target = kid if kid.nominal else tree.child(kid.index, "pobj") if kid.low == "to" else None
        places += [target.index] if target is not None else []
    patient = direct_object(tree, verb)
    told = match.frame.kind in {Kind.REQUEST, Kind.ASSURE, Kind.BRIEF, Kind.WARN} or bool(
        tree.children(verb, "dobj", "oprd")
    )
    if patient is not None and told:
        places.append(patient)
    for place in places:
        words = {tree[place].low, *(kid.low for kid in tree.children(place, "poss"))}
        if words & _YOURS:
            return "writer"
        if words & _OURS:
            return "reader"
    return ""


def _performed(tree: Tree, match: Match, above: Sequence[Operator]) -> bool:
    """Say whether writing it does it: the present passive, or an answer given to what is the reader's."""
    if match.frame.kind not in _DOING | _PROMISED | {Kind.MEASURE} or tree[match.index].dep in {"acl", "relcl"}:
        return False
    auxiliaries = {kid.low for kid in tree.children(match.index, "aux", "auxpass")}
    if tree[match.index].dep == "conj" and not auxiliaries:
        auxiliaries = {kid.low for kid in tree.children(tree[match.index].head, "aux", "auxpass")}
    if auxiliaries and auxiliaries <= {"is", "are", "am", "being"}:
        return match.frame.kind is not Kind.MEASURE
    if auxiliaries & {"will", "shall", "'ll"}:
        denied = match.frame.kind in _WITHHELD and any(op.kind == "negated" for op in above)
        return denied or match.frame.kind in _PROMISED
    if (
        match.frame.kind is Kind.PROPOSE
        and match.addressees
        and tree[match.index].tag == "VBN"
        and auxiliaries & {"was", "were", "been"}
    ):
        return True  # in one's own text, what was handed to another side without a "by" was handed over by oneself
    mine = any(kid.low in _YOURS for thing in match.things for kid in tree.children(thing, "poss"))
    return mine and match.frame.kind in _ANSWERS and bool(auxiliaries & {"has", "have", "was", "were", "been"})
