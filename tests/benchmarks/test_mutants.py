"""The figures of the mutants: a sample that is the same on every run, shares with their interval, a reason for each survivor."""

import argparse
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.mutants import report, run
from benchmarks.mutants.report import Tried, figures, kept, read_kept, reason_of, survivors
from benchmarks.mutants.rooms import ROOMS, Room
from benchmarks.reading.shares import wilson

ROOT = Path(__file__).parents[2]
NAMES = [f"verbale.model.when.x_f__mutmut_{number}" for number in range(200)]


def asked(**given: object) -> argparse.Namespace:
    """Return what a person asks for."""
    return argparse.Namespace(**{"names": [], "full": False, "sample": 0.1, "seed": 1, **given})


def test_a_sample_is_the_same_on_every_run() -> None:
    """Whatever the order of the names; another seed draws another; at least one is drawn, and never more than there are."""
    found = run.chosen(NAMES, asked())
    assert found == run.chosen(NAMES[::-1], asked())
    assert (len(found), len(set(found)), set(found) <= set(NAMES)) == (20, 20, True)
    assert found != run.chosen(NAMES, asked(seed=2))
    assert len(run.chosen(NAMES[:3], asked())) == 1
    assert sorted(run.chosen(NAMES, asked(sample=1.0))) == sorted(NAMES)


def test_all_or_some_may_be_asked_for() -> None:
    """Every mutant, or those of a pattern."""
    assert run.chosen(NAMES, asked(full=True)) == NAMES
    assert run.chosen(NAMES, asked(names=["*_mutmut_7", "*_mutmut_8"])) == [NAMES[7], NAMES[8]]


ONE = Tried(
    "model",
    500,
    Counter({"killed": 40, "timeout": 5, "survived": 4, "no tests": 1}),
    {"m.x_f__mutmut_1": "a | `b` → c"},
)
TWO = Tried("app", 100, Counter({"killed": 10}))


def test_shares_have_their_interval() -> None:
    """What never ends is killed, what no test reaches is not; the sum stands below."""
    low, high = wilson(45, 50)
    assert (ONE.tried, ONE.killed) == (50, 45)
    assert figures([ONE, TWO])[2:] == [
        f"| model | 500 | 50 | 45 | 0.900 | {low:.3f}–{high:.3f} |",
        f"| app | 100 | 10 | 10 | 1.000 | {wilson(10, 10)[0]:.3f}–1.000 |",
        f"| all | 600 | 60 | 55 | 0.917 | {wilson(55, 60)[0]:.3f}–{wilson(55, 60)[1]:.3f} |",
    ]
    assert figures([Tried("x", 3)])[2] == "| x | 3 | 0 | 0 | – | 0.000–1.000 |"


def test_a_survivor_has_its_reason_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By name, by change, or by both; the first row that fits; a table's bars do not break the table."""
    rows = tmp_path / "reasons.toml"
    rows.write_text(
        '[[reason]]\nmutant = "n.*"\nwhy = "by name"\n[[reason]]\nmutant = "m.*"\nchange = "→ c$"\nwhy = "by both"\n'
    )
    monkeypatch.setattr(report, "REASONS", rows)
    assert (reason_of("n.x", "any"), reason_of("m.x", "a → c"), reason_of("m.x", "a → d")) == ("by name", "by both", "")
    assert survivors([ONE]) == ["| `m.x_f__mutmut_1` | `a \\| 'b' → c` | by both |"]
    rows.write_text("reason = []\n")
    assert survivors([ONE]) == ["| `m.x_f__mutmut_1` | `a \\| 'b' → c` | **none given** |"]


def test_rooms_are_kept_and_read_again() -> None:
    """So that one room can be tried anew and the others stand."""
    assert read_kept(kept([ONE, TWO])) == [ONE, TWO]
    assert figures([ONE, TWO])[2] in run.page([ONE, TWO])


@pytest.mark.parametrize("room", ROOMS, ids=[room.name for room in ROOMS])
def test_a_room_names_what_is_there(room: Room) -> None:
    """Its sources, its tests, and what it leaves out."""
    assert all(list(ROOT.glob(pattern)) for pattern in room.source)
    assert all((ROOT / name.split("::")[0]).exists() for name in (*room.tests, *room.without))
    chosen = room.selection(ROOT)
    assert len(chosen) > 3
    assert all((ROOT / name).is_file() for name in chosen if not name.startswith("--deselect="))
    assert not [name for name in chosen for left in room.without if name == left or name.startswith(f"{left}/")]


def test_every_reason_is_one() -> None:
    """It says why, and what it is sought by."""
    import tomllib

    for row in tomllib.loads(report.REASONS.read_text(encoding="utf-8"))["reason"]:
        assert len(row["why"]) > 20
        assert row.get("mutant") or row.get("change")
