"""Conditional offers of the documents: what for what, by whom, accepted by whom, and what came after."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import playing
from tests.counsel.conftest import DOSSIER
from verbale.counsel.exchanges import exchanges, split
from verbale.model import Act, Document, Kind, Modality, Option, RecordedAct


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Arda would accept 100 tons if Bel opened the ports.", ("Arda would accept 100 tons", "Bel opened the ports")),
        (
            "If Bel opened the ports, Arda would accept 100 tons.",
            ("Arda would accept 100 tons", "Bel opened the ports"),
        ),
        ("We can live with it, but only if the ports open; then we sign.", ("We can live with it", "the ports open")),
        ("We accept, provided that all sign, and we mean it.", ("We accept", "all sign")),
        ("We offer 100 tons in return for access.", ("We offer 100 tons", "access")),
        ("If only it were so.", None),
        ("We accept 100 tons.", None),
    ],
)
def test_a_sentence_in_its_two_parts(words: str, parts: tuple[str, str] | None) -> None:
    """What is offered and for what, whichever comes first; a sentence without both is no exchange."""
    assert split(words) == parts


def act(words: str, kind: Kind, day: int, *by: str, **facts: object) -> RecordedAct:
    """Return a recorded act of March 2024."""
    when = dt.date(2024, 3, day)
    quote = Document("d" * 64, words).quote(0, len(words))
    made = Act(kind=kind, actors=by, evidence=(quote,), rule="hand:test", **facts)  # type: ignore[arg-type]
    return RecordedAct(f"a{day}", made, day, when, when)


OFFER = act(
    "Arda would accept 100 tons if Bel granted access to ports.", Kind.ACCEPT, 5, "arda", modality=Modality.CONDITIONAL
)


def test_an_offer_names_points_and_options() -> None:
    """By title or other name; a point alone where no option is named."""
    (one,) = exchanges(DOSSIER, playing(acts=(OFFER,)))
    assert (one.by, one.gives_on, one.wants_on) == (("arda",), (("quota", "low"),), (("ports", ""),))
    assert (one.accepted_by, one.later, one.day) == ((), "", dt.date(2024, 3, 5))


def test_who_accepted_it_later() -> None:
    """By an act that names it, or that takes a step on its points; its maker and what came before do not count."""
    taken = act("Bel agreed.", Kind.ACCEPT, 9, "bel", in_reply_to=("a5",))
    on_point = act("Bel agreed on ports.", Kind.CONCEDE, 9, "bel", points=("ports",))
    for later in (taken, on_point):
        assert exchanges(DOSSIER, playing(acts=(OFFER, later)))[0].accepted_by == ("bel",)
    for other in (
        act("Bel agreed on ports.", Kind.CONCEDE, 2, "bel", points=("ports",)),
        act("Arda agreed on ports.", Kind.CONCEDE, 9, "arda", points=("ports",)),
        act("Bel would agree if.", Kind.ACCEPT, 9, "bel", points=("ports",), modality=Modality.CONDITIONAL),
    ):
        assert exchanges(DOSSIER, playing(acts=(OFFER, other)))[0].accepted_by == ()


def test_a_later_proposal_without_the_condition_is_named() -> None:
    """The same side on what it offered: the condition may be gone."""
    later = act("Arda proposes 100 tons.", Kind.PROPOSE, 9, "arda", points=("quota",))
    assert exchanges(DOSSIER, playing(acts=(OFFER, later)))[0].later == "a9"
    other = act("Bel proposes 100 tons.", Kind.PROPOSE, 9, "bel", points=("quota",))
    assert exchanges(DOSSIER, playing(acts=(OFFER, other)))[0].later == ""


def test_what_is_no_offer_on_a_condition() -> None:
    """What was done, what is feared, and what somebody away from the table would do."""
    for made in (
        act("Arda accepted 100 tons if asked.", Kind.ACCEPT, 5, "arda"),
        act("Arda would warn if asked.", Kind.WARN, 5, "arda", modality=Modality.CONDITIONAL),
        act("Zed would accept if asked.", Kind.ACCEPT, 5, "zed", modality=Modality.CONDITIONAL),
    ):
        assert exchanges(DOSSIER, playing(acts=(made,))) == ()


def test_an_option_that_two_points_have_names_neither() -> None:
    """Nothing is guessed from an amount that fits several points."""
    twice = replace(DOSSIER.points[1], options=(Option("few", "100 tons"), Option("all", "All")))
    offer = act("Arda would take 100 tons if asked.", Kind.ACCEPT, 5, "arda", modality=Modality.CONDITIONAL)
    (one,) = exchanges(replace(DOSSIER, points=(DOSSIER.points[0], twice)), playing(acts=(offer,)))
    assert one.gives_on == ()
