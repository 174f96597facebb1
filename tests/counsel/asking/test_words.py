"""An interview in words: the question with its answers, the package with what may be lost, and assumptions called so."""

import pytest

from tests.counsel.asking.conftest import ISSUES, POINTS
from verbale.counsel.asking.interview import interview
from verbale.counsel.asking.starting import start
from verbale.counsel.asking.words import LIMITS, named, told
from verbale.dossier import Dossier
from verbale.model import Party

DOSSIER = Dossier(title="Talks", parties=(Party("union", "The union"), Party("port", "The port")), points=POINTS)


def test_a_package_is_said_with_what_was_assumed() -> None:
    """In the same breath; and that nobody said what each has without agreement."""
    pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
    wanted = {(issue, "union"): options[-1] for issue, options in ISSUES.items()}
    wanted |= {(issue, "port"): options[0] for issue, options in ISSUES.items()}
    begun = start(POINTS, ("union", "port"), wanted)
    said = told(DOSSIER, begun, interview(begun.partial()))
    text = "\n".join(said.words)
    assert said.words[0].startswith("Question 1 of at most 12: ")
    assert "this package does best: “" in text
    assert "Assumed, not said: each side likes the end of a scale best" in text
    assert "Nobody said what The union and The port would have without agreement" in text
    assert said.limits == LIMITS
    assert said.values["question"]["answers"]["?"] == "not known"
    assert said.values["without_agreement_unknown"] == ["union", "port"]


def test_ends_of_scales_are_asked_about_first() -> None:
    """The points are left out until then, and it is said."""
    begun = start(POINTS, ("union", "port"), {})
    said = told(DOSSIER, begun, None)
    assert said.words[0] == "Question 1 of at most 12: Which would The union rather have, all else equal: (1) “low” on Pay; or (2) “high” on Pay?"  # fmt: skip
    assert (
        "Left out until it is known which end of the scale each side likes better: Berths, Hours and Pay." in said.words
    )


def test_nothing_to_ask() -> None:
    """Without points there is no question."""
    said = told(DOSSIER, start((), ("union", "port"), {}), None)
    assert said.words[0] == "There is nothing to ask."


def test_options_by_name() -> None:
    """With the point's title."""
    assert named(DOSSIER)("pay", "mid") == "“mid” on Pay"
