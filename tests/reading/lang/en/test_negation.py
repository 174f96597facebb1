"""Words that deny, as the gate knows them."""

import pytest

from verbale.reading.lang.en.negation import denies


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("Kestria did NOT agree", True),
        ("Kestria didn't agree", True),
        ("Kestria didn’t agree", True),
        ("Kestria ruled out a toll", True),
        ("it failed to reply", True),
        ("the refusal of the toll", True),
        ("it is yet to reply", True),
        ("it nearly agreed", True),
        ("the letter stayed unanswered", True),
        ("Kestria agreed", False),
        ("a notable knot", False),
        ("they ruled on it", False),
        ("an innate denier", False),
        ("the Nordic plan", False),
        ("", False),
    ],
)
def test_denials(words: str, denied: bool) -> None:
    """Whole words, large or small."""
    assert denies(words) is denied
