"""Moves of debts by form: entered with who said it, listed, taken back."""

import re

import pytest

from tests.cli.conftest import PLAN
from tests.web.conftest import Served, words
from verbale.web.pages import owed

DEBT = f"{PLAN.id}.bel.arda.ports"
CALL = {
    "move": "hold",
    "debt": DEBT,
    "day": "2024-03-25",
    "to": "2024-04-02",
    "said_by": "Bel's envoy",
    "note": "after Easter",
}


def test_the_form_offers_debts_and_moves(mine: Served) -> None:
    """Every move by its name, every debt by sides, point and status."""
    page = mine.ask("/owed")
    assert f'<option value="{DEBT}">Bel Republic to Arda: Access to ports' in page.text
    assert "<option>decline competence</option>" in page.text
    assert "<option>none</option>" not in page.text


def test_a_move_is_recorded_and_taken_back(mine: Served) -> None:
    """It stands on the page with who said and who entered it; taken back, it is gone."""
    answer = mine.ask("/owed/move", CALL)
    assert (answer.status, answer.headers["location"]) == (303, "/owed?done=Recorded%3A+hold.#moves")
    page = mine.ask("/owed")
    assert "25 Mar 2024 hold Bel Republic to Arda, Access to ports Bel's envoy: after Easter tester" in words(page)
    assert "hold, 25 Mar 2024: “Bel's envoy: after Easter” (entered by tester)" in words(page)
    (name,) = set(re.findall(r"/owed/move/(\w+)/back", page.text))
    back = mine.ask(f"/owed/move/{name}/back", {})
    assert back.headers["location"] == "/owed?done=The+move+is+taken+back.#moves"
    assert "after Easter" not in words(mine.ask("/owed"))
    assert "taken+back+already" in mine.ask(f"/owed/move/{name}/back", {}).headers["location"]


def test_what_lacks_something_is_not_recorded(mine: Served) -> None:
    """No day, no debt, nobody who said it, a day that is none: each is said."""
    for wrong in ({"day": ""}, {"debt": ""}, {"said_by": " "}, {"day": "yesterday"}, {"move": "re-date", "to": ""}):
        answer = mine.ask("/owed/move", {**CALL, **wrong})
        assert answer.headers["location"].startswith("/owed?done=Not+recorded.")
    assert "Moves entered" not in mine.ask("/owed").text


def test_a_debt_is_opened_by_form(mine: Served) -> None:
    """With its sides and point."""
    given = {**CALL, "move": "open", "debt": "", "debtor": "arda", "creditor": "bel", "point": "data"}
    assert mine.ask("/owed/move", given).headers["location"].startswith("/owed?done=Recorded")
    assert "Arda to Bel Republic: Catch data, 25 Mar 2024" in words(mine.ask("/owed"))


def test_of_many_debts_the_form_offers_some(mine: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that wait first; by side and point the others are found, and the page says how many there are."""
    assert "Find an answer owed" not in mine.ask("/owed").text
    for creditor, point in (("bel", "data"), ("bel", "quota")):
        given = {**CALL, "move": "open", "debt": "", "debtor": "arda", "creditor": creditor, "point": point}
        assert mine.ask("/owed/move", given).headers["location"].startswith("/owed?done=Recorded")
    monkeypatch.setattr(owed, "CHOICE", 1)
    page = mine.ask("/owed?for=bel")
    assert page.text.count('<option value="') > 1
    offered = re.search(r'id="m-debt".*?</select>', page.text, re.DOTALL)
    assert offered
    assert offered[0].count("<option") == 2  # a new one, and the one that has waited longest
    assert 'name="for" value="bel"' in page.text
    total = int(re.findall(r"1 of (\d+) answers owed can be chosen below", words(page))[0])
    assert total >= 3
    found = mine.ask("/owed?debtor=arda&creditor=bel&point=data")
    assert "1 of 1 answers owed can be chosen below" in words(found)
    assert "Arda to Bel Republic: Catch data, 25 Mar 2024" in words(found)
    assert '<option value="arda" selected>' in found.text
    assert "0 of 0 answers owed" in words(mine.ask("/owed?debtor=nobody"))
