"""Verdicts and the names of concepts."""

import pytest

from verbale.counsel.stability.verdict import CONCEPTS, StabilityVerdict, concept_named
from verbale.errors import CounselError


def test_a_verdict_is_true_or_false() -> None:
    """As it says, whatever its sentence."""
    assert StabilityVerdict(True, "")
    assert not StabilityVerdict(False, "It leaves.")


@pytest.mark.parametrize("name", CONCEPTS)
def test_names_in_any_case(name: str) -> None:
    """As they are written in the books."""
    assert {concept_named(form) for form in (name, name.lower(), name.upper())} == {name}


def test_no_concept() -> None:
    """Named with those there are."""
    with pytest.raises(CounselError) as caught:
        concept_named("Hash")
    assert (caught.value.what, caught.value.cure) == (
        "There is no concept 'Hash'.",
        "Use one of Nash, GMR, SMR, SEQ, SIM.",
    )
