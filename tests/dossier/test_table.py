"""A TOML table into a class of one's own: values as the fields want them, mistakes with their place and cure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from verbale.dossier.table import build, convert, suggestion
from verbale.errors import DossierError, ModelError
from verbale.model import Marking, Option, When


@dataclass(frozen=True)
class Row:
    """A row with a field of each kind."""

    name: str
    size: int = 1
    share: float | None = None
    on: dt.date | None = None
    when: When | None = None
    marking: Marking = field(default_factory=Marking)
    tags: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    open: bool = True

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ModelError("A size is below 0.", "Give 0 or more.")


def test_each_kind_of_value() -> None:
    """Dates as dates or texts, whole numbers where numbers are wanted, options by their words or as tables."""
    made = build(
        Row,
        {
            "name": "x", "size": 2, "share": 3, "on": dt.date(2024, 3, 1), "when": "2024-03", "marking": "TLP:RED", "tags": ["a", "b"],
            "options": ["At most 100 t!", {"id": "high", "title": "More"}, "—"], "weights": {"a": 1, "b": 0.5}, "open": False,
        },
        "here",
    )  # fmt: skip
    assert made == Row(
        "x", 2, 3.0, dt.date(2024, 3, 1), When.parse("2024-03"), Marking("RED"), ("a", "b"),
        (Option("at-most-100-t", "At most 100 t!"), Option("high", "More"), Option("option", "—")), {"a": 1.0, "b": 0.5}, False,
    )  # fmt: skip
    assert type(made.share) is float
    assert build(Row, {"name": "x", "on": "2024-03-01", "when": dt.date(2024, 3, 2)}, "here").when == When.parse(
        "2024-03-02"
    )
    assert build(Row, {"name": "x"}, "here") == Row("x")


def test_keys_by_another_name() -> None:
    """As they are written; the field's own name still counts."""
    assert build(Row, {"titel": "x", "size": 3}, "here", rename={"titel": "name"}) == Row("x", 3)


@pytest.mark.parametrize(
    ("given", "what", "cure"),
    [
        ([], "here is not a table.", "Write it as [name] or [[name]] with keys below."),
        ({"name": "x", "seiz": 1}, "here: unknown key 'seiz'.", "Did you mean 'size'?"),
        ({}, "here: 'name' is missing.", "Add it."),
        ({"name": 3}, "here: name is 3, not a text.", "Correct the value."),
        ({"name": "x", "size": "3"}, "here: size is '3', not a whole number.", "Correct the value."),
        ({"name": "x", "size": True}, "here: size is True, not a whole number.", "Correct the value."),
        ({"name": "x", "size": 1.0}, "here: size is 1.0, not a whole number.", "Correct the value."),
        ({"name": "x", "share": True}, "here: share is True, not a number.", "Correct the value."),
        ({"name": "x", "open": 1}, "here: open is 1, not true or false.", "Correct the value."),
        ({"name": "x", "on": "2024-03"}, "here: on is 2024-03, not one day.", "Write YYYY-MM-DD."),
        ({"name": "x", "on": 3}, "here: on is 3, not a text or a date.", "Write it in quotation marks."),
        ({"name": "x", "tags": "a"}, "here: tags is not a list.", 'Write it in square brackets: ["…", "…"].'),
        ({"name": "x", "tags": [1]}, "here: tags is 1, not a text.", "Correct the value."),
        ({"name": "x", "weights": [1]}, "here: weights is not a table.", "Write { name = number, … }."),
        ({"name": "x", "weights": {"a": "b"}}, "here: weights.a is 'b', not a number.", "Correct the value."),
        ({"name": "x", "options": [{"id": "a"}]}, "here: options: 'title' is missing.", "Add it."),
        ({"name": "x", "size": -1}, "here: A size is below 0.", "Give 0 or more."),
    ],
)
def test_mistakes(given: Any, what: str, cure: str) -> None:
    """Where, what, and what to do."""
    with pytest.raises(DossierError) as caught:
        build(Row, given, "here")
    assert (caught.value.what, caught.value.cure) == (what, cure)


@pytest.mark.parametrize(("hint", "value"), [(When, "2024-02-30"), (Marking, "TLP:BLUE"), (dt.date, "yesterday")])
def test_values_that_there_are_not(hint: object, value: str) -> None:
    """With the words of whoever knows them."""
    with pytest.raises(DossierError, match=r"^here: ") as caught:
        convert(hint, value, "here")
    assert caught.value.cure


def test_what_was_meant() -> None:
    """The nearest, else all there are."""
    assert suggestion("titel", {"title", "name"}) == "Did you mean 'title'?"
    assert suggestion("xyz", {"title", "name"}) == "Known here: name, title."
