"""What a block opens with."""

import pytest

from verbale.text.outline.labels import heading_like, label_of
from verbale.text.tree import Level


@pytest.mark.parametrize(
    ("words", "level", "number"),
    [
        ("[1. Each Party shall", Level.PARAGRAPH, "1"),
        ("[ [4. The Council shall", Level.PARAGRAPH, "4"),
        ("OP2 bis Alt 1. No text.", Level.PARAGRAPH, "2 bis alt 1"),
        ("OP alt No provision", Level.PARAGRAPH, "alt"),
        ("OP1.c. bis. Boats", Level.PARAGRAPH, "1.c bis"),
        ("7 alt bis. [The Council", Level.PARAGRAPH, "7 alt bis"),
        ("[7][6] bis. Each Party", Level.PARAGRAPH, "7/6 bis"),
        ("2.2 bis In implementing", Level.PARAGRAPH, "2.2 bis"),
        ("2.1 [Parties shall fish", Level.PARAGRAPH, "2.1"),
        ("1.1 by mending the nets", Level.PARAGRAPH, "1.1"),
        ("[2]** [5][7][6]. Each Party", Level.PARAGRAPH, "2/5/7/6"),
        ("[[b][c]. Releases of nets", Level.ITEM, "b/c"),
        ("1 Each Party shall", Level.PARAGRAPH, "1"),
        ("(a) ante The boats", Level.ITEM, "a ante"),
        ("dd bis [right to fish]", Level.ITEM, "dd bis"),
        ("b.] Nets", Level.ITEM, "b"),
        ("(iv) nets", Level.ITEM, "iv"),
        ("[Option 1]", Level.OPTION, "1"),
        ("Sub-Option 2", Level.OPTION, "2"),
        ("[ARTICLE 3", Level.ARTICLE, "3"),
        ("Article 20 bis – Subsidiary bodies", Level.ARTICLE, "20 bis"),
        ("Part VI Final provisions", Level.PART, "VI"),
        ("Annex [X] Effective measures", Level.ANNEX, "X"),
    ],
)
def test_labels_are_seen_through_brackets(words: str, level: Level, number: str) -> None:
    """A label is told with its level and number, whatever brackets stand around it."""
    found = label_of(words)
    assert found is not None
    assert (found.level, str(found.number)) == (level, number)
    assert found.text + found.rest == words.replace(" " + found.rest, found.rest) or words.endswith(found.rest)


@pytest.mark.parametrize(
    "words",
    [
        "Article 5 of the treaty shall apply.",
        "Parties shall fish.",
        "2.7 million tonnes",
        "1.5 times the catch",
        "2.5 per cent of it",
        "[5] years after entry into force",
        "12 per cent of the catch",
        "[[Reduce,] [reuse] nets",
        "part II of annex F]]",
        "a boat is no net",
    ],
)
def test_words_that_only_look_like_labels(words: str) -> None:
    """References, numbers and articles of speech open nothing."""
    assert label_of(words) is None


def test_a_bullet_has_no_number() -> None:
    """A dash opens an item without one."""
    found = label_of("- nets")
    assert found is not None
    assert (found.level, found.number, found.rest) == (Level.ITEM, None, "nets")


def test_headings_are_short_and_have_no_rule() -> None:
    """A rule, a sentence or what goes on in small letters is no heading."""
    assert heading_like("Settlement of disputes")
    assert heading_like("[– Subsidiary bodies]")
    assert not heading_like("The Parties shall meet")
    assert not heading_like("of the treaty")
    assert not heading_like("Nothing moves.")
