"""What an address asks for, and what it may not."""

import datetime as dt
from typing import Any
from urllib.parse import quote

import pytest

from tests.web.conftest import request
from verbale.errors import ClearanceError, DateError, ModelError
from verbale.model import Marking, Query
from verbale.web.address import LIMIT, MOST, YEARS, asked, number, page_of, query

AMBER = Marking("AMBER")


def test_nothing_asked_for() -> None:
    """The reader's own clearance and party, where they have one."""
    assert asked(request("/")) == Query(None, None, "", None, None)
    assert asked(request("/", clearance=AMBER, party="bel")) == Query(None, None, "bel", AMBER, None)


def test_everything_asked_for() -> None:
    """Each value in its own place; a month or year means its last day."""
    wanted = asked(request("/?as_of=2024-02&known=2023&since=2024-01-05&for=bel&clearance=GREEN"))
    assert wanted == Query(dt.date(2024, 2, 29), dt.date(2023, 12, 31), "bel", Marking("GREEN"), dt.date(2024, 1, 5))


@pytest.mark.parametrize("day", ["2024-02-30", "x", "2024-1-1"])
def test_no_day(day: str) -> None:
    """An error that says so."""
    with pytest.raises(DateError):
        asked(request(f"/?as_of={day}"))


@pytest.mark.parametrize(
    ("day", "good"),
    [(f"{YEARS[0]}", True), (f"{YEARS[0] - 1}", False), (f"{YEARS[1]}", True), (f"{YEARS[1] + 1}", False)],
)
def test_days_too_far_off(day: str, good: bool) -> None:
    """Calendars are worked out year by year."""
    if good:
        assert asked(request(f"/?known={day}")).known == dt.date(int(day), 12, 31)
        return
    with pytest.raises(ModelError, match="too far off"):
        asked(request(f"/?known={day}"))


def test_machines_write_days_out() -> None:
    """A month is none for them; nothing is nothing."""
    assert asked(request("/api/state?as_of=2024-02-03&known=")).on == dt.date(2024, 2, 3)
    for day in ("2024-02", "2024", "2024-02-03/2024-02-04", "٢٠٢٤-02-03", " "):
        with pytest.raises(ModelError, match="is not a day"):
            asked(request(f"/api/state?as_of={quote(day)}"))


@pytest.mark.parametrize("wanted", ["TLP:CLEAR", "GREEN", "TLP:AMBER"])
def test_a_lower_clearance_may_be_asked_for(wanted: str) -> None:
    """Up to one's own."""
    assert asked(request(f"/?clearance={wanted}", clearance=AMBER)).clearance == Marking.parse(wanted)


@pytest.mark.parametrize("wanted", ["TLP:RED", "TLP:AMBER%2BSTRICT", "TLP:GREEN//NOT%20PUBLIC", "TLP:AMBER//REL%20bel"])
def test_nothing_above_ones_own(wanted: str) -> None:
    """Neither a level nor a caveat nor a list of readers."""
    with pytest.raises(ClearanceError, match="above your clearance"):
        asked(request(f"/?clearance={wanted}", clearance=AMBER))


def test_who_reads_for_one_party_reads_for_no_other() -> None:
    """Their own may be named; whoever reads for none may name any."""
    assert asked(request("/?for=bel", party="bel")).party == "bel"
    assert asked(request("/?for=", party="bel")).party == "bel"
    assert asked(request("/?for=arda")).party == "arda"
    with pytest.raises(ClearanceError, match="You read for bel, not for 'arda'"):
        asked(request("/?for=arda", party="bel"))


def test_links_keep_what_was_asked_for() -> None:
    """Dates, party, clearance and comparison, and nothing else; more can be added; empty for none."""
    page = request("/matrix?as_of=2024-01-02&x=1&for=&clearance=TLP:RED&since=2024-01-01&known=2024-02-02")
    assert query(page) == "?as_of=2024-01-02&known=2024-02-02&clearance=TLP%3ARED&since=2024-01-01"
    assert query(request("/matrix?x=1")) == ""
    assert query(request("/matrix?for=bel"), done="Saved & done.") == "?for=bel&done=Saved+%26+done."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", (0, LIMIT)),
        ("?offset=7", (7, LIMIT)),
        ("?limit=1", (0, 1)),
        (f"?offset=3&limit={MOST}", (3, MOST)),
        ("?offset=", (0, LIMIT)),
    ],
)
def test_part_of_a_list(text: str, found: tuple[int, int]) -> None:
    """From the beginning, unless it says otherwise."""
    assert page_of(request(f"/acts{text}")) == found


@pytest.mark.parametrize(
    "text", ["limit=0", f"limit={MOST + 1}", "offset=-1", "offset=1.5", "offset=1000000000", "limit=%C2%B2", "limit=x"]
)
def test_no_part_of_a_list(text: str) -> None:
    """An error that says so."""
    with pytest.raises(ModelError):
        page_of(request(f"/acts?{text}"))


def test_numbers() -> None:
    """Nine digits at most, else what was meant by default."""
    cases: list[tuple[str, Any]] = [("?last=999999999", 999999999), ("", 20), ("?last=007", 7)]
    assert [number(request(f"/log{text}"), "last", 20) for text, _ in cases] == [found for _, found in cases]
    with pytest.raises(ModelError, match="last is 'x', not a number"):
        number(request("/log?last=x"), "last", 20)
