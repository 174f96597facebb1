"""Drawing asserted acts for a reader to judge."""

from pathlib import Path

import pytest

from benchmarks.reading import drawn

DAY = "Present: Norway, Chad\n\nChair Ann Reed opened item 4. NORWAY, supported by CHAD, proposed a cap on quotas."
NEWS = '<TimeML><DCT><TIMEX3 value="1999-02-03">x</TIMEX3></DCT><TEXT>\nPeru <EVENT>rejected</EVENT> the pact.\n</TEXT></TimeML>'


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out a folder of two bulletins and a tagged article."""
    for name in ("one", "two"):
        (tmp_path / "enb" / "issues").mkdir(parents=True, exist_ok=True)
        (tmp_path / "enb" / "issues" / f"{name}.md").write_text(DAY, encoding="utf-8")
    (tmp_path / "dates" / "aquaint").mkdir(parents=True)
    (tmp_path / "dates" / "aquaint" / "a.tml").write_text(NEWS, encoding="utf-8")
    monkeypatch.setattr(drawn, "DATA", tmp_path)
    return tmp_path


@pytest.mark.usefixtures("shelf")
def test_one_seed_draws_one_sample(capsys: pytest.CaptureFixture[str]) -> None:
    """The same seed prints the same acts, no more than asked for, each with its words."""
    asked = ["--seed", "3", "--count", "3", "--each", "2", "--source", "enb"]
    drawn.main(asked)
    first = capsys.readouterr().out
    drawn.main(asked)
    assert capsys.readouterr().out == first
    assert first.count("#") == 3
    assert "propose done" in first
    assert "a cap on quotas" in first


@pytest.mark.usefixtures("shelf")
def test_tags_are_no_words() -> None:
    """Of a tagged article the text is read, with its day on top."""
    assert drawn.words(drawn.files("aquaint")[0]) == "Published: 1999-02-03\n\nPeru rejected the pact."


def test_judgements_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The share of each judgement is printed with its interval."""
    (tmp_path / "judged.txt").write_text("1 right\n2 right\n3 contrary\n4 half\n", encoding="utf-8")
    drawn.main(["--judged", str(tmp_path / "judged.txt")])
    assert "right" in (out := capsys.readouterr().out)
    assert "0.500" in out
