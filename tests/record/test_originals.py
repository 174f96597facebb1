"""Files as they came: each under the digest of its bytes, never written over, gone only by a redaction."""

import hashlib
from pathlib import Path

import pytest

from verbale.errors import RecordError
from verbale.record.originals import FOLDER, Originals, originals_of

RAW = b"The Union refused.\x00\xff"
NAME = hashlib.sha256(RAW).hexdigest()


def test_a_file_is_kept_once(tmp_path: Path) -> None:
    """The same bytes have the same name; nothing else lies there."""
    kept = originals_of(tmp_path)
    assert (kept.names(), kept.keep(RAW), kept.keep(RAW)) == ([], NAME, NAME)
    assert [one.name for one in (tmp_path / FOLDER).iterdir()] == [NAME]
    assert kept.path(NAME).read_bytes() == RAW
    assert kept.fault(NAME) == ""


def test_what_was_changed_or_lost_is_told(tmp_path: Path) -> None:
    """And is copied nowhere."""
    kept = Originals(tmp_path / "a")
    kept.keep(RAW)
    kept.path(NAME).write_bytes(RAW + b"!")
    assert kept.fault(NAME) == f"the original of document {NAME[:12]} is another file now"
    with pytest.raises(RecordError, match="another file now"):
        kept.copy_to(Originals(tmp_path / "b"))
    assert kept.forget(NAME)
    assert not kept.forget(NAME)
    assert kept.fault(NAME) == f"the original of document {NAME[:12]} is gone or cannot be read"


def test_no_room_is_an_error_with_its_cure(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / FOLDER).write_text("in the way")
    with pytest.raises(RecordError, match="keep_originals"):
        originals_of(tmp_path).keep(RAW)
