"""`verbale trust`: keys and what was seen, kept in one's own settings."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.record.integrity.checkpoint import new_key, sign
from verbale.record.open import open_record


def signed(talks: Path, tmp_path: Path) -> str:
    """Sign the talks; return the key's short name."""
    name = new_key(tmp_path / "key")
    record = open_record(talks / "record.db")
    sign(record, talks, tmp_path / "key")
    record.close()
    return name


def test_keys_come_together(talks: Path, run: Run, tmp_path: Path, own_trust: Path) -> None:
    """One beside those before; how far the record had come is remembered; nothing is written into the folder."""
    name = signed(talks, tmp_path)
    before = sorted(path.name for path in talks.iterdir())
    done = run("trust", talks, name, "--json")
    assert done.told == {"store": str(own_trust), "keys": [name], "entries": 6}
    assert run("trust", talks, "f" * 16).code == 0
    assert run("trust", talks, "--show", "--json").told["keys"] == [name, "f" * 16]
    assert run("trust", talks, "--show").words.startswith(f"Trusted: {name}, ffffffffffffffff. Seen: 6 entries, link ")
    assert sorted(path.name for path in talks.iterdir()) == before
    assert own_trust.stat().st_mode & 0o022 == 0


def test_without_a_key_only_what_was_seen_counts(talks: Path, run: Run) -> None:
    """Any signer will do; verify goes on remembering."""
    assert run("trust", talks, "--show").out.startswith("Nothing is held about it. Begin with: verbale trust ")
    assert "Trusted: any key. Seen: 6 entries" in run("trust", talks).words
    assert run("trust", talks, "--forget").out == "Nothing is held about it any more.\n"
    assert run("trust", talks, "--forget").out == "Nothing was held about it.\n"


def test_verify_remembers_how_far_it_came(talks: Path, run: Run, tmp_path: Path, own_trust: Path) -> None:
    """Of a record that is trusted, and of no other."""
    assert run("verify", talks).code == 0
    assert not own_trust.exists()
    signed(talks, tmp_path)
    run("trust", talks)
    run(
        "review",
        talks,
        "--by",
        "Ana",
        "--accept",
        run("review", talks, "--by", "Ana", "--json").told["waiting"][0]["id"],
    )
    done = run("verify", talks)
    assert done.out.splitlines()[-1].endswith("came after it and are signed by nobody yet.")
    entries = json.loads(own_trust.read_text())["records"][0]["seq"]
    assert entries == run("verify", talks, "--json").told["entries"] > 6


def test_nothing_is_kept_of_a_record_that_does_not_hold(talks: Path, run: Run, tmp_path: Path, own_trust: Path) -> None:
    """One signed by somebody else is not trusted by a wrong key."""
    signed(talks, tmp_path)
    done = run("trust", talks, "0" * 16)
    assert done.code == 2
    assert "whom you do not trust" in done.err
    assert done.err.endswith("Nothing was kept of it.\n")
    assert not own_trust.exists()


def test_settings_that_cannot_be_written_are_told(
    talks: Path, run: Run, own_trust: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record holds all the same."""
    run("trust", talks)
    monkeypatch.setattr(
        "verbale.record.integrity.trust.replace_file",
        lambda *_: (_ for _ in ()).throw(OSError(30, "Read-only file system")),
    )
    done = run("verify", talks)
    assert done.code == 0
    assert f"{own_trust} cannot be written: Read-only file system." in done.err
