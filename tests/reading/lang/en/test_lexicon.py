"""The frame table: every row is read, says one thing once, and its example is told as its kind."""

import random
import re
from collections import Counter

import pytest

from verbale.errors import ReadingError
from verbale.model import Kind
from verbale.reading.acts.decide import decide
from verbale.reading.acts.match import matches
from verbale.reading.lang.en.lexicon import Frame, lexicon, parse_row, rows
from verbale.reading.syntax.parse import parse
from verbale.reading.syntax.scope import operators_above
from verbale.reading.syntax.tree import Tree

# A thousand of the rows: the share found in a sample of that size lies within .012 of the whole table's, nineteen times in twenty.
SAMPLE, SEED, ENOUGH = 1_000, 20_260_310, 0.95


def plain(frame: Frame) -> tuple[str, Kind]:
    """Return what a row matches, its optional and strict complements left aside, with its kind."""
    return " ".join(re.sub(r"\[[^\]]*\]|!", "", frame.pattern).split()), frame.kind


def told(tree: Tree) -> set[Kind]:
    """Return the kinds of act that a sentence tells for sure."""
    found = set()
    for match in matches(tree, lexicon()):
        above = [op for op in operators_above(tree, match.index) if op.index not in match.words]
        decision = decide(match.frame, above)
        if decision is not None and not decision.reasons:
            found.add(decision.kind)
    return found


def test_every_row_is_read() -> None:
    """Every row has six cells that mean something; there are enough of them."""
    frames = [parse_row(line) for line in rows()]
    assert len(frames) >= 1_200
    assert all(frame.head and frame.example.endswith((".", "”", '"')) for frame in frames)


@pytest.mark.parametrize(
    "row", ["accept {text} | accept | + | y | refuse", "go {text} | dance | + | y | . | They went."]
)
def test_a_row_that_says_nothing_is_refused(row: str) -> None:
    """A row with a cell too few or of an unknown kind is an error that says how rows are written."""
    with pytest.raises(ReadingError, match="not a row of six cells"):
        parse_row(row)


def test_no_row_stands_twice() -> None:
    """No predicate with the same complements stands twice for one kind, whatever is optional in it."""
    counts = Counter(plain(frame) for frame in lexicon().frames)
    assert [row for row, count in counts.items() if count > 1] == []


def test_every_kind_has_rows() -> None:
    """Each kind of act has rows of its own."""
    assert {frame.kind for frame in lexicon().frames} == set(Kind)


def test_examples_tell_their_kind() -> None:
    """Of a sample of rows, nearly every example is told as the kind of its row."""
    sample = random.Random(SEED).sample(lexicon().frames, SAMPLE)  # a sample that is the same every time
    trees = parse([(0, frame.example) for frame in sample], lexicon().lemmas)
    missed = [frame.pattern for frame, tree in zip(sample, trees, strict=True) if frame.kind not in told(tree)]
    assert 1 - len(missed) / SAMPLE >= ENOUGH, missed
