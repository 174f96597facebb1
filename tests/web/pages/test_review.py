"""Ruling at the desk: the queue, the form, and what happens to a ruling that comes too late or says too much."""

import pytest

from tests.cli.conftest import ANSWER, FEAR, PLAN, REFUSAL
from tests.web.conftest import Served, words
from verbale.app.changes.contests import note_contest

QUEUE = (PLAN, REFUSAL, ANSWER, FEAR)  # those that carry a conclusion first


def rulings(desk: Served) -> list[tuple[str, object, str]]:
    """Return the rulings of the record: act, ruling, by whom."""
    return [
        (row.subject, row.body["ruling"], row.recorded_by)
        for row in desk.office.record.entries()
        if row.kind == "ruling"
    ]


def test_the_queue(quick: Served) -> None:
    """What carries a conclusion first, each in its paragraph, with the form that rules on it."""
    page = quick.ask("/review")
    places = [page.text.index(f'id="d-{item.id}"') for item in QUEUE]
    assert places == sorted(places)
    assert words(page).startswith("Review 4 acts not yet reviewed, no acts reviewed.")
    assert "refuse, done, negative, 20 March 2024; confidence 1.00; Bel answers" in words(page)
    part = quick.ask("/review?limit=1&offset=1").text
    assert f'id="d-{REFUSAL.id}"' in part
    assert f'id="d-{PLAN.id}"' not in part


@pytest.mark.parametrize(("verdict", "said"), [("accept", "Accepted."), ("reject", "Rejected.")])
def test_a_ruling_leads_to_the_next_act(mine: Served, verdict: str, said: str) -> None:
    """It is recorded by whoever ruled, and the dates go on."""
    answer = mine.ask(f"/act/{REFUSAL.id}?as_of=2024-03-30", {"ruling": verdict, "seen": "1"})
    assert answer.status == 303
    assert answer.headers["location"] == f"/review?as_of=2024-03-30&done={said}#d-{ANSWER.id}"
    assert rulings(mine) == [(REFUSAL.id, verdict, "hand:tester")]
    last = mine.ask(f"/act/{FEAR.id}", {"ruling": verdict, "seen": "1"})
    assert last.headers["location"] == f"/review?done={said}#queue"


def test_a_correction(mine: Served) -> None:
    """What the form says, by the person who sent it."""
    form = {"ruling": "amend", "seen": "1", "kind": "warn", "modality": "done", "actors": "bel", "topic": "strait"}
    answer = mine.ask(f"/act/{FEAR.id}", form)
    assert answer.headers["location"].startswith("/review?done=Amended.")
    item = mine.office.desk().view().act(FEAR.id)
    assert item is not None
    assert (str(item.act.kind), item.act.topic, item.act.rule, item.reviewed) == ("warn", "strait", "hand:tester", True)


@pytest.mark.parametrize("seen", ["0", "2", "", "x", "²", "1" * 5000])
def test_a_ruling_on_another_version_is_refused(mine: Served, seen: str) -> None:
    """The page says who was first, and nothing is recorded."""
    answer = mine.ask(f"/act/{FEAR.id}", {"ruling": "accept", "seen": seen})
    assert answer.status == 409
    assert "ruled on this act at" in words(answer)
    assert rulings(mine) == []


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"ruling": "praise"}, "is no ruling"),
        ({"ruling": "amend", "kind": "praise"}, "'praise' is no kind."),
        ({"ruling": "amend", "kind": "state", "modality": "done", "actors": "arda"}, "named neither in the quote"),
    ],
)
def test_a_ruling_that_cannot_be(mine: Served, form: dict[str, str], says: str) -> None:
    """The form comes back with what is wrong and what was typed."""
    answer = mine.ask(f"/act/{FEAR.id}", {"seen": "1", "topic": "typed words", **form})
    assert answer.status == 400
    assert says in words(answer)
    assert 'value="typed words"' in answer.text
    assert rulings(mine) == []


def test_one_act_with_its_history(mine: Served) -> None:
    """Who drafted and ruled, when; the form chooses what the act says."""
    mine.ask(f"/act/{PLAN.id}", {"ruling": "accept", "seen": "1"})
    page = mine.ask(f"/act/{PLAN.id}")
    said = words(page)
    assert "2 act: drafted test reader 2024-04-01 09:00 8 ruling: accept tester" in said
    assert '<input type="hidden" name="seen" value="2">' in page.text
    assert '<option value="quota" selected>Quota for cod</option>' in page.text
    assert '<option value="propose" selected>' in page.text
    assert "1 act reviewed" in words(mine.ask("/review"))


def test_an_act_that_is_not_in_view(mine: Served) -> None:
    """Unknown, rejected, or later than the day."""
    mine.ask(f"/act/{PLAN.id}", {"ruling": "reject", "seen": "1"})
    for path in ("/act/ffff", f"/act/{PLAN.id}", f"/act/{REFUSAL.id}?as_of=2024-03-05"):
        answer = mine.ask(path)
        assert answer.status == 404
        assert "it may have been rejected" in words(answer)


def test_a_ruling_is_taken_back(mine: Served) -> None:
    """From the list of the last rulings, also of an act that was rejected and is no more in view."""
    mine.ask(f"/act/{PLAN.id}", {"ruling": "reject", "seen": "1"})
    page = mine.ask("/review")
    assert "reject tester" in words(page)
    assert f'action="/act/{PLAN.id}/back"' in page.text
    answer = mine.ask(f"/act/{PLAN.id}/back", {})
    assert answer.headers["location"] == "/review?done=The+ruling+is+taken+back.#rulings"
    assert mine.ask(f"/act/{PLAN.id}").status == 200
    assert "Last+rulings" not in mine.ask("/review").text
    assert "No+ruling+stands" in mine.ask(f"/act/{PLAN.id}/back", {}).headers["location"]


def test_who_was_first_is_told_of_the_second(mine: Served) -> None:
    """On the review page, until they say that they have seen it."""
    mine.ask(f"/act/{PLAN.id}", {"ruling": "accept", "seen": "1"})
    note_contest(mine.office.record, PLAN.id, "tester", "ben", "reject", "TLP:CLEAR")
    assert "ben wanted to reject: Arda made proposals to the Bel Republic" in words(mine.ask("/review"))
    assert mine.ask("/review/seen", {}).headers["location"] == "/review?done=1+seen."
    assert "wanted to reject" not in words(mine.ask("/review"))


def test_the_queue_is_shared_out(mine: Served) -> None:
    """By names; each act says whose it is. One name twice is refused, none ends it."""
    assert mine.ask("/review/share", {"people": "tester, ben"}).headers["location"] == "/review?done=Shared+out."
    page = words(mine.ask("/review"))
    assert "Shared out among tester, ben, each paper to one; yours come first." in page
    assert "; for tester" in page or "; for ben" in page
    assert "twice" in mine.ask("/review/share", {"people": "ben,ben"}).headers["location"]
    mine.ask("/review/share", {"people": ""})
    assert "; for " not in words(mine.ask("/review"))
