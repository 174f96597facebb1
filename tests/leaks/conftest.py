"""An invented dossier with a canary word per marking in every place where words can stand, and the same without what is hidden.

`Corpus.full` holds everything; `Corpus.without(reader)` is the dossier in which nothing that the reader may not see ever was.
"""

import contextlib
import datetime as dt
import io
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sides import TWO
from verbale.app import Workspace, open_folder
from verbale.app.ingest_parses import beside
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.cli.main import main
from verbale.model import Marking, reader_for
from verbale.record.integrity.checkpoint import new_key, sign

TLP = {
    "zwqclear": "TLP:CLEAR",
    "zwqgreen": "TLP:GREEN",
    "zwqamber": "TLP:AMBER",
    "zwqstrict": "TLP:AMBER+STRICT",
    "zwqred": "TLP:RED",
    "zwqclosed": "TLP:GREEN//NOT PUBLIC",
    "zwqhouse": "TLP:GREEN//CHATHAM HOUSE",
    "zwqboard": "TLP:GREEN//REL board",
}
EU = {
    "zwqpublic": "EU:PUBLIC",
    "zwqlimite": "LIMITE",
    "zwqrestreint": "RESTREINT UE/EU RESTRICTED",
    "zwqconfidentiel": "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "zwqsecret": "SECRET UE/EU SECRET",
    "zwqtres": "TRÈS SECRET UE/EU TOP SECRET",
}
HEAD = (
    """title = "Wage round with canaries (invented)"
ours = "union"
baseline = 2025-02-03
as_of = 2025-05-16
known = "published"
marking = "{default}"

"""
    + TWO
    + """[[party]]
id = "board"
name = "Harbour Board"
at_table = false
[[point]]
id = "pay"
title = "General pay rise"
aliases = ["pay rise"]
key_for = ["union"]
weights = {{ union = 10, port = 10 }}
options = [
  {{ id = "two", title = "2 per cent", aliases = ["2 per cent"] }},
  {{ id = "three", title = "3 per cent", aliases = ["3 per cent"] }},
]
[[clock]]
preset = "working-days"
length = 15
"""
)
ROWS = """
[[party]]
id = "{word}-office"
name = "{Word} Office"
at_table = false
marking = "{mark}"
[[person]]
id = "ilona-{word}er"
name = "Ilona {Word}er"
role = "General Secretary"
party = "union"
marking = "{mark}"
[[point]]
id = "{word}-fund"
title = "{Word}title fund"
aliases = ["{word}point fund"]
key_for = ["port"]
marking = "{mark}"
[[comparison]]
name = "{word} answers"
source = "{word} files"
days = [3, 5, {number}]
marking = "{mark}"
[[baseline_item]]
point = "pay"
text = "Before: {word} baseline."
source = "{word} notes"
marking = "{mark}"
[[due_reason]]
debtor = "port"
since = 2025-03-01
until = 2025-03-0{number}
reason = "{word} holiday"
marking = "{mark}"
[[source]]
name = "{Word} feed"
parties = ["port"]
marking = "{mark}"
[[turning_point]]
day = 2025-03-0{number}
title = "{Word}turn of the talks"
named_by = "{word} judge"
marking = "{mark}"
"""
TEXT = """---
marking: {mark}
title: {Word}headline on the talks
source: {Word} Gazette
date: {number} March 2025
url: https://{word}.example/
---

The union proposed to the company a general pay rise of {number} per cent and the {word}point fund.

On 3 February 2025 the union asked the company for the figures on agency work.

The company rejected the {word}point fund. General Secretary Ilona {Word}er said that the union would leave the {word}quote talks.

Bela {Word}os, who chairs the {Word} Bank, criticised the company.

The company on Friday hired sixty {word} guards.

The union welcomed the {word}redacted offer.
"""
PREFERENCES = """assessed_by = "{word} analyst"
marking = "{mark}"
threat = {{ union = 0.30, port = 0.35 }}
[values.union]
pay = {{ two = 0.0, three = 1.0 }}
[values.port]
pay = {{ two = 1.0, three = 0.3 }}
[[statement]]
party = "union"
point = "pay"
quote = "{word} words"
source = "{word} source"
"""

STARTED = dt.datetime.now(dt.UTC).date()


@dataclass
class Corpus:
    """Dossiers of one profile, with and without what a reader may not see."""

    place: Path
    marks: dict[str, str]
    full: Path

    def hidden(self, clearance: str | None, party: str = "") -> set[str]:
        """Return the canaries that a reader may not meet."""
        seen = self._seen(clearance, party)
        return set(self.marks) - set(seen)

    def _seen(self, clearance: str | None, party: str) -> dict[str, str]:
        profile = Marking.parse(next(iter(self.marks.values()))).profile
        who = reader_for(profile, "union", None if clearance is None else Marking.parse(clearance), party)
        return {word: mark for word, mark in self.marks.items() if who.sees(Marking.parse(mark, profile))}

    def without(self, clearance: str | None, party: str = "") -> Path:
        """Return the dossier in which nothing above a reader ever was."""
        seen = self._seen(clearance, party)
        folder = self.place / re.sub(r"\W+", "-", f"{clearance}-{party}") / "talks"
        if not folder.exists():
            folder.mkdir(parents=True)
            parses = beside(self.full / "record.db")  # the same papers: what is parsed once serves them all
            shutil.copy(parses, folder / parses.name)
            build(folder, seen, self.marks)
        return folder

    def copy(self, to: Path) -> Path:
        """Return a copy of the full dossier, to write into."""
        return Path(shutil.copytree(self.full, to / "talks"))


def build(folder: Path, marks: dict[str, str], every: dict[str, str]) -> None:
    """Write a dossier with the documents, rows, rulings and redactions of some markings."""
    (folder / "documents").mkdir(parents=True)
    words = list(every)
    facts = [
        {"word": word, "Word": word.capitalize(), "mark": mark, "number": words.index(word) + 2}
        for word, mark in marks.items()
    ]
    default = every[words[1]] if ":" in every[words[1]] else f"EU:{every[words[1]]}"
    rows = "".join(ROWS.format(**{**fact, "mark": _full(str(fact["mark"]))}) for fact in facts)
    (folder / "dossier.toml").write_text(HEAD.format(default=default) + rows)
    for fact in facts:
        (folder / "documents" / f"{fact['number']:02}-{fact['word']}.txt").write_text(TEXT.format(**fact))
    if words[1] in marks:  # a file that cannot be read has the dossier's own marking
        (folder / "documents" / f"99-{words[1]}-broken.pdf").write_bytes(b"%PDF-1.7 broken")
    if words[2] in marks:
        mark = _full(every[words[2]])
        (folder / "preferences.toml").write_text(PREFERENCES.format(word=words[2], mark=mark))
    desk = open_folder(folder, writing=True)
    for fact in facts:
        _judge(desk, str(fact["word"]), words, marks)
    new_key(folder.parent / "key")
    sign(desk.record, folder, folder.parent / "key")
    desk.record.close()


def _full(mark: str) -> str:
    return str(Marking.parse(mark, "EU" if mark == "LIMITE" else "TLP"))


def _judge(desk: Workspace, word: str, words: list[str], marks: dict[str, str]) -> None:
    """Accept one act with a reason, redact another; the topmost marking rejects an act of the most open document."""
    own = [
        item
        for item in desk.view().acts
        if desk.view().documents[item.act.evidence[0].document].name.count(f"-{word}.")
    ]
    assert len(own) >= 4, [item.act.evidence[0].exact for item in own]
    rule(desk.record, own[0].id, "accept", f"{word}judge", f"{word}reason")
    gone = next(item for item in own if "redacted" in item.act.evidence[0].exact)
    redact(desk.record, gone.id, f"{word}clerk", f"{word}tombstone")
    top = words[4]
    if word == words[0] and top in marks:
        mark = Marking.parse(_full(marks[top]))
        rule(desk.record, own[1].id, "reject", f"{top}judge", f"{top}reason", marking=mark)


def same(text: str) -> str:
    """Return an output without what two dossiers cannot have in common and what tells nothing: times, links, keys."""
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d+:]*", "TIME", text)
    text = re.sub(r"link [0-9a-f]{16}, signed \d+ \w+ \d+ by\s+[0-9a-f]{16}", "SIGNED", text)
    ran = "|".join(days_of_the_run(STARTED, dt.datetime.now(dt.UTC).date()))
    return re.sub(rf"({ran})( \d\d:\d\d)?", "DAY", text)


def days_of_the_run(first: dt.date, last: dt.date) -> list[str]:
    """Return the days on which these tests ran, as they are written: two dossiers may be built on either side of midnight."""
    days = [first + dt.timedelta(days=after) for after in range((last - first).days + 1)]
    return [f"{day.day}{rest}" if rest else str(day) for day in days for rest in ("", f" {day:%B %Y}", f" {day:%b %Y}")]


def run(*arguments: str) -> tuple[int, str]:
    """Run the command in this process as `main` does; return exit code and everything it printed."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    code = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main(list(arguments))
        except SystemExit as left:
            code = int(left.code or 0)
    shown = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)]
    return code, "\n".join(shown)


@pytest.fixture(scope="session")
def call() -> object:
    """Return what runs a command."""
    return run


@pytest.fixture(scope="session")
def alike() -> object:
    """Return what takes times and links off an output."""
    return same


@pytest.fixture(scope="session")
def tlp(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return the dossiers with TLP markings."""
    place = tmp_path_factory.mktemp("tlp")
    build(place / "full" / "talks", TLP, TLP)
    return Corpus(place, TLP, place / "full" / "talks")


@pytest.fixture(scope="session")
def eu(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return the dossiers with EU markings."""
    place = tmp_path_factory.mktemp("eu")
    build(place / "full" / "talks", EU, EU)
    return Corpus(place, EU, place / "full" / "talks")
