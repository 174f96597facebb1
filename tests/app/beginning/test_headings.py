"""Headings of a text, and which of them may name a point."""

import pytest

from verbale.app.beginning.headings import headings, loose, plain, topic

TEXT = """# FISHING RIGHTS

The delegations met. They spoke of rights at length.

### Landing-fees

HARBOUR DUES: Arda said that it could not pay.
Other matters: Bel agreed.
On 3 May: the sun shone.
This is a sentence. It ends here.
2.1 Crew wages:
"""


def test_headings_are_lines_of_their_own_and_words_before_a_colon() -> None:
    """In small letters without signs; a sentence is none."""
    found = headings(TEXT)
    assert {"fishing rights", "landing fees", "harbour dues", "other matters", "crew wages"} <= found
    assert not [one for one in found if "sentence" in one or "delegations" in one]


@pytest.mark.parametrize(
    ("heading", "may"),
    [
        ("fishing rights", True),
        ("dues", False),  # too short
        ("other matters", False),  # of procedure alone
        ("rights of", False),
        ("the rights", False),
        ("joint implementation", True),  # a word of procedure beside another
        ("rights of the coast and of the sea", False),  # too long
    ],
)
def test_what_may_name_a_point(heading: str, may: bool) -> None:
    """Short, and neither of procedure alone nor begun or ended by a function word."""
    assert topic(heading) is may


def test_words_are_compared_without_their_signs() -> None:
    """Hyphens are spaces; procedure alone names nothing."""
    assert plain("Capacity-Building, (phase)") == "capacity building phase"
    assert (loose("contact group"), loose("contact lens")) == (True, False)
