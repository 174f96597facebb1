"""Verbs of minutes take their acts from the one table of frames."""

import pytest

from verbale.reading.lang.en.minutes.lexicon import kind_of, verbs


@pytest.mark.parametrize(
    ("verb", "after", "joint", "wanted"),
    [
        ("approve", "the", False, "accept"),
        ("adopt", "the", False, "accept"),
        ("agree", "to", False, "accept"),
        ("agree", "to", True, "agree"),
        ("insist", "that", False, "state"),
        ("insist", "on", False, "request"),
        ("call", "for", False, "request"),
        ("call", "on", False, "request"),
        ("warn", "that", False, "warn"),
        ("withdraw", "its", False, "retract"),
        ("emphasize", "the", False, "state"),
        ("favor", "the", False, "support"),
        ("consider", "the", False, "state"),
        ("introduce", "a", False, "propose"),
    ],
)
def test_the_word_behind_decides(verb: str, after: str, joint: bool, wanted: str) -> None:
    """What follows a verb says which of its rows is meant; what several do together has rows of its own."""
    assert str(kind_of(verb, after, joint=joint)) == wanted


def test_readiness_and_inability() -> None:
    """Who is ready to do something proposes it; who is unable or unwilling refuses it."""
    assert str(verbs()["ready to"].kind) == "propose"
    assert {str(verbs()[words].kind) for words in ("unable to", "unwilling to", "in no position to")} == {"refuse"}
