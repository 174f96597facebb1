"""A small invented negotiation, made by hand: two documents, seven acts, computed positions and obligations."""

import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from verbale.brief import Brief, Section, Table, compose
from verbale.brief.context import BriefContext
from verbale.dossier import Dossier, parse
from verbale.model import (
    Act,
    Coverage,
    Document,
    Figure,
    Kind,
    Marking,
    Modality,
    Obligation,
    Polarity,
    Position,
    RecordedAct,
    Stance,
    StateOfPlay,
    When,
)
from verbale.state.events import measures, procedures, sessions
from verbale.state.obligations import obligations
from verbale.state.positions import positions
from verbale.watch import Alert, Level, Watch, watch

ON = dt.date(2024, 3, 30)

DOSSIER = """
title = "Fishing talks (invented)"
ours = "arda"
baseline = 2024-03-01
[[party]]
id = "arda"
name = "Arda"
[[party]]
id = "bel"
name = "Bel Republic"
[[point]]
id = "quota"
title = "Quota for cod"
key_for = ["arda"]
[[point]]
id = "ports"
title = "Access to ports"
[[point]]
id = "data"
title = "Catch data"
[[clock]]
preset = "calendar-days"
[[comparison]]
name = "answers in earlier rounds (invented)"
source = "invented"
median = 10
percentile90 = 20
"""
FIRST = (
    "Arda hands over proposals\n\n1 March 2024\n\nArda proposed to Bel a quota for cod, access to ports and the exchange "
    "of catch data.\n\nBel fears a closure of the strait."
)
SECOND = (
    "Bel answers\n\n20 March 2024\n\nBel refused the quota for cod. It called the exchange of <b>catch data</b> useful."
)


def document(text: str, day: str, name: str) -> Document:
    """Make a document of a text."""
    title = text.split("\n", 1)[0]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(digest, text, title=title, publisher="Daily Net", published=When.parse(day), name=name)


def act(source: Document, words: str, kind: Kind, **facts: object) -> RecordedAct:
    """Make a recorded act from the words of a document."""
    start = source.text.index(words)
    quote = source.quote(start, start + len(words))
    made = Act(kind=kind, evidence=(quote,), rule="hand:test", **facts)  # type: ignore[arg-type]
    assert source.published is not None
    return RecordedAct(made.id, made, start, source.published.last, source.published.last)


def play_of(dossier: Dossier, acts: list[RecordedAct], documents: list[Document], on: dt.date) -> StateOfPlay:
    """Compute the state of play of acts made by hand."""
    seen = [item for item in acts if item.happened <= on]
    days = tuple(source.published.last for source in documents if source.published and source.published.last <= on)
    return StateOfPlay(
        on=on, known=None, clearance=Marking("RED"), marking=Marking(),
        positions=positions(seen, dossier), obligations=obligations(seen, dossier), sessions=sessions(seen, dossier),
        procedures=procedures(seen, dossier), measures=measures(seen, dossier),
        coverage=tuple(Coverage(party.id, len(days), days) for party in dossier.parties),
        acts=tuple(seen), documents={source.id: source for source in documents},
    )  # fmt: skip


def playing(**parts: object) -> StateOfPlay:
    """Return a state of play of 30 March with the parts given, and nothing else in it."""
    made = StateOfPlay(on=ON, known=None, clearance=Marking("RED"), marking=Marking())
    return replace(made, **parts)  # type: ignore[arg-type]


def position(point: str, party: str, stance: Stance, day: str = "2024-03-05", **more: object) -> Position:
    """Return a stance of a party on a point."""
    facts = {"option": None, "act": "", **more}
    return Position(point, party, stance, since=dt.date.fromisoformat(day), **facts)  # type: ignore[arg-type]


def debt(point: str, opened: str = "2024-03-01", **more: object) -> Obligation:
    """Return an answer that Bel owes Arda, unless it says otherwise."""
    facts = {"debtor": "bel", "creditor": "arda", "request": "propose", "opened_by": f"asked {point}", **more}
    name = f"{facts['debtor']}-{facts['creditor']}-{point}-{opened}"
    return Obligation(id=name, point=point, opened=dt.date.fromisoformat(opened), **facts)  # type: ignore[arg-type]


def looked(dossier: Dossier, play: StateOfPlay, watched: Watch | None = None, **more: object) -> BriefContext:
    """Return what the sections look at; with a watch that found nothing unless one is given."""
    seen = watched or Watch(alerts=(), indicators=(), on=play.on)
    return BriefContext(dossier, play, seen, **{"party": dossier.ours, **more})  # type: ignore[arg-type]


def lines(section: Section) -> list[str]:
    """Return the sentences of a section, each with its label and tone where it has them."""
    return [" | ".join(filter(None, (said.label, said.tone, said.text))) for said in section.sentences]


def grid(table: Table | None) -> list[list[str]]:
    """Return the cells of a table: mark, words and tone."""
    assert table is not None
    return [
        [" ".join(filter(None, (cell.mark, cell.text, cell.tone and f"<{cell.tone}>"))) for cell in row]
        for row in table.rows
    ]


@pytest.fixture
def case(dossier: Dossier, play: StateOfPlay, before: StateOfPlay) -> BriefContext:
    """Return what the sections look at, of the invented talks."""
    return BriefContext(dossier, play, watch(dossier, play), before, party=dossier.ours)


@pytest.fixture
def dossier() -> Dossier:
    """Two parties, three points, one of them a key concern of ours."""
    return parse(DOSSIER)


@pytest.fixture
def documents() -> list[Document]:
    """Return the proposal and the answer."""
    return [document(FIRST, "2024-03-01", "first.txt"), document(SECOND, "2024-03-20", "second.txt")]


@pytest.fixture
def play(dossier: Dossier, documents: list[Document]) -> StateOfPlay:
    """Return the state of play on 30 March: one refusal, one opening, one answer owed."""
    first, second = documents
    acts = [
        act(first, "Arda proposed to Bel", Kind.PROPOSE, actors=("arda",), addressees=("bel",),
            points=("quota", "ports", "data"), when=When.parse("2024-03-01")),
        act(first, "Bel fears a closure of the strait", Kind.STATE, actors=("bel",), topic="closure of the strait",
            modality=Modality.FEARED, polarity=Polarity.NEGATIVE),
        act(second, "Bel refused the quota for cod", Kind.REFUSE, actors=("bel",), points=("quota",),
            when=When.parse("2024-03-20"), polarity=Polarity.NEGATIVE),
        act(second, "called the exchange of <b>catch data</b> useful", Kind.ANSWER, actors=("bel",), points=("data",),
            when=When.parse("2024-03-20"), polarity=Polarity.POSITIVE),
    ]  # fmt: skip
    return play_of(dossier, acts, documents, dt.date(2024, 3, 30))


@pytest.fixture
def before(dossier: Dossier, play: StateOfPlay) -> StateOfPlay:
    """Return the state of play a fortnight earlier."""
    return play_of(dossier, list(play.acts), list(play.documents.values()), dt.date(2024, 3, 10))


@pytest.fixture
def brief(dossier: Dossier, play: StateOfPlay, before: StateOfPlay) -> Brief:
    """Return the brief on it."""
    return compose(dossier, play, watch(dossier, play), before=before)


@pytest.fixture
def empty(dossier: Dossier) -> Brief:
    """Return the brief of a dossier without a document."""
    bare = replace(play_of(dossier, [], [], dt.date(2024, 3, 30)))
    return compose(dossier, bare, watch(dossier, bare))


def finding(party: str = "bel", point: str = "", level: Level = Level.AMBER, **more: object) -> Alert:
    """Return a finding of the watch, about protraction unless it says otherwise."""
    facts = {
        "kind": "protraction",
        "figures": (count(f"p1.{party}.{point}"),),
        "evidence": (),
        "clears_when": "",
        **more,
    }
    name = f"{facts['kind']}.{party}.{point}.{level}"
    text = str(facts.pop("text", f"{name} Rests on: law."))
    return Alert(id=name, party=party, point=point, level=level, text=text, **facts)  # type: ignore[arg-type]


def count(name: str, value: float | None = 1, text: str = "One.") -> Figure:
    """Return a figure with a step."""
    return Figure(name, value, "things", text, ("counted by hand",))


def found(*alerts: Alert, indicators: tuple[Figure, ...] = (), limits: tuple[str, ...] = ()) -> Watch:
    """Return a watch of 30 March that says this."""
    return Watch(alerts=alerts, indicators=indicators, limits=limits, on=ON)


def backed(*cells: Position) -> StateOfPlay:
    """Return a state of play of these stances, all on the words of one act."""
    paper = document("They said where they stand.", "2024-03-05", "stances.txt")
    said = act(paper, "They said where they stand", Kind.STATE, actors=("arda", "bel"))
    held = tuple(replace(cell, act=said.id) for cell in cells)
    return playing(positions=held, acts=(said,), documents={paper.id: paper})
