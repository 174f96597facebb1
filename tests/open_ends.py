"""An invented record with one of everything that can be left open: made by hand, without a reader."""

import hashlib
from dataclasses import replace
from pathlib import Path

from verbale.model import Act, Document, Kind, When
from verbale.record.entries import act_draft, document_draft
from verbale.record.open import open_record

DOSSIER = """# Invented.
title = "Fishing talks"
ours = "arda"
as_of = 2025-06-01
known = "published"
marking = "TLP:GREEN"

[[party]]
id = "arda" # our side
name = "Arda"

[[party]]
id = "bel"
name = "Bel"

[[point]]
id = "quota"
title = "Quota for cod"
"""
TEXTS = {
    "letter.txt": ("2025-03-01", "Bel refused the quota for cod. The Coastal Guild backed the quota for cod. Who could have thought of asking Arda?"),
    "note.txt": (None, "We rejected the quota for cod. Bel spoke of the quota for cod."),
    "weather.txt": ("2025-03-02", "The weather at sea was fine."),
}  # fmt: skip
UNREAD = "Who could have thought of asking Arda?"


def document(name: str) -> Document:
    """Return one of the documents."""
    day, text = TEXTS[name]
    identity = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        identity,
        text,
        title=name.removesuffix(".txt").capitalize(),
        published=When.parse(day) if day else None,
        name=name,
    )


LETTER, NOTE, WEATHER = (document(name) for name in TEXTS)


def act(source: Document, words: str, kind: Kind, **more: object) -> Act:
    """Return an act drafted from some words."""
    start = source.text.index(words)
    made = Act(kind=kind, points=("quota",), evidence=(source.quote(start, start + len(words)),), rule="test")
    return replace(made, **more)  # type: ignore[arg-type]  # fields of an act


REFUSAL = act(LETTER, "Bel refused the quota for cod.", Kind.REFUSE, actors=("bel",), when=When.parse("2025-03-01"))
BACKED = act(LETTER, "The Coastal Guild backed the quota for cod.", Kind.SUPPORT, actors=("coastal-guild",))
UNSURE = act(
    NOTE, "We rejected the quota for cod.", Kind.REFUSE, certainty="unsure", reasons=("whose act it is, is not known",)
)


def made(folder: Path) -> Path:
    """Make the folder with its record; return it."""
    folder.mkdir()
    (folder / "dossier.toml").write_text(DOSSIER, encoding="utf-8")
    record = open_record(folder / "record.db")
    for one, acts in ((LETTER, (REFUSAL, BACKED)), (NOTE, (UNSURE,)), (WEATHER, ())):
        known = When.parse("2025-03-02").last
        start = one.text.find(UNREAD)
        places = [] if start < 0 else [[start, start + len(UNREAD)]]
        head = document_draft(one, known)
        head = replace(head, body={**head.body, "parties": ["arda", "bel"], "unread": len(places), "unread_at": places})
        record.append([head, *(act_draft(item, known) for item in acts)], "test reader", {one.id: one.text})
    record.close()
    return folder
