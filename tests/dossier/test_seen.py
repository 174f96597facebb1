"""A dossier as a reader may see it: nothing of what is hidden, nor any mention of it."""

from typing import Any

import pytest

from verbale.dossier import Dossier, parse
from verbale.dossier.seen import content_marking, seen_by
from verbale.model import Marking, Reader

AMBER = Reader(Marking("AMBER"))
TEXT = """title = "Talks"
ours = "a"
[[party]]
id = "a"
name = "Alba"
members = ["h"]
[[party]]
id = "h"
name = "Hidden"
marking = "TLP:RED"
[[party]]
id = "g"
name = "Green"
marking = "TLP:GREEN"
[[person]]
id = "mara"
name = "Mara"
party = "h"
[[point]]
id = "p"
title = "Ports"
key_for = ["a", "h"]
weights = { a = 1, h = 2 }
[[point]]
id = "s"
title = "Secret"
marking = "TLP:RED"
[[clock]]
preset = "weeks"
debtor = "h"
[[clock]]
preset = "weeks"
debtor = "a"
[[baseline_item]]
point = "s"
text = "Open."
source = "a law"
[[assessment]]
by = "a"
day = 2024-05-02
assessed_by = "An analyst"
affected = ["h", "g"]
[[due_reason]]
debtor = "a"
since = 2024-07-14
reason = "A national holiday"
caused_by = ["h"]
agreed_by = ["h", "g"]
[[source]]
name = "Feed"
parties = ["h", "g"]
marking = "TLP:AMBER"
"""


@pytest.fixture
def shown() -> Dossier:
    """Return the dossier for a reader up to amber."""
    return seen_by(parse(TEXT), AMBER)


def test_rows_above_and_rows_about_them_are_gone(shown: Dossier) -> None:
    """A party and a point, the people of the one, and every rule on either."""
    assert [party.id for party in shown.parties] == ["a", "g"]
    assert [point.id for point in shown.points] == ["p"]
    assert shown.people == ()
    assert [clock.debtor for clock in shown.clocks] == ["a"]
    assert shown.baseline_items == ()
    assert shown.hidden == {"h", "s"}


def test_no_mention_is_left(shown: Dossier) -> None:
    """In members, key concerns, weights, and lists of parties."""
    assert shown.parties[0].members == ()
    assert (shown.points[0].key_for, dict(shown.points[0].weights)) == (("a",), {"a": 1.0})
    assert shown.assessments[0].affected == ("g",)
    assert (shown.due_reasons[0].caused_by, shown.due_reasons[0].agreed_by) == ((), ("g",))
    assert shown.sources[0].parties == ("g",)
    assert "'h'" not in repr(
        {
            name: getattr(shown, name)
            for name in ("parties", "people", "points", "clocks", "assessments", "due_reasons", "sources")
        }
    )


def test_marks_go_with_their_rows(shown: Dossier) -> None:
    """Counted anew, so that a second look takes out the right ones."""
    assert {name: dict(rows) for name, rows in shown.marks.items() if rows} == {
        "parties": {1: Marking("GREEN")},
        "sources": {0: Marking("AMBER")},
    }
    again = seen_by(shown, Reader(Marking("CLEAR")))
    assert [party.id for party in again.parties] == ["a"]
    assert again.sources == ()
    assert again.hidden == {"h", "s", "g"}


def test_who_sees_everything_sees_the_dossier_itself() -> None:
    """The same, not a copy."""
    dossier = parse(TEXT)
    assert seen_by(dossier, Reader(Marking("RED"))) is dossier
    assert seen_by(dossier, Reader(Marking("CLEAR"), whole=True)) is dossier


def test_our_own_side_may_be_hidden() -> None:
    """Then the dossier is nobody's; else it stays ours."""
    assert seen_by(parse(TEXT.replace('ours = "a"', 'ours = "h"')), AMBER).ours == ""
    assert seen_by(parse(TEXT), AMBER).ours == "a"


def test_the_marking_of_what_is_left(shown: Dossier) -> None:
    """The strictest of its rows; none where no row has one."""
    marks: list[Any] = [content_marking(one) for one in (parse(TEXT), shown, Dossier(title="x"))]
    assert marks == [Marking("RED"), Marking("AMBER"), None]
