"""A party, two days and who stands with whom, as pages: each line leads to its words."""

from tests.web.conftest import Direct, words


def test_a_party(quick: Direct) -> None:
    """What it wants, owes, its pace; other parties are a click away; one that is not there is told."""
    page = quick.ask("/party/bel")
    for told in ("refuses, 20 Mar*", "Access to ports", "median of 19 days", "Nobody is set down."):
        assert told in words(page)
    assert 'href="/party/arda"' in page.text
    assert 'href="/quote/' in page.text
    assert quick.ask("/party/nobody").status == 404
    assert 'href="/party/bel"' in quick.ask("/point/quota").text


def test_two_days(quick: Direct) -> None:
    """Cell by cell with why; a week before where no day is named; a later day is told."""
    page = quick.ask("/compare?since=2024-03-10")
    assert (
        "has not answered, asked 1 Mar 2024 refuses, 20 Mar 20 Mar 2024: the Bel Republic refused Quota for cod*"
        in words(page)
    )
    assert "Answers that are owed no more" in words(page)
    assert "No cell of the matrix says anything else." in words(quick.ask("/compare"))
    later = quick.ask("/compare?since=2030-01-01")
    assert (later.status, "is not before" in words(later)) == (400, True)


def test_who_stands_with_whom(quick: Direct) -> None:
    """A table of the sides, and each pair with its points."""
    page = quick.ask("/together")
    assert "Bel Republic refused what Arda put" in words(page)
    assert 'href="#arda-bel"' in page.text
