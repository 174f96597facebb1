"""What is held about a record in a person's own settings: by place or by beginning, whoever rewrites the folder."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.record.conftest import note
from verbale.errors import RecordError
from verbale.record import Record
from verbale.record.integrity.checkpoint import Checkpoint, checkpoints, new_key, sign
from verbale.record.integrity.trust import (
    Trusted,
    forget,
    key_named,
    link_of,
    saw,
    store,
    trust,
    trust_faults,
    trusted,
)
from verbale.record.open import open_record


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    """Return a record of three entries, signed once."""
    (tmp_path / "talks").mkdir()
    record = open_record(tmp_path / "talks" / "record.db")
    record.append([note(name) for name in ("a", "b", "c")], "x")
    new_key(tmp_path / "key")
    sign(record, tmp_path / "talks", tmp_path / "key")
    return record


def lines(tmp_path: Path) -> Sequence[Checkpoint]:
    """Return the checkpoints of the record."""
    return checkpoints(tmp_path / "talks")


def test_it_is_found_by_place_or_by_beginning(own_trust: Path) -> None:
    """A record that moved is known by its first link, one written anew by its place; a second word replaces the first."""
    row = Trusted("there", "1" * 64, ("a" * 16,))
    trust(row)
    assert store() == own_trust
    assert trusted("there", "2" * 64) == trusted("elsewhere", "1" * 64) == row
    assert trusted("elsewhere", "2" * 64) is None
    trust(Trusted("elsewhere", "1" * 64))
    assert trusted("there", "2" * 64) is None
    assert (forget("elsewhere"), forget("elsewhere")) == (True, False)


def test_it_lies_in_the_folder_of_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Unless another place is named."""
    monkeypatch.delenv("VERBALE_TRUST")
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert store() == tmp_path / "verbale" / "trust.json"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert store() == Path.home() / ".config" / "verbale" / "trust.json"


def test_never_beside_the_record(kept: Record, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever rewrites one must not have both."""
    assert kept.path is not None
    monkeypatch.setenv("VERBALE_TRUST", str(tmp_path / "talks" / "trust.json"))
    with pytest.raises(RecordError, match="stands beside the record"):
        trust(Trusted(str(tmp_path / "talks"), "1" * 64))


def test_a_record_that_holds(kept: Record, tmp_path: Path) -> None:
    """Also when it has grown, and by the whole key as by its short name."""
    line = lines(tmp_path)[-1]
    for key in (line.key, line.public):
        row = saw(Trusted("x", link_of(kept, 1), (key,)), kept.tail(), lines(tmp_path), "2026-01-02T10:00:00+00:00")
        assert trust_faults(kept, lines(tmp_path), row, [line.key]) == []
    kept.append([note("d")], "x")
    assert trust_faults(kept, lines(tmp_path), row) == []


def test_what_was_seen_is_held_against_it(kept: Record, tmp_path: Path) -> None:
    """Cut off, rewritten, another record, a checkpoint that is gone: each with the day on which it was seen."""
    good = saw(Trusted("x", link_of(kept, 1)), kept.tail(), lines(tmp_path), "2026-01-02T10:00:00+00:00")
    cases: dict[str, dict[str, Any]] = {
        "cut off: it ends at entry 3, and on 2026-01-02 you saw entry 4": {"seq": 4},
        "rewritten: entry 3 has another link than you saw on 2026-01-02": {"link": "0" * 64},
        "another record than the one you trust": {"first": "0" * 64},
        "a checkpoint that you saw on 2026-01-02 is gone": {"checkpoint": "0" * 64},
    }
    for said, change in cases.items():
        row = Trusted(**{**{name: getattr(good, name) for name in good.__slots__}, **change})
        (fault,) = trust_faults(kept, lines(tmp_path), row)
        assert said in fault


def test_only_trusted_keys_count(kept: Record, tmp_path: Path) -> None:
    """A stranger's signature, a stranger in `dossier.toml`, no signature at all."""
    line = lines(tmp_path)[-1]
    stranger = Trusted("x", link_of(kept, 1), ("0" * 16,))
    assert trust_faults(kept, [line], stranger) == [
        f"the checkpoint of entry 3 is signed by {line.key}, whom you do not trust"
    ]
    known = Trusted("x", link_of(kept, 1), (line.key,))
    assert trust_faults(kept, [line], known, ["f" * 16]) == [
        f"dossier.toml names {'f' * 16} as signer, whom you do not trust"
    ]
    assert "missing or empty" in trust_faults(kept, [], known)[0]


def test_how_a_key_is_named(kept: Record, tmp_path: Path) -> None:
    """By its short name, its digits, or the file that holds it."""
    assert kept.path is not None
    public = json.loads((tmp_path / "key").read_text())["public"]
    assert key_named(str(tmp_path / "key")) == public
    assert key_named("0123456789ABCDEF ") == "0123456789abcdef"
    (tmp_path / "none").write_text("{}")
    for wrong in ("xyz", "12", "g" * 16, str(tmp_path / "none")):
        with pytest.raises(RecordError):
            key_named(wrong)


def test_a_damaged_file_is_told(own_trust: Path) -> None:
    """It is never taken for an empty one."""
    own_trust.write_text("{")
    with pytest.raises(RecordError, match="cannot be read"):
        trusted("x", "y")
