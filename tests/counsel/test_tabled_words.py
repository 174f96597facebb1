"""What stands on the table in sentences: refused key concerns first, then openings, silence, distances, conditional offers."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import playing
from tests.counsel.conftest import DOSSIER
from tests.counsel.test_exchanges import OFFER, act
from tests.counsel.test_tabled import KEYED, cell, matrix, reply, welcome, wish
from verbale.counsel.exchanges import exchanges
from verbale.counsel.tabled import tabled
from verbale.counsel.tabled_words import NO_OPENING, SAME, apart_in_short, day_of, sentences
from verbale.model import Kind, Party
from verbale.model.cell import MatrixCell, Response


def told(*cells: MatrixCell) -> list[str]:
    """Return the sentences on some cells."""
    return [line.text for line in sentences(KEYED, playing(), tabled(KEYED, matrix(*cells)), ())]


def test_refused_key_concerns_come_first() -> None:
    """By whom, of whom, key for whom, when; a refusal on another point is no key concern."""
    said = told(
        cell("ports", "bel", reply(Response.OPEN)), cell("quota", "bel", reply(Response.REFUSED)),
        cell("ports", "arda", reply(Response.REFUSED, "bel")),
    )  # fmt: skip
    assert said[0] == "Key concern refused by Bel, put by Arda: Quota for cod (key for Arda) (9 March 2024)."
    assert said[1] == "Opening: Bel answered what Arda put on Access to ports constructively (9 March 2024)."
    assert len(said) == 2


def test_no_opening_is_said() -> None:
    """Not that nobody refuses."""
    assert told() == [NO_OPENING]


def test_silence_is_neither_consent_nor_refusal() -> None:
    """Beside an opening, the side that has not answered is named, and what its silence means: nothing."""
    said = told(
        cell("ports", "bel", reply(Response.OPEN), wants=wish("b", offered=True)),
        cell("ports", "arda", reply(Response.NOT_FOUND, "bel")),
    )
    assert said == [
        (
            "Opening: Bel answered what Arda put on Access to ports constructively (9 March 2024); "
            "in their own words they offer something on it."
        ),
        "No answer of Arda is in view to what Bel put on Access to ports; that is neither consent nor refusal.",
    ]


def test_sides_that_answered_alike_share_a_sentence() -> None:
    """The same points named once, then called the same."""
    three = replace(KEYED, parties=(*KEYED.parties, Party("cor", "Cor")))
    cells = matrix(
        *(
            cell(point, who, reply(Response.OPEN), wants=wish(who))
            for point in ("quota", "ports")
            for who in ("bel", "cor")
        ),
        *(cell(point, "arda", reply(Response.WAITING, "bel")) for point in ("quota", "ports")),
    )
    said = [line.text for line in sentences(three, playing(), tabled(three, cells), ())]
    assert said[0].startswith(
        "Opening: Bel and Cor answered what Arda put on Quota for cod and Access to ports constructively"
    )
    assert said[1] == f"No answer of Arda is in view to what Bel put on {SAME}; that is neither consent nor refusal."


def test_a_claim_of_who_asked_is_called_one() -> None:
    """Nothing opens by the asker's word alone."""
    said = told(cell("ports", "bel", reply(Response.ACCEPTED, told="arda")))
    assert said == [
        "No opening yet: only Arda calls the answer of Bel on Access to ports constructive (9 March 2024), according to Arda."
    ]


def test_words_of_praise_open() -> None:
    """With who spoke and of whose proposal."""
    cells = matrix(cell("quota", "arda", wants=wish()))
    said = sentences(DOSSIER, playing(), tabled(DOSSIER, cells, [welcome("bel")]), ())
    assert said[0].text == "Opening: Bel spoke well of what Arda said on Quota for cod (9 March 2024)."
    assert said[0].acts == ("w1",)


def test_amounts_that_come_nearer() -> None:
    """From what to what, how far apart now and at first; percentages are apart in points."""
    cells = matrix(
        cell("quota", "arda", wants=wish("a", 5, "per cent"), moved=(wish("x", 6, "per cent"),)),
        cell("quota", "bel", wants=wish("b", 3, "per cent")),
    )
    found = tabled(DOSSIER, cells)
    said = [line.text for line in sentences(DOSSIER, playing(), found, ())]
    assert said[1] == (
        "On Quota for cod: Arda 6 per cent, now 5 per cent; Bel 3 per cent; 2 percentage points apart (at first 3)."
    )
    assert [line.text for line in apart_in_short(DOSSIER, found.distances)] == [
        "Amounts: on Quota for cod 2 percentage points apart (at first 3)."
    ]
    assert apart_in_short(DOSSIER, ()) == []


def test_a_conditional_offer_in_its_words() -> None:
    """What for what, accepted by whom, and what its maker put since without the condition."""
    later = act("Arda proposes 100 tons.", Kind.PROPOSE, 9, "arda", points=("quota",))
    for acts, end in (
        ((OFFER,), "accepted by nobody in what was read."),
        (
            (OFFER, later),
            "accepted by nobody in what was read; since then (9 March 2024) Arda made a proposal on it without that condition.",
        ),
        ((OFFER, act("Yes.", Kind.ACCEPT, 8, "bel", in_reply_to=("a5",))), "accepted by Bel."),
    ):
        play = playing(acts=acts)
        line = sentences(DOSSIER, play, tabled(DOSSIER, {}), exchanges(DOSSIER, play))[-1]
        assert (
            line.text
            == f"Conditional offer of Arda (5 March 2024): “Arda would accept 100 tons”, if “Bel granted access to ports”; {end}"
        )
        assert line.acts[0] == "a5"


def test_a_day_in_words() -> None:
    """As on the page."""
    assert day_of(dt.date(2024, 3, 9)) == "9 March 2024"
