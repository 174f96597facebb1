"""A small page with everything that a renderer has to show, and text that would be markup where it is not escaped."""

import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section, SourceLine, Table
from verbale.model import Document, Figure, Marking, Segment, When

TEXT = "Before.\n\nArda said: <b>salt</b> & [bold]tax[/bold]. More.\n\nAfter."
PAPER = Document(
    hashlib.sha256(b"paper").hexdigest(), TEXT, title="A <paper>", published=When.parse("2024-03-05"),
    marking=Marking("GREEN"), name="paper.txt",
)  # fmt: skip
WORDS = Citation("a1", PAPER.quote(9, 51))
COUNT = Citation(figure=Figure("brief.counts", float("inf"), "acts", "One act.", ("1 = 1",), 3, ("a1",), "Nobody 1900"))


@pytest.fixture
def page() -> Brief:
    """Return it: one table, two sentences, a source more open than the whole."""
    rows = (
        (Cell("Salt & tax", "★"), Cell("[b]open[/b]", "○", "green", (WORDS,))),
        (Cell("Fish"), Cell("nothing read", "", "faint")),
    )
    said = (
        CitedSentence("Salt <is> [red]open[/red].", (WORDS, COUNT, WORDS), "amber", "Own side"),
        CitedSentence("One act.", (COUNT,)),
    )
    assert COUNT.figure is not None
    return Brief(
        title="Talks <i>on</i> [b]salt[/b]", party="Arda [x] & Co", on=dt.date(2024, 3, 30), known=dt.date(2024, 3, 29),
        marking=Marking("AMBER", caveats=frozenset({"[/SALT]"})), counts=CitedSentence("One document.", (COUNT,)),
        sections=(Section("standing", "Where they stand", said, Table("", ("Point", "Bel [/b] & Co"), rows, "★ [key]")),
                  Section("bare", "Nothing else")),
        sources=(SourceLine(1, PAPER.id, "A <paper>", "Daily [b]Net", "2024-03-05", "", PAPER.marking),),
        figures=(COUNT.figure,), record="Signed by [k]ey.", documents={PAPER.id: PAPER},
    )  # fmt: skip


@pytest.fixture
def paged(page: Brief) -> Brief:
    """Return it with the paper on a page of its own label."""
    placed = replace(PAPER, segments=(Segment(0, len(TEXT), place="p. <iv>, footnote"),))
    return replace(page, documents={PAPER.id: placed})
