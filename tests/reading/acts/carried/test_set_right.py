"""What somebody is said to have done and the next sentence calls untrue waits for a person."""

import pytest

from benchmarks.reading.told import reading_of
from verbale.reading.acts.carried.set_right import REASON

HEAD = "Talks on the harbour dues\nThe Coast Herald, 11 October 2025\n\n"


def told(words: str, kind: str) -> list[tuple[str, bool]]:
    """Return certainty, and whether it waits for this reason, of the acts of a kind."""
    acts = reading_of(f"{HEAD}{words}\n").acts
    return [(act.certainty, REASON in act.reasons) for act in acts if act.kind == kind]


@pytest.mark.parametrize(
    "denial",
    [
        "That is wrong.",
        "That is simply not true.",
        "This was not the case.",
        "No such threat was made.",
        "Nothing of the kind happened.",
        "The company did no such thing.",
        "The company denies this.",
        "That isn't so.",
    ],
)
def test_what_is_set_right_waits(denial: str) -> None:
    """Whichever words set it right."""
    assert told(f"The leaflet says that Brandt Shipping threatened to close the yard. {denial}", "warn") == [
        ("unsure", True)
    ]


@pytest.mark.parametrize(
    "after",
    ["That is a serious matter.", "No date was given.", "The company did not say when.", "It is the second in a year."],
)
def test_what_is_only_gone_on_with_stands(after: str) -> None:
    """Other sentences that open alike set nothing right."""
    assert told(f"The leaflet says that Brandt Shipping threatened to close the yard. {after}", "warn") == [
        ("asserted", False)
    ]


def test_the_saying_itself_stands() -> None:
    """Who was wrong still said it."""
    assert ("asserted", False) in told(
        "Peru accused Chile of dragging its feet. That is untrue, Chile says.", "criticise"
    )


def test_an_answer_sets_the_question_right() -> None:
    """Between a question and its answer stands the end of a paragraph."""
    text = (
        "THE WARD REVIEW\n11 October 2025\n\n“We stayed at the table”\nDr Ann Lind, head of the Health Fund, on the dispute with Corvax.\n\n"
        "Dr Lind, what did you offer?\n\nWe offered a fixed price in March.\n\n"
        "Corvax says the Fund has broken off the talks.\n\nThat is wrong, and I have told them so. We meet on Monday.\n\n"
        "Will you move?\n\nWe have moved twice.\n\nAnd the price?\n\nI will not speak of it in a newspaper.\n"
    )
    acts = [act for act in reading_of(text).acts if act.kind == "suspend"]
    assert [(act.certainty, act.reasons) for act in acts] == [("unsure", (REASON,))]
