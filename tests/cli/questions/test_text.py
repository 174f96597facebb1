"""`verbale text`: versions, an article through them, two of them compared."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

RIVER = Path(__file__).parents[3] / "examples" / "river-treaty"
DRAFTS = sorted((RIVER / "documents").iterdir())
OTHERS = [part for path in DRAFTS[1:] for part in ("--file", path)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier of the river treaty with two of its versions."""
    made = tmp_path_factory.mktemp("text") / "river"
    (made / "documents").mkdir(parents=True)
    shutil.copy(RIVER / "dossier.toml", made)
    for path in (DRAFTS[0], DRAFTS[1]):
        shutil.copy(path, made / "documents")
    return made


def test_files_alone(run: Run) -> None:
    """Versions in order with their counts, brackets per article, and what stands still."""
    done = run("text", DRAFTS[0], *OTHERS)
    assert done.code == 0
    assert done.out.startswith("TLP:CLEAR")
    assert "Nothing has moved in 7 Settlement of disputes for 3 versions." in done.words
    told = run("text", DRAFTS[0], *OTHERS, "--json").told
    assert [one["total"]["brackets"] for one in told["versions"]] == [1, 15, 16, 14, 13, 4]
    assert told["marking"] == "TLP:CLEAR"


def test_an_article_through_all_versions(run: Run) -> None:
    """Each paragraph with its life."""
    done = run("text", DRAFTS[0], "floods", *OTHERS)
    assert "5: changed, opened again; 41% in brackets" in done.words


def test_two_versions(run: Run) -> None:
    """Fates, changes with both wordings, and whose words stand in brackets."""
    done = run("text", DRAFTS[0], *OTHERS, "--versions", "4", "5")
    assert "weaker: “such" not in done.words
    assert "weaker: “3. " not in done.words
    assert (
        "weaker: “All Parties shall take measures to save” → “All Parties should take measures to save”" in done.words
    )
    two = run("text", DRAFTS[0], "--file", DRAFTS[1], "--versions", "1", "2", "--term", "Selva")
    assert (
        "OSTMARK reserves: 2. The Parties shall keep one network of gauges and shall share its readings every hour (article 4, para. 2)"
        in two.words
    )


def test_a_dossier(folder: Path, run: Run) -> None:
    """Documents come from the record, parties from the dossier: a name behind a bracket is known."""
    told = run("text", folder, "--versions", "1", "2", "--json").told
    assert {"names": ["NORLAND"], "side": "proposes"}.items() <= next(
        one for one in told["attributions"] if "arbitration" in (one["words"] or "")
    ).items()


def test_files_to_write(run: Run, tmp_path: Path) -> None:
    """The ending says what is written; another ending, and a place that is not there, are said."""
    for name, begins in (
        ("a.csv", b"\xef\xbb\xbfchoice,sort"),
        ("a.xml", b"<?xml"),
        ("a.docx", b"PK"),
        ("b.docx", b"PK"),
    ):
        columns = ["--columns"] if name == "b.docx" else ["--by", "Ada"]
        done = run("text", DRAFTS[0], *OTHERS, "--versions", "4", "5", "-o", tmp_path / name, *columns)
        assert (done.code, done.out) == (0, f"Wrote {tmp_path / name}.\n")
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert run("text", DRAFTS[0], "-o", tmp_path / "a.pdf").code == 2
    assert run("text", DRAFTS[0], "-o", tmp_path / "a.docx").code == 2
    assert run("text", DRAFTS[0], "-o", tmp_path / "none" / "a.csv").code == 2


def test_rulings(folder: Path, run: Run) -> None:
    """A paragraph is agreed, another is opened after that, and it is taken back; files alone have no record."""
    assert "Recorded as entry" in run("text", folder, "--agree", "1", "4/2", "--by", "Ada", "--on", "2031-03-07").out
    opened = run("text", folder)
    assert "4/2 was agreed by Ada on 2031-03-07 in version 1; version 2: changed, reserved." in opened.words
    assert "agreed ad referendum; 0% in brackets; agreed by Ada, 2031-03-07" in run("text", folder, "floods").words
    assert run("text", folder, "--versions", "1", "2", "--same", "4/1", "", "--by", "Ada").code == 0
    assert "dropped" in run("text", folder, "--versions", "1", "2").words
    assert run("text", folder, "--take-back", "1", "4/2", "--by", "Ada").code == 0
    assert "was agreed by" not in run("text", folder).out
    assert run("text", folder, "--same", "4/1", "4/1", "--by", "Ada").code == 2
    assert run("text", DRAFTS[0], "--agree", "1", "4/2", "--by", "Ada").code == 2


def test_what_cannot_be_answered(run: Run, tmp_path: Path) -> None:
    """No draft, no such article, no such version: one line and exit code 2."""
    note = tmp_path / "note.txt"
    note.write_text("The lake is cold today.\n")
    for arguments in ((note,), (DRAFTS[0], "whales"), (DRAFTS[0], "--versions", "1", "7")):
        done = run("text", *arguments)
        assert (done.code, done.err.count("\n")) == (2, 1)
