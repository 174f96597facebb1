"""A folder, a file, a saved mail, a git repository; in none of them is anything executed or anything else changed."""

import email.message
import email.policy
import subprocess
from pathlib import Path

import pytest

from verbale.errors import RecordError
from verbale.isolation import program
from verbale.record.integrity import witness_places
from verbale.record.integrity.witness_places import NAME, add_to_place, is_repository, read_place

LINES = "verbale witness 1\nand so on\n"
needs_git = pytest.mark.skipif(program("git") is None, reason="the system has no git")


def git(place: Path, *words: str) -> str:
    """Run git as whoever keeps the repository does."""
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *who, "-C", place, *words], capture_output=True, text=True, check=True)
    return done.stdout


def test_a_folder_and_a_file_grow(tmp_path: Path) -> None:
    """Lines come after what is there; a folder holds them in a file of a fixed name."""
    assert read_place(tmp_path) == read_place(tmp_path / "notes.txt") == ""
    for _ in range(2):
        add_to_place(tmp_path, LINES)
        add_to_place(tmp_path / "notes.txt", LINES)
    assert read_place(tmp_path) == (tmp_path / NAME).read_text() == f"{LINES}\n" * 2
    assert read_place(tmp_path / "notes.txt") == f"{LINES}\n" * 2


@pytest.mark.parametrize("packing", ["quoted-printable", "base64", "7bit"])
def test_a_saved_mail(tmp_path: Path, packing: str) -> None:
    """However its words were packed."""
    mail = email.message.EmailMessage(policy=email.policy.SMTP)
    mail["Subject"] = "Re: Witness"
    mail.set_content(f"Kept.\n\n{LINES}", cte=packing)
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    assert LINES.strip() in read_place(tmp_path / "mail.eml").replace("\r\n", "\n")


@needs_git
@pytest.mark.parametrize("bare", [False, True])
def test_a_repository_keeps_them_in_a_branch(tmp_path: Path, *, bare: bool) -> None:
    """A commit for each, on a branch of their own; neither working tree nor index nor the other branches move."""
    git(tmp_path, "init", *(["--bare"] if bare else []))
    assert is_repository(tmp_path)
    assert read_place(tmp_path) == ""
    add_to_place(tmp_path, LINES)
    add_to_place(tmp_path, LINES)
    assert read_place(tmp_path) == f"{LINES}\n" * 2
    assert git(tmp_path, "rev-list", "--count", "verbale-witness").strip() == "2"
    assert git(tmp_path, "fsck", "--strict") == ""
    if not bare:
        assert git(tmp_path, "status", "--porcelain") == ""
    assert not (tmp_path / NAME).exists()


@needs_git
def test_a_repository_starts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hooks, a monitor of files, a planted git on PATH: what the place names is not executed."""
    place = tmp_path / "place"
    place.mkdir()
    git(place, "init")
    mark = tmp_path / "executed"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\n: > {mark}\n")
    script.chmod(0o755)
    for name in ("core.fsmonitor", "gpg.program", "core.editor", "core.pager", "credential.helper", "filter.x.clean"):
        git(place, "config", name, str(script))
    git(place, "config", "commit.gpgsign", "true")
    (place / ".gitattributes").write_text("* filter=x\n")
    hooks = place / ".git" / "hooks"
    for name in ("reference-transaction", "pre-commit", "post-commit", "post-checkout", "update", "post-index-change"):
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    planted = tmp_path / "git"
    planted.write_text(script.read_text())
    planted.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    add_to_place(place, LINES)
    assert read_place(place) == f"{LINES}\n"
    assert not mark.exists()


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Said, with what does as well."""
    (tmp_path / ".git").mkdir()
    monkeypatch.setattr(witness_places, "program", lambda _: None)
    with pytest.raises(RecordError, match="no git"):
        read_place(tmp_path)


@needs_git
def test_what_git_refuses_is_told(tmp_path: Path) -> None:
    """A folder that only looks like a repository."""
    (tmp_path / ".git").mkdir()
    with pytest.raises(RecordError, match="git refused"):
        read_place(tmp_path)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """Told with its name."""
    with pytest.raises(RecordError, match="cannot be written"):
        add_to_place(tmp_path / "none" / "notes.txt", LINES)
