"""Scenario files in words: packages of GENIUS, states of a conflict, and what is neither."""

from pathlib import Path

import pytest

from tests.counsel.space.test_genius import scenario
from verbale.counsel.scenarios import LIMITS, of_space, told
from verbale.counsel.space.space import Space
from verbale.errors import CounselError

GMCR = """{"options": [{"name": "a"}, {"name": "b"}],
 "decisionMakers": [{"name": "one", "options": [0], "preferences": [[[0, "Y"]]]}, {"name": "two", "options": [1], "preferences": [[[1, "Y"]]]}]}"""


def test_a_scenario_by_folder_or_domain(tmp_path: Path) -> None:
    """The same packages, with what each side gains in words before numbers."""
    domain, *_ = scenario(tmp_path)
    said = told(tmp_path)
    assert said == told(domain)
    assert said.words[0] == "2 sides, 2 issues, 6 packages."
    assert said.words[1].startswith("Package 1 (")
    assert "of what it could gain (" in said.words[2]
    assert said.limits == LIMITS
    assert said.values["size"] == 6
    assert said.values["packages"][0]["options"].keys() == {"venue", "weeks"}


def test_a_conflict_by_its_states(tmp_path: Path) -> None:
    """Both take their own option: the last of four states."""
    file = tmp_path / "talks.gmcr"
    file.write_text(GMCR, encoding="utf-8")
    assert told(file).words[1] == "Nash: 4 (a, b)."


def test_what_is_no_scenario(tmp_path: Path) -> None:
    """Named, with what would do."""
    with pytest.raises(CounselError, match="is no scenario"):
        told(tmp_path / "talks.txt")


def test_shares_in_words() -> None:
    """Nothing, a small part, about half, most."""
    space = Space(
        {"i": ["a"], "j": ["x", "y"]}, {"p": {"i": [0], "j": [1, 9]}, "q": {"i": [9], "j": [0, 0]}}, {"p": 1, "q": 0}
    )
    words = "\n".join(of_space(space).words)
    assert "p: most of what it could gain (9, +8 against no agreement)" in words
