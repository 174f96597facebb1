"""Builds states of play from short TOML scenarios, so that the watch is tested without a record. All of it is invented."""

import datetime as dt
import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from verbale.dossier import Dossier, parse
from verbale.model import (
    Act,
    Coverage,
    Document,
    Hold,
    Kind,
    Marking,
    Measure,
    Modality,
    Obligation,
    Pause,
    Polarity,
    Procedure,
    RecordedAct,
    Session,
    StateOfPlay,
    Status,
    When,
)
from verbale.watch import Watch, watch

GOLDEN = Path(__file__).parent / "golden"
MADE = Path(__file__).parent / "made"


@dataclass(frozen=True)
class Scenario:
    """A dossier, a state of play, and what must and must not be said about it."""

    dossier: Dossier
    play: StateOfPlay
    must: list[dict[str, Any]]
    must_not: list[dict[str, Any]]
    why: str

    @property
    def watched(self) -> Watch:
        """What the watch says about it."""
        return watch(self.dossier, self.play)


def build(raw: dict[str, Any]) -> Scenario:
    """Make a scenario of a TOML table."""
    dossier, on = parse(raw["dossier"]), raw["on"]
    acts = [_act(number, row) for number, row in enumerate(raw.get("act", []))]
    parties = [party.id for party in dossier.parties]
    play = StateOfPlay(
        on=on,
        known=None,
        clearance=Marking("RED"),
        marking=Marking(),
        obligations=tuple(_obligation(number, row) for number, row in enumerate(raw.get("obligation", []))),
        sessions=tuple(
            Session(f"s{n}", row["day"], tuple(row["parties"])) for n, row in enumerate(raw.get("session", []))
        ),
        procedures=tuple(
            Procedure(f"r{n}", row["kind"], row["day"], tuple(row["parties"]), row.get("reason", ""))
            for n, row in enumerate(raw.get("procedure", []))
        ),
        measures=tuple(_measure(number, row) for number, row in enumerate(raw.get("measure", []))),
        coverage=tuple(_coverage(party, raw, on) for party in parties),
        acts=tuple(sorted(acts, key=lambda known: known.happened)),
    )
    return Scenario(dossier, play, raw.get("must", []), raw.get("must_not", []), raw["why"])


def _act(number: int, row: dict[str, Any]) -> RecordedAct:
    words = row.get("words", f"Invented words number {number}.")
    document = Document(hashlib.sha256(f"{number}{words}".encode()).hexdigest(), words)
    act = Act(
        kind=Kind(row["kind"]),
        actors=tuple(row["actors"]),
        points=tuple(row.get("points", [])),
        polarity=Polarity(row["polarity"]) if "polarity" in row else None,
        modality=Modality(row.get("modality", "done")),
        option=row.get("option"),
        in_reply_to=tuple(row.get("reply", [])),
        reason=row.get("reason", ""),
        rule=row.get("rule", "hand:test"),
        evidence=(document.quote(0, len(words)),),
    )
    return RecordedAct(row.get("id", f"a{number}"), act, number, row["day"], row["day"])


def _obligation(number: int, row: dict[str, Any]) -> Obligation:
    closed = row.get("closed")
    status = Status(row.get("status", "answered" if closed else "held" if row.get("holds") else "open"))
    promised = [When.day(hold["promised"]) if "promised" in hold else None for hold in row.get("holds", [])]
    return Obligation(
        id=f"o{number}",
        debtor=row["debtor"],
        creditor=row["creditor"],
        point=row.get("point", ""),
        request=row.get("request", "propose"),
        opened=row["opened"],
        opened_by=row.get("by", f"q{number}"),
        status=status,
        closed=closed,
        closed_by=row.get("closed_by", f"c{number}") if closed else "",
        deadline=row.get("deadline"),
        holds=tuple(
            Hold(hold.get("act", ""), hold["since"], when)
            for hold, when in zip(row.get("holds", []), promised, strict=True)
        ),
        pauses=tuple(
            Pause(
                pause["since"],
                pause.get("until"),
                pause.get("reason", "an invented reason"),
                pause.get("category", "other"),
                credence=pause.get("credence", 1.0),
            )
            for pause in row.get("pauses", [])
        ),
    )


def _measure(number: int, row: dict[str, Any]) -> Measure:
    return Measure(
        f"m{number}",
        row["day"],
        tuple(row["by"]),
        tuple(row["affected"]),
        row.get("point", ""),
        row.get("title", "an invented measure"),
        row.get("severity"),
        sign=row.get("sign", 1),
        irreversible=row.get("irreversible", 0.5),
        half_life=row.get("half_life", 180.0),
        credence=row.get("credence", 1.0),
        assessed_by="an invented analyst" if "severity" in row else "",
    )


def _coverage(party: str, raw: dict[str, Any], on: dt.date) -> Coverage:
    every = raw.get("coverage", {}).get(party, raw.get("coverage_every", 14))
    days = tuple(sorted(on - dt.timedelta(step) for step in range(0, 900, every))) if every else ()
    return Coverage(party, len(days), days)


@pytest.fixture
def scenario() -> Callable[[str], Scenario]:
    """Return a function that builds a scenario from TOML text."""
    return lambda text: build(tomllib.loads(text))


@pytest.fixture
def golden() -> Callable[[str], Scenario]:
    """Return a function that builds a golden scenario by name."""
    return lambda name: build(tomllib.loads((GOLDEN / f"{name}.toml").read_text(encoding="utf-8")))


SMALL = '''
why = "a small case to build on"
on = 2023-12-01
dossier = """
title = "Small (invented)"
ours = "alba"
baseline = 2023-01-02

[[party]]
id = "alba"
name = "Alba"
calendar = "GB-ENG"

[[party]]
id = "borea"
name = "Borea"
calendar = "NO"

[[point]]
id = "fish"
title = "Fishing quotas"
weights = { alba = 10, borea = 5 }
options = ["low", "middle", "high"]

[[point]]
id = "ports"
title = "Port dues"
weights = { alba = 5, borea = 10 }

[[comparison]]
name = "requests of that kind (invented)"
source = "invented"
request = "request"
median = 5

[[comparison]]
name = "written answers (invented)"
source = "invented"
median = 20
percentile90 = 45
"""

[[obligation]]
debtor = "borea"
creditor = "alba"
point = "fish"
opened = 2023-11-20
'''


@pytest.fixture
def small() -> str:
    """Return the text of a small scenario with one fresh obligation."""
    return SMALL


@pytest.fixture
def measures() -> str:
    """Return three measures to add to a scenario."""
    return (MADE / "measures.toml").read_text(encoding="utf-8")


@pytest.fixture
def steps() -> str:
    """Return sessions and steps to add to a scenario."""
    return (MADE / "steps.toml").read_text(encoding="utf-8")
