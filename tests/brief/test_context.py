"""What the sections look things up in: names, orders, citations, days."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import ON, act, debt, document, looked, play_of, playing, position
from verbale.brief.context import BriefContext
from verbale.brief.page import Citation
from verbale.dossier import Dossier
from verbale.model import Document, Figure, Kind, Modality, Party, RecordedAct, Stance, StateOfPlay, Status, When
from verbale.state.cells import matrix_cells
from verbale.state.cells.history import replies_over_time
from verbale.watch import Alert, Level

TEXT = "Arda asked Bel for catch data.\n\nBel had nothing to say."


@pytest.fixture
def paper() -> Document:
    """Return a paper of 3 March."""
    return document(TEXT, "2024-03-03", "paper.txt")


def asked(paper: Document, **facts: object) -> RecordedAct:
    """Return a request told in it."""
    return act(paper, "Arda asked Bel", Kind.REQUEST, **{"actors": ("arda",), **facts})


def test_the_longest_waiting_comes_first_and_what_is_answered_not_at_all(dossier: Dossier) -> None:
    """Open and held answers by the day they were asked for."""
    late, held = debt("ports", "2024-02-01"), debt("quota", "2024-01-01", status=Status.HELD)
    done = debt("data", status=Status.ANSWERED, closed=ON)
    gone = debt("data", "2024-02-02", status=Status.WITHDRAWN)
    assert looked(dossier, playing(obligations=(late, done, gone, held))).waiting == (held, late)


def test_our_side_has_the_first_column(dossier: Dossier) -> None:
    """Whoever it is written for stands first; else our own side."""
    assert looked(dossier, playing()).parties == ("arda", "bel")
    assert looked(dossier, playing(), party="bel").parties == ("bel", "arda")


def test_columns_of_plain_documents_are_those_who_took_a_stance(dossier: Dossier, paper: Document) -> None:
    """Without points and a folder, a party that said nothing has no column, and a member of a group none for the group's act."""
    group = act(paper, "Bel had nothing", Kind.STATE, actors=("ring",), on_behalf_of="ring")
    cells = (
        position("x", "bel", Stance.OPEN),
        position("x", "zed", Stance.OPEN),
        position("x", "arda", Stance.OPEN, act=group.id),
        position("x", "ring", Stance.OPEN, act=group.id),
    )
    case = looked(replace(dossier, points=()), playing(positions=cells, acts=(group,)))
    assert case.plain
    assert case.parties == ("bel", "ring", "zed")
    assert looked(dossier, playing(positions=cells, acts=(group,))).parties == ("arda", "bel")


def test_key_concerns_come_first_and_topics_last(dossier: Dossier) -> None:
    """Points in the dossier's order behind the key concerns, then topics, the most spoken of first."""
    points = tuple(replace(point, key_for=("bel",) * (point.id == "ports")) for point in dossier.points)
    cells = [
        position(point, party, Stance.OPEN)
        for point, party in (("b", "arda"), ("c", "arda"), ("c", "bel"), ("a", "bel"), ("data", "bel"))
    ]
    case = looked(replace(dossier, points=points), playing(positions=tuple(cells)))
    assert case.points == ("ports", "quota", "data", "c", "a", "b")
    assert case.keys == ("ports",)
    assert case.cells["c", "bel"] is cells[2]


def test_names_and_titles(case: BriefContext) -> None:
    """Names of the dossier; a topic in quotation marks; a request without a point is named as such."""
    assert [case.name("bel"), case.name("somebody")] == ["Bel Republic", "somebody"]
    assert [case.title(point) for point in ("ports", "salt  tax", "")] == [
        "Access to ports",
        "“salt tax”",
        "the request as such",
    ]


def test_words_are_cited_once_and_only_of_what_is_in_view(dossier: Dossier, paper: Document) -> None:
    """The main quote of each act, more when asked; nothing of acts or documents that are not in view."""
    first = asked(paper)
    both = replace(first, act=replace(first.act, evidence=(*first.act.evidence, paper.quote(32, 35))))
    play = playing(acts=(both,), documents={paper.id: paper})
    case = looked(dossier, play)
    main, second = (Citation(both.id, quote) for quote in both.act.evidence)
    assert case.cite([both.id, "unknown", both.id]) == (main,)
    assert case.cite([both.id], quotes=2) == (main, second)
    assert looked(dossier, replace(play, documents={})).cite([both.id]) == ()


def test_a_finding_cites_its_figures_then_its_words(dossier: Dossier, paper: Document) -> None:
    """Figures first; of many acts the first three."""
    found = asked(paper)
    figure = Figure("p1", 1, "", "One.", ("1",))
    alert = Alert(id="x", kind="protraction", level=Level.RED, party="bel", point="", text="", figures=(figure,),
                  evidence=("a", "b", "c", found.id), clears_when="")  # fmt: skip
    case = looked(dossier, playing(acts=(found,), documents={paper.id: paper}))
    assert case.of_alert(alert) == (Citation(figure=figure),)
    near = replace(alert, evidence=("a", "b", found.id))
    assert case.of_alert(near) == (Citation(figure=figure), Citation(found.id, found.act.evidence[0]))


def test_a_count_of_the_briefs_own_is_a_figure(case: BriefContext) -> None:
    """It carries name, number, unit and steps; without steps it says where it was counted."""
    said = case.says("gaps", 2, "gaps", "Two gaps.", ["one", "two"], label="Note")
    assert said.citations == (Citation(figure=Figure("brief.gaps", 2, "gaps", "Two gaps.", ("one", "two"))),)
    assert (said.text, said.label) == ("Two gaps.", "Note")
    bare = case.says("gaps", 0, "gaps", "None.", []).citations[0].figure
    assert bare is not None
    assert bare.steps == ("Counted in the state of play.",)


def test_an_act_is_told_with_its_points_or_its_topic(dossier: Dossier, paper: Document) -> None:
    """Points by title; the topic's words unless the quote follows, and never of talks; and who reported it."""
    case = looked(dossier, playing())
    points = asked(paper, points=("quota",), topic="cod", addressees=("bel",))
    assert case.told(points) == "Arda made a request to the Bel Republic on Quota for cod"
    topic = asked(paper, topic="cod", according_to="bel")
    assert case.told(topic) == "Arda made a request on “cod”, according to Bel Republic"
    assert case.told(topic, topic=False) == "Arda made a request, according to Bel Republic"
    talks = act(paper, "Arda asked Bel", Kind.MEET, actors=("arda",), topic="cod")
    assert case.told(talks) == "Arda held talks"


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2024-03-02", "2 March 2024"),
        ("2024-03-02/2024-03-04", "2 March 2024 to 4 March 2024"),
        ("2024-02", "February 2024"),
        ("2024-03-02/..", "2024-03-02/.."),
        ("../2024-03-02", "../2024-03-02"),
        (None, "reported 3 March 2024"),
    ],
)
def test_the_day_is_as_exact_as_its_source(dossier: Dossier, paper: Document, when: str | None, shown: str) -> None:
    """A day, an interval, a month as such; without a day of its own, the day of the report."""
    item = asked(paper, when=When.parse(when) if when else None)
    play = play_of(dossier, [item], [paper], ON)
    assert looked(dossier, play).when(item) == shown


def test_what_is_said_to_be_to_come_has_not_happened(dossier: Dossier, paper: Document) -> None:
    """The day of the report, and for when."""
    item = asked(paper, when=When.parse("2024-12"), modality=Modality.INTENDED)
    play = play_of(dossier, [item], [paper], ON)
    assert looked(dossier, play).when(item) == "reported 3 March 2024, for December 2024"


def test_an_undated_paper_gives_no_day(dossier: Dossier, paper: Document) -> None:
    """Where neither act nor paper has a day, the day of entry is not given for one."""
    item = replace(asked(paper), dated=False)
    play = playing(acts=(item,), documents={paper.id: replace(paper, published=None)})
    assert looked(dossier, play).when(item) == "in an undated paper"


def test_the_unsure_are_found_by_name(dossier: Dossier, paper: Document) -> None:
    """What is asked for by its name is shown, unsure or not."""
    item = asked(paper)
    assert looked(dossier, playing(unsure=(item,))).acts == {item.id: item}


def test_clocks_by_obligation(case: BriefContext, play: StateOfPlay) -> None:
    """The one open answer has its clock: 29 calendar days from 1 to 30 March."""
    (waiting,) = case.waiting
    assert {name: (turn.time, turn.unit) for name, turn in case.turns.items()} == {waiting.id: (29.0, "days")}
    assert (waiting.opened, play.on) == (dt.date(2024, 3, 1), ON)


def test_a_loose_group_has_no_column_beside_members_who_show_what_it_said(dossier: Dossier, paper: Document) -> None:
    """It has one where it says something else, and an organisation speaks for itself."""
    sides = (
        Party("pe", "Peru", kind="state"),
        Party("cl", "Chile", kind="state"),
        Party("ring", "the Ring", members=("pe", "cl"), kind="group"),
    )
    bare = replace(dossier, points=(), parties=sides, folder=None)
    offered = act(paper, "Arda", Kind.PROPOSE, actors=("ring",), topic="ports")
    refused = act(paper, "Bel", Kind.REFUSE, actors=("pe", "cl"), topic="tolls")
    play = play_of(bare, [offered, refused], [paper], ON)
    assert set(looked(bare, play).parties) == {"pe", "cl"}
    other = act(paper, "catch data", Kind.REFUSE, actors=("pe", "cl"), topic="ports")
    assert "ring" in looked(bare, play_of(bare, [offered, other], [paper], ON)).parties
    bodies = (*sides[:2], replace(sides[2], kind="organisation"))
    formal = replace(bare, parties=bodies)
    assert set(looked(formal, play_of(formal, [offered, refused], [paper], ON)).parties) == {"pe", "cl", "ring"}


def test_the_matrix_of_who_keeps_it_and_answers_worked_out_once(dossier: Dossier, play: StateOfPlay) -> None:
    """A matrix that is given is taken; the answers on a point are those of the point alone, and are made once."""
    plain = looked(dossier, play)
    given = {("quota", "bel"): plain.matrix["quota", "bel"]}
    assert looked(dossier, play, cells_of=lambda: given).matrix is given
    assert plain.matrix == matrix_cells(play, dossier)
    for point in (*(one.id for one in dossier.points), "nowhere"):
        assert plain.replies(point) == replies_over_time(play, dossier, point)
    assert plain.replies("quota") is plain.replies("quota")
    assert plain.replies("quota")
