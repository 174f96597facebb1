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
