"""The bytes of a file, or why there are none."""

import os
from pathlib import Path

import pytest

from verbale.files import MAX_BYTES, contents, replace_file
from verbale.model import Failure


def test_bytes_as_they_are(tmp_path: Path) -> None:
    """Nothing is decoded; an empty file has none."""
    (tmp_path / "a").write_bytes(b"\xff\x00\n")
    (tmp_path / "b").write_bytes(b"")
    assert (contents(tmp_path / "a"), contents(tmp_path / "b")) == (b"\xff\x00\n", b"")


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    """Each with what to do."""
    assert contents(tmp_path / "none") == Failure(str(tmp_path / "none"), "There is no such file.", "Check the name.")
    assert contents(tmp_path) == Failure(str(tmp_path), "It is a folder.", "Name the files in it.")


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit itself is fine; one byte more is told with both sizes, and not read."""
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    told = contents(path)
    assert told == Failure(str(path), "It has 50 MB; the limit is 50 MB.", "Split it, or save only its text.")
    monkeypatch.setattr("verbale.files.MAX_BYTES", 4)
    (tmp_path / "small").write_bytes(b"1234")
    assert contents(tmp_path / "small") == b"1234"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """Named with the system's reason."""
    path = tmp_path / "a"
    path.write_bytes(b"x")
    path.chmod(0)
    assert contents(path) == Failure(str(path), "It cannot be read: Permission denied.", "Check its permissions.")


def test_a_file_that_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system says of it."""
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def broken(_self: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", broken)
    assert contents(path) == Failure(str(path), "It cannot be read: Input/output error.", "Check its permissions.")


def test_written_whole(tmp_path: Path) -> None:
    """As UTF-8 with plain line ends; no part is left."""
    path = tmp_path / "a.toml"
    replace_file(path, "é\n")
    assert path.read_bytes() == "é\n".encode()
    replace_file(path, "e\n")
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]
