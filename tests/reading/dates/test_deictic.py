"""Now, then and some day."""

import pytest

from tests.reading.dates.told import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They recently met.", [("recently", "PAST_REF")]),
        ("In the past they met.", [("In the past", "PAST_REF")]),
        ("In the past year they met.", []),
        ("The recent talks failed.", [("recent", "PAST_REF")]),
        ("Recent years were dry.", []),
        ("They now agree.", [("now", "PRESENT_REF")]),
        ("The now-closed mill.", []),
        ("They agree at present.", [("at present", "PRESENT_REF")]),
        ("They may agree in the near future.", [("the near future", "FUTURE_REF")]),
        ("The future of the mill is open.", [("The future", "FUTURE_REF")]),
        ("They buy futures.", []),
        ("They work for Future Mills.", []),
    ],
)
def test_before_now_and_after(text: str, found: list[tuple[str, str]]) -> None:
    """References without a place in the calendar, and words that only look like one."""
    assert [(words, value) for words, _, value in read(text) if value.endswith("_REF")] == found


def test_later_days_do_not_lean_on_them() -> None:
    """The day last named stays."""
    text = "On 3 March 2022 they met. They now agree. Two days later they left."
    assert [value for _, _, value in read(text)] == ["2022-03-03", "PRESENT_REF", "2022-03-05"]
