"""Damaged files of every format end as a reading with words or as a named failure; the benchmark tries many more."""

import pytest

from benchmarks.reading.damage import damaged, outcome
from benchmarks.reading.samples import SAMPLES
from verbale.model import Document
from verbale.reading.formats import FORMATS
from verbale.reading.load import load_bytes
from verbale.reading.sandbox.child import extract_here


def test_every_format_has_a_sample() -> None:
    """A format that nobody damages is not tried; an Outlook message is only at hand beside the data."""
    assert set(FORMATS) - set(SAMPLES) <= {"application/vnd.ms-outlook"}


@pytest.mark.parametrize("name", sorted(set(SAMPLES) - {"application/vnd.ms-outlook"}))
def test_a_damaged_file_is_read_or_named(name: str) -> None:
    """No traceback, no document without words, no inner words of a library in a reason."""
    whole = load_bytes(SAMPLES[name](), name, extract=extract_here)
    assert isinstance(whole, Document)
    assert whole.media_type == name
    found = outcome(name, SAMPLES[name](), 40, 7)
    assert not found.faults
    assert found.tried == found.read + found.told == 40


def test_damage_is_the_same_for_the_same_seed() -> None:
    """A fault that is found can be found again."""
    assert list(damaged(b"abcdefgh" * 20, 5, 3)) == list(damaged(b"abcdefgh" * 20, 5, 3))
