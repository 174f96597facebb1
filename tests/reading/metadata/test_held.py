"""A record is of the day of what it records."""

import pytest

from verbale.reading.metadata.held import held_on


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Note of the call on 16 April 2024\n\nVolumes were given.", "2024-04-16"),
        ("MINUTES\nSecond session, Sarn, 4-6 May 2023\n\nThe chair opened.", "2023-05-06"),
        ("Minutes\nof the meeting of June 21-22, 2023\n\nThe chair opened.", "2023-06-22"),
        ("Report of the working group on fees\n\nThe group met on 3 May 2024.", ""),
        ("Summary of the offer of 3 May 2024\n\nThe offer is of 4 per cent.", ""),
        ("The festival, 21-22 June 2023\n\nBoats come.", ""),
    ],
)
def test_day_of_a_record(text: str, day: str) -> None:
    """Papers that record no meeting have no such day."""
    found = held_on(text)
    assert (found.edtf if found is not None else "") == day
