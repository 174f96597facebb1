"""Counsel at the desk: packages, and what would be on other values; nothing that is tried is recorded."""

import pytest

from tests.cli.conftest import HEAD
from tests.web.conftest import Served, words
from verbale.errors import ModelError
from verbale.web.pages.counsel import INPUTS, _number, _read

POINTS = "".join(
    f'[[point]]\nid = "{name}"\ntitle = "{name.capitalize()}"\nweights = {{ arda = {ours}, bel = {theirs} }}\noptions = ["No", "Yes"]\n'
    for name, ours, theirs in (("quota", 3, 1), ("ports", 1, 3))
)
PARTIES = '[[party]]\nid = "arda"\nname = "Arda"\n[[party]]\nid = "bel"\nname = "Bel"\n'
EVEN = '[[break_even]]\nparty = "bel"\nassessed_by = "A. Nalyst"\ngain = 100\ncost = 0.3\ndrift = 0.2\nagreements = 8\nexposure = 320\n'
VALUES = """assessed_by = "A. Nalyst"
threat = { arda = 0.2, bel = 0.2 }
[values.arda]
quota = { no = 0.0, yes = 1.0 }
ports = { no = 1.0, yes = 0.0 }
[values.bel]
quota = { no = 1.0, yes = 0.0 }
ports = { no = 0.0, yes = 1.0 }
[[statement]]
party = "bel"
point = "ports"
quote = "Ports first <b>of all</b>"
source = "radio"
"""


@pytest.fixture
def valued(mine: Served) -> Served:
    """Return a desk with exact values."""
    (mine.folder / "dossier.toml").write_text(
        f'title = "Talks"\nours = "arda"\n{HEAD}{PARTIES}{POINTS}{EVEN}', encoding="utf-8"
    )
    (mine.folder / "preferences.toml").write_text(VALUES, encoding="utf-8")
    return mine


def test_without_values_it_says_what_is_missing(quick: Served) -> None:
    """No form for values, and no picture."""
    page = quick.ask("/counsel")
    assert page.status == 200
    assert "No package is worked out" in words(page)
    assert "What if the values were other?" not in words(page)
    assert "/picture/plane.svg" not in page.text


def test_packages_with_their_words(valued: Served) -> None:
    """Issue by issue, with the statements that the values rest on, and the plane."""
    page = valued.ask("/counsel")
    said = words(page)
    assert "gain Arda +0.550, Bel +0.550" in said
    assert (
        "Quota Yes gets 0.750, gives 0.000 now: proposes, 1 Mar 2024 gets 0.000, gives 0.250 now: refuses, 20 Mar 2024"
        in said
    )
    assert "1 statement with their words “Ports first <b>of all</b>” (radio)" in said
    assert "/picture/plane.svg" in page.text
    assert "On values tried" not in said


def test_other_values(valued: Served) -> None:
    """What was changed, from what, and how the first package differs; the record stays as it is."""
    before = valued.office.record.tail()
    said = words(valued.ask("/counsel?without.arda=0.8&without.bel=0"))
    assert (
        "On values tried, not recorded: Arda, without agreement, 0 to 1: 0.8 instead of 0.2; Bel, without agreement, 0 to 1: 0 instead of 0.2."
        in said
    )
    assert "Ports: No, instead of Yes" in said
    assert "The first package stays as it is." in words(valued.ask("/counsel?without.arda=0.3"))
    assert valued.office.record.tail() == before


@pytest.mark.parametrize(
    "query", ["without.arda=2", "weight.arda.quota=0", "gain=much", "party=zed&gain=1", "cost=-1", "cost=nan"]
)
def test_what_cannot_be_tried(valued: Served, query: str) -> None:
    """The page says what is wrong, and keeps the rest."""
    page = valued.ask(f"/counsel?{query}")
    assert page.status == 400
    assert 'role="alert"' in page.text
    assert "gain Arda +0.550" in words(page)


def test_the_break_even_date(valued: Served) -> None:
    """Of the party that the dossier has inputs for, unless another is chosen; other inputs give another date."""
    page = valued.ask("/counsel")
    assert '<option value="bel" selected>' in page.text
    assert 'name="gain" value="100"' in page.text
    (first, second) = (
        valued.ask(f"/counsel?gain={gain}").text.partition("<strong>")[2].partition("</strong>")[0]
        for gain in (100, 400)
    )
    assert first.startswith("Bel")
    assert second.startswith("Bel")
    assert first != second
    assert 'name="gain" value="400"' in valued.ask("/counsel?gain=400").text


def test_nothing_is_guessed(quick: Served) -> None:
    """Without inputs nothing is worked out; our own side is chosen."""
    page = quick.ask("/counsel")
    assert "Give at least gain, cost, worsening" in words(page)
    assert '<option value="arda" selected>' in page.text


@pytest.mark.parametrize(("text", "value"), [("0", 0.0), ("0.3", 0.3), ("1e3", 1000.0)])
def test_a_number(text: str, value: float) -> None:
    """As it is written."""
    assert _read("Gain", text) == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x", "Gain: 'x' is not a number."),
        ("-0.1", "Gain: -0.1 is below 0 or not finite."),
        ("inf", "Gain: inf is below 0 or not finite."),
    ],
)
def test_no_number(text: str, says: str) -> None:
    """With the name of its field."""
    with pytest.raises(ModelError) as caught:
        _read("Gain", text)
    assert caught.value.what == says


def test_a_number_in_a_field() -> None:
    """Short, and nothing for none."""
    assert [_number(value) for value in (None, 0.0, 0.30, 100.0)] == ["", "0", "0.3", "100"]
    assert len(INPUTS) == len(set(INPUTS.values()))
