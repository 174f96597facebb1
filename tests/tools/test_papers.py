"""The papers of the tutorial are those that their script makes, byte for byte."""

import pytest

pytest.importorskip("typst", reason="PDF needs the extra `desk`")
from tools.papers import PAPERS, written


def test_the_papers_are_as_they_are_made() -> None:
    """No other, and none changed by hand."""
    assert {path.name: path.read_bytes() for path in PAPERS.iterdir()} == written()
