"""Rows as fields of forms: what is shown, sent back, changes nothing; each type is read as people write it."""

import datetime as dt
from pathlib import Path

import pytest

from verbale.dossier import load, parse
from verbale.dossier.editing.fields import HEAD, fields_of, rows_of, values_of
from verbale.dossier.load import TABLES
from verbale.errors import DossierError

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/dossier.toml"))
POINT = parse(
    'title = "T"\n[[point]]\nid = "pay"\ntitle = "Pay"\noptions = ["Two", { id = "three", title = "3 %", aliases = ["three"] }]\n'
).points[0]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("table", [HEAD, *TABLES])
def test_a_form_sent_back_changes_nothing(example: Path, table: str) -> None:
    """Of any row of any table."""
    for row in rows_of(load(example), table):
        assert values_of(table, {field.key: field.value for field in fields_of(table, row)}, row) == {}


@pytest.mark.parametrize("table", [HEAD, *TABLES])
def test_every_field_says_what_it_means(table: str) -> None:
    """By the description of its class, where that has one."""
    told = [field for field in fields_of(table) if field.help]
    assert len(told) == len(fields_of(table)) or table in {"due_reason", "holiday", "source"}


@pytest.mark.parametrize(
    ("table", "key", "words", "value"),
    [
        ("party", "aliases", " the union,HWU , ", ["the union", "HWU"]), ("party", "at_table", "no", False), ("party", "kind", "", None),
        ("point", "weights", "union = 10, port=2.5", {"union": 10, "port": 2.5}), ("comparison", "days", "12, 14.5", [12, 14.5]),
        ("clock", "length", "30", 30), ("due_reason", "since", "2025-04-22", dt.date(2025, 4, 22)), ("person", "since", "2025-04", "2025-04"),
        (HEAD, "marking", "AMBER", "TLP:AMBER"), ("break_even", "gain", "0.5", 0.5), ("clock", "extensions", "10", [10]),
    ],
)  # fmt: skip
def test_each_type_is_read_as_people_write_it(table: str, key: str, words: str, value: object) -> None:
    """Lists by commas, numbers by parties, days, yes and no; nothing takes a key out."""
    row = (
        POINT
        if table == "point"
        else parse('title = "T"\n[[party]]\nid = "a"\nname = "A"\n').parties[0]
        if table == "party"
        else None
    )
    assert values_of(table, {key: words}, row) == {key: value}


def test_options_keep_their_ids() -> None:
    """By title, or by place where none came and none went; new ones get one of their title."""

    def ids(words: str) -> list[str]:
        return [one["id"] for one in values_of("point", {"options": words}, POINT)["options"]]

    assert ids("Two\n3 per cent | three") == ["two", "three"]
    assert ids("3 % | three\nTwo\nFour") == ["three", "two", "four"]
    assert ids("Four") == ["four"]
    assert values_of("point", {"options": "Two\n3 % | three | drei"}, POINT)["options"][1]["aliases"] == [
        "three",
        "drei",
    ]


@pytest.mark.parametrize(
    ("table", "key", "words", "what"),
    [
        ("party", "at_table", "maybe", "Write yes or no"), ("point", "weights", "union 10", "an equals sign"), ("clock", "length", "ten", "no number"),
        ("clock", "length", "1.5", "no whole number"), ("due_reason", "since", "Easter", "no day"), ("party", "colour", "red", "has no 'colour'"),
    ],
)  # fmt: skip
def test_what_is_no_such_value_is_told(table: str, key: str, words: str, what: str) -> None:
    """With what to write instead."""
    with pytest.raises(DossierError) as caught:
        values_of(table, {key: words})
    assert what in f"{caught.value.what} {caught.value.cure}"
    with pytest.raises(DossierError, match="A dossier has no 'colours'"):
        rows_of(parse('title = "T"'), "colours")
