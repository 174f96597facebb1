"""What stands on the table: an opening takes another side's proposal and constructive words about it; silence is silence."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.counsel.conftest import DOSSIER
from verbale.counsel.tabled import CONSTRUCTIVE, SILENT, tabled
from verbale.model import Act, Document, Kind, Party, Point, Polarity, RecordedAct, Stance
from verbale.model.cell import Amount, MatrixCell, Reply, Response, Taken, Wish

DAY = dt.date(2024, 3, 9)
KEYED = replace(DOSSIER, points=(replace(DOSSIER.points[0], key_for=("arda",)), DOSSIER.points[1]))


def wish(act: str = "w", number: float | None = None, unit: str = "tons", *, offered: bool = False) -> Wish:
    """Return what a side wants."""
    amount = None if number is None else Amount(number, unit, "", f"{number:g} {unit}")
    return Wish(act=act, day=DAY, since=DAY, amount=amount, itself=number is None, offered=offered)


def reply(response: Response, to: str = "arda", told: str | None = None) -> Reply:
    """Return an answer to what a side put."""
    act = "" if response in SILENT else "r"
    return Reply(to=to, proposal="p", response=response, act=act, day=DAY if act else None, according_to=told)


def cell(
    point: str, party: str, *replies: Reply, wants: Wish | None = None, moved: tuple[Wish, ...] = ()
) -> MatrixCell:
    """Return a cell of the matrix."""
    return MatrixCell(point=point, party=party, replies=replies, wants=wants, moved=moved)


def matrix(*cells: MatrixCell) -> dict[tuple[str, str], MatrixCell]:
    """Return cells by point and party."""
    return {(one.point, one.party): one for one in cells}


@pytest.mark.parametrize("response", list(Response))
def test_only_constructive_words_open(response: Response) -> None:
    """An answer that is neither constructive nor a refusal, and silence, open nothing and close nothing."""
    found = tabled(DOSSIER, matrix(cell("quota", "bel", reply(response))))
    assert bool(found.openings) == (response in CONSTRUCTIVE)
    assert bool(found.refused) == (response is Response.REFUSED)
    assert found.silent == ()  # there is no opening beside which it would be missed


def test_without_a_proposal_of_another_there_is_no_opening() -> None:
    """A side's own proposal answers nobody."""
    assert tabled(DOSSIER, matrix(cell("quota", "bel", wants=wish(offered=True)))).openings == ()


def test_what_only_the_asker_tells_opens_nothing_by_itself() -> None:
    """Arda calls Bel's answer constructive: that is a claim, until Bel offers something in its own words."""
    told = reply(Response.OPEN, told="arda")
    found = tabled(DOSSIER, matrix(cell("quota", "bel", told)))
    assert (found.openings, [one.by for one in found.claimed]) == ((), ["bel"])
    own = tabled(DOSSIER, matrix(cell("quota", "bel", told, wants=wish("b1", offered=True))))
    assert [(one.by, one.own) for one in own.openings] == [("bel", "b1")]
    assert own.claimed == ()
    other = tabled(DOSSIER, matrix(cell("quota", "bel", reply(Response.OPEN, told="a paper"))))
    assert len(other.openings) == 1


def test_key_concerns_stand_first_among_the_refused() -> None:
    """Whatever the order of the points."""
    cells = matrix(cell("ports", "bel", reply(Response.REFUSED)), cell("quota", "bel", reply(Response.REFUSED)))
    swapped = replace(KEYED, points=KEYED.points[::-1])
    assert [one.point for one in tabled(swapped, cells).refused] == ["quota", "ports"]


def test_who_has_not_answered_beside_an_opening() -> None:
    """Silence is told as such, on the points that are open."""
    cells = matrix(
        cell("quota", "bel", reply(Response.OPEN)), cell("quota", "arda", reply(Response.WAITING, "bel")),
        cell("ports", "arda", reply(Response.NOT_FOUND, "bel")),
    )  # fmt: skip
    assert [(one.point, one.by, one.to) for one in tabled(DOSSIER, cells).silent] == [("quota", "arda", "bel")]


def test_what_is_agreed_is_no_opening() -> None:
    """Two sides that agreed have nothing open."""
    taken = Taken(stance=Stance.AGREED, act="t", day=DAY)
    cells = matrix(
        replace(cell("quota", "bel", reply(Response.ACCEPTED)), taken=taken),
        replace(cell("quota", "arda"), taken=taken),
    )
    assert tabled(DOSSIER, cells).openings == ()


def test_who_sits_at_no_table_opens_nothing() -> None:
    """Outsiders answer and are answered in vain."""
    away = replace(DOSSIER, parties=(*DOSSIER.parties, Party("zed", "Zed", at_table=False)))
    cells = matrix(cell("quota", "zed", reply(Response.OPEN)), cell("quota", "bel", reply(Response.OPEN, "zed")))
    assert tabled(away, cells).openings == ()


def test_distances_of_amounts_of_one_unit() -> None:
    """From the first amounts to the last; amounts of another unit do not count."""
    cells = matrix(
        cell("quota", "arda", wants=wish("a", 200), moved=(wish("x", 9, "boats"), wish("y", 300))),
        cell("quota", "bel", wants=wish("b", 120), moved=(wish("z", 100),)),
        cell("ports", "arda", wants=wish("c", 3)), cell("ports", "bel", wants=wish("d", 4, "docks")),
    )  # fmt: skip
    (row,) = tabled(DOSSIER, cells).distances
    assert (row.point, row.at_first, row.now, row.unit, row.acts) == ("quota", 200, 80, "tons", ("a", "b"))


def test_the_same_amount_is_no_distance() -> None:
    """That both name one number agrees nothing, and nothing is said of it."""
    cells = matrix(cell("quota", "arda", wants=wish("a", 200)), cell("quota", "bel", wants=wish("b", 200)))
    assert tabled(DOSSIER, cells).distances == ()


def welcome(*actors: str, to: tuple[str, ...] = (), polarity: Polarity = Polarity.POSITIVE) -> RecordedAct:
    """Return words that speak well of something on the quota."""
    text = "They welcomed it."
    made = Act(
        kind=Kind.WELCOME, actors=actors, addressees=to, points=("quota",), polarity=polarity, rule="hand:test",
        evidence=(Document("d" * 64, text).quote(0, len(text)),),
    )  # fmt: skip
    return RecordedAct("w1", made, 1, DAY, DAY)


def test_words_that_speak_well_of_a_proposal_open() -> None:
    """Of a proposal of another side that stands; not of one's own, nor of nothing, nor where they are negative."""
    cells = matrix(cell("quota", "arda", wants=wish()))
    (one,) = tabled(DOSSIER, cells, [welcome("bel")]).welcomed
    assert (one.by, one.to, one.act) == ("bel", "arda", "w1")
    for acts, seen in (
        ([welcome("arda")], cells), ([welcome("bel")], {}), ([welcome("bel", polarity=Polarity.NEGATIVE)], cells),
    ):  # fmt: skip
        assert tabled(DOSSIER, seen, acts).welcomed == ()


def test_of_several_proposals_nobody_is_picked() -> None:
    """Where words do not say whose proposal they mean, and two others have one, it stays open whose."""
    three = replace(DOSSIER, parties=(*DOSSIER.parties, Party("cor", "Cor")), points=(Point("quota", "Quota"),))
    cells = matrix(cell("quota", "arda", wants=wish()), cell("quota", "cor", wants=wish()))
    assert [one.to for one in tabled(three, cells, [welcome("bel")]).welcomed] == [""]
    assert [one.to for one in tabled(three, cells, [welcome("bel", to=("cor",))]).welcomed] == ["cor"]
