"""Another program holds the record's lock: pages go on, what is to be recorded waits, and nothing is lost."""

import re
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Answer, Served, serve
from verbale.app.accounts import Accounts
from verbale.model import Marking

pytest.importorskip("argon2", reason="accounts need the extra `desk`")
TYPED = "a long and winding pier"  # of an invented person


@pytest.fixture
def desk(kept: Path, tmp_path: Path, cheap: None) -> Iterator[Served]:
    """Serve the talks to people who sign in; Ana is."""
    assert cheap is None
    for served in serve(Path(shutil.copytree(kept, tmp_path / "talks")), sign_in=True):
        Accounts(served.office.record.engine).add("ana", TYPED, Marking("RED"))
        answer = served.ask("/sign-in", {"name": "ana", "password": TYPED, "to": "/"})
        served.cookies["verbale"] = re.findall(r"verbale=([^;]+);", answer.headers["set-cookie"])[0]
        yield served


def test_pages_go_on_while_somebody_else_writes(desk: Served) -> None:
    """Every page is answered while a ruling and a note of reads wait for the lock; then the ruling is recorded."""
    act = re.findall(r'href="/act/([0-9a-f]{16})', desk.ask("/review").text)[0]
    before = desk.office.record.tail()[0]
    other = sqlite3.connect(desk.folder / "record.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    seen = re.findall(r'name="seen" value="(\d+)"', desk.ask(f"/act/{act}").text)[0]
    answers: list[Answer] = []
    ruling = threading.Thread(
        target=lambda: answers.append(desk.ask(f"/act/{act}", {"ruling": "accept", "seen": seen}))
    )
    noting = threading.Thread(target=desk.office.reads.flush)
    try:
        ruling.start()
        noting.start()
        for path in (
            "/matrix",
            "/owed",
            "/watch",
            "/documents",
            "/review",
            "/search?q=quota",
            "/sign-in",
            "/api/state",
        ):
            assert desk.ask(path).status == 200
        assert ruling.is_alive()
        assert noting.is_alive()
        assert desk.office.record.tail()[0] == before
    finally:
        other.execute("ROLLBACK")
        other.close()
    ruling.join()
    noting.join()
    assert answers[0].status == 303
    assert desk.office.record.tail()[0] >= before + 2


def test_a_flood_of_names_leaves_the_pages_alone(desk: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one password is hashed and four wait, the next is told to come again, and whoever is signed in reads on."""
    hashing, go_on = threading.Event(), threading.Event()

    def fits(known: str, password: str) -> bool:
        hashing.set()
        assert known
        assert password
        return not go_on.wait(60)

    monkeypatch.setattr("verbale.app.accounts._fits", fits)
    answers: list[int] = []

    def stranger(number: int) -> None:
        answers.append(desk.ask("/sign-in", {"name": f"stranger{number}", "password": "x", "to": "/"}).status)

    flood = [threading.Thread(target=stranger, args=(number,)) for number in range(12)]
    for one in flood:
        one.start()
    assert hashing.wait(60)
    for path in ("/matrix", "/owed", "/documents"):
        assert desk.ask(path).status == 200
    go_on.set()
    for one in flood:
        one.join()
    assert set(answers) <= {401, 503}, "nobody is told anything else"
    assert answers.count(401) >= 4


def test_who_signed_in_here_before_gets_past_a_crowd(desk: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that has tried too often is told to wait; a device that is known is not."""
    monkeypatch.setattr("verbale.app.people.tries.ADDRESS_TRIES", 0)
    form = {"name": "ana", "password": TYPED, "to": "/"}
    stranger = desk.ask("/sign-in", form)
    assert (stranger.status, "Too many tries from your address" in stranger.text) == (429, True)
    desk.cookies["verbale-device"] = Accounts(desk.office.record.engine).device("ana")
    assert desk.ask("/sign-in", form).status == 303
    desk.cookies["verbale-device"] = Accounts(desk.office.record.engine).device("ben")
    assert desk.ask("/sign-in", form).status == 429
