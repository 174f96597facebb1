"""The tables beyond parties and points: what each may leave out, and what it may not say."""

import datetime as dt

import pytest

from verbale.dossier import Comparison, parse
from verbale.errors import DossierError

# The least that each table needs.
LEAST = """title = "Talks"
[[party]]
id = "a"
name = "Alba"
[[point]]
id = "p"
title = "Ports"
[[clock]]
preset = "weeks"
[[comparison]]
name = "answers"
source = "files"
[[baseline_item]]
point = "p"
text = "Open."
source = "a law"
[[assessment]]
by = "a"
day = 2024-03-01
assessed_by = "A. Nalyst"
[[due_reason]]
debtor = "a"
since = 2024-03-01
reason = "Easter"
[[break_even]]
party = "a"
assessed_by = "A. Nalyst"
[[holiday]]
calendar = "NO"
since = 2024-03-01
name = "Fishing day"
[[cue]]
verb = "table"
kind = "propose"
[[source]]
name = "Daily Net"
"""


def test_the_least_that_each_table_needs() -> None:
    """Everything else has a value that says nothing."""
    made = parse(LEAST)
    clock, reason, item = made.clocks[0], made.due_reasons[0], made.baseline_items[0]
    assert (clock.request, clock.debtor, clock.point, clock.length, clock.agreed, clock.extensions) == (
        "",
        "",
        "",
        None,
        True,
        (),
    )
    assert (reason.until, reason.category, reason.credence, reason.agreed_by) == (None, "other", 1.0, ())
    assert (item.party, item.agreed) == ("", False)
    assert all(getattr(made.break_even[0], name) is None for name in ("gain", "cost", "drift", "hazard", "exposure"))
    judged = made.assessments[0]
    assert (judged.severity, judged.sign, judged.day) == (None, None, dt.date(2024, 3, 1))
    assert made.comparisons[0].unit == "days"


@pytest.mark.parametrize("line", [line for line in LEAST.splitlines() if "=" in line])
def test_what_a_table_cannot_do_without(line: str) -> None:
    """Leaving out any of it is an error that names it."""
    with pytest.raises(DossierError, match=rf"'{line.split(maxsplit=1)[0]}' is missing|unknown p"):
        parse(LEAST.replace(f"{line}\n", "", 1))


def test_a_comparison_counts_days_or_working_days() -> None:
    """Nothing else."""
    assert Comparison(name="x", source="y", unit="working days").unit == "working days"
    with pytest.raises(DossierError, match="unit is 'weeks'"):
        Comparison(name="x", source="y", unit="weeks")
