"""Sessions, changes of procedure and measures, from acts."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import act, document
from verbale.dossier import Assessment, Dossier
from verbale.model import Kind, Measure, Modality, Party, Person, Procedure, RecordedAct, Session
from verbale.state.events import measures, procedures, sessions

PAPER = document("Arda closed its ports. They met.", "2024-03-02", "paper.txt")
DAY = dt.date(2024, 3, 2)
DOSSIER = Dossier(
    title="Talks", ours="arda",
    parties=(Party("arda", "Arda"), Party("bel", "Bel"), Party("cora", "Cora"), Party("ring", "Ring", members=("arda", "cora"), at_table=False)),
    people=(Person("mara", "Mara", party="bel"),),
)  # fmt: skip


def told(kind: Kind, *actors: str, name: str = "", day: dt.date = DAY, **facts: object) -> RecordedAct:
    """Return an act of these actors."""
    made = act(PAPER, "Arda closed its ports", kind, actors=actors, **facts)
    return replace(made, id=name or made.id, happened=day)


def test_sessions() -> None:
    """Who spoke and who was met, people as their party; the same on one day once; what was only meant is none."""
    acts = [
        told(Kind.MEET, "arda", name="one", addressees=("mara",)),
        told(Kind.MEET, "bel", "arda", name="again"),
        told(Kind.MEET, "bel", "arda", name="next day", day=DAY + dt.timedelta(1)),
        told(Kind.MEET, "arda", "cora", name="meant", modality=Modality.INTENDED),
        told(Kind.STATE, "arda", name="words"),
    ]
    assert sessions(acts, DOSSIER) == (
        Session("one", DAY, ("arda", "bel")),
        Session("next day", DAY + dt.timedelta(1), ("arda", "bel")),
    )


def test_procedures() -> None:
    """Done or announced, with the stated reason; not what was feared."""
    acts = [
        told(Kind.SUSPEND, "arda", name="one", reason="elections"),
        told(Kind.RESUME, "mara", name="two", modality=Modality.INTENDED),
        told(Kind.POSTPONE, "bel", name="three", modality=Modality.FEARED),
        told(Kind.MEET, "bel", name="four"),
    ]
    assert procedures(acts, DOSSIER) == (
        Procedure("one", "suspend", DAY, ("arda",), "elections"),
        Procedure("two", "resume", DAY, ("bel",), ""),
    )


def test_measures() -> None:
    """On those it names, else on the others at the table, but not on groups and members of the maker's."""
    acts = [
        told(Kind.MEASURE, "arda", name="one", addressees=("mara",), points=("ports", "fish")),
        told(Kind.MEASURE, "arda", name="two", modality=Modality.INTENDED),
        told(Kind.MEASURE, "ring", name="three"),
        told(Kind.MEASURE, "bel", name="four", modality=Modality.CONDITIONAL),
    ]
    words = "Arda closed its ports"
    assert measures(acts, DOSSIER) == (
        Measure("one", DAY, ("arda",), ("bel",), "ports", words),
        Measure("two", DAY, ("arda",), ("bel", "cora"), "", words),
        Measure("three", DAY, ("ring",), ("bel",), "", words),
    )


def test_a_persons_assessment() -> None:
    """By maker, day and words; what it leaves out stays as read; the first that fits counts."""
    judged = Assessment(
        by="arda",
        day=DAY,
        assessed_by="A. Nalyst",
        words="CLOSED",
        affected=("cora",),
        point="ports",
        severity=4.0,
        sign=-1,
    )
    others = [
        replace(judged, by="bel", severity=1.0), replace(judged, day=DAY + dt.timedelta(1), severity=1.0),
        replace(judged, words="opened", severity=1.0),
    ]  # fmt: skip
    known = replace(DOSSIER, assessments=(*others, judged, replace(judged, severity=9.0)))
    (made,) = measures([told(Kind.MEASURE, "arda", name="one")], known)
    assert made == Measure(
        "one",
        DAY,
        ("arda",),
        ("cora",),
        "ports",
        "Arda closed its ports",
        severity=4.0,
        sign=-1,
        assessed_by="A. Nalyst",
    )
    whole = replace(judged, affected=(), point="", sign=None, irreversible=0.25, half_life=30.0, credence=0.5)
    (made,) = measures(
        [told(Kind.MEASURE, "arda", name="one", points=("fish",))], replace(DOSSIER, assessments=(whole,))
    )
    assert (made.affected, made.point, made.sign) == (("bel", "cora"), "fish", 1)
    assert (made.irreversible, made.half_life, made.credence) == (0.25, 30.0, 0.5)
