"""Scenario files of GENIUS: evaluations by their largest, integers by a line, weights by their sum."""

import random
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from verbale.counsel import frontier, nash, read_genius, read_genius_folder
from verbale.errors import CounselError

Row = tuple[dict[str, str], list[Fraction]]

DOMAIN = """<negotiation_template><utility_space number_of_issues="2">
<objective index="0" type="objective" etype="objective" name="any" description="">
  <issue index="1" name="venue" type="discrete" etype="discrete" vtype="discrete">
    <item index="1" value="harbour"/><item index="2" value="hall"/></issue>
  <issue index="2" name="weeks" type="integer" etype="integer" vtype="integer" lowerbound="2" upperbound="4">
    <range lowerbound="2" upperbound="4"/></issue>
</objective></utility_space></negotiation_template>"""
PROFILE = """<utility_space type="any" number_of_issues="2"><objective index="0" type="objective" name="any">
  <weight index="1" value="{one}"/><weight index="2" value="{two}"/>
  <issue index="1" name="venue" type="discrete" etype="discrete" vtype="discrete">
    <item index="1" value="harbour" evaluation="{harbour}"/><item index="2" value="hall" evaluation="{hall}"/></issue>
  <issue index="2" name="weeks" type="integer" etype="integer" vtype="integer" lowerbound="2" upperbound="4">
    <evaluator ftype="linear" offset="{offset}" slope="{slope}"/></issue>
</objective><discount_factor value="1.0"/>{reservation}</utility_space>"""


def scenario(folder: Path) -> tuple[Path, Path, Path]:
    """Write a scenario of two parties."""
    domain, first, second = folder / "talks_domain.xml", folder / "alpha.xml", folder / "beta.xml"
    domain.write_text(DOMAIN)
    rest = {"one": 3, "two": 1, "harbour": 8, "hall": 2, "offset": 0, "slope": 0.5, "reservation": ""}
    first.write_text(PROFILE.format(**rest))
    rest |= {"one": 0.4, "two": 0.6, "harbour": 1, "hall": 4, "offset": 1.2, "slope": -0.5}
    second.write_text(PROFILE.format(**rest | {"reservation": '<reservation value="0.25"/>'}))
    return domain, first, second


def test_numbers_are_those_of_the_format(tmp_path: Path) -> None:
    """Weights by their sum, evaluations by their largest, integers by offset and slope held between 0 and 1."""
    space = read_genius(*_split(scenario(tmp_path)))
    best = space.package({"venue": "harbour", "weeks": "4"})
    assert best.utilities == pytest.approx({"alpha": 1.0, "beta": 0.4 * 0.25 + 0.6 * 0.2})
    other = space.package({"venue": "hall", "weeks": "2"})
    assert other.utilities == pytest.approx({"alpha": 0.75 * 0.25, "beta": 1.0})
    assert other.gains["beta"] == pytest.approx(0.75)


def test_a_folder_is_a_scenario(tmp_path: Path) -> None:
    """The file without evaluations is the domain; the others are profiles named after their files."""
    scenario(tmp_path)
    space = read_genius_folder(tmp_path)
    assert space.parties == ("alpha", "beta")
    assert nash(space).certificate["worked_out_again"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('value="3"', 'value="three"', "has no number for 'value'"),
        ('value="hall" evaluation', 'value="tent" evaluation', "no evaluation for 'hall'"),
        ("</utility_space>", "", "is not XML"),
        ('<weight index="1"', '<weight index="9"', "no evaluation or weight for 'venue'"),
        ("<utility_space ", "<!DOCTYPE x []><utility_space ", "declares entities"),
    ],
)
def test_bad_files_are_named_with_what_is_wrong(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A file that breaks the format is refused with its name, the mistake and the cure."""
    domain, first, second = scenario(tmp_path)
    first.write_text(first.read_text().replace(old, new, 1))
    with pytest.raises(CounselError, match=said) as caught:
        read_genius(domain, [first, second])
    assert "alpha.xml" in caught.value.what


def test_missing_files_and_empty_domains_are_refused(tmp_path: Path) -> None:
    """A missing profile, a domain without issues and a folder without a scenario are errors."""
    domain, first, _ = scenario(tmp_path)
    with pytest.raises(CounselError, match="cannot be read"):
        read_genius(domain, [first, tmp_path / "gamma.xml"])
    domain.write_text("<utility_space/>")
    with pytest.raises(CounselError, match="no issues"):
        read_genius(domain, [first])
    with pytest.raises(CounselError, match="domains and"):
        read_genius_folder(tmp_path / "nowhere")


def _split(files: tuple[Path, Path, Path]) -> tuple[Path, list[Path]]:
    return files[0], list(files[1:])


def nested(seed: int) -> tuple[str, dict[str, str], list[Row]]:
    """Write a scenario with objectives inside objectives, similarity functions and items inside items, and its packages by hand."""
    draw = random.Random(seed)
    issues = [(f"i{place}", draw.randint(2, 4)) for place in range(draw.randint(2, 4))]
    weights = {party: [draw.randint(1, 9) for _ in issues] for party in ("alpha", "beta")}
    worths = {party: [[draw.randint(1, 10**6) for _ in range(size)] for _, size in issues] for party in weights}
    domain = _tree([_issue(place, name, size) for place, (name, size) in enumerate(issues, start=1)])
    profiles = {
        party: _tree(
            [
                f'<weight index="{place}" value="{weights[party][place - 1]}"/>'
                + _issue(place, name, size, worths[party][place - 1], draw)
                for place, (name, size) in enumerate(issues, start=1)
            ]
        )
        for party in weights
    }
    rows: list[Row] = []
    for chosen in product(*(range(size) for _, size in issues)):
        worth = [
            sum(
                (
                    Fraction(weight * own[place], sum(weights[party]) * max(own))
                    for weight, own, place in zip(weights[party], worths[party], chosen, strict=True)
                ),
                Fraction(0),
            )
            for party in weights
        ]
        rows.append(({name: f"v{place}" for (name, _), place in zip(issues, chosen, strict=True)}, worth))
    return domain, profiles, rows


def _tree(parts: list[str]) -> str:
    """Return a utility space whose first objective holds the first part, and an objective with the others."""
    return (
        '<utility_space><objective index="0" name="any">' + parts[0] + '<objective index="90" name="inner">'
        + "".join(parts[1:]) + "</objective></objective></utility_space>"
    )  # fmt: skip


def _issue(place: int, name: str, size: int, worths: list[int] | None = None, draw: random.Random | None = None) -> str:
    """Return an issue; in a profile with decoys below it: items of a similarity function, and an item inside an item."""
    items = ""
    for number in range(size):
        worth = f' evaluation="{worths[number]}"' if worths else ""
        inside = f'<item index="1" value="v{(number + 1) % size}" evaluation="7777777"/>' if worths else ""
        items += f'<item index="{number + 1}" value="v{number}"{worth}>{inside}</item>'
    decoys = ""
    if draw is not None:
        rows = "".join(f'<item value="v{number}" evaluation="{draw.randint(1, 9)}"/>' for number in range(size))
        decoys = (
            f'<similarity_function><criteria_function><issue index="{place}" name="{name}">{rows}</issue>'
            f'<weight index="{place}" value="99"/>{rows}</criteria_function>{rows}</similarity_function>'
        )
    return f'<issue index="{place}" name="{name}" type="discrete" vtype="discrete">{items}{decoys}</issue>'


@pytest.mark.parametrize("seed", range(30))
def test_what_is_nested_is_not_the_issues_own(tmp_path: Path, seed: int) -> None:
    """Utilities and every efficient package equal enumeration by hand, whatever similarity functions and inner items say."""
    domain, profiles, rows = nested(seed)
    (tmp_path / "talks.xml").write_text(domain)
    for party, text in profiles.items():
        (tmp_path / f"{party}.xml").write_text(text)
    space = read_genius_folder(tmp_path)
    assert space.size == len(rows)
    for options, worth in rows:
        assert list(space.package(options).utilities.values()) == pytest.approx([float(value) for value in worth])
    best = [
        options
        for options, worth in rows
        if not any(other != worth and all(a >= b for a, b in zip(other, worth, strict=True)) for _, other in rows)
    ]
    found = [dict(item.options) for item in frontier(space)]
    assert sorted(map(str, found)) == sorted(map(str, best))
    product_of = {str(options): worth[0] * worth[1] for options, worth in rows}
    assert {str(dict(item.options)) for item in nash(space).packages} == {
        named for named, value in product_of.items() if value == max(product_of.values())
    }
