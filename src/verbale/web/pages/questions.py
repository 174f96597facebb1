"""The further questions of counsel: interview, forecast, stability, priorities. Words first; answers live in the address alone."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.counsel.asking.pairs import ANSWERS
from verbale.web.address import asked
from verbale.web.rendering import office, show

# Question → title and what it is about; scenario files are read by the command alone, which knows the reader's own files.
TITLES = {
    "ask": ("Interview", "Pairwise questions, those that tell most first, lead from a few statements to a package."),
    "forecast": ("Forecast", "Where positions are heading, and how such forecasts have done on this record."),
    "stability": ("Stability", "Whether where things stand holds, and who would move."),
    "priorities": ("Priorities", "What each side seems to care about, from its words."),
}
LONGEST = 100  # characters of answers


def given(request: Request) -> list[str]:
    """Return the answers of an interview in an address."""
    text = request.query_params.get("answers", "")[:LONGEST]
    return [one.strip() for one in text.split(",") if one.strip()]


def page(request: Request) -> Response:
    """Show what counsel says to a question."""
    question = request.path_params["question"]
    if question not in TITLES:
        raise HTTPException(404, "There is no such question.")
    scene = office(request).scene(asked(request))
    answers = given(request) if question == "ask" else []
    said = scene.told(question, answers)
    title, about = TITLES[question]
    waiting = question == "ask" and said.values["question"] is not None
    choices = [(",".join([*answers, key]), words) for key, words in ANSWERS.items()] if waiting else []
    return show(
        request, "question.html", title=title, about=about, said=said, choices=choices, titles=TITLES, question=question,
        marking=scene.advised.marking, dated=scene.play,
    )  # fmt: skip
