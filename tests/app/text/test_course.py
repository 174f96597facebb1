"""The course of the text among a dossier's documents."""

import datetime as dt
import shutil
from collections.abc import Iterator

import pytest

from tests.app.text.conftest import RIVER
from verbale.app.ask import View, ask
from verbale.app.text.course import may_be_draft
from verbale.app.workspace import Workspace, open_folder
from verbale.model import Query


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Open a copy of the river treaty's dossier."""
    folder = tmp_path_factory.mktemp("talks") / "river"
    shutil.copytree(RIVER, folder, ignore=shutil.ignore_patterns("record.db*"))
    desk = open_folder(folder, rules_only=True)
    yield desk
    desk.record.close()


def seen(desk: Workspace, day: dt.date) -> View:
    """Ask the dossier on a day."""
    return ask(desk, Query(on=day))


def test_the_course_of_a_day(talks: Workspace) -> None:
    """In November clean words had been opened again, in February none were; drafts of a later day are not seen."""
    november = seen(talks, dt.date(2031, 12, 1)).course
    assert november is not None
    assert len(november.labels) == 5
    assert november.last is not None
    assert november.last.opened > 0
    february = seen(talks, dt.date(2032, 2, 10)).course
    assert february is not None
    assert february.brackets[:5] == november.brackets
    assert february.last is not None
    assert february.last.opened == 0


def test_the_brief_has_one_line_on_the_text(talks: Workspace) -> None:
    """It is the watch's own figure, word for word, and cited."""
    view = seen(talks, dt.date(2032, 2, 10))
    (line,) = [one for one in view.brief().sentences() if "brackets in the text of" in one.text]
    assert line.text == view.figure("p13.text").text


def test_before_the_first_draft_there_is_no_text(talks: Workspace) -> None:
    """Nothing is said of a text that nobody had seen."""
    assert seen(talks, dt.date(2031, 1, 1)).course is None


def test_a_glance_tells_letters_apart() -> None:
    """Prose without numbered lines, and lists without rules, are not read as drafts."""
    assert may_be_draft("Article 1\n\nEach shall fish.\n\nArticle 2\n\nEach may rest.\n\nArticle 3\n\nNone should pay.")
    assert not may_be_draft("Dear Ada,\n\nWe shall write, we may come, and you should rest.")
    assert not may_be_draft("1. Leek.\n2. Pea.\n3. Cod.")
