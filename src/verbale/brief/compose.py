"""A dossier, its state of play, the watch and counsel into a brief. Pure: the same inputs give the same page."""

from collections.abc import Iterable

from verbale.brief.context import BriefContext
from verbale.brief.page import Brief, Citation, CitedSentence, Section, SourceLine
from verbale.brief.sections.alerts import protraction, standstill
from verbale.brief.sections.bottom import bottom
from verbale.brief.sections.columns import columns
from verbale.brief.sections.happened import happened
from verbale.brief.sections.owed import owed
from verbale.brief.sections.reach import reach
from verbale.brief.sections.standing import standing
from verbale.brief.sections.unknown import unknown
from verbale.brief.wording import counted, upper
from verbale.counsel.advice import Counsel
from verbale.dossier import Dossier
from verbale.model import Document, Figure, StateOfPlay
from verbale.watch import Watch

SECTIONS = (bottom, standing, owed, protraction, standstill, reach, happened, unknown)
SECTIONS_PLAIN = (bottom, happened, standing, owed, protraction, standstill, reach, unknown)

ASKED_FOR = (columns,)  # made only where they are named


def compose(
    dossier: Dossier,
    play: StateOfPlay,
    watch: Watch,
    counsel: Counsel | None = None,
    *,
    before: StateOfPlay | None = None,
    party: str = "",
    long: bool = False,
    only: tuple[str, ...] = (),
) -> Brief:
    """Write the brief.

    Parameters
    ----------
    dossier, play, watch
        What it is about.
    counsel
        What counsel says; ``None`` when there is nothing to go by.
    before
        State of play of an earlier date, for what changed since.
    party
        Id of the party it is written for; the dossier's own when left out.
    long
        With annexes: every point, obligation, finding and act.
    only
        Names of the sections wanted (those of `SECTIONS` and `ASKED_FOR`); empty for all of `SECTIONS`.
    """
    return composed(BriefContext(dossier, play, watch, before, counsel, party or dossier.ours, long), only)


def composed(case: BriefContext, only: tuple[str, ...] = ()) -> Brief:
    """Write the brief of a context.

    Parameters
    ----------
    case
        What it is about, and for whom.
    only
        Names of the sections wanted, as `compose` takes them.
    """
    makers = SECTIONS_PLAIN if case.plain else SECTIONS
    sections = tuple(
        make(case) for make in (*makers, *ASKED_FOR) if make.__name__ in (only or {one.__name__ for one in makers})
    )
    return made_of(case, sections)


def made_of(case: BriefContext, sections: tuple[Section, ...]) -> Brief:
    """Return the page of some sections: with its head, the sources that are cited in their order, and the figures."""
    play, counts = case.play, _counts(case)
    draft = Brief(
        title=case.dossier.title, party=case.name(case.party) if case.party else "", on=play.on, known=play.known,
        marking=play.marking, counts=counts, sections=sections,
    )  # fmt: skip
    cited = list(draft.citations())
    documents = _documents(cited, play)
    return Brief(
        title=draft.title, party=draft.party, on=draft.on, known=draft.known, marking=draft.marking, counts=counts,
        sections=_without_empty(sections), sources=tuple(_lines(documents)), figures=_figures(cited),
        documents={document.id: document for document in documents}, long=case.long,
    )  # fmt: skip


def _counts(case: BriefContext) -> CitedSentence:
    acts, documents = case.play.told, case.play.documents
    waiting = sum(not item.reviewed for item in acts)
    steps = [f"{document.name or document.title or document.id[:12]}" for document in documents.values()]
    text = f"{upper(counted(len(documents), 'document'))} and {counted(len(acts), 'act')} in view; "
    text += "every act reviewed." if acts and not waiting else f"{counted(waiting, 'act')} not yet reviewed."
    return case.says("counts", len(documents), "documents", text, steps or ["No document is in view."])


def _without_empty(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.sentences or section.table)


def _documents(cited: Iterable[Citation], play: StateOfPlay) -> list[Document]:
    names = dict.fromkeys(item.evidence.document for item in cited if item.evidence is not None)
    return [play.documents[name] for name in names]


def _figures(cited: Iterable[Citation]) -> tuple[Figure, ...]:
    found: dict[str, Figure] = {}
    for item in cited:
        if item.figure is not None:
            found.setdefault(item.figure.id, item.figure)
    return tuple(found.values())


def _lines(documents: Iterable[Document]) -> Iterable[SourceLine]:
    for number, document in enumerate(documents, start=1):
        published = document.published.edtf if document.published else ""
        title = document.title or document.name or document.id[:12]
        yield SourceLine(number, document.id, title, document.publisher, published, document.address, document.marking)
