"""The further questions of counsel: interview, forecast, stability, priorities. Words first; answers live in the address till they are kept."""

from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.ask import View
from verbale.app.workspace_cache import WorkspaceCache
from verbale.brief.wording import counted
from verbale.counsel.asking.pairs import ANSWERS
from verbale.errors import CounselError, VerbaleError
from verbale.web.address import asked, query
from verbale.web.pages.dossier import refuse_others, user
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
    return listed(request.query_params.get("answers", "")[:LONGEST])


def listed(text: str) -> list[str]:
    """Return answers that stand with commas between them."""
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
        answers=",".join(answers), drafted=said.values.get("drafted", ()) if question == "ask" else (),
        marking=scene.advised.marking, dated=scene.play,
    )  # fmt: skip


async def keep(request: Request) -> Response:
    """Keep the answers of an interview as statements of who answers, in the preferences: a change of settings like any other."""
    async with request.form() as form:
        text = str(form.get("answers", ""))[:LONGEST]

    def kept(scene: View, place: WorkspaceCache) -> str:
        from verbale.app.counselling.interviewing import answered, begin
        from verbale.app.counselling.interviewing import keep as keep_answers  # numpy

        done = begin(scene)
        for one in listed(text):
            done = answered(done, one)
        return f"Kept as {counted(keep_answers(place.record, place.folder, done, user(request)), 'statement')}."

    return _changed(request, kept)


async def accept(request: Request) -> Response:
    """Accept statements that were drafted from the papers, those that were ticked."""
    async with request.form() as form:
        ticked = [str(value) for value in form.getlist("draft")][:LONGEST]

    def accepted(scene: View, place: WorkspaceCache) -> str:
        from verbale.app.counselling.drafting import accept as accept_drafts  # numpy

        if not ticked or not all(value.isascii() and value.isdigit() for value in ticked):
            raise CounselError("No drafted statement was chosen.", "Tick those that are to be accepted.")
        count = accept_drafts(place.record, place.folder, scene, [int(value) for value in ticked], user(request))
        return f"Accepted {counted(count, 'statement')}."

    return _changed(request, accepted)


def _changed(request: Request, change: Callable[[View, WorkspaceCache], str]) -> Response:
    """Change the preferences by what a view shows, and go back to the interview; those who may not see all of them change nothing."""
    place, wanted = office(request), asked(request)
    refuse_others(request, place)
    try:
        if wanted.known is not None:
            raise CounselError("What was known on a past day cannot be changed.", "Leave the day out.")
        with place.lock:
            done = f"{change(place.scene(wanted), place)} It can be taken back under Dossier."
    except VerbaleError as error:
        done = f"Not kept. {error.what} {error.cure}"
    return RedirectResponse(f"/counsel/ask{query(request, done=done)}", 303)
