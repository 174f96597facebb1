"""The page as a document: nothing without a citation, and every citation has its number and its mark."""

import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section, SourceLine, Table
from verbale.errors import GroundingError, OutputError
from verbale.model import Document, Figure, Marking, Segment

TEXT = "Arda tabled a plan. Bel wants time."
FIRST = Document(hashlib.sha256(b"1").hexdigest(), TEXT, marking=Marking("GREEN"))
SECOND = Document(hashlib.sha256(b"2").hexdigest(), TEXT, marking=Marking("RED"))
TABLED = Citation("a1", FIRST.quote(0, 19))
TIME = Citation("a2", SECOND.quote(20, 35))
COUNT, SHARE = (Citation(figure=Figure(name, 2, "acts", "Two acts.", ("1 + 1",))) for name in ("count", "share"))


def brief() -> Brief:
    """Return a page of one table and two sentences."""
    rows = ((Cell("Plan"), Cell("tabled", citations=(TIME, TABLED))),)
    said = (CitedSentence("Arda tabled a plan.", (TABLED, SHARE)),)
    sources = [
        SourceLine(number, document.id, "Paper", "", "", "", document.marking)
        for number, document in ((1, SECOND), (2, FIRST))
    ]
    return Brief(
        title="Talks", party="", on=dt.date(2024, 3, 30), known=None, marking=Marking("RED"),
        counts=CitedSentence("Two acts.", (COUNT,)), sections=(Section("s", "S", said, Table("", ("A", "B"), rows)),),
        sources=tuple(sources), figures=(COUNT.figure, SHARE.figure),  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_citation_leads_to_one_thing() -> None:
    """Neither to nothing nor to words and a figure at once."""
    assert TABLED.evidence is not None
    for wrong in ({}, {"evidence": TABLED.evidence, "figure": COUNT.figure}):
        with pytest.raises(OutputError, match="words or to a figure"):
            Citation("a1", **wrong)  # type: ignore[arg-type]


def test_a_claim_without_evidence_is_told_by_its_words() -> None:
    """The error names the sentence, cut when it is long."""
    with pytest.raises(OutputError) as caught:
        CitedSentence("x" * 100, ())
    assert caught.value.what == f"The brief would claim without evidence: {'x' * 80!r}."


def test_words_are_checked_against_their_document() -> None:
    """Words of a document that is not in view, or that stand elsewhere, do not resolve."""
    TABLED.check({FIRST.id: FIRST})
    with pytest.raises(GroundingError, match="not in view"):
        TABLED.check({SECOND.id: SECOND})
    with pytest.raises(GroundingError, match="does not stand at"):
        TABLED.check({FIRST.id: replace(FIRST, text="Bel tabled a plan. Bel wants time.")})


@pytest.mark.parametrize(("name", "steps"), [("", ("1",)), ("count", ())])
def test_a_figure_has_a_name_and_steps(name: str, steps: tuple[str, ...]) -> None:
    """A number that cannot be followed is no evidence."""
    COUNT.check({})
    with pytest.raises(GroundingError, match="does not explain itself"):
        Citation(figure=Figure(name, 1, "", "One.", steps)).check({})


def test_everything_is_read_in_its_order() -> None:
    """The head first, then sentences and cells of each section."""
    page = brief()
    assert [said.text for said in page.sentences()] == ["Two acts.", "Arda tabled a plan."]
    assert list(page.citations()) == [COUNT, TABLED, SHARE, TIME, TABLED]


def test_labels_are_the_numbers_of_sources_and_figures() -> None:
    """A source by its number in the list, a figure by its place, each once."""
    page = brief()
    assert [page.number(item) for item in (TIME, TABLED, COUNT, SHARE)] == ["1", "2", "f1", "f2"]
    assert page.labels((SHARE, TABLED, SHARE, TIME)) == ("f2", "2", "1")


def test_a_citation_of_a_file_with_pages_names_the_page() -> None:
    """By the page's own label, beside the number; two pages of one source are two labels."""
    paged = replace(SECOND, segments=(Segment(0, 20, place="p. iv"), Segment(20, 35, place="p. 1, footnote")))
    page = replace(brief(), documents={FIRST.id: FIRST, SECOND.id: paged})
    first = Citation("a3", paged.quote(0, 19))
    assert [page.page(item) for item in (TIME, first, TABLED, COUNT)] == ["p. 1", "p. iv", "", ""]
    assert page.labels((TIME, first, TABLED, TIME, COUNT)) == ("1\u00a0p.\u00a01", "1\u00a0p.\u00a0iv", "2", "f1")
    assert page.number(TIME) == "1"
    alone = replace(SECOND, segments=(Segment(0, 20, place="p. 1"), Segment(20, 35, place="p. 1, footnote")))
    assert replace(page, documents={SECOND.id: alone}).page(TIME) == ""


def test_parts_say_their_own_marking_where_they_differ() -> None:
    """A part says the strictest mark of what it cites; a figure rests on all that is in view."""
    page = brief()
    assert page.mixed
    assert page.portion((TABLED,)) == "(TLP:GREEN)"
    assert page.portion(iter((TABLED, TIME))) == "(TLP:RED)"
    assert page.portion((TABLED, COUNT)) == "(TLP:RED)"
    assert page.portion(()) == ""


def test_one_marking_is_said_by_the_banner_alone() -> None:
    """Where everything cited has the page's own marking, no part repeats it."""
    alike = replace(brief(), sources=brief().sources[:1])
    assert not alike.mixed
    assert alike.portion((TABLED,)) == ""
