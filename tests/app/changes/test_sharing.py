"""The queue shared out: each paper to one person, the same one for as long as the names stay."""

import pytest

from tests.app.reads.quay import HOLD, OFFER, PRAISE, REFUSAL
from verbale.app.changes.sharing import own_first, share, sharers, whose
from verbale.app.workspace import Workspace
from verbale.errors import RecordError


def test_nobody_shares_until_somebody_says_so(quay_desk: Workspace) -> None:
    """The last word on it stands; no names end it."""
    items = quay_desk.view().told
    assert sharers(quay_desk.record) == ()
    assert {whose(item, ()) for item in items} == {""}
    share(quay_desk.record, [" ada ", "ben", ""], "ada")
    assert sharers(quay_desk.record) == ("ada", "ben")
    share(quay_desk.record, [], "ben")
    assert sharers(quay_desk.record) == ()
    with pytest.raises(RecordError, match="twice"):
        share(quay_desk.record, ["ada", "ada"], "ada")


def test_a_paper_is_read_by_one(quay_desk: Workspace) -> None:
    """All its acts are of one person, and every act of somebody."""
    items = {item.id: item for item in quay_desk.view().told}
    people = ("ada", "ben", "cato")
    assert whose(items[HOLD.id], people) == whose(items[REFUSAL.id], people)
    assert {whose(item, people) for item in items.values()} <= set(people)
    many = [f"person {number}" for number in range(1000)]
    assert len({whose(items[act.id], many) for act in (OFFER, HOLD, PRAISE)}) == 3


def test_own_acts_come_first(quay_desk: Workspace) -> None:
    """In their order, the others after them; for who shares none, as they were."""
    items = list(quay_desk.view().told)
    people = ("ada", "ben")
    name = whose(items[-1], people)
    found = own_first(items, people, name)
    assert [whose(item, people) == name for item in found] == sorted(
        (whose(item, people) == name for item in items), reverse=True
    )
    assert sorted(item.id for item in found) == sorted(item.id for item in items)
    assert own_first(items, people, "cato") == items
