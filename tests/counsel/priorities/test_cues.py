"""Cues near mentions of issues, whose they are, and how often they count."""

import pytest

from verbale.counsel.priorities.cues import IssueMention, Utterance, _sentences, _size, counted, groups, mentions

ISSUES = {"pay": ["pay", "wage*"], "hours": ["hours"]}
NEED = next(word for word in sorted(groups()) if word.isalpha())  # any word of a group


def told(*turns: Utterance) -> list[tuple[int, str, float, int]]:
    """Return what turns say, asked about Arda."""
    return [(item.issue, item.cue, item.amount, item.turn) for item in mentions(turns, ISSUES, "arda")]


def arda(text: str, **offer: float) -> Utterance:
    """Return a turn of Arda's."""
    return Utterance(speaker="arda", text=text, offer=offer)


def test_words_before_after_and_around() -> None:
    """The group of a word left and right of a mention, and once for its sentence; and that it was named first."""
    group = groups()[NEED]
    assert told(arda(f"{NEED} pay")) == [
        (0, "own mention", 1.0, 0), (0, f"own {group} before", 1.0, 0), (0, f"own {group}", 1.0, 0), (0, "named 1", 1.0, 0),
    ]  # fmt: skip
    assert told(arda(f"Pay {NEED}"))[1] == (0, f"own {group} after", 1.0, 0)


def test_reach_and_stops() -> None:
    """Five words to the left and four to the right; a full stop ends both, a comma does not."""
    group = groups()[NEED]

    def near(text: str) -> set[str]:
        return {cue for _, cue, _, _ in told(arda(text)) if group in cue.split()}

    assert f"own {group} before" in near(f"{NEED} x x x x pay")
    assert f"own {group} before" not in near(f"{NEED} x x x x x pay")
    assert f"own {group} after" in near(f"pay x x x {NEED}")
    assert f"own {group} after" not in near(f"pay x x x x {NEED}")
    assert near(f"{NEED}. Pay it") == set()
    assert f"own {group} before" in near(f"{NEED}, pay")


def test_a_sentence_about_two_issues_is_shared() -> None:
    """Half of its cue for each; each is a word near the other."""
    group = groups()[NEED]
    found = told(arda(f"{NEED} pay and hours"))
    assert (0, f"own {group}", 0.5, 0) in found
    assert (1, f"own {group}", 0.5, 0) in found
    assert (0, "own issue after", 1.0, 0) in found
    assert (1, "own issue before", 1.0, 0) in found


def test_the_order_of_naming_is_the_partys_own() -> None:
    """First, second; what the other names is counted apart and names nothing first."""
    other = Utterance(speaker="bel", text="Hours?")
    cues = [(issue, cue, turn) for issue, cue, _, turn in told(other, arda("Wages. Hours. Pay."))]
    assert (1, "other mention", 0) in cues
    assert [(issue, cue) for issue, cue, _ in cues if cue.startswith("named")] == [(0, "named 1"), (1, "named 2")]
    assert sum(cue == "own mention" for _, cue, _ in cues) == 3


@pytest.mark.parametrize(
    ("share", "size"), [(0.0, "nothing"), (-1, "nothing"), (0.49, "less"), (0.5, "more"), (0.99, "more"), (1.0, "all")]
)
def test_offers_by_how_much_they_give(share: float, size: str) -> None:
    """In words, and as a number from -1 to 1."""
    assert _size(share) == size
    assert told(arda("", pay=share)) == [(0, f"own offer {size}", 1.0, 0), (0, "offer", 2 * share - 1, 0)]


def test_words_are_words() -> None:
    """A star takes endings, nothing else does; sentences end at stops, not at commas."""
    assert {issue for issue, *_ in told(arda("wages"))} == {0}
    assert told(arda("repay payment hour")) == []
    assert _sentences(["a", ".", "b", ",", "c", ";", "!"]) == [["a"], ["b", ",", "c"]]


def test_counts_are_dampened() -> None:
    """The root of at most three; the sum of offers is not."""
    found = [IssueMention(0, "x", 1.0, turn) for turn in range(5)] + [
        IssueMention(1, "offer", -1.0, 0),
        IssueMention(1, "offer", -1.0, 1),
        IssueMention(1, "y", 0.25, 0),
    ]
    assert counted(found, 3) == [{"x": 3**0.5}, {"offer": -2.0, "y": 0.5}, {}]
