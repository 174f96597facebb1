"""Whose letter it is and to whom it goes, where the layout says so: a house and who opens its post, a lawyer and the client, a mediator and both sides."""

from pathlib import Path

import pytest

from tests.reading.genres.letters.expect import Paper, asserted, reading_of

ATTENTION = """MINISTRY OF TRADE
Republic of Arvadia
14 Harbour Street, Port Essel

Ref.: MT/0417-26
Date: 12 October 2026

By courier

Ministry of Commerce of the Kingdom of Belmora
{line}

Dear Director-General,

Your letter of 28 September has been studied with care. Arvadia is not in a position to accept a quota above 30,000 tonnes.

Yours sincerely,

Pavel Orsini
"""
COUNSEL = """HALE ADEYEMI LLP
Solicitors

20 November 2026

Tarrow Foods Limited
For the attention of: Mr Simon Latch, General Counsel

Dear Sirs

{opening}

Our client rejects your demand for damages of 260,000.

Yours faithfully

Hale Adeyemi LLP
"""
MEDIATOR = """Dr Beate Holder
Mediator

Utrecht, 16 November 2026

To:
the Executive Board of Meridia Hospitals Foundation
the Federation of Hospital Nurses (FHN), Mr Joost van Rijn

Ladies and gentlemen,

I have spoken with each of you. I suggest 6.8 per cent over two years.

With kind regards,

Beate Holder
"""
GROUP = """GOVERNMENT OF THE ISLANDS OF TEKARA
Office of the Special Envoy

18 November 2026

Ms Lucia Barrantes
Co-Chair, Fund Contact Group

Excellency,

I write on behalf of the {group} to acknowledge receipt of your text. We cannot accept paragraph 9.

Accept, Excellency, my warm regards.

Sione Taufa
Special Envoy
"""
SPEECH = """Statement by the Special Envoy, Ms Amara Diallo

Nairobi, 21 November 2026

Ladies and gentlemen,

We have closed the second round. I put forward a proposal on Wednesday. I hope that we shall meet again. Thank you.
"""


def refusal(text: str, folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return whose refusal, or proposal, a letter holds, and to whom."""
    acts = asserted(reading_of(Paper("", "letter", text, ()), folder))
    act = next(one for one in acts if one.kind in {"refuse", "propose"})
    return act.actors, act.addressees


@pytest.mark.parametrize(
    "line",
    [
        "Attn. Ms Ingrid Hall, Director-General for Trade",
        "Attn: Ms Ingrid Hall",
        "For the attention of Ms Ingrid Hall",
        "Attention: Director-General for Trade",
    ],
)
def test_who_opens_the_post_is_not_the_reader(line: str, tmp_path: Path) -> None:
    """The house is, which stands on the line above."""
    assert refusal(ATTENTION.format(line=line), tmp_path) == (("arvadia",), ("belmora",))


@pytest.mark.parametrize(
    "opening",
    [
        "We act for Oakmere Growers and refer to your letter of 6 November 2026.",
        "We are instructed by Oakmere Growers to reply to your letter of 6 November 2026.",
        "We write on behalf of our client, Oakmere Growers, in reply to your letter of 6 November 2026.",
        "Our client: Oakmere Growers\n\nWe refer to your letter of 6 November 2026.",
    ],
)
def test_a_lawyer_writes_for_the_client(opening: str, tmp_path: Path) -> None:
    """The firm is no side."""
    assert refusal(COUNSEL.format(opening=opening), tmp_path) == (("oakmere-growers",), ("tarrow-foods-limited",))


def test_a_mediator_writes_to_both(tmp_path: Path) -> None:
    """Neither of those written to says "I"."""
    actors, to = refusal(MEDIATOR, tmp_path)
    assert actors == ("mediator",)
    assert "federation-of-hospital-nurses" in to
    assert len(to) == 2


def test_who_writes_on_behalf_of_a_group_writes_for_it(tmp_path: Path) -> None:
    """A board of one's own is no group."""
    assert refusal(GROUP.format(group="Alliance of Low-Lying States"), tmp_path)[0] == ("alliance-of-low-lying-states",)
    assert refusal(GROUP.format(group="Board"), tmp_path)[0] != ("board",)
    assert refusal(GROUP.format(group="Minister Lund"), tmp_path)[0] != ("minister-lund",)


def test_a_speech_is_no_letter(tmp_path: Path) -> None:
    """It greets ladies and gentlemen as well, and ends without a formula."""
    assert reading_of(Paper("", "release", SPEECH, ()), tmp_path).dialect != "letter"


AGENT = """From: {sender}
To: {reader}
Date: 26 November 2026
Subject: Share purchase agreement

We cannot accept the cap on liability.
"""
HEADS = [
    ("Counsel for the Seller", "Counsel for the Buyer", "seller", "buyer"),
    ("Solicitors to the Trustees", "Legal adviser to the Landlord", "trustees", "landlord"),
    ("Delegation of Norrland", "Delegation of Vestria", "norrland", "vestria"),
    ("Chief negotiator, Arland", "Chief negotiator, Belmora", "arland", "belmora"),
    ("Marta Lindqvist (Municipal Employers)", "Jon Aas (Cleaners' Union)", "municipal-employers", "cleaners-union"),
    ("Marta Lindqvist (Selvik)", "Jon Aas (Brandt)", "selvik", "brandt"),
    ("Marta Lindqvist, Selvik <ml@selvik.example>", "Jon Aas, Brandt <ja@brandt.example>", "selvik", "brandt"),
    ("Marta Lindqvist / Selvik", "Jon Aas / Brandt", "selvik", "brandt"),
    ("Marta Lindqvist - Selvik", "Jon Aas - Brandt", "selvik", "brandt"),
    ("Selvik", "Brandt", "selvik", "brandt"),
    ("The Seller", "The Buyer", "seller", "buyer"),
    ("Negotiating team of the Port Workers", "Management of the Port", "port-workers", "port"),
]


@pytest.mark.parametrize(("sender", "reader", "writer", "addressee"), HEADS)
def test_head_of_a_mail(sender: str, reader: str, writer: str, addressee: str, tmp_path: Path) -> None:
    """A head names the side, whoever writes for it: an agent for a principal, a person with a house beside the name."""
    assert refusal(AGENT.format(sender=sender, reader=reader), tmp_path) == ((writer,), (addressee,))


@pytest.mark.parametrize(
    "sender",
    [
        "Marta Lindqvist (by phone)",
        "Marta Lindqvist (she/her)",
        "Marta Lindqvist, Director",
        "Marta Lindqvist <ml@mail.example>",
    ],
)
def test_head_without_a_house(sender: str, tmp_path: Path) -> None:
    """What stands beside a name and is no house makes no side."""
    assert refusal(AGENT.format(sender=sender, reader="Jon Aas"), tmp_path)[0] == ("marta-lindqvist",)


@pytest.mark.parametrize(
    "reader", ["All delegations", "Colleagues", "Distribution list", "Members of the committee", "Everyone"]
)
def test_a_paper_that_goes_round_has_no_reader(reader: str, tmp_path: Path) -> None:
    """Nobody in particular is written to."""
    assert refusal(AGENT.format(sender="Selvik", reader=reader), tmp_path) == (("selvik",), ())
