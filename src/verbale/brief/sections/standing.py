"""Where the talks stand: points × parties, key concerns first; each cell a word, a mark and a day."""

from verbale.brief.context import BriefContext
from verbale.brief.page import Cell, Citation, CitedSentence, Section, Table
from verbale.brief.said import said
from verbale.brief.sections.many import MANY, by_side, contested
from verbale.brief.wording import counted

SHORT = 10  # rows on one page; the annex shows all
FEW = 6  # of a table of many, whose rows are higher


def standing(case: BriefContext) -> Section:
    """Return the matrix, or one line that says what is missing."""
    if not case.play.positions:
        steps = (f"{len(case.play.acts)} acts in view, none of which takes a stance on a point.",)
        line = case.says("positions", 0, "positions", "No party has taken a stance on any point in view.", steps)
        return Section("standing", "Where the talks stand", (line, *_text(case)))
    points = case.points if case.long else case.points[:SHORT]
    if len(case.parties) > MANY:
        points = case.points if case.long else contested(case)[:FEW]
        lines = (*_text(case), *_rest(case, points))
        return Section("standing", "Where the talks stand", lines, by_side(case, points, _note(case)))
    rows = tuple((_point(case, point), *(_cell(case, point, party) for party in case.parties)) for point in points)
    columns = ("Topic" if case.plain else "Point", *(case.name(party) for party in case.parties))
    lines = (*_text(case), *_rest(case, points))
    return Section("standing", "Where the talks stand", lines, Table("", columns, rows, _note(case)))


def _text(case: BriefContext) -> tuple[CitedSentence, ...]:
    """Say in one line how the text on the table stands; nothing where none is."""
    found = next((figure for figure in case.watch.indicators if figure.id == "p13.text"), None)
    return (CitedSentence(found.text, (Citation(figure=found),)),) if found is not None else ()


def _point(case: BriefContext, point: str) -> Cell:
    return Cell(case.title(point), "★" if point in case.keys else "")


def _cell(case: BriefContext, point: str, party: str) -> Cell:
    one = said(case, point, party)
    return Cell(one.text, one.mark, one.tone, case.cite(one.acts))


def _rest(case: BriefContext, shown: tuple[str, ...]) -> tuple[CitedSentence, ...]:
    more = [point for point in case.points if point not in shown]
    if not more:
        return ()
    text = f"{counted(len(more), 'more point')} with a stance {'is' if len(more) == 1 else 'are'} in the annex."
    return (case.says("positions.more", len(more), "points", text, tuple(map(case.title, more))),)


def _note(case: BriefContext) -> str:
    notes = ["★ key concern"] if case.keys else []
    if any(not cell.reviewed for cell in case.play.positions):
        notes.append("* read by machine, not yet reviewed")
    return "; ".join(notes)
