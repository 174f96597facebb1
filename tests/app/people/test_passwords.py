"""Passwords that are guessed first are refused, in whatever way they are made longer; a few words of one's own are not."""

import pytest

from verbale.app.people.passwords import GUESSES, LEAST, check_password, guesses
from verbale.errors import RecordError

pytest.importorskip("zxcvbn", reason="accounts need the extra `desk`")


@pytest.mark.parametrize(
    "password",
    [
        "passwordpassword", "Password12345678", "P@ssw0rdP@ssw0rd", "qwertyuiop1234567", "iloveyouiloveyou", "abcdefghijklmnopq", "1234567890123456",
        "letmein letmein letmein", "monkeymonkeymonkey", "111111222222333333", "20212022202320242025", "trustno1trustno1", "verbaleverbale1",
        "ann.osmund.ann.osmund", "annosmund annosmund", "Ann.Osmund2026123", "Correct horse, battery staple",
    ],
)  # fmt: skip
def test_what_everybody_guesses_is_refused(password: str) -> None:
    """The error names the rule, and never the password."""
    assert len(password) >= LEAST
    with pytest.raises(RecordError, match="everybody guesses") as found:
        check_password("ann.osmund", password)
    assert password.casefold() not in str(found.value).casefold()


@pytest.mark.parametrize(
    "password",
    ["green lanterns over the weir", "seven-otters-drink-cocoa", "Гречка и зелёный фонарь", "üben macht den Meister nass", "xk3 9vb 2mq 7wz 4tp"],
)  # fmt: skip
def test_a_few_words_of_ones_own_are_accepted(password: str) -> None:
    """In any script, with spaces, without signs or digits."""
    check_password("ann.osmund", password)
    assert guesses(password, "ann.osmund") >= GUESSES


def test_a_short_one_is_refused_by_its_length() -> None:
    """However unlikely it is."""
    with pytest.raises(RecordError, match=f"fewer than {LEAST}"):
        check_password("ann", "xk39vb2mq7wz4t")


def test_a_very_long_one_costs_no_more() -> None:
    """What stands behind the first part is not looked at, and takes nothing away."""
    check_password("ann", "green lanterns over the weir " * 4000)
