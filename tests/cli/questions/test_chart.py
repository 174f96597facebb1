"""`verbale chart`: a picture to a file of its ending, or its data to the screen."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytest.importorskip("altair", reason="pictures need the extra `desk`")


def test_data_on_the_screen_and_in_a_file(talks: Path, run: Run, tmp_path: Path) -> None:
    """JSON with the table; the same bytes in a file."""
    done = run("chart", talks, "matrix")
    assert (done.told["name"], done.told["marking"]) == ("matrix", "TLP:CLEAR")
    assert done.told["table"]["columns"] == ["Point", "Arda", "Bel Republic"]
    assert run("chart", talks, "matrix", "-o", tmp_path / "a.json").out == ""
    assert (tmp_path / "a.json").read_text("utf-8") == done.out


@pytest.mark.parametrize(
    ("options", "drawn"),
    [
        (("-o", "a.SVG"), ("svg", "light")),
        (("-o", "a.png", "--dark"), ("png", "dark")),
        (("-o", "a.png", "--json"), ("json", "light")),
        (("--dark",), ("json", "dark")),
    ],
)
def test_form_and_theme(
    talks: Path,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    drawn: tuple[str, str],
) -> None:
    """By the ending, whatever its case; --json wins; nothing for the screen but data."""
    asked: list[tuple[str, str]] = []

    def draw(_picture: object, form: str, theme: str) -> bytes:
        asked.append((form, theme))
        return b""

    monkeypatch.setattr("verbale.cli.questions.chart.draw", draw)
    monkeypatch.chdir(tmp_path)
    assert run("chart", talks, "clocks", *options).code == 0
    assert asked == [drawn]


def test_an_ending_that_is_no_picture(talks: Path, run: Run) -> None:
    """One line with the endings there are."""
    done = run("chart", talks, "matrix", "-o", "a.gif")
    assert (done.code, done.err) == (
        2,
        "verbale: a.gif does not end in .svg, .png or .json. Choose one of these endings.\n",
    )


def test_nothing_to_draw(talks: Path, run: Run) -> None:
    """Said in one line, with what is missing."""
    done = run("chart", talks, "plane")
    assert done.code == 2
    assert done.err.startswith("verbale: There is nothing to draw for 'plane' yet: ")
