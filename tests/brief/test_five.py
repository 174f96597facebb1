"""The five questions in a line each: how it stands and what changed, each with what it rests on."""

from dataclasses import replace

import pytest

from tests.brief.conftest import debt, finding, found, looked, play_of, playing
from verbale.brief.context import BriefContext
from verbale.brief.five import five
from verbale.dossier import Dossier, parse
from verbale.model import StateOfPlay, Status
from verbale.watch import Level


@pytest.fixture
def was(case: BriefContext, before: StateOfPlay) -> BriefContext:
    """Return the invented talks a fortnight earlier."""
    return looked(case.dossier, before)


def test_the_invented_talks(case: BriefContext, was: BriefContext) -> None:
    """One answer for each question, in their order, and what came since."""
    answers = {one.key: (one.state.text, one.change.text) for one in five(case, was)}
    assert list(answers) == ["standing", "owed", "protracted", "worsening", "reach"]
    assert answers["standing"] == (
        "Of 3 points: 1 refused by a side (1 key concern among them), 1 open or answered in part and 1 on the table without an answer.",
        "Since 10 Mar 2024: 2 cells moved, on Quota for cod and Catch data.",
    )
    assert (
        answers["owed"][0]
        == "The Bel Republic owes Arda an answer on Access to ports since 1 Mar 2024, 29 days so far."
    )
    assert answers["owed"][1] == "Since 10 Mar 2024: 2 answers given."
    assert answers["reach"][1] == "Since 10 Mar 2024: 1 new opening."


def test_every_line_rests_on_something(case: BriefContext, was: BriefContext) -> None:
    """Words that stand in a document, or a figure with its steps."""
    for one in five(case, was):
        for line in (one.state, one.change):
            assert line.citations
            for cited in line.citations:
                cited.check(case.play.documents)


def test_nothing_changed(case: BriefContext) -> None:
    """Is said in so many words."""
    assert {one.change.text for one in five(case, case)} == {"Since 30 Mar 2024: no change."}


def test_no_earlier_day(case: BriefContext) -> None:
    """Then it is said that one is needed."""
    assert {one.change.text for one in five(case, None)} == {
        "What changed is shown for an earlier day than that of the view."
    }


def test_findings_that_came_and_went(dossier: Dossier) -> None:
    """Counted by what became of them, each watch for itself."""
    old = found(finding("bel", "ports"), replace(finding("bel", "quota"), id="q"))
    new = found(
        replace(finding("bel", "quota", Level.RED), id="q"),
        finding("bel", "data"),
        replace(finding("arda", "data"), kind="standstill", id="s"),
    )
    answers = {one.key: one for one in five(looked(dossier, playing(), new), looked(dossier, playing(), old))}
    assert "1 finding new, 1 finding raised and 1 finding cleared" in answers["protracted"].change.text
    assert answers["protracted"].state.tone == "red"
    assert answers["protracted"].state.text.endswith("; 1 more finding.")
    assert "1 finding new" in answers["worsening"].change.text


def test_an_answer_that_ended_otherwise_was_not_given(dossier: Dossier) -> None:
    """Withdrawn is owed no more; a new one came to be owed."""
    old = playing(obligations=(debt("quota"),))
    new = playing(obligations=(debt("quota", status=Status.WITHDRAWN), debt("ports")))
    change = next(one.change.text for one in five(looked(dossier, new), looked(dossier, old)) if one.key == "owed")
    assert change.endswith("1 answer came to be owed and 1 answer owed no more.")


def test_a_dossier_without_points() -> None:
    """The first of what it comes to, or that nothing is there."""
    bare = parse('title = "Papers"\n')
    case = looked(bare, play_of(bare, [], [], playing().on))
    assert next(one.key for one in five(case, case)) == "standing"
