"""Groups whose members come and go."""

import datetime as dt

import pytest

from verbale.dossier import parse
from verbale.dossier.membership import Membership
from verbale.errors import DossierError

TEXT = """title = "Talks"
[[party]]
id = "league"
name = "League"
kind = "group"
members = ["ash"]
[[party]]
id = "ash"
name = "Ash"
[[party]]
id = "birch"
name = "Birch"
[[point]]
id = "nets"
title = "Nets"
[[membership]]
group = "league"
party = "birch"
since = 2010-01-01
until = 2012-12-31
"""


def test_a_member_is_one_on_the_days_of_its_rows() -> None:
    """Who stands with the group is always one."""
    groups = parse(TEXT).groups
    assert groups.on("league", dt.date(2009, 12, 31)) == ("ash",)
    assert groups.on("league", dt.date(2010, 1, 1)) == ("ash", "birch")
    assert groups.on("league", dt.date(2013, 1, 1)) == ("ash",)
    assert groups.ever["league"] == ("ash", "birch")


def test_rows_of_a_pair_limit_what_stands_with_the_group() -> None:
    """Who left and came back is a member twice, and not between."""
    text = TEXT.replace('members = ["ash"]', 'members = ["ash", "birch"]')
    text += '[[membership]]\ngroup = "league"\nparty = "birch"\nsince = 2015-01-01\n'
    groups = parse(text).groups
    days = (dt.date(2011, 5, 1), dt.date(2014, 5, 1), dt.date(2016, 5, 1))
    assert [groups.holds("league", "birch", day) for day in days] == [True, False, True]


@pytest.mark.parametrize(
    "row",
    [
        {"group": "league", "party": "league"},
        {"group": "league", "party": "ash", "since": dt.date(2012, 1, 1), "until": dt.date(2011, 1, 1)},
    ],
)
def test_a_row_must_make_sense(row: dict[str, object]) -> None:
    """Nobody is a member of itself, or leaves before it joins."""
    with pytest.raises(DossierError):
        Membership(**row)  # type: ignore[arg-type]  # that is what is tried


def test_a_row_names_parties_of_the_dossier() -> None:
    """The line is named."""
    with pytest.raises(DossierError, match="unknown party 'oak' in membership"):
        parse(TEXT.replace('party = "birch"', 'party = "oak"'))
