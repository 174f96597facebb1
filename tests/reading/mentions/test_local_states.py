"""States that no list has are known by what a text gives them: a government, a minister, an adjective of their own."""

import pytest

from benchmarks.reading.told import reading_of
from verbale.dossier import Dossier
from verbale.reading.mentions.local_states import local_states
from verbale.reading.mentions.names import names_of

HEAD = "Notes from the round\n6 March 2025\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Republic of Tavoria and the Kingdom of Estmere met.", {"Tavoria": (), "Estmere": ()}),
        ("Tavoria's foreign minister spoke. A Tavorian offer lay on the table.", {"Tavoria": ("Tavorian",)}),
        ("Lomsk's government replied to the Lomskian note.", {"Lomsk": ("Lomskian",)}),
        ("The Pelmarian ambassador was called in. Pelmaria regrets it.", {"Pelmaria": ("Pelmarian",)}),
        (
            "Vadessan and Orrinish officials met; Vadessa and Orrin signed.",
            {"Vadessa": ("Vadessan",), "Orrin": ("Orrinish",)},
        ),
        ("The Government of the Republic of Tavoria wrote.", {"Tavoria": ()}),
        (
            "Ministry of Foreign Affairs of Halvia\n\nThe Ministry of Trade, Industry and Energy of Orrin wrote.",
            {"Halvia": (), "Orrin": ()},
        ),
        ("MINISTRY OF FOREIGN AFFAIRS OF TAVARIA\n\nTavaria regrets it.", {"Tavaria": ()}),
        ("The Department of Health of the City.", {}),
        ("REPUBLIC OF ZAMBAR\n\nZambar regrets it. Write to press@aviation.zambar.example.", {"Zambar": ()}),
        ("The Minister of Finance and the Government of the day wrote.", {}),
        ("The Republican leader and the Republic's government spoke.", {}),
        ("Anna Brown's government of talents; the Christian delegation and Mr Christ.", {}),
        ("Peru's government and the Chilean minister met.", {}),
        ("Ferndale Foods plc's management and the Dockers' Union met.", {}),
    ],
)
def test_what_is_a_state_of_the_text(text: str, wanted: dict[str, tuple[str, ...]]) -> None:
    """Only what the words call a state is one; lists, offices and people are left alone."""
    named = list(names_of(Dossier(title="None")).find(text))
    assert {state.party.name: state.adjectives for state in local_states(text, named)} == wanted


def told(words: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return kind, actors and modality of the acts of some words."""
    return [(str(act.kind), act.actors, str(act.modality)) for act in reading_of(f"{HEAD}{words}\n").acts]


def test_an_office_and_an_adjective_act_for_their_state() -> None:
    """A minister by adjective, "the … side" and the state itself are one party."""
    words = (
        "Tavoria's government tabled a draft on Monday. Tavorian Deputy Foreign Minister Karl Vess complained that Estmere's "
        "government had not released the crew. The Estmerian side rejected the Tavorian draft."
    )
    acts = told(words)
    assert ("propose", ("tavoria",), "done") in acts
    assert ("criticise", ("tavoria",), "done") in acts
    assert ("refuse", ("estmere",), "done") in acts
    assert not [one for one in acts if one[0] == "criticise" and one[1] == ("estmere",)]


def test_a_modal_is_no_part_of_a_name() -> None:
    """The name in "Should Tavoria refuse" is Tavoria's."""
    names = {
        party.name
        for party in reading_of(f"{HEAD}Tavoria accepted the map. Should Tavoria sign, Estmere will pay.\n").parties
    }
    assert "Should Tavoria" not in names


def test_a_host_is_not_the_home_of_other_ministers() -> None:
    """A minister without a country in a paper from the capital of a state that only hosts is not that state's."""
    text = (
        "Talks on prisoners\n\nMUSCAT, 14 Feb 2024 (Wire) - Oman, which hosts the talks, floated an exchange.\n\n"
        "In the capital, Foreign Minister Gael Obregon rejected the offer.\n"
    )
    refused = [act.actors for act in reading_of(text).acts if act.kind == "refuse"]
    assert refused
    assert all("om" not in actors for actors in refused)
