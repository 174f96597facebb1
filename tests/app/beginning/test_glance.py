"""Many documents looked through: evenly, at bounded cost, and read in stretches."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from verbale.app.beginning import glance
from verbale.app.beginning.glance import LOOKED, READ, STRETCH, Glance, look_through, read_some, small, spread
from verbale.model import Document, Failure, Reading


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[float, int] | None]]:
    """Answer every file with a text of its name and one heading; those called bad fail. Return what was asked."""
    told: list[tuple[str, tuple[float, int] | None]] = []

    def answer(
        parts: Iterable[tuple[Path, tuple[float, int] | None]], _step: object = None
    ) -> Iterator[Reading | Failure]:
        for path, part in parts:
            told.append((path.name, part))
            text = f"HARBOUR DUES: Arda spoke of {path.stem}."
            document = Document("a" * 64, text, name=path.name)
            yield Failure(path.name, "Damaged.", "") if path.stem == "bad" else Reading(document, "")

    monkeypatch.setattr(glance, "read_parts", answer)
    return told


def test_paths_are_spread_evenly() -> None:
    """The first and the last among them; all where they are few."""
    paths = [Path(str(number)) for number in range(100)]
    assert [path.name for path in spread(paths, 4)] == ["0", "33", "66", "99"]
    assert spread(paths, 200) == paths
    assert spread(paths, 1) == paths[:1]


def test_all_are_looked_through_and_failures_told(asked: list[tuple[str, tuple[float, int] | None]]) -> None:
    """Without reading one; texts come again as they were, headings are counted by document."""
    seen = look_through([Path("a.txt"), Path("bad.txt"), Path("c.txt")])
    assert asked == [("a.txt", (0.0, 0)), ("bad.txt", (0.0, 0)), ("c.txt", (0.0, 0))]
    assert (seen.given, [path.name for path in seen.paths], len(seen.failures)) == (3, ["a.txt", "c.txt"], 1)
    assert list(seen.texts()) == ["HARBOUR DUES: Arda spoke of a.", "HARBOUR DUES: Arda spoke of c."]
    assert seen.headings == {"harbour dues": 2}


def test_the_cost_has_an_end(asked: list[tuple[str, tuple[float, int] | None]]) -> None:
    """Of very many documents some are looked through, and the whole number is kept."""
    seen = look_through([Path(f"{number}.txt") for number in range(3 * LOOKED)])
    assert (len(asked), seen.given) == (LOOKED, 3 * LOOKED)


def test_short_ones_are_read_whole_and_long_ones_in_stretches(
    asked: list[tuple[str, tuple[float, int] | None]],
) -> None:
    """Each of four from another place."""
    paths = [Path(f"{number}.txt") for number in range(200)]
    read_some(Glance(2, paths[:2], [10, 10]))
    assert asked == [("0.txt", None), ("1.txt", None)]
    asked.clear()
    read_some(Glance(200, paths, [50_000] * 200))
    assert len(asked) == READ
    assert {part for _, part in asked} == {(place, STRETCH) for place in (0.0, 0.25, 0.5, 0.75)}


def test_small_folders_need_no_look(tmp_path: Path) -> None:
    """By the bytes of the files."""
    (tmp_path / "a.txt").write_text("x" * 1000)
    assert small([tmp_path / "a.txt", tmp_path / "gone.txt"])
    (tmp_path / "b.txt").write_text("x" * 500_000)
    assert not small([tmp_path / "a.txt", tmp_path / "b.txt"])
