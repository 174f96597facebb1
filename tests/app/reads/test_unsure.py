"""What the reader is unsure of waits in the review of a workspace, and counts from the ruling on."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.state.test_acts_in_force import DAY, TALKS, acts, paper
from verbale.app.ask import ask
from verbale.app.rulings import enter, rule
from verbale.app.workspace import Workspace, open_folder
from verbale.model import Query
from verbale.model.encode import decode_act, encode_act
from verbale.record.entries import act_draft, document_draft
from verbale.state.search.full_text import search

SOURCE = paper()
UNSURE = acts(SOURCE, "unsure")


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Open a dossier of one report, all of whose acts are unsure."""
    (tmp_path / "dossier.toml").write_text(TALKS, encoding="utf-8")
    desk = open_folder(tmp_path)
    drafts = [document_draft(SOURCE, DAY), *(act_draft(act, DAY) for act in UNSURE)]
    desk.record.append(drafts, "reader", {SOURCE.id: SOURCE.text})
    return desk


def test_unsure_acts_wait_and_are_listed(desk: Workspace) -> None:
    """The queue, the document's count and the search have them; nothing in view rests on them."""
    seen = ask(desk, Query(on=DAY))
    assert {item.id for item in seen.waiting} == {act.id for act in UNSURE}
    assert seen.counts == {SOURCE.id: len(UNSURE)}
    assert UNSURE[0].id in {hit.id for hit in search(seen.play, "quota")}
    assert (seen.play.acts, seen.play.positions, seen.watch.alerts) == ((), (), ())


def test_a_ruled_act_counts_and_the_others_wait(desk: Workspace) -> None:
    """Accepting one sets its position and takes it from the queue."""
    rule(desk.record, UNSURE[0].id, "accept", "an analyst")
    seen = ask(desk, Query(on=DAY))
    assert [(cell.party, cell.act) for cell in seen.play.positions] == [("a", UNSURE[0].id)]
    assert UNSURE[0].id not in {item.id for item in seen.waiting}
    assert len(seen.waiting) == len(UNSURE) - 1


def test_what_a_person_enters_or_amends_is_certain(desk: Workspace) -> None:
    """The record keeps no doubt of the reader on what a person says."""
    entered = replace(UNSURE[1], topic="as entered", when=None)
    enter(desk.record, entered, "an analyst", desk.dossier.parties, desk.dossier.people)
    rule(desk.record, UNSURE[0].id, "amend", "an analyst", amended=UNSURE[0])
    found = {item.id: item.act for item in desk.view(DAY).acts}
    assert {found[name].certainty for name in (entered.id, UNSURE[0].id)} == {"asserted"}
    assert {found[name].reasons for name in (entered.id, UNSURE[0].id)} == {()}


@pytest.mark.parametrize(("rule_of", "certainty"), [("news.told", "unsure"), ("hand:an analyst", "asserted")])
def test_acts_from_before_certainty(rule_of: str, certainty: str) -> None:
    """A machine's draft recorded before there was certainty is unsure; what a person entered is not."""
    old = encode_act(replace(UNSURE[0], rule=rule_of))
    del old["certainty"], old["reasons"]
    assert decode_act(old).certainty == certainty
