"""What a question asks is read by the names, days and verbs of documents; what is not understood is kept, and nothing is guessed."""

import pytest

from verbale.app.asked.question import understand
from verbale.dossier import Dossier, parse
from verbale.model import When

ANCHOR = When.parse("2025-06-15")
TEXT = """title = "Talks"
ours = "union"
[[party]]
id = "union"
name = "Harbour Workers' Union"
aliases = ["HWU", "the union"]
[[party]]
id = "port"
name = "Eastmouth Port Company"
aliases = ["the company", "Eastmouth"]
[[party]]
id = "us"
name = "United States"
aliases = ["US"]
kind = "state"
[[person]]
id = "tobias-renn"
name = "Tobias Renn"
party = "port"
[[point]]
id = "nights"
title = "Night fishing limits"
aliases = ["fishing by night"]
[[point]]
id = "pay"
title = "General pay rise"
aliases = ["pay rise", "wages"]
[[point]]
id = "union-days"
title = "Union days off"
"""
TALKS = parse(TEXT)
BARE = parse(TEXT.replace('ours = "union"\n', ""))


@pytest.mark.parametrize(
    ("text", "asks", "parties", "points", "whom"),
    [
        ("who opposes night fishing limits?", "refuses", (), ("nights",), ""),
        ("Who turned down the pay rise", "refuses", (), ("pay",), ""),
        ("who is against fishing by night", "refuses", (), ("nights",), ""),
        ("Which parties support wages?", "accepts", (), ("pay",), ""),
        ("what has Eastmouth wanted on wages since 2024?", "wants", ("port",), ("pay",), ""),
        ("what does the company demand", "wants", ("port",), (), ""),
        ("who owes us an answer?", "owed", (), (), "union"),
        ("what do we owe the company?", "owed", ("union",), (), "port"),
        ("who owes an answer to the union on wages", "owed", (), ("pay",), "union"),
        ("who is waiting for an answer from eastmouth", "owed", ("port",), (), ""),
        ("what does the us owe us", "owed", ("us",), (), "union"),
        ("what did Renn say", "said", ("tobias-renn",), (), ""),
        ("what changed since 1 March 2025", "changed", (), (), ""),
        ("when did HWU and the company meet", "met", ("union", "port"), (), ""),
        ("what is agreed", "agreed", (), (), ""),
        ("why is there an alert on Eastmouth", "alerts", ("port",), (), ""),
        ("what should we table next?", "next", ("union",), (), ""),
        ("where do the talks stand on night fishing", "stands", (), ("nights",), ""),
        ("who wants union days off", "wants", (), ("union-days",), ""),
        ("who criticised the company", "said", ("port",), (), ""),
        ("who rebuffed the wages", "refuses", (), ("pay",), ""),
        ("what was not read", "unread", (), (), ""),
        ("wages", "", (), ("pay",), ""),
    ],
)  # fmt: skip
def test_questions(text: str, asks: str, parties: tuple[str, ...], points: tuple[str, ...], whom: str) -> None:
    """Who, on what, to whom, and what of them."""
    found = understand(text, TALKS, ANCHOR)
    assert (found.asks, found.parties, found.points, found.whom) == (asks, parties, points, whom)
    assert found.rest == ()


@pytest.mark.parametrize(
    ("text", "since", "on"),
    [
        ("what has the company wanted since 2024", "2024", None), ("what changed since 1 March 2025", "2025-03-01", None),
        ("who owed us an answer on 3 April 2025", None, "2025-04-03"), ("what changed since yesterday", "2025-06-14", None), ("who wants wages", None, None),
    ],
)  # fmt: skip
def test_days(text: str, since: str | None, on: str | None) -> None:
    """From which day, and on which; "yesterday" counts from the view's day."""
    found = understand(text, TALKS, ANCHOR)
    assert (found.since and str(found.since), found.on and str(found.on)) == (since, on)


def test_what_is_not_understood_is_kept() -> None:
    """A word for nothing here; "us" where nobody said who we are; a question of such words alone is none."""
    found = understand("what does the company want on bananas", TALKS, ANCHOR)
    assert (found.asks, found.rest, found.understood) == ("wants", ("bananas",), True)
    assert understand("who owes us an answer", BARE, ANCHOR).rest == ("us",)
    nothing = understand("green bananas", TALKS, ANCHOR)
    assert (nothing.understood, nothing.rest) == (False, ("green", "bananas"))
    assert not understand("", Dossier(title="Empty"), ANCHOR).understood


def test_topics_of_the_view_count_as_points() -> None:
    """Words on which acts were read that no point of the dossier covers."""
    assert understand("who wants a crane licence", TALKS, ANCHOR, ["crane licence"]).points == ("crane licence",)
