"""Network drives and synchronised folders are seen by what the system says and by the names that their programs give."""

from pathlib import Path

import pytest

from verbale.dossier import where_it_lies
from verbale.dossier.where_it_lies import danger

LINE = "36 35 98:0 / {place} rw,noatime master:1 - {kind} server:/talks rw\n"


def test_a_plain_folder_is_in_no_danger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor one on a system that tells nothing of its drives."""
    assert danger(tmp_path) == ""
    monkeypatch.setattr(where_it_lies, "MOUNTS", tmp_path / "none")
    assert danger(tmp_path) == ""


@pytest.mark.parametrize(
    "name", ["Dropbox", "Dropbox (Union)", "OneDrive - Union", "Google Drive", "Nextcloud", "Mobile Documents"]
)
def test_a_synchronised_folder_by_its_name(tmp_path: Path, name: str) -> None:
    """However deep the dossier lies in it."""
    folder = tmp_path / name / "talks" / "2025"
    folder.mkdir(parents=True)
    assert f"synchronised ({name})" in danger(folder)


@pytest.mark.parametrize("left", [".stfolder", ".dropbox"])
def test_a_synchronised_folder_by_what_lies_in_it(tmp_path: Path, left: str) -> None:
    """What the program leaves there."""
    (tmp_path / left).mkdir()
    (tmp_path / "talks").mkdir()
    assert "synchronised" in danger(tmp_path / "talks")


@pytest.mark.parametrize(("kind", "seen"), [("nfs4", True), ("cifs", True), ("fuse.sshfs", True), ("ext4", False)])
def test_a_network_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, *, seen: bool) -> None:
    """By the innermost mount; blanks in its name are written in octal."""
    place = tmp_path / "on the net"
    place.mkdir()
    mounts = tmp_path / "mounts"
    mounts.write_text(
        LINE.format(place="/", kind="ext4") + LINE.format(place=str(place).replace(" ", "\\040"), kind=kind)
    )
    monkeypatch.setattr(where_it_lies, "MOUNTS", mounts)
    assert (f"network drive ({kind})" in danger(place)) == seen
    assert danger(tmp_path) == ""


@pytest.mark.parametrize("name", ["mega-deal", "Megaport", "synchrony", "my drive to Rome", "dropboxes"])
def test_names_that_only_begin_alike(tmp_path: Path, name: str) -> None:
    """A dossier may be called so."""
    (tmp_path / name).mkdir()
    assert danger(tmp_path / name) == ""
