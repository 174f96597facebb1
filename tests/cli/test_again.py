"""A question asked again is answered with the same words, and worked out anew as soon as anything is another."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.app.beside.shown_views import beside
from verbale.cli.again import ASKED, _folder, _Heard
from verbale.cli.main import COMMANDS


def works_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each time that a state of play is worked out."""
    from verbale.app.workspace import Workspace

    noted: list[str] = []
    honest = Workspace.view

    def watched(desk: Workspace, *given: object) -> object:
        noted.append("worked out")
        return honest(desk, *given)  # type: ignore[arg-type]  # whatever the caller gave

    monkeypatch.setattr(Workspace, "view", watched)
    return noted


@pytest.mark.parametrize("command", ["state", "owed", "watch", "brief"])
def test_the_same_question_is_not_worked_out_twice(
    command: str, talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same words and the same exit code; the record's file settles with the first look."""
    run(command, talks)
    first = run(command, talks)
    noted = works_out(monkeypatch)
    again = run(command, talks)
    assert (again.code, again.out, again.err) == (first.code, first.out, first.err)
    assert noted == []
    other = run(command, talks, "--as-of", "2024-03-10")
    assert noted
    assert other.out != first.out


def test_what_changes_is_seen(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new document, and a change of the settings."""
    for _ in range(2):
        before = run("state", talks)
    noted = works_out(monkeypatch)
    (talks / "documents").mkdir(exist_ok=True)
    (talks / "documents" / "new.txt").write_text("25 March 2024\n\nArda refused the quota.\n", encoding="utf-8")
    run("state", talks)
    assert len(noted) == 1
    place = talks / "dossier.toml"
    place.write_text(place.read_text("utf-8").replace('name = "Bel Republic"', 'name = "Bel Kingdom"'), "utf-8")
    after = run("state", talks)
    assert "Bel Kingdom" in after.words
    assert "Bel Kingdom" not in before.words


def test_what_was_shown_goes_when_the_record_is_verified(talks: Path, run: Run) -> None:
    """It is worked out anew from what was verified."""
    run("state", talks)
    assert beside(talks / "record.db").exists()
    run("verify", talks)
    assert not beside(talks / "record.db").exists()


def test_only_what_looks_and_prints_is_kept(talks: Path, tmp_path: Path) -> None:
    """Nothing that writes a file or a ruling, nothing of another record, nothing of several folders."""
    assert set(COMMANDS) >= ASKED
    assert _folder(["state", str(talks), "--json"]) == talks
    for more in (["-o", "x.pdf"], ["-ox.pdf"], ["--ics=x.ics"], ["--record", "y.db"], ["--by", "Ann"], [str(talks)]):
        assert _folder(["brief", str(talks), *more]) is None
    assert _folder(["add", str(talks)]) is None
    assert _folder(["state", str(tmp_path / "none")]) is None
    assert _folder([]) is None
    place = talks / "dossier.toml"
    place.write_text('record = "other.db"\n' + place.read_text("utf-8"), "utf-8")
    assert _folder(["state", str(talks)]) is None


def test_bytes_that_are_no_text_are_not_kept(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """They pass all the same."""
    heard = _Heard(sys.stdout)
    heard.write("one ")
    heard.buffer.write(b"two ")
    assert (heard.words, heard.past) == (["one ", "two "], False)
    heard.buffer.write(b"\xff")
    heard.flush()
    assert heard.past
    assert capfdbinary.readouterr().out == b"one two \xff"
