"""A small dossier whose record is made by hand, so that a test of `app` starts no reader. Everything in it is invented."""

import datetime as dt
import hashlib
from pathlib import Path

from verbale.app.ingest import Added
from verbale.app.workspace import Workspace
from verbale.dossier import load
from verbale.model import Act, Document, Evidence, Kind, Marking, Modality, Polarity, When
from verbale.record.entries import Draft, act_draft, document_draft
from verbale.record.open import open_record
from verbale.record.record import Record

TOML = """title = "Quay talks (invented)"
ours = "union"
baseline = 2025-02-03
as_of = 2025-05-16
known = "published"
marking = "TLP:GREEN"

[[party]]
id = "union"
name = "Quay Workers' Union"
aliases = ["the union"]
calendar = "GB-ENG"

[[party]]
id = "port"
name = "Lowmouth Port"
aliases = ["the company"]
calendar = "GB-ENG"

[[party]]
id = "mediator"
name = "Conciliation Office"
aliases = ["the mediator"]
at_table = false

[[person]]
id = "ines-vale"
name = "Ines Vale"
party = "port"

[[point]]
id = "pay"
title = "Pay rise"
key_for = ["union"]
weights = { union = 10, port = 8 }
options = [
  { id = "two", title = "2 per cent" },
  { id = "four", title = "4 per cent" },
  { id = "six", title = "6 per cent" },
]

[[point]]
id = "hours"
title = "Shorter hours"
weights = { union = 5, port = 9 }
options = [
  { id = "forty", title = "40 hours" },
  { id = "thirty-eight", title = "38 hours" },
]

[[clock]]
preset = "working-days"
length = 15

[[comparison]]
name = "written answers (invented)"
source = "invented"
median = 10
percentile90 = 20

[[source]]
name = "Lowmouth Gazette"
parties = ["port"]
"""

PREFERENCES = """assessed_by = "an invented analyst"
marking = "TLP:AMBER"
threat = { union = 0.30, port = 0.35 }
[values.union]
pay = { two = 0.0, four = 0.6, six = 1.0 }
hours = { forty = 0.0, thirty-eight = 1.0 }
[values.port]
pay = { two = 1.0, four = 0.7, six = 0.0 }
hours = { forty = 1.0, thirty-eight = 0.2 }
"""

CLAIM = (
    "The union proposes to the company a pay rise of 6 per cent and shorter hours. It asks for an answer by 31 March."
)
REPLY = "The company will answer on pay after its board has met. The company turns down shorter hours."
NOTE = "The mediator welcomed the talks. Ines Vale may have offered 4 per cent."


def document(name: str, text: str, day: str, marking: str = "TLP:GREEN", publisher: str = "") -> Document:
    """Make a document of a text."""
    return Document(
        hashlib.sha256(text.encode()).hexdigest(), text, f"{name.title()} of the talks", publisher, When.parse(day),
        marking=Marking.parse(marking), name=f"{name}.txt",
    )  # fmt: skip


DOCUMENTS = {
    "claim": document("claim", CLAIM, "2025-03-03"),
    "reply": document("reply", REPLY, "2025-03-20", publisher="Lowmouth Gazette"),
    "note": document("note", NOTE, "2025-04-10", "TLP:AMBER"),
}


def quote(name: str, words: str) -> Evidence:
    """Quote words of one of the documents."""
    start = DOCUMENTS[name].text.index(words)
    return DOCUMENTS[name].quote(start, start + len(words))


OFFER = Act(
    kind=Kind.PROPOSE, actors=("union",), addressees=("port",), points=("pay", "hours"), option=None,
    when=When.parse("2025-03-03"), deadline=When.parse("2025-03-31"), rule="letter/propose",
    evidence=(quote("claim", "The union proposes to the company a pay rise of 6 per cent and shorter hours"),),
)  # fmt: skip
HOLD = Act(
    kind=Kind.HOLD, actors=("port",), addressees=("union",), points=("pay",), when=When.parse("2025-03-20"), rule="letter/hold",
    deadline=When.parse("2025-04-02"), evidence=(quote("reply", "The company will answer on pay after its board has met"),),
)  # fmt: skip
REFUSAL = Act(
    kind=Kind.REFUSE, actors=("port",), addressees=("union",), points=("hours",), when=When.parse("2025-03-20"),
    rule="letter/refuse", evidence=(quote("reply", "The company turns down shorter hours"),),
)  # fmt: skip
PRAISE = Act(
    kind=Kind.WELCOME, actors=("mediator",), polarity=Polarity.POSITIVE, when=When.parse("2025-04-10"), rule="news/welcome",
    topic="the talks", evidence=(quote("note", "The mediator welcomed the talks"),),
)  # fmt: skip
RUMOUR = Act(
    kind=Kind.PROPOSE, actors=("port",), speaker="ines-vale", points=("pay",), option="four", when=When.parse("2025-04-10"),
    modality=Modality.DONE, rule="news/offer", certainty="unsure", reasons=("may have",),
    evidence=(quote("note", "Ines Vale may have offered 4 per cent"),),
)  # fmt: skip
ACTS = {"claim": (OFFER,), "reply": (HOLD, REFUSAL), "note": (PRAISE, RUMOUR)}
ABOUT = {"claim": ["port", "union"], "reply": ["port"], "note": ["mediator", "port"]}


def fill(record: Record) -> None:
    """Put the three documents and their acts into a record."""
    for name, item in DOCUMENTS.items():
        assert item.published is not None
        day = item.published.last
        head = document_draft(item, day)
        rows = [
            Draft(
                head.kind,
                head.subject,
                {**head.body, "parties": ABOUT[name]},
                day,
                head.marking,
                head.document,
                head.when,
            )
        ]
        record.append([*rows, *(act_draft(act, day) for act in ACTS[name])], "reader test", {item.id: item.text})


def begin(folder: Path, text: str = TOML) -> Path:
    """Make the dossier's folder, without a record."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dossier.toml").write_text(text, encoding="utf-8")
    return folder


def made(folder: Path, text: str = TOML) -> Workspace:
    """Make the dossier with its record, open."""
    begin(folder, text)
    record = open_record(folder / "record.db")
    fill(record)
    return Workspace(load(folder), record, Added())


def day(text: str) -> dt.date:
    """Return a day."""
    return dt.date.fromisoformat(text)


def fill_acts(record: Record, *acts: Act) -> None:
    """Record acts once more, as a second reading does."""
    record.append([act_draft(act, day("2025-05-01")) for act in acts], "reader test")
