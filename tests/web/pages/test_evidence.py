"""Where a citation leads: the quote in its paragraph, or the steps of a figure."""

from tests.cli.conftest import FEAR, PLAN, REFUSAL
from tests.web.conftest import Served, words


def test_a_quote_in_its_paragraph(quick: Served) -> None:
    """What was done and when, the words marked, their document; alone where only they were asked for."""
    page = quick.ask(f"/quote/{REFUSAL.id}")
    assert words(page).startswith(
        "Quote The words The Bel Republic refused Quota for cod (20 March 2024). Read by machine, not yet reviewed. "
        "Bel refused the quota for cod . It called the exchange of <b>catch data</b> useful."
    )
    assert "<mark>Bel refused the quota for cod</mark>" in page.text
    part = quick.ask(f"/quote/{REFUSAL.id}", HX_Request="true")
    assert "<html" not in part.text
    assert words(part).startswith("The words The Bel Republic")


def test_the_quote_that_was_asked_for_comes_first(quick: Served) -> None:
    """By document and place; another place changes nothing for an act of one quote."""
    quote = FEAR.act.evidence[0]
    right, wrong = (
        f"/quote/{FEAR.id}/{quote.document[:16]}.{place}" for place in (f"{quote.start}.{quote.end}", "1.2")
    )
    assert words(quick.ask(right)) == words(quick.ask(wrong))


def test_a_figure_step_by_step(quick: Served) -> None:
    """Value, steps, source, and the acts that went in."""
    page = quick.ask("/figure/p2.bel.ports")
    said = words(page)
    assert "29 days / 20 days = 1.45" in said
    assert "Arda made proposals to the Bel Republic on Quota for cod, Access to ports and Catch data" in said
    assert f"/quote/{PLAN.id}" in page.text
    assert "<html" not in quick.ask("/figure/p2.bel.ports", HX_Request="true").text


def test_what_is_not_there(quick: Served) -> None:
    """Said for acts and figures alike."""
    act, figure = quick.ask("/quote/ffff"), quick.ask("/figure/p99")
    assert (act.status, figure.status) == (404, 404)
    assert "That act is not in view at these dates." in words(act)
    assert "There is no such figure at these dates." in words(figure)
    assert quick.ask(f"/quote/{REFUSAL.id}?as_of=2024-03-05").status == 404
