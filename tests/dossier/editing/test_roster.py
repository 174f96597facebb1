"""Parties, people and points added, renamed, merged, split: what texts and the record call them is never lost."""

import pytest

from verbale.dossier import parse
from verbale.dossier.editing import roster
from verbale.errors import DossierError

TEXT = """title = "Talks"
ours = "office"
[[party]]
id = "arda"
name = "Arda"
aliases = ["the Ardans", "Coast Office"]
members = ["office"]
kind = "state"
calendar = "GB"
formerly = ["coast-office"]
[[party]]
id = "bel"
name = "Bel"
[[party]]
id = "office"
name = "Ardan Ministry"
aliases = ["the ministry"]
[[person]]
id = "ann"
name = "Ann Vole"
party = "office"
[[point]]
id = "quota"
title = "Quota"
aliases = ["quota for cod"]
key_for = ["office"]
weights = { office = 3, bel = 2 }
options = [{ id = "low", title = "Low" }]
[[point]]
id = "catch"
title = "Total catch"
key_for = ["bel"]
options = ["Low", "Half"]
[[comparison]]
name = "letters"
source = "ours"
median = 20
debtor = "office"
[[due_reason]]
debtor = "office"
since = 2025-04-01
reason = "holiday"
point = "catch"
agreed_by = ["office", "arda"]
"""
DOSSIER = parse(TEXT)


def test_a_new_row_gets_an_id_of_its_name() -> None:
    """That nothing else goes by; what is there already is not added again."""
    made = parse(roster.new(TEXT, DOSSIER, "party", "  Côte d'Or Guild ", kind="union", at_table=False)).parties[-1]
    assert (made.id, made.name, made.kind, made.at_table) == ("cote-dor-guild", "Côte d'Or Guild", "union", False)
    assert parse(roster.new(TEXT, DOSSIER, "party", "Bel!")).parties[-1].id == "bel-2"
    point = parse(roster.new(TEXT, DOSSIER, "point", "Catch data")).points[-1]
    assert (point.id, point.aliases) == ("catch-data", ("catch data",))
    for name, what in (("the ardans", "is there already, as arda"), (" ", "has no name")):
        with pytest.raises(DossierError, match=what):
            roster.new(TEXT, DOSSIER, "party", name)


def test_a_new_name_keeps_the_old_one() -> None:
    """As an alias, once."""
    made = parse(roster.renamed(TEXT, DOSSIER, "party", "arda", "Coast Office")).parties[0]
    assert (made.id, made.name, made.aliases) == ("arda", "Coast Office", ("the Ardans", "Arda"))
    with pytest.raises(DossierError, match="no party 'nobody'"):
        roster.renamed(TEXT, DOSSIER, "party", "nobody", "x")


def test_merged_parties_are_one_everywhere() -> None:
    """Names, former ids, own side, people, points, weights, comparisons, reasons: each once, and no member of itself."""
    made = parse(roster.merged(TEXT, DOSSIER, "party", "office", "arda"))
    arda = made.parties[0]
    assert [party.id for party in made.parties] == ["arda", "bel"]
    assert arda.aliases == ("the Ardans", "Coast Office", "Ardan Ministry", "the ministry")
    assert (arda.formerly, arda.members, made.ours) == (("coast-office", "office"), (), "arda")
    assert (made.people[0].party, made.points[0].key_for, dict(made.points[0].weights)) == (
        "arda",
        ("arda",),
        {"arda": 3, "bel": 2},
    )
    assert (made.comparisons[0].debtor, made.due_reasons[0].debtor, made.due_reasons[0].agreed_by) == (
        "arda",
        "arda",
        ("arda",),
    )


def test_merged_points_keep_options_and_key_concerns() -> None:
    """The options of the other come behind, none twice."""
    made = parse(roster.merged(TEXT, DOSSIER, "point", "catch", "quota"))
    (point,) = made.points
    assert (point.aliases, point.key_for, point.formerly) == (
        ("quota for cod", "Total catch"),
        ("office", "bel"),
        ("catch",),
    )
    assert [option.id for option in point.options] == ["low", "half"]
    assert made.due_reasons[0].point == "quota"


def test_what_cannot_be_merged() -> None:
    """One with itself; rows that not the same people may see."""
    with pytest.raises(DossierError, match="one and the same"):
        roster.merged(TEXT, DOSSIER, "party", "bel", "bel")
    marked = TEXT.replace('name = "Bel"', 'name = "Bel"\nmarking = "TLP:RED"')
    with pytest.raises(DossierError, match="different markings"):
        roster.merged(marked, parse(marked), "party", "bel", "arda")


def test_a_split_takes_names_and_former_ids_along() -> None:
    """What the record knew by one of the names is the new party's again, at once."""
    made = parse(roster.split(TEXT, DOSSIER, "party", "arda", "Coast Office", ["Coast Office"]))
    old, new = made.parties[0], made.parties[-1]
    assert (old.aliases, old.formerly) == (("the Ardans",), ())
    assert (new.id, new.name, new.aliases, new.kind, new.calendar, new.formerly) == (
        "coast-office",
        "Coast Office",
        (),
        "state",
        "GB",
        (),
    )
    for names in ([], ["nobody"]):
        with pytest.raises(DossierError, match="is no other name of Arda"):
            roster.split(TEXT, DOSSIER, "party", "arda", "New", names)


def test_a_name_of_the_record_is_placed() -> None:
    """By its id there and by what texts call it; or it is no party, once."""
    made = parse(roster.placed(TEXT, DOSSIER, "party", "bel", "bel-cabinet", "the Cabinet")).parties[1]
    assert (made.aliases, made.formerly) == (("the Cabinet",), ("bel-cabinet",))
    text = roster.not_a_party(TEXT, DOSSIER, "el-pais")
    assert parse(roster.not_a_party(text, parse(text), "el-pais")).not_parties == ("el-pais",)


def test_a_former_id_belongs_to_one() -> None:
    """A file in which two go by it is refused; so is an id that somebody has."""
    for former in ("coast-office", "bel", "office"):
        with pytest.raises(DossierError, match="cannot formerly have been"):
            parse(TEXT.replace('name = "Bel"', f'name = "Bel"\nformerly = ["{former}"]'))
