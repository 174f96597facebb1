"""The matrix: key concerns first, a word, a mark and a day in each cell, and what is left out is counted."""

from dataclasses import replace

from tests.brief.conftest import grid, lines, looked, playing, position
from verbale.brief.context import BriefContext
from verbale.brief.sections.standing import SHORT, standing
from verbale.dossier import Dossier
from verbale.model import Option, Stance


def test_the_matrix_of_the_invented_talks(case: BriefContext) -> None:
    """Every cell whole, and the note that explains its signs."""
    made = standing(case)
    assert (made.id, made.title, lines(made)) == ("standing", "Where the talks stand", [])
    assert made.table is not None
    assert made.table.columns == ("Point", "Arda", "Bel Republic")
    assert grid(made.table) == [
        ["★ Quota for cod", "◆ wants, 1 Mar* <blue>", "✗ refuses, 20 Mar* <red>"],
        ["Access to ports", "◆ wants, 1 Mar* <blue>", "– has not answered, asked 1 Mar 2024 <amber>"],
        ["Catch data", "◆ wants, 1 Mar* <blue>", "○ is open to talk, 20 Mar* <green>"],
    ]
    assert made.table.note == "★ key concern; * read by machine, not yet reviewed"
    cited = [item.evidence.exact for cell in made.table.rows[0][1:] for item in cell.citations if item.evidence]
    assert cited == ["Arda proposed to Bel", "Bel refused the quota for cod"]


def test_without_a_stance_one_line_says_so(dossier: Dossier) -> None:
    """No empty table."""
    made = standing(looked(dossier, playing()))
    assert lines(made) == ["No party has taken a stance on any point in view."]
    assert made.table is None


def test_reviewed_cells_have_no_star_and_another_year_is_said(dossier: Dossier) -> None:
    """What a person ruled on is not marked; only the year of the page is left out."""
    cells = (
        position("quota", "arda", Stance.AGREED, "2023-03-05", reviewed=True),
        position("quota", "bel", Stance.AGREED, "2024-03-05", reviewed=True),
    )
    bare = replace(dossier, points=tuple(replace(point, key_for=()) for point in dossier.points))
    made = standing(looked(bare, playing(positions=cells)))
    assert grid(made.table)[0] == ["Quota for cod", "● agreed, 5 Mar 2023 <green>", "● agreed, 5 Mar <green>"]
    assert made.table is not None
    assert made.table.note == ""


def test_an_option_stands_by_its_title(dossier: Dossier) -> None:
    """The title of a known option, the id of another; none where the documents have no dossier."""
    points = (replace(dossier.points[0], options=(Option("low", "At most 100 tons"),)), *dossier.points[1:])
    cells = (
        position("quota", "arda", Stance.PROPOSES, option="low"),
        position("ports", "arda", Stance.PROPOSES, option="open"),
    )
    rows = grid(standing(looked(replace(dossier, points=points), playing(positions=cells))).table)
    assert rows[0][1] == "◆ wants “At most 100 tons”, 5 Mar* <blue>"
    assert rows[1][1] == "◆ wants “open”, 5 Mar* <blue>"
    plain = standing(looked(replace(dossier, points=()), playing(positions=cells)))
    assert plain.table is not None
    assert plain.table.columns == ("Topic", "Arda")
    assert grid(plain.table)[0] == ["“ports”", "◆ wants, 5 Mar* <blue>"]


def test_rows_beyond_the_page_are_counted(dossier: Dossier) -> None:
    """Ten rows on the page; the annex shows all."""
    cells = tuple(position(f"topic {number:02}", "arda", Stance.OPEN) for number in range(SHORT - 2))
    play = playing(positions=cells)
    short, long = standing(looked(dossier, play)), standing(looked(dossier, play, long=True))
    assert lines(short) == ["1 more point with a stance is in the annex."]
    assert len(grid(short.table)) == SHORT
    assert lines(long) == []
    assert len(grid(long.table)) == SHORT + 1
    more = standing(looked(dossier, playing(positions=(*cells, position("z", "arda", Stance.OPEN)))))
    assert lines(more) == ["2 more points with a stance are in the annex."]
    figure = more.sentences[0].citations[0].figure
    assert figure is not None
    assert (figure.value, figure.steps) == (2, ("“topic 07”", "“z”"))
