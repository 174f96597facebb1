"""`verbale settings`: who changed what when; shown, taken back, brought up to the record."""

from pathlib import Path

from tests.cli.conftest import Run


def edit(talks: Path, old: str, new: str) -> None:
    """Change the dossier by hand."""
    path = talks / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_changes_are_listed_with_who_and_when(talks: Path, run: Run) -> None:
    """Those by hand are by an unknown editor; one can be shown line by line."""
    assert run("settings", talks).out.splitlines()[0] == "TLP:RED"
    edit(talks, "Quota for cod", "Quota for herring")
    lines = run("settings", talks).out.splitlines()
    assert len(lines) == 3
    assert lines[2].endswith("dossier.toml  +1 -1 lines  unknown editor")
    number = lines[2].split()[0]
    shown = run("settings", talks, "--show", number).out
    assert '+title = "Quota for herring"' in shown
    assert '-title = "Quota for cod"' in shown
    assert run("settings", talks, "--show", "1").code == 2
    rows = run("settings", talks, "--json").told["changes"]
    assert [(row["entry"], row["added"], row["removed"]) for row in rows][1] == (int(number), 1, 1)


def test_a_change_is_taken_back(talks: Path, run: Run) -> None:
    """By a person, with a reason; without a name it is refused."""
    run("settings", talks)
    before = (talks / "dossier.toml").read_bytes()
    edit(talks, "Quota for cod", "Quota for herring")
    number = run("settings", talks).out.splitlines()[-1].split()[0]
    assert run("settings", talks, "--take-back", number).code == 2
    done = run("settings", talks, "--take-back", number, "--by", "Ana", "--reason", "a slip")
    assert done.out == f"Entry {number} is taken back by entry {int(number) + 1}.\n"
    assert (talks / "dossier.toml").read_bytes() == before
    assert run("settings", talks).out.splitlines()[-1].endswith(f"Ana  takes back {number}  a slip")


def test_files_as_recorded_stay(talks: Path, run: Run) -> None:
    """Nothing is written where nothing is behind."""
    assert run("settings", talks, "--fetch").out == "The files are as recorded.\n"


def test_a_past_day_is_shown_with_its_settings(talks: Path, run: Run) -> None:
    """`--known` of today is today's; the dossier is an archive, so that days before it was begun have today's too."""
    run("state", talks)
    edit(talks, "Quota for cod", "Quota for herring")
    assert "Quota for herring" in run("state", talks, "--known", "2024-03-30").words
