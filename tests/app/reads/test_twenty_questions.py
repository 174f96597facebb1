"""One question has one answer: twenty questions through the command line, the desk's interface and `ask`, compared whole."""

import contextlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

pytest.importorskip("uvicorn", reason="the desk needs the extra `desk`")

from tests.examples import copied
from tests.web.conftest import EXAMPLE, serve  # after the check for the extra
from verbale.app import Workspace, answers, open_folder
from verbale.app.ask import ask
from verbale.cli.main import main
from verbale.model import Marking, Query, When

if TYPE_CHECKING:
    from tests.web.conftest import Served

EARLY, MIDDLE, LATE = "2025-03-05", "2025-04-10", "2025-05-09"  # and the dossier's own day, where none is named


@dataclass(frozen=True)
class Question:
    """A question: what, at which dates, for whom, and words of its own (a search's, a figure's)."""

    what: str
    on: str = ""
    known: str = ""
    party: str = ""
    clearance: str = ""
    since: str = ""
    words: str = ""

    @property
    def query(self) -> Query:
        """The values that every door asks by."""
        on, known, since = (When.parse(day).last if day else None for day in (self.on, self.known, self.since))
        return Query(on, known, self.party, Marking.parse(self.clearance) if self.clearance else None, since)

    @property
    def options(self) -> list[str]:
        """The same as options of the command line."""
        given = {
            "as-of": self.on,
            "known": self.known,
            "for": self.party,
            "clearance": self.clearance,
            "since": self.since,
        }
        return [f"--{name}={value}" for name, value in given.items() if value]

    @property
    def address(self) -> dict[str, str]:
        """The same as values of an address."""
        given = {
            "as_of": self.on,
            "known": self.known,
            "for": self.party,
            "clearance": self.clearance,
            "since": self.since,
        }
        return {name: value for name, value in given.items() if value}


TWENTY = (
    Question("brief"),
    Question("brief", on=LATE, since=EARLY),
    Question("brief", on=MIDDLE, known=MIDDLE, party="port"),
    Question("brief", clearance="TLP:GREEN", known=LATE, since=MIDDLE),
    Question("state"),
    Question("state", on=EARLY, party="port", clearance="TLP:CLEAR"),
    Question("gaps", on=MIDDLE, clearance="TLP:GREEN"),
    Question("settings"),
    Question("owed", on=MIDDLE, party="union", clearance="TLP:GREEN"),
    Question("watch", on=LATE, party="port"),
    Question("watch", since=MIDDLE),
    Question("watch", on=LATE, known=LATE, since=EARLY, clearance="TLP:GREEN"),
    Question("counsel"),
    Question("counsel", on=MIDDLE, party="port", clearance="TLP:GREEN"),
    Question("explain", on=LATE),
    Question("explain", words="brief.counts", party="port", clearance="TLP:CLEAR"),
    Question("search", words="pay"),
    Question("search", words="pay", since=MIDDLE, party="port", clearance="TLP:GREEN"),
    Question("log", party="port", clearance="TLP:GREEN"),
    Question("sources", on=LATE, clearance="TLP:GREEN"),
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Served]":
    """Serve a copy of the wage round, read in."""
    folder = tmp_path_factory.mktemp("twenty") / "wage-round"
    copied(EXAMPLE.name, folder)
    yield from serve(folder)


def plain(value: Any) -> Any:  # whatever JSON holds
    """Return a value as it comes back from JSON."""
    return json.loads(json.dumps(value))


def directly(desk: Workspace, question: Question) -> Any:
    """Ask the application itself."""
    view, words = ask(desk, question.query), [question.words] if question.words else []
    return plain(getattr(answers, question.what)(view, *words))


def by_command(folder: Path, question: Question) -> Any:
    """Ask the command line."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    words = [question.words] if question.words else []
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        main([question.what, str(folder), *words, *question.options, "--json"])
    said.seek(0)
    return json.loads(said.read())


def by_desk(desk: "Served", question: Question) -> Any:
    """Ask the desk, page after page, and put the rows of the pages together."""
    name = answers.ROWS.get(question.what, "")
    path = f"/api/{question.what}" + (f"/{question.words}" if question.what == "explain" and question.words else "")
    found: dict[str, Any] = {}
    while True:
        rows = found.get(name, [])
        values = {**question.address, "offset": str(len(rows)), "limit": "7"}
        if question.what == "search":
            values["q"] = question.words
        answer = desk.ask(f"{path}?{urlencode(values)}")
        assert answer.status == 200, answer.text
        page = json.loads(answer.text)
        if name not in page:
            return page
        found = {**page, name: [*rows, *page[name]]}
        if len(found[name]) >= page["total"]:
            return {key: value for key, value in found.items() if key not in {"total", "offset", "limit"}}


def test_twenty_questions_cover_what_can_be_asked() -> None:
    """Ten kinds of question, four dates, two parties, three clearances, with and without an earlier day."""
    assert len(TWENTY) == 20
    assert {one.what for one in TWENTY} == {*answers.ROWS, "brief", "counsel"}
    assert {one.on for one in TWENTY} == {"", EARLY, MIDDLE, LATE}
    assert {one.party for one in TWENTY} == {"", "port", "union"}
    assert {one.clearance for one in TWENTY} == {"", "TLP:GREEN", "TLP:CLEAR"}
    assert len({bool(one.since) for one in TWENTY}) == 2


@pytest.mark.parametrize("question", TWENTY, ids=lambda one: " ".join([one.what, one.words, *one.options]))
def test_every_door_gives_the_same_answer(desk: "Served", question: Question) -> None:
    """Command line, desk and application say the same, to the last quote and figure."""
    told = by_desk(desk, question)
    opened = open_folder(desk.folder)
    try:
        assert directly(opened, question) == told
    finally:
        opened.record.close()
    assert by_command(desk.folder, question) == told


def test_answers_differ_where_questions_do(desk: "Served") -> None:
    """The comparison can fail: no two of the twenty have one answer, and each says something."""
    every = {json.dumps([question.what, by_desk(desk, question)]) for question in TWENTY}
    assert len(every) == 20
    said = {one.what: by_desk(desk, one) for one in TWENTY[::-1]}
    rows = {name: said[name].get(rows) for name, rows in answers.ROWS.items()}
    assert [name for name, found in rows.items() if not found] == [
        "gaps"
    ]  # every paper of the example is read and every name placed


def test_changes_are_told_against_the_day_asked_for(desk: "Served") -> None:
    """A brief since an early day and one since yesterday do not say the same of what changed."""
    early, late = (by_desk(desk, Question("brief", on=LATE, since=day)) for day in (EARLY, "2025-05-08"))
    assert early != late
