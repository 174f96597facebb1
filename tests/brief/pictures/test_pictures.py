"""The pictures: each has title, description and table, holds to Vega-Lite's schema, and is drawn offline."""

import datetime as dt
import json
import re
from dataclasses import replace

import pytest

from verbale.brief.context import BriefContext
from verbale.brief.pictures.gallery import NAMES, make
from verbale.dossier import Dossier
from verbale.errors import OutputError
from verbale.model import Measure, StateOfPlay
from verbale.watch import watch

pytest.importorskip("altair", reason="pictures need the extra `desk`")
pytest.importorskip("vl_convert", reason="pictures need the extra `desk`")
from verbale.brief.pictures.picture import COLOURS, NARROW, draw, specification  # after the check

DRAWN = [name for name in NAMES if name != "plane"]


@pytest.fixture
def case(dossier: Dossier, play: StateOfPlay) -> BriefContext:
    """Return the invented talks with one assessed measure."""
    measure = Measure("m1", dt.date(2024, 3, 12), ("bel",), ("arda",), "quota", "a closure", severity=4.0)
    play = replace(play, measures=(measure,))
    return BriefContext(dossier, play, watch(dossier, play), long=True)


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_has_words_and_a_table(case: BriefContext, name: str) -> None:
    """Whoever does not see it reads title, description and the same data; the specification is valid."""
    picture = make(name, case)
    assert picture.title
    assert len(picture.description) > 30
    assert all(len(row) == len(picture.columns) for row in picture.rows)
    assert specification(picture)["description"] == picture.description


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_drawn_offline(case: BriefContext, name: str) -> None:
    """SVG with its title, PNG, and JSON with the table; the same bytes each time; no address of another host to fetch."""
    picture = make(name, case)
    drawn = draw(picture, "svg").decode()
    assert f"<title>{picture.title}</title>" in drawn
    assert "href=" not in drawn.replace("xlink:href", "")
    assert drawn.encode() == draw(picture, "svg")
    assert draw(picture, "png").startswith(b"\x89PNG")
    assert json.loads(draw(picture, "json"))["table"]["columns"] == list(picture.columns)


def test_grey_readers_can_tell_lines_apart() -> None:
    """The colours differ in lightness, and no two marks share both colour and shape."""
    shades = [0.2126 * int(c[1:3], 16) + 0.7152 * int(c[3:5], 16) + 0.0722 * int(c[5:7], 16) for c in COLOURS]
    assert max(shades) - min(shades) > 100
    assert len(set(COLOURS)) == len(COLOURS)


def test_what_cannot_be_drawn_is_said(case: BriefContext) -> None:
    """An unknown name and an empty picture are told in one line."""
    with pytest.raises(OutputError, match="no picture"):
        make("nothing", case)
    with pytest.raises(OutputError, match="nothing to draw"):
        make("plane", case)


@pytest.mark.parametrize("name", ["clocks", "movement", "deterioration"])
def test_a_wider_font_leaves_it_narrow(case: BriefContext, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a screen of 320 points its letters stay above three quarters of their size, whatever font a machine has."""
    monkeypatch.setattr("verbale.brief.pictures.picture.FONT", "DejaVu Sans, Verdana, sans-serif")
    long = replace(
        case.dossier,
        parties=tuple(replace(one, name=f"{one.name} and Associated Harbour Workers") for one in case.dossier.parties),
    )
    drawn = draw(make(name, replace(case, dossier=long), NARROW), "svg").decode()
    found = re.search(r'<svg[^>]*? width="([\d.]+)"', drawn)
    assert found
    assert 288 / float(found[1]) >= 0.77
