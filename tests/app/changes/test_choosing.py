"""Proposals ticked in one go: kept, renamed, merged, people, no parties; what was read before follows at once."""

import pytest

from verbale.app.changes.choosing import KEPT, NONE, Chosen, chosen, suggested
from verbale.dossier import parse
from verbale.errors import DossierError

TEXT = """# Proposed.
title = "Talks"
marking = "TLP:CLEAR"

[[party]] # in 5 acts
id = "northern-trawling-company"
name = "Northern Trawling Company"
kind = "other"

[[party]] # in 4 acts
id = "coastal-guild"
name = "Coastal Guild"
kind = "other"

[[party]]
id = "guild"
name = "Guild"
kind = "other"

[[party]]
id = "piet-hale"
name = "Piet Hale"
kind = "other"

[[party]]
id = "gazette"
name = "Gazette"
kind = "other"

[[point]]
id = "landing-fee"
title = "Landing fee"

[[point]]
id = "fee"
title = "Fee"

[[point]]
id = "answer"
title = "Answer"
"""


def test_what_is_suggested() -> None:
    """Short forms belong to the long one, a person speaks for the busiest party until somebody says for whom."""
    assert suggested(parse(TEXT)) == {
        "northern-trawling-company": KEPT, "coastal-guild": KEPT, "guild": "same:coastal-guild",
        "piet-hale": "person:northern-trawling-company", "gazette": KEPT,
    }  # fmt: skip


def test_all_in_one_go() -> None:
    """Names, kinds, former ids, people and further points; comments stay."""
    text = chosen(
        TEXT,
        {
            "northern-trawling-company": Chosen(name="Northern Trawling Co"), "coastal-guild": Chosen(at_table=False), "guild": Chosen("same:coastal-guild"),
            "piet-hale": Chosen("person:northern-trawling-company"), "gazette": Chosen(NONE),
        },
        {"fee": Chosen("same:landing-fee"), "answer": Chosen(NONE)},
        ["Night fishing limits", " "],
        "coastal-guild",
    )  # fmt: skip
    made = parse(text)
    assert [
        (party.id, party.name, party.aliases, party.kind, party.at_table, party.formerly) for party in made.parties
    ] == [
        ("northern-trawling-company", "Northern Trawling Co", ("Northern Trawling Company",), "company", True, ()),
        ("coastal-guild", "Coastal Guild", ("Guild",), "union", False, ("guild",)),
    ]
    assert [(person.id, person.name, person.party) for person in made.people] == [
        ("piet-hale", "Piet Hale", "northern-trawling-company")
    ]
    assert [(point.id, point.formerly) for point in made.points] == [
        ("landing-fee", ("fee",)),
        ("night-fishing-limits", ()),
    ]
    assert (made.ours, made.not_parties) == ("coastal-guild", ("gazette",))
    assert "[[party]] # in 4 acts" in text


def test_a_chain_of_the_same_ends_in_one() -> None:
    """One that is part of another that is part of a third."""
    made = parse(chosen(TEXT, {"gazette": Chosen("same:guild"), "guild": Chosen("same:coastal-guild")}, {}))
    assert [party.formerly for party in made.parties] == [(), ("guild", "gazette"), ()]


def test_two_that_are_each_the_other() -> None:
    """Neither can be dropped; so is a person of nobody."""
    for given in (
        {"guild": Chosen("same:coastal-guild"), "coastal-guild": Chosen("same:guild")},
        {"piet-hale": Chosen("person:nobody")},
    ):
        with pytest.raises(DossierError):
            chosen(TEXT, given, {})
