"""Counts of brackets, against counts by hand."""

from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.progress import progress, total

TEXT = "Article 1\n\nFISH\n\n1. Each Party [shall] [should] fish [in [deep] water].\n\nArticle 2\n\nREST\n\n1. Nobody fishes on Sunday.\n\n2. All rest].\n"


def test_counts_by_hand() -> None:
    """Pairs, depth, words inside and outside, alternatives and what is unmatched."""
    first, second = progress(read_draft(TEXT))
    assert (first.key, first.brackets, first.depth, first.alternatives, first.unmatched) == ("1", 4, 2, 2, 0)
    # ARTICLE 1 FISH 1 Each Party shall should fish in deep water: twelve, five of them in brackets
    assert (first.words, first.open_words) == (12, 5)
    assert first.clean == 1 - 5 / 12
    assert (second.brackets, second.unmatched, second.clean) == (0, 1, 1.0)


def test_totals_add_up() -> None:
    """A draft's count is the sum of its articles'; annexes may be left out."""
    draft = read_draft(TEXT)
    counts = progress(draft)
    whole = total(counts)
    assert (whole.brackets, whole.words, whole.depth) == (4, sum(one.words for one in counts), 2)
    assert total(counts, annexes=articles(draft)[:1]).brackets == 0
    assert total(()).clean is None


def test_options_and_alternative_paragraphs_count(paper: str) -> None:
    """Two options, "1" and "1 alt", and a choice of numbers."""
    counts = {one.key: one for one in progress(read_draft(paper))}
    assert counts["II.1"].alternatives == 2 + 2 + 2 + 2
