"""The invented fishing talks as a folder with a record made by hand, and a way to run a command in this process."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.brief import conftest as fishing
from verbale.cli.main import main
from verbale.model import Act, Kind, Modality, Polarity, RecordedAct, When
from verbale.record.entries import act_draft, document_draft
from verbale.record.open import open_record

HEAD = 'as_of = 2024-03-30\nknown = "published"\n'
DOSSIER = HEAD + fishing.DOSSIER.replace('name = "Bel Republic"', 'name = "Bel Republic"\naliases = ["Bel"]')
FIRST = fishing.document(fishing.FIRST, "2024-03-01", "first.txt")
SECOND = fishing.document(fishing.SECOND, "2024-03-20", "second.txt")
PLAN = fishing.act(
    FIRST, "Arda proposed to Bel", Kind.PROPOSE, actors=("arda",), addressees=("bel",),
    points=("quota", "ports", "data"), when=When.parse("2024-03-01"),
)  # fmt: skip
FEAR = fishing.act(
    FIRST, "Bel fears a closure of the strait", Kind.STATE, actors=("bel",), topic="closure of the strait",
    modality=Modality.FEARED, polarity=Polarity.NEGATIVE,
)  # fmt: skip
REFUSAL = fishing.act(
    SECOND, "Bel refused the quota for cod", Kind.REFUSE, actors=("bel",), points=("quota",),
    when=When.parse("2024-03-20"), polarity=Polarity.NEGATIVE,
)  # fmt: skip
ANSWER = fishing.act(
    SECOND, "called the exchange of <b>catch data</b> useful", Kind.ANSWER, actors=("bel",), points=("data",),
    when=When.parse("2024-03-20"), polarity=Polarity.POSITIVE,
)  # fmt: skip
ACTS: tuple[RecordedAct, ...] = (PLAN, FEAR, REFUSAL, ANSWER)


def with_options(where: Path) -> Path:
    """Lay out talks whose first point has options, with nothing told yet."""
    folder = where / "talks"
    folder.mkdir()
    options = 'title = "Quota for cod"\noptions = [{ id = "low", title = "Less" }, { id = "high", title = "More" }]'
    (folder / "dossier.toml").write_text(DOSSIER.replace('title = "Quota for cod"', options, 1))
    fill(folder, ())
    return folder


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> Any:
        """What it said to machines."""
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """What it said to people, however its lines are broken."""
        return " ".join(self.out.split())


Run = Callable[..., Done]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command as `main` does, in this process."""

    def made(*arguments: object) -> Done:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        shown = capfd.readouterr()
        return Done(int(left.value.code or 0), shown.out, shown.err)

    return made


def fill(folder: Path, acts: tuple[Act, ...]) -> None:
    """Write the record of a folder: two documents and what they tell, each known when it was published."""
    record = open_record(folder / "record.db")
    minutes = iter(range(60))
    record._clock = lambda: dt.datetime(2024, 4, 1, 9, next(minutes), tzinfo=dt.UTC)
    for document in (FIRST, SECOND):
        assert document.published is not None
        known = document.published.last
        told = [act_draft(act, known) for act in acts if act.evidence[0].document == document.id]
        head = document_draft(document, known)
        head = replace(head, body={**head.body, "parties": ["arda", "bel"]})
        record.append([head, *told], "test reader", {document.id: document.text})
    record.close()


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the others are copies of; nobody writes into it."""
    folder = tmp_path_factory.mktemp("kept") / "talks"
    folder.mkdir()
    (folder / "dossier.toml").write_text(DOSSIER, encoding="utf-8")
    fill(folder, tuple(item.act for item in ACTS))
    return folder


@pytest.fixture
def talks(kept: Path, tmp_path: Path) -> Path:
    """Return a folder of the talks to write into."""
    return Path(shutil.copytree(kept, tmp_path / "talks"))
