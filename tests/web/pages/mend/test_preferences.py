"""What options are worth, by forms at the desk: written into preferences.toml, told where it cannot be, and for keepers alone."""

from pathlib import Path

import pytest

from tests.cli.conftest import with_options
from tests.web.conftest import Direct, direct, words
from verbale.dossier import load
from verbale.dossier.preferences import load_preferences


@pytest.fixture
def mine(tmp_path: Path) -> Direct:
    """Open talks whose first point has options."""
    return next(direct(with_options(tmp_path)))


def test_every_form(mine: Direct) -> None:
    """Who judged it, without agreement, worths, a statement; each is shown again."""
    place = "/dossier/preferences"
    assert "Arda" in words(mine.ask(place))
    forms = (
        {"do": "put", "assessed_by": "Ana", "marking": "TLP:GREEN", "weights_within": "0.25", "least.arda": "0.2", "most.arda": "0.4", "least.bel": "", "most.bel": ""},
        {"do": "value", "party": "bel", "worth.quota.low": "0.1", "worth.quota.high": "1"},
        {"do": "state", "v.party": "arda", "v.point": "quota", "v.says": "order", "v.options": "high, low", "v.source": "a letter"},
    )  # fmt: skip
    for form in forms:
        assert mine.ask(place, form).status == 303
    text = (mine.folder / "preferences.toml").read_text()
    assert "arda = [0.2, 0.4]" in text
    assert "quota = {low = 0.1, high = 1.0}" in text
    page = mine.ask(place)
    assert 'value="0.1"' in page.text
    assert "best first: More; Less" in words(page)
    assert mine.ask(place, {"do": "unsay", "row": "1"}).status == 303
    assert "[[statement]]" not in (mine.folder / "preferences.toml").read_text()


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"do": "put", "assessed_by": "Ana", "least.arda": "7"}, "arda is 7, not from 0 to 1"),
        ({"do": "value", "party": "bel", "worth.quota.low": "1", "worth.quota.high": ""}, "quota: high has no worth"),
        ({"do": "value", "party": "nobody"}, "nobody"),
        ({"do": "unsay", "row": "1"}, "There is no such statement."),
        ({"do": "dance"}, "That is nothing that can be done here."),
    ],
)
def test_what_cannot_be(mine: Direct, form: dict[str, str], says: str) -> None:
    """It is told, and nothing is written."""
    answer = mine.ask("/dossier/preferences", form)
    assert answer.status == 400
    assert says in words(answer)
    assert not (mine.folder / "preferences.toml").exists()


def test_statements_on_packages(mine: Direct) -> None:
    """Beside no agreement, and beside another package; shown again, read by counsel's reader, and taken out."""
    place = "/dossier/preferences"
    forms = (
        {"do": "package", "v.party": "arda", "v.says": "better than nothing", "package.quota": "low", "v.source": "a letter"},
        {"do": "package", "v.party": "bel", "v.says": "rather", "package.quota": "high", "to_package.quota": "low", "v.quote": "rather more", "v.source": "a call"},
    )  # fmt: skip
    for form in forms:
        answer = mine.ask(place, form)
        assert answer.status == 303, words(answer)
    found = load_preferences(mine.folder, load(mine.folder))
    assert found is not None
    first, second = found.statements
    assert (first.party, first.says, first.package, first.to_package) == (
        "arda",
        "better than nothing",
        {"quota": "low"},
        {},
    )
    assert (second.package, second.to_package, second.quote) == ({"quota": "high"}, {"quota": "low"}, "rather more")
    assert "better than nothing Quota for cod: Less" in words(mine.ask(place))


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"v.says": "better than nothing"}, "The package says nothing of Quota for cod. Choose an option for every point."),
        ({"v.says": "rather", "package.quota": "low"}, "Only one of the packages says something of Quota for cod."),
        ({"v.says": "as good"}, "The packages are empty."),
        ({"v.says": "order", "package.quota": "low"}, "says nothing of packages"),
        ({"v.says": "rather", "package.quota": "low", "to_package.quota": "none"}, "unknown option"),
    ],
)  # fmt: skip
def test_what_a_package_lacks(mine: Direct, form: dict[str, str], says: str) -> None:
    """It is told, and nothing is written."""
    answer = mine.ask("/dossier/preferences", {"do": "package", "v.party": "arda", "v.source": "a letter", **form})
    assert answer.status == 400
    assert says in words(answer)
    assert not (mine.folder / "preferences.toml").exists()
