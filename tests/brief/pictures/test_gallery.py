"""The pictures by name: one module each, and an error that names them."""

import importlib
from dataclasses import replace

import pytest

from tests.brief.conftest import looked, playing
from verbale.brief.context import BriefContext
from verbale.brief.pictures.gallery import NAMES, make
from verbale.dossier import Dossier
from verbale.errors import OutputError
from verbale.model import Marking


def test_every_name_is_a_module() -> None:
    """A picture is made by the module of its name."""
    assert all(importlib.import_module(f"verbale.brief.pictures.{name}").picture for name in NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"plane", "deterioration"}])
def test_a_picture_has_its_name_and_the_banner(case: BriefContext, name: str) -> None:
    """The marking of all that went in stands in the picture."""
    amber = replace(case, play=replace(case.play, marking=Marking("AMBER")))
    made = make(name, amber)
    assert (made.name, made.banner) == (name, "TLP:AMBER")


def test_another_name_is_told_with_those_there_are(case: BriefContext) -> None:
    """Cut when it is long."""
    with pytest.raises(OutputError) as caught:
        make("x" * 50, case)
    assert caught.value.what == f"There is no picture {'x' * 40!r}."
    assert caught.value.cure == "There are matrix, lanes, clocks, movement, deterioration, plane."


def test_nothing_to_draw_is_told(dossier: Dossier) -> None:
    """With what the picture says of it."""
    with pytest.raises(OutputError, match="nothing to draw for 'deterioration' yet: No measure in view"):
        make("deterioration", looked(dossier, playing()))
