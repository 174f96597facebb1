"""Who chairs a group, at whose request somebody met, and whose word a letter's sentence is."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"


def told(words: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return kind and actors of what is asserted."""
    acts = reading_of(f"{HEAD}{words}\n").acts
    return [(str(act.kind), act.actors) for act in acts if act.certainty == "asserted"]


@pytest.mark.parametrize("office", ["co-chair", "chair", "facilitator", "moderator"])
@pytest.mark.parametrize("sitting", ["contact group on finance", "session", "meeting", "afternoon round"])
def test_who_presides_is_not_the_group(office: str, sitting: str) -> None:
    """Whoever presides speaks for nobody at the table."""
    assert told(f"The {office} of the {sitting} urged delegations to show flexibility.") == [("request", (office,))]


def test_a_group_with_a_name_speaks_by_its_chair() -> None:
    """Of a side with a name, who chairs it speaks for it."""
    assert told("The chair of the Harbour Council rejected the draft.") == [("refuse", ("harbour-council",))]


@pytest.mark.parametrize(
    ("words", "asked", "met"),
    [
        ("At the invitation of Peru, the Minister of Chile, Ana Ruiz, visited Lima.", "pe", "cl"),
        (
            "At the invitation of the President of Peru, Corina Soto, the Prime Minister of Chile, Jonas Vetter, paid a visit to Peru.",
            "pe",
            "cl",
        ),
    ],
)
def test_at_whose_request(words: str, asked: str, met: str) -> None:
    """Who asked is one, who came is another."""
    rows = told(words)
    assert ("request", (asked,)) in rows
    assert any(kind == "meet" and met in who for kind, who in rows)


@pytest.mark.parametrize(
    "words",
    [
        "The elders have not so far endorsed this.",
        "The council did not respond today and asked for time to consult its committee.",
        "The employers have agreed to pay the higher rate from 9 pm instead of 10 pm.",
    ],
)
def test_what_others_did_is_no_answer_of_the_writer(words: str) -> None:
    """A sentence about others, without a word of the writer, answers nothing."""
    text = (
        "From: Tarkos plc\nTo: The Seamen's League\nDate: 6 March 2025\n\nDear colleagues,\n\nWe met the elders and the council of Lorne. "
        f"{words}\n\nYours sincerely,\nAna Ruiz, for Tarkos plc\n"
    )
    acts = [act for act in reading_of(text).acts if "/move." in act.rule]
    assert not [act for act in acts if act.actors == ("tarkos-plc",)]
