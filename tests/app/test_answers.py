"""Answers as JSON values: every field of every answer, on a record of three documents made by hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import DOCUMENTS, HOLD, OFFER, PRAISE, REFUSAL, RUMOUR, day
from verbale.app import answers
from verbale.app.ask import View, ask
from verbale.app.rulings import rule
from verbale.app.workspace import Workspace
from verbale.brief.render.as_json import encode
from verbale.errors import RecordError
from verbale.model import Failure, Marking, Pause, Query
from verbale.record.sources import note

HEAD = {"as_of": "2025-05-16", "known": None, "marking": "TLP:AMBER"}


@pytest.fixture
def view(quay_desk: Workspace) -> View:
    """Ask for everything."""
    return ask(quay_desk, Query())


def test_the_head_states_dates_and_marking(quay_desk: Workspace) -> None:
    """The day of the view, the day of knowledge where one was asked for, the join of what is shown."""
    asked = Query(on=day("2025-03-25"), known=day("2025-03-24"))
    assert answers.head(ask(quay_desk, asked).play) == {
        "as_of": "2025-03-25", "known": "2025-03-24", "marking": "TLP:GREEN",
    }  # fmt: skip


BASE = ("point", "party", "stance", "option", "since", "act", "reviewed")


def bare(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return cells without what they say of wishes and answers."""
    return [{name: row[name] for name in BASE} for row in rows]


def test_state_gives_a_cell_for_each_position(view: View) -> None:
    """What nobody ruled on says so; an unsure act takes no position; who owes an answer and took no stance is silent."""
    row = {"option": None, "reviewed": False}
    offered = row | {"party": "union", "stance": "proposes", "since": "2025-03-03", "act": OFFER.id}
    found = answers.state(view)
    assert {name: value for name, value in found.items() if name != "cells"} == HEAD
    assert bare(found["cells"]) == [
        row | {"point": "hours", "party": "port", "stance": "refuses", "since": "2025-03-20", "act": REFUSAL.id},
        offered | {"point": "hours"},
        row | {"point": "pay", "party": "port", "stance": "silent", "since": None, "act": ""},
        offered | {"point": "pay"},
    ]


def test_a_cell_says_what_is_wanted_and_how_others_are_answered(view: View) -> None:
    """Amounts as numbers with unit and per; answers with act and day; nothing where there is nothing."""
    cells = {(row["point"], row["party"]): row for row in answers.state(view)["cells"]}
    wanted = cells["pay", "union"]["wants"]
    assert (wanted["amount"], wanted["since"], wanted["act"]) == (
        {"number": 6.0, "unit": "per cent", "per": "", "words": "6 per cent"}, "2025-03-03", OFFER.id,
    )  # fmt: skip
    (no,) = cells["hours", "port"]["replies"]
    assert (no["to"], no["response"], no["act"], no["day"]) == ("union", "refused", REFUSAL.id, "2025-03-20")
    (later,) = cells["pay", "port"]["replies"]
    assert (later["response"], later["act"]) == ("will answer later", HOLD.id)
    assert (cells["pay", "union"]["moved"], cells["pay", "union"]["replies"], cells["pay", "union"]["follows"]) == (
        [],
        [],
        None,
    )
    assert cells["pay", "port"]["last_spoke"] == "2025-03-20"


def test_a_cell_names_its_option_and_that_it_was_reviewed(quay_desk: Workspace) -> None:
    """Once a person accepts the unsure offer it is a position, with its option."""
    rule(quay_desk.record, RUMOUR.id, "accept", "an analyst")
    rows = bare(answers.state(ask(quay_desk, Query()))["cells"])
    assert {
        "point": "pay", "party": "port", "stance": "proposes", "option": "four", "since": "2025-04-10", "act": RUMOUR.id,
        "reviewed": True,
    } in rows  # fmt: skip


def test_owed_gives_every_debt_with_its_clock(view: View) -> None:
    """An open one with a clock, a closed one without; each with its life, in which an answer to one of two points is partial."""
    asked: dict[str, object] = {
        "debtor": "port", "creditor": "union", "request": "propose", "opened": "2025-03-03", "opened_by": OFFER.id,
        "deadline": "2025-03-31", "first_response": "2025-03-20", "pauses": [],
        "received": None, "letters": 0,
    }  # fmt: skip
    offer, reply = OFFER.evidence[0].document, REFUSAL.evidence[0].document
    opening = {
        "move": "open", "by": "union", "day": "2025-03-03", "act": OFFER.id, "document": offer, "to": "2025-03-31", "hand": None,
    }  # fmt: skip
    later = {"by": "port", "day": "2025-03-20", "document": reply, "hand": None}
    assert answers.owed(view) == {
        **HEAD,
        "unread_answer": {"reviews": 0, "late": 0, "silent": 0, "chance": None, "low": None, "high": None},
        "moves_without_a_debt": [],
        "obligations": [
            asked | {
                "id": f"{OFFER.id}.port.union.pay", "point": "pay", "status": "held", "closed": None, "closed_by": None,
                "holds": [{"act": HOLD.id, "since": "2025-03-20", "promised": "2025-04-02"}],
                "promised": "2025-04-02",
                "steps": [opening, later | {"move": "hold", "act": HOLD.id, "to": "2025-04-02"}],
                "clock": {
                    "unit": "days", "elapsed": 74.0, "without_pauses": 74.0, "due": "2025-03-31", "due_from": "act",
                    "allowed": 28.0, "coverage_until": "2025-04-10",
                },
            },
            asked | {
                "id": f"{OFFER.id}.port.union.hours", "point": "hours", "status": "answered", "closed": "2025-03-20",
                "closed_by": REFUSAL.id, "holds": [], "promised": None, "clock": None,
                "steps": [opening, later | {"move": "partial answer", "act": REFUSAL.id, "to": None}],
            },
        ],
    }  # fmt: skip


def test_an_obligation_tells_its_pauses_and_what_it_lacks(view: View) -> None:
    """A pause with its reason and credence; a hold without a promise; no deadline, no answer, no day of either."""
    item = view.play.obligations[0]
    hold = replace(item.holds[0], promised=None)
    pause = Pause(day("2025-03-10"), None, "a strike", "other", credence=0.7)
    told = answers.obligation(
        replace(item, holds=(hold,), pauses=(pause,), deadline=None, first_response=None, closed=None), None
    )
    assert told["holds"] == [{"act": HOLD.id, "since": "2025-03-20", "promised": None}]
    assert told["pauses"] == [
        {"since": "2025-03-10", "until": None, "reason": "a strike", "category": "other", "credence": 0.7}
    ]
    assert (told["deadline"], told["first_response"], told["closed"]) == (None, None, None)


def test_a_clock_without_a_deadline_says_so(view: View) -> None:
    """No day, no source, nothing allowed; no coverage."""
    turn = replace(next(iter(view.clocks.values())), due=None, due_from="", allowed=None, seen=None)
    clock = answers.obligation(turn.obligation, turn)["clock"]
    assert {name: clock[name] for name in ("due", "due_from", "allowed", "coverage_until")} == dict.fromkeys(
        ("due", "due_from", "allowed", "coverage_until")
    )
    assert (clock["unit"], clock["elapsed"]) == ("days", 74.0)


def test_watch_gives_alerts_whole(view: View) -> None:
    """Each field of the alert is that of the finding; figures stand beside it; nothing has changed where no day was asked for."""
    told = answers.watch(view)
    assert {name: told[name] for name in HEAD} == HEAD
    assert set(told) == {*HEAD, "alerts", "indicators", "limits", "measures"}
    (alert,), found = told["alerts"], view.watch.alerts[0]
    assert alert == {
        "id": "protraction.port.pay", "kind": "protraction", "level": "red", "party": "port", "point": "pay",
        "text": found.text, "figures": alert["figures"], "evidence": [OFFER.id], "clears_when": found.clears_when,
        "families": ["timing"], "factor": found.factor, "probability": found.probability, "likelihood": None, "ours": False,
    }  # fmt: skip
    assert [figure["id"] for figure in alert["figures"]] == ["p1.port.pay"]
    assert [row["id"] for row in told["indicators"]] == [figure.id for figure in view.watch.indicators]
    assert told["limits"] == list(view.watch.limits)


def test_watch_tells_what_changed_since_a_day(quay_desk: Workspace) -> None:
    """The silence was no alert in March: it came."""
    told = answers.watch(ask(quay_desk, Query(since=day("2025-03-10"))))
    assert told["changes"] == [{"change": "new", "alert": "protraction.port.pay"}]


def test_an_alert_on_no_point_and_without_a_likelihood(view: View) -> None:
    """What is not there is null, not an empty text."""
    found = replace(view.watch.alerts[0], point="", likelihood="")
    view.__dict__["watch"] = replace(view.watch, alerts=(found,), limits=("a table ended",))
    told = answers.watch(view)
    assert (told["alerts"][0]["point"], told["alerts"][0]["likelihood"]) == (None, None)
    assert told["limits"] == ["a table ended"]


def test_counsel_gives_packages_and_what_to_table_next(quay_desk: Workspace) -> None:
    """Package by package with what each side gains; the step with its words; the marking of the values is joined."""
    assert quay_desk.dossier.folder is not None
    (quay_desk.dossier.folder / "preferences.toml").write_text(
        quay.PREFERENCES.replace("AMBER", "RED"), encoding="utf-8"
    )
    told = answers.counsel(ask(quay_desk, Query()))
    assert {name: told[name] for name in HEAD} == HEAD | {"marking": "TLP:RED"}
    first = told["packages"][0]
    assert first["options"] == {"hours": "forty", "pay": "six"}
    assert first["concepts"][0] == "Nash"
    assert first["gains"] == pytest.approx({"union": 2 / 3 - 0.3, "port": 9 / 17 - 0.35})
    assert first["utilities"] == pytest.approx({"union": 2 / 3, "port": 9 / 17})
    (step,) = told["table_next"]
    assert (step["by"], step["to"], step["point"], step["option"]) == ("union", "port", "hours", "forty")
    assert {name: told[name] for name in ("openings", "no_step", "words", "missing", "question", "robustness")} == {
        "openings": [], "no_step": [], "words": [], "missing": [], "question": None, "robustness": None,
    }  # fmt: skip
    assert told["assessed_by"] == "an invented analyst"


def test_counsel_without_values_says_what_is_missing(view: View) -> None:
    """No package; what is missing is named, nobody assessed."""
    told = answers.counsel(view)
    assert (told["packages"], told["assessed_by"], told["robustness"]) == ([], None, None)
    assert told["missing"] == list(view.advice().missing) != []
    assert told["openings"] == list(view.advice().openings)


def test_explain_gives_one_figure_or_all_names(view: View) -> None:
    """By name with its steps; without a name the names."""
    one = answers.explain(view, "p2.port.pay")
    assert {name: one[name] for name in HEAD} == HEAD
    assert one["figure"]["steps"] == ["74 days / 28 days = 2.64"]
    every = answers.explain(view)
    assert every == {**HEAD, "figures": list(view.figures)}
    assert "p2.port.pay" in every["figures"]


def test_search_finds_acts_and_documents(view: View) -> None:
    """Where each word stands: an act with its quote, a document with its text."""
    told = answers.search(view, "company after")
    assert told == {
        **HEAD,
        "hits": [
            {
                "kind": "act", "id": HOLD.id, "document": DOCUMENTS["reply"].id, "start": 0, "end": 54,
                "words": "The company will answer on pay after its board has met",
            },
            {
                "kind": "document", "id": DOCUMENTS["reply"].id, "document": DOCUMENTS["reply"].id, "start": 0, "end": 93,
                "words": quay.REPLY,
            },
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("only", "found"),
    [
        ({"party": "port"}, [HOLD.id, REFUSAL.id]),
        ({"point": "hours"}, [OFFER.id, REFUSAL.id]),
        ({"kind": "propose"}, [OFFER.id]),
        ({"marking": Marking("AMBER")}, []),
    ],
)
def test_search_is_narrowed(view: View, only: dict[str, Any], found: list[str]) -> None:
    """By party, point, kind and marking, each by itself."""
    assert [row["id"] for row in answers.search(view, "company", **only)["hits"] if row["kind"] == "act"] == found


def test_search_since_a_day(quay_desk: Workspace) -> None:
    """Older acts are left out where a day was asked for."""
    rows = answers.search(ask(quay_desk, Query(since=day("2025-03-10"))), "company")["hits"]
    assert OFFER.id not in [row["id"] for row in rows]
    assert HOLD.id in [row["id"] for row in rows]


def test_log_gives_the_last_entries(view: View) -> None:
    """As many as were asked for, at least one, each with its place in the chain."""
    every = list(view.desk.record.entries())
    assert [row["seq"] for row in answers.log(view, last=2)["entries"]] == [every[-2].seq, every[-1].seq]
    assert [row["seq"] for row in answers.log(view, last=0)["entries"]] == [every[-1].seq]
    assert len(answers.log(view)["entries"]) == len(every) == 8
    last = every[-1]
    assert answers.log(view, last=1)["entries"] == [
        {
            "seq": 8, "kind": "act", "subject": RUMOUR.id, "known": "2025-04-10", "recorded_at": last.recorded_at,
            "recorded_by": "reader test", "marking": "TLP:AMBER", "link": last.link, "body": dict(last.body),
        }
    ]  # fmt: skip


def test_log_shows_twenty_unless_asked(quay_desk: Workspace) -> None:
    """A long record is cut to its last twenty entries."""
    for number in range(30):
        rule(quay_desk.record, PRAISE.id, "accept", "an analyst", reason=f"reason {number}")
    rows = answers.log(ask(quay_desk, Query()))["entries"]
    assert len(rows) == 20
    assert len(answers.entries(ask(quay_desk, Query()))) == 20
    assert rows[-1]["body"]["reason"] == "reason 29"


def test_log_of_an_act_is_its_history(quay_desk: Workspace) -> None:
    """By the beginning of its id; all of it, whatever number was asked for."""
    rule(quay_desk.record, OFFER.id, "accept", "an analyst")
    view = ask(quay_desk, Query())
    rows = answers.log(view, OFFER.id[:8], last=1)["entries"]
    assert [row["kind"] for row in rows] == ["act", "ruling"]


def test_log_hides_what_the_reader_may_not_see(quay_desk: Workspace) -> None:
    """An act of a stricter document is not there, and has no history."""
    view = ask(quay_desk, Query(clearance=Marking("GREEN")))
    assert PRAISE.id not in {row["subject"] for row in answers.log(view)["entries"]}
    with pytest.raises(RecordError, match="0 acts begin with"):
        answers.log(view, PRAISE.id)
    low = ask(quay_desk, Query(clearance=Marking("CLEAR")))
    assert answers.entries(low) == []


def test_sources_give_periods_and_coverage(view: View) -> None:
    """A source of the dossier by its name with whom it covers; documents without one together; coverage by party."""
    covered: dict[str, object] = {"failing": []}
    assert answers.sources(view) == {
        **HEAD,
        "sources": [
            {
                "name": "Lowmouth Gazette", "documents": 1, "first": "2025-03-20", "last": "2025-03-20", "parties": ["port"],
                "failing": None,
            },
            {
                "name": "(no publisher)", "documents": 2, "first": "2025-03-03", "last": "2025-04-10", "parties": [],
                "failing": None,
            },
        ],
        "coverage": [
            covered | {"party": "union", "documents": 1, "first": "2025-03-03", "last": "2025-03-03"},
            covered | {"party": "port", "documents": 3, "first": "2025-03-03", "last": "2025-04-10"},
            covered | {"party": "mediator", "documents": 1, "first": "2025-04-10", "last": "2025-04-10"},
        ],
    }  # fmt: skip


def test_a_source_that_failed_says_why(quay_desk: Workspace, tmp_path: Path) -> None:
    """With no day and no document; coverage that is nothing has no first day."""
    failure = Failure("scan.pdf", "It holds no text.", "Scan it again.")
    note(quay_desk.record, tmp_path / "scan.pdf", failure, Marking("GREEN"), "reader test", lambda: None)
    view = ask(quay_desk, Query(known=day("2030-01-01")))
    rows = [row for row in answers.sources(view)["sources"] if row["name"] == "scan.pdf"]
    assert [(row["documents"], row["first"], row["last"]) for row in rows] == [(0, None, None)]
    assert "It holds no text." in rows[0]["failing"]
    early = ask(quay_desk, Query(on=day("2025-03-01"), known=day("2025-03-01")))
    assert {(row["first"], row["last"]) for row in answers.sources(early)["coverage"]} == {(None, None)}


def test_the_brief_is_short_or_long(view: View) -> None:
    """As the page itself is encoded; the long one says more."""
    short, long = answers.brief(view), answers.brief(view, long=True)
    assert short == encode(view.brief())
    assert len(str(long)) > len(str(short))


def test_the_long_list_of_each_answer_is_one_of_its_lists(view: View) -> None:
    """A door that pages finds the rows under the name it is told."""
    given = {
        "state": answers.state(view), "owed": answers.owed(view), "watch": answers.watch(view),
        "explain": answers.explain(view), "search": answers.search(view, "pay"), "log": answers.log(view),
        "sources": answers.sources(view), "settings": answers.settings(view), "gaps": answers.gaps(view),
    }  # fmt: skip
    assert set(answers.ROWS) == set(given)
    assert all(isinstance(given[name][rows], list) for name, rows in answers.ROWS.items())
