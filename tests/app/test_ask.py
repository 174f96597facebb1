"""A view works out what is looked at, for its reader and its dates, each part once."""

from dataclasses import replace

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import DOCUMENTS, HOLD, OFFER, PRAISE, REFUSAL, RUMOUR, day
from verbale.app.ask import View, ask
from verbale.app.rulings import rule
from verbale.app.workspace import Workspace
from verbale.errors import DossierError, WatchError
from verbale.model import Marking, Query, StateOfPlay


def values(desk: Workspace, text: str = quay.PREFERENCES) -> None:
    """Give the dossier values for counsel."""
    assert desk.dossier.folder is not None
    (desk.dossier.folder / "preferences.toml").write_text(text, encoding="utf-8")


def test_the_play_is_of_the_dates_and_the_reader(quay_desk: Workspace) -> None:
    """The dossier's day unless asked; what was known; nothing above the clearance."""
    assert ask(quay_desk, Query()).play.on == day("2025-05-16")
    early = ask(quay_desk, Query(on=day("2025-04-30"), known=day("2025-03-10"), clearance=Marking("GREEN"))).play
    assert (early.on, early.known) == (day("2025-04-30"), day("2025-03-10"))
    assert [item.id for item in early.acts] == [OFFER.id]
    low = ask(quay_desk, Query(clearance=Marking("GREEN")))
    assert PRAISE.id not in {item.id for item in low.play.told}
    assert (low.reader.clearance, low.reader.whole) == (Marking("GREEN"), False)


def test_a_party_that_is_not_there_is_refused(quay_desk: Workspace) -> None:
    """A query for an unknown party is an error that names it; one for a known party is answered for it."""
    with pytest.raises(DossierError, match="strangers"):
        ask(quay_desk, Query(party="strangers"))
    view = ask(quay_desk, Query(party="port"))
    assert view.reader.party == "port"
    assert isinstance(view, View)


def test_a_door_may_keep_the_plays(quay_desk: Workspace) -> None:
    """The play comes from what the door gives, asked without `since`; twice looked at, once worked out."""
    seen: list[Query] = []

    def plays(query: Query) -> StateOfPlay:
        seen.append(query)
        return quay_desk.view(query.on, query.known, query.clearance, query.party or None)

    view = ask(quay_desk, Query(since=day("2025-03-10")), plays)
    assert view.play is view.play
    assert seen == [Query()]
    assert view.changes
    assert seen[1:] == [Query(on=day("2025-03-10"), known=day("2025-03-10"))]


def test_the_watch_is_over_the_play(quay_desk: Workspace) -> None:
    """On the dossier's day the silence is an alert, on the day after the offer it is none."""
    assert [alert.id for alert in ask(quay_desk, Query()).watch.alerts] == ["protraction.port.pay"]
    assert ask(quay_desk, Query(on=day("2025-03-04"))).watch.alerts == ()


def test_clocks_are_found_by_obligation(quay_desk: Workspace) -> None:
    """Only open debts have one."""
    view = ask(quay_desk, Query())
    assert {name: turn.time for name, turn in view.clocks.items()} == {f"{OFFER.id}.port.union.pay": 74.0}


def test_counsel_waits_for_values(quay_desk: Workspace) -> None:
    """Without values none of its own accord, and the play keeps its marking; asked for, it says what it lacks."""
    view = ask(quay_desk, Query())
    assert (view.preferences, view.counsel) == (None, None)
    assert view.advised is view.play
    assert view.advice().missing
    assert (
        ask(Workspace(replace(quay_desk.dossier, folder=None), quay_desk.record, quay_desk.added), Query()).preferences
        is None
    )


def test_counsel_goes_by_the_values_in_view(quay_desk: Workspace) -> None:
    """With values there are packages, for the party asked for; what rests on them carries their marking; each is worked out once."""
    values(quay_desk, quay.PREFERENCES.replace("AMBER", "RED"))
    view = ask(quay_desk, Query())
    assert view.preferences is not None
    assert view.counsel is view.advice()
    assert view.counsel is not None
    assert view.counsel.packages
    assert (view.play.marking, view.advised.marking) == (Marking("AMBER"), Marking("RED"))
    assert replace(view.advised, marking=view.play.marking) == view.play
    assert [step.by for step in view.counsel.moves] == ["union"]
    assert {step.by for step in ask(quay_desk, Query(party="port")).advice().moves} <= {"port"}
    assert ask(quay_desk, Query(clearance=Marking("AMBER"))).counsel is None


def test_counsel_is_asked_with_dossier_play_values_party_and_progress(
    quay_desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the reader may see, for the party of the query; the step function is passed on, and the matrix."""
    values(quay_desk)
    asked: list[object] = []
    monkeypatch.setattr(
        "verbale.counsel.advice.counsel", lambda *given, step, cells: asked.extend([*given, step, cells])
    )
    view, steps = ask(quay_desk, Query(party="port")), list[int]()
    view.advice(steps.append)
    assert asked == [view.dossier, view.play, view.preferences, "port", steps.append, view.cells]


def test_earlier_is_what_was_known_then(quay_desk: Workspace) -> None:
    """Where documents count as known when published; else what is known of that day by now."""
    then = ask(quay_desk, Query(since=day("2025-03-01"))).earlier(day("2025-03-10"))
    assert (then.on, then.known) == (day("2025-03-10"), day("2025-03-10"))
    before = ask(quay_desk, Query(known=day("2025-03-05"))).earlier(day("2025-03-10"))
    assert before.known == day("2025-03-05")
    now = Workspace(replace(quay_desk.dossier, known="recorded"), quay_desk.record, quay_desk.added)
    assert ask(now, Query()).earlier(day("2025-03-10")).known is None
    assert ask(now, Query(known=day("2025-03-05"))).earlier(day("2025-03-10")).known == day("2025-03-05")


def test_changes_are_told_since_a_day_only(quay_desk: Workspace) -> None:
    """No day, no comparison; between two days alerts come."""
    assert ask(quay_desk, Query()).changes is None
    (change,) = ask(quay_desk, Query(since=day("2025-03-10"))).changes or ()
    assert (change.what, change.alert.id) == ("new", "protraction.port.pay")
    assert ask(quay_desk, Query(since=day("2025-05-15"))).changes == ()


def test_the_brief_tells_changes_of_a_week_or_since(quay_desk: Workspace) -> None:
    """Its first section ends with what is new: within a week, unless an earlier day was asked for."""
    week = ask(quay_desk, Query()).brief().sections[0].sentences[-1].text
    since = ask(quay_desk, Query(since=day("2025-03-10"))).brief().sections[0].sentences[-1].text
    assert week == "Since 9 May 2025: nothing new."
    assert since.startswith("Since 10 March 2025: 3 new acts, the latest of 10 Apr 2025")


def test_the_brief_may_be_some_sections(quay_desk: Workspace) -> None:
    """Only those asked for, without the line of the record below them."""
    view = ask(quay_desk, Query())
    whole = view.brief()
    name = whole.sections[0].id
    part = view.brief(only=(name,))
    assert [section.id for section in part.sections] == [name]
    assert part.record == ""
    assert len(view.brief(long=True).sections) >= len(whole.sections)


def test_a_dossier_without_points_compares_nothing(quay_desk: Workspace) -> None:
    """Plain documents have no earlier state that means anything."""
    asked: list[Query] = []
    bare = Workspace(replace(quay_desk.dossier, points=()), quay_desk.record, quay_desk.added)

    def plays(query: Query) -> StateOfPlay:
        asked.append(query)
        return bare.view(query.on, query.known, query.clearance, query.party or None)

    View(bare, Query(), plays).brief()
    assert [query.on for query in asked] == [None]


def test_figures_are_those_of_watch_and_brief(quay_desk: Workspace) -> None:
    """By name; one that does not exist is an error that offers a near one."""
    view = ask(quay_desk, Query())
    assert view.figure("p2.port.pay").value == pytest.approx(74 / 28)
    names = {figure.id for figure in view.watch.indicators}
    assert names < set(view.figures)
    assert {figure.id for figure in (*view.brief().figures, *view.brief(long=True).figures)} <= set(view.figures)
    with pytest.raises(WatchError) as caught:
        view.figure("p2.port.pray")
    assert caught.value.what == "There is no figure 'p2.port.pray' on 2025-05-16."
    assert "p2.port.pay" in caught.value.cure
    with pytest.raises(WatchError) as long:
        view.figure("x" * 200)
    assert "x" * 80 + "'" in long.value.what


def test_a_case_is_for_a_party(quay_desk: Workspace) -> None:
    """Our own side unless another is asked for; each is made once."""
    values(quay_desk)
    view = ask(quay_desk, Query())
    assert view.case() is view.case("union")
    assert view.case("port") is not view.case()
    assert view.case("port").party == "port"
    assert (view.case().play, view.case().counsel) == (view.advised, view.counsel)
    assert view.case().long


def test_acts_are_counted_by_document(quay_desk: Workspace) -> None:
    """Unsure ones too: they stand in the document all the same."""
    counts = ask(quay_desk, Query()).counts
    assert counts == {DOCUMENTS["claim"].id: 1, DOCUMENTS["reply"].id: 2, DOCUMENTS["note"].id: 2}


def test_documents_are_listed_newest_first(quay_desk: Workspace) -> None:
    """By day, then by name; one without a day comes last."""
    view = ask(quay_desk, Query())
    assert [item.name for item in view.listed] == ["note.txt", "reply.txt", "claim.txt"]
    documents = dict(view.play.documents)
    documents["x"] = replace(DOCUMENTS["claim"], published=None, name="z.txt")
    documents["y"] = replace(DOCUMENTS["claim"], name="d.txt")
    view.__dict__["play"] = replace(view.play, documents=documents)
    del view.__dict__["listed"]
    assert [item.name for item in view.listed] == ["note.txt", "reply.txt", "d.txt", "claim.txt", "z.txt"]


def test_what_waits_for_a_ruling_begins_with_what_bears_a_conclusion(quay_desk: Workspace) -> None:
    """Positions, debts and alerts rest on the first; what was ruled on waits no more."""
    assert [item.id for item in ask(quay_desk, Query()).waiting] == [
        OFFER.id,
        REFUSAL.id,
        HOLD.id,
        PRAISE.id,
        RUMOUR.id,
    ]
    rule(quay_desk.record, OFFER.id, "accept", "an analyst")
    assert OFFER.id not in [item.id for item in ask(quay_desk, Query()).waiting]


def test_what_waits_is_in_view_with_its_document(quay_desk: Workspace) -> None:
    """An act whose document cannot be shown is not offered."""
    view = ask(quay_desk, Query())
    hidden = {name: item for name, item in view.play.documents.items() if name != DOCUMENTS["claim"].id}
    view.__dict__["play"] = replace(view.play, documents=hidden)
    assert OFFER.id not in [item.id for item in view.waiting]


def test_the_view_of_an_earlier_day_is_kept(quay_desk: Workspace) -> None:
    """With the state of play that `earlier` has; it is worked out once."""
    view = ask(quay_desk, Query())
    before = view.before(day("2025-03-10"))
    assert before is view.before(day("2025-03-10"))
    assert before.play == view.earlier(day("2025-03-10"))


def test_the_five_answers_are_told_since_the_days_of_the_query(quay_desk: Workspace) -> None:
    """A week where it names none; every figure of theirs can be asked for."""
    week, longer = ask(quay_desk, Query()), ask(quay_desk, Query(since=day("2025-03-10")))
    assert [one.key for one in week.answers] == ["standing", "owed", "protracted", "worsening", "reach"]
    assert week.answers[0].change.text.startswith("Since 9 May 2025: ")
    assert longer.answers[0].change.text.startswith("Since 10 Mar 2025: ")
    for answer in longer.answers:
        for cited in (*answer.state.citations, *answer.change.citations):
            assert cited.figure is None or longer.figure(cited.figure.id) == cited.figure
    late = ask(quay_desk, Query(on=day("2025-03-10"), since=day("2025-03-10")))
    assert late.answers[0].change.text.startswith("What changed is shown for an earlier day")


def test_events_and_turning_points_are_those_of_the_play(quay_desk: Workspace) -> None:
    """Fewer on an earlier day; none without a day of its own."""
    view, early = ask(quay_desk, Query()), ask(quay_desk, Query(on=day("2025-03-10")))
    assert {one.item.id for one in early.events} < {one.item.id for one in view.events}
    assert view.turning_points[0].rule == "first"
    assert view.events_undated == sum(not item.dated for item in view.play.acts)
