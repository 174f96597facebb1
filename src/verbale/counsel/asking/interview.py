"""An interview: what is known so far, the package that does best by it, and the next question. Pure: answers in, a standing out.

The same answers give the same questions, so that a door may keep nothing but the answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.counsel.asking.choosing import candidates, chosen
from verbale.counsel.asking.listing import Listing
from verbale.counsel.asking.pairs import ANSWERS, Pair
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Saying
from verbale.errors import CounselError

MOST = 12
ENOUGH, SMALL = 8, 0.05
SAMPLES = 500


@dataclass(frozen=True, slots=True)
class Interview:
    """Where an interview stands.

    Parameters
    ----------
    partial
        What is known, answers included.
    asked
        Questions with their answers, in order.
    question
        The next one; ``None`` when enough is known, nothing more would tell, or `MOST` were asked.
    package
        Issue → option of the package that does best over what is still possible; empty where none is in reach.
    regret
        Its mean regret over what is still possible: what lacks to the best geometric mean of gains, 0 to 1.
    reach
        Share of what is still possible in which some agreement is better than none for everybody.
    """

    partial: PartialPreferences
    asked: tuple[tuple[Pair, str], ...]
    question: Pair | None
    package: dict[str, str]
    regret: float
    reach: float

    @property
    def answered(self) -> int:
        """How many questions were answered, "not known" left out."""
        return sum(answer != "?" for _, answer in self.asked)

    @property
    def statements(self) -> tuple[Saying, ...]:
        """What the answers say."""
        made = (pair.saying(answer) for pair, answer in self.asked)
        return tuple(saying for saying in made if saying is not None)


def interview(
    partial: PartialPreferences,
    asked: Sequence[tuple[Pair, str]] = (),
    samples: int = SAMPLES,
    seed: int = 0,
) -> Interview:
    """Return where an interview stands.

    Parameters
    ----------
    partial
        What is known, the answers to `asked` included.
    asked
        Questions with their answers.
    samples, seed
        Draws of what is still possible.
    """
    drawn = partial.drawn(samples, seed, shares=True)
    judged = Listing(partial, drawn).judged(drawn)
    answered = sum(answer != "?" for _, answer in asked)
    done = answered >= MOST or (answered >= ENOUGH and judged.package and judged.regret <= SMALL)
    question = None
    if not done:
        question = chosen(candidates(partial, drawn, judged), judged, {pair.key for pair, _ in asked})
    return Interview(partial, tuple(asked), question, dict(judged.package), judged.regret, judged.reach)


def answer(here: Interview, given: str, samples: int = SAMPLES, seed: int = 0) -> Interview:
    """Return where the interview stands after an answer to its question.

    Parameters
    ----------
    here
        Where it stood.
    given
        A key of `ANSWERS`.
    samples, seed
        As of `interview`.

    Raises
    ------
    CounselError
        For an answer that is none, where there is no question, or for one that contradicts what was said: the smallest set of
        statements that cannot all be true is named.
    """
    if here.question is None:
        raise CounselError("There is no question to answer.", "Leave the answer out.")
    if given not in ANSWERS:
        raise CounselError(f"{given!r} is no answer.", f"Use one of {' '.join(ANSWERS)}.")
    saying = here.question.saying(given)
    partial = here.partial if saying is None else here.partial.and_said(saying)
    return interview(partial, (*here.asked, (here.question, given)), samples, seed)


def replayed(partial: PartialPreferences, answers: Sequence[str], samples: int = SAMPLES, seed: int = 0) -> Interview:
    """Return where an interview stands after some answers.

    Parameters
    ----------
    partial
        What was known before it.
    answers
        Keys of `ANSWERS`, in order.
    samples, seed
        As of `interview`.
    """
    here = interview(partial, (), samples, seed)
    for given in answers:
        here = answer(here, given, samples, seed)
    return here
