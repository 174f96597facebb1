"""What a side says of its own future: it promises, refuses, threatens or reassures, whatever the verb; feelings promise nothing."""

import pytest

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.read import read
from verbale.reading.syntax.model import Model

EASED = ("Norland said it would not withdraw its troops.", "Sarland will not lift the blockade.")
NEWS = "Norland and Sarland hold talks on the port\n\nOSLO, 3 March 2025 (Wire) - Talks between Norland and Sarland on the port draft went on. "
LETTER = (
    "Ministry of Ports of Norland\n\n3 March 2025\n\nTo: Ministry of Ports of Sarland\n\nSubject: The port draft\n\n"
    "Dear Minister,\n\n"
)


def told(words: str, head: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return kind and actors of what is asserted."""
    tail = "\n\nYours sincerely,\n\nAnna Arden\nMinister\n" if head is LETTER else "\n"
    made = load_bytes((head + words + tail).encode(), "a.txt")
    assert isinstance(made, Document)
    return [(act.kind, act.actors) for act in read(made).acts if act.certainty == "asserted"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Norland said it would pave the access road by May.", "assure"),
        ("Sarland told reporters that it would contribute 4 million to the fund.", "assure"),
        ("Norland said that it would not redraw the map.", "refuse"),
        ("Sarland said it would not lower the toll below 3 per cent.", "refuse"),
        ("Norland said it would shut the terminal if no text was signed by June.", "warn"),
        ("Sarland said it would not close the border.", "assure"),
        ("Norland said it would not withdraw its troops before prisoners were released.", "refuse"),
        ("Sarland said it would not lift the ban until the toll was paid.", "refuse"),
        ("Norland said it had accepted the plan but would not withdraw its troops from the valley.", "refuse"),
        ("Sarland will not release the prisoners.", "refuse"),
        ("Norland said it would not impose sanctions.", "assure"),
        ("Norland will send a draft of the annex by Friday.", "assure"),
        ("Sarland said it would circulate a revised text next week.", "assure"),
        ("Sarland will submit an offer on Monday.", "propose"),
        ("Norland said the works would not be interrupted.", "assure"),
        ("Sarland said the survey would be carried out in June.", "assure"),
        ("Norland said the list would not be reprinted.", "refuse"),
        ("“We will print the tariff tables next week,” the Norland minister said.", "assure"),
    ],
)
def test_what_a_side_says_of_its_own_future_is_an_act(model: Model, words: str, kind: str) -> None:
    """The verb need not stand in the lexicon."""
    assert model.digest
    assert kind in {found for found, _ in told(words, NEWS)}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We will repaint the buoys before the season opens.", "assure"),
        ("We shall not move the anchorage again.", "refuse"),
        ("I cannot go below four berths.", "refuse"),
        ("If the dredging goes on, we will withdraw our pilots.", "warn"),
    ],
)
def test_a_letter_says_it_in_the_first_person(model: Model, words: str, kind: str) -> None:
    """In a letter the writer's own future needs no verb of saying."""
    assert model.digest
    assert kind in {found for found, _ in told(words, LETTER)}


@pytest.mark.parametrize(
    "words",
    [
        "Norland said it would depend on the weather.",
        "Norland said Sarland would pave the road.",
        "Norland said it would be glad.",
        "Norland wondered whether it would repaint the buoys.",
        "Norland said that it would have repainted the buoys.",
        "Asked if it would repaint the buoys, Norland said nothing.",
    ],
)
def test_feelings_and_the_deeds_of_others_promise_nothing(model: Model, words: str) -> None:
    """Nor does what is only asked, supposed or contrary to fact."""
    assert model.digest
    assert not {"assure", "refuse", "warn"} & {found for found, _ in told(words, NEWS)}


def test_who_is_asked_and_says_that_they_would_accepts(model: Model) -> None:
    """The words "said that it would" stand for the verb of the sentence before."""
    assert model.digest
    assert ("accept", ("sarland",)) in told(
        "Norland asked whether the survey would go on. Sarland said that it would.", NEWS
    )


@pytest.mark.parametrize("words", EASED)
def test_who_will_not_ease_a_measure_assures_nobody(model: Model, words: str) -> None:
    """It is a refusal, and no measure that was not taken."""
    assert model.digest
    assert {kind for kind, _ in told(words, NEWS)} & {"assure", "measure", "refuse"} == {"refuse"}
