"""What a participle before its clause is said of."""

from collections.abc import Callable

import pytest

from verbale.reading.acts.match import Match
from verbale.reading.syntax.tree import Tree


@pytest.mark.parametrize(
    ("sentence", "kind", "agent", "patient"),
    [
        ("Opposed by the brewers, the levy was dropped.", "oppose", "brewers", "levy"),
        ("Rejected by the dockers, the plan was dropped.", "refuse", "dockers", "plan"),
        ("Endorsed by the synod, the charter went to the bishop.", "support", "synod", "charter"),
        (
            "Agreed by the foremen, amended by the lawyers and thrown out by the members, the scheme is dead.",
            "refuse",
            "members",
            "scheme",
        ),
    ],
)
def test_the_subject_of_the_clause_is_the_patient(
    frames: Callable[[str], tuple[Tree, list[Match]]], sentence: str, kind: str, agent: str, patient: str
) -> None:
    """The noun after "by" acts, and the subject that follows is acted on."""
    tree, found = frames(sentence)
    told = [
        (match.frame.kind.value, [tree[i].text for i in match.actors], [tree[i].text for i in match.things])
        for match in found
    ]
    assert (kind, [agent], [patient]) in told


def test_who_is_warned_is_the_subject(frames: Callable[[str], tuple[Tree, list[Match]]]) -> None:
    """A verb with a receiver takes it from the same place."""
    tree, found = frames("Warned by the Fund that the loan was at risk, Tavaria published its budget.")
    warned = next(match for match in found if match.frame.kind.value == "warn")
    assert [tree[i].text for i in warned.addressees] == ["Tavaria"]
