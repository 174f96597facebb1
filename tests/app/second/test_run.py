"""A run: drafts wait, refusals are counted, the budget holds, what was asked is not asked again, markings are kept."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from benchmarks.second.scripted import Scripted
from tests.app.reads import quay
from verbale.app.ask import ask
from verbale.app.redaction import redact
from verbale.app.second.endpoint import Answer
from verbale.app.second.run import Budget, SecondRun
from verbale.app.workspace import Workspace
from verbale.dossier.settings import SecondReader
from verbale.errors import NetworkError
from verbale.model import Query
from verbale.record.entries import EntryKind

HERE = SecondReader(address="http://127.0.0.1:1/v1", model="small", price_in=1.0, price_out=2.0)


def claim(quote: str, kind: str, *actors: str, **more: Any) -> dict[str, Any]:
    """Return a row of an answer."""
    return {
        "quote": quote,
        "kind": kind,
        "actors": list(actors),
        "addressees": [],
        "points": [],
        "modality": "done",
        "polarity": None,
        **more,
    }


def answers(*rows: dict[str, Any]) -> Scripted:
    """Return an endpoint that gives each row for the passage that holds its words, and a forged one for every passage."""
    found = {}
    for name in ("claim", "reply", "note"):
        text = quay.DOCUMENTS[name].text
        own = [row for row in rows if row["quote"] in text]
        found[text] = json.dumps({"acts": [*own, claim("The port gave in on everything", "concede", "port")]})
    return Scripted(found)


GOOD = (
    claim("The company turns down shorter hours", "refuse", "port", points=["hours"]),  # the rules say it for sure
    claim("Ines Vale may have offered 4 per cent", "propose", "port"),  # the rules are unsure of it
    claim("It asks for an answer by 31 March", "request", "union", modality="demanded"),  # "it" is nobody's name
    claim("The union proposes to the company a pay rise of 6 per cent", "state", "union"),
)


@pytest.mark.usefixtures("model")
def test_what_passes_waits_and_moves_nothing(quay_desk: Workspace) -> None:
    """Known, agreed, drafted, refused: each is told, and the note is in the record."""
    before = ask(quay_desk, Query()).play
    ran = SecondRun(quay_desk, HERE, answers(*GOOD), Budget()).run()
    assert (ran.passages, ran.asked, ran.kept) == (3, 3, 0)
    assert (ran.known, len(ran.drafts)) == (1, 1)
    assert ran.refused["the quote is not in the passage"] == 3
    assert sum(ran.refused.values()) + ran.known + len(ran.drafts) + len(ran.agreed) == 7
    assert ran.cost == pytest.approx((ran.sent + 2 * ran.received) / 1e6)
    after = ask(quay_desk, Query()).play
    assert (after.positions, after.obligations) == (before.positions, before.obligations)
    item = after.act(ran.drafts[0])
    assert item is not None
    assert (item.act.certainty, item.reviewed, item.by, item.counts) == ("unsure", False, "second:small", False)
    notes = [
        entry for entry in quay_desk.record.entries(kinds=[EntryKind.AUDIT]) if entry.body["deed"] == "second reader"
    ]
    assert notes[-1].body["refused"] == dict(ran.refused)


@pytest.mark.usefixtures("model")
def test_nothing_is_asked_twice_or_over_budget(quay_desk: Workspace) -> None:
    """A run that ends at its budget goes on where it stopped; the next one asks nothing."""
    endpoint = answers(*GOOD)
    first = SecondRun(quay_desk, HERE, endpoint, Budget(passages=2)).run()
    assert (first.asked, first.ended) == (2, "2 passages were asked about")
    second = SecondRun(quay_desk, HERE, endpoint, Budget()).run()
    assert (second.asked, second.kept) == (1, 2)
    third = SecondRun(quay_desk, HERE, endpoint, Budget(tokens=1)).run()
    assert (third.asked, third.kept, third.drafts, third.ended) == (0, 3, [], "")
    assert len(endpoint.asked) == 3
    redact(quay_desk.record, quay.DOCUMENTS["note"].id, "ann", "private")
    assert quay_desk.dossier.folder is not None
    assert not (quay_desk.dossier.folder / ".second").exists()
    costly = SecondRun(quay_desk, HERE, endpoint, Budget(cost=1e-9)).run()
    assert costly.asked == 1


def test_words_stay_below_their_marking(quay_desk: Workspace) -> None:
    """What is above the settings' marking is not sent, and counted."""
    endpoint = answers()
    away = SecondReader(address="https://models.example/v1", model="small", upto="TLP:GREEN")
    ran = SecondRun(quay_desk, away, endpoint, Budget()).run()
    assert (ran.asked, ran.withheld) == (2, 1)
    assert quay.DOCUMENTS["note"].text not in endpoint.asked


def test_a_server_that_fails_ends_the_run(quay_desk: Workspace) -> None:
    """After three times in a row, with the reason; nothing is kept of it."""

    class Broken:
        def ask(self, messages: Sequence[dict[str, str]]) -> Answer:
            raise NetworkError(f"It does not answer {len(messages)}.")

    ran = SecondRun(quay_desk, HERE, Broken(), Budget()).run()
    assert (ran.failed, ran.failure, ran.ended) == (3, "It does not answer 2.", "3 failures in a row")
