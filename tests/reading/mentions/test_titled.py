"""Titles say which pronoun goes with a name, on the whole page."""

from verbale.model import Document
from verbale.reading import load_bytes, read
from verbale.reading.mentions.titled import other_sex, titled
from verbale.reading.syntax.model import Model


def test_a_title_gives_a_pronoun() -> None:
    """Initials and first names may stand between title and surname."""
    text = "Ms I. Vance (Lower Oresk) met Mr D. Kolar and Sir John Ames."
    assert titled(text) == {"Vance": "she", "Kolar": "he", "Ames": "he"}


def test_two_of_one_surname_give_none() -> None:
    """Mr and Mrs Bell are both Bell."""
    assert titled("Mr Bell and Mrs Bell spoke.") == {}


def test_other_sex() -> None:
    """Only a title forbids a pronoun; a name without one fits each."""
    text = "Ms Vance spoke. Kolar answered."
    assert other_sex(text, "I. Vance", "He")
    assert not other_sex(text, "I. Vance", "she")
    assert not other_sex(text, "Kolar", "she")
    assert not other_sex(text, "", "she")


def test_she_is_not_he_who_spoke_before(model: Model) -> None:
    """In minutes "She" goes back over a man who spoke last."""
    assert model.digest
    text = (
        "Minutes of the Joint Commission\n\n4 June 2024\n\nPresent: Ms I. Vance (Lowmark), Mr D. Kolar (Upmark)\n\n"
        "1.1 Mr Kolar proposed a flush of nine days.\n"
        "1.2 That would close the intake, Ms Vance said. She proposed six days.\n"
    )
    document = load_bytes(text.encode(), "minutes.txt")
    assert isinstance(document, Document)
    found = [act for act in read(document).acts if act.kind == "propose" and "six days" in act.topic]
    assert found
    assert not any("kolar" in str(act.actors) for act in found)


def test_a_judge_from_a_land_is_not_the_land(model: Model) -> None:
    """A calling is no office of a state; its minister speaks for it."""
    assert model is not None
    for words, side in (("Icelandic judge", ""), ("Icelandic minister", "is")):
        text = f"Talks\n\nThe Mirror, 3 May 2024\n\nIn October the {words} Einar Bjornsson suggested a quota of 17 per cent.\n"
        document = load_bytes(text.encode(), "talks.txt")
        assert isinstance(document, Document)
        people = {person.name: person.party for person in read(document).people}
        assert people["Einar Bjornsson"] == side
