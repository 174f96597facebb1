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


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            "Report from the third round of consultations on haddock\nAlmund, 4 to 7 May 2026\nFor members of the Guild",
            "2026-05-07",
        ),
        ("Report on the talks of the water commission\nSelby, 3 March 2026", "2026-03-03"),
        ("NOTE FOR THE FILE\nSubject: Batteries Regulation - third trilogue, 12 May 2026 - where we are", "2026-05-12"),
        ("Diary note - private. Weds 14 January 2026", "2026-01-14"),
        ("Desk note, 2 February 2026", "2026-02-02"),
        ("TRANSCRIPT - Press conference by the envoy on the talks with Corvena\nGeneva, 5 May 2026", "2026-05-05"),
    ],
)
def test_the_day_stands_beside_what_calls_it_a_record(head: str, day: str) -> None:
    """On a line of place and day below it, in the subject of a note to the file, or behind the word itself."""
    found = held_on(f"{head}\n\nThe sides spoke of the quota. They part on 9 June 2027.\n")
    assert found is not None
    assert found.edtf == day


def test_a_place_and_a_day_without_a_record_are_none() -> None:
    """They may be a dateline, which has a rule of its own, or an announcement."""
    assert held_on("The fair of the year\nSelby, 3 to 5 March 2027\n\nCome and see.\n") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "COMMISSION FOR THE RIVER ARN\nTwelfth Session\nLowtown, 3-4 November 2026\n\nAGREED MINUTES\n\n1. Both sides agreed to an exchange from 1 January 2027.\n",
            "2026-11-04",
        ),
        (
            "JOINT COMMUNIQUÉ\nof the Fifth Session of the Lake Commission\n\nHolm, 12–13 May 2025\n\n1. The sides met.\n",
            "2025-05-13",
        ),
        (
            "FILE NOTE - PRIVILEGED & CONFIDENTIAL\nProject Oak\n\nCall: Thurs 19 Nov 2026, 16:00-16:40 (Teams)\n\n- Price. Ann opened.\n",
            "2026-11-19",
        ),
        ("Note for file (confidential)\nMeeting: Tues. 3 Feb 2026\n\nThey met.\n", "2026-02-03"),
        ("Joint statement\n\n1. The session of 2 May 2027 was prepared.\n", ""),
    ],
)
def test_a_days_line_is_above_the_text(text: str, day: str) -> None:
    """What a numbered paragraph speaks of is not when the meeting was."""
    found = held_on(text)
    assert (found.edtf if found is not None else "") == day
