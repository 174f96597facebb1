"""The words of heads."""

import pytest

from verbale.reading.metadata.words import keys, label, phrases, words


def test_lists_and_phrases() -> None:
    """A hyphen of an entry is a space; long phrases come first."""
    assert all("-" not in word for word in words("issuers"))
    found = phrases("desks")
    assert [len(phrase) for phrase in found] == sorted((len(phrase) for phrase in found), reverse=True)


def test_keys_say_what_they_are() -> None:
    """Several keys for one thing."""
    assert [keys()[key] for key in ("title", "our ref")] == ["title", "reference"]
    assert all(key == key.lower() for key in keys())


@pytest.mark.parametrize(
    ("line", "found", "rest"),
    [
        ("Press release", True, None),
        ("[PRESS RELEASE]", True, None),
        ("Press release – Kestria agrees", True, "Kestria agrees"),
        ("Press release of Kestria", False, None),
        ("The press release", False, None),
    ],
)
def test_labels_of_papers(line: str, found: bool, rest: str | None) -> None:
    """Whole, or before a dash."""
    match = label().match(line)
    assert (match is not None) is found
    assert (match["rest"] if match else None) == rest
