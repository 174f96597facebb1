"""`verbale timeline`: events and turning points in words, a part of them, and none."""

from pathlib import Path

from tests.cli.conftest import Run


def test_in_words(run: Run, talks: Path) -> None:
    """Turning points first, then every event by its day, drafts marked; the marking above."""
    done = run("timeline", talks)
    assert done.out.startswith("TLP:")
    assert "2024-03-20 The Bel Republic refuses a key concern: Quota for cod*" in done.words
    assert "2024-03-01 proposal or request: Arda made proposals to the Bel Republic on Quota for cod" in done.words
    assert done.out.index("Turning points") < done.out.index("Events")
    assert "* read by machine, not yet reviewed" in done.out
    assert "fears" not in done.out


def test_a_part_of_it(run: Run, talks: Path) -> None:
    """By its days; the turning points alone; days in the wrong order are an error that says so."""
    done = run("timeline", talks, "--from", "2024-03-10")
    assert "Arda made proposals" not in done.words
    assert "2024-03-20 answer: The Bel Republic refused" in done.words
    alone = run("timeline", talks, "--turning-points")
    assert "Turning points" in alone.out
    assert "Events" not in alone.out
    wrong = run("timeline", talks, "--from", "2024-03-30", "--to", "2024-03-01")
    assert (wrong.code, "2024-03-30 is not before 2024-03-01." in wrong.err) == (2, True)


def test_before_anything_happened(run: Run, talks: Path) -> None:
    """Says so."""
    assert "No event with a day is in view." in run("timeline", talks, "--as-of", "2024-01-01").out
    assert "No turning point is in view." in run("timeline", talks, "--as-of", "2024-01-01", "--turning-points").out


def test_who_named_a_turning_point(run: Run, talks: Path) -> None:
    """Stands behind it."""
    path = talks / "dossier.toml"
    row = '\n[[turning_point]]\nday = 2024-03-10\ntitle = "The minister resigns (invented)"\nnamed_by = "Ana"\n'
    path.write_text(path.read_text("utf-8") + row, "utf-8")
    assert "2024-03-10 The minister resigns (invented) (named by Ana)" in run("timeline", talks).words
