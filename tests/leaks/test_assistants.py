"""Assistants: 10,000 calls at CLEAR without a canary, and for each reader the very answers of a dossier without what is hidden."""

import json
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import anyio
import pytest

pytest.importorskip("mcp", reason="assistants need the extra `mcp`")

from mcp import Client

from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.door import Door
from verbale.assistants.server import make_server
from verbale.model import Marking

CALLS = 10_000
BY_CLIENT = 500  # of them through the SDK's client and its wire form; the others at the door behind it
Call = tuple[str, dict[str, Any]]
Alike = Callable[[str], str]


class Corpus(Protocol):
    """A dossier with canaries (see conftest.py)."""

    full: Path
    marks: dict[str, str]

    def hidden(self, clearance: str | None, party: str = "") -> set[str]:
        """Return the canaries a reader may not meet."""

    def without(self, clearance: str | None, party: str = "") -> Path:
        """Return the dossier in which they never were."""


def known(folder: Path) -> dict[str, list[str]]:
    """Return ids of all documents and figures' names and words that stand anywhere, hidden or not."""
    with sqlite3.connect(folder / "record.db") as connection:
        rows = connection.execute("SELECT kind, subject FROM entry").fetchall()
    connection.close()
    return {kind: sorted({subject for one, subject in rows if one == kind}) for kind in ("document", "act")}


def drawn(marks: dict[str, str], folder: Path, seed: int) -> Call:
    """Draw one call: any tool, any day, and names that a curious client could try."""
    dice = random.Random(seed)
    words = [
        *marks,
        *(f"{word}-fund" for word in marks),
        *(f"{word}-office" for word in marks),
        "pay",
        "union",
        "port",
        "board",
        "talks",
        "guards",
        "holiday",
        "zwq",
        "nobody",
    ]
    days = [
        {},
        {},
        {"as_of": "2025-03-04"},
        {"as_of": "2025-05-01"},
        {"known": "2025-03-05"},
    ]  # few, so that views are kept
    given: dict[str, Any] = dict(dice.choice(days))
    name = dice.choice(
        [
            "where_talks_stand",
            "who_owes",
            "protracted",
            "worsening",
            "in_reach",
            "search",
            "point",
            "party",
            "passage",
            "explain",
        ]
    )
    if name in {"search", "point", "party"}:
        given[{"search": "words"}.get(name, name)] = dice.choice(words)
    elif name == "passage":
        given |= {
            "document": dice.choice(NAMES[folder]["document"] + ["0", "a"])[: dice.choice([8, 64])],
            "start": dice.choice([0, 40]),
        }
    elif name == "explain" and dice.random() < 0.8:
        given["figure"] = dice.choice(
            ["brief.counts", "brief.silent", "brief.zwqred", f"p01.{dice.choice(words)}", "counts"]
        )
    elif name != "explain":
        given |= {"offset": dice.choice([0, 0, 3]), "limit": dice.choice([5, 200])}
    return name, given  # fmt: skip


NAMES: dict[Path, dict[str, list[str]]] = {}


async def said(client: Client, call: Call) -> str:
    """Return all that comes back to a client for a call."""
    result = await client.call_tool(*call)
    return json.dumps(result.model_dump(mode="json"), ensure_ascii=False)


def at_the_door(door: Door, call: Call) -> str:
    """Return the answer that a door gives, or why there is none."""
    from verbale.errors import VerbaleError

    try:
        return json.dumps(door.call(*call), ensure_ascii=False)
    except VerbaleError as error:
        return f"{error.what} {error.cure}"


def own_words(call: Call, text: str) -> str:
    """Take out of an answer what the client itself gave."""
    for given in call[1].values():
        text = text.replace(str(given), "GIVEN")
    return text


@pytest.mark.slow
def test_ten_thousand_calls_at_clear(tlp: Corpus) -> None:
    """No canary above the clearance in any answer, structured or as text, nor in an error."""
    NAMES[tlp.full] = known(tlp.full)
    hidden = tlp.hidden("TLP:CLEAR")
    office = WorkspaceCache(tlp.full)
    door = Door(office, Marking.parse("TLP:CLEAR"), user="ann")
    calls = [drawn(tlp.marks, tlp.full, seed) for seed in range(CALLS)]
    met: list[tuple[Call, str]] = []
    good = 0

    def look(call: Call, text: str) -> int:
        met.extend((call, word) for word in hidden if word in own_words(call, text.lower()))
        return int('"lines"' in text)

    async def talk() -> int:
        async with Client(make_server(door)) as client:
            return sum([look(call, await said(client, call)) for call in calls[:BY_CLIENT]])

    good = anyio.run(talk) + sum(look(call, at_the_door(door, call)) for call in calls[BY_CLIENT:])
    assert met == []
    assert good > CALLS / 3
    assert "zwqclear" in at_the_door(door, ("search", {"words": "guards"})).lower()
    office.close()


@pytest.mark.parametrize(
    ("clearance", "party"), [("TLP:CLEAR", ""), ("TLP:GREEN", ""), ("TLP:RED", "port"), ("TLP:GREEN", "board")]
)
def test_answers_are_those_of_a_dossier_without_it(tlp: Corpus, alike: Alike, clearance: str, party: str) -> None:
    """Nothing hidden is counted: the same calls to both dossiers have the same answers."""
    NAMES[tlp.full] = known(tlp.full)
    offices = [WorkspaceCache(folder) for folder in (tlp.full, tlp.without(clearance, party))]
    doors = [Door(office, Marking.parse(clearance), party, "ann") for office in offices]
    calls = [drawn(tlp.marks, tlp.full, seed) for seed in range(150)]
    for call in calls:
        first, second = (alike(at_the_door(door, call)) for door in doors)
        assert first == second, call
    for office in offices:
        office.close()


def test_the_test_can_fail(tlp: Corpus) -> None:
    """At the highest clearance the same calls meet every canary that a level alone hides."""
    office = WorkspaceCache(tlp.full)
    NAMES[tlp.full] = known(tlp.full)
    door = Door(office, Marking.parse("TLP:RED//*"), user="ann")
    told = "".join(at_the_door(door, drawn(tlp.marks, tlp.full, seed)) for seed in range(150)).lower()
    assert {word for word in tlp.marks if word in told} == set(tlp.marks)
    office.close()
