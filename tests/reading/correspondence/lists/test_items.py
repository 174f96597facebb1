"""Answers put behind what they are about: "1. Cap: not agreed"."""

from pathlib import Path

import pytest

from tests.reading.correspondence.paper import SPEAKER, TALKS
from verbale.dossier import parse
from verbale.model import Act, Document, Kind, Modality, Move
from verbale.reading import load_bytes, read

ITEMS = [
    tuple(cell.strip() for cell in line.split(" | "))
    for line in Path(__file__).with_name("items.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
SIDES = parse("""
title = "Talks"
[[party]]
id = "north"
name = "Northquay"
[[party]]
id = "south"
name = "Southmole"
""")


def answered(line: str, *, dossier: object = SIDES) -> list[Act]:
    """Return the acts of a mail of 26 November 2026 that holds a line, by Southmole to Northquay."""
    paper = (
        "From: Southmole\nTo: Northquay\nSubject: Re: open points\nDate: 26 November 2026\n\n"
        f"Our answers to the points of your mail of 20 November:\n\n{line}\n\nRegards\n"
    )
    document = load_bytes(paper.encode(), "mail.txt")
    assert isinstance(document, Document)
    start = paper.index(line)
    return [act for act in read(document, dossier).acts if start <= act.evidence[0].start < start + len(line)]  # type: ignore[arg-type]


def says(act: Act) -> str:
    """Return what an act says, in the words of the table."""
    if act.kind is Kind.STATE and act.move is Move.HOLD:
        return "hold"
    if act.kind is Kind.STATE and act.move is Move.ANSWER:
        return "answer"
    return f"{act.kind} conditional" if act.modality is Modality.CONDITIONAL else str(act.kind)


@pytest.mark.parametrize(("expected", "topic", "line"), ITEMS, ids=[row[2] for row in ITEMS])
def test_item(expected: str, topic: str, line: str) -> None:
    """A line says what a person reads in it, of what stands before the colon, and nothing else."""
    acts = answered(line)
    told = {says(act) for act in acts}
    if expected == "none":
        assert not told
    elif expected == "open":
        assert not told & {"accept", "accept conditional", "refuse", "propose"}
    else:
        assert told == {expected}
        assert {act.topic for act in acts} == {topic}
        assert all(act.actors == ("south",) and act.addressees == ("north",) for act in acts)


def test_point_of_the_dossier() -> None:
    """Where what stands before the colon is a point of the talks, the answer is on that point."""
    (act,) = answered("2. Crane repairs: agreed.", dossier=TALKS)
    assert (act.kind, act.points, act.topic) == (Kind.ACCEPT, ("crane",), "")
    assert SPEAKER.parties == act.actors


def test_day_of_a_promise() -> None:
    """A day by which the answer comes is kept."""
    (act,) = answered("3. Non-compete: we come back to you by 4 December 2026.")
    assert act.deadline is not None
    assert str(act.deadline.first) == "2026-12-04"


def test_two_in_one_paragraph() -> None:
    """Answers that follow each other in a paragraph are told apart."""
    acts = answered("Cap: no. Escrow: agreed. Term: under review.")
    assert [(says(act), act.topic) for act in acts] == [("refuse", "Cap"), ("accept", "Escrow"), ("hold", "Term")]


@pytest.mark.parametrize(
    "lines",
    [
        "(a) Night supplement - ok\n(b) Uniforms - no\n(c) Sick pay - with our board",
        "Night supplement – ok\nUniforms – no\nSick pay – with our board",
        "1) Night supplement: ok\n2) Uniforms: no\n3) Sick pay: with our board",
        "- Night supplement: ok\n- Uniforms: no\n- Sick pay: with our board",
        "Night supplement: ok; Uniforms: no; Sick pay: with our board.",
        "Night supplement: ok, uniforms: no, sick pay: with our board",
    ],
)
def test_lists_without_stops(lines: str) -> None:
    """Each line of a list is an answer of its own, whatever it ends with."""
    acts = answered(lines)
    told = [(says(act), act.topic.lower()) for act in acts]
    assert told == [("accept", "night supplement"), ("refuse", "uniforms"), ("hold", "sick pay")]


@pytest.mark.parametrize(
    "line",
    [
        "Minutes: agreed text attached.",
        "One more thing: no rush with the annexes.",
        "The delegation - fine people all of them - sends its regards.",
        "Question: ok for you on Monday?",
        "Status: no change.",
        "Weather: fine.",
    ],
)
def test_no_answers(line: str) -> None:
    """What only looks like one says neither yes nor no."""
    assert not {says(act) for act in answered(line)} & {"accept", "accept conditional", "refuse", "propose"}


def test_the_line_above_answers_nothing() -> None:
    """What only leads in to the answers is none of them."""
    acts = answered("Quick replies to your list:\n\n(a) Rota: agreed.")
    assert [(says(act), act.topic) for act in acts] == [("accept", "Rota")]
