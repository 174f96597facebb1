"""`verbale rebuild`: equal records give equal digests, and an act more another one."""

from pathlib import Path

from tests.brief.conftest import playing, position
from tests.cli.conftest import FEAR, PLAN, Run
from verbale.cli.upkeep.rebuild import views
from verbale.model import Coverage, Stance


def test_a_digest_for_each_view(talks: Path, run: Run) -> None:
    """The same again, the same for machines; a ruling changes those views alone that show it."""
    lines = dict(line.split() for line in run("rebuild", talks).out.splitlines())
    assert list(lines) == ["acts", "positions", "obligations", "measures", "sessions", "coverage"]
    assert run("rebuild", talks, "--json").told == {
        "as_of": "2024-03-30", "known": None, "marking": "TLP:CLEAR", "views": lines,
    }  # fmt: skip
    run("review", talks, "--by", "Ana", "--reject", FEAR.id)
    after = run("rebuild", talks, "--json").told["views"]
    assert {name for name in lines if lines[name] != after[name]} == {"acts"}
    run("review", talks, "--by", "Ana", "--reject", PLAN.id)
    last = run("rebuild", talks, "--json").told["views"]
    assert {name for name in lines if lines[name] != last[name]} == {"acts", "positions", "obligations"}


def test_what_goes_into_a_digest() -> None:
    """Everything that a view shows, as JSON values."""
    cell = position("quota", "arda", Stance.OPEN, act="a1")
    made = views(playing(positions=(cell,), coverage=(Coverage("arda", 1, (cell.since,)),)))
    assert made == {
        "acts": [], "obligations": [], "measures": [], "sessions": [], "coverage": [["arda", 1, ["2024-03-05"]]],
        "positions": [{"point": "quota", "party": "arda", "stance": "open", "option": None, "since": "2024-03-05", "act": "a1", "reviewed": False}],
    }  # fmt: skip
