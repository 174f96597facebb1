"""What became of each provision."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import TextError
from verbale.text.articles import Article, articles
from verbale.text.outline import read_draft
from verbale.text.versions.aligning import align
from verbale.text.versions.links import Fate, Given, Link

OLD = """Article 1

FISHING

1. Each Party shall count its boats and nets every year in the spring.

2. Each Party shall tell the others what it has counted on the lake.

3. No Party shall fish at night without a lamp on each of its boats.

Article 2

GAUGES

1. The Parties keep one gauge at the mouth of the river and the Council keeps two lamps at the old harbour.

2. The Council shall meet in Port Amber and shall elect a chair for two years.
"""
NEW = """Article 1

FISHING

1. Each Party [shall] [should] count its boats and nets every year in the spring.

2. No Party shall fish at night without a lamp on each of its boats.

3. Boats that carry no fish are free to cross the water at any hour they like.

Article 2

GAUGES AND COUNCIL

1. The Parties keep one gauge at the mouth of the river.

1 bis. The Council keeps two lamps at the old harbour.

3. Each Party shall tell the others what it has counted on the lake.
"""
TURNS = {Fate.BORN: Fate.DROPPED, Fate.DROPPED: Fate.BORN, Fate.SPLIT: Fate.MERGED, Fate.MERGED: Fate.SPLIT}
SENTENCES = st.sampled_from(
    [
        "Each Party shall count its boats.",
        "No text.",
        "The Council shall meet every [two] years in Port Amber.",
        "[Boats may cross at night.]",
        "The Council shall meet in Port Amber.",
        "Each Party should count its nets and its boats.",
        "",
    ]
)
DRAFTS = st.lists(st.tuples(st.sampled_from(["1.", "2.", "2 bis.", "3.", "(a)"]), SENTENCES), min_size=1, max_size=7)


def made(text: str) -> tuple[Article, ...]:
    """Read a draft's articles."""
    return articles(read_draft(text))


def keys(link: Link) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys on both sides."""
    return tuple(one.key for one in link.old), tuple(one.key for one in link.new)


def drawn(parts: list[tuple[str, str]]) -> tuple[Article, ...]:
    """Make the articles of a draft of drawn paragraphs, half of them in each of two articles."""
    half = len(parts) // 2
    shelves = ["\n\n".join(f"{number} {words}" for number, words in some) for some in (parts[:half], parts[half:])]
    return made(f"Article 1\n\nBOATS\n\n{shelves[0]}\n\nArticle 2\n\nCOUNCIL\n\n{shelves[1]}\n")


def test_changed_moved_split_born_and_dropped() -> None:
    """Each provision has its fate; one in another article is moved, one with another number renumbered."""
    found = {keys(link): link for link in align(made(OLD), made(NEW))}
    assert found[(("1/1",), ("1/1",))].fate is Fate.CHANGED
    night = found[(("1/3",), ("1/2",))]
    assert (night.fate, night.renumbered, night.moved) == (Fate.SAME, True, False)
    told = found[(("1/2",), ("2/3",))]
    assert (told.fate, told.moved, told.sure) == (Fate.SAME, True, True)
    assert found[(("2/1",), ("2/1", "2/1 bis"))].fate is Fate.SPLIT
    assert found[((), ("1/3",))].fate is Fate.BORN
    assert found[(("2/2",), ())].fate is Fate.DROPPED


@settings(deadline=None)
@given(DRAFTS)
def test_a_version_against_itself(parts: list[tuple[str, str]]) -> None:
    """Everything is the same, with itself."""
    whole = drawn(parts)
    for link in align(whole, whole):
        assert link.fate is Fate.SAME
        assert link.old[0].key == link.new[0].key


@settings(deadline=None)
@given(DRAFTS, DRAFTS)
def test_swapping_swaps_born_and_dropped(first: list[tuple[str, str]], second: list[tuple[str, str]]) -> None:
    """And split and merged, and nothing else; each provision stands in exactly one link."""
    old, new = drawn(first), drawn(second)
    there, back = align(old, new), align(new, old)
    assert sorted((keys(link), link.fate, link.sure) for link in there) == sorted(
        (keys(link)[::-1], TURNS.get(link.fate, link.fate), link.sure) for link in back
    )
    assert sorted(key for link in there for key in keys(link)[0]) == sorted(
        one.key for part in old for one in part.provisions
    )
    assert sorted(key for link in there for key in keys(link)[1]) == sorted(
        one.key for part in new for one in part.provisions
    )


def test_a_person_goes_before_everything() -> None:
    """What is set stands, with who set it; an empty key says that there is none."""
    given_ = (Given("1/3", "1/3", "Ada"), Given("1/1", "", "Ada"))
    found = {keys(link): link for link in align(made(OLD), made(NEW), given_)}
    assert found[(("1/3",), ("1/3",))].by == "Ada"
    assert found[(("1/1",), ())].fate is Fate.DROPPED
    assert (("1/3",), ("1/2",)) not in found
    with pytest.raises(TextError, match="no provision '9/9'"):
        align(made(OLD), made(NEW), (Given("9/9", "1/1", "Ada"),))


def test_doubt_is_told() -> None:
    """Short texts under another number, and one that two come near, are linked without being sure."""
    old = made(
        "Article 1\n\nBOATS\n\nOP1 alt No text.\n\n2. Each Party shall count the boats on its shore by the end of May."
    )
    new = made(
        "Article 1\n\nBOATS\n\nOP2 alt No text.\n\n3. Each Party shall count the boats on its shore by the end of June.\n\n"
        "4. Each Party shall count the boats on its shore by the end of July."
    )
    assert [link.sure for link in align(old, new) if link.old and link.new] == [False, False]


def test_an_empty_version() -> None:
    """Against nothing everything was dropped."""
    assert {link.fate for link in align(made(OLD), ())} == {Fate.DROPPED}
    assert align((), ()) == ()
