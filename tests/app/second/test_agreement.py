"""Where both readers say the same of an unsure draft, it stands first in the queue, and stays unsure."""

from dataclasses import replace

from tests.app.reads import quay
from verbale.app.ask import ask
from verbale.app.second.agreement import agreed, agreement_draft, matched, says_the_same
from verbale.app.workspace import Workspace
from verbale.model import Kind, Query


def test_kind_actor_and_words_decide() -> None:
    """Overlapping words, one actor in common; another kind or place is another act."""
    own = replace(quay.RUMOUR, rule="second:m", evidence=(quay.quote("note", "Vale may have offered 4 per cent"),))
    assert says_the_same(own, quay.RUMOUR)
    assert not says_the_same(replace(own, kind=Kind.REQUEST), quay.RUMOUR)
    assert not says_the_same(replace(own, actors=("union",)), quay.RUMOUR)
    assert not says_the_same(replace(own, evidence=(quay.quote("note", "The mediator"),)), quay.RUMOUR)


def test_it_stands_first_and_moves_nothing(quay_desk: Workspace) -> None:
    """An agreement is an entry; the state of play is what it was."""
    view = ask(quay_desk, Query())
    same = matched(quay.RUMOUR, view.play.told)
    assert same is not None
    assert (same.id, same.counts) == (quay.RUMOUR.id, False)
    assert view.waiting[0].id != quay.RUMOUR.id
    before = view.play.positions
    quay_desk.record.append([agreement_draft([quay.RUMOUR.id], "m", "TLP", quay_desk.record)], "second:m")
    assert agreed(quay_desk.record) == {quay.RUMOUR.id}
    after = ask(quay_desk, Query())
    assert after.waiting[0].id == quay.RUMOUR.id
    assert after.play.positions == before
    item = after.play.act(quay.RUMOUR.id)
    assert item is not None
    assert (item.reviewed, item.act.certainty) == (False, "unsure")
