"""P13, the text on the table: words that came out of brackets against clean words that were opened again, and articles in which nothing moved.

Always shown, never an alert: a bracket has no owner, so nobody is told to have moved back. Who wants which words stands on the page of the text.
"""

from verbale.model import Figure
from verbale.text.versions.course import ROUNDS, Course
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted

SOURCE = "Words inside and outside square brackets, provision by provision, in links between versions that are sure; our own convention."


def figures(course: Course) -> list[Figure]:
    """P13 of a text: where its brackets stand and which way it moved, then each article in which nothing has moved.

    Parameters
    ----------
    course
        Of its versions.
    """
    found = [
        Figure("p13.text", float(course.net), "words, net", told(course), _steps(course), len(course.steps), (), SOURCE)
    ]
    for place, (article, versions) in enumerate(course.still, start=1):
        text = f"Nothing has moved in {article} for {counted(versions, 'version')}."
        steps = tuple(f"version {number}: {label}" for number, label in _last(course.labels, versions))
        found.append(Figure(f"p13.still.{place}", float(versions), "versions", text, steps, versions, (), SOURCE))
    return found


def told(course: Course) -> str:
    """Say in words where the text stands."""
    now = f"{counted(course.brackets[-1], 'bracket')} in the text of {course.labels[-1]}"
    share = course.clean[-1]
    clean = f", {share:.0%} of it clean" if share is not None else ""
    last = course.last
    if last is None:
        return f"{now}{clean}; one version is in view, so nothing is said of movement."
    change = course.brackets[-1] - course.brackets[-2]
    against = (
        f", {abs(change)} {'fewer' if change < 0 else 'more'} than in the version before"
        if change
        else ", as many as in the version before"
    )
    moved = f"{counted(last.cleaned, 'word')} came out of brackets and {counted(last.opened, 'clean word')} {'was' if last.opened == 1 else 'were'} opened again"
    way = ": the text moved back" if last.net < 0 else ""
    return f"{now}{against}{clean}; {moved}{way}."


def _steps(course: Course) -> tuple[str, ...]:
    rows = [
        f"{old} → {new}: {step.cleaned} cleaned − {step.opened} opened = {step.net}; {step.unsure} more in links that are unsure, not counted"
        for old, new, step in zip(course.labels, course.labels[1:], course.steps, strict=False)
    ]
    return (
        (*rows, f"net over the last {counted(min(len(rows), ROUNDS), 'step')}: {course.net}")
        if rows
        else ("one version in view",)
    )


def _last(labels: tuple[str, ...], count: int) -> list[tuple[int, str]]:
    return list(enumerate(labels, start=1))[-count:]


@indicator(Judged.SHOWN)
def of(inputs: WatchInputs) -> Said:
    """P13 where a text is on the table; nothing where none is."""
    return (figures(inputs.course) if inputs.course is not None else []), []
