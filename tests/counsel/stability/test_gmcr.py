"""Conflicts from the public `.gmcr` format: statements in order of priority, rankings by hand, directions."""

import json
from pathlib import Path
from typing import Any

import pytest

from verbale.counsel.stability import Conflict
from verbale.errors import CounselError

DILEMMA: dict[str, Any] = {
    "program": "written by hand",
    "useManualPreferenceVectors": False,
    "infeasibles": [],
    "options": [{"name": "keep", "permittedDirection": "both"}, {"name": "keep", "permittedDirection": "both"}],
    "decisionMakers": [
        {"name": "first", "options": [0], "preferences": [[[1, "Y"]], [[0, "N"]]]},
        {"name": "second", "options": [1], "preferences": [[[0, "Y"]], [[1, "N"]]]},
    ],
}


def changed(**parts: Any) -> str:  # JSON
    """Return the dilemma as text, with some parts changed."""
    return json.dumps(DILEMMA | parts)


def test_statements_rank_states() -> None:
    """Each wants the other to keep the promise first and to break its own second: the prisoner's dilemma."""
    conflict = Conflict.from_gmcr(changed())
    assert conflict.count == 4
    assert conflict.equilibria("Nash") == [1]
    assert conflict.equilibria("SEQ") == [1, 4]
    assert conflict.named(4) == "4 (keep [0], keep [1])"


def test_rankings_by_hand_and_compound_patterns(tmp_path: Path) -> None:
    """A ranking by hand under its old or new name; a compound pattern excludes any of its members; forward is one way."""
    makers = [dict(maker, preferenceVector=[2, [1, 3]]) for maker in DILEMMA["decisionMakers"]]
    path = tmp_path / "talks.gmcr"
    path.write_text(
        changed(
            useManualPreferenceVectors=True,
            decisionMakers=makers,
            infeasibles=[{"compound": True, "members": [[[0, "Y"], [1, "Y"]]]}],
            options=[{"name": "a", "permittedDirection": "fwd"}, {"name": "b", "permittedDirection": "back"}],
        )
    )
    conflict = Conflict.from_gmcr(path)
    assert conflict.count == 3
    assert conflict.reachable(1) == {1, 2}
    assert conflict.reachable(2) == {2}
    assert conflict.reachable(3) == {1, 2, 3}
    newer = [dict(maker, preferenceRanking=[3, [1, 2]]) for maker in makers]
    text = json.dumps(json.loads(path.read_text()) | {"decisionMakers": newer})
    assert Conflict.from_gmcr(text).prefers("first", 3, 2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON"),
        ("{}", "has no options"),
        (changed(options=[{"name": "a", "permittedDirection": "up"}] * 2), "direction 'up'"),
        (changed(infeasibles=[[[7, "Y"]]]), "does not fit"),
        (changed(infeasibles=[[[0, "?"]]]), "neither Y nor N"),
        (changed(infeasibles=[[[0, "Y"]], [[0, "N"]]]), "No state is feasible"),
        (changed(useManualPreferenceVectors=True), "preferenceVector"),
        ("nowhere.gmcr", "cannot be read"),
    ],
)
def test_what_is_not_the_format_is_refused(text: str, said: str) -> None:
    """Each with what is wrong."""
    with pytest.raises(CounselError, match=said):
        Conflict.from_gmcr(text)
