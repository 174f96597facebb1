"""What says the same as another."""

from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.versions.aligning import align
from verbale.text.versions.changes import changes
from verbale.text.versions.links import Fate

WORDS = "Each Party shall count its boats and nets every year in the spring"
ONE = f"""Article 1

Fishing

1. {WORDS}.

2. No Party shall fish at night without a lamp on each of its boats.

Article 2

Gauges

1. The Parties keep one gauge at the mouth of the river.
"""
TWO = f"""Article 1

Fishing

Option 1

1. {WORDS} and tell the Council.

2. No Party shall fish at night without a lamp on each of its boats.

Option 2

1. {WORDS}.

Article 2

Gauges

1. The Parties keep one gauge at the mouth of the river.
"""


def test_one_that_was_written_out_twice() -> None:
    """It was split: both are its own, and neither is sure, since nobody can tell which it became."""
    old, new = read_draft(ONE), read_draft(TWO)
    link = next(one for one in align(articles(old), articles(new)) if any(some.key == "1/1" for some in one.old))
    assert link.fate is Fate.SPLIT
    assert {one.key for one in link.new} == {"1/opt 1/1", "1/opt 2/1"}
    assert link.copied
    assert not link.sure_of(link.new[1].key)


def test_two_that_became_one() -> None:
    """The other way round they were merged; what changed is told of the first alone."""
    old, new = read_draft(TWO), read_draft(ONE)
    link = next(one for one in align(articles(old), articles(new)) if any(some.key == "1/1" for some in one.new))
    assert link.fate is Fate.MERGED
    assert {one.key for one in link.old} == {"1/opt 1/1", "1/opt 2/1"}
    told = changes(link, old, new)
    assert told == [] if link.old[0].wording == link.new[0].wording else [one.turn for one in told] == ["taken out"]


NIGHTS = "No Party shall fish at night without a lamp on each of its boats and a crew of two"


def test_what_shares_few_words_in_another_order_joins_nothing() -> None:
    """It speaks of lamps and boats at night, and says something else: it is dropped."""
    old = f"Article 1\n\nFishing\n\n1. {NIGHTS}.\n\n2. At night a crew of two puts on each lamp of boats without a Party.\n"
    links = align(articles(read_draft(old)), articles(read_draft(f"Article 1\n\nFishing\n\n1. {NIGHTS}.\n")))
    assert sorted(str(link.fate) for link in links) == ["dropped", "same"]
