"""A corpus of tiny invented texts, read by a stub that needs no process."""

import hashlib
from pathlib import Path
from typing import Self

import pytest

from verbale.app.ingest_workers import Asked, Outcome
from verbale.dossier import Dossier
from verbale.model import Act, Attribution, Document, Failure, Kind, Polarity, Reading, When

pytest.importorskip("pyarrow")


class StubReaders:
    """Reads at once: one proposal in the first five letters; a text that says ``bad`` ends three processes."""

    count = 2
    asked: list[str]

    def __init__(self, dossier: Dossier | None = None) -> None:
        self.dossier = dossier

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End nothing."""

    def close(self) -> None:
        """Break nothing off."""

    def read(self, asked: Asked) -> Outcome:
        """Read now; a text with ``+`` has an attachment of the words after it."""
        type(self).asked.append(asked.name)
        text, _, more = asked.raw.decode().partition("+")
        if "bad" in text:
            return Outcome(
                Failure(asked.source, "The reading process ended on it. It ended 3 processes.", "", "memory")
            )
        outcome = Outcome(reading(text, asked.name, hashlib.sha256(asked.raw).hexdigest()))
        if more:
            outcome = Outcome(outcome.result, attached=(Outcome(reading(more, "attached.txt", carrier="a" * 64)),))
        return outcome


def reading(text: str, name: str, digest: str = "", carrier: str = "") -> Reading:
    """Return a reading of one text."""
    document = Document(
        digest or hashlib.sha256(text.encode()).hexdigest(), text, name=name, carrier=carrier, published=When.parse("2024-05")
    )  # fmt: skip
    words = (document.quote(0, 5),)
    act = Act(
        kind=Kind.PROPOSE, actors=("arda",), addressees=("bel",), points=("fee",), polarity=Polarity.POSITIVE,
        when=When.parse("2024-05-03"), deadline=When.parse("../2024-06"), evidence=words, rule="hand:test",
    )  # fmt: skip
    said = Attribution(words[0], None, words, "arda")
    return Reading(document, "news", (act,), attributions=(said,))


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> type[StubReaders]:
    """Let no process read."""
    StubReaders.asked = []
    monkeypatch.setattr("verbale.app.corpus.run.Readers", StubReaders)
    return StubReaders


@pytest.fixture
def papers(tmp_path: Path) -> list[str]:
    """Seven papers, of which two have the same bytes and one is bad."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in enumerate(
        ["offer one", "offer two", "offer one", "a bad one", "offer four", "offer+more of it", "last one"]
    ):
        (folder / f"p{name}.txt").write_text(text)
    return sorted(str(path) for path in folder.iterdir())
