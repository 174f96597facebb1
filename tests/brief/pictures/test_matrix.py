"""The matrix as a picture: every cell a word, none told by colour alone."""

from tests.brief.conftest import looked, playing, position
from tests.brief.pictures.conftest import values
from verbale.brief.context import BriefContext
from verbale.brief.pictures.matrix import MOST, TINTS, picture
from verbale.brief.stances import MARKS
from verbale.dossier import Dossier
from verbale.model import Stance


def test_the_table_has_every_cell(case: BriefContext) -> None:
    """Stance and day, or that none is known."""
    made = picture(case)
    assert (made.name, made.title, made.columns) == (
        "matrix",
        "Where the talks stand",
        ("Point", "Arda", "Bel Republic"),
    )
    assert made.rows == (
        ("Quota for cod", "◆ wants, 1 Mar 2024", "✗ refuses, 20 Mar 2024"),
        ("Access to ports", "◆ wants, 1 Mar 2024", "nothing read"),
        ("Catch data", "◆ wants, 1 Mar 2024", "○ is open to talk, 20 Mar 2024"),
    )
    assert made.description.startswith("3 points by 2 parties on 2024-03-30; 5 positions known.")


def test_what_is_drawn_is_what_the_table_says(case: BriefContext) -> None:
    """One rectangle a cell, faint where nothing is known, in the tint of its tone."""
    drawn = values(picture(case))
    refusing = {"point": "Quota for cod", "party": "Bel Republic", "text": "✗ refuses", "tint": TINTS["red"],
                "since": "20 Mar 2024", "shown": 0.28}  # fmt: skip
    nothing = {"point": "Access to ports", "party": "Bel Republic", "text": "nothing read", "tint": TINTS[""],
               "since": "", "shown": 0.06}  # fmt: skip
    assert [drawn[1], drawn[3]] == [refusing, nothing]
    assert len(drawn) == 6


def test_every_tone_has_a_tint() -> None:
    """No stance is without a colour."""
    assert {tone for _, tone in MARKS.values()} == set(TINTS)


def test_a_long_matrix_is_cut(dossier: Dossier) -> None:
    """Two dozen rows at most, and the height follows them."""
    cells = tuple(position(f"topic {number:02}", "arda", Stance.OPEN) for number in range(MOST))
    made = picture(looked(dossier, playing(positions=cells)))
    assert len(made.rows) == MOST
    assert made.chart["height"] == 34 * MOST
