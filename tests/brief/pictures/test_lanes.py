"""Lanes: each act in the lane of whoever did it, in the shape of its kind."""

from dataclasses import replace

import pytest

from tests.brief.conftest import act, document, looked, playing
from tests.brief.pictures.conftest import values
from verbale.brief.context import BriefContext
from verbale.brief.pictures.lanes import MOST, group_of, picture
from verbale.brief.pictures.picture import COLOURS, SHAPES
from verbale.dossier import Dossier
from verbale.model import Kind, Person
from verbale.model.kinds import LANES


@pytest.mark.parametrize(
    ("kind", "lane"),
    [(Kind.PROPOSE, "proposes or asks"), (Kind.MEET, "talks held"), (Kind.MEASURE, "measure"), (Kind.WARN, "says")],
)
def test_a_kind_has_its_lane(kind: Kind, lane: str) -> None:
    """As the table of kinds has it."""
    assert group_of(kind) == lane
    assert lane in LANES


def test_the_table_of_the_invented_talks(case: BriefContext) -> None:
    """Day, party, kind and act, in order."""
    made = picture(case)
    assert [row[:3] for row in made.rows] == [
        ("2024-03-01", "Arda", "proposes or asks"),
        ("2024-03-01", "Bel Republic", "says"),
        ("2024-03-20", "Bel Republic", "answers or holds"),
        ("2024-03-20", "Bel Republic", "answers or holds"),
    ]
    assert made.rows[1][3] == "the Bel Republic fears about “closure of the strait”"
    assert made.description.startswith("4 acts of 2 parties from 2024-03-01 to 2024-03-20, one line per party")


def test_shapes_and_colours_are_the_lanes_own(case: BriefContext) -> None:
    """A lane has the same shape in every picture, whichever others are used."""
    encoding = picture(case).chart["encoding"]
    used = ["proposes or asks", "answers or holds", "says"]
    places = [LANES.index(name) for name in used]
    assert encoding["shape"]["scale"] == {"domain": used, "range": [SHAPES[place] for place in places]}
    assert encoding["color"]["scale"]["range"] == [COLOURS[place] for place in places]
    assert encoding["y"]["sort"] == ["Arda", "Bel Republic"]


def test_people_stand_in_the_lane_of_their_party(dossier: Dossier) -> None:
    """Two of one side that act together are one mark; a party from outside comes last; who did nothing has no lane."""
    paper = document("They met.", "2024-03-03", "paper.txt")
    people = (Person("mara", "Mara", "Envoy", "bel"),)
    met = act(paper, "They met", Kind.MEET, actors=("mara", "bel", "zed"))
    made = picture(looked(replace(dossier, people=people), playing(acts=(met,))))
    assert [row[1] for row in made.rows] == ["Bel Republic", "zed"]
    assert made.chart["encoding"]["y"]["sort"] == ["Bel Republic", "zed"]
    assert [row["group"] for row in values(made)] == ["talks held"] * 2


def test_only_the_latest_acts_are_drawn(dossier: Dossier) -> None:
    """As many as can be told apart."""
    paper = document("They met.", "2024-03-03", "paper.txt")
    met = act(paper, "They met", Kind.MEET, actors=("bel",))
    acts = tuple(
        replace(met, id=str(number), happened=met.happened.replace(day=1 + number // 300)) for number in range(MOST + 1)
    )
    made = picture(looked(dossier, playing(acts=acts)))
    assert len(made.rows) == MOST
    assert made.rows[-1][0] == "2024-03-03"
    assert len([row for row in made.rows if row[0] == "2024-03-01"]) == 299


def test_an_undated_act_has_no_place_on_a_line_of_time(case: BriefContext) -> None:
    """It is counted under the picture; the day on which it was read in is no day of it."""
    acts = tuple(replace(item, dated=item.seq > case.play.acts[0].seq) for item in case.play.acts)
    made = picture(looked(case.dossier, replace(case.play, acts=acts)))
    left = [item for item in acts if not item.dated]
    assert left
    assert len(made.rows) == len(acts) - len(left)
    assert made.description.endswith(f"Without a day, and not drawn: {len(left)}.")


def test_nothing_to_draw(dossier: Dossier) -> None:
    """No rows, and no span of days."""
    made = picture(looked(dossier, playing()))
    assert made.rows == ()
    assert made.description.startswith("0 acts of 0 parties, one line")
