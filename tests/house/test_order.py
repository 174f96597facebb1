"""What runs first is there to run."""

from pathlib import Path

import pytest

from tests.conftest import LONGEST


@pytest.mark.parametrize("name", LONGEST)
def test_the_longest_files_are_there(name: str) -> None:
    """A file that was moved would run where its name puts it, and processes would end apart."""
    assert (Path(__file__).parents[1] / name).is_file()
