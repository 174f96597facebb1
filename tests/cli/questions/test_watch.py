"""`verbale watch`, `explain` and `clocks` on the invented example: exit codes, JSON, replay, calendar, one-line errors."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from tests.examples import copied
from verbale.app import add_files, open_folder
from verbale.cli.main import main
from verbale.dossier import load
from verbale.record import memory_record
from verbale.state import state_of_play
from verbale.watch import watch

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"
EUROPE = Path(__file__).parents[3] / "examples" / "european-security-2022"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the example to where its record can be written, and read it in once."""
    place = tmp_path_factory.mktemp("watch") / "wage-round"
    copied(EXAMPLE.name, place)
    open_folder(place)
    return place


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command; return its exit code, output and errors."""
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    shown = capsys.readouterr()
    return int(left.value.code or 0), shown.out, shown.err


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    """Run the command with --json."""
    code, out, _ = run(capsys, *arguments, "--json")
    return code, json.loads(out)


def test_json_has_its_keys(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Dates, alerts and indicators, each alert with what it rests on; exit code 1 exactly when one is red."""
    code, found = as_json(capsys, "watch", str(folder))
    assert {"as_of", "known", "alerts", "indicators"} <= set(found)
    assert code == int(any(alert["level"] == "red" for alert in found["alerts"]))
    for alert in found["alerts"]:
        assert {"kind", "level", "party", "point", "text", "figures", "evidence", "clears_when"} <= set(alert)
        assert alert["evidence"]
    assert len({row["id"] for row in found["indicators"]}) == len(found["indicators"])


def test_the_overdue_answer_is_found(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """The company's answers are overdue in the example, and the works holiday stands among the reasons."""
    _, found = as_json(capsys, "watch", str(folder))
    late = [alert for alert in found["alerts"] if alert["party"] == "port" and alert["kind"] == "protraction"]
    assert late
    assert any("works holiday" in alert["text"] for alert in late)


def test_each_measure_is_listed(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Text names each measure in view with its day, and none of a later day."""
    _, out, _ = run(capsys, "watch", str(folder))
    told = " ".join(out.partition("Measures")[2].split())
    assert "28 March 2025, Eastmouth Port Company: “The Eastmouth Port Company on Friday hired" in told
    assert "8 May 2025, Harbour Workers' Union: “Members of the Harbour Workers' Union began an overtime ban" in told
    assert "on Agency work at the container berths; at the start: “Forty agency workers" in told
    assert "minor by its type (as a protest, or an overtime ban of some days)" in told
    assert "severity" not in told
    assert "What the classes mean" in out
    _, out, _ = run(capsys, "watch", str(folder), "--as-of", "2025-02-05", "--known", "2025-02-05")
    assert "Measures" not in out


def test_before_anything_is_late_nothing_fires(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Two days after the claim there is no alert, and the exit code says so."""
    code, found = as_json(capsys, "watch", str(folder), "--as-of", "2025-02-05", "--known", "2025-02-05")
    assert (code, found["alerts"]) == (0, [])


def test_text_since_and_explain(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """People read alerts, their figures and what changed; an unknown name is one line with a suggestion."""
    _, out, _ = run(capsys, "watch", str(folder))
    assert "Standing" in out
    _, out, _ = run(capsys, "watch", str(folder), "--explain", "1")
    assert "source of the method" in out
    _, out, _ = run(capsys, "watch", str(folder), "--since", "2025-02-05")
    assert "new:" in out
    code, _, err = run(capsys, "watch", str(folder), "--explain", "protraction.port")
    assert code == 2
    assert len(err.strip().splitlines()) == 1


def test_explain_lists_and_tells_every_figure(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Each listed figure can be explained; an unknown one is an error with the nearest name."""
    _, listed = as_json(capsys, "explain", str(folder))
    assert listed["figures"]
    for name in listed["figures"][:6]:
        code, found = as_json(capsys, "explain", str(folder), name)
        assert code == 0
        assert found["figure"]["id"] == name
    code, _, err = run(capsys, "explain", str(folder), "p4.prot")
    assert code == 2
    assert "p4.port" in err


def test_the_calendar_is_written(capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path) -> None:
    """Answers owed become events and to-dos; a place that cannot be written is one line."""
    run(capsys, "watch", str(folder), "--ics", str(tmp_path / "owed.ics"))
    assert (tmp_path / "owed.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    code, _, err = run(capsys, "watch", str(folder), "--ics", str(tmp_path / "no" / "owed.ics"))
    assert code == 2
    assert "cannot be written" in err


def test_clocks(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Rules are listed with their source, a date is worked out, mistakes are one line."""
    _, out, _ = run(capsys, "clocks")
    assert "eu-tris-standstill" in out
    assert "EU-COMMISSION" in out
    _, out, _ = run(capsys, "clocks", "us-foia", "2022-01-26", "--pause", "2022-02-01/2022-02-03")
    assert out.splitlines()[0] == "2022-03-01"
    _, found = as_json(capsys, "clocks", "us-foia", "2022-01-26")
    assert found["due"] == "2022-02-24"
    assert run(capsys, "clocks", "us-foia")[0] == 2
    assert run(capsys, "clocks", "us-fioa", "2022-01-26")[2].count("us-foia") == 1
    _, out, _ = run(capsys, "clocks", "--moved", str(EXAMPLE / "dossier.toml"), str(folder))
    assert "No open deadline moves" in out


DOCUMENTS = sorted(dt.date.fromisoformat(path.name[:10]) for path in (EXAMPLE / "documents").iterdir())


@pytest.mark.parametrize("day", [*DOCUMENTS, dt.date(2025, 4, 30)])
def test_the_alerts_of_a_past_day_are_reproduced_from_the_record(folder: Path, day: dt.date) -> None:
    """The full record, asked about a past day, gives what a record of the documents of that day gave."""
    desk = open_folder(folder)
    replayed = watch(desk.dossier, desk.view(day, day))
    dossier, record = load(folder), memory_record()
    add_files(
        dossier, record, [path for path in sorted((folder / "documents").iterdir()) if path.name[:10] <= str(day)]
    )
    then = watch(dossier, state_of_play(dossier, record, day, day))
    assert [(a.id, a.level, a.text) for a in replayed.alerts] == [(a.id, a.level, a.text) for a in then.alerts]
    assert {f.id: f.value for f in replayed.indicators} == {f.id: f.value for f in then.indicators}


@pytest.mark.parametrize("day", [dt.date(2022, 1, 25), dt.date(2022, 1, 27), dt.date(2022, 2, 15)])
def test_the_european_talks_raise_no_protraction_alert(tmp_path: Path, day: dt.date) -> None:
    """Answers within the comparison class are not protraction, whoever gave them; measures of both sides are listed."""
    place = tmp_path / "europe"
    copied(EUROPE.name, place)
    desk = open_folder(place)
    found = watch(desk.dossier, desk.view(day, day))
    assert not [alert for alert in found.alerts if alert.kind == "protraction"]
    if day == dt.date(2022, 2, 15):
        makers = {party for measure in desk.view(day, day).measures for party in measure.by}
        assert "ru" in makers
        assert makers & {"us", "nato"}
        assert all(found.figure(f"s2.{party}") is not None for party in ("ru", "us", "nato"))
