"""One recipe for every further question of counsel, so that the command line, the desk and machines are told the same."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.counsel.told import Told
from verbale.errors import CounselError

if TYPE_CHECKING:
    from verbale.app.ask import View


def told(view: "View", question: str, given: Sequence[str] = ()) -> Told:
    """Return what counsel says.

    Parameters
    ----------
    view
        What the reader sees.
    question
        One of `QUESTIONS`.
    given
        What the question takes: answers of an interview, the path of a scenario's file or folder.

    Raises
    ------
    CounselError
        For a question that is none, and where it cannot be answered.
    """
    if question not in QUESTIONS:
        raise CounselError(f"There is no question {question[:40]!r}.", f"Use one of {', '.join(QUESTIONS)}.")
    return QUESTIONS[question](view, given)


def _ask(view: "View", given: Sequence[str]) -> Told:
    from verbale.app.counselling.drafting import drafted
    from verbale.app.counselling.interviewing import answered, begin
    from verbale.counsel.asking.words import with_drafts

    done = begin(view)
    for one in given:
        done = answered(done, one)
    return with_drafts(view.dossier, done.told, drafted(view))


def _forecast(view: "View", _given: Sequence[str]) -> Told:
    from verbale.app.counselling.forecasting import forecast

    return forecast(view)


def _stability(view: "View", _given: Sequence[str]) -> Told:
    from verbale.app.counselling.holding import stability

    return stability(view)


def _priorities(view: "View", _given: Sequence[str]) -> Told:
    from verbale.app.counselling.caring import priorities

    return priorities(view)


def _scenario(_view: "View", given: Sequence[str]) -> Told:
    from verbale.counsel.scenarios import told as scenario

    if len(given) != 1:
        raise CounselError("A scenario needs one file or folder.", "Name it.")
    return scenario(Path(given[0]))


QUESTIONS: dict[str, Callable[["View", Sequence[str]], Told]] = {
    "ask": _ask,
    "forecast": _forecast,
    "stability": _stability,
    "priorities": _priorities,
    "scenario": _scenario,
}
