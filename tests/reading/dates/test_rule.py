"""The value of a date, and rules that can be tried at all."""

import re

from verbale.reading.dates.rule import Value, date
from verbale.reading.dates.scan import RULES


def test_the_value_of_a_date() -> None:
    """Nothing stays nothing."""
    assert date(None) is None
    assert date("2022-02") == Value("DATE", "2022-02", -1, -1, focus=True)


def test_every_rule_has_its_name_and_can_open() -> None:
    """A rule without an opening word is never tried; patterns read lowered text."""
    for rule in RULES:
        assert rule.opens.split(), rule.name
        assert re.compile(rule.pattern).groupindex or rule.name == "future-ref", rule.name
        assert rule.opens == rule.opens.lower(), rule.name
