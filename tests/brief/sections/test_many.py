"""A table of many: who is for a point, against it, and between."""

from dataclasses import replace

import pytest

from tests.brief.conftest import backed, looked, playing, position
from verbale.brief.sections.bottom import bottom
from verbale.brief.sections.many import MANY
from verbale.brief.sections.standing import standing
from verbale.dossier import Dossier
from verbale.model import Party, Point, Stance

NAMES = ("league", "ash", "birch", "cedar", "dale", "elm", "fir", "grove", "hazel")
DOSSIER = Dossier(
    title="Talks of nine (invented)",
    parties=tuple(Party(name, name.title(), kind="group" if name == "league" else "state") for name in NAMES),
    points=tuple(Point(f"p{number}", f"Point {number}") for number in range(7)),
)


def table(*cells: tuple[str, str, Stance], reviewed: bool = False) -> dict[str, list[str]]:
    """Return the words of each row, by its point."""
    play = playing(positions=tuple(position(*cell, reviewed=reviewed) for cell in cells))
    found = standing(looked(DOSSIER, play)).table
    assert found is not None
    assert found.columns == ("Point", "For it", "Against it", "Open, or in part", "Nothing known")
    return {row[0].text: [cell.text for cell in row[1:]] for row in found.rows}


def test_parties_stand_on_their_sides_and_groups_come_first() -> None:
    """What nobody said is counted."""
    rows = table(
        ("p0", "ash", Stance.SUPPORTS), ("p0", "league", Stance.PROPOSES), ("p0", "birch", Stance.REFUSES),
        ("p0", "cedar", Stance.OPEN), ("p0", "dale", Stance.AGREED), ("p0", "elm", Stance.CONCERNED),
    )  # fmt: skip
    assert rows["Point 0"] == ["League, Ash, Dale (agreed)", "Birch", "Cedar, Elm", "3 of 9"]


def test_a_star_marks_what_nobody_reviewed_where_somebody_reviewed_something() -> None:
    """Where nobody did, the note under the table says it once."""
    cells = (position("p0", "ash", Stance.SUPPORTS, reviewed=True), position("p0", "birch", Stance.SUPPORTS))
    found = standing(looked(DOSSIER, playing(positions=cells))).table
    assert found is not None
    assert found.rows[0][1].text == "Ash, Birch*"
    found = standing(looked(DOSSIER, playing(positions=cells[1:]))).table
    assert found is not None
    assert found.rows[0][1].text == "Birch"
    assert "none of it reviewed" in found.note


def test_a_small_table_keeps_a_column_for_each() -> None:
    """Up to as many as a page can hold."""
    few = replace(DOSSIER, parties=DOSSIER.parties[:MANY])
    found = standing(looked(few, playing(positions=(position("p0", "ash", Stance.OPEN),)))).table
    assert found is not None
    assert len(found.columns) == MANY + 1


@pytest.mark.parametrize(("refused", "more"), [(5, False), (7, True)])
def test_of_many_refused_points_those_of_most_are_told(refused: int, *, more: bool) -> None:
    """The others are counted."""
    cells = [position(f"p{number}", name, Stance.REFUSES) for number in range(refused) for name in NAMES[: number + 1]]
    text = bottom(looked(DOSSIER, backed(*cells))).sentences[0].text
    assert ("more points by somebody" in text) is more
    assert "Point 4" in text
    assert ("Point 0" in text) is not more


def test_the_page_shows_the_points_that_are_most_contested() -> None:
    """Those on which most stand on either side; the others are in the annex."""
    cells = [position(f"p{number}", "ash", Stance.SUPPORTS) for number in range(7)]
    cells += [position("p6", name, Stance.OPPOSES) for name in ("birch", "cedar")]
    section = standing(looked(DOSSIER, playing(positions=tuple(cells))))
    assert section.table is not None
    assert section.table.rows[0][0].text == "Point 6"
    assert len(section.table.rows) == 6
    assert "1 more point" in section.sentences[-1].text
