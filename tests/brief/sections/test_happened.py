"""The acts, in the order of the page, each with the words that prove it."""

from dataclasses import replace

from tests.brief.conftest import document, lines, looked, playing
from verbale.brief.context import BriefContext
from verbale.brief.sections.happened import LONG, SHORT_DOSSIER, SHORT_PLAIN, happened
from verbale.dossier import Dossier
from verbale.model import StateOfPlay

FEARS = "reported 1 March 2024 | The Bel Republic fears: “Bel fears a closure of the strait”"


def test_the_latest_acts_of_a_dossier(case: BriefContext) -> None:
    """The last three in order, and how many came earlier."""
    made = happened(case)
    assert (made.id, made.title) == ("happened", "Latest acts")
    told = lines(made)
    assert [line.split(" | ")[0] for line in told] == [
        "reported 1 March 2024", "20 March 2024", "20 March 2024", "1 earlier act: see the annex.",
    ]  # fmt: skip
    assert told[0] == FEARS
    assert len(told) == SHORT_DOSSIER + 1


def test_the_annex_has_them_all(dossier: Dossier, play: StateOfPlay) -> None:
    """Four of four, and no count of others."""
    made = happened(looked(dossier, play, long=True))
    assert made.title == "What was said and done"
    assert len(lines(made)) == len(play.acts) == 4


def test_plain_documents_are_told_from_their_beginning(dossier: Dossier, play: StateOfPlay) -> None:
    """The first acts, in the order of the text, and how many come later."""
    acts = tuple(replace(play.acts[number % 4], id=f"a{number}") for number in range(SHORT_PLAIN + 2))
    bare = replace(dossier, points=())
    made = happened(looked(bare, replace(play, acts=acts)))
    assert made.title == "What was said and done"
    assert [said.citations[0].act for said in made.sentences[:-1]] == [f"a{number}" for number in range(SHORT_PLAIN)]
    assert lines(made)[-1] == "2 later acts: see the annex."
    assert len(lines(happened(looked(bare, replace(play, acts=acts), long=True)))) == SHORT_PLAIN + 2 < LONG


def test_without_an_act_it_says_what_was_looked_at(dossier: Dossier) -> None:
    """Each document by name, or that there is none."""
    paper = document("Nothing happened.", "2024-03-03", "paper.txt")
    for documents, steps in (({paper.id: paper}, ("paper.txt: no act",)), ({}, ("No document is in view.",))):
        made = happened(looked(dossier, playing(documents=documents)))
        assert lines(made) == ["No act was found in what is in view."]
        figure = made.sentences[0].citations[0].figure
        assert figure is not None
        assert figure.steps == steps
