"""A list of names is one subject, however the parser cuts it."""

import pytest

from benchmarks.reading.told import reading_of


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("Peru, Chile and Oman rejected the draft in May.", ("pe", "cl", "om")),
        ("Yesterday, Peru and Chile rejected the draft.", ("pe", "cl")),
    ],
)
def test_names_of_one_list(words: str, actors: tuple[str, ...]) -> None:
    """All of a list act, and nothing before it does."""
    acts = reading_of(f"Talks on the river\n\n6 June 2024\n\n{words} The talks go on.\n").acts
    assert [act.actors for act in acts if act.kind == "refuse"] == [actors]
