"""What the clause around a predicate makes of it: a wish for another to act is a request, who cannot say when holds, a demand is met.

One rule a sense, the first that knows decides; grammar alone, whoever the actor is.
"""

from collections.abc import Callable
from dataclasses import replace

from verbale.model import Kind, Modality, Polarity
from verbale.reading.acts.classes import fold
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.match import Match
from verbale.reading.syntax.tree import Tree

_ABLE = frozenset({"able", "unable", "position"})
_DEMANDS = frozenset(
    {"demand", "claim", "request", "figure", "price", "wish", "condition", "requirement", "concern", "ask"}
)
_Rule = Callable[[Tree, Match, Decision], Decision | None]


def as_meant(tree: Tree, match: Match, decision: Decision) -> Decision:
    """Return a decision with the kind that its clause makes of it.

    Parameters
    ----------
    tree, match
        The sentence, and the row that fits one of its predicates.
    decision
        What is told of it by its row and what stands over it.
    """
    for rule in _RULES:
        meant = rule(tree, match, decision)
        if meant is not None:
            return meant
    return decision


def _demand_met(tree: Tree, match: Match, decision: Decision) -> Decision | None:
    """Read "we cannot meet this", "met the demand": what is met is no party."""
    met = tree.child(match.index, "dobj") if decision.kind is Kind.MEET and match.frame.head == "meet" else None
    if met is None or not (met.low in {"this", "that", "it", "these", "those"} or fold(met.low) in _DEMANDS):
        return None
    unable = any(kid.low in {"can", "ca", "could", "will", "wo", "would"} for kid in tree.children(match.index, "aux"))
    unable = unable or tree[tree[match.index].head].low in _ABLE
    if decision.modality is Modality.NOT_DONE and unable:
        return replace(decision, kind=Kind.REFUSE, modality=Modality.DONE, polarity=Polarity.NEGATIVE)
    return replace(decision, kind=Kind.ACCEPT, polarity=Polarity.POSITIVE)


def _wants_another(tree: Tree, match: Match, decision: Decision) -> Decision | None:
    """Read "wants the fee to be halved": something else is to be or do what is wanted."""
    if decision.kind is not Kind.STATE or match.frame.head not in {"want", "wish"}:
        return None
    wanted = [*match.things, *(kid.index for kid in tree.children(match.index, "ccomp", "xcomp"))]
    other = any(
        tree[one].verbal
        and any(not kid.low.endswith(("self", "selves")) for kid in tree.children(one, "nsubj", "nsubjpass"))
        for one in wanted
    )
    return replace(decision, kind=Kind.REQUEST, polarity=None) if other else None


def _not_heard(_: Tree, match: Match, decision: Decision) -> Decision | None:
    """Read "we have not yet heard from the ministry": it has not answered."""
    unheard = match.frame.head == "hear" and decision.modality is Modality.NOT_DONE
    return replace(decision, kind=Kind.ANSWER) if decision.kind is Kind.BRIEF and unheard else None


def _cannot_say(tree: Tree, match: Match, decision: Decision) -> Decision | None:
    """Read "could not say when it would answer": somebody cannot tell yet."""
    if decision.kind is not Kind.STATE or match.frame.head != "say" or decision.modality is not Modality.NOT_DONE:
        return None
    able = any(kid.low in {"can", "could", "ca"} for kid in tree.children(match.index, "aux"))
    below = {tree[i].low for i in tree.subtree(match.index) if i > match.index}
    return _holds(decision) if able and below & {"when", "whether", "how", "if"} else None


def _confirms_ahead(tree: Tree, match: Match, decision: Decision) -> Decision | None:
    """Read "can confirm that no post will go": what will be is assured."""
    if decision.kind is not Kind.STATE or match.frame.head != "confirm" or match.content is None:
        return None
    ahead = any(kid.low in {"will", "shall", "wo", "'ll", "’ll"} for kid in tree.children(match.content, "aux"))
    return replace(decision, kind=Kind.ASSURE, polarity=Polarity.POSITIVE) if ahead else None


def _undecided(tree: Tree, match: Match, decision: Decision) -> Decision | None:
    """Read "has not decided whether to register imports", "has not yet decided on the date", "we will decide next year"."""
    if decision.kind is not Kind.AGREE or match.frame.head != "decide":
        return None
    below = {tree[i].low for i in tree.subtree(match.index)}
    open_still = decision.modality is Modality.NOT_DONE and bool(below & {"whether", "yet", "if", "how", "when"})
    return _holds(decision) if open_still or decision.modality is Modality.INTENDED else None


def _holds(decision: Decision) -> Decision:
    return replace(decision, kind=Kind.HOLD, modality=Modality.DONE, polarity=None)


_RULES: tuple[_Rule, ...] = (_demand_met, _wants_another, _not_heard, _cannot_say, _confirms_ahead, _undecided)
