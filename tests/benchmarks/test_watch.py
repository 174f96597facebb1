"""The evaluation in short: it runs, keeps its goals with fewer draws, and the work of the watch does not explode."""

import cProfile
import datetime as dt
import json
from pathlib import Path

import pytest

from benchmarks.watch import infringement, measures, pace, silence, speed, standstill, weekly
from benchmarks.watch.__main__ import DATA, FILES
from benchmarks.watch.picture import diagram
from verbale.dossier import parse
from verbale.watch import watch


def data(name: str) -> Path:
    """Return a public record, or skip."""
    path = DATA / FILES[name]
    if not path.is_file():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    return path


def test_false_alarms_and_stalls_found() -> None:
    """On scattered sides five per cent stays about five per cent, and most stalls are found; fixed limits cry wolf."""
    rows = silence.run(400, wide=True)[6]
    assert rows["surprise"]["false"] <= 0.08
    assert rows["surprise"]["found"] >= 0.70
    assert rows["fixed 30 days"]["false"] > 0.3


def test_pace_and_measures() -> None:
    """Slow-downs and rises are found, seldom before they happen."""
    found = pace.run(150, wide=False)["e-detector"]
    assert found["false"] <= 0.10
    assert found["found"] >= 0.87
    rates = measures.run(200)["e-value"]
    assert rates["false a year"] <= 0.05
    assert rates["found in a year"] >= 0.8


def test_infringement_cases() -> None:
    """As of the date, alarms on answers that came are near their nominal rate, and the density keeps its goal."""
    found = infringement.run(data("infringement"))
    assert 0.04 <= float(str(found["alarms as of the answer"])) <= 0.07
    assert float(str(found["log-density as of the answer"])) >= -6.7


def test_history_is_as_of_the_date() -> None:
    """A case closed later than the day counts as open on it."""
    case = infringement.Case("x", dt.date(2004, 1, 1), dt.date(2004, 6, 1))
    assert infringement.known([case], dt.date(2004, 3, 1)) == [(60, False)]
    assert infringement.known([case], dt.date(2004, 7, 1)) == [(152, True)]


def test_standstill_and_weekly_scores() -> None:
    """Ends are exact for 94 % and more; the uprising is seen in thirty days with at most one false episode."""
    assert float(str(standstill.run(data("tris"))["exact"])) >= 0.94
    found = weekly.run(data("weekly"))["both directions"]
    assert isinstance(found, dict)
    red = found["e-detector, red"]
    assert red["false episodes"] <= 1
    assert red["days until seen"] <= 30


def test_work_grows_with_the_obligations() -> None:
    """Twice as many open obligations take at most about twice as many calls: no processor is timed, the work is counted."""
    dossier = parse(speed.dossier_text())

    def calls(count: int) -> int:
        profile, state = cProfile.Profile(), speed.play(count)
        profile.runcall(watch, dossier, state)
        return sum(entry.callcount for entry in profile.getstats())

    calls(100)  # calendars are made once
    assert calls(4000) < 2.2 * calls(2000)


def test_the_diagram_is_a_picture() -> None:
    """The reliability diagram is well-formed and has one curve per series."""
    text = diagram({"a": [(0.1, 0.1, 9), (0.9, 0.8, 9)], "b": []}, "t")
    assert text.count("<polyline") == 2
    assert text.startswith("<svg")
    assert json.dumps(text)
