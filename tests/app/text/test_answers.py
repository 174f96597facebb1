"""What there is to say of a text."""

import pytest

from verbale.app.text.answers import article, comparison, overview
from verbale.app.text.drafts import Version, lined_up
from verbale.errors import TextError


def test_brackets_per_version_and_article(river: tuple[Version, ...]) -> None:
    """Counts as counted by hand in the drafts, and the article that stands still."""
    told = overview(river, lined_up(river))
    assert [one["total"]["brackets"] for one in told["versions"]] == [1, 15, 16, 14, 13, 4]
    floods = [one["articles"][4]["brackets"] for one in told["versions"]]
    assert floods == [0, 0, 0, 0, 5, 0]
    assert told["standing_still"] == [{"article": "7", "title": "Settlement of disputes", "versions": 3}]
    assert told["versions"][4]["unclosed"] == told["versions"][4]["unopened"] == []


def test_which_way_it_moves(river: tuple[Version, ...]) -> None:
    """The second version opens clean text; the last cleans it; the outlook rests on five steps."""
    told = overview(river, lined_up(river))
    assert [one["net"] < 0 for one in told["steps"]] == [True, False, False, False, False]
    assert told["steps"][0]["opened"] > 10
    assert told["outlook"]["steps"] == 5
    assert told["outlook"]["low"] < told["versions"][-1]["total"]["clean"] <= told["outlook"]["high"]


def test_a_paragraph_that_was_opened_again(river: tuple[Version, ...]) -> None:
    """Article 4, paragraph 2: clean, reserved, clean, clean, opened again, closed."""
    told = article(river, lined_up(river), "floods")
    (second,) = (one for one in told["paragraphs"] if one["key"] == "4/2")
    assert [step["events"] for step in second["life"]] == [
        ["born"],
        ["changed", "reserved"],
        ["changed"],
        ["unchanged"],
        ["changed", "opened again"],
        ["changed", "brackets removed"],
    ]
    with pytest.raises(TextError, match="no article 'whales'"):
        article(river, lined_up(river), "whales")


def test_two_versions_compared(river: tuple[Version, ...]) -> None:
    """What the fifth session did: weaker words, an opening, numbers agreed; each with both wordings."""
    told = comparison(river[3], river[4])
    turns = {(one["turn"], link["old"][0]["key"]) for link in told["links"] for one in link["changes"]}
    assert {("weaker", "2/3"), ("opened again", "4/2"), ("brackets removed", "2/1"), ("caveat put in", "4/2")} <= turns
    weaker = next(one for link in told["links"] for one in link["changes"] if one["turn"] == "weaker")
    assert (weaker["old_words"], weaker["new_words"]) == ("shall", "should")
    assert comparison(river[3], river[3])["links"] == []


def test_one_article_compared_and_whose_words(river: tuple[Version, ...]) -> None:
    """Only the article that was asked for; names before a colon, and those behind a bracket where they are known."""
    told = comparison(river[0], river[1], "dams", parties=["NORLAND", "OSTMARK"])
    assert {
        key.split("/")[0]
        for link in told["links"]
        for side in ("old", "new")
        for key in [one["key"] for one in link[side]]
    } == {"3"}
    names = {(tuple(one["names"]), one["side"]) for one in told["attributions"]}
    assert {
        (("OSTMARK",), "reserves"),
        (("NORLAND", "Lower Delta States"), "proposes"),
        (("NORLAND",), "proposes"),
    } <= names
    with pytest.raises(TextError):
        comparison(river[0], river[1], "whales")
