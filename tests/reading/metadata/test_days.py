"""A day in a line of head data means one day or none."""

import pytest

from verbale.reading.metadata import date_in
from verbale.reading.metadata.days import days_in


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Monday, 14 October 2024", "2024-10-14"),
        ("March 3rd, 2025", "2025-03-03"),
        ("Vol. 4, No. 12 – Friday, 22 March 2024", "2024-03-22"),
        ("25/12/2024", "2024-12-25"),
        ("Wednesday 03/04/2024", "2024-04-03"),
        ("03/04/2024", ""),
        ("14.03.2024", "2024-03-14"),
        ("4–8 June 2024", ""),
        ("26 to 30 May 2025", ""),
        ("Updated: 6 September 2024", ""),
        ("31 February 2024", ""),
        ("March 16", ""),
        ("© 2019", ""),
    ],
)
def test_day(line: str, day: str) -> None:
    """What is ambiguous, a span, another version's or not in the calendar is no date."""
    assert str(date_in(line) or "") == day


def test_a_line_that_is_a_month_dates_a_brief() -> None:
    """Briefs and reviews have no day: a line with month and year alone is their date, words around it are none."""
    found = [day.when for day in days_in("September 2021")]
    assert [when.edtf for when in found if when is not None] == ["2021-09"]
    assert days_in("The talks of September 2021") == []
