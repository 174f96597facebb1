"""Stability in words: whether where things stand holds, for each side and why, and which states would hold instead."""

from collections.abc import Callable
from typing import Any

from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.from_space import Standing
from verbale.counsel.stability.status_quo import status_quo
from verbale.counsel.stability.verdict import CONCEPTS
from verbale.counsel.told import Told, joined
from verbale.dossier import Dossier

SHOWN = 3
RULE = (
    "Sanctions are any legal sequence of the others in which nobody moves twice in a row (Fang, Hipel & Kilgour 1993)."
)
SAME = "By the same assumed values: "  # in every sentence that rests on them
LIMITS = (
    RULE,
    "A state that holds is one that no side would leave if it looked so far ahead; nothing is said about whether it comes about.",
    "A point that stays open is worth its share of what each has without agreement; points are taken to add up.",
)


def told(dossier: Dossier, found: Standing, assumed: str) -> Told:
    """Say whether where things stand holds.

    Parameters
    ----------
    dossier
        Whose names.
    found
        The conflict.
    assumed
        Whose values they are, or what was assumed of them, as a clause.
    """
    conflict = found.conflict

    def said(state: int) -> str:
        given: dict[str, list[str]] = {}
        for bit, choice in enumerate(found.choices):
            if (state - 1) >> bit & 1:
                given.setdefault(dossier.party_name(choice.party), []).append(dossier.point_title(choice.point))
        return (
            "; ".join(f"{party} gives in on {joined(points)}" for party, points in given.items()) or "nobody gives in"
        )

    words = [f"By values {assumed}: {line}" for line in _holding(dossier, conflict, said)[:1]]
    words += [f"{SAME}{line}" for line in (*_holding(dossier, conflict, said)[1:], *_instead(conflict, said))]
    if found.left_out:
        words.append(
            f"Left as they are, to keep states few: {joined([dossier.point_title(point) for point in found.left_out])}."
        )
    return Told(
        tuple(words), LIMITS, {**_values(conflict), "choices": [[one.party, one.point] for one in found.choices]}
    )


def told_file(conflict: Conflict) -> Told:
    """Say which states of a conflict's file hold."""
    names = {concept: [conflict.named(state) for state in conflict.equilibria(concept)] for concept in CONCEPTS}
    words = [
        f"{concept}: {joined(states[:SHOWN])}{f' and {len(states) - SHOWN} more' if len(states) > SHOWN else ''}." if states else f"{concept}: no state holds."
        for concept, states in names.items()
    ]  # fmt: skip
    return Told((f"Of {conflict.count} states these hold for every side:", *words), LIMITS[:2], _values(conflict))


def _holding(dossier: Dossier, conflict: Conflict, said: Callable[[int], str]) -> list[str]:
    """Say for where things stand whether each side would leave it."""
    leaving, staying = [], []
    for party in conflict.parties:
        better = conflict.improvements(party, 1)
        if not better:
            staying.append(f"{dossier.party_name(party)} can bring about nothing better for itself alone")
        elif conflict.holds(1, party, "SEQ"):
            staying.append(
                f"{dossier.party_name(party)} could do better alone, but the others would answer to its loss"
            )
        else:
            free = next(there for there in better if not conflict.sanctions(party, 1, there, "SEQ"))
            leaving.append(f"{dossier.party_name(party)} would do better by this and no answer of the others makes it worse off: {said(free)}")  # fmt: skip
    head = (
        "where things stand does not hold." if leaving else "where things stand holds: no side gains by moving alone."
    )
    return [head, *(f"{line}." for line in (*leaving, *staying))]


def _instead(conflict: Conflict, said: Callable[[int], str]) -> list[str]:
    paths = status_quo(conflict, 1, "SEQ")
    reached = [(len(path.steps), state, path) for state, path in paths.items() if path is not None and path.steps]
    reached.sort(key=lambda row: (not row[2].improving, row[0], row[1]))
    if not reached:
        return ["No other state holds that could come about from here."]
    words = []
    for _, state, path in reached[:SHOWN]:
        how = "each step good for whoever takes it" if path.improving else "with a step that costs whoever takes it"
        words.append(f"Holds as well, {how}: {said(state)}.")
    if len(reached) > SHOWN:
        words.append(f"{len(reached) - SHOWN} more states hold.")
    return words


def _values(conflict: Conflict) -> dict[str, Any]:
    return {
        "states": conflict.count,
        "equilibria": {concept: conflict.equilibria(concept) for concept in CONCEPTS},
        "status_quo": {party: {c: conflict.stable(1, party, c).sentence for c in CONCEPTS} for party in conflict.parties},
        "rule": RULE,
    }  # fmt: skip
