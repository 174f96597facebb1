"""What a link says of itself."""

from verbale.text.articles import Provision, articles
from verbale.text.outline import read_draft
from verbale.text.versions.links import Fate, Given, Link

TEXT = "Article 1\n\nBOATS\n\n1. Each Party shall count its boats.\n\n2. Each Party shall count its nets.\n\nArticle 2\n\nREST\n\n1. Each Party shall rest."


def provisions() -> list[Provision]:
    """Return those of a draft."""
    return [one for article in articles(read_draft(TEXT)) for one in article.provisions]


def test_renumbered() -> None:
    """A provision is renumbered where both sides have one and their own numbers differ; one in another article may keep its number."""
    first, second, third = provisions()
    assert Link(Fate.CHANGED, (first,), (second,)).renumbered
    assert not Link(Fate.CHANGED, (first,), (third,), moved=True).renumbered
    assert not Link(Fate.DROPPED, (first,), ()).renumbered


def test_what_nobody_said_is_empty() -> None:
    """A link that was found has nobody's name, and nothing near; what a person set names both keys and the person."""
    link = Link(Fate.BORN, (), (provisions()[0],))
    assert (link.by, link.near, link.sure) == ("", (), True)
    assert Given("1/1", "", "Ada") == Given("1/1", "", "Ada")
