"""The brief claims nothing without evidence, and says what it has in the order of the page."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import act, play_of
from verbale.brief import Brief, Citation, CitedSentence, compose
from verbale.dossier import Dossier
from verbale.errors import OutputError, VerbaleError
from verbale.model import Document, Evidence, Kind, StateOfPlay
from verbale.watch import watch


def section(brief: Brief, name: str) -> str:
    """All words of a section."""
    found = next(part for part in brief.sections if part.id == name)
    cells = [cell.text for row in (found.table.rows if found.table else ()) for cell in row]
    return " | ".join([*cells, *(said.text for said in found.sentences)])


def test_every_citation_resolves(brief: Brief, play: StateOfPlay) -> None:
    """Each sentence leads to exact words of a document or to a figure with its steps."""
    claims = list(brief.sentences())
    assert len(claims) >= 10
    for said in claims:
        for citation in said.citations:
            citation.check(play.documents)
    for citation in brief.citations():
        assert brief.number(citation)


def test_an_empty_dossier_has_a_brief_as_well(empty: Brief) -> None:
    """Without documents each part says in one line what is missing, with a figure behind it."""
    for said in empty.sentences():
        for citation in said.citations:
            citation.check({})
    assert "No stance is known" in section(empty, "bottom")


def test_a_sentence_needs_a_citation() -> None:
    """A claim without evidence cannot be made."""
    with pytest.raises(OutputError):
        CitedSentence("The talks go well.", ())


def test_a_citation_that_moved_is_found(brief: Brief, play: StateOfPlay) -> None:
    """Words that do not stand where the citation says fail the check."""
    cited = next(item for item in brief.citations() if item.evidence is not None)
    assert cited.evidence is not None
    words = cited.evidence
    moved = Evidence(words.document, words.start + 1, words.end + 1, words.exact)
    with pytest.raises(VerbaleError):
        Citation("x", moved).check(play.documents)


def test_what_stands_in_the_page(brief: Brief) -> None:
    """Refusal on the key concern, the opening, the answer owed and what changed are all said."""
    bottom = section(brief, "bottom")
    assert "On 1 of 1 key concern: Quota for cod is refused by the Bel Republic" in bottom
    assert "the Bel Republic answered what Arda put on Catch data constructively" in bottom
    assert "owes Arda an answer on Access to ports since 1 Mar 2024, 29 days so far" in bottom
    assert "Since 10 March 2024: 2 new acts" in bottom
    assert "refuses, 20 Mar*" in section(brief, "standing")
    assert "Bel Republic | Arda | Access to ports | 1 Mar 2024" in section(brief, "owed")
    assert "that carry a conclusion above have not been reviewed" in section(brief, "unknown")


def test_likelihood_and_confidence_never_share_a_sentence(brief: Brief) -> None:
    """ICD 203: a sentence says how likely, or how sure we are, never both."""
    for said in brief.sentences():
        assert not ("likely" in said.text and "confidence" in said.text)


def test_the_same_inputs_give_the_same_brief(dossier: Dossier, play: StateOfPlay, before: StateOfPlay) -> None:
    """Compose is pure."""
    one = compose(dossier, play, watch(dossier, play), before=before)
    two = compose(dossier, play, watch(dossier, play), before=before)
    assert one == two


def test_nobody_is_said_to_stand_where_another_does(dossier: Dossier, documents: list[Document]) -> None:
    """Both have tabled something on the quota, one of them on ports as well: the bottom line keeps them apart."""
    first, second = documents
    acts = [
        act(first, "Arda proposed to Bel", Kind.PROPOSE, actors=("arda",), points=("quota", "ports")),
        act(second, "Bel refused the quota for cod", Kind.PROPOSE, actors=("bel",), points=("quota",)),
    ]
    play = play_of(dossier, acts, documents, dt.date(2024, 3, 30))
    bottom = section(compose(dossier, play, watch(dossier, play)), "bottom")
    assert "Arda and the Bel Republic have proposals on the table on Quota for cod;" in bottom
    assert "; Arda has proposals on the table on Access to ports (latest" in bottom


def test_debts_of_several_days_have_the_day_of_the_first(dossier: Dossier, documents: list[Document]) -> None:
    """What is owed since 20 March is not said to be owed since 1 March."""
    first, second = documents
    acts = [
        act(first, "Arda proposed to Bel", Kind.PROPOSE, actors=("arda",), addressees=("bel",), points=("quota",)),
        act(second, "Bel refused the quota for cod", Kind.PROPOSE, actors=("arda",), addressees=("bel",), points=("data",)),
    ]  # fmt: skip
    play = play_of(dossier, acts, documents, dt.date(2024, 3, 30))
    bottom = section(compose(dossier, play, watch(dossier, play)), "bottom")
    assert "an answer on Quota for cod and Catch data, the first since 1 Mar 2024" in bottom


def test_unsure_acts_are_counted_and_carry_nothing(dossier: Dossier, play: StateOfPlay) -> None:
    """What was read without certainty stands among what is not known, with its reason in the figure, and nowhere else."""
    waiting = replace(play.acts[1], act=replace(play.acts[1].act, certainty="unsure", reasons=("a guessed subject",)))
    acts = (play.acts[0], *play.acts[2:])
    brief = compose(dossier, replace(play, acts=acts, unsure=(waiting,)), watch(dossier, play))
    assert "1 act was read without certainty and moves nothing above until a person rules on it" in section(
        brief, "unknown"
    )
    assert "closure of the strait" not in section(brief, "happened")
    figure = next(item for item in brief.figures if item.id == "brief.unsure")
    assert "a guessed subject" in figure.steps[0]
