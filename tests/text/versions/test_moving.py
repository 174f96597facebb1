"""What moved, what gives way, and where the words are of what seems to be gone."""

from verbale.text.articles import Article, articles
from verbale.text.outline import read_draft
from verbale.text.versions.aligning import align
from verbale.text.versions.links import Fate, Given, Link

BOATS = "Each Party shall count the boats on its own shore every spring and tell the others what it has counted there"
NETS = "No Party shall set nets of less than two fingers in the mouth of the river while the fish go up to spawn"
WORDS = ("", "BOATS", "COUNCIL", "REST")
LAMPS = "The Council keeps two lamps at the old harbour and pays a keeper for the nights between autumn and spring"


def made(*shelves: str) -> tuple[Article, ...]:
    """Read a draft of some articles."""
    return articles(
        read_draft(
            "\n\n".join(f"Article {number}\n\n{WORDS[number]}\n\n{text}" for number, text in enumerate(shelves, 1))
        )
    )


def found(old: tuple[Article, ...], new: tuple[Article, ...], *given: Given) -> dict[tuple[str, ...], Link]:
    """Return links by the keys on both sides."""
    return {tuple(one.key for one in (*link.old, *link.new)): link for link in align(old, new, given)}


def test_a_paragraph_that_went_up() -> None:
    """The order of two paragraphs is turned round: both are found again, and neither was dropped or born."""
    links = found(made(f"1. {BOATS}.\n\n2. {NETS}.\n\n3. {LAMPS}."), made(f"1. {LAMPS}.\n\n2. {BOATS}.\n\n3. {NETS}."))
    assert {("1/1", "1/2"), ("1/2", "1/3"), ("1/3", "1/1")} == set(links)
    assert {link.fate for link in links.values()} == {Fate.SAME}


def test_a_weak_link_gives_way() -> None:
    """A number was given to other words: the paragraph goes with its words, not with its number."""
    weak = "The Council may tell any Party what it has counted on the other shore in the winter of that year"
    links = found(made(f"1. {weak}.\n\n2. {BOATS}."), made(f"1. {BOATS} [, if asked].\n\n2. {LAMPS}."))
    assert ("1/2", "1/1") in links
    assert ("1/1", "1/1") not in links


def test_what_went_into_another_is_not_dropped() -> None:
    """Two wordings became one: the one that is not linked in order joins the other, and nobody is sure of it; the other way round it was split."""
    old = made(f"1. {BOATS} and its nets.\n\n2. {BOATS}.\n\n3. {LAMPS}.")
    new = made(f"1. {BOATS} [and its nets] [and its lamps] [and all its gauges].\n\n2. {LAMPS}.")
    (link,) = [one for one in align(old, new) if any(some.key == "1/2" for some in one.old)]
    assert (link.fate, [one.key for one in link.new]) == (Fate.MERGED, ["1/1"])
    assert not link.sure_of("1/2")
    (back,) = [one for one in align(new, old) if any(some.key == "1/2" for some in one.new)]
    assert (back.fate, [one.key for one in back.old]) == (Fate.SPLIT, ["1/1"])


def test_what_is_gone_is_gone() -> None:
    """Words that stand nowhere in the newer article were dropped for sure; short ones are never looked for."""
    links = found(made(f"1. {BOATS}.\n\n2. {NETS}."), made(f"1. {BOATS}."))
    assert links[("1/2",)].sure
    assert links[("1/2",)].near == ()


def test_a_person_set_it() -> None:
    """What a person set is neither replaced nor doubted."""
    old, new = made(f"1. {BOATS}.\n\n2. {NETS}."), made(f"1. {NETS}.\n\n2. {BOATS}.")
    links = found(old, new, Given("1/1", "", "Ada"))
    assert links[("1/1",)].by == "Ada"
    assert links[("1/1",)].sure
