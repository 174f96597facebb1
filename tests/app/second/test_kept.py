"""Answers are kept by digest, and thrown away whole."""

from pathlib import Path

from verbale.app.second.endpoint import Answer
from verbale.app.second.kept import Kept


def test_an_answer_is_kept_until_it_is_forgotten(tmp_path: Path) -> None:
    """A broken one is none."""
    kept, digest = Kept(tmp_path), "ab" * 32
    assert kept.get(digest) is None
    kept.put(digest, Answer("words", 3, 4))
    assert Kept(tmp_path).get(digest) == Answer("words", 3, 4)
    next((tmp_path / ".second").rglob("*.json")).write_text("{")
    assert kept.get(digest) is None
    kept.forget()
    assert not (tmp_path / ".second").exists()
    kept.forget()
