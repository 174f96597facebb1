"""An item's state is told by a digest of what is said of it."""

from verbale.follow.item import digest


def test_parts_are_kept_apart() -> None:
    """The same signs cut otherwise are another state; broken signs have one too."""
    assert digest("ab", "c") != digest("a", "bc")
    assert digest("a", 1) == digest("a", "1")
    assert len(digest("\ud800")) == 64
