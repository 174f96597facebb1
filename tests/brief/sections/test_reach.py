"""What is in reach: openings, packages, and what could be tabled next; or what is missing for them."""

from dataclasses import replace

import pytest

from tests.brief.conftest import act, backed, count, document, lines, looked, playing, position
from verbale.brief.page import Citation
from verbale.brief.sections.reach import openings, reach
from verbale.counsel.advice import Counsel
from verbale.counsel.next_move import NextMove
from verbale.counsel.preferences.robustness import Robustness
from verbale.counsel.space.space import Package
from verbale.dossier import Dossier
from verbale.model import Kind, Option, Stance

CLOSED = "No point has been answered constructively without being refused as well."
PACKAGE = (Package({"quota": "low"}, {"arda": 0.5, "bel": 0.5}, {"arda": 0.1, "bel": 0.2}), ("Nash",))


def test_openings_are_points_that_nobody_refuses(dossier: Dossier) -> None:
    """In the order of the matrix; a settled point is none, and what somebody outside the table says does not count."""
    cells = (
        position("data", "bel", Stance.MIXED),
        position("quota", "bel", Stance.ACCEPTS),
        position("ports", "arda", Stance.OPEN),
        position("ports", "bel", Stance.OPPOSES),
        position("salt", "arda", Stance.OPEN),
        position("salt", "bel", Stance.AGREED),
        position("tax", "zed", Stance.OPEN),
        position("fees", "bel", Stance.PROPOSES),
    )
    assert openings(looked(dossier, playing(positions=cells))) == ["quota", "data"]
    outsider = (*cells, position("data", "zed", Stance.REFUSES))
    assert openings(looked(dossier, playing(positions=outsider))) == ["quota", "data"]


def test_points_opened_by_the_same_parties_take_one_line(dossier: Dossier) -> None:
    """Who, on what, and the latest day of those alone."""
    cells = (
        position("quota", "bel", Stance.OPEN, "2024-03-01"),
        position("quota", "arda", Stance.PROPOSES, "2024-03-09"),
        position("data", "bel", Stance.SUPPORTS, "2024-03-02"),
        position("ports", "bel", Stance.OPEN, "2024-03-04"),
        position("ports", "arda", Stance.OPEN, "2024-03-03"),
    )
    assert lines(reach(looked(dossier, backed(*cells))))[:2] == [
        "Answered constructively by the Bel Republic, and refused by nobody: Quota for cod; Catch data (latest 2 March 2024).",
        "Answered constructively by Arda and the Bel Republic, and refused by nobody: Access to ports (latest 4 March 2024).",
    ]


def test_without_counsel_it_says_what_to_enter(dossier: Dossier) -> None:
    """Options and values, or only values where weights and options are there."""
    case = looked(dossier, playing())
    assert lines(reach(case)) == [
        CLOSED,
        "No package is worked out: enter options, values and what each side has without agreement.",
    ]
    first, *others = dossier.points
    weighed = replace(first, options=(Option("low", "Low"), Option("high", "High")), weights={"arda": 1.0})
    ready = looked(replace(dossier, points=(weighed, *others)), playing())
    assert lines(reach(ready))[1] == (
        "No package is worked out: values and threat points are missing (1 point with weights and options)."
    )


def said(dossier: Dossier, counsel: Counsel) -> list[str]:
    """Return what is said beyond openings."""
    told = lines(reach(looked(dossier, playing(), counsel=counsel)))
    assert told[0] == CLOSED
    return told[1:]


def test_the_most_useful_answer_is_named(dossier: Dossier) -> None:
    """How many answers are missing, and which helps most."""
    counsel = Counsel((), missing=("What does Bel get?", "And Arda?"), question="What does Bel get?")
    assert said(dossier, counsel) == [
        "No package is worked out: 2 answers missing. The most useful one: What does Bel get?"
    ]


def test_without_a_package_its_figures_say_why(dossier: Dossier) -> None:
    """The figure's own words, cited."""
    assert said(dossier, Counsel((), figures=(count("counsel.packages", 0, "Nothing is in reach."),))) == [
        "Nothing is in reach."
    ]


def test_exact_packages_with_what_they_gain(dossier: Dossier) -> None:
    """Each with its gains over no agreement, whose values they are, and no step where none helps."""
    figure = replace(count("counsel.package.1", 0.1, "Package 1 (Nash): low."),
                     steps=("Quota: low", "Arda: 0.5, +0.1 against no agreement", "Bel: 0.5, +0.2 against no agreement"))  # fmt: skip
    counsel = Counsel((), (PACKAGE,), figures=(figure,), assessed_by="an invented analyst", idle=("arda", "bel"))
    assert said(dossier, counsel) == [
        "Package 1 (Nash): low. Arda: 0.5, +0.1 against no agreement; Bel: 0.5, +0.2 against no agreement.",
        "Values and threat points: an invented analyst.",
        "No step of Arda and the Bel Republic towards that package gives the others more than it costs.",
    ]


def test_what_holds_whatever_the_values(dossier: Dossier) -> None:
    """In words where values are not exact, all on the first figure; and the question to ask next."""
    held = Robustness(10, 1.0, {}, (), None)
    figures = count("counsel.robustness"), count("counsel.package.1")
    counsel = Counsel((), (PACKAGE,), figures=figures, robustness=held, words=("Low, whatever the values.", "So far."),
                      question="Which is best?", assessed_by="A. Nalyst")  # fmt: skip
    section = reach(looked(dossier, playing(), counsel=counsel))
    assert lines(section)[1:] == [
        "Low, whatever the values.",
        "So far.",
        "Values and threat points: A. Nalyst. To ask next: Which is best?",
    ]
    assert section.sentences[2].citations == (Citation(figure=figures[0]),)


@pytest.mark.parametrize(("why", "end"), [("", ""), ("Bel has waited.", " Bel has waited.")])
def test_what_to_table_next(dossier: Dossier, why: str, end: str) -> None:
    """The move with its reason, on the words of the acts that say so."""
    paper = document("Bel asked for a quota.", "2024-03-03", "paper.txt")
    asked = act(paper, "Bel asked", Kind.REQUEST, actors=("bel",))
    move = NextMove("quota", "low", "arda", "bel", "Arda could offer low.", why, (asked.id,))
    counsel = Counsel((), (PACKAGE,), moves=(move,), figures=(count("counsel.package.1"),), assessed_by="A. Nalyst")
    case = looked(dossier, playing(acts=(asked,), documents={paper.id: paper}), counsel=counsel)
    line = reach(case).sentences[-1]
    assert line.text == f"To table next: Arda could offer low.{end}"
    assert line.citations[0].evidence == asked.act.evidence[0]
    figure = line.citations[1].figure
    assert figure is not None
    assert figure.id == "brief.next.arda"
