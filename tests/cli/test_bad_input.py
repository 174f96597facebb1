"""Bad input ends with one clear line and exit code 2, never a traceback, and nothing is lost."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from verbale.cli.questions.brief import command as brief_command

EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    """Run the command as a user does."""
    words = [sys.executable, "-m", "verbale", *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=600)


def clear(done: "subprocess.CompletedProcess[str]", says: str) -> None:
    """Check for one line that says it, exit code 2 and no traceback."""
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert any(says in line for line in lines), done.stderr
    assert len([line for line in lines if line.startswith("verbale:")]) == 1


def sparse(path: Path) -> None:
    """Write a file of a hundred megabytes that takes no room."""
    with path.open("wb") as file:
        file.write(b"Talks go on.\n")
        file.truncate(100_000_000)


def pdf_without_text(path: Path) -> None:
    """Write a PDF with one empty page."""
    import pypdfium2  # heavy

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    document.save(str(path))


def zip_bomb(path: Path) -> None:
    """Write a Word file whose text unpacks to six hundred megabytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
        )
        with archive.open("word/document.xml", "w", force_zip64=True) as file:
            for _ in range(600):
                file.write(b"<a>" * 349_525)


ENCRYPTED = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A>
/U<28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697B>/P -4>>endobj
trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>
%%EOF
"""

FILES: dict[str, tuple[Callable[[Path], object] | None, str]] = {
    "missing.txt": (None, "There is no such file."),
    "empty.txt": (lambda path: path.write_bytes(b""), "The file is empty."),
    "binary.txt": (lambda path: path.write_bytes(bytes(range(256)) * 40), "a binary file"),
    "picture.html": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000)), "a PNG picture"),
    "scan.pdf": (pdf_without_text, "no text layer"),
    "locked.pdf": (lambda path: path.write_bytes(ENCRYPTED), "is encrypted"),
    "broken.pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n" + b"x" * 500), "damaged"),
    "empty.html": (lambda path: path.write_bytes(b"<html><body><div></div></body></html>"), "has no text"),
    "archive.docx": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(100)), "a ZIP archive"),
    "bomb.docx": (zip_bomb, "verbale:"),
    "huge.txt": (sparse, "the limit is"),
    "utf16.txt": (lambda path: path.write_bytes(b"\xff\xfe\x00"), "it is no text"),
}


@pytest.mark.parametrize("name", list(FILES))
def test_a_bad_document(tmp_path: Path, name: str) -> None:
    """Each bad file is named with its reason by `read`."""
    make, says = FILES[name]
    if make is not None:
        make(tmp_path / name)
    done = run("read", tmp_path / name)
    clear(done, says if says != "it is no text" else "It is no text")
    assert name in done.stderr


def test_a_bad_document_does_not_stop_the_others(tmp_path: Path) -> None:
    """The good file is shown although the bad one beside it is not."""
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "good.txt").write_text("Norway rejected the proposal of Sweden.\n")
    done = run("read", tmp_path / "empty.txt", tmp_path / "good.txt")
    clear(done, "The file is empty.")
    assert "refuse: Norway" in done.stdout


def test_an_unknown_language_ends_with_a_warning(tmp_path: Path) -> None:
    """A text that the grammar does not know gives no act, and says so."""
    (tmp_path / "text.txt").write_text("Neuvottelut jatkuivat maanantaina pitkään yöhön asti ilman tulosta.\n")
    done = run("read", tmp_path / "text.txt")
    assert done.returncode == 0
    assert "No party was found in it." in done.stdout


def test_broken_html_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Tags that never close do not matter."""
    (tmp_path / "page.html").write_text(
        "<html><body><article><h1>Talks<p>Norway rejected the proposal of Sweden on Monday.<p>Talks go on"
    )
    done = run("read", tmp_path / "page.html")
    assert done.returncode == 0, done.stderr
    assert "refuse: Norway" in done.stdout


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('ours = "union"', 'ours = "onion"', "Did you mean 'union'?"),
        ("baseline = 2025-02-03", 'baseline = "2022-02-30"', "2022-02-30"),
        ('key_for = ["union"]', 'key_for = ["unoin"]', "unknown party 'unoin'"),
        ("[[point]]", "[[pint]]", "Did you mean 'point'?"),
    ],
)
@pytest.mark.parametrize("command", ["state", "brief", "watch", "owed", "add"])
def test_a_bad_dossier(tmp_path: Path, old: str, new: str, says: str, command: str) -> None:
    """Each mistake in the dossier is named with its line by every command."""
    folder = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
    text = (folder / "dossier.toml").read_text()
    assert old in text
    (folder / "dossier.toml").write_text(text.replace(old, new, 1))
    done = run(command, folder)
    clear(done, says)
    assert "line " in done.stderr


def test_a_date_that_does_not_exist() -> None:
    """30 February is refused as an option too."""
    done = run("state", EXAMPLE, "--as-of", "2022-02-30")
    assert done.returncode == 2
    assert "2022-02-30" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("day", ["9999-12-31", "9999", "1799-12-31", "0001-01-01"])
@pytest.mark.parametrize("option", ["--as-of", "--known", "--since"])
def test_a_date_too_far_off(option: str, day: str) -> None:
    """A view of the year 9999, or of 1799, is refused at once with the years that can be asked for."""
    done = CliRunner().invoke(brief_command, [str(EXAMPLE), option, day])
    assert done.exit_code == 2
    assert f"'{day}' is too far off. Give a date from 1800 to" in done.output


def test_an_unknown_party_to_read_for(tmp_path: Path) -> None:
    """`--for` names a party of the dossier."""
    folder = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
    clear(run("state", folder, "--for", "nobody"), "no party 'nobody'")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """`add` says so; nothing is half-written."""
    folder = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
    folder.chmod(0o555)
    try:
        clear(run("add", folder), "cannot be written")
    finally:
        folder.chmod(0o755)


def test_a_record_that_is_none(tmp_path: Path) -> None:
    """A foreign file named record.db is not touched."""
    folder = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
    (folder / "record.db").write_text("my notes, not a database")
    clear(run("state", folder), "is not a record")
    assert (folder / "record.db").read_text() == "my notes, not a database"


def test_a_folder_without_dossier(tmp_path: Path) -> None:
    """The cure is the command that makes one."""
    clear(run("add", tmp_path), "verbale init")
