"""Which way a text moves."""

from verbale.text.articles import articles
from verbale.text.outline import read_draft
from verbale.text.versions.aligning import align
from verbale.text.versions.movement import Movement, movement

HEAD = "Article 1\n\nBOATS\n\n"


def moved(old: str, new: str) -> Movement:
    """Return the movement between two texts of one article."""
    first, second = read_draft(HEAD + old), read_draft(HEAD + new)
    return movement(align(articles(first), articles(second)), first, second)


def test_words_that_change_sides() -> None:
    """Three words come out of brackets, two go in; what is new counts for neither."""
    found = moved(
        "1. Each Party shall [count its boats] every year in the spring.",
        "1. Each Party shall count its boats every [year in] the spring [and fall].",
    )
    assert (found.cleaned, found.opened, found.net, found.unsure) == (3, 2, 1, 0)


def test_opened_text_is_a_step_back() -> None:
    """Swapping the versions turns the sign."""
    old, new = "1. Each Party shall count its boats.", "1. [Each Party shall count its boats.]"
    assert moved(old, new).net == -moved(new, old).net == -6


def test_unsure_links_are_counted_apart() -> None:
    """What may be another paragraph moves nothing."""
    old = "1. Each Party shall count all of its boats by the end of May."
    new = "3. [Each Party shall count all of its boats by the end of June.]\n\n4. [Each Party shall count all of its boats by the end of July.]"
    found = moved(old, new)
    assert (found.cleaned, found.opened) == (0, 0)
    assert found.unsure > 0
