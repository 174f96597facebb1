"""Stability in words: each side's reason, what holds instead, and whose values it rests on."""

from tests.counsel.stability.test_from_space import SPACE, WANTED
from verbale.counsel.stability import Conflict
from verbale.counsel.stability.from_space import standing
from verbale.counsel.stability.words import LIMITS, told, told_file
from verbale.dossier import Dossier
from verbale.model import Party, Point

DOSSIER = Dossier(
    title="Talks",
    parties=(Party("union", "The union"), Party("port", "The port")),
    points=(Point("pay", "Pay"), Point("hours", "Hours")),
)


def test_where_things_stand_is_said_first() -> None:
    """Whose values, whether it holds, each side's reason, and the trade that holds as well."""
    found = standing(SPACE, WANTED)
    said = told(DOSSIER, found, "assumed")
    verdicts = [found.conflict.holds(1, party, "SEQ") for party in ("union", "port")]
    assert said.words[0] == (
        "By values assumed: where things stand holds: no side gains by moving alone." if all(verdicts)
        else "By values assumed: where things stand does not hold."
    )  # fmt: skip
    assert any(line.startswith("By the same assumed values: The union ") for line in said.words)
    assert any(line.startswith("By the same assumed values: The port ") for line in said.words)
    assert all("assumed" in line for line in said.words if not line.startswith("Left as"))
    assert said.limits == LIMITS
    assert said.values["states"] == 16
    assert said.values["equilibria"]["SEQ"] == found.conflict.equilibria("SEQ")


def test_a_file_is_said_by_concept() -> None:
    """The prisoner's dilemma: Nash holds the fourth state alone, the others the first as well."""
    moves = {"a": [(1, 3), (3, 1), (2, 4), (4, 2)], "b": [(1, 2), (2, 1), (3, 4), (4, 3)]}
    dilemma = Conflict.from_states(moves, {"a": [3, 1, 4, 2], "b": [2, 1, 4, 3]})
    said = told_file(dilemma)
    assert said.words[:3] == ("Of 4 states these hold for every side:", "Nash: 4.", "GMR: 1 and 4.")
    assert said.values["equilibria"]["SEQ"] == [1, 4]
