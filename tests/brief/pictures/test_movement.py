"""Movement: each point on an axis that says towards what: its options, amounts, or the proposal that was answered."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.brief.conftest import act, document, looked, playing
from verbale.brief.context import BriefContext
from verbale.brief.pictures.movement import MADE, MOST, TOWARDS, axis_of, picture
from verbale.brief.pictures.picture import specification
from verbale.dossier import Dossier
from verbale.model import Kind, Modality, Option, RecordedAct, When
from verbale.model.cell import Response


def spoken(
    words: str, day: str, kind: Kind = Kind.PROPOSE, who: str = "arda", point: str = "quota", **more: Any
) -> RecordedAct:
    """Return an act of a day, in a paper of its own."""
    paper = document(words, day, f"{day}-{who}.txt")
    return act(paper, words, kind, actors=(who,), points=(point,), when=When.parse(day), **more)


def shown(dossier: Dossier, *acts: RecordedAct) -> BriefContext:
    """Return what a picture looks things up in."""
    return looked(dossier, playing(acts=acts))


def test_ordered_options_are_the_axis(dossier: Dossier) -> None:
    """Each side at the option it wants, day by day; the axis goes from one end to the other."""
    options = (Option("low", "Low"), Option("middle", "Middle"), Option("high", "High"))
    first, *rest = dossier.points
    case = shown(
        replace(dossier, points=(replace(first, options=options), *rest)),
        spoken("Arda proposed it low", "2024-03-01", option="low"),
        spoken("Bel proposed it high", "2024-03-02", who="bel", option="high"),
        spoken("Arda moved to the middle", "2024-03-08", Kind.CONCEDE, option="middle"),
    )
    axis = axis_of(case, "quota")
    assert axis is not None
    assert (axis.title, axis.labels) == ("from Low to High", ("Low", "Middle", "High"))
    assert [(one.party, one.place) for one in axis.places] == [("arda", 0), ("bel", 2), ("arda", 1)]


def test_amounts_of_one_unit_are_the_axis(dossier: Dossier) -> None:
    """In that unit, per what; amounts of another unit do not lie on it."""
    case = shown(
        dossier,
        spoken("Arda proposed a quota for cod of 40 tonnes a month", "2024-03-01"),
        spoken("Bel proposed a quota for cod of 1,200 tonnes per month", "2024-03-02", who="bel"),
        spoken("Arda proposed a quota for cod of 55 tonnes a month", "2024-03-08"),
        spoken("Bel proposed a quota for cod for 3 years", "2024-03-09", who="bel"),
    )
    axis = axis_of(case, "quota")
    assert axis is not None
    assert axis.title == "tonnes per month"
    assert [(one.party, one.place, one.word) for one in axis.places] == [
        ("arda", 40, "40 tonnes a month"), ("bel", 1200, "1,200 tonnes per month"), ("arda", 55, "55 tonnes a month"),
    ]  # fmt: skip


def test_options_that_are_amounts_lie_among_the_amounts(dossier: Dossier) -> None:
    """Who names an amount that is no option stands beside those who name one."""
    options = (Option("low", "40 tonnes"), Option("high", "60 tonnes"))
    first, *rest = dossier.points
    case = shown(
        replace(dossier, points=(replace(first, options=options), *rest)),
        spoken("Arda proposed it low", "2024-03-01", option="low"),
        spoken("Bel proposed a quota for cod of 55 tonnes", "2024-03-02", who="bel"),
    )
    axis = axis_of(case, "quota")
    assert axis is not None
    assert (axis.title, axis.labels) == ("tonnes", ())
    assert [(one.party, one.place, one.word) for one in axis.places] == [
        ("arda", 40, "40 tonnes"),
        ("bel", 55, "55 tonnes"),
    ]


def test_else_it_is_the_proposal_that_was_answered(case: BriefContext) -> None:
    """Its maker at the end, the others as far as their answer goes towards it."""
    axis = axis_of(case, "quota")
    assert axis is not None
    assert axis.title == "towards the proposal of Arda"
    assert axis.labels == (*map(str, TOWARDS), MADE)
    assert [(one.day, one.party, one.word) for one in axis.places] == [
        (dt.date(2024, 3, 1), "arda", MADE), (dt.date(2024, 3, 20), "bel", Response.REFUSED),
    ]  # fmt: skip
    assert [one.place for one in axis.places] == [len(TOWARDS), 0]


def test_each_answer_is_a_step(dossier: Dossier) -> None:
    """From no, by a condition, to yes."""
    case = shown(
        dossier,
        spoken("Arda proposed the quota for cod", "2024-03-01"),
        spoken("Bel refused it", "2024-03-05", Kind.REFUSE, "bel"),
        spoken("Bel would accept it if the fee falls", "2024-03-09", Kind.ACCEPT, "bel", modality=Modality.CONDITIONAL),
        spoken("Bel accepted it", "2024-03-12", Kind.ACCEPT, "bel"),
    )
    axis = axis_of(case, "quota")
    assert axis is not None
    assert [one.word for one in axis.places if one.party == "bel"] == ["refused", "accepted if", "accepted"]


def test_words_alone_have_no_distance(case: BriefContext) -> None:
    """What nobody answered, and nobody put in a number, is not drawn, and that is said."""
    made = picture(case)
    assert {row[1] for row in made.rows} == {"Quota for cod", "Catch data"}
    assert "no axis: nothing but words was put." in made.description
    assert made.columns == ("Day", "Point", "Party", "Position", "Axis")


def test_a_side_is_held_to_the_day_of_the_view(case: BriefContext) -> None:
    """Its last place lasts; only days on which something was said have a mark. The chart is one that Vega-Lite takes."""
    made = picture(case)
    values = made.chart["concat"][0]["data"]["values"]
    assert [(row["day"], row["party"], row["taken"]) for row in values if row["party"] == "Bel Republic"] == [
        ("2024-03-20", "Bel Republic", 1), ("2024-03-30", "Bel Republic", 0),
    ]  # fmt: skip
    assert specification(made)["concat"]


def test_only_the_points_with_most_movement(dossier: Dossier) -> None:
    """Eight of them, in the order of the matrix; the others are left out whole."""
    points = tuple(replace(dossier.points[0], id=f"p{number}", title=f"Topic {number}") for number in range(MOST + 1))
    acts = [
        spoken(f"Arda proposed 4{number} tonnes", "2024-03-01", point=point.id) for number, point in enumerate(points)
    ]
    acts += [
        spoken(f"Arda proposed 5{number} tonnes", "2024-03-02", point=point.id)
        for number, point in enumerate(points)
        if number
    ]
    made = picture(looked(replace(dossier, points=points), playing(acts=tuple(acts))))
    assert {row[1] for row in made.rows} == {point.title for point in points[1:]}
    assert made.description.startswith(f"{2 * MOST} positions of 1 party on {MOST} points")


def test_an_undated_word_has_no_place_on_a_line_of_time(case: BriefContext) -> None:
    """However late its paper was read in."""
    bare = tuple(replace(item, dated=False) for item in case.play.acts)
    assert picture(looked(case.dossier, replace(case.play, acts=bare))).rows == ()


def test_nothing_to_draw(dossier: Dossier) -> None:
    """Without a position there are no rows."""
    assert picture(looked(dossier, playing())).rows == ()
