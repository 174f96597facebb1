"""Documents for trials: stretches of public reports, each with a line of its own so that no two have the same bytes; or invented ones, which need no data.

A part of them can be read by a stub, which takes next to no time: then a trial is of the cluster, not of the reader.
"""

import hashlib
import os
import time
from pathlib import Path

from verbale.app.corpus.addresses import Part, fetched, name_of
from verbale.app.corpus.part import write_part
from verbale.app.corpus.rows import act_row, document_row
from verbale.model import Act, Document, Kind, Reading

PAUSE = 0.01  # seconds for each document, so that a trial lasts long enough to be disturbed
_HOME = Path(__file__).resolve().parents[2]


def reports() -> list[Path]:
    """Return the public reports, none where the research data are not there."""
    data = Path(os.environ.get("VERBALE_DATA", _HOME.parent / "shared" / "data"))
    return sorted((data / "enb" / "issues").glob("*.md"))


def make(folder: Path, documents: int, length: int) -> list[str]:
    """Write so many documents of about so many characters and return their addresses, sorted; invented ones where there are no reports."""
    folder.mkdir(parents=True, exist_ok=True)
    found = reports()
    for number in range(documents):
        text = _stretch(found[number % len(found)], number // len(found), length) if found else _invented(number)
        (folder / f"{number:06}.txt").write_text(f"{text}\n\nPaper {number} of a trial.\n", "utf-8")
    return sorted(str(path.resolve()) for path in folder.glob("*.txt"))


def stub(part: Part, dossier: bytes, out: str) -> dict[str, int]:
    """Write a part as `verbale.app.corpus.part.read_part` does, with one act for each document and without reading it."""
    del dossier
    rows: dict[str, list[object]] = {"inputs": [], "documents": [], "acts": []}
    for address in part.addresses:
        raw = fetched(address)
        assert isinstance(raw, bytes)
        document = Document(hashlib.sha256(raw).hexdigest(), raw.decode(), name=name_of(address))
        act = Act(kind=Kind.STATE, evidence=(document.quote(0, 5),), rule="hand:trial", topic="a trial")
        reading = Reading(document, "news", (act,))
        rows["inputs"].append({"address": address, "document": document.id, "outcome": "read"})
        rows["documents"].append(document_row(reading, address))
        rows["acts"].append(act_row(act, reading))
        time.sleep(PAUSE)
    return write_part(part, rows, Path(out))  # type: ignore[arg-type]  # rows of three tables


def _stretch(report: Path, turn: int, length: int) -> str:
    """Return some paragraphs of a report, others on each turn, under its own title and day."""
    head, _, body = report.read_text("utf-8", "replace").removeprefix("---").partition("\n---")
    day = next((line for line in head.splitlines() if line.startswith("date:")), "")
    start = body.find("\n\n", turn * length % max(1, len(body) - length))
    return f"---\ntitle: Report {report.stem}, stretch {turn}\n{day}\n---\n{body[start : start + length]}"


def _invented(number: int) -> str:
    return f"On {number % 28 + 1} May 2024 Arda proposed a quota of {number} tonnes to Bel. Bel refused the proposal. (Invented.)"
