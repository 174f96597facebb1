"""Who is named: parties by every word for them, people by title, apposition and surname, the nameless by their side."""

import hashlib

import pytest

from verbale.dossier import Dossier
from verbale.model import Document, Party, Person
from verbale.reading.parsed_document import MentionKind, Page
from verbale.reading.read import lay_out


def page_of(text: str, dossier: Dossier | None = None) -> Page:
    """Lay out a text."""
    return lay_out(Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text), dossier)


def named(text: str, dossier: Dossier | None = None) -> list[tuple[str, str, str]]:
    """Return each mention's words, its parties and its person."""
    page = page_of(text, dossier)
    return [(text[one.start : one.end], ",".join(one.parties), one.person) for one in page.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Let us see what the US says.", [("the US", "us", "")]),
        ("The Kremlin and Downing Street agreed.", [("The Kremlin", "ru", ""), ("Downing Street", "gb", "")]),
        ("The American side waited.", [("The American side", "us", "")]),
        ("The G-77/China spoke.", [("The G-77/China", "g77", "")]),
        ("The 27 met the P5+1.", [("The 27", "eu", ""), ("the P5+1", "p5-plus-1", "")]),
        ("The E3/EU replied.", [("The E3/EU", "e3", "")]),
        ("The Danish presidency tabled a text.", [("The Danish presidency", "eu-council", "")]),
        ("The French presidency denied it.", [("The French presidency", "fr", "")]),
        ("A US-led mission left.", []),
        ("Chad Miller met the crew.", [("Chad Miller", "", "chad-miller")]),
    ],
)
def test_parties_are_known_by_every_word_for_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Names, seats, groups and presidencies mean their party; look-alikes mean nobody."""
    assert named(text) == expected


def test_a_surname_that_is_a_country_waits_for_its_bearer() -> None:
    """Before "Mr. Jordan" is met, Jordan is the country."""
    found = named("Jordan's king spoke. Later Mr. Jordan left.")
    assert found == [("Jordan", "jo", ""), ("Mr. Jordan", "", "jordan")]


@pytest.mark.parametrize(
    ("text", "person", "role", "party"),
    [
        ("Norwegian Foreign Minister Kari Lund spoke.", "kari-lund", "Foreign Minister", "no"),
        ("Kari Lund, the Norwegian foreign minister, spoke.", "kari-lund", "foreign minister", "no"),
        ("The firm's managing director, Anna Berg, spoke.", "anna-berg", "managing director", ""),
        ("Ambassador Per Holm of Norway spoke.", "per-holm", "Ambassador", "no"),
        ("Norway's Per Holm denied it.", "per-holm", "", "no"),
        ("Sen. Ann Lee (D-Vt.) spoke.", "ann-lee", "Sen.", ""),
    ],
)
def test_people_get_office_and_party_from_the_words(text: str, person: str, role: str, party: str) -> None:
    """Title and name, apposition before and after, "of" and possessive give office and party."""
    found = page_of(text).people[person]
    assert (found.role, found.party) == (role, party)


def test_later_words_resolve_to_the_person_with_the_antecedent() -> None:
    """Surname, courtesy title, office and pronoun mean the person named before, and say by which words."""
    text = "Norwegian Foreign Minister Kari Lund spoke. Lund left. Ms. Lund ate. The minister slept. She woke."
    page = page_of(text)
    assert {one.person for one in page.mentions} == {"kari-lund"}
    first, *later = page.mentions
    assert first.antecedent is None
    assert all(one.antecedent is not None and one.antecedent[1] <= one.start for one in later)


def test_pronouns_keep_to_names_that_go_with_them() -> None:
    """A woman's pronoun does not mean the man named last."""
    text = "Anna Berg said no. John Miller said yes. She left."
    assert page_of(text).mentions[-1].person == "anna-berg"


def test_a_pronoun_without_anybody_before_it_stays_open() -> None:
    """Nobody is made up for a pronoun."""
    assert named("She left before he came.") == []


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        ("A Western diplomat spoke.", "A Western diplomat", ("west",)),
        ("Officials in Oslo agreed.", "Officials in Oslo", ("no",)),
        ("A spokesman for the ministry left.", "A spokesman for the ministry", ()),
        ("A senior State Department official left.", "A senior State Department official", ("us",)),
    ],
)
def test_speakers_without_a_name_keep_their_side(text: str, words: str, parties: tuple[str, ...]) -> None:
    """The nameless are nameless; their party is the one that the words state."""
    found = [one for one in page_of(text).mentions if one.kind is MentionKind.UNNAMED]
    assert [(text[one.start : one.end], one.parties) for one in found] == [(words, parties)]


def test_everybody_is_marked_as_such() -> None:
    """The words "both sides" and "the parties" mean all parties, resolved elsewhere."""
    kinds = [one.kind for one in page_of("The parties met. Both sides smiled.").mentions]
    assert kinds == [MentionKind.ALL, MentionKind.ALL]


def test_the_dossier_wins_over_the_world() -> None:
    """A dossier's party inherits the world's words for it, and its people are known by surname at once."""
    dossier = Dossier(
        title="Invented",
        parties=(Party("russia", "Russia"), Party("firm", "Quay Company", aliases=("the employer",))),
        people=(Person("berg", "Anna Berg", party="firm"),),
    )
    found = named("Moscow wrote to the employer. Berg replied.", dossier)
    assert found == [("Moscow", "russia", ""), ("the employer", "firm", ""), ("Berg", "firm", "berg")]
