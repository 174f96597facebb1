"""Reading a draft whole: exact round trip, whatever the text; the invented paper as it was meant; the public drafts where they are."""

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.model import Document, Role, Segment
from verbale.reading.load import load
from verbale.text.outline import head_in, read_draft
from verbale.text.tree import Level

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[4] / "shared" / "data")) / "drafts"
PIECES = st.sampled_from(
    [
        "Article 1\n",
        "Part II\n\n",
        "1. Each ",
        "OP2 bis ",
        "(a) ",
        "[",
        "]",
        "Contents\n\n",
        "words ",
        ". ",
        "12\n",
        "\n\n",
        "Annex A ",
        "Option 1\n\n",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=40))
def test_any_text_comes_back(pieces: list[str]) -> None:
    """The tree gives back the text it was read from, and every node begins where the one before it ended."""
    text = "".join(pieces)
    draft = read_draft(text)
    assert draft.printed() == text
    place = 0
    for node in draft.walk():
        for block in node.blocks:
            assert block.start == place
            place = block.end
    assert place == len(text)


def test_the_paper_as_it_was_meant(paper: str) -> None:
    """Counts of every level, and no bracket left over but the one that was left over."""
    draft = read_draft(paper)
    count = Counter(node.level for node in draft.walk())
    assert count == {
        Level.COVER: 1,
        Level.CONTENTS: 1,
        Level.PART: 2,
        Level.ARTICLE: 3,
        Level.RECITAL: 4,
        Level.PARAGRAPH: 8,
        Level.OPTION: 2,
        Level.ITEM: 4,
        Level.DIVISION: 1,
        Level.ANNEX: 1,
    }
    assert draft.brackets.unopened == (paper.index("old].]") + 5,)
    assert draft.brackets.unclosed == ()
    assert draft.remarks == ()


def test_a_line_that_breaks_is_one_paragraph(paper: str) -> None:
    """A line that opens with a bracket goes on with the one before it."""
    draft = read_draft(paper)
    first = next(node for node in draft.walk() if "limit its catch" in node.words)
    assert first.words.endswith("[the stock] by [2035], and:")


def test_footnotes_and_running_heads_stand_apart() -> None:
    """What a file's reader knows of its stretches is kept: notes, heads of pages, words that were deleted."""
    text = "Article 1\n\n1. The lake is gone full.\n\n* A note.\n\nLAKE/1\n"
    note, head, gone = text.index("* A"), text.index("LAKE"), text.index("gone ")
    segments = (
        Segment(0, gone),
        Segment(gone, gone + 5, Role.DELETED),
        Segment(gone + 5, note),
        Segment(note, head, Role.FOOTNOTE),
        Segment(head, len(text), Role.PAGE_HEAD),
    )
    draft = read_draft(text, segments)
    assert draft.printed() == text
    assert [node.level for node in draft.nodes] == [Level.ARTICLE, Level.FOOTNOTE, Level.RUNNING]
    assert "1. The lake is full." in [node.words for node in draft.walk()]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "symbol", "session", "date"),
    [
        ("02_potential_options_paper.pdf", "UNEP/PP/INC.2/4", "Second session", "2023-04-13"),
        ("03_zerodraft.pdf", "UNEP/PP/INC.3/4", "Third session", "2023-09-04"),
        ("04_revised_zero_draft.pdf", "UNEP/PP/INC.4/3", "Fourth session", "2023-12-28"),
        ("05_compilation_text.pdf", "UNEP/PP/INC.5/4", "Fifth session", "2024-07-09"),
        ("06_chair_text.pdf", "", "", "2024-12-01"),
    ],
)
def test_public_drafts(name: str, symbol: str, session: str, date: str) -> None:
    """Symbol, session and day are those on the papers; the text comes back; every entry of a table of contents has its heading."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    document = load(path)
    assert isinstance(document, Document)
    draft = read_draft(document.text, document.segments)
    head = head_in(draft)
    assert draft.printed() == document.text
    assert [one for one in draft.remarks if "table of contents" in one] == []
    assert (head.symbol, head.session, head.date.edtf if head.date else "") == (symbol, session, date)


@pytest.mark.parametrize(
    "inside", ["[" * 10_000 + "boats" + "]" * 10_000, "[" * 10_000 + "boats", "boats" + "]" * 10_000, "[a " * 10_000]
)
def test_hostile_nesting_in_a_draft(inside: str) -> None:
    """Ten thousand brackets in one paragraph are read with the rest: each in a pair, or reported with its place."""
    text = f"Article 1\n\nBOATS\n\n1. Each Party shall {inside} go.\n\n2. None.\n\nArticle 2\n\nREST\n\n1. [Each] Party shall rest."
    draft = read_draft(text)
    told = 2 * len(draft.brackets.pairs) + len(draft.brackets.unclosed) + len(draft.brackets.unopened)
    assert told == text.count("[") + text.count("]")
    assert draft.printed() == text
    assert draft.place(text.index("shall rest")) == "article 2, para. 1"
    assert draft.openness.at(text.index("Each] Party"))
