"""The wide list of the construction table: what it must never be read as."""

import pytest

from benchmarks.reading.constructions.run import judged
from benchmarks.reading.constructions.wide import wide_frames, wide_sample, wide_templates
from verbale.errors import ReadingError
from verbale.reading.syntax.model import chosen


def test_each_line_is_a_template_of_its_own() -> None:
    """All of them open, none twice."""
    table = wide_templates()
    assert len(table) > 800
    assert len({item["id"] for item in table}) == len({item["text"] for item in table}) == len(table)
    assert not any(item["scored_only"] for item in table)


def test_the_frames_of_the_list_stand_in_the_lexicon() -> None:
    """Each pattern that is named there is found."""
    assert len([row for row in wide_frames() if row.head]) >= 30


def test_no_line_is_told_as_its_contrary() -> None:
    """One plain predicate in each line: silence, doubt and the truth are all right."""
    try:
        chosen()
    except ReadingError as missing:
        pytest.skip(f"no parser: {missing}")
    rows = judged(wide_sample(1))
    assert [row.cell.sentence for row in rows if row.verdict.contradiction] == []
    assert sum(row.verdict.right for row in rows) / len(rows) > 0.97
