"""`verbale brief`: the page in each format, to the screen or to a file."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.cli.questions.brief import _by_ending


@pytest.mark.parametrize(
    ("output", "form"),
    [
        (None, "text"), ("a.html", "html"), ("a.HTM", "html"), ("a.txt", "text"), ("a.docx", "docx"), ("a.pdf", "pdf"),
        ("a.json", "json"), ("a.text", "text"), ("a.md", "text"), ("html", "text"),
    ],
)  # fmt: skip
def test_the_format_follows_the_ending(output: str | None, form: str) -> None:
    """Text where the ending says nothing."""
    assert _by_ending(Path(output) if output else None) == form


def test_text_on_the_screen(talks: Path, run: Run) -> None:
    """Plain, where the screen is no terminal."""
    done = run("brief", talks)
    assert done.code == 0
    assert "\x1b[" not in done.out
    assert "The Bel Republic owes Arda an answer on Access to ports since 1 Mar 2024, 29 days so far." in done.words
    assert "Since 23 March 2024: nothing new." in done.words


def test_since_and_for_whom(talks: Path, run: Run) -> None:
    """Changes since the day asked for; read for another party."""
    done = run("brief", talks, "--since", "2024-03-10", "--for", "bel")
    assert "Since 10 March 2024: 2 new acts" in done.words
    assert "State of play on 30 March 2024, for Bel Republic." in done.words


def test_annexes_are_longer(talks: Path, run: Run) -> None:
    """Every act, instead of a count of those left out."""
    short, long = (run("brief", talks, *options).words for options in ((), ("--long",)))
    assert "1 earlier act: see the annex." in short
    assert "1 earlier act" not in long
    assert "“Arda proposed to Bel”" in long


def test_json_by_option_or_ending(talks: Path, run: Run, tmp_path: Path) -> None:
    """--json wins over a format; a file is written whole and nothing printed."""
    told = run("brief", talks, "--format", "html", "--json").told
    assert (told["title"], told["as_of"], told["for"]) == ("Fishing talks (invented)", "2024-03-30", "Arda")
    done = run("brief", talks, "-o", tmp_path / "brief.json")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "brief.json").read_text("utf-8").startswith('{\n  "title": "Fishing talks (invented)"')


def test_html_by_ending(talks: Path, run: Run, tmp_path: Path) -> None:
    """A page of its own; an option wins over the ending."""
    run("brief", talks, "-o", tmp_path / "brief.htm")
    assert (tmp_path / "brief.htm").read_text("utf-8").startswith("<!doctype html>")
    run("brief", talks, "--format", "text", "-o", tmp_path / "brief.html")
    assert (tmp_path / "brief.html").read_text("utf-8").lstrip().startswith("TLP:CLEAR")


def test_a_file_for_a_program_is_not_for_a_terminal(talks: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said how to write it to a file, before anything is worked out."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    done = run("brief", talks, "--format", "docx")
    assert (done.code, done.err) == (
        2,
        "verbale: A docx file is not for the screen. Write it to a file: -o brief.docx\n",
    )


def test_annexes_of_a_word_file_have_pictures(
    talks: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where they were asked for."""
    drawn: list[str] = []

    def pictures(_seen: object, form: str) -> list[object]:
        drawn.append(form)
        return []

    monkeypatch.setattr("verbale.cli.questions.brief.pictures", pictures)
    for options in ((), ("--long",)):
        assert run("brief", talks, *options, "-o", tmp_path / "brief.docx").code == 0
    assert run("brief", talks, "--long", "-o", tmp_path / "brief.html").code == 0
    assert drawn == ["docx"]
    assert (tmp_path / "brief.docx").read_bytes().startswith(b"PK")


def test_a_terminal_gets_lines_as_wide_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within what can be read; a file or a pipe gets the lines of a file."""
    from verbale.cli.questions import brief

    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for columns, wide in ((80, 80), (20, brief.NARROWEST), (400, brief.WIDEST)):
        monkeypatch.setattr("shutil.get_terminal_size", lambda columns=columns: os.terminal_size((columns, 24)))
        assert brief._width() == wide
    monkeypatch.setattr("sys.stdout.isatty", lambda: False)
    assert brief._width() == 0
