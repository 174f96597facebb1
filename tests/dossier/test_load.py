"""`dossier.toml`: what is right loads, what is wrong says file, line, mistake and cure."""

from pathlib import Path

import pytest

from verbale.dossier import load, parse
from verbale.errors import DossierError
from verbale.model import Marking, When

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD = """
title = "Invented talks"
ours = "no"
baseline = 2025-01-02
marking = "TLP:AMBER"

[[party]]
id = "no"
name = "Norway"

[[party]]
id = "se"
name = "Sweden"
at_table = false

[[person]]
id = "p"
name = "P"
party = "no"
since = "2020-05"

[[point]]
id = "fish"
title = "Fishing days"
options = ["None", { id = "some", title = "Some days" }]
key_for = ["no"]
weights = { no = 3, se = 2.5 }
"""


def test_a_good_dossier() -> None:
    """NO stays Norway, dates and markings are values, options are in order, our side comes first."""
    dossier = parse(GOOD)
    assert dossier.party("no").name == "Norway"
    assert dossier.marking == Marking("AMBER")
    assert dossier.people[0].since == When.parse("2020-05")
    assert [option.id for option in dossier.point("fish").options] == ["none", "some"]
    assert dossier.point("fish").weights == {"no": 3.0, "se": 2.5}
    assert [party.id for party in dossier.at_table] == ["no"]


@pytest.mark.parametrize(
    "example", sorted(path.parent for path in EXAMPLES.glob("*/dossier.toml")), ids=lambda path: path.name
)
def test_the_examples_load(example: Path) -> None:
    """Every dossier that comes with the project loads."""
    assert load(example).points


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('title = "a"\nparti = 1', 2, "Did you mean 'party'?"),
        ('title = "a"\nours = "us"', 2, "unknown party 'us' in ours"),
        ('title = "a"\nbaseline = "2022-02-30"', 2, "not in the calendar"),
        ('title = "a"\nbaseline = "2022-02"', 2, "not one day"),
        ('title = "a"\nmarking = "TLP:BLUE"', 2, "has no level"),
        ('title = "a"\nknown = 3', 2, "not a text"),
        ('title = "a"\n\n[[party]]\nid = "us"\nnmae = "US"', 3, "Did you mean 'name'?"),
        ('title = "a"\n[[party]]\nid = "us"', 2, "'name' is missing"),
        ('title = "a"\n[[party]]\nid = "US"\nname = "US"', 2, "is not usable"),
        ('title = "a"\n[[point]]\nid = "p"\ntitle = "P"\nkey_for = ["xx"]', 2, "unknown party 'xx' in point"),
        ('title = "a"\n[[point]]\nid = "p"\ntitle = "P"\naliases = "p"', 2, "is not a list"),
        ('title = "a"\n[[party]]\nid="u"\nname="U"\n[[party]]\nid="u"\nname="V"', 5, "is there twice"),
        ('title = "a"\n[[clock]]\npreset = "x"\nlength = "3"', 2, "not a whole number"),
    ],
)
def test_mistakes_name_the_line_and_the_cure(text: str, line: int, says: str) -> None:
    """The message holds file, line, the mistake and what to do."""
    with pytest.raises(DossierError) as caught:
        parse(text, "talks/dossier.toml")
    assert f"talks/dossier.toml, line {line}" in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"title = ", "is not TOML"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b'ours = ""', "'title' is missing"),
        (None, "has no dossier.toml"),
    ],
)
def test_unusable_files(tmp_path: Path, content: bytes | None, says: str) -> None:
    """A file that is no TOML, not UTF-8, without title, or not there."""
    if content is not None:
        (tmp_path / "dossier.toml").write_bytes(content)
    with pytest.raises(DossierError, match=says):
        load(tmp_path)
