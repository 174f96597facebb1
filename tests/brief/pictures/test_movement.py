"""Movement lines: each stance on the day it was taken, held to the day of the view."""

from dataclasses import replace

from tests.brief.conftest import act, document, looked, playing
from tests.brief.pictures.conftest import values
from verbale.brief.context import BriefContext
from verbale.brief.pictures.movement import MOST, SCALE, picture
from verbale.dossier import Dossier
from verbale.model import Kind, RecordedAct, Stance, When


def test_the_steps_of_the_invented_talks(case: BriefContext) -> None:
    """Day, point, party and stance, in the order of the acts."""
    made = picture(case)
    assert [row for row in made.rows if row[1] != "“closure of the strait”"] == [
        ("2024-03-01", "Quota for cod", "Arda", "proposes"),
        ("2024-03-01", "Access to ports", "Arda", "proposes"),
        ("2024-03-01", "Catch data", "Arda", "proposes"),
        ("2024-03-20", "Quota for cod", "Bel Republic", "refuses"),
        ("2024-03-20", "Catch data", "Bel Republic", "open"),
    ]


def test_a_stance_stands_at_its_place_and_is_held(case: BriefContext) -> None:
    """From refusing at the bottom to agreed at the top; the last one lasts to the day of the view."""
    drawn = [row for row in values(picture(case)) if (row["point"], row["party"]) == ("Quota for cod", "Bel Republic")]
    bottom = {"point": "Quota for cod", "party": "Bel Republic", "place": 0}
    assert drawn == [
        {"day": "2024-03-20", **bottom, "word": "refuses", "taken": 1},
        {"day": "2024-03-30", **bottom, "taken": 0},
    ]
    assert (SCALE[0], SCALE[-1], len(set(SCALE))) == (Stance.REFUSES, Stance.AGREED, len(Stance) - 1)


def proposed(point: str, day: str, option: str | None = None) -> RecordedAct:
    """Return a proposal of Arda's on a point."""
    paper = document("Arda proposed it.", day, "paper.txt")
    return act(
        paper, "Arda proposed it", Kind.PROPOSE, actors=("arda",), points=(point,), option=option, when=When.parse(day)
    )


def test_an_option_stands_beside_its_stance(dossier: Dossier) -> None:
    """What was proposed, where it is one of the options."""
    made = picture(looked(dossier, playing(acts=(proposed("quota", "2024-03-01", "low"),))))
    assert made.rows == (("2024-03-01", "Quota for cod", "Arda", "proposes low"),)


def test_only_the_points_with_most_movement(dossier: Dossier) -> None:
    """Eight of them, in the order of the matrix; the others are left out whole."""
    topics = [f"topic {number}" for number in range(MOST + 1)]
    acts = [proposed(topic, "2024-03-01") for topic in topics]
    acts += [proposed(topic, "2024-03-02") for topic in topics[1:]]
    play = playing(acts=tuple(acts))
    points = tuple(replace(dossier.points[0], id=f"p{number}", title=topic) for number, topic in enumerate(topics))
    ids = {topic: point.id for topic, point in zip(topics, points, strict=True)}
    acts = [replace(item, act=replace(item.act, points=(ids[item.act.points[0]],))) for item in play.acts]
    made = picture(looked(replace(dossier, points=points), replace(play, acts=tuple(acts))))
    assert {row[1] for row in made.rows} == set(topics[1:])
    assert made.chart["facet"]["sort"] == topics[1:]
    assert made.description.startswith(f"{2 * MOST} stances of 1 parties on {MOST} points")


def test_an_undated_stance_has_no_place_on_a_line_of_time(case: BriefContext) -> None:
    """However late its paper was read in."""
    bare = tuple(replace(item, dated=False) for item in case.play.acts)
    assert picture(looked(case.dossier, replace(case.play, acts=bare))).rows == ()


def test_nothing_to_draw(dossier: Dossier) -> None:
    """Without a stance there are no rows."""
    assert picture(looked(dossier, playing())).rows == ()
