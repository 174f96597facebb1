"""Rows are put, added and dropped; to the letter, everything else stays as people wrote it."""

from pathlib import Path

import pytest

from verbale.dossier import parse
from verbale.dossier.editing.rows import add, drop, every, put, put_head
from verbale.errors import DossierError

TEXT = """# Talks about fish.
title = "Talks" # for people
marking = "TLP:GREEN"

# the two sides
[[party]]
id = "arda" # ours
name = "Arda"
aliases = [
  "the Ardans", # in the press
]

[[party]]
id = "bel"
name = "Bel"

# what it is about
[[point]]
id = "quota"
title = "Quota"
options = [
  { id = "low", title = "Low" }, # the scientists' figure
  { id = "high", title = "High" },
]

[[clock]]
preset = "calendar-days"

[[party]] # came late
id = "cor"
name = "Cor"
"""


@pytest.mark.parametrize(
    "example",
    sorted((Path(__file__).parents[3] / "examples").glob("*/dossier.toml")),
    ids=lambda path: path.parent.name,
)
def test_a_text_is_cut_and_joined_to_the_letter(example: Path) -> None:
    """Looking at every row changes nothing."""
    text = example.read_text()
    assert every(text, lambda _table, _row: False) == text


def test_a_row_is_put_and_its_comments_stay() -> None:
    """One value changes, a list grows in its place, a key goes; no other line does."""
    made = put(TEXT, "party", "arda", {"name": "Arda Republic", "aliases": ["the Ardans", "AR"]})
    gone = set(TEXT.splitlines()) - set(made.splitlines())
    assert gone == {'name = "Arda"'}
    assert '"the Ardans", # in the press' in made
    assert parse(made).parties[0].aliases == ("the Ardans", "AR")
    assert 'title = "Low"' in put(TEXT, "point", "quota", {"title": None})
    assert 'title = "Quota"' not in put(TEXT, "point", "quota", {"title": None})


def test_a_row_without_an_id_is_known_by_its_place() -> None:
    """From 0 among the rows of its table, wherever they stand."""
    assert parse(put(TEXT, "clock", 0, {"length": 30})).clocks[0].length == 30
    assert parse(put(TEXT, "party", 2, {"kind": "state"})).parties[2].kind == "state"
    with pytest.raises(DossierError, match="no clock 1"):
        put(TEXT, "clock", 1, {"length": 30})


def test_a_row_is_added_behind_the_last_of_its_table() -> None:
    """With nothing but what it says; the first row of a table stands at the end."""
    made = parse(add(TEXT, "party", {"id": "dov", "name": "Dov", "aliases": []}))
    assert [party.id for party in made.parties] == ["arda", "bel", "cor", "dov"]
    assert add(TEXT, "source", {"name": "Gazette"}).endswith('\n\n[[source]]\nname = "Gazette"\n')
    assert set(TEXT.splitlines()) <= set(add(TEXT, "point", {"id": "data", "title": "Data"}).splitlines())


def test_a_dropped_row_leaves_the_comment_of_the_next() -> None:
    """Its own lines go."""
    made = drop(TEXT, "party", "bel")
    assert "# what it is about\n[[point]]" in made
    assert 'name = "Bel"' not in made
    assert [party.id for party in parse(made).parties] == ["arda", "cor"]
    with pytest.raises(DossierError, match="no party 'nobody'"):
        drop(TEXT, "party", "nobody")


def test_a_key_before_the_tables() -> None:
    """Put, put otherwise, taken out; a comment behind a key stays."""
    made = put_head(TEXT, "not_parties", ["el-pais"])
    assert parse(made).not_parties == ("el-pais",)
    assert 'title = "Talks" # for people' in made
    assert put_head(made, "not_parties", None) == TEXT


def test_what_cannot_be_cut_is_told() -> None:
    """A header within a text of several lines: a person changes that by hand."""
    odd = TEXT.replace('name = "Cor"', 'name = """Cor\n[[party]]\n"""')
    assert parse(odd).parties[2].name.startswith("Cor")
    with pytest.raises(DossierError, match="row by row"):
        put(odd, "party", "cor", {"name": "Cor"})
