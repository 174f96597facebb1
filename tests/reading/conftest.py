"""What every test of the reader may ask for: a model to parse with, trees and frames of sentences."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from verbale.errors import ReadingError
from verbale.reading.acts.match import Match, matches
from verbale.reading.lang.en.lexicon import lexicon
from verbale.reading.syntax.model import Model, chosen
from verbale.reading.syntax.parse import parse
from verbale.reading.syntax.tree import Tree


@pytest.fixture(scope="session")
def model() -> Model:
    """Return the model that parses; without one the test is skipped, and says so."""
    try:
        return chosen()
    except ReadingError as missing:
        pytest.skip(f"no parser: {missing}")


@pytest.fixture(scope="session")
def tree(model: Model) -> Callable[[str], Tree]:
    """Return a parser of single sentences."""
    assert model.digest
    return lambda sentence: parse([(0, sentence)], lexicon().lemmas)[0]


@pytest.fixture(scope="session")
def frames(tree: Callable[[str], Tree]) -> Callable[[str], tuple[Tree, list[Match]]]:
    """Return a matcher of single sentences: the tree and its frames."""

    def matched(sentence: str) -> tuple[Tree, list[Match]]:
        parsed = tree(sentence)
        return parsed, matches(parsed, lexicon())

    return matched


@pytest.fixture(scope="session")
def cases() -> Path:
    """Return the folder of files handed over beside the data; without it the test is skipped, and says so."""
    data = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[2] / "../shared/data"))
    folder = data.parent / "cases" / "files"
    if not folder.is_dir():
        pytest.skip(f"no files to read at {folder}")
    return folder
