"""Invented drafts in the manner of other bodies, each beside what it holds, which was written from the draft before anything read it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from verbale.text.articles import Article, articles
from verbale.text.marks.attributions import attributions_in
from verbale.text.marks.choices import choices_in, choices_of
from verbale.text.outline import Head, head_in, read_draft
from verbale.text.tree import Draft, Level

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))
PARTIES = (
    "Norland",
    "Ostmark",
    "Delta",
    "Lumen",
    "RUS",
    "CHN",
    "EU",
    "CANZ",
    "G77",
    "USA",
    "JPN",
    "MEX",
    "CRI",
    "IND",
    "SLF",
    "GoN",
)


@dataclass(frozen=True)
class Read:
    """A draft that was read, and what it is known to hold."""

    draft: Draft
    head: Head
    articles: tuple[Article, ...]
    wanted: dict[str, Any]

    def key_at(self, offset: int) -> str:
        """Return the key of the provision whose own words hold an offset."""
        found = [
            one.key
            for article in self.articles
            for one in article.provisions
            if one.node.blocks[0].start <= offset < one.node.blocks[-1].end
        ]
        return found[-1] if found else ""

    def members(self, *, sure: bool) -> list[list[str]]:
        """Return the words of the choices among brackets."""
        text = self.draft.text
        found = [one for one in choices_in(text, self.draft.brackets) if one.sort == "brackets" and one.sure is sure]
        return [[" ".join(text[start:end].split()) for start, end in one.members] for one in found]


@cache
def read(name: str) -> Read:
    """Read one of the drafts."""
    draft = read_draft((HERE / f"{name}.txt").read_text(encoding="utf-8"))
    wanted = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    return Read(draft, head_in(draft), articles(draft), wanted)


@pytest.mark.parametrize("name", NAMES)
def test_every_character_comes_back(name: str) -> None:
    """The tree gives back the text it was read from."""
    one = read(name)
    assert one.draft.printed() == one.draft.text


@pytest.mark.parametrize("name", NAMES)
def test_the_head_is_that_of_the_paper(name: str) -> None:
    """Symbol, day and session are those of the paper; what it does not say is empty."""
    one = read(name)
    assert one.head.symbol == one.wanted["symbol"]
    assert (one.head.date.edtf if one.head.date else "") == one.wanted["date"]
    assert one.head.session == one.wanted.get("session", "")


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_is_that_of_the_paper(name: str) -> None:
    """Articles and provisions are those that were written down first."""
    one = read(name)
    assert [article.key for article in one.articles] == one.wanted["articles"]
    assert [some.key for article in one.articles for some in article.provisions] == one.wanted["provisions"]
    assert sum(node.level is Level.FOOTNOTE for node in one.draft.walk()) == one.wanted["footnotes"]


@pytest.mark.parametrize("name", NAMES)
def test_the_brackets_are_those_of_the_paper(name: str) -> None:
    """Brackets are counted as by hand: those that hold words of the text, and no mark beside it."""
    found = read(name).draft.brackets
    assert len(found.pairs) == read(name).wanted["pairs"]
    assert len(found.unclosed) + len(found.unopened) == read(name).wanted["unmatched"]
    assert (found.whole is not None) is read(name).wanted.get("whole", False)


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_for_one_place_is_told(name: str) -> None:
    """Alternatives are found; what only stands side by side is told as unsure."""
    one = read(name)
    assert sorted(one.members(sure=True)) == sorted(one.wanted["choices"])
    assert all(some in one.members(sure=False) for some in one.wanted.get("beside", []))
    assert len(choices_of(one.draft)) == one.wanted["options"]


@pytest.mark.parametrize("name", NAMES)
def test_whose_words_they_are_is_told(name: str) -> None:
    """Names are those of the paper, with what they do and the paragraph they speak of."""
    one = read(name)
    found = attributions_in(one.draft.text, one.draft.brackets, PARTIES)
    told = [[one.key_at(some.start), str(some.side), ", ".join(some.names)] for some in found]
    assert sorted(told) == sorted(one.wanted["attributions"])


@pytest.mark.parametrize("name", NAMES)
def test_what_the_paper_calls_agreed_is_agreed(name: str) -> None:
    """A paragraph that bears a mark of agreement is told."""
    from verbale.text.marks.agreed import agreed_in

    one = read(name)
    assert [one.key_at(some.start) for some in agreed_in(one.draft.text)] == one.wanted["agreed"]
