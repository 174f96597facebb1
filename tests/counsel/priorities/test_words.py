"""Priorities in words: too little is said to be too little, and a guess names how many words it rests on."""

import pytest

from verbale.counsel.priorities import words as module
from verbale.counsel.priorities.cues import Utterance
from verbale.counsel.priorities.words import LIMITS, guessed, told
from verbale.dossier import Dossier
from verbale.model import Party, Point

DOSSIER = Dossier(
    title="Talks",
    parties=(Party("union", "The union"), Party("port", "The port")),
    points=(Point("pay", "Pay", aliases=("wages",)), Point("berths", "Berths"), Point("hours", "Hours")),
)
TALK = [
    Utterance(speaker="union", text="We really need higher pay; wages are most important to us."),
    Utterance(speaker="port", text="We can talk about pay."),
    *[Utterance(speaker="union", text="We need better pay. We have enough berths and can give you the berths.") for _ in range(4)],
]  # fmt: skip


def test_what_a_side_speaks_of() -> None:
    """Counted turn by turn, its own words alone; the top by the shares, with the words that carried it."""
    union, port = guessed(DOSSIER, TALK)
    assert (union.points, union.mentions) == (("pay", "berths"), 9)
    assert union.found is not None
    assert union.found.top["pay"] > union.found.top["berths"]
    assert (port.found, port.mentions) == (None, 1)
    said = told(DOSSIER, TALK)
    assert said.words[0] == "The union seems to care most about Pay, by its words (9 mentions of 2 points)."
    assert said.words[1].startswith("  It rests most on: “We")
    assert (
        said.words[-1]
        == "The port: its words say too little of its priorities (1 mention of points by a name of theirs)."
    )
    assert said.limits == LIMITS
    assert said.values["priorities"][0]["order"] == ["pay", "berths"]


def test_no_point_is_singled_out_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the share at which one leans, it is said that none stands out."""
    monkeypatch.setattr(module, "LIKELY", 1.1)
    monkeypatch.setattr(module, "LEANING", 1.1)
    assert told(DOSSIER, TALK).words[0] == "The union: its words do not single out a point (9 mentions of 2 points)."
    monkeypatch.setattr(module, "LEANING", 0.1)
    assert told(DOSSIER, TALK).words[0].startswith("The union may care most about Pay")


def test_nobody_at_the_table() -> None:
    """Said."""
    assert told(Dossier(title="Talks"), []).words == ("No side is at the table.",)
