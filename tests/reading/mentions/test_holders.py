"""Office-holders of the world list: whose they are is known where a text does not say; two who fit are nobody."""

import hashlib

import pytest

from verbale.dossier import Dossier
from verbale.dossier.world import nations
from verbale.model import Document, Party, Person, When
from verbale.reading.lang.en.world import holders
from verbale.reading.parsed_document import MentionKind
from verbale.reading.read import lay_out


def cast(text: str, day: str = "2022-02-16", dossier: Dossier | None = None) -> list[tuple[str, str, str]]:
    """Return the words, party and person of each person mentioned."""
    identity = hashlib.sha256(text.encode()).hexdigest()
    page = lay_out(Document(id=identity, text=text, published=When.parse(day) if day else None), dossier)
    kinds = {MentionKind.PERSON, MentionKind.OFFICE}
    return [
        (text[one.start : one.end], ",".join(one.parties), one.person) for one in page.mentions if one.kind in kinds
    ]


def test_the_list_is_sound() -> None:
    """Every office belongs to a party of the world list, and ends after it begins."""
    assert len(holders()) > 600
    for holder in holders().values():
        for term in holder.terms:
            assert term.party in nations(), holder.id
            assert not term.until or term.until[: len(term.since)] >= term.since[: len(term.until)], holder.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Putin confessed it.", [("President Putin", "ru", "vladimir-putin")]),
        ("Yesterday Sergei Lavrov left.", [("Sergei Lavrov", "ru", "sergey-lavrov")]),
        ("Secretary of State Blinken answered.", [("Secretary of State Blinken", "us", "antony-blinken")]),
        ("Chancellor Scholz rang.", [("Chancellor Scholz", "de", "olaf-scholz")]),
        (
            "Talks between Ursula von der Leyen and others.",
            [("Ursula von der Leyen", "european-commission", "ursula-von-der-leyen")],
        ),
        ("Russia waits. Mr Lavrov said so.", [("Mr Lavrov", "ru", "sergey-lavrov")]),
        ("Russia waits; Lavrov too.", [("Lavrov", "ru", "sergey-lavrov")]),
        ("The EU is firm. Von der Leyen agreed.", [("Von der Leyen", "european-commission", "ursula-von-der-leyen")]),
        (
            "In Moscow was Vladimir Putin. Later Mr Putin left.",
            [("Vladimir Putin", "ru", "vladimir-putin"), ("Mr Putin", "ru", "vladimir-putin")],
        ),
        ("Antony Blinken spoke, with gravity.", [("Antony Blinken", "us", "antony-blinken")]),
        ("Germany's Olaf Scholz came.", [("Olaf Scholz", "de", "olaf-scholz")]),
        ("NATO's boss Jens Stoltenberg came.", [("Jens Stoltenberg", "nato", "jens-stoltenberg")]),
        ("The Kremlin chief rang Paris.", [("The Kremlin chief", "ru", "vladimir-putin")]),
        ("The French president rang Moscow.", [("The French president", "fr", "emmanuel-macron")]),
    ],
)
def test_who_holds_an_office_needs_no_country_beside_the_name(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A full name, a title with the surname, a surname beside its state, an office with its state."""
    assert cast(text) == expected


def test_the_date_of_the_document_decides() -> None:
    """The same name is another's, or nobody's, at another time."""
    assert cast("Jens Stoltenberg spoke.", "2008-05-01")[0][1] == "no"
    assert cast("Jens Stoltenberg spoke.", "2020-05-01")[0][1] == "nato"
    assert cast("Russia: President Medvedev spoke.", "2010-05-01")[0][2] == "dmitry-medvedev"
    assert cast("The French president spoke.", "1998-05-01")[0][2] == "jacques-chirac"
    assert cast("The French president spoke.", "") == []
    assert [one for one in cast("In 2016 Donald Trump spoke. The president spoke.", "") if one[1]] == []


@pytest.mark.parametrize(
    "text",
    [
        "Growers rejected the Lavrov variety of plums.",  # no Russia near
        "In May the British said no.",
        "North and South Korea: Kim refused.",
        "The Scholz Foundation gave Germany a prize.",
    ],
)
def test_a_bare_word_is_nobody(text: str) -> None:
    """A surname alone needs its state, and must be no word, no common name and no part of another name."""
    assert not [person for _, _, person in cast(text) if person in holders()]


def test_what_people_or_the_text_say_goes_before() -> None:
    """The dossier's own people, and another office stated in the text."""
    peru = Party("tarkos", "Tarkos")
    own = Dossier(title="t", parties=(peru,), people=(Person("ana-lavrov", "Ana Lavrov", "", "tarkos"),))
    assert cast("Russia waits. Lavrov spoke.", dossier=own) == [("Lavrov", "tarkos", "ana-lavrov")]
    assert cast("Olaf Scholz, the Peruvian chief negotiator, spoke.")[0][1] == "pe"
    assert cast("Mario Draghi, the former prime minister, spoke.")[0][1] == ""


def test_his_minister_is_his() -> None:
    """A minister behind "his" belongs to the side of whoever was named before."""
    found = cast("Peruvian President Inti Rumi heard from his foreign minister, Ada Quispe, in Lima.")
    assert found[-1][1:] == ("pe", "ada-quispe")
