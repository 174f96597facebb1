"""Who does not speak for a state: lawmakers, candidates, who has left office, and its people in the plural."""

from collections.abc import Callable

import pytest

from verbale.model import Act

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")


@pytest.mark.parametrize(
    ("sentence", "nobody"),
    [
        ("Senator Ann Marsh (D-Ohio) rejected the Peruvian draft.", "us"),
        ("A former Chilean minister rejected the draft.", "cl"),
        ("The former Chilean president rejected the draft.", "cl"),
        ("Some Chileans rejected the draft.", "cl"),
        ("Six in ten Chileans reject the draft.", "cl"),
        ("Many Chileans oppose the draft.", "cl"),
        ("A Peruvian diplomat in Santiago rejected the draft.", "cl"),
    ],
)
def test_who_does_not_speak_for_a_state(acts: Reader, sentence: str, nobody: str) -> None:
    """Whatever their act is, it is not their country's."""
    assert nobody not in {party for act in acts(sentence) for party in act.actors}


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("The Chileans rejected the draft.", "cl"),
        ("The Chilean president rejected the draft.", "cl"),
        ("Officials in Moscow rejected the draft.", "ru"),
        ("A Peruvian diplomat in Santiago rejected the draft.", "pe"),
    ],
)
def test_who_does(acts: Reader, sentence: str, party: str) -> None:
    """A people with its article, and office-holders."""
    assert {party} == {one for act in acts(sentence) for one in act.actors}


def test_who_denies_is_kept(acts: Reader) -> None:
    """A minister who denies what the own side is said to have done is its speaker; another side is the source."""
    (own,) = acts("Ana Rey, foreign minister of Peru, denied that Peru had rejected the draft.")
    assert (own.actors, own.modality, own.speaker, own.according_to) == (("pe",), "denied", "ana-rey", None)
    (other,) = acts("Chile denied that Peru had rejected the draft.")
    assert (other.actors, other.modality, other.according_to) == (("pe",), "denied", "cl")
