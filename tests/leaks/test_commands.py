"""Every command × every format × every clearance: no canary above it, and the very output of a dossier in which nothing hidden ever was."""

import io
import json
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import click
import pytest

from verbale.brief.pictures.gallery import NAMES
from verbale.cli.main import COMMANDS, command

Run = Callable[..., tuple[int, str]]
Alike = Callable[[str], str]


class Corpus(Protocol):
    """A dossier with canaries, whole and without what is hidden (see conftest.py)."""

    full: Path
    marks: dict[str, str]

    def hidden(self, clearance: str | None, party: str = "") -> set[str]:
        """Return the canaries a reader may not meet."""

    def without(self, clearance: str | None, party: str = "") -> Path:
        """Return the dossier in which they never were."""

    def copy(self, to: Path) -> Path:
        """Return a copy to write into."""


# Who reads: clearance, party. Our own side where no party is named.
TLP_READERS = [
    ("TLP:CLEAR", ""),
    ("TLP:GREEN", ""),
    ("TLP:AMBER", ""),
    ("TLP:AMBER+STRICT", ""),
    ("TLP:RED", ""),
    ("TLP:RED//CHATHAM HOUSE//NOT PUBLIC", ""),
    ("TLP:GREEN//CHATHAM HOUSE", ""),
    ("TLP:GREEN", "port"),
    ("TLP:RED", "port"),
    ("TLP:GREEN", "board"),
    ("TLP:GREEN", "zwqred-office"),
]
EU_READERS = [
    ("EU:PUBLIC", ""),
    ("EU:LIMITE", ""),
    ("EU:RESTREINT", ""),
    ("CONFIDENTIEL UE/EU CONFIDENTIAL", ""),
    ("EU:SECRET", ""),
]

# Commands that make views: what is asked of each. OUT is a file or folder to write; FORM its ending.
VIEWS: dict[str, list[tuple[str, ...]]] = {
    "brief": [
        ("brief", "FOLDER"),
        ("brief", "FOLDER", "--long", "--since", "2025-03-05"),
        ("brief", "FOLDER", "--json"),
        *(("brief", "FOLDER", "--template", name) for name in ("submission", "mediator", "morning", "board")),
        ("brief", "FOLDER", "--long", "--json"),
        *(("brief", "FOLDER", "--format", form, "-o", "OUT") for form in ("text", "html", "json")),
        *(("brief", "FOLDER", "--long", "--format", form, "-o", "OUT") for form in ("html", "docx", "pdf")),
    ],
    "text": [("text", "FOLDER"), ("text", "FOLDER", "1"), ("text", "FOLDER", "--json")],
    "state": [("state", "FOLDER"), ("state", "FOLDER", "--json"), ("state", "FOLDER", "--as-of", "2025-03-04", "--json"),
              ("state", "FOLDER", "--known", "2025-03-05", "--json"), ("state", "FOLDER", "--columns", "--format", "text"),
              ("state", "FOLDER", "--columns", "--json"),
              *(("state", "FOLDER", "--columns", "--format", form, "-o", "OUT") for form in ("html", "docx", "pdf"))],
    "owed": [("owed", "FOLDER"), ("owed", "FOLDER", "--all"), ("owed", "FOLDER", "--json")],
    "watch": [
        ("watch", "FOLDER"),
        ("watch", "FOLDER", "--json", "--ics", "OUT.ics"),
        ("watch", "FOLDER", "--since", "2025-03-05"),
        ("watch", "FOLDER", "--explain", "1"),
        ("watch", "FOLDER", "--explain", "nothing"),
    ],
    "counsel": [
        ("counsel", "FOLDER"), ("counsel", "FOLDER", "--json"), ("counsel", "FOLDER", "--ask", "--answers", "1,2"),
        ("counsel", "FOLDER", "--forecast"), ("counsel", "FOLDER", "--stability"), ("counsel", "FOLDER", "--priorities", "--json"),
    ],
    "explain": [("explain", "FOLDER"), ("explain", "FOLDER", "--json"), ("explain", "FOLDER", "nothing"), ("explain", "FOLDER", "counts", "--json"),
                ("explain", "FOLDER", "counts")],
    "review": [("review", "FOLDER", "--by", "x", "--json"), ("review", "FOLDER", "--by", "x", "--json", "--accept", "HIDDEN"),
               ("review", "FOLDER", "--by", "x", "--json", "--reject", "")],
    "enter": [("enter", "FOLDER", "--by", "x", "--correct", "HIDDEN"), ("enter", "FOLDER", "--by", "x", "--document", "DOCUMENT", "--quote", "the", "--kind", "state"),
              ("enter", "FOLDER", "--by", "x", "--actor", "nobody", "--kind", "state"), ("enter", "FOLDER", "--by", "x", "--point", "none", "--kind", "state")],
    "log": [("log", "FOLDER"), ("log", "FOLDER", "--last", "500"), ("log", "FOLDER", "--last", "500", "--json"), ("log", "FOLDER", "--act", "HIDDEN"),
            ("log", "FOLDER", "--act", "0")],
    "search": [("search", "FOLDER", "talks"), ("search", "FOLDER", "talks", "--json"), ("search", "FOLDER", "company", "--party", "port", "--json"),
               ("search", "FOLDER", "rise", "--point", "pay"), ("search", "FOLDER", "guards", "--kind", "measure"), ("search", "FOLDER", "zwq"), ("search", "FOLDER", "union")],
    "chart": [
        *(("chart", "FOLDER", name, "--json") for name in NAMES),
        *(("chart", "FOLDER", name, "-o", "OUT.svg") for name in ("matrix", "lanes")),
        ("chart", "FOLDER", "lanes", "-o", "OUT.png", "--dark"),
    ],
    "publish": [("publish", "FOLDER", "OUT.db"), ("publish", "FOLDER", "OUT.db", "--json")],
    "export": [
        ("export", "FOLDER", "--format", "cameo"),
        ("export", "FOLDER", "--format", "genius", "-o", "OUT"),
        ("export", "FOLDER", "--format", "gmcr"),
        ("export", "FOLDER", "--format", "jsonl"),
        ("export", "FOLDER", "--format", "package", "-o", "OUT"),
        *(("export", "FOLDER", "--format", form) for form in ("annotations", "csl", "plover")),
    ],
    "digest": [("digest", "FOLDER", "--since", "2025-03-05"), *(("digest", "FOLDER", "--since", "2025-03-05", "--form", form, "-o", "OUT") for form in ("text", "json", "atom", "ics", "mail"))],
    "follow": [("follow", "FOLDER", "--new"), ("follow", "FOLDER", "--new", "--json"), ("follow", "FOLDER", "--list"), ("follow", "FOLDER", "--list", "--json")],
    "sources": [("sources", "FOLDER"), ("sources", "FOLDER", "--json")],
    "ask": [("ask", "FOLDER", "who owes an answer?"), ("ask", "FOLDER", "who wants pay?", "--json"), ("ask", "FOLDER", "zwq"), ("ask", "FOLDER", "what changed since 2025?")],
    "party": [("party", "FOLDER", "port"), ("party", "FOLDER", "port", "--json"), ("party", "FOLDER", "nobody-here")],
    "compare": [("compare", "FOLDER"), ("compare", "FOLDER", "--since", "2025-03-05"), ("compare", "FOLDER", "--since", "2025-03-05", "--json")],
    "together": [("together", "FOLDER"), ("together", "FOLDER", "--json")],
    "answers": [("answers", "FOLDER"), ("answers", "FOLDER", "--since", "2025-03-05"), ("answers", "FOLDER", "--json")],
    "timeline": [("timeline", "FOLDER"), ("timeline", "FOLDER", "--json"), ("timeline", "FOLDER", "--turning-points", "--json"), ("timeline", "FOLDER", "--from", "2025-03-01", "--to", "2025-04-01")],
    "gaps": [("gaps", "FOLDER"), ("gaps", "FOLDER", "--json"), ("gaps", "FOLDER", "--as-of", "2025-03-04"), ("gaps", "FOLDER", "--no-act", "DOCUMENT", "--by", "x")],
    "set": [("set", "FOLDER", "party"), ("set", "FOLDER", "point", "--json"), ("set", "FOLDER", "person"), ("set", "FOLDER", "source"), ("set", "FOLDER", "head"),
            ("set", "FOLDER", "party", "union", "kind=state", "--by", "x"), ("set", "FOLDER", "none")],
    "prefer": [("prefer", "FOLDER"), ("prefer", "FOLDER", "--json"), ("prefer", "FOLDER", "--without", "union=0.2", "--by", "x")],
    "rebuild": [("rebuild", "FOLDER"), ("rebuild", "FOLDER", "--json")],
}  # fmt: skip

# Asked for one reader alone: what is drawn, set or chosen from is made of what the other formats say.
DRAWN = frozenset({"chart", "docx", "pdf", "OUT.svg", "OUT.png", "--template", "--columns"})
DRAWN_FOR = frozenset({"TLP:AMBER"})

# Commands for whoever holds the files: they have no reader. Those that say something of a record say no word of it.
HOLDERS: dict[str, list[tuple[str, ...]]] = {
    "verify": [("verify", "FOLDER"), ("verify", "FOLDER", "--json")],
    "backup": [("backup", "FOLDER", "OUT.db")],
    "restore": [("restore", "FOLDER", "OUT.db")],
    "import": [("import", "FOLDER", "OUT.db"), ("import", "FRESH", "JSONL")],
    "redact": [("redact", "FOLDER", "HIDDEN", "--by", "x", "--reason", "a test", "--yes"), ("redact", "FOLDER", "", "--by", "x", "--reason", "a test", "--yes")],
    "account": [("account", "list", "FOLDER"), ("account", "list", "FOLDER", "--json"), ("account", "remove", "FOLDER", "nobody")],
    "settings": [("settings", "FOLDER"), ("settings", "FOLDER", "--json")],
    "place": [("place", "FOLDER", "nobody at all", "--as", "none", "--by", "x")],
    "note": [("note", "FOLDER", " ", "--by", "x")],
    "second": [("second", "FOLDER"), ("second", "FOLDER", "--preview", "--json")],
    "head": [("head", "FOLDER", "DOCUMENT"), ("head", "FOLDER", "00000000")],
    "withdraw": [("withdraw", "FOLDER", "DOCUMENT", "--by", "x", "--reason", "a test"), ("withdraw", "FOLDER", "00000000", "--by", "x", "--reason", "a test")],
    "clocks": [("clocks",), ("clocks", "--json")],
    "checkpoint": [("checkpoint", "--new-key", "OUT.key"), ("checkpoint", "FOLDER", "--key", "OUT.key")],
    "trust": [("trust", "FOLDER"), ("trust", "FOLDER", "--show"), ("trust", "FOLDER", "--show", "--json")],
    "witness": [("witness", "FOLDER", "OUT.txt"), ("witness", "FOLDER", "--mail", "a@example.org")],
    "prove": [("prove", "FOLDER", "--entry", "1"), ("prove", "FOLDER", "--from", "1")],
}  # fmt: skip

# Commands that show a person the files that this person names or the bundled ones, say nothing of a record, or serve pages that have a test of their own.
OWN_FILES = {"read", "init", "add", "serve", "reread", "demo", "completion", "corpus"}
# Commands that serve a reader and have a test of their own: tests/leaks/test_assistants.py.
SERVED = {"mcp"}

HOSTILE = [
    ("state", "FOLDER", "--for", "nobody"),
    ("brief", "FOLDER", "--for", "zwqred"),
    ("search", "FOLDER", "talks", "--for", "nobody"),
    ("state", "FOLDER", "--record", "FOLDER/dossier.toml"),
]


def _options(of: click.Command) -> set[str]:
    return {name for item in of.params for name in item.opts}


def test_no_command_is_forgotten() -> None:
    """A command that is new has to be asked here, with each choice of each of its options."""
    assert {*VIEWS, *HOLDERS, *OWN_FILES, *SERVED} >= set(COMMANDS)
    for name in COMMANDS:
        loaded = command.get_command(click.Context(command), name)
        assert loaded is not None
        assert ("--clearance" in _options(loaded)) == (name in {*VIEWS, *SERVED}), name
        for item in loaded.params if name in VIEWS else ():
            if isinstance(item.type, click.Choice) and item.name in {"form", "name"}:
                asked = {word for line in VIEWS[name] for word in line}
                assert set(item.type.choices) <= asked, f"{name}: {item.name}"


@pytest.mark.parametrize(("clearance", "party"), TLP_READERS)
def test_nothing_above_clearance_leaves(
    tlp: Corpus, call: Run, alike: Alike, tmp_path: Path, clearance: str, party: str
) -> None:
    """Under TLP, with caveats and releasability: nothing hidden is said, and nothing is counted that is hidden."""
    _check(tlp, (call, alike), tmp_path, clearance, party)


@pytest.mark.parametrize(("clearance", "party"), EU_READERS)
def test_nothing_above_an_eu_clearance_leaves(
    eu: Corpus, call: Run, alike: Alike, tmp_path: Path, clearance: str, party: str
) -> None:
    """Under the marks of the European Union alike."""
    _check(eu, (call, alike), tmp_path, clearance, party)


def _check(corpus: Corpus, how: tuple[Run, Alike], place: Path, clearance: str, party: str) -> None:
    hidden, other = corpus.hidden(clearance, party), corpus.without(clearance, party)
    reader = ("--clearance", clearance, *(("--for", party) if party else ()))
    names = _hidden_names(corpus.full, hidden) if hidden else {}
    for line in [*(line for lines in VIEWS.values() for line in lines), *HOSTILE]:
        if (DRAWN & {*line} and clearance not in DRAWN_FOR) or ({"HIDDEN", "DOCUMENT"} & {*line} and not names):
            continue
        asked = line if "--for" in line else (*line, *reader)
        asked = (*asked, "--clearance", clearance) if "--for" in line else asked
        shown = _said(how, corpus.full, place / "full", asked, names)
        said = re.sub(rf"{re.escape(party or asked[-1])}|'zwqred'", "PARTY", shown)  # the reader's own word, told back
        met = sorted(word for word in hidden if word in said.lower())
        assert not met, f"{' '.join(asked)}: {met}"
        assert shown == _said(how, other, place / "other", asked, names), f"differs: {' '.join(asked)}"


def test_the_test_can_fail(tlp: Corpus, call: Run, alike: Alike, tmp_path: Path) -> None:
    """Whoever may see everything meets every canary, in the views where words are shown."""
    names = _hidden_names(tlp.full, set(tlp.marks))
    for name, least in (
        ("brief", 8),
        ("log", 8),
        ("search", 8),
        ("export", 8),
        ("review", 8),
        ("chart", 8),
        ("counsel", 1),
        ("owed", 7),
    ):
        shown = "".join(
            _said((call, alike), tlp.full, tmp_path, line, names)
            for line in VIEWS[name]
            if not {"HIDDEN", "docx", "pdf", "OUT.svg", "OUT.png"} & {*line}
        ).lower()
        assert sum(word in shown for word in tlp.marks) >= least, name


def test_holders_commands_say_no_word_of_the_record(tlp: Corpus, call: Run, tmp_path: Path) -> None:
    """What a holder of the files is told names entries and links, never words."""
    folder = tlp.copy(tmp_path)
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    shutil.copy(folder / "dossier.toml", fresh)
    call("export", str(folder), "-o", str(tmp_path / "record.jsonl"))
    names = _hidden_names(tlp.full, {"zwqred"})
    for name, lines in HOLDERS.items():
        for line in lines if name in COMMANDS else ():
            words = [_filled(word, folder, tmp_path / "out", names) for word in line]
            code, shown = call(
                *[word.replace("FRESH", str(fresh)).replace("JSONL", str(tmp_path / "record.jsonl")) for word in words]
            )
            shown = shown.replace(
                "99-zwqgreen-broken.pdf", ""
            )  # a file that cannot be read is named to whoever holds the files
            assert code in {0, 2}
            assert "Traceback" not in shown
            assert not re.search("zwq", shown), f"{' '.join(line)}: {shown}"


def _hidden_names(folder: Path, hidden: set[str]) -> dict[str, str]:
    """Return an act and a document that a reader may not see."""
    with sqlite3.connect(folder / "record.db") as connection:
        rows = connection.execute("SELECT kind, subject, body FROM entry WHERE body <> '' ORDER BY seq").fetchall()
    connection.close()
    word = min(hidden)
    acts = [row[1] for row in rows if row[0] == "act" and word in row[2]]
    documents = [row[1] for row in rows if row[0] == "document" and word in row[2]]
    return {"HIDDEN": acts[0], "DOCUMENT": documents[0]}


def _filled(word: str, folder: Path, out: Path, names: dict[str, str]) -> str:
    return names.get(word, word).replace("FOLDER", str(folder)).replace("OUT", str(out))


def _said(how: tuple[Run, Alike], folder: Path, place: Path, line: tuple[str, ...], names: dict[str, str]) -> str:
    """Run a command on a dossier; return what it printed and wrote, without paths and times."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    call, alike = how
    code, shown = call(*[_filled(word, folder, place / "out", names) for word in line])
    assert "Traceback" not in shown
    written = "".join(f"\n== {path.name}\n{_words(path)}" for path in sorted(place.rglob("*")) if path.is_file())
    whole = f"exit {code}\n{shown}{written}".replace(str(folder), "FOLDER").replace(str(place), "PLACE")
    return alike(whole)


def _words(path: Path) -> str:
    """Return the words of a written file, whatever its format."""
    content = path.read_bytes()
    if content.startswith(b"%PDF"):
        import pypdfium2

        with pypdfium2.PdfDocument(content) as opened:
            return "\n".join(page.get_textpage().get_text_bounded() for page in opened) + repr(
                opened.get_metadata_dict()
            )
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    if content.startswith(b"\x89PNG"):
        return json.dumps({"png": len(content)})  # its words are those of the specification, which is asked as JSON
    return content.decode("utf-8", "replace")
