"""Other weights and threat points than the recorded ones are tried, never written."""

from dataclasses import replace

import pytest

from tests.app.reads import quay
from verbale.app.what_if import Field, changed, differences, fields, preferences_in_view, tried
from verbale.app.workspace import Workspace
from verbale.counsel.advice import Counsel, counsel
from verbale.dossier.preferences import Preferences
from verbale.errors import ModelError
from verbale.model import Marking


@pytest.fixture
def recorded(quay_desk: Workspace) -> Preferences:
    """Give the dossier values, and return them."""
    assert quay_desk.dossier.folder is not None
    (quay_desk.dossier.folder / "preferences.toml").write_text(quay.PREFERENCES, encoding="utf-8")
    found = preferences_in_view(quay_desk, quay_desk.view(), "")
    assert found is not None
    return found


def reckoned(desk: Workspace, recorded: Preferences, given: dict[str, str]) -> Counsel:
    """Return counsel on values as they are typed in."""
    return tried(desk.dossier, desk.view(), recorded, changed(fields(desk.dossier, recorded, given)), "")


def test_only_values_in_view_can_be_tried(quay_desk: Workspace, recorded: Preferences) -> None:
    """None where there are none, or where they are above the reader; all for who holds the files."""
    assert recorded.assessed_by == "an invented analyst"
    low = quay_desk.view(reader=Marking("GREEN"))
    assert preferences_in_view(quay_desk, low, "") is None
    assert preferences_in_view(quay_desk, quay_desk.view(reader=Marking("AMBER")), "") is not None
    bare = replace(quay_desk, dossier=replace(quay_desk.dossier, folder=None))
    assert preferences_in_view(bare, quay_desk.view(), "") is None
    assert quay_desk.dossier.folder is not None
    (quay_desk.dossier.folder / "preferences.toml").unlink()
    assert preferences_in_view(quay_desk, quay_desk.view(), "") is None


def test_values_released_to_one_party_are_not_for_another(quay_desk: Workspace, recorded: Preferences) -> None:
    """The party read for counts; our own side sees what it holds."""
    assert quay_desk.dossier.folder is not None
    text = quay.PREFERENCES.replace("TLP:AMBER", "TLP:AMBER//REL mediator")
    (quay_desk.dossier.folder / "preferences.toml").write_text(text, encoding="utf-8")
    play = quay_desk.view(reader=Marking("RED"))
    assert preferences_in_view(quay_desk, play, "port") is None
    assert preferences_in_view(quay_desk, play, "mediator") is not None
    assert preferences_in_view(quay_desk, play, "union") is not None
    assert recorded.marking == Marking("AMBER")


def test_fields_show_what_is_recorded(quay_desk: Workspace, recorded: Preferences) -> None:
    """For each side at the table: what it has without agreement, then each point with options."""
    union, port = fields(quay_desk.dossier, recorded, {})
    assert union == ("Quay Workers' Union", [
        Field("without.union", "Without agreement, 0 to 1", "0.3", "0.3"),
        Field("weight.union.pay", "Weight of Pay rise", "10", "10"),
        Field("weight.union.hours", "Weight of Shorter hours", "5", "5"),
    ])  # fmt: skip
    assert port[0] == "Lowmouth Port"
    assert [row.recorded for row in port[1]] == ["0.35", "8", "9"]


def test_fields_show_what_is_typed(quay_desk: Workspace, recorded: Preferences) -> None:
    """Blanks around it do not count, and an empty field means what is recorded; what differs is told with whose it is."""
    given = {"without.union": " 0.5 ", "weight.port.pay": "  ", "weight.port.hours": "9"}
    forms = fields(quay_desk.dossier, recorded, given)
    assert forms[0][1][0] == Field("without.union", "Without agreement, 0 to 1", "0.3", "0.5")
    assert changed(forms) == [("Quay Workers' Union", forms[0][1][0])]
    assert changed(fields(quay_desk.dossier, recorded, {})) == []


def test_what_nobody_recorded_is_empty(quay_desk: Workspace) -> None:
    """A threat as a range is written as one; a point without options cannot be weighed."""
    points = (replace(quay_desk.dossier.points[0], weights={}), replace(quay_desk.dossier.points[1], options=()))
    dossier = replace(quay_desk.dossier, points=points)
    union, port = fields(dossier, Preferences(assessed_by="an analyst", threat={"union": (0.2, 0.45)}), {})
    assert [(row.name, row.recorded) for row in union[1]] == [
        ("without.union", "0.2 to 0.45"),
        ("weight.union.pay", ""),
    ]
    assert [row.recorded for row in port[1]] == ["", ""]


def test_a_higher_threat_changes_the_package(quay_desk: Workspace, recorded: Preferences) -> None:
    """Counsel is reckoned with the value tried, as if it were recorded; the recorded ones stay."""
    given = {"without.port": "0.6"}
    found = reckoned(quay_desk, recorded, given)
    whole = counsel(quay_desk.dossier, quay_desk.view(), replace(recorded, threat={"union": 0.3, "port": 0.6}), "")
    assert found.packages == whole.packages
    assert found.packages != reckoned(quay_desk, recorded, {}).packages
    assert dict(recorded.threat) == {"union": 0.3, "port": 0.35}


def test_another_weight_changes_the_package(quay_desk: Workspace, recorded: Preferences) -> None:
    """Of one party on one point; the dossier keeps its own."""
    found = reckoned(quay_desk, recorded, {"weight.union.hours": "40"})
    pay, hours = quay_desk.dossier.points
    heavier = replace(quay_desk.dossier, points=(pay, replace(hours, weights={"union": 40, "port": 9})))
    assert found.packages == counsel(heavier, quay_desk.view(), recorded, "").packages
    assert found.packages != reckoned(quay_desk, recorded, {}).packages
    assert hours.weights == {"union": 5, "port": 9}


def test_counsel_is_for_the_party_asked_for(quay_desk: Workspace, recorded: Preferences) -> None:
    """Its own next move is named."""
    play = quay_desk.view()
    assert {step.by for step in tried(quay_desk.dossier, play, recorded, [], "port").moves} <= {"port"}
    assert {step.by for step in tried(quay_desk.dossier, play, recorded, [], "union").moves} == {"union"}


@pytest.mark.parametrize(
    ("name", "typed", "what", "cure"),
    [
        ("without.union", "1.5", "without agreement, 0 to 1: '1.5' is not from 0 to 1.", "Write 0.3, or 0.2 to 0.4."),
        ("without.union", "0.4 to 0.2", "without agreement, 0 to 1: '0.4 to 0.2' is not from 0 to 1.", "Write 0.3, or 0.2 to 0.4."),
        ("without.union", "0 to 0.1 to 0.2", "without agreement, 0 to 1: '0 to 0.1 to 0.2' is not from 0 to 1.", "Write 0.3, or 0.2 to 0.4."),
        ("without.union", "0.2–0.4", "without agreement, 0 to 1: 0.2–0.4 is no single number.", "Write one: the options' values are exact."),
        ("without.union", "much", "without agreement, 0 to 1: 'much' is not a number.", "Write it with digits, such as 0.3."),
        ("without.union", "-0.1", "without agreement, 0 to 1: -0.1 is below 0 or too large.", "Write a number of 0 or more."),
        ("weight.union.pay", "0", "weight of Pay rise: a weight is above 0.", "A point that does not matter has a small weight."),
        ("weight.union.pay", "2e9", "weight of Pay rise: 2e9 is below 0 or too large.", "Write a number of 0 or more."),
        ("weight.union.pay", "nan", "weight of Pay rise: nan is below 0 or too large.", "Write a number of 0 or more."),
        ("weight.union.pay", "inf", "weight of Pay rise: inf is below 0 or too large.", "Write a number of 0 or more."),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(
    quay_desk: Workspace, recorded: Preferences, name: str, typed: str, what: str, cure: str
) -> None:
    """With whose field it is, what was typed, and how to write it."""
    with pytest.raises(ModelError) as caught:
        reckoned(quay_desk, recorded, {name: typed})
    assert caught.value.what == f"Quay Workers' Union, {what}"
    assert caught.value.cure == cure


def test_the_ends_are_allowed(quay_desk: Workspace, recorded: Preferences) -> None:
    """Nothing and everything, and the largest weight."""
    for name, typed in (("without.union", "0"), ("without.union", "1"), ("weight.union.pay", "1e9")):
        assert reckoned(quay_desk, recorded, {name: typed}).missing == ()


def test_long_words_are_cut_in_errors(quay_desk: Workspace, recorded: Preferences) -> None:
    """Twenty signs of them are shown."""
    with pytest.raises(ModelError, match=r"'x{20}' is not a number"):
        reckoned(quay_desk, recorded, {"weight.union.pay": "x" * 50})
    with pytest.raises(ModelError, match=r"'0.9999999999999999 t' is not from 0 to 1"):
        reckoned(quay_desk, recorded, {"without.union": "0.9999999999999999 to 0.1"})
    with pytest.raises(ModelError, match=r": 1{20} is below 0 or too large"):
        reckoned(quay_desk, recorded, {"weight.union.pay": "1" * 50})


def test_a_range_may_be_tried_where_values_are_in_words(quay_desk: Workspace, recorded: Preferences) -> None:
    """A dash or the word between two numbers."""
    words = replace(recorded, values={})
    for typed in ("0.2–0.4", "0.2 to 0.4"):
        found = reckoned(quay_desk, words, {"without.union": typed})
        want = counsel(
            quay_desk.dossier, quay_desk.view(), replace(words, threat={"union": (0.2, 0.4), "port": 0.35}), ""
        )
        assert (found.missing, found.words, found.packages) == (want.missing, want.words, want.packages)


def test_the_first_package_is_compared_point_by_point(quay_desk: Workspace, recorded: Preferences) -> None:
    """Only points that differ, in the titles that people read; nothing where either has none."""
    before, after = reckoned(quay_desk, recorded, {}), reckoned(quay_desk, recorded, {"without.port": "0.6"})
    assert differences(quay_desk.dossier, before, after) == ["Pay rise: 4 per cent, instead of 6 per cent"]
    assert differences(quay_desk.dossier, after, before) == ["Pay rise: 6 per cent, instead of 4 per cent"]
    assert differences(quay_desk.dossier, before, before) == []
    none = replace(before, packages=())
    assert differences(quay_desk.dossier, none, after) == differences(quay_desk.dossier, before, none) == []


def test_a_point_left_out_of_a_package_is_open(quay_desk: Workspace, recorded: Preferences) -> None:
    """On either side of the comparison."""
    before = reckoned(quay_desk, recorded, {})
    item, concepts = before.packages[0]
    less = replace(before, packages=((replace(item, options={"hours": "forty"}), concepts), *before.packages[1:]))
    assert differences(quay_desk.dossier, before, less) == ["Pay rise: open, instead of 6 per cent"]
    assert differences(quay_desk.dossier, less, before) == ["Pay rise: 6 per cent, instead of open"]
