"""What replaced words mean."""

import pytest

from verbale.text.versions.meanings import Span, Turn, meanings


def told(old: str, new: str, was: Span, now: Span) -> list[tuple[Turn, str, str]]:
    """Return the meanings of one step with their words."""
    words = old.split(), new.split()
    return [
        (turn, " ".join(words[0][a:b]), " ".join(words[1][c:d])) for turn, (a, b), (c, d) in meanings(words, was, now)
    ]


@pytest.mark.parametrize(
    ("old", "new", "was", "now", "turn"),
    [
        ("each shall go", "each should go", (1, 2), (1, 2), Turn.WEAKER),
        ("each may go", "each must go", (1, 2), (1, 2), Turn.STRONGER),
        ("each shall go", "each shall endeavour to go", (2, 2), (2, 4), Turn.WEAKER),
        ("each undertakes to go", "each endeavours to go", (1, 2), (1, 2), Turn.WEAKER),
        ("each shall go", "each shall should go", (2, 2), (2, 3), Turn.DOUBT),
        ("by 2035 at last", "by 2040 at last", (1, 2), (1, 2), Turn.NUMBER),
        ("cut it to 30 per cent", "cut it to 40 per cent", (3, 4), (3, 4), Turn.NUMBER),
        ("nets and boats", "nets or boats", (1, 2), (1, 2), Turn.SCOPE),
        ("for all parties", "for developed country parties", (1, 2), (1, 3), Turn.SCOPE),
        ("it shall go", "it shall without prejudice go", (2, 2), (2, 4), Turn.CAVEAT_IN),
        ("it shall as appropriate go", "it shall go", (2, 4), (2, 2), Turn.CAVEAT_OUT),
    ],
)
def test_each_meaning(old: str, new: str, was: Span, now: Span, turn: Turn) -> None:
    """One step, one meaning."""
    assert [one[0] for one in told(old, new, was, now)] == [turn]


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("under paragraph 3 it", "under paragraph 4 it", (2, 3), (2, 3)),
        ("under paragraphs 1 to 3 it", "under paragraphs 1 to 4 it", (4, 5), (4, 5)),
        ("by [ 5 ] years", "by five years", (1, 4), (1, 2)),
        ("it acts within its capabilities", "they act within their capabilities", (0, 4), (0, 4)),
        ("the red boat", "the blue boat", (1, 2), (1, 2)),
        ("it shall go", "it must go", (1, 2), (1, 2)),
        ("it shall may should go", "it should shall may go", (1, 1), (1, 2)),
        (
            "taking into account national circumstances",
            "taking into account different national circumstances",
            (3, 3),
            (3, 4),
        ),
        ("a b c d e f g h i shall j", "k l m n o p q r s should t", (0, 11), (0, 11)),
    ],
)
def test_what_means_nothing_known(old: str, new: str, was: Span, now: Span) -> None:
    """References, other words, words of one rung, a caveat that only grew, long stretches."""
    assert told(old, new, was, now) == []


def test_figures_and_for_whom() -> None:
    """A figure for a placeholder; a figure put beside another; a word that says for whom a rule is, put in or taken out."""
    assert told("within x years", "within 5 years", (1, 2), (1, 2)) == [(Turn.NUMBER, "x", "5")]
    assert told("within 2 years", "within 2 5 years", (2, 2), (2, 3)) == [(Turn.NUMBER_DOUBT, "", "5")]
    assert told("each party shall pay", "each developed country party shall pay", (1, 1), (1, 3)) == [
        (Turn.SCOPE, "", "developed country")
    ]
    assert told("all states shall pay", "states shall pay", (0, 1), (0, 0)) == [(Turn.SCOPE, "all", "")]
    assert told("annex x lists nets", "annex b lists nets", (1, 2), (1, 2)) == []
