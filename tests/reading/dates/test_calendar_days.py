"""Days of the calendar, as texts write them."""

import pytest

from tests.reading.dates.told import values
from verbale.reading.dates.calendar_days import day_number, month_number


def test_names_and_ordinals() -> None:
    """In full or short, with or without an ending."""
    assert [month_number(one) for one in ("january", "sept", "dec.")] == [1, 9, 12]
    assert [day_number(one) for one in ("1st", "22nd", "03", "30th")] == [1, 22, 3, 30]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Signed on 2022-01-26.", ["2022-01-26"]),
        ("Signed on 2022-02-30.", ["2022"]),
        ("Signed on 26/01/2022.", ["2022-01-26"]),
        ("Signed on 01/26/2022.", ["2022-01-26"]),
        ("Signed on 05/06/2022.", ["2022-XX-XX"]),
        ("Signed on 26/01/2022 and 05/06/2022.", ["2022-01-26", "2022-06-05"]),
        ("Signed on 01/26/2022 and 05/06/2022.", ["2022-01-26", "2022-05-06"]),
        ("Signed on 05/05/2022.", ["2022-05-05"]),
        ("Signed on 05.06.2022.", ["2022-06-05"]),
        ("Signed on the 3rd of May 2021.", ["2021-05-03"]),
        ("Signed on May 3rd, 2021.", ["2021-05-03"]),
        ("Signed on 31 February 2021.", ["2021-02"]),
        ("Signed on 26-28 January.", ["2022-01-26/2022-01-28"]),
        ("Signed on 4, 5 and 8 March 2021.", ["2021-03-04", "2021-03-05", "2021-03-08"]),
        ("Signed on Monday, 31 January.", ["2022-01-31"]),
        ("Signed on Friday, 31 January.", ["2022-01-31"]),
        ("Signed on Friday, 22 January.", ["2021-01-22"]),
        ("Please reply before Friday 25th.", ["2022-02-25"]),
        ("The board will meet on Monday the 7th.", ["2022-03-07"]),
        ("They met on Thurs. 3rd.", ["2022-02-03"]),
        ("They met on Monday 25th.", ["2021-10-25"]),
        ("Please reply by Friday the 24th of June.", ["2022-06-24"]),
    ],
)
def test_days(text: str, wanted: list[str]) -> None:
    """Figures that can be two days are a day only where the text shows their order; a weekday corrects a guessed year."""
    assert values(text) == wanted
