"""A folder and a maildir: new and changed files, none that is being written, none outside."""

import os
import time
from pathlib import Path

import pytest

from verbale.errors import NetworkError
from verbale.follow import local
from verbale.follow.local import items_of_folder, items_of_maildir


def put(path: Path, words: str, age: float = 60) -> Path:
    """Write a file that was last written some seconds ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_files_of_a_folder(tmp_path: Path) -> None:
    """Those below too; a changed one has another mark; hidden ones and links that lead out are left."""
    watched = tmp_path / "watched"
    put(watched / "b" / "note.txt", "words")
    put(watched / ".hidden", "no")
    put(watched / "new.txt", "half", age=0)
    put(tmp_path / "secret.txt", "secret")
    (watched / "link.txt").symlink_to(tmp_path / "secret.txt")
    (item,) = items_of_folder(watched, {})
    assert (item.key, item.content, item.suffix) == ("b/note.txt", b"words", ".txt")
    assert items_of_folder(watched, {item.key: item.mark}) == []
    put(watched / "b" / "note.txt", "other words", age=30)
    assert items_of_folder(watched, {item.key: item.mark})[0].content == b"other words"
    with pytest.raises(NetworkError, match="no folder"):
        items_of_folder(tmp_path / "none", {})


def test_messages_of_a_maildir(tmp_path: Path) -> None:
    """New or seen, each once however its flags change; what is known is not read."""
    for name in ("cur", "new", "tmp"):
        (tmp_path / name).mkdir()
    put(tmp_path / "new" / "1.a.host", "From: a\n\nOne")
    put(tmp_path / "cur" / "2.b.host:2,S", "From: b\n\nTwo")
    put(tmp_path / "tmp" / "3.c.host", "half")
    items = items_of_maildir(tmp_path, {})
    assert sorted((item.key, item.suffix) for item in items) == [("1.a.host", ".eml"), ("2.b.host", ".eml")]
    (tmp_path / "new" / "1.a.host").rename(tmp_path / "cur" / "1.a.host:2,RS")
    assert items_of_maildir(tmp_path, {item.key: item.mark for item in items}) == []
    with pytest.raises(NetworkError, match="no maildir"):
        items_of_maildir(tmp_path / "cur", {})


def test_what_is_too_large_is_an_item_without_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that it is named, and the others come."""
    monkeypatch.setattr(local, "LARGEST", 3)
    put(tmp_path / "big.txt", "words")
    (item,) = items_of_folder(tmp_path, {})
    assert (item.content, item.link) == (None, "")
    (tmp_path / "cur").mkdir()
    (tmp_path / "new").mkdir()
    put(tmp_path / "new" / "1", "words")
    assert items_of_maildir(tmp_path, {})[0].content is None
