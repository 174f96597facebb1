"""Templates are text files: the four of ours, and an office's own; what is none is told with what to write."""

from pathlib import Path

import pytest

from verbale.brief.submission import _LINES
from verbale.brief.template import NAMES, PARTS, parsed, template
from verbale.errors import OutputError


@pytest.mark.parametrize("name", NAMES)
def test_ours(name: str) -> None:
    """Each has a title and parts that can be made, each once."""
    found = template(name)
    sources = [part.source for part in found.parts]
    assert found.title
    assert len(sources) == len(set(sources)) >= 6
    assert all(part.heading and part.most > 0 for part in found.parts)
    assert set(_LINES) == set(PARTS)


def test_an_offices_own(tmp_path: Path) -> None:
    """By its path; its name is the file's."""
    path = tmp_path / "ours.toml"
    path.write_text('title = "Note"\n[[part]]\nheading = "Now"\nfrom = "bottom"\nmost = 2\n')
    found = template(str(path))
    assert (found.name, found.title, [(part.heading, part.source, part.most) for part in found.parts]) == (
        "ours",
        "Note",
        [("Now", "bottom", 2)],
    )


@pytest.mark.parametrize(
    "text",
    ["", "title = 1", 'title = "x"', "[[part", 'title = "x"\n[[part]]\nheading = "a"\nfrom = "horoscope"', 'title = "x"\n[[part]]\nheading = "a"',
     'title = "x"\n[[part]]\nheading = "a"\nfrom = "bottom"\ncolour = "red"'],
)  # fmt: skip
def test_what_is_no_template(text: str) -> None:
    """No title, no part, no TOML, a part that there is not."""
    with pytest.raises(OutputError, match="is no template"):
        parsed(text, "mine")


def test_a_name_that_is_none() -> None:
    """With those that there are."""
    with pytest.raises(OutputError, match="There is no template 'memo'"):
        template("memo")
