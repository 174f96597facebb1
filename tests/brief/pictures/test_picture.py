"""A picture carries its words and its data in every form, and is checked against its schema."""

import json

import pytest

from verbale.brief.pictures.picture import COLOURS, FORMS, SHAPES, THEMES, Picture, _named, days, draw, specification
from verbale.errors import OutputError

jsonschema = pytest.importorskip("jsonschema")
pytest.importorskip("altair", reason="pictures need the extra `desk`")
pytest.importorskip("vl_convert", reason="pictures need the extra `desk`")

BAR = {"data": {"values": [{"a": "x", "b": 2}]}, "mark": "bar",
       "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}}  # fmt: skip
PLAIN = Picture("bars", "Bars & <beams>", "Two of x.", ("A", "B"), (("x", "2"),), BAR)
MARKED = Picture("bars", "Bars", "Two of x.", ("A", "B"), (("x", "2"),), BAR, "TLP:AMBER")


def test_a_specification_has_words_theme_and_banner() -> None:
    """Description, paper of the theme, and the marking above the picture where there is one."""
    light, dark = specification(PLAIN), specification(MARKED, "dark")
    assert light["description"] == "Two of x."
    assert (light["background"], dark["background"]) == (THEMES["light"]["paper"], THEMES["dark"]["paper"])
    assert light["config"]["axis"]["labelColor"] == THEMES["light"]["ink"]
    assert dark["config"]["axis"]["labelColor"] == THEMES["dark"]["ink"]
    assert "title" not in light
    assert dark["title"] == {
        "text": "TLP:AMBER",
        "anchor": "end",
        "fontSize": 9,
        "color": THEMES["dark"]["soft"],
        "offset": 4,
    }


def test_what_is_no_picture_is_refused() -> None:
    """The schema is held to, before anything is drawn."""
    wrong = Picture("x", "X", "X.", (), (), {"mark": 3})
    with pytest.raises(jsonschema.ValidationError):
        specification(wrong)


def test_json_has_the_table_beside_the_picture() -> None:
    """Everything that a machine or a reader without sight needs."""
    told = json.loads(draw(MARKED, "json"))
    assert told.pop("vega_lite") == specification(MARKED)
    assert told == {
        "name": "bars", "marking": "TLP:AMBER", "title": "Bars", "description": "Two of x.",
        "table": {"columns": ["A", "B"], "rows": [["x", "2"]]},
    }  # fmt: skip
    assert json.loads(draw(PLAIN, "json"))["marking"] is None


def test_svg_is_named_for_readers_who_do_not_see_it() -> None:
    """Title and description, with their signs written out."""
    assert _named('<svg width="1"><g a="b"/></svg>', PLAIN) == (
        '<svg width="1" role="img" aria-label="Bars &amp; &lt;beams&gt;"><title>Bars &amp; &lt;beams&gt;</title>'
        '<desc>Two of x.</desc><g a="b"/></svg>'
    )


def test_another_form_is_told_with_those_there_are() -> None:
    """And nothing is drawn."""
    with pytest.raises(OutputError) as caught:
        draw(PLAIN, "gif")
    assert caught.value.what == "There is no picture as 'gif'."
    assert all(form in caught.value.cure for form in FORMS)


@pytest.mark.parametrize(("count", "ticks"), [(0, 2), (1, 2), (4, 4), (9, 5)])
def test_the_axis_of_time_has_few_dates(count: int, ticks: int) -> None:
    """Two to five dates, whatever is drawn."""
    axis = days(range(count))
    assert axis["axis"]["tickCount"] == ticks
    assert (axis["field"], axis["type"]) == ("day", "temporal")


def test_lines_can_be_told_apart_by_shape() -> None:
    """As many shapes as colours, each once."""
    assert len(set(SHAPES)) == len(SHAPES) == len(COLOURS)
