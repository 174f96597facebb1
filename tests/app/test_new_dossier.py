"""A dossier to start from: proposed from documents, loadable at once, never over an existing one."""

import hashlib
from pathlib import Path

import pytest

from verbale.app.new_dossier import found_points, start
from verbale.cli.main import main
from verbale.dossier import load, parse
from verbale.model import Act, Document, Kind, Party, Reading


def reading(topic: str, number: int) -> Reading:
    """Make a reading with one request of France to Germany on a topic."""
    text = f"Text {number}: {topic}."
    document = Document(hashlib.sha256(text.encode()).hexdigest(), text)
    act = Act(
        kind=Kind.REQUEST, actors=("fr",), addressees=("de",), topic=topic, evidence=(document.quote(0, 4),), rule="hand:test"
    )  # fmt: skip
    parties = (Party("fr", 'France "the" first', calendar="FR"), Party("de", "Germany"))
    return Reading(document, "news", (act,), parties=parties)


def test_points_recur_and_parties_act() -> None:
    """A phrase of several documents becomes a point; function words and lone mentions do not."""
    readings = [reading("the cod quota in the north", 1), reading("a higher cod quota", 2), reading("visits", 3)]
    assert [point.phrase for point in found_points(readings, [])] == ["cod quota"]
    made = parse(start("Talks", readings))
    assert [party.name for party in made.parties] == ["Germany", 'France "the" first']
    assert [point.title for point in made.points] == ["Cod quota"]


def test_a_bare_beginning_loads() -> None:
    """Without documents the text is a valid dossier all the same."""
    made = parse(start('A "title" \\ with signs'))
    assert made.title == 'A "title" \\ with signs'
    assert not made.parties


def test_the_command_makes_a_dossier_and_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Init writes a loadable dossier; a second run refuses and changes nothing."""
    source = tmp_path / "news.txt"
    source.write_text("PARIS, 3 May 2024. France asked Germany for an answer on the cod quota on Monday.\n")
    folder = tmp_path / "talks"
    with pytest.raises(SystemExit) as done:
        main(["init", str(folder), "--from", str(source)])
    assert done.value.code == 0
    before = (folder / "dossier.toml").read_text()
    assert load(folder).title == "Talks"
    with pytest.raises(SystemExit) as refused:
        main(["init", str(folder)])
    assert refused.value.code == 2
    assert "is there already" in capsys.readouterr().err
    assert (folder / "dossier.toml").read_text() == before
