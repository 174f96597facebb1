"""`verbale clocks`: the rules there are, and a last day worked out."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.conftest import DOSSIER, Run
from verbale.cli.questions.clocks import _span
from verbale.errors import DateError
from verbale.watch.clocks.calendars import institutions
from verbale.watch.clocks.rules import presets


def test_every_rule_is_listed_with_its_source(run: Run) -> None:
    """Name, title, source; then the calendars that are no country's."""
    lines = run("clocks").out.splitlines()
    assert lines[: 3 * len(presets())] == [
        line for rule in presets().values() for line in (rule.name, f"    {rule.title}", f"    {rule.source}")
    ]
    assert lines[3 * len(presets()) :][2:] == [
        line for name, title in institutions().items() for line in (name, f"    {title}")
    ]
    told = run("clocks", "--json").told
    assert [row["name"] for row in told["rules"]] == list(presets())
    assert told["calendars"] == institutions()


def test_a_last_day_step_by_step(run: Run) -> None:
    """The day alone on its line, then the steps; the same for machines."""
    done = run("clocks", "calendar-days:10", "2024-03-01")
    assert done.out.splitlines() == [
        "2024-03-11",
        "  2024-03-01: the event; rule calendar-days (Calendar days; an end on a day off stays; plain counting)",
        "  2024-03-02: first day counted; the day of the event is not",
        "  2024-03-11: 10 days",
        "  2024-03-11: last day",
    ]
    told = run("clocks", "calendar-days:10", "2024-03-01", "--json").told
    assert (told["due"], told["days_off"]) == ("2024-03-11", [])
    assert [f"  {step}" for step in told["steps"]] == done.out.splitlines()[1:]


@pytest.mark.parametrize(
    ("options", "due"),
    [
        (("--pause", "2024-03-04/2024-03-05"), "2024-03-13"),
        (("--pause", "2024-03-04/2024-03-05", "--pause", "2024-03-07"), "2024-03-14"),
        (("--reset", "2024-03-08"), "2024-03-18"),
        (("--extend", "5", "--extend", "1"), "2024-03-17"),
    ],
)
def test_what_moves_it(run: Run, options: tuple[str, ...], due: str) -> None:
    """Pauses, resets and extensions, each as often as given."""
    assert run("clocks", "calendar-days:10", "2024-03-01", *options).out.splitlines()[0] == due


def test_days_off_are_named(run: Run) -> None:
    """Of the calendar that was asked for."""
    done = run("clocks", "working-days:2", "2024-12-23", "--calendar", "DE")
    assert done.out.splitlines()[0] == "2024-12-27"
    assert [line.split(":")[0] for line in done.out.splitlines() if "day off" in line] == [
        "  day off 2024-12-25",
        "  day off 2024-12-26",
    ]


def test_a_rule_needs_a_start(run: Run) -> None:
    """Said with an example."""
    done = run("clocks", "weeks")
    assert (done.code, done.err) == (
        2,
        "verbale: The rule 'weeks' needs a start. Write: verbale clocks weeks 2022-01-26\n",
    )


def test_which_deadlines_another_dossier_moves(talks: Path, run: Run, tmp_path: Path) -> None:
    """One line for each open answer whose date or time is another, old first; none where nothing moves."""
    old = tmp_path / "old.toml"
    old.write_text(DOSSIER, encoding="utf-8")
    assert run("clocks", "--moved", old, talks).out == "No open deadline moves.\n"
    old.write_text(
        DOSSIER.replace('preset = "calendar-days"', 'preset = "calendar-days"\nlength = 40'), encoding="utf-8"
    )
    (line,) = run("clocks", "--moved", old, talks, "--json").told["moved"]
    assert line.startswith("Bel Republic, Access to ports (asked 2024-03-01, ")
    assert line.endswith(": due 2024-04-10, 29 days run → due no deadline, 29 days run")


def test_a_pause_has_two_ends() -> None:
    """A day or a month has them; an open span has not."""
    assert _span("2024-02") == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    for text in ("2024-02-01/..", "../2024-02-01"):
        with pytest.raises(DateError, match="has no end"):
            _span(text)
