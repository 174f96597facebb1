"""Rows of several in which some speak for a group. Every text is invented."""

import pytest

from tests.reading.genres.minutes.test_bearing import stances


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("NORWAY, CHAD and Peru, for AOSIS, opposed net trading.", {"no", "td", "isles"}),
        ("NORWAY, Peru, for AOSIS, JAPAN, KENYA and others opposed net trading.", {"no", "isles", "jp", "ke"}),
        ("Peru, for AOSIS; Chad, for the AFRICAN GROUP; and JAPAN opposed net trading.", {"isles", "african-group", "jp"}),
        ("Several countries, including NORWAY, CHAD and JAPAN, opposed net trading.", {"no", "td", "jp"}),
        ("Peru, for AOSIS, and supported by CHAD, opposed net trading.", {"isles", "td"}),
        ("Peru, for AOSIS, opposed net trading.", {"isles"}),
    ],
)  # fmt: skip
def test_who_speaks_for_a_group_in_a_row_is_the_group(text: str, wanted: set[str]) -> None:
    """And the others of the row stand for themselves."""
    assert set(stances(text, "nets")) == wanted
