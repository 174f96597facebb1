"""Where sides stand by the record: their own option, amount or words; what they put before counts as put."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import playing, position
from tests.counsel.conftest import DOSSIER, SPACE
from verbale.counsel.stands import Stands, stands
from verbale.model import Stance
from verbale.model.cell import Amount, MatrixCell, Wish

DAY = dt.date(2024, 3, 9)


def wish(option: str | None = None, words: str = "", phrase: str = "") -> Wish:
    """Return what a side wants."""
    amount = Amount(1.0, "tons", "", words) if words else None
    return Wish(act="w", day=DAY, since=DAY, option=option, amount=amount, phrase=phrase)


def stood(*wishes: Wish) -> Stands:
    """Return where sides stand when Arda wanted these on the quota, in order."""
    cell = MatrixCell(point="quota", party="arda", wants=wishes[-1], moved=wishes[:-1])
    return stands(DOSSIER, playing(), SPACE, {("quota", "arda"): cell})


def test_an_option_by_id_amount_or_words() -> None:
    """The option itself, else the one whose name is the amount, else the one in the phrase."""
    assert stood(wish("high")).at("arda", "quota") == "high"
    assert stood(wish(words="100 tons")).at("arda", "quota") == "low"
    assert stood(wish(phrase="at most 200 tons")).at("arda", "quota") == "high"
    assert stood(wish(phrase="something else")).at("arda", "quota") == ""


def test_what_was_put_before_was_put() -> None:
    """The last counts as where it stands, each as put; and nobody else has put it."""
    found = stood(wish("low"), wish("high"))
    assert found.at("arda", "quota") == "high"
    assert found.has_put("arda", "quota", "low")
    assert not found.has_put("bel", "quota", "low")
    assert not found.has_put("arda", "ports", "open")


def test_without_the_matrix_the_stance_is_all_there_is() -> None:
    """The option of the position; none of another point."""
    cells = (
        position("quota", "arda", Stance.PROPOSES, option="high"),
        position("ports", "arda", Stance.OPEN, option="high"),
    )
    found = stands(DOSSIER, playing(positions=cells), SPACE)
    assert found.at("arda", "quota") == "high"
    assert found.at("arda", "ports") == ""


def test_a_wish_of_another_space_is_none() -> None:
    """An option that the space does not have stands nowhere."""
    other = replace(wish("huge"))
    assert stood(other).at("arda", "quota") == ""
    assert not stood(other).has_put("arda", "quota", "huge")
