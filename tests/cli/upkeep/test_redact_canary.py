"""A word that is redacted with its document stands in no file of the dossier any more, and in nothing that a command says.

Originals, kept parses, indexes, later readings, earlier states, rulings and exports are all looked through for it.
"""

import hashlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.record.open import open_record
from verbale.record.originals import originals_of

CANARY = "Quorinvael"
DOSSIER = """
title = "Looms"
keep_originals = true
baseline = 2024-01-02
[[party]]
id = "mi"
name = "Kestria"
kind = "state"
[[party]]
id = "lu"
name = "Lunden"
kind = "state"
"""
POINT = '[[point]]\nid = "pay"\ntitle = "Pay table"\n'
PAPER = f"Note\nThe Loom, 3 May 2024\n\nLunden proposed a pay table to Kestria on 2 May 2024. Kestria rejected the pay table because of {CANARY}.\n"
OTHER = "Note\nThe Loom, 9 May 2024\n\nLunden proposed a longer loom week to Kestria on 8 May 2024.\n"
WHY = ("--by", "Ana", "--reason", "a private person", "--yes")


@pytest.fixture
def talks(tmp_path: Path, run: Run) -> Path:
    """Return a dossier with two papers, read twice, searched, ruled on and backed by originals."""
    home = tmp_path / "talks"
    (home / "documents").mkdir(parents=True)
    (home / "dossier.toml").write_text(DOSSIER)
    (home / "documents" / "note.txt").write_text(PAPER)
    (home / "documents" / "other.txt").write_text(OTHER)
    assert run("add", home, home / "documents" / "note.txt", home / "documents" / "other.txt").code == 0
    assert CANARY in run("search", home, CANARY).out
    (home / "dossier.toml").write_text(DOSSIER + POINT)
    assert "changed" in run("reread", home).out
    record = open_record(home / "record.db")
    texts = [name for name, text in record.texts().items() if CANARY in text]
    record.close()
    assert len(texts) == 2  # a later reading beside the first
    assert CANARY in run("brief", home, "--long").out + run("log", home, "--json").out
    return home


def holding(home: Path, word: str = CANARY) -> list[str]:
    """Return the files below a folder in whose bytes a word stands, in UTF-8 or UTF-16, or as an index of stems would write it."""
    forms = [word.encode(), word.lower().encode(), word.encode("utf-16-le"), word.lower().encode().hex().encode()]
    return [
        str(path.relative_to(home)) for path in sorted(home.rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]  # fmt: skip


def test_no_copy_is_left(talks: Path, run: Run) -> None:
    """Whichever of the two readings is named; the chain holds, and the other paper stays as it was."""
    name = hashlib.sha256(PAPER.encode()).hexdigest()
    assert {"record.db", f"originals/{name}", "documents/note.txt"} <= set(holding(talks))
    done = run("redact", talks, name[:16], *WHY, "--document", "--file")
    assert done.code == 0, done.err
    assert "Its file in documents/ is deleted." in done.out
    assert "Backups, exports" in done.out
    assert holding(talks) == []
    assert run("verify", talks).code == 0
    for command in (
        ("log", "--json"),
        ("brief", "--long"),
        ("state",),
        ("owed",),
        ("search", CANARY),
        ("reread", "--preview"),
    ):
        told = run(command[0], talks, *command[1:])
        assert CANARY not in (told.out + told.err).replace(f"{CANARY!r}", "").replace(f"“{CANARY}”", ""), command
    export = talks.parent / "out.jsonl"
    assert run("export", talks, "-o", export).code == 0
    assert CANARY not in export.read_text(encoding="utf-8")
    assert "loom week" in run("brief", talks, "--long").out
    assert originals_of(talks).names() == [hashlib.sha256(OTHER.encode()).hexdigest()]


def test_the_later_reading_takes_the_first_along(talks: Path, run: Run) -> None:
    """Its id is another, the file is the same; without --file the paper in documents/ is the owner's to remove."""
    record = open_record(talks / "record.db")
    name = hashlib.sha256(PAPER.encode()).hexdigest()
    (later,) = [one for one, text in record.texts().items() if CANARY in text and one != name]
    record.close()
    done = run("redact", talks, later[:16], *WHY, "--document")
    assert done.code == 0, done.err
    assert "yours to remove" in done.out
    assert holding(talks) == ["documents/note.txt"]


def test_a_paper_that_came_in_a_mail_takes_the_kept_mail_along(tmp_path: Path, run: Run) -> None:
    """The mail's own text stays; the kept file of the mail holds the paper, and goes."""
    home = tmp_path / "talks"
    home.mkdir()
    (home / "dossier.toml").write_text(DOSSIER)
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Date"] = (
        "Ann <ann@lunden.example>", "Ben <ben@kestria.example>", "A note", "Fri, 03 May 2024 10:00:00 +0000",
    )  # fmt: skip
    mail.set_content("Dear Ben,\n\nplease find a note enclosed.\n\nAnn\n")
    mail.add_attachment(PAPER, filename="note.txt")
    (tmp_path / "a.eml").write_bytes(mail.as_bytes())
    assert run("add", home, tmp_path / "a.eml").code == 0
    record = open_record(home / "record.db")
    (inner,) = [one for one, text in record.texts().items() if CANARY in text]
    record.close()
    assert len(originals_of(home).names()) == 1
    assert run("redact", home, inner[:16], *WHY, "--document").code == 0
    assert holding(home) == []
    assert originals_of(home).names() == []
