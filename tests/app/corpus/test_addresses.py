"""Where documents lie, in one order, and how they are cut into parts."""

from pathlib import Path

import pytest

from verbale.app.corpus.addresses import expanded, fetched, name_of, parts
from verbale.errors import ReadingError
from verbale.model import Failure

fsspec = pytest.importorskip("fsspec")


def test_folders_and_files_are_expanded_once_in_order(tmp_path: Path) -> None:
    """Hidden files are left out; a place without files is an error."""
    (tmp_path / "b" / ".hidden").mkdir(parents=True)
    for name in ("b/z.txt", "b/a.txt", "b/.hidden/x.txt", "c.txt"):
        (tmp_path / name).write_text("x")
    found = expanded([str(tmp_path / "c.txt"), str(tmp_path / "b"), str(tmp_path / "c.txt")])
    assert [Path(one).name for one in found] == ["a.txt", "z.txt", "c.txt"]
    with pytest.raises(ReadingError, match=r"gone holds no file"):
        expanded([str(tmp_path / "gone")])


def test_addresses_of_stores_are_expanded_and_fetched(tmp_path: Path) -> None:
    """By pattern or as a folder, whatever the library knows; what cannot be fetched is a value."""
    store = fsspec.filesystem("memory")
    store.pipe({"/talks/a.txt": b"one", "/talks/b.txt": b"two", "/talks/c.csv": b""})
    try:
        assert expanded(["memory://talks/*.txt"]) == ["memory:///talks/a.txt", "memory:///talks/b.txt"]
        assert len(expanded(["memory://talks"])) == 3
        assert fetched("memory:///talks/b.txt") == b"two"
        assert isinstance(fetched("memory:///talks/c.csv"), Failure)
        gone = fetched("memory:///talks/gone.txt")
        assert isinstance(gone, Failure)
        assert gone.reason.startswith("It cannot be fetched (FileNotFoundError")
        assert isinstance(fetched("nosuch://x/y"), Failure)
    finally:
        store.rm("/talks", recursive=True)
    (tmp_path / "a.txt").write_bytes(b"here")
    assert fetched(str(tmp_path / "a.txt")) == b"here"
    assert name_of("s3://bucket/talks/a.txt") == "a.txt"


def test_a_part_is_named_by_what_it_holds() -> None:
    """The same addresses come under the same name, others under another."""
    one, two = parts(["a", "b", "c"], 2)
    assert (one.addresses, two.addresses) == (("a", "b"), ("c",))
    assert one == parts(["a", "b"], 2)[0]
    assert one.name != parts(["a", "c"], 2)[0].name
