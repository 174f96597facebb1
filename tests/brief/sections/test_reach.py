"""What is in reach: openings, packages, and what could be tabled next; or what is missing for them."""

from dataclasses import replace

import pytest

from tests.brief.conftest import act, count, document, lines, looked, playing
from tests.counsel.test_tabled import cell, reply, wish
from verbale.brief.page import Citation
from verbale.brief.sections.reach import answered, reach
from verbale.counsel.advice import Counsel
from verbale.counsel.next_move import NextMove
from verbale.counsel.preferences.robustness import Robustness
from verbale.counsel.space.space import Package
from verbale.counsel.tabled_words import NO_OPENING
from verbale.dossier import Dossier
from verbale.model import Kind, Option, StateOfPlay
from verbale.model.cell import MatrixCell, Response

CLOSED = NO_OPENING
PACKAGE = (Package({"quota": "low"}, {"arda": 0.5, "bel": 0.5}, {"arda": 0.1, "bel": 0.2}), ("Nash",))


def cited() -> StateOfPlay:
    """Return a state of play with acts of every name that the cells have."""
    paper = document("They said it.", "2024-03-09", "said.txt")
    one = act(paper, "They said it", Kind.STATE, actors=("arda",))
    return playing(acts=tuple(replace(one, id=name) for name in "rpabw"), documents={paper.id: paper})


def told(dossier: Dossier, *rows: MatrixCell, long: bool = True) -> list[str]:
    """Return what is said of what stands on the table, by these cells."""
    case = looked(dossier, cited(), long=long)
    case.__dict__["matrix"] = {(row.point, row.party): row for row in rows}
    return lines(reach(case))[:-1]


BEL_OPEN = cell("data", "bel", reply(Response.OPEN))
BEL_REFUSES = cell("quota", "bel", reply(Response.REFUSED))


def test_refused_key_concerns_then_openings(dossier: Dossier) -> None:
    """In the annex both; on the page what the bottom line has already is not said twice."""
    said = told(dossier, BEL_OPEN, BEL_REFUSES)
    assert [line.split(" ", 2)[0] for line in said] == ["Key", "Opening:"]
    assert told(dossier, BEL_OPEN, BEL_REFUSES, long=False) == []


def test_the_openings_of_the_bottom_line(dossier: Dossier) -> None:
    """Who answered whose proposal, cited by the acts."""
    case = looked(dossier, cited())
    case.__dict__["matrix"] = {("data", "bel"): BEL_OPEN}
    assert [line.text for line in answered(case)] == [
        "Opening: the Bel Republic answered what Arda put on Catch data constructively (9 March 2024)."
    ]


def test_distances_take_one_line_on_the_page(dossier: Dossier) -> None:
    """Each its own in the annex, in the place where they stood."""
    apart = (
        cell("data", "bel", wants=wish("b", 3)), cell("data", "arda", wants=wish("a", 5)),
        cell("ports", "bel", wants=wish("b", 30)), cell("ports", "arda", wants=wish("a", 50)),
    )  # fmt: skip
    assert len([line for line in told(dossier, *apart) if "apart" in line]) == 2
    assert told(dossier, *apart, long=False) == [
        CLOSED,
        "Amounts: on Access to ports 20 tons apart (as at first); on Catch data 2 tons apart (as at first).",
    ]


def test_plain_documents_have_no_table(dossier: Dossier) -> None:
    """Without points nothing is said of openings."""
    bare = replace(dossier, points=())
    assert len(lines(reach(looked(bare, playing())))) == 1


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
    """In the words of its figure, whose values they are, and no step where none helps."""
    figure = count("counsel.package.1", 0.1, "Package 1 (Nash): low.")
    counsel = Counsel((), (PACKAGE,), figures=(figure,), assessed_by="an invented analyst", idle=("arda", "bel"))
    assert said(dossier, counsel) == [
        "Package 1 (Nash): low.",
        "Assumed by: an invented analyst.",
        "By the assumed values Arda and the Bel Republic have no step towards package 1 that gives more than it costs.",
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
        "One.",
        "So far.",
        "Assumed by: A. Nalyst. To ask next: Which is best?",
    ]
    assert section.sentences[3].citations == (Citation(figure=figures[0]),)


@pytest.mark.parametrize(("why", "end"), [("", ""), ("Bel has waited.", " Bel has waited.")])
def test_what_to_table_next(dossier: Dossier, why: str, end: str) -> None:
    """The move with its reason, on the words of the acts that say so."""
    paper = document("Bel asked for a quota.", "2024-03-03", "paper.txt")
    asked = act(paper, "Bel asked", Kind.REQUEST, actors=("bel",))
    move = NextMove("quota", "low", "arda", "bel", "Arda could offer low.", why, (asked.id,))
    counsel = Counsel((), (PACKAGE,), moves=(move,), figures=(count("counsel.package.1"),), assessed_by="A. Nalyst")
    case = looked(dossier, playing(acts=(asked,), documents={paper.id: paper}), counsel=counsel)
    line = reach(case).sentences[-1]
    assert line.text == f"Arda could offer low.{end}"
    assert line.citations[0].evidence == asked.act.evidence[0]
    figure = line.citations[1].figure
    assert figure is not None
    assert figure.id == "brief.next.arda"
