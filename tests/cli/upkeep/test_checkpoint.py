"""`verbale checkpoint`: a key of one's own, and a signature that `verify` holds the record to."""

from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Run


@pytest.fixture
def key(tmp_path: Path, run: Run) -> Path:
    """Return a new private key."""
    assert run("checkpoint", "--new-key", tmp_path / "key").code == 0
    return tmp_path / "key"


def test_a_new_key(tmp_path: Path, run: Run) -> None:
    """Its name, and the line for the dossier; no second key in its place."""
    done = run("checkpoint", "--new-key", tmp_path / "key")
    name = done.out.split()[1]
    assert done.out == f'Key {name} is in {tmp_path / "key"}, for you alone. In dossier.toml: signed_by = ["{name}"]\n'
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    assert run("checkpoint", "--new-key", tmp_path / "key").code == 2
    assert list(run("checkpoint", "--new-key", tmp_path / "other", "--json").told) == ["key"]


def test_a_signature_stands_in_verify(talks: Path, run: Run, key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By option or from the environment; how far, when, and by which key."""
    told = run("checkpoint", talks, "--key", key, "--json").told
    assert told["seq"] == 6
    found = run("verify", talks, "--json").told["checkpoints"]
    assert found == [{name: told[name] for name in ("seq", "link", "time", "key")}]
    monkeypatch.setenv("VERBALE_KEY", str(key))
    run("review", talks, "--by", "Ana", "--accept", PLAN.id)
    done = run("checkpoint", talks)
    assert done.out.startswith("8 entries, link ")
    assert done.out.endswith(f" by {told['key']}.\n")
    assert run("verify", talks).out.splitlines()[1].startswith("2 checkpoints hold, the last of entry 8, signed ")


@pytest.mark.parametrize("given", ["folder", "key", ""])
def test_both_folder_and_key_are_needed(talks: Path, run: Run, key: Path, given: str) -> None:
    """Said as a usage error."""
    arguments: dict[str, tuple[object, ...]] = {"folder": (talks,), "key": ("--key", key), "": ()}
    done = run("checkpoint", *arguments[given])
    assert done.code == 2
    assert "Give FOLDER and --key FILE, or --new-key FILE." in done.err


def test_there_must_be_a_record(talks: Path, run: Run, key: Path) -> None:
    """None is made by signing."""
    for path in talks.glob("record.db*"):
        path.unlink()
    done = run("checkpoint", talks, "--key", key)
    assert (done.code, done.err) == (2, f"verbale: {talks} has no record yet. Make one with: verbale add {talks}\n")
    assert not (talks / "record.db").exists()
