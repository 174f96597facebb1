"""What to put next: exchanges before steps alone, a concession called one, nothing put already, and why now from the record."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from tests.brief.conftest import debt, playing
from tests.counsel.conftest import DOSSIER, SPACE, TRADE
from verbale.counsel.exchanges import Exchange
from verbale.counsel.next_move import Board, Form, NextMove, answering, move
from verbale.counsel.space.space import Space
from verbale.counsel.stands import Stands
from verbale.model import Status
from verbale.model.cell import MatrixCell, Reply, Response

APART = {"arda": {"quota": "high", "ports": "shut"}, "bel": {"quota": "low", "ports": "open"}}
ALONE = {"arda": {"quota": "high", "ports": "shut"}, "bel": {"quota": "high", "ports": "open"}}


def asked(
    now: Mapping[str, Mapping[str, str]], by: str = "arda", space: Space = SPACE, put: Mapping[str, Mapping[str, frozenset[str]]] | None = None,
    cells: Mapping[tuple[str, str], MatrixCell] | None = None, **play: object,
) -> NextMove | None:  # fmt: skip
    """Return the next move where sides stand so."""
    board = Board(DOSSIER, playing(**play), cells or {}, space, Stands(now, put or {}), "A. Nalyst")
    return move(board, [TRADE], by)


def test_an_exchange_says_what_for_what_and_whose_values() -> None:
    """Where each stands, what each would put, and that the values are assumed, in one sentence."""
    found = asked(APART)
    assert found is not None
    assert found.text == (
        "Exchange, towards package 1: Arda could offer “All” on Access to ports (it stands at “None”), for “200 tons” on Quota for cod "
        "from Bel (it stands at “100 tons”); both would gain by it and nobody at the table lose, on values assumed by A. Nalyst."
    )
    assert (found.form, found.to, found.for_point, found.for_option) == (Form.EXCHANGE, "bel", "quota", "high")
    assert dict(found.net) == {"arda": 0.5, "bel": 0.5}


def test_an_exchange_towards_a_later_package_comes_before_a_step_alone() -> None:
    """The first package that both can reach by giving and getting."""
    board = Board(DOSSIER, playing(), {}, SPACE, Stands(APART), "A. Nalyst")
    dear = SPACE.package({"quota": "high", "ports": "shut"})
    found = move(board, [dear, TRADE], "arda")
    assert found is not None
    assert found.text.startswith("Exchange, towards package 2:")


def test_a_concession_is_called_one_sided() -> None:
    """Where the other side has nothing left to give, and only where it gives more than it costs."""
    found = asked(ALONE)
    assert found is not None
    assert found.form is Form.CONCESSION
    assert found.text == (
        "One-sided concession, nothing asked for it: Arda could offer “All” on Access to ports (it stands at “None”); it would cost Arda "
        "less than it gives the others, on values assumed by A. Nalyst."
    )
    dear = Space(
        dict(SPACE.issues),
        {"arda": {"quota": [0.0, 0.2], "ports": [0.8, 0.0]}, "bel": {"quota": [0.9, 0.0], "ports": [0.0, 0.1]}},
        {"arda": 0.0, "bel": 0.0},
    )
    assert asked(ALONE, space=dear) is None


def test_a_step_that_costs_nothing_is_no_concession() -> None:
    """Where a side stands at something worse for itself."""
    free = Space(
        dict(SPACE.issues),
        {"arda": {"quota": [0.0, 0.75], "ports": [0.0, 0.25]}, "bel": {"quota": [0.25, 0.0], "ports": [0.0, 0.75]}},
        {"arda": 0.0, "bel": 0.0},
    )
    found = asked(ALONE, space=free)
    assert found is not None
    assert found.form is Form.FREE
    assert "it would cost Arda nothing" in found.text


def test_what_is_on_the_table_already_is_not_advised() -> None:
    """What the side has put, now or before; what the other side has put is taken up."""
    put = {"arda": {"ports": frozenset({"open"})}}
    assert asked(ALONE, put=put) is None
    theirs = asked(ALONE, put={"bel": {"ports": frozenset({"open"})}})
    assert theirs is not None
    assert "Arda could take up “All” on Access to ports, which Bel put (it stands at “None”)" in theirs.text


def test_from_its_best_where_the_record_has_no_option() -> None:
    """And the sentence says so."""
    found = asked({"bel": ALONE["bel"]})
    assert found is not None
    assert "(it has named none of the listed options; counted from its best)" in found.text


def test_an_answer_that_is_owed_is_a_reason() -> None:
    """To whom and for how many days, by the act that asked; not one that was given, nor the other side's."""
    owed = debt("ports", "2024-03-01", debtor="arda", creditor="bel", opened_by="q7")
    found = asked(APART, obligations=(owed,))
    assert found is not None
    assert (found.why, found.acts) == ("Bel has waited for an answer on it for 29 days.", ("q7",))
    for other in (
        replace(owed, status=Status.ANSWERED, closed=dt.date(2024, 3, 9)), replace(owed, point="quota"),
        debt("ports", debtor="bel", creditor="arda"),
    ):  # fmt: skip
        assert getattr(asked(APART, obligations=(other,)), "why", None) == ""


def test_constructive_words_of_the_other_side_are_a_reason() -> None:
    """With their day and act; a refusal is none."""

    def cells(response: Response) -> dict[tuple[str, str], MatrixCell]:
        said = Reply(to="arda", proposal="p", response=response, act="a3", day=dt.date(2024, 3, 9))
        return {("ports", "bel"): MatrixCell(point="ports", party="bel", replies=(said,))}

    found = asked(APART, cells=cells(Response.OPEN))
    assert found is not None
    assert (found.why, found.acts) == ("Bel answered constructively on it on 9 March 2024.", ("a3",))
    assert getattr(asked(APART, cells=cells(Response.REFUSED)), "why", None) == ""


def test_swapped_names_swap_the_advice() -> None:
    """The other side is told its half of the same exchange."""
    ours, theirs = asked(APART), asked(APART, "bel")
    assert ours is not None
    assert theirs is not None
    assert (ours.point, ours.for_point, ours.to) == (theirs.for_point, theirs.point, "bel")
    assert theirs.to == "arda"


def test_nothing_to_put() -> None:
    """A stranger, no package, or sides that stand there already."""
    assert asked(APART, "zed") is None
    assert move(Board(DOSSIER, playing(), {}, SPACE, Stands(APART), ""), [], "arda") is None
    assert asked({"arda": dict(TRADE.options), "bel": dict(TRADE.options)}) is None


def test_a_conditional_offer_of_the_documents_waits_for_an_answer() -> None:
    """The latest of another side that nobody accepted and that its maker has not overtaken; it rests on nobody's values."""
    offer = Exchange(
        "a5",
        ("bel",),
        dt.date(2024, 3, 5),
        "we take 100 tons",
        "the ports open",
        (("quota", "low"),),
        (("ports", "open"),),
    )
    found = answering(DOSSIER, [replace(offer, act="a1"), offer], "arda")
    assert found is not None
    assert found.text == (
        "Stands in the documents: Arda could answer the conditional offer of 5 March 2024 of Bel, “we take 100 tons”, if “the ports open”."
    )
    assert (found.form, found.acts, found.point, found.for_point) == (Form.OFFER, ("a5",), "ports", "quota")
    assert "assumed" not in found.text
    for other in (replace(offer, accepted_by=("arda",)), replace(offer, later="a9"), replace(offer, by=("arda",))):
        assert answering(DOSSIER, [other], "arda") is None
