"""The days of what is told: by what means, to whom, at which round, and under which verb."""

import pytest

from benchmarks.reading.told import reading_of


@pytest.mark.parametrize(
    ("words", "kind", "day"),
    [
        ("Chile rejected the quota by telephone on 3 April.", "refuse", "2025-04-03"),
        ("The board rejected the rise that Orvin offered to us on 22 May.", "propose", "2025-05-22"),
        ("In the December round, Zambia agreed to the wish of Peru.", "accept", "2024-12"),
        ("At the March meeting Chile accepted the plan.", "accept", "2025-03"),
        ("At Tuesday's session Chile accepted the plan.", "accept", "2025-06-24"),
        ("Chile read the plan of Peru. Its rejection was communicated to Peru on 16 March.", "refuse", "2025-03-16"),
    ],
)
def test_day(words: str, kind: str, day: str) -> None:
    """A day that hangs on the means, on a pronoun, on the round or on the verb of handing over is the act's."""
    found = [act for act in reading_of(f"Talks\n\n30 June 2025\n\n{words}\n").acts if act.kind == kind]
    assert [str(act.when) for act in found] == [day]


BRIEF = "Policy Brief 14\n\nSeptember 2021\n\n"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Peru rejected the plan in April.", "2021-04"),
        ("Peru rejected the plan in November.", "2020-11"),
        ("Peru rejected the plan yesterday.", "None"),
        ("Peru rejected the plan last week.", "None"),
        ("Peru rejected the plan on 3 April 2020.", "2020-04-03"),
    ],
)
def test_a_paper_of_a_month_counts_no_days(words: str, day: str) -> None:
    """What counts from a day that nobody knows has no day; a month told in the past is no month ahead."""
    found = [act for act in reading_of(f"{BRIEF}{words}\n").acts if act.kind == "refuse"]
    assert [str(act.when) for act in found] == [day]


def test_two_clauses_parted_by_a_colon_are_two() -> None:
    """A reason behind a colon leaves the refusal before it as sure as it was."""
    found = list(reading_of(f"{BRIEF}Peru would have none of the plan: half its fleet fishes there.\n").acts)
    assert [(str(act.kind), act.certainty) for act in found] == [("refuse", "asserted")]
