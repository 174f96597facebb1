"""Articles and provisions with their keys."""

import pytest

from verbale.errors import TextError
from verbale.text.articles import article_of, articles
from verbale.text.outline import read_draft


def test_keys_are_what_one_would_write(paper: str) -> None:
    """Part, article, option, paragraph, item."""
    found = articles(read_draft(paper))
    assert [one.key for one in found] == ["I.1", "I.2", "II.1", "annex A"]
    assert [one.key for one in found[2].provisions] == [
        "II.1/opt 1/1",
        "II.1/opt 1/1/(a)",
        "II.1/opt 1/1/(b)",
        "II.1/opt 1/1/(b)/(i)",
        "II.1/opt 1/1/(b)/(ii)",
        "II.1/opt 1/1 alt",
        "II.1/opt 1/2",
        "II.1/opt 1/2 bis",
        "II.1/opt 2/para",
        "II.1/a/3",
    ]
    assert found[2].provisions[3].number == "(i)"
    assert found[3].annex


def test_namesakes_are_counted() -> None:
    """Two paragraphs with one number have two keys; wording leaves the label out, and plain words the brackets."""
    found = articles(
        read_draft("Article 1\n\nName\n\n1. One [lake].\n\n1. Two lakes.\n\nArticle 1\n\nAgain\n\n1. Three.")
    )
    assert [one.key for article in found for one in article.provisions] == ["1/1", "1/1#2", "1#2/1"]
    first = found[0].provisions[0]
    assert (first.wording, first.plain, first.place) == ("One [lake].", "one lake.", "article 1, para. 1")


def test_articles_are_found_by_what_people_say(paper: str) -> None:
    """By key, by number alone where that is enough, by a word of the title; a doubt or nothing is said."""
    found = articles(read_draft(paper))
    assert article_of(found, "II.1").title == "Fishing and boating"
    assert article_of(found, "article 2").key == "I.2"
    assert article_of(found, "fishing").key == "II.1"
    with pytest.raises(TextError, match="may be any of"):
        article_of(found, "1")
    with pytest.raises(TextError, match="no article 'whales'"):
        article_of(found, "whales")


def test_an_option_within_a_paragraph_is_a_provision() -> None:
    """Its words run on behind its label; the option of an article has its words in paragraphs."""
    found = articles(read_draft("Article 1\n\nName\n\n4. The Council shall\n\nOption 1 adopt rules;\n\nOption 2 wait."))
    assert [(one.key, one.wording) for one in found[0].provisions][1:] == [
        ("1/4/opt 1", "adopt rules;"),
        ("1/4/opt 2", "wait."),
    ]


def test_what_stands_in_no_article_is_kept() -> None:
    """Paragraphs without an article come under an empty key."""
    found = articles(read_draft("1. The lake is shared.\n\n2. It is cold."))
    assert [(one.key, len(one.provisions)) for one in found] == [("", 2)]


def test_words_for_comparing() -> None:
    """Brackets that stand beside each other part words; one within a word does not."""
    text = "Article 1\n\nBOATS\n\n1. Each Party [shall][should] keep its plan[s] [; and][, or] [E]ach its lamps.\n\nArticle 2\n\nREST\n\n1. None."
    found = articles(read_draft(text))[0].provisions[0]
    assert found.plain == "each party shall should keep its plans ; and, or each its lamps."
