"""What a proposal wants: option, amount or the shortest phrase; words in and out of a text; the point itself."""

import pytest

from tests.state.cells.test_build import TOML, proposed
from verbale.dossier import parse
from verbale.model import Modality
from verbale.model.cell import Wish
from verbale.state.cells.wants import _of_an_item, wish_of

TALKS = parse(TOML)


def wish(words: str, rule: str = "letter/x", option: str | None = None, modality: Modality = Modality.DONE) -> Wish:
    """Return what Alpha wants on fishing by these words."""
    item = proposed(3, words, option=option, modality=modality)
    object.__setattr__(item.act, "rule", rule)
    return wish_of(item, "fish", TALKS)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("Alpha proposed to Beta an end of night fishing, and fees", "end of night fishing"),
        ("We want joint patrols of fishing", "We want joint patrols of fishing"),
        ("Alpha demanded talks on fishing to Beta", "talks on fishing"),
        ("Alpha wants peace", ""),
    ],
)
def test_the_shortest_phrase_that_names_the_point(words: str, phrase: str) -> None:
    """Without the verb before it, without whom it is put to; nothing where the point is not named."""
    assert wish(words).phrase.removeprefix("an ") == phrase


def test_an_option_and_an_amount() -> None:
    """Both are kept where both are named; an option of another point is none."""
    made = wish("Alpha proposes fishing at 40 tonnes", option="low")
    assert (made.option, made.amount and made.amount.number) == ("low", 40)
    assert wish("Alpha proposes fishing", option="other").option is None


def test_words_in_and_out_of_a_text() -> None:
    """A tracked change wants what it puts in, and out what it takes out."""
    made = wish("[Change by A. Reed: deleted “four tonnes”, inserted “3 tonnes”]")
    assert (made.phrase, made.deleted, made.amount) == ("3 tonnes", "four tonnes", None)


def test_a_cell_of_a_table_is_taken_whole() -> None:
    """It holds its side's words and nothing else."""
    assert wish("Three nets a boat.", "table.column").phrase == "Three nets a boat"


def test_the_point_itself() -> None:
    """Its title says it all."""
    assert wish("Alpha proposes fishing").itself


def test_an_offer_is_no_demand() -> None:
    """By its verb, or by its condition."""
    assert wish("Alpha offers fishing").offered
    assert wish("Alpha would take fishing", modality=Modality.CONDITIONAL).offered
    assert not wish("Alpha proposes fishing").offered


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Pay: an increase of 7 per cent on all basic rates.", "an increase of 7 per cent on all basic rates"),
        ("2. The quota should be divided 60 to 40.", "be divided 60 to 40"),
        ("(a) Scope: only small firms should be exempt.", "only small firms should be exempt"),
    ],
)
def test_an_item_of_a_list_wants_what_stands_behind_its_label(words: str, wanted: str) -> None:
    """Neither the number nor the label is what is wanted."""
    assert _of_an_item(words) == wanted


def test_an_amount_of_the_other_thing_asked_is_not_its_own() -> None:
    """One sentence puts a move and asks for a rebate: the berth has no amount, the rebate has."""
    words = "Alpha proposed to move the night berth and asked for a rebate of 15 per cent"
    berth, rebate = (wish_of(proposed(3, words), topic, TALKS).amount for topic in ("night berth", "rebate"))
    assert berth is None
    assert rebate is not None
    assert rebate.number == 15
