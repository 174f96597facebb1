"""Whom a noun phrase means: names, nouns, pronouns with a memory; a guess is unsure, and a bystander is no actor."""

from collections.abc import Callable

import pytest

from verbale.model import Act, Kind

Reader = Callable[[str], list[Act]]
pytestmark = pytest.mark.usefixtures("model")


def refusals(found: list[Act]) -> list[tuple[str, ...]]:
    """Return who refuses, act by act."""
    return [act.actors for act in found if act.kind is Kind.REFUSE and act.certainty == "asserted"]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Peru rejected the draft.", ("pe",)),
        ("Peru and Chile rejected the draft.", ("pe", "cl")),
        ("At talks in Chile, Peru rejected the draft.", ("pe",)),
        ("Peru's delegation rejected Chile's draft.", ("pe",)),
        ("Chile tabled a draft. Peru studied it for a week. It rejected the draft.", ("pe",)),
    ],
)
def test_the_actor_is_the_subject(acts: Reader, sentence: str, actors: tuple[str, ...]) -> None:
    """A place, an owner of the thing and the other side are no actors; "it" is the subject before."""
    assert refusals(acts(sentence)) == [actors]


def test_a_party_in_no_list_acts_by_its_name(acts: Reader) -> None:
    """A union that nobody set up is a party to be confirmed, by the name that the text gives it."""
    (actors,) = refusals(acts("The Rivermen's Union rejected the draft."))
    assert len(actors) == 1
    assert "rivermen" in actors[0]


def test_nobody_is_guessed(acts: Reader) -> None:
    """An agentless passive has no actor, though parties stand around it."""
    (act,) = (one for one in acts("The draft on Peru and Chile was rejected.") if one.kind is Kind.REFUSE)
    assert act.actors == ()


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        (
            "Peruvian Foreign Minister Vesko Arn met Chilean Foreign Minister Tilde Osk. She said that Peru had rejected the draft.",
            False,
        ),
        (
            "Peruvian Foreign Minister Vesko Arn met Chilean Foreign Minister Laura Osk. She said that Peru had rejected the draft.",
            False,
        ),
        (
            "Peruvian Foreign Minister Pedro Arn met Chilean Foreign Minister Tilde Osk. He said that Chile had rejected the draft.",
            True,
        ),
        ("Peruvian Foreign Minister Vesko Arn spoke first. He said that Chile had rejected the draft.", True),
    ],
)
def test_a_pronoun_that_may_mean_two_is_a_guess(acts: Reader, words: str, *, sure: bool) -> None:
    """Of two people of two sides, neither known by a first name to be the one; what rests on it waits for a person."""
    found = [act for act in acts(words) if act.kind is Kind.REFUSE]
    assert [act.certainty == "asserted" for act in found] == [sure]


@pytest.mark.parametrize(
    "words",
    [
        "Peru's foreign minister, Ana Ruiz, said that Chile had rejected the draft.",
        "The foreign minister of Peru, Ana Ruiz, said that Chile had rejected the draft.",
        "Ana Ruiz, Peru's foreign minister, said that Chile had rejected the draft.",
    ],
)
def test_who_says_it_is_the_person_where_the_office_has_a_name_beside_it(acts: Reader, words: str) -> None:
    """And the side only where nobody is named."""
    (act,) = (one for one in acts(words) if one.kind is Kind.REFUSE)
    assert (act.actors, act.according_to) == (("cl",), "ana-ruiz")


def test_a_name_before_a_place_owns_nothing(acts: Reader) -> None:
    """Whose an offer is, a name before it says; a bridge is only there."""
    said = {
        words: act.addressees
        for words in ("Peru rejected the Tarkos bid.", "Peru rejected the Holmvik bridge.")
        for act in acts(words)
        if act.kind is Kind.REFUSE
    }
    assert said == {"Peru rejected the Tarkos bid.": ("tarkos",), "Peru rejected the Holmvik bridge.": ()}


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Peru rejected the draft, according to a statement that its foreign ministry handed out.", None),
        ("Peru rejected the draft, according to a statement by Chile.", "cl"),
        ("According to Chile's report, Peru rejected the draft.", "cl"),
        ("Peru rejected the draft, according to officials.", "officials"),
    ],
)
def test_a_papers_word_is_that_of_whoever_issued_it(acts: Reader, words: str, source: str | None) -> None:
    """And nobody else's where it is the actor's own paper."""
    (act,) = (one for one in acts(words) if one.kind is Kind.REFUSE)
    assert (act.actors, act.according_to) == (("pe",), source)


def test_many_of_a_kind_are_not_the_one_that_was_named(acts: Reader) -> None:
    """Who urges shareholders does not ask the one shareholder whom the sentence before named."""
    found = acts(
        "Tarn consulted its largest shareholder, Marlow Asset Management. Tarn urged shareholders to take no action."
    )
    asked = next(act for act in found if act.kind is Kind.REQUEST)
    assert not [name for name in asked.addressees if "marlow" in name]
