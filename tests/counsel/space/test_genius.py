"""Scenario files of GENIUS: evaluations by their largest, integers by a line, weights by their sum."""

from pathlib import Path

import pytest

from verbale.counsel import nash, read_genius, read_genius_folder
from verbale.errors import CounselError

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
