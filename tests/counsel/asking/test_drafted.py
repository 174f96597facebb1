"""Statements drafted from a side's own words: what each cue says, on which points, and what spoils it."""

import pytest

from verbale.counsel.asking.drafted import Words, drafts, rules_out

NAMES = {"quota": ("quota", "cod"), "ports": ("ports", "port access")}
OPTIONS = {"quota": {"low": "100 tons", "mid": "150 tons"}, "ports": {"shut": "no access", "open": "full access"}}


def about(words: str) -> tuple[str, ...]:
    """Return the points that some words name."""
    return tuple(point for point, names in NAMES.items() if any(name in words.lower() for name in names))


def option(point: str, words: str) -> str | None:
    """Return the one option that some words name."""
    named = [key for key, name in OPTIONS[point].items() if name in words.lower()]
    return named[0] if len(named) == 1 else None


@pytest.mark.parametrize(
    ("text", "says", "point", "rest"),
    [
        ("A quota of 100 tons is a red line for us.", "red line", "quota", "low"),
        ("A quota of 100 tons is out of the question.", "red line", "quota", "low"),
        ("We cannot accept full access to our ports.", "red line", "ports", "open"),
        ("We can live with a quota of 150 tons.", "can live with", "quota", "mid"),
        ("A quota of 150 tons would be acceptable.", "can live with", "quota", "mid"),
        ("The quota matters more to us than port access.", "cares more", "quota", "ports"),
        ("For us port access is far more important than the quota.", "cares more", "ports", "quota"),
        ("The quota takes priority over the ports.", "cares more", "quota", "ports"),
        ("The ports are less important to us than cod.", "cares more", "quota", "ports"),
    ],
)
def test_what_each_cue_says(text: str, says: str, point: str, rest: str) -> None:
    """One statement, with the whole sentence as its quote and where it stands."""
    (one,) = drafts([Words("arda", text, "letter.txt")], about, option)
    assert (one.party, one.says, one.issue, one.option or one.than, one.quote, one.source) == (
        "arda", says, point, rest, text, "letter.txt",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "A quota of 100 tons is not a red line for us.",
        "We cannot live with a quota of 150 tons.",
        "We could accept 150 tons of quota if the ports stay shut.",
        "Can you live with a quota of 150 tons?",
        "There are red lines on the quota.",
        "We can live with a quota of 100 tons or 150 tons.",
        "This matters more than that.",
        "The quota matters more than ever.",
    ],
)
def test_what_drafts_nothing(text: str) -> None:
    """Denied, conditional, asked, or without one option or two points."""
    assert drafts([Words("arda", text, "x")], about, option) == ()


def test_each_statement_once() -> None:
    """The first words that make it are its quote; another side's is another."""
    words = [Words("arda", f"We can live with 150 tons of {name}.", name) for name in ("quota", "cod")]
    found = drafts([*words, Words("bel", "We can live with 150 tons of quota.", "b")], about, option)
    assert [(one.party, one.source) for one in found] == [("arda", "quota"), ("bel", "b")]


def test_ruling_out() -> None:
    """A red line is no position."""
    assert rules_out("A quota of 100 tons\nis a red  line.")
    assert not rules_out("We ask for a quota of 200 tons.")
