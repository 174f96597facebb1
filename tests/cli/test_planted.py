"""Nothing that lies in the working folder, beside a document or on a PATH that leads there is ever executed: by no command, on no format."""

import os
import re
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from verbale.cli.main import COMMANDS

EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"
MODULES = ("docx", "json", "typing", "sitecustomize", "usercustomize", "lxml", "click", "sqlite3", "torch", "spacy")
PROGRAMS = (
    *("git", "soffice", "libreoffice", "antiword", "pdftotext", "unzip", "gs"),  # what readers of documents start
    *("gcc", "ld", "objdump", "ldconfig", "uname", "lscpu", "which", "sh"),  # what Python's own library starts
    *("vi", "vim", "nano", "editor", "sensible-editor", "less", "more", "xdg-open", "python", "python3"),
)
VERBALE = Path(sys.executable).with_name("verbale")
WORDS = "On 3 May 2025 the Harbour Workers' Union proposed a longer period to the Eastmouth Port Company."
LETTERS = ("letter.txt", "letter.html", "letter.pdf", "letter.docx", "letter.eml")

# How each command is called. ACT and DOCUMENT stand for the first of each in the record, WORDS for a quote and SOURCE for its document.
CALLS: dict[str, tuple[str, ...]] = {
    "brief": ("brief", "talks", "--format", "pdf", "-o", "brief.pdf"),
    "read": ("read", *LETTERS, "--json"),
    "corpus": ("corpus", "read", *LETTERS, "--out", "tables"),
    "init": ("init", "made", "--from", *LETTERS),
    "add": ("add", "talks", *LETTERS),
    "reread": ("reread", "talks", "DOCUMENT"),
    "withdraw": ("withdraw", "talks", "DOCUMENT", "--by", "Ann", "--reason", "wrong"),
    "state": ("state", "talks", "--columns", "--format", "docx", "-o", "columns.docx"),
    "owed": ("owed", "talks"),
    "watch": ("watch", "talks"),
    "digest": ("digest", "talks", "--clearance", "TLP:GREEN"),
    "counsel": ("counsel", "talks"),
    "text": ("text", "draft.txt"),
    "explain": ("explain", "talks", "brief.counts"),
    "review": ("review", "talks", "--by", "Ann", "--accept", "ACT"),
    "enter": ("enter", "talks", "--by", "Ann", "--kind", "state", "--actor", "union", "--document", "SOURCE", "--quote", "WORDS"),
    "head": ("head", "talks", "DOCUMENT"),
    "gaps": ("gaps", "talks"),
    "note": ("note", "talks", WORDS, "--by", "Ann"),
    "set": ("set", "talks", "party", "union", "kind=union", "calendar=GB", "--by", "Ann"),
    "place": ("place", "talks", "Harbour Workers’ Union", "--as", "none", "--by", "Ann"),
    "ask": ("ask", "talks", "who owes us an answer?"),
    "party": ("party", "talks", "union"),
    "compare": ("compare", "talks"),
    "together": ("together", "talks"),
    "prefer": ("prefer", "talks"),
    "answers": ("answers", "talks"),
    "timeline": ("timeline", "talks"),
    "log": ("log", "talks"),
    "settings": ("settings", "talks"),
    "sources": ("sources", "talks"),
    "search": ("search", "talks", "union"),
    "chart": ("chart", "talks", "lanes", "-o", "lanes.svg"),
    "clocks": ("clocks",),
    "serve": ("serve", "talks", "--port", "0"),
    "follow": ("follow", "talks", "--list"),
    "second": ("second", "talks", "--preview"),
    "mcp": ("mcp", "talks"),  # its client leaves at once
    "export": ("export", "talks", "--format", "jsonl", "-o", "record.jsonl"),
    "publish": ("publish", "talks", "public.db", "--clearance", "GREEN"),
    "import": ("import", "empty", "record.jsonl"),
    "backup": ("backup", "talks", "copy.db"),
    "restore": ("restore", "empty", "copy.db"),
    "redact": ("redact", "talks", "ACT", "--by", "Ann", "--reason", "private", "--yes"),
    "rebuild": ("rebuild", "talks"),
    "verify": ("verify", "talks"),
    "checkpoint": ("checkpoint", "talks", "--key", "../desk.key"),
    "trust": ("trust", "talks"),
    "witness": ("witness", "talks", "../repository"),
    "prove": ("prove", "talks", "--from", "1"),
    "account": ("account", "list", "talks"),
    "demo": ("demo", "laid-out", "--example", "wage-round"),
    "completion": ("completion", "bash"),
}  # fmt: skip
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
ORDER = ("add", *(name for name in CALLS if name != "add"))


def test_every_command_is_tried() -> None:
    """A command that is new is tried as well."""
    assert CALLS.keys() == COMMANDS.keys()


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a dossier, letters of each kind, and traps beside all of them."""
    folder = tmp_path_factory.mktemp("planted") / "received"
    talks = shutil.copytree(EXAMPLE, folder / "talks", ignore=shutil.ignore_patterns("record.db*", "checkpoints*"))
    (folder / "empty").mkdir()
    shutil.copy(EXAMPLE / "dossier.toml", folder / "empty")
    _letters(folder)
    subprocess.run([VERBALE, "checkpoint", "--new-key", folder.parent / "desk.key"], check=True, capture_output=True)
    subprocess.run(["git", "init", "-q", folder.parent / "repository"], check=True)
    for place in (folder, talks, talks / "documents"):
        _plant(place)
    return folder


def _letters(folder: Path) -> None:
    import docx  # heavy
    import typst  # an extra

    (folder / "letter.txt").write_text(WORDS)
    (folder / "letter.html").write_text(f"<html><body><article><p>{WORDS} It was short.</p></article></body></html>")
    (folder / "letter.pdf").write_bytes(typst.compile(f"{WORDS} It came as a PDF.".encode(), format="pdf"))
    written = docx.Document()
    written.add_paragraph(f"{WORDS} It came as a Word file.")
    written.save(str(folder / "letter.docx"))
    shutil.copy(EXAMPLE.parent / "river-treaty" / "documents" / "draft-1.txt", folder / "draft.txt")
    (folder / "letter.eml").write_text(f"From: a@union.example\nTo: b@port.example\nSubject: Period\n\n{WORDS}\n")


def _plant(folder: Path) -> None:
    """Lay down modules and programs that leave a mark when they are executed."""
    for name in MODULES:
        (folder / f"{name}.py").write_text(f"open({str(_mark(folder, name))!r}, 'w').close()\nraise SystemExit(3)\n")
    (folder / "encodings").mkdir()
    (folder / "encodings" / "__init__.py").write_text(f"open({str(_mark(folder, 'encodings'))!r}, 'w').close()\n")
    for name in PROGRAMS:
        program = folder / name
        program.write_text(f"#!/bin/sh\n: > {_mark(folder, f'program-{name}')}\nexit 3\n")
        program.chmod(0o755)


def _mark(folder: Path, name: str) -> Path:
    root = next(parent for parent in (folder, *folder.parents) if parent.name == "received")
    return root.parent / f"{name}-was-executed"


def environment(received: Path) -> dict[str, str]:
    """Return an environment whose PATH leads to the traps first, by full and by relative names."""
    leading = (".", str(received), str(received / "talks"), str(received / "talks" / "documents"))
    return {
        **os.environ,
        "PATH": os.pathsep.join((*leading, os.environ["PATH"])),
        "HOME": str(received.parent),
        "VERBALE_TRUST": str(received.parent / "trust.json"),
    }


def _filled(received: Path, call: tuple[str, ...]) -> list[str]:
    import sqlite3

    found = {}
    record = received / "talks" / "record.db"
    if record.exists():
        with sqlite3.connect(record) as database:
            for word, kind in (("ACT", "act"), ("DOCUMENT", "document")):
                row = database.execute("SELECT subject FROM entry WHERE kind = ? AND body <> '' LIMIT 1", (kind,))
                found[word] = row.fetchone()[0]
            query = "SELECT exact, document FROM evidence WHERE exact <> '' ORDER BY length(exact) DESC LIMIT 1"
            found["WORDS"], found["SOURCE"] = database.execute(query).fetchone()
        database.close()
    return [found.get(word, word) for word in call]


@pytest.fixture(scope="module")
def outcomes(received: Path) -> dict[str, tuple[int, str, list[str]]]:
    """Run every command once, in order, and note how it ended and what was executed."""
    ended = {}
    for name in ORDER:
        if name == "serve":
            continue
        words = [str(VERBALE), *_filled(received, CALLS[name])]
        done = subprocess.run(
            words, cwd=received, env=environment(received), capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )  # fmt: skip
        ended[name] = (done.returncode, done.stderr, [path.name for path in received.parent.glob("*-was-executed")])
        for path in received.parent.glob("*-was-executed"):
            path.unlink()
        if name == "import":  # the next one needs an empty dossier again
            for path in (received / "empty").glob("record.db*"):
                path.unlink()
    return ended


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in ORDER if name != "serve"])
def test_nothing_planted_is_executed(outcomes: dict[str, tuple[int, str, list[str]]], name: str) -> None:
    """Each command does its work, and no module and no program that lies about."""
    code, said, executed = outcomes[name]
    assert executed == []
    assert code in {0, 1}, said


@pytest.mark.slow
def test_the_desk_executes_nothing_planted(received: Path) -> None:
    """Pages, pictures and the files that it hands out."""
    words = [str(VERBALE), *CALLS["serve"]]
    server = subprocess.Popen(words, cwd=received, env=environment(received), stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        line = server.stdout.readline()
        match = re.search(r"http://\S+/", line)
        assert match is not None, line
        for page in ("", "matrix", "documents", "brief.pdf", "brief.docx", "picture/lanes.svg"):
            with _OPENER.open(match[0] + page) as answer:
                assert answer.status == 200
    finally:
        server.terminate()
        server.communicate()
    assert [path.name for path in received.parent.glob("*-was-executed")] == []


@pytest.mark.slow
@pytest.mark.parametrize("start", [["-m", "verbale"], ["-P", "-m", "verbale"]])
def test_nor_where_python_is_asked_for_the_module(received: Path, start: list[str]) -> None:
    """For `python -m` the working folder is first on the path of modules: it leaves before anything of ours is loaded."""
    words = [sys.executable, *start, "read", "letter.docx", "--json"]
    done = subprocess.run(words, cwd=received, env=environment(received), capture_output=True, text=True, check=False)
    assert [path.name for path in received.parent.glob("*-was-executed")] == []
    assert done.returncode == 0, done.stderr


def test_a_trap_leaves_its_mark(received: Path) -> None:
    """What is planted would be seen: one of each kind is set off."""
    code = "import docx"
    subprocess.run([sys.executable, "-c", code], cwd=received, capture_output=True, check=False)
    subprocess.run(["git"], env=environment(received), capture_output=True, check=False)
    executed = sorted(path.name for path in received.parent.glob("*-was-executed"))
    for path in received.parent.glob("*-was-executed"):
        path.unlink()
    assert executed == ["docx-was-executed", "program-git-was-executed"]
