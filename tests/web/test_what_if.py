"""What if: tried weights and threat points change the packages, and nothing is stored."""

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

if TYPE_CHECKING:
    from tests.web.conftest import Served


def tried(desk: "Served", **values: str) -> str:
    """Return the counsel page on values tried."""
    named = {name.replace("__", "."): value for name, value in values.items()}
    answer = desk.ask(f"/counsel?{urlencode(named)}")
    assert answer.status == 200, answer.text
    return answer.text


def test_packages_are_shown_issue_by_issue(desk: "Served") -> None:
    """Each package says how each point is settled, what each side gets and gives, its gain, and leads to words that say where it stands."""
    page = desk.ask("/counsel").text
    packages = re.findall(r'<details class="package".*?</details>', page, re.DOTALL)
    assert packages
    rows = re.findall(r'<tr><th scope="row">(.*?)</tr>', packages[0], re.DOTALL)
    assert len(rows) == 4
    assert all(len(re.findall(r"gets 0\.\d{3}, gives 0\.\d{3}", row)) == 2 for row in rows)
    assert "Gain over no agreement" in packages[0]
    words = re.search(r'now: <a href="(/quote/[^"]+)"', packages[0])
    assert words
    assert "<mark>" in desk.ask(words[1]).text


def test_the_parts_of_a_package_add_up(desk: "Served") -> None:
    """Gains are worth less what there is without agreement, to the last digit shown."""
    page = desk.ask("/counsel").text
    for package in re.findall(r'<details class="package".*?</details>', page, re.DOTALL):
        totals = [
            [float(cell) for cell in re.findall(r"<td>([-+.\d]+)</td>", row)]
            for row in re.findall(r'<tr class="total">(.*?)</tr>', package, re.DOTALL)
        ]
        worth, without, gain = totals
        assert gain == pytest.approx([one - other for one, other in zip(worth, without, strict=True)], abs=0.0011)


def test_another_weight_changes_the_packages_and_stores_nothing(desk: "Served") -> None:
    """A weight tried gives another first package, says what was tried, and leaves folder and record as they were."""
    before = desk.office.record.tail()
    files = {path: path.read_bytes() for path in desk.folder.glob("*.toml")}
    page = tried(desk, weight__union__hours="40", without__union="0.4")
    assert "On values tried, not recorded" in page
    assert "without agreement, 0 to 1: 0.4 instead of 0.3" in page
    assert "instead of 38 hours" in page
    assert "Tried package 1" in page
    assert desk.office.record.tail() == before
    assert {path: path.read_bytes() for path in desk.folder.glob("*.toml")} == files
    assert "On values tried" not in desk.ask("/counsel").text


def test_a_threat_point_too_good_to_leave_leaves_no_package(desk: "Served") -> None:
    """Where no agreement beats what both have without one, the page says so instead of a package."""
    page = tried(desk, without__union="0.99", without__port="0.99")
    assert "Tried package" not in page
    assert re.search(r"[Nn]o (package|agreement|feasible)", page.split("On values tried")[1])


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"without.union": "2"}, "is not from 0 to 1"),
        ({"without.union": "0.5 to 0.2"}, "is not from 0 to 1"),
        ({"without.union": "0.2 to 0.4"}, "is no single number"),
        ({"without.union": "<b>"}, "is not a number"),
        ({"weight.port.pay": "0"}, "a weight is above 0"),
        ({"weight.port.pay": "nan"}, "too large"),
        ({"weight.port.pay": "-3"}, "below 0"),
    ],
)
def test_a_wrong_value_is_named(desk: "Served", values: dict[str, str], said: str) -> None:
    """A value that cannot be reckoned with is named with its party and point, and the page stays."""
    answer = desk.ask(f"/counsel?{urlencode(values)}")
    assert answer.status == 400
    assert said in answer.text
    assert "<b>" not in answer.text
    assert "Packages, issue by issue" in answer.text
