"""What every view prints: JSON in its own letters, names as they are, progress only where somebody looks."""

import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import DOSSIER, Run, fill
from verbale.cli.shown import ask_shown, console, open_shown, print_json, progress, show_banner
from verbale.errors import DossierError, ReadingError
from verbale.model import Marking


def test_json_is_in_its_own_letters(capsys: pytest.CaptureFixture[str]) -> None:
    """Two spaces deep, nothing escaped that need not be."""
    print_json({"a": ["№ é", None]})
    assert capsys.readouterr().out == '{\n  "a": [\n    "№ é",\n    null\n  ]\n}\n'


def test_nothing_printed_is_markup(capsys: pytest.CaptureFixture[str]) -> None:
    """Brackets, colons and numbers stand as they are, in lines of 120 signs where there is no terminal."""
    out = console()
    out.print("Bel [/observer] [b]and[/b] :fish: 12", style="bold")
    out.print("x " * 60 + "y")
    assert capsys.readouterr().out.splitlines() == ["Bel [/observer] [b]and[/b] :fish: 12", "x " * 60, "y"]


def test_progress_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """None where nobody looks; where somebody does, the file's name as it is, brackets and all."""
    with progress("Reading") as step:
        assert step is None

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress("Reading") as step:
        assert step is not None
        step(Path("talks/[/b] first.txt"))
    assert "Reading" in screen.getvalue()


def test_the_banner_stands_by_its_official_name(capsys: pytest.CaptureFixture[str]) -> None:
    """On a line of its own."""
    show_banner(Marking("RESTREINT", "EU"))
    assert capsys.readouterr().out == "RESTREINT UE/EU RESTRICTED\n"


def test_what_could_not_be_read_is_said_once(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On stderr, with what to do; the view goes on without it."""
    (talks / "documents").mkdir()
    (talks / "documents" / "empty.txt").write_bytes(b"")
    desk = open_shown([talks])
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"verbale: {talks / 'documents' / 'empty.txt'}: The file is empty. ")
    assert len(desk.view().acts) == 4


def test_documents_of_which_none_can_be_read_are_an_error(tmp_path: Path) -> None:
    """There is nothing to show."""
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(ReadingError, match=r"empty\.txt: The file is empty"):
        open_shown([tmp_path / "empty.txt"])


def test_a_question_has_its_options(talks: Path) -> None:
    """Dates, party and clearance of the query are those that were asked for; a party that is not there is an error."""
    day, known = dt.date(2024, 3, 5), dt.date(2024, 3, 6)
    seen = ask_shown([talks], as_of=day, known=known, party="bel", clearance=Marking("GREEN"), since=None, record=None)
    query = seen.query
    assert (query.on, query.known, query.party, query.clearance, query.since) == (
        day,
        known,
        "bel",
        Marking("GREEN"),
        None,
    )
    assert (seen.play.on, len(seen.play.acts)) == (day, 2)
    with pytest.raises(DossierError, match="no party 'zed'"):
        ask_shown([talks], party="zed")


def test_another_record_can_be_named(talks: Path, tmp_path: Path) -> None:
    """What it holds is shown, and nothing of the dossier's own."""
    other = tmp_path / "other"
    other.mkdir()
    fill(other, ())
    assert ask_shown([talks], record=str(other / "record.db")).play.acts == ()


def test_tables_show_names_in_brackets(talks: Path, run: Run) -> None:
    """A party called by a name with brackets stands in every table as the dossier has it."""
    text = DOSSIER.replace('name = "Bel Republic"', 'name = "Bel [/b] :fish:"').replace("Fishing talks", "[Talks]")
    (talks / "dossier.toml").write_text(text, encoding="utf-8")
    for command in ("state", "owed", "brief"):
        done = run(command, talks)
        assert (done.code, done.err) == (0, "")
        assert "Bel [/b] :fish:" in done.words
        assert "[Talks]" in done.words
