"""The interview of a dossier: from the statements and positions in view, by pairwise questions, to a package; kept as statements."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from verbale.app.counselling.forecasting import wanted
from verbale.app.counselling.keeping import append
from verbale.counsel.asking.interview import Interview, answer, interview
from verbale.counsel.asking.pairs import ANSWERS, Pair
from verbale.counsel.asking.starting import Start, start
from verbale.counsel.asking.words import told
from verbale.counsel.told import Told
from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences
from verbale.errors import CounselError, DossierError
from verbale.record.record import Record

if TYPE_CHECKING:
    from verbale.app.ask import View


@dataclass(frozen=True, slots=True)
class Session:
    """An interview with what it started from.

    Parameters
    ----------
    dossier, wanted, known
        Points and sides, what each side asks for, and the statements there are.
    begun
        Statements and positions, and what was answered on ends of scales.
    here
        Where it stands; ``None`` while ends of scales are asked about, or where there is nothing to ask about.
    ends
        Questions on ends of scales, with their answers.
    told
        In words.
    """

    dossier: Dossier
    wanted: Mapping[tuple[str, str], str]
    known: Preferences | None
    begun: Start
    here: Interview | None
    ends: tuple[tuple[Pair, str], ...]
    told: Told

    @property
    def open(self) -> bool:
        """Whether a question waits for an answer."""
        return self.told.values["question"] is not None


def begin(view: "View") -> Session:
    """Begin the interview of a view, from the statements there are and what each side asks for.

    Raises
    ------
    CounselError
        For statements that contradict one another.
    """
    return _begun(view.dossier, wanted(view), view.preferences, ())


def answered(done: Session, given: str) -> Session:
    """Return where an interview stands after one answer more.

    Parameters
    ----------
    done
        Where it stood.
    given
        A key of `ANSWERS`.

    Raises
    ------
    CounselError
        For an answer that is none, one too many, or one that contradicts what was said.
    """
    if given not in ANSWERS:
        raise CounselError(f"{given[:20]!r} is no answer.", f"Use one of {' '.join(ANSWERS)}.")
    if done.here is None and done.begun.open:
        ends = (*done.ends, (done.begun.open[0], given))
        return _begun(done.dossier, done.wanted, done.known, ends)
    if done.here is None:
        raise CounselError("There is no question to answer.", "Leave the answer out.")
    here = answer(done.here, given)
    return replace(done, here=here, told=told(done.dossier, done.begun, here, len(done.ends)))


def _begun(
    dossier: Dossier, wanted: Mapping[tuple[str, str], str], known: Preferences | None, ends: tuple[tuple[Pair, str], ...]
) -> Session:  # fmt: skip
    points = [point for point in dossier.points if point.options]
    parties = [party.id for party in dossier.at_table]
    begun = start(points, parties, wanted, known, ends)
    here = None
    if not begun.open and begun.points and len(parties) > 1:  # nobody negotiates alone
        here = interview(begun.partial())
    return Session(dossier, wanted, known, begun, here, ends, told(dossier, begun, here, len(ends)))


def keep(record: Record, folder: Path, done: Session, by: str) -> int:
    """Append what was answered and assumed to the preferences, as statements of a person's; return how many.

    Parameters
    ----------
    record, folder
        Where they are kept: a change of settings like any other.
    done
        The interview.
    by
        The person, who is named as the source of each.

    Raises
    ------
    DossierError
        Where nothing was answered.
    """
    answered = list(done.here.statements) if done.here else []
    orders = [saying for saying in done.begun.sayings if saying.source in {"answered", "assumed from its position"}]
    if not answered and not done.ends:
        raise DossierError("Nothing was answered.", "Answer some questions first.")
    told = [*orders, *(replace(saying, source="answered") for saying in answered)]
    day = record.today().isoformat()
    sayings = [replace(saying, source=f"{by}, {day}: {saying.source}") for saying in told]
    return append(record, folder, done.dossier, sayings, by, "answers to pairwise questions")
