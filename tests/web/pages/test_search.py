"""Search: every hit with its words and a way to them."""

from tests.cli.conftest import FIRST, REFUSAL
from tests.web.conftest import Served, words


def test_hits_in_acts_and_documents(quick: Served) -> None:
    """An act as it is told, a document by its title; how many there are."""
    page = quick.ask("/search?q=quota")
    said = words(page)
    assert "3 hits for “quota” in acts and documents in view." in said
    assert "act The Bel Republic refused Quota for cod : Bel refused the quota for cod" in said
    assert "document Arda hands over proposals : Arda proposed to Bel a quota for cod, access to ports" in said
    assert f'href="/quote/{REFUSAL.id}"' in page.text
    assert f'href="/document/{FIRST.id}"' in page.text


def test_no_question_and_no_hit(quick: Served) -> None:
    """Without words nothing is looked for; markup in them is text, and what is too long is cut."""
    assert "hit" not in words(quick.ask("/search?q=%20"))
    page = quick.ask("/search?q=%3Ci%3Eherring")
    assert "no hits for “<i>herring”" in words(page)
    assert "<i>" not in page.text
    assert f"no hits for “{'x' * 200}”" in words(quick.ask(f"/search?q={'x' * 300}"))


def test_within_the_dates_and_in_parts(quick: Served) -> None:
    """An earlier day finds less; since a day, what happened then or later; dates go on into the links."""
    early = quick.ask("/search?q=quota&as_of=2024-03-05")
    assert "1 hit for" in words(early)
    assert f"/document/{FIRST.id}?as_of=2024-03-05" in early.text
    assert "2 hits for" in words(quick.ask("/search?q=quota&since=2024-03-02"))
    part = words(quick.ask("/search?q=quota&limit=1&offset=1"))
    assert "3 hits for" in part
    assert "act The Bel Republic" not in part
