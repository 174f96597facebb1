"""Whether where the wage round stands holds: by the values given, else by what was said, else what is missing."""

from pathlib import Path

import pytest

from verbale.app import open_paths
from verbale.app.ask import ask
from verbale.app.counselling.holding import stability
from verbale.model import Query

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
EXAMPLES = Path(__file__).parents[3] / "examples"


def test_by_the_values_given() -> None:
    """Whose they are is said in the same sentence."""
    said = stability(ask(open_paths([EXAMPLES / "wage-round"]), Query()))
    assert said.words[0].startswith("By values assumed by analyst of the example (invented): where things stand ")
    assert said.values["states"] == 16
    assert said.values["equilibria"]["SEQ"]


def test_what_is_missing_is_said(folder: Path) -> None:
    """No positions and no values: nothing is worked out."""
    said = stability(ask(open_paths([folder]), Query()))
    assert said.words == (
        "Nothing can be said of what holds: It is not known what options are worth to each side. Answer: verbale counsel FOLDER --ask",
    )
    assert said.values == {"states": 0}
