"""The life of a paragraph through all versions."""

from itertools import pairwise

import pytest

from verbale.errors import TextError
from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.versions.aligning import align
from verbale.text.versions.history import (
    Agreement,
    Event,
    Versions,
    article_lines,
    history,
    opened_after,
    standing_still,
)

BOATS = "Each Party shall count its boats and nets every year in the spring."
TEXTS = [
    f"1. {BOATS}",
    f"1. [{BOATS}]",
    f"2. {BOATS}",
    f"2. {BOATS}",
    f"2. [{BOATS}]",
    "2. Nobody may swim here without a lamp and a bell and a friend at hand.",
]


def made(*agreements: Agreement, texts: list[str] = TEXTS) -> Versions:
    """Put versions together: article 1 with the paragraph, article 2 always the same."""
    drafts = tuple(
        read_draft(f"Article 1\n\nBOATS\n\n{text}\n\nArticle 2\n\nREST\n\n1. All boats rest on the day of the lake.")
        for text in texts
    )
    found = tuple(articles(draft) for draft in drafts)
    links = tuple(align(old, new) for old, new in pairwise(found))
    return Versions(drafts, found, links, agreements)


def test_from_birth_to_the_end() -> None:
    """Born, opened again, cleaned and renumbered, unchanged, opened, dropped."""
    steps = history(made(), 3, "1/2")
    assert [step.events for step in steps] == [
        (Event.BORN,),
        (Event.CHANGED, Event.OPENED),
        (Event.CHANGED, Event.RENUMBERED, Event.CLEANED),
        (Event.UNCHANGED,),
        (Event.CHANGED, Event.OPENED),
        (Event.DROPPED,),
    ]
    assert [step.open_share for step in steps] == [0, 1, 0, 0, 1, 0]
    assert [step.version for step in steps] == list(range(6))


def test_a_person_says_that_it_is_agreed() -> None:
    """The agreement stays with the paragraph, and the version that opens it shows it."""
    steps = history(made(Agreement(2, "1/2", "Ada", "2031-05-04")), 0, "1/1")
    assert steps[2].events[-1] is Event.AGREED
    assert [step.agreement.by if step.agreement else "" for step in steps] == ["", "", "Ada", "Ada", "Ada", "Ada"]
    assert Event.OPENED in steps[4].events


def test_an_agreement_that_a_later_version_opens() -> None:
    """The first step that changes, opens or drops it is told; one that stands is not."""
    ((said, step),) = opened_after(made(Agreement(2, "1/2", "Ada", "2031-05-04")))
    assert (said.by, step.version, step.events) == ("Ada", 4, (Event.CHANGED, Event.OPENED))
    assert opened_after(made(Agreement(0, "2/1", "Ada", "2031-05-04"))) == []


def test_what_stands_still() -> None:
    """An article whose words have not moved for three versions is a finding, with the number of versions."""
    assert [(article.key, count) for article, count in standing_still(made())] == [("2", 6)]
    assert [(article.key, count) for article, count in standing_still(made(texts=TEXTS[2:4]), 2)] == [
        ("1", 2),
        ("2", 2),
    ]
    assert standing_still(made(texts=TEXTS[:2])) == []


def test_articles_by_their_numbers_in_older_versions() -> None:
    """An article put in before them moves the numbers of the others; what is new came from nowhere."""
    rest = "1. All boats rest on the day of the lake, and no net is dry before noon."
    lamp = "1. Nobody may swim here without a lamp and a bell and a friend at hand."
    old = f"Article 1\n\nBOATS\n\n1. {BOATS}\n\nArticle 2\n\nREST\n\n{rest}"
    new = f"Article 1\n\nLAMPS\n\n{lamp}\n\nArticle 2\n\nBOATS\n\n1. {BOATS}\n\nArticle 3\n\nREST\n\n{rest}"
    drafts = (read_draft(old), read_draft(old), read_draft(new))
    found = tuple(articles(draft) for draft in drafts)
    links = tuple(align(before, after) for before, after in pairwise(found))
    lines = article_lines(Versions(drafts, found, links))
    assert lines == [(None, None, "1"), ("1", "1", "2"), ("2", "2", "3")]


def test_a_paragraph_that_is_not_there() -> None:
    """A wrong key is an error that says where keys are shown."""
    with pytest.raises(TextError, match="no provision '7/7' in version 1"):
        history(made(), 0, "7/7")
